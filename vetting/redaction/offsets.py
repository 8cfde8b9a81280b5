"""Where the characters of a rewritten text stood before it was rewritten."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Offsets:
    """From place `at[i]` on, the character at `p` stood at `to[i] + p - at[i]`; `at` begins with 0."""

    at: Sequence[int]
    to: Sequence[int]

    def back(self, place: int) -> int:
        i = bisect_right(self.at, place) - 1
        return self.to[i] + place - self.at[i]


def of_each(places: Sequence[int], end: int | None = None) -> Offsets:
    """`places[i]`: where character i stood; `end`: where the last one ended. What stood between two goes with the
    first of them.
    """
    return Offsets(range(len(places) + 1), (*places, places[-1] + 1 if end is None else end))


def rewritten(text: str, edits: Sequence[tuple[int, int, str]]) -> tuple[str, Offsets | None]:
    """The text with `text[start:end]` replaced by each edit's words, and the way back; None where nothing moved."""
    parts: list[str] = []
    at, to = [0], [0]
    done = length = 0
    for start, end, words in edits:
        parts += (text[done:start], words)
        length += start - done
        if len(words) != end - start:
            at += (*range(length, length + len(words)), length + len(words))
            to += (*[start] * len(words), end)
        length += len(words)
        done = end
    parts.append(text[done:])
    return "".join(parts), Offsets(at, to) if len(at) > 1 else None
