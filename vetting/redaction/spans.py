"""Spans of a text: whole grapheme clusters, the longest kept, one order. Pure."""

from collections.abc import Sequence
from typing import Protocol, TypeVar

import regex

_CLUSTER = regex.compile(r"\X")
_WINDOW = 64


class Spanned(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


S = TypeVar("S", bound=Spanned)


def whole(text: str, start: int, end: int) -> tuple[int, int]:
    """The span widened so that it splits no grapheme cluster."""
    if text.isascii() or f"{text[max(0, start - 1) : start + 1]}{text[end - 1 : end + 1]}".isascii():
        return start, end
    return _cluster_at(text, start)[0], _cluster_at(text, end)[1]


def _cluster_at(text: str, place: int) -> tuple[int, int]:
    """The cluster that the place lies inside of, or the place itself between two clusters."""
    # A slice, because the pattern looks back over every flag before its starting point.
    base = max(0, place - _WINDOW)
    for cluster in _CLUSTER.finditer(text[base : place + _WINDOW]):
        if cluster.start() < place - base < cluster.end():
            return base + cluster.start(), base + cluster.end()
    return place, place


def longest(spans: Sequence[S]) -> list[S]:
    """In order of place; a span that lies within another is left out."""
    kept: list[S] = []
    reach = -1
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        if span.end > reach:
            kept.append(span)
            reach = span.end
    return kept
