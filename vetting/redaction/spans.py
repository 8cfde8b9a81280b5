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
    if text.isascii() or f"{text[max(0, start - 1):start + 1]}{text[end - 1:end + 1]}".isascii():
        return start, end
    base = max(0, start - _WINDOW)
    for cluster in _CLUSTER.finditer(text, base, min(len(text), end + _WINDOW)):
        if cluster.start() < start < cluster.end():
            start = cluster.start()
        if cluster.start() < end < cluster.end():
            return start, cluster.end()
        if cluster.start() >= end:
            break
    return start, end


def longest(spans: Sequence[S]) -> list[S]:
    """In order of place; a span that lies within another is left out."""
    kept: list[S] = []
    reach = -1
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        if span.end > reach:
            kept.append(span)
            reach = span.end
    return kept
