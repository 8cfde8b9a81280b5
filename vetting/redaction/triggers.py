"""Which patterns can match at all: each needs one of a few literal strings, and one pass finds which are there."""

import re
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property
from itertools import product
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

import ahocorasick

_MOST = 400
_SHORTEST = 2
_FEW = 4


class Book:
    """Groups of patterns by what they need. A pattern that needs nothing in particular may always match."""

    def __init__(self) -> None:
        self._groups: list[Sequence[re.Pattern[str]]] = []

    def add(self, patterns: Sequence[re.Pattern[str]]) -> int:
        """The number of the group, by which it finds its own in what is pulled."""
        self._groups.append(patterns)
        return len(self._groups) - 1

    def pulled(self, text: str) -> dict[int, set[int]]:
        """By group, the places of those that can match in the text, given in small letters; groups that are left out
        have only what may always match.
        """
        automaton = self._built[1]
        found: dict[int, set[int]] = {}
        for _, pairs in automaton.iter(text) if len(automaton) else ():
            for group, number in pairs:
                if group in found:
                    found[group].add(number)
                else:
                    found[group] = {number, *self.always(group)}
        return found

    def always(self, group: int) -> AbstractSet[int]:
        """The places of those in the group that need nothing in particular."""
        return self._built[0].get(group, frozenset())

    @cached_property
    def _built(self) -> tuple[dict[int, set[int]], ahocorasick.Automaton]:
        """Built at the first question, when every group has been added."""
        always: dict[int, set[int]] = {}
        by_string: dict[str, list[tuple[int, int]]] = {}
        for group, patterns in enumerate(self._groups):
            for number, pattern in enumerate(patterns):
                strings = needs(pattern)
                if not strings:
                    always.setdefault(group, set()).add(number)
                for string in strings:
                    by_string.setdefault(string, []).append((group, number))
        automaton = ahocorasick.Automaton()
        for string, pairs in by_string.items():
            automaton.add_word(string, pairs)
        automaton.make_automaton()
        return always, automaton


def needs(pattern: re.Pattern[str]) -> frozenset[str]:
    """Strings in small letters of which every match holds one; empty where there are none of two letters or more."""
    parsed = _parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE)
    runs = _runs(parsed)
    best = max(runs, key=lambda run: (min(map(_rarity, run)), -len(run)), default=frozenset())
    return best if best and min(map(_rarity, best)) >= _SHORTEST else frozenset()


def _rarity(string: str) -> int:
    """Its length, a sign that is no ASCII counting for three."""
    return sum(1 if character.isascii() else 3 for character in string)


def _runs(sequence: Iterable[tuple[Any, Any]]) -> list[frozenset[str]]:
    """For each stretch of the sequence that has few forms, all its forms; and what must stand within the others."""
    runs: list[frozenset[str]] = []
    forms = frozenset([""])
    for item in sequence:
        if item[0] is op.ASSERT and item[1][0] > 0:
            runs += _runs(item[1][1])
        written = _forms(item)
        joined = frozenset(a + b for a, b in product(forms, written)) if written else frozenset()
        if joined and len(joined) <= _MOST:
            forms = joined
            continue
        runs += [forms, *_within(item)]
        forms = frozenset(written) if written else frozenset([""])
    return [run for run in [*runs, forms] if "" not in run]


def _within(item: tuple[Any, Any]) -> list[frozenset[str]]:
    """What every match of one item holds, where the item as a whole has too many forms."""
    kind, value = item
    if kind is op.SUBPATTERN:
        return _runs(value[3])
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT) and value[0]:
        return _runs(value[2])
    if kind is op.BRANCH:
        each = [max(_runs(way), key=lambda run: min(map(_rarity, run)), default=None) for way in value[1]]
        return [frozenset().union(*(run for run in each if run))] if all(each) else []
    return []


def _forms(item: tuple[Any, Any]) -> frozenset[str]:
    """All that one item of a pattern may be written as, in small letters; empty where that is too much to say."""
    kind, value = item
    if kind is op.LITERAL:
        return frozenset([chr(value).lower()])
    if kind in (op.AT, op.ASSERT, op.ASSERT_NOT):
        return frozenset([""])
    if kind is op.IN and len(value) <= _FEW and all(part[0] is op.LITERAL for part in value):
        return frozenset(chr(part[1]).lower() for part in value)
    ways = _ways(item)
    return frozenset().union(*ways) if ways and all(ways) else frozenset()


def _ways(item: tuple[Any, Any]) -> list[frozenset[str]]:
    """The forms of each way that a group, a choice or something that may be left out can go."""
    kind, value = item
    if kind is op.SUBPATTERN:
        return [_of_sequence(value[3])]
    if kind is op.BRANCH:
        return [_of_sequence(way) for way in value[1]]
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT) and value[1] == 1:
        return [_of_sequence(value[2]), *([] if value[0] else [frozenset([""])])]
    return []


def _of_sequence(sequence: Iterable[tuple[Any, Any]]) -> frozenset[str]:
    forms = frozenset([""])
    for item in sequence:
        forms = frozenset(a + b for a, b in product(forms, _forms(item)))
        if not forms or len(forms) > _MOST:
            return frozenset()
    return forms
