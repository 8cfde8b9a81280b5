"""Labelled examples: one JSON object per line, read with errors that name the line."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from vetting.domain.protected_classes import ProtectedClass
from vetting.domain.redactions import Treatment


class GoldWrong(Exception):  # noqa: N818 - said to a person
    """A line of the examples cannot be read."""


@dataclass(frozen=True)
class Gold:
    """`spans` must be hidden; `optional` may be; where not `complete`, other words may need hiding too. Offsets count
    code points.
    """

    text: str
    spans: tuple[tuple[int, int, ProtectedClass], ...]
    optional: tuple[tuple[int, int], ...]
    complete: bool


@dataclass(frozen=True)
class Treated:
    """`expected`: words in order of place, each with what should be done with them; `kind` groups the figures."""

    text: str
    own_words: bool
    kind: str
    expected: tuple[tuple[str, Treatment], ...]


def gold(lines: Iterable[str]) -> Iterator[Gold]:
    """Rows {"text", "spans": [[start, end, class]], "optional": [[start, end]], "complete"}. Raises GoldWrong."""
    for number, row in _rows(lines):
        try:
            spans = tuple((int(a), int(b), ProtectedClass(c)) for a, b, c in row["spans"])
            optional = tuple((int(a), int(b)) for a, b in row.get("optional", ()))
            _inside(row["text"], [(a, b) for a, b, _ in spans] + list(optional))
        except (KeyError, TypeError, ValueError):
            raise GoldWrong(
                f'Line {number}: it needs "text" and "spans" as [[start, end, class]], inside the text, with a class '
                f"such as {ProtectedClass.RELIGION.value}."
            ) from None
        yield Gold(row["text"], spans, optional, bool(row.get("complete", True)))


def _inside(text: str, spans: Iterable[tuple[int, int]]) -> None:
    if any(not 0 <= start < end <= len(text) for start, end in spans):
        raise ValueError("outside the text")


def treated(lines: Iterable[str]) -> Iterator[Treated]:
    """Rows {"text", "own", "kind", "expect": [[words, treatment]]}. Raises GoldWrong."""
    for number, row in _rows(lines):
        try:
            expected = tuple((str(words), Treatment(treatment)) for words, treatment in row["expect"])
            for words, _ in expected:
                row["text"].index(words)
        except (KeyError, TypeError, ValueError):
            raise GoldWrong(
                f'Line {number}: it needs "text" and "expect" as [[words of the text, treatment]], with a treatment of '
                f"{', '.join(Treatment)}."
            ) from None
        yield Treated(row["text"], bool(row.get("own")), str(row.get("kind", "")), expected)


def _rows(lines: Iterable[str]) -> Iterator[tuple[int, dict[str, Any]]]:
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except ValueError:
            row = None
        if not isinstance(row, dict) or not isinstance(row.get("text"), str):
            raise GoldWrong(f'Line {number}: this is not a JSON object with "text".')
        yield number, row
