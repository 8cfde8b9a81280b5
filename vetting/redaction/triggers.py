"""Which patterns can match at all: one pass finds which of the strings that they need are there."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import ahocorasick

from vetting.redaction.needs import ANY_FIGURE, ASTRAL, FIGURE, Need, forget, needs
from vetting.redaction.rules import Rule

# Runs in bits shorter than the reach, so that all of a long one is searched.
_SIGNS = {FIGURE: re.compile(r"\d{1,50}"), ASTRAL: re.compile(r"[\U00010000-\U0010ffff]{1,50}")}
_SHORT = 300


class Book:
    """Patterns by what they need. Raises ValueError on one that needs nothing: it would be tried on every text."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._needs = [needs(rule.written, rule.flags) for rule in rules]
        forget()
        if idle := [rule.written for rule, need in zip(rules, self._needs, strict=True) if not need.strings]:
            raise ValueError(f"A pattern must need some word, figure or sign: {idle[0]}")
        by_string: defaultdict[str, Needed] = defaultdict(lambda: Needed([], [], []))
        for number, need in enumerate(self._needs):
            for string in need.strings:
                by_string[string].add(number, figure=need.figure)
            for string in need.besides:
                by_string[string].besides.append(number)
        self._alone = {number for number, need in enumerate(self._needs) if not need.besides}
        self._signs = [(sought, by_string.pop(sign, Needed([], [], []))) for sign, sought in _SIGNS.items()]
        self._automaton = ahocorasick.Automaton()
        for string, needed in by_string.items():
            self._automaton.add_word(string, needed)
        self._automaton.make_automaton()

    def pulled(self, text: str) -> list[tuple[int, Sequence[tuple[int, int]]]]:
        """The numbers, in order, of the patterns that can match in the text, given in small letters; each with the
        stretches of the text where it can.
        """
        figures = ANY_FIGURE.search(text) is not None
        signs = self._signs if figures or not text.isascii() else ()
        if len(text) <= _SHORT:
            return [(number, ((0, len(text)),)) for number in sorted(self._there(text, signs, figures=figures))]
        return [(number, stretches) for number, stretches in self._around(text, signs, figures=figures) if stretches]

    def _hits(self, text: str) -> Iterable[tuple[int, "Needed"]]:
        return self._automaton.iter(text) if len(self._automaton) else ()

    def _there(self, text: str, signs: "Signs", *, figures: bool) -> set[int]:
        """The patterns that find all that they need in a short text."""
        found: set[int] = set()
        besides: set[int] = set()
        for _, needed in self._hits(text):
            found.update(needed[figures])
            besides.update(needed.besides)
        for sought, needed in signs:
            if sought.search(text):
                found.update(needed[figures])
        return {number for number in found if number in besides or number in self._alone}

    def _around(self, text: str, signs: "Signs", *, figures: bool) -> Iterator[tuple[int, Sequence[tuple[int, int]]]]:
        """The patterns that find what they need first in a long text, with where they find all of it together."""
        places: defaultdict[int, list[int]] = defaultdict(list)
        besides: defaultdict[int, list[int]] = defaultdict(list)
        for end, needed in self._hits(text):
            for number in needed[figures]:
                places[number].append(end)
            for number in needed.besides:
                besides[number].append(end)
        for sought, needed in signs:
            signed = [match.start() for match in sought.finditer(text)]
            for number in needed[figures] if signed else ():
                places[number] = sorted([*places[number], *signed])
        for number, there in sorted(places.items()):
            yield number, _stretches(text, self._needs[number], there, besides.get(number, ()))


class Needed(NamedTuple):
    """The patterns that need a string: those that need no figure too, all of them, and those that need it besides."""

    plain: list[int]
    every: list[int]
    besides: list[int]

    def add(self, number: int, *, figure: bool) -> None:
        self.every.append(number)
        if not figure:
            self.plain.append(number)


Signs = Sequence[tuple[re.Pattern[str], Needed]]


def _stretches(text: str, need: Need, places: list[int], besides: Sequence[int]) -> Sequence[tuple[int, int]]:
    """Around the places, given in order as those of what is needed besides, as far as a match can reach; those that
    touch are one.
    """
    joined: list[tuple[int, int]] = []
    for place in places:
        begin, end = max(0, place - need.reach), min(len(text), place + need.reach)
        if need.figure and not ANY_FIGURE.search(text, begin, end):
            continue
        if need.besides and bisect_left(besides, begin) == bisect_right(besides, end):
            continue
        if joined and begin <= joined[-1][1]:
            begin = joined.pop()[0]
        joined.append((begin, end))
    return joined
