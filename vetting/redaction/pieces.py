"""A long text read in pieces, each with what stands around it, and what was found in them put together again."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from vetting.redaction import Filtered, Suggestion
from vetting.redaction.flags import together

_LONG = 30_000
# As far as a match and the sentences beside it reach.
_AROUND = 300
_NEAR = 200


class Piece(NamedTuple):
    """`text[begin:end]` is read; what begins in `text[first:last]` counts."""

    begin: int
    first: int
    last: int
    end: int


def pieces(text: str) -> list[Piece]:
    """Cut at the end of a line or at a space, where there is one. Together the counting parts are the text."""
    found = []
    first = 0
    while first < len(text):
        last = _cut(text, first + _LONG) if len(text) - first > _LONG + _NEAR else len(text)
        end = _cut(text, last + _AROUND + _NEAR)
        found.append(Piece(_begin(text, first), first, last, end))
        first = last
    return found or [Piece(0, 0, 0, 0)]


def shares(lengths: Iterable[int], most: int) -> Iterator[range]:
    """Consecutive numbers of what is `most` long together at the most; what is longer by itself stands alone."""
    begin = end = total = 0
    for length in lengths:
        if end > begin and total + length > most:
            yield range(begin, end)
            begin, total = end, 0
        total += length
        end += 1
    if end > begin:
        yield range(begin, end)


def joined(text: str, cuts: Sequence[Piece], read: Sequence[Filtered]) -> Filtered:
    """`read`: what was found in each piece."""
    if len(cuts) == 1:
        return read[0]
    flags = together(flag for filtered in read for flag in filtered.flags)
    return Filtered(tuple(_placed(text, cuts, read)), flags, read[0].engine_version)


def _placed(text: str, cuts: Sequence[Piece], read: Sequence[Filtered]) -> Iterator[Suggestion]:
    reach = 0
    for piece, filtered in zip(cuts, read, strict=True):
        for each in filtered.suggestions:
            start, end = max(piece.begin + each.start, reach), piece.begin + each.end
            if piece.first <= piece.begin + each.start < piece.last and reach < end:
                yield replace(each, start=start, end=end, words=text[start:end])
                reach = end


def _begin(text: str, first: int) -> int:
    """Before a whole word."""
    if first <= _AROUND + _NEAR:
        return 0
    return _cut(text, first - _AROUND)


def _cut(text: str, most: int) -> int:
    """The last place before `most` to cut at."""
    if most >= len(text):
        return len(text)
    found = max(text.rfind(sign, most - _NEAR, most) for sign in ("\n", " "))
    return most if found < 0 else found + 1
