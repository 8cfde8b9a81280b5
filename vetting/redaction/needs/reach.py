"""How far what a pattern matches can reach, so that no more of a long text is searched."""

from collections.abc import Iterable
from itertools import accumulate
from re import _constants as op  # type: ignore[attr-defined]
from typing import Any

# A match is at most so long, and a word in it.
FAR, _WORD = 260, 40
AHEAD = 1
_BEYOND_WORDS = {(op.CATEGORY, op.CATEGORY_NOT_SPACE), (op.LITERAL, ord(" "))}


def longest(item: tuple[Any, Any]) -> int:
    """Of all that one item of a pattern matches, FAR at the most."""
    kind, value = item
    if kind in (op.AT, op.ASSERT, op.ASSERT_NOT):
        return 0
    if kind is op.SUBPATTERN:
        return longest_of(value[3])
    if kind is op.BRANCH:
        return max(map(longest_of, value[1]))
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT):
        most = _WORD if value[1] is op.MAXREPEAT and _of_letters(value[2]) else int(value[1])
        return min(most * longest_of(value[2]), FAR)
    if kind is op.LITERAL:
        return len(value) if isinstance(value, str) else 1
    return 1 if kind in (op.IN, op.ANY, op.NOT_LITERAL) else FAR


def longest_of(sequence: Iterable[tuple[Any, Any]]) -> int:
    return min(sum(map(longest, sequence)), FAR)


def seen(sequence: Iterable[tuple[Any, Any]]) -> int:
    """From where a match begins to the end of it, or of what it looks ahead for, if that is farther."""
    items = list(sequence)
    begins = accumulate(map(longest, items), initial=0)
    return max((begin + _seen(item) for begin, item in zip(begins, items, strict=False)), default=0)


def _seen(item: tuple[Any, Any]) -> int:
    kind, value = item
    if kind is op.ASSERT:
        return seen(value[1]) if value[0] == AHEAD else 0
    if kind is op.SUBPATTERN:
        return seen(value[3])
    if kind is op.BRANCH:
        return max(map(seen, value[1]))
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT):
        return max(longest(item), longest(item) - longest_of(value[2]) + seen(value[2]))
    return longest(item)


def _of_letters(sequence: Any) -> bool:
    """Whether it stands for a letter of a word, not for any character at all."""
    kind, value = sequence.data[0]
    return len(sequence) == 1 and kind is op.IN and value[0][0] is not op.NEGATE and _BEYOND_WORDS.isdisjoint(value)
