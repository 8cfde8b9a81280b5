"""What a pattern needs: the few literal strings of which every match holds one, read out of the pattern itself."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from itertools import product
from math import fsum
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple

from vetting.redaction.needs.reach import AHEAD, FAR, longest, longest_of, seen
from vetting.redaction.normal import read

_MOST = 60
_SHORTEST = 2
_FEW = 8
_EACH = 240
_KEPT = 200
# A word that stands so often in the sample is not looked for besides; a figure always is.
_OFTEN = 40
_RARE = frozenset("&/|\\+#$%*<>=()[]{}^~`")
# Stand for any figure and for any sign beyond the basic plane, as emoji are, among what a pattern needs.
FIGURE, ASTRAL = "\x00figure", "\x00astral"
ANY_FIGURE = re.compile(r"\d")
_FIGURES = range(ord("0"), ord("9") + 1)


class Run(NamedTuple):
    """`strings`: in small letters, FIGURE or ASTRAL, one of which every match holds, or has beside it. `before`,
    `after`: how far before the end of that string a match can begin, and how far after it end or look.
    """

    strings: frozenset[str]
    before: int
    after: int


def needs(pattern: str, flags: re.RegexFlag = re.NOFLAG) -> list[Run]:
    """What every match holds, the rarest first; empty where no string is long enough. Raises re.error on what is no
    pattern.
    """
    runs = [_near(_figure(run)) for run in _runs(_parser.parse(pattern, flags))]
    rarest = sorted(filter(_long_enough, runs), key=_rarity_of)
    return [*rarest[:1], *(run for run in rarest[1:] if _of_figures(run.strings) or _chance(run.strings) < _OFTEN)]


def _figure(run: Run) -> Run:
    """Of figures that are too short to look for, that there is one."""
    return run._replace(strings=frozenset([FIGURE])) if _of_figures(run.strings) and not _long_enough(run) else run


def _near(run: Run) -> Run:
    return run._replace(before=min(run.before, FAR), after=min(run.after, FAR))


def _long_enough(run: Run) -> bool:
    return min(map(_size, run.strings)) >= _SHORTEST


def _rarity_of(run: Run) -> tuple[bool, float]:
    """Figures come after every word."""
    return _of_figures(run.strings), _chance(run.strings)


def _of_figures(run: Iterable[str]) -> bool:
    return all(FIGURE in each or ANY_FIGURE.search(each) for each in run)


def _chance(run: Iterable[str]) -> float:
    """How often one of the strings stands in the sample, longer ones being the rarer where none does."""
    return fsum(map(_chance_of, run))  # the same in whatever order


@cache
def _chance_of(string: str) -> float:
    count = len(ANY_FIGURE.findall(_sample())) if string == FIGURE else _sample().count(string)
    return count + 1 / 4 ** _size(string)


def forget() -> None:
    """Of the strings that were counted, once what is needed is known."""
    _chance_of.cache_clear()
    _size.cache_clear()


@cache
def _sample() -> str:
    """Some of the sentences that the model of ambiguous words was trained on, as written and as read."""
    every = sorted((files("vetting.redaction") / "sense" / "contexts").iterdir(), key=lambda item: item.name)
    lines = [line[2:].replace("*", "") for item in every for line in item.read_text("utf-8").splitlines()[1::_EACH]]
    text = "\n".join(lines).lower()
    return f"{text}\n{read(text).words}"


@cache
def _size(string: str) -> float:
    """Its length in letters; rare signs count for more, spaces for less."""
    if string in (FIGURE, ASTRAL):
        return _SHORTEST
    letters = string.replace(" ", "")
    rare = 0 if letters.isalnum() and letters.isascii() else sum(map(_rarity, letters))
    return len(letters) + rare + 0.7 * (len(string) - len(letters))


def _rarity(character: str) -> int:
    return 1 if character in _RARE else 0 if character.isascii() else 2


def _runs(sequence: Any, before: str = "") -> list[Run]:
    """For each stretch of the sequence that has few forms, all its forms; and what must stand within the others.
    `before`: the character that surely stands before the sequence.
    """
    runs: list[Run] = []
    forms = frozenset([before])
    items = [(item, longest(item)) for item in _items(sequence)]
    done, whole = 0, seen(sequence)
    for item, length in items:
        if item[0] is op.ASSERT:
            runs += _beside(item[1], done, whole - done)
        written = _forms(item)
        joined = frozenset(a + b for a, b in product(forms, written)) if written else frozenset()
        if joined and len(joined) <= _MOST:
            forms = joined
            done += length
            continue
        last = {form[-1:] for form in forms}
        within = _within(item, length, last.pop() if len(last) == 1 else "")
        runs.append(Run(forms, done, whole - done))
        runs += [Run(run.strings, done + run.before, whole - done - length + run.after) for run in within]
        forms = frozenset(written) if written else frozenset([""])
        done += length
    return [run for run in (*runs, Run(forms, done, whole - done)) if "" not in run.strings]


def _beside(looked_at: tuple[int, Any], before: int, after: int) -> list[Run]:
    """What stands ahead of a place in a match, or behind it."""
    direction, sequence = looked_at
    length = longest_of(sequence)
    before, after = (before + length, after) if direction == AHEAD else (before, after + length)
    return [Run(run.strings, before, after) for run in _runs(sequence)]


def _within(item: tuple[Any, Any], length: int, before: str) -> list[Run]:
    """What every match of one item holds, where the item as a whole has too many forms. `length`: of the longest."""
    kind, value = item
    if kind is op.IN:
        return _of_a_set(value)
    if kind is op.SUBPATTERN:
        return _runs(value[3], before)
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT) and value[0]:
        return [Run(run.strings, length, length) for run in _runs(value[2], before)]
    if kind is op.BRANCH:
        ways = [min(filter(_long_enough, _runs(way, before)), key=_rarity_of, default=None) for way in value[1]]
        each = [way for way in ways if way]
        strings = frozenset().union(*(way.strings for way in each))
        return [Run(strings, max(w.before for w in each), max(w.after for w in each))] if all(ways) else []
    return []


def _of_a_set(members: Sequence[tuple[Any, Any]]) -> list[Run]:
    """Whether a set of characters holds figures only, or only what is beyond the basic plane."""
    if all(_is_figure(*member) for member in members):
        return [Run(frozenset([FIGURE]), 1, 0)]
    if all(kind is op.RANGE and value[0] > 0xFFFF for kind, value in members):
        return [Run(frozenset([ASTRAL]), 1, 0)]
    return []


def _is_figure(kind: Any, value: Any) -> bool:
    if kind is op.RANGE:
        return value[0] in _FIGURES and value[1] in _FIGURES
    return value in _FIGURES if kind is op.LITERAL else value is op.CATEGORY_DIGIT


def _forms(item: tuple[Any, Any]) -> frozenset[str]:
    """All that one item of a pattern may be written as, in small letters; empty where that is too much to say."""
    kind, value = item
    if kind is op.LITERAL:
        return frozenset([value])
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


@lru_cache(maxsize=_KEPT)
def _of_sequence(sequence: Any) -> frozenset[str]:
    forms = frozenset([""])
    for item in _items(sequence):
        forms = frozenset(a + b for a, b in product(forms, _forms(item)))
        if not forms or len(forms) > _MOST:
            return frozenset()
    return forms


def _items(sequence: Any) -> Iterator[tuple[Any, Any]]:
    """Letters that follow one another as one item, in small letters."""
    letters = ""
    for item in sequence.data:
        if item[0] is op.LITERAL:
            letters += chr(item[1])
            continue
        if letters:
            yield op.LITERAL, letters.lower()
            letters = ""
        yield item
    if letters:
        yield op.LITERAL, letters.lower()
