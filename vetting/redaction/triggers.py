"""Which rules can match at all: one pass finds which of the strings that they need are there."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain

from vetting.redaction.automaton import Automaton
from vetting.redaction.needs import ANY_FIGURE, ASTRAL, FIGURE, Run
from vetting.redaction.needs.kept import runs_of
from vetting.redaction.rules import Rule

# Runs of them, so that all of a long one is searched.
_RUN = 50
_SIGNS = {FIGURE: re.compile(rf"\d{{1,{_RUN}}}"), ASTRAL: re.compile(rf"[\U00010000-\U0010ffff]{{1,{_RUN}}}")}
_SHORT = 300
# As far as a pattern looks back from where its match begins.
_BACK = 60


class Book:
    """Rules by what they need. Raises ValueError on one that needs nothing: it would be tried on every text."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        needed = runs_of(rules)
        if idle := [rule.written for rule, runs in zip(rules, needed, strict=True) if not runs]:
            raise ValueError(f"A pattern must need some word, figure or sign: {idle[0]}")
        kinds = {strings: kind for kind, strings in enumerate({run.strings for runs in needed for run in runs})}
        self._first = [runs[0] for runs in needed]
        self._others = [frozenset(kinds[run.strings] for run in runs[1:]) for runs in needed]
        self._by_first: defaultdict[int, list[int]] = defaultdict(list)
        for number, run in enumerate(self._first):
            self._by_first[kinds[run.strings]].append(number)
        by_string: defaultdict[str, tuple[int, ...]] = defaultdict(tuple)
        for strings, kind in kinds.items():
            for string in strings:
                by_string[string] += (kind,)
        self._signs = [(sought, by_string.pop(sign, ())) for sign, sought in _SIGNS.items()]
        self._of_signs = {kind for _, kinds in self._signs for kind in kinds}
        one_of_each: dict[tuple[int, ...], tuple[int, ...]] = {}
        kinds_of = ((string, one_of_each.setdefault(there, there)) for string, there in by_string.items())
        self._strings = Automaton(kinds_of)

    def pulled(self, text: str) -> list[tuple[int, Sequence[tuple[int, int]]]]:
        """The numbers, in order, of the rules that can match in the text, given in small letters; each with the
        stretches of the text where it can.
        """
        if len(text) <= _SHORT:
            return [(number, ((0, len(text)),)) for number in sorted(self._there(text))]
        return sorted((number, stretches) for number, stretches in self._around(text) if stretches)

    def _hits(self, text: str) -> list[tuple[int, int, tuple[int, ...]]]:
        """Where each string that something needs stands, and the kinds of run that it is one of."""
        hits = self._strings.found(text)
        if ANY_FIGURE.search(text) or not text.isascii():
            for sought, kinds in self._signs:
                hits += [(match.start(), match.start() + 1, kinds) for match in sought.finditer(text)]
        return hits

    def _there(self, text: str) -> Iterator[int]:
        """The rules that find all that they need in a short text."""
        there = set(chain.from_iterable([kinds for _, _, kinds in self._hits(text)]))
        for kind in self._by_first.keys() & there:
            yield from (number for number in self._by_first[kind] if self._others[number] <= there)

    def _around(self, text: str) -> Iterator[tuple[int, Sequence[tuple[int, int]]]]:
        """The rules that find what they need first in a long text, with where they find all of it together."""
        ends: defaultdict[int, list[int]] = defaultdict(list)
        for _, end, kinds in self._hits(text):
            for kind in kinds:
                ends[kind].append(end)
        for kind in ends.keys() & self._of_signs:
            ends[kind].sort()
        for kind in self._by_first.keys() & ends.keys():
            for number in self._by_first[kind]:
                if self._others[number] <= ends.keys():
                    beside = [ends[other] for other in self._others[number]]
                    yield number, _stretches(len(text), self._first[number], ends[kind], beside)


def _stretches(length: int, run: Run, ends: Sequence[int], beside: Sequence[list[int]]) -> Sequence[tuple[int, int]]:
    """Around the strings that end there, in order, as far as a match can reach, where all that is needed beside stands
    too; those that touch are one.
    """
    joined: list[list[int]] = []
    before, after = run.before, run.after + (0 if run.strings.isdisjoint(_SIGNS) else _RUN)
    for place in ends:
        begin, end = place - before, place + after
        if beside and not all(_any_between(others, begin - _BACK, end) for others in beside):
            continue
        if joined and begin <= joined[-1][1]:
            joined[-1][1] = end
        else:
            joined.append([begin, end])
    return [(max(0, begin), min(length, end)) for begin, end in joined]


def _any_between(places: Sequence[int], begin: int, end: int) -> bool:
    after = bisect_right(places, begin)
    return after < len(places) and places[after] <= end
