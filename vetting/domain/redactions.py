"""What a person decided about spans of a text, and the one text that follows from it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from unicodedata import category

REMOVED = "[removed]"
GROUP = "[a protected group]"
SLUR = "[slur]"
UNDECIDED = "[not decided yet]"

_ARTICLE = re.compile(r"\b([Aa])[Nn]? $")
_VOWELS = frozenset("aeiou")


class Treatment(StrEnum):
    REMOVE = "remove"
    GENERALISE = "generalise"
    NEUTRAL = "neutral"
    KEEP = "keep"

    @property
    def done(self) -> str:
        """What was done to the words."""
        return _DONE[self]


_DONE = {
    Treatment.REMOVE: "removed",
    Treatment.GENERALISE: "generalized",
    Treatment.NEUTRAL: "neutral word",
    Treatment.KEEP: "kept",
}


@dataclass(frozen=True)
class Decided:
    """Offsets are code points of the text decided about; a replacement of None keeps the words."""

    start: int
    end: int
    replacement: str | None


def mixes_keep(decisions: Iterable[Treatment | None]) -> bool:
    """Whether the same words stay in one place and are hidden in another: comparing may uncover what is hidden."""
    found = set(decisions) - {None}
    return Treatment.KEEP in found and len(found) > 1


def apply(text: str, decided: Sequence[Decided]) -> str:
    """The text with every decision carried out: one mark for spans that overlap or touch, so that neither
    their number nor their length shows. A kept span never uncovers what another decision hides.
    """
    for span in decided:
        if not 0 <= span.start <= span.end <= len(text):
            raise ValueError(f"A decision covers {span.start} to {span.end}; the text has {len(text)} characters.")
    hidden = sorted((d for d in decided if d.replacement is not None and d.start < d.end), key=lambda d: d.start)
    out, position = [], 0
    for span in _joined(text, hidden):
        out += [_leading_to(span, text[position : span.start]), span.replacement or ""]
        position = span.end
    return "".join([*out, text[position:]])


def _leading_to(span: Decided, words: str) -> str:
    """The words before it with the article that follows from what stands there now: "an" would tell how the hidden
    word begins, and a group's mark has its own.
    """
    if span.replacement == GROUP:
        return _ARTICLE.sub("", words)
    return _ARTICLE.sub(r"\1n " if (span.replacement or "")[:1].lower() in _VOWELS else r"\1 ", words)


def _joined(text: str, hidden: Iterable[Decided]) -> list[Decided]:
    joined: list[Decided] = []
    for span in hidden:
        last = joined[-1] if joined else None
        if last and (span.start < last.end or _one_mark(text[last.end : span.start], last, span)):
            joined[-1] = Decided(last.start, max(last.end, span.end), _stronger(last, span))
        else:
            joined.append(span)
    return joined


def _one_mark(gap: str, left: Decided, right: Decided) -> bool:
    """Marks side by side become one, across spaces and punctuation too; neutral words stay words."""
    return _is_mark(left) and _is_mark(right) and all(c.isspace() or category(c).startswith("P") for c in gap)


def _is_mark(span: Decided) -> bool:
    return span.replacement in _STRENGTH


def _stronger(left: Decided, right: Decided) -> str | None:
    return max(left.replacement, right.replacement, key=lambda r: _STRENGTH.get(r, 0))


_STRENGTH: dict[str | None, int] = {UNDECIDED: 4, REMOVED: 3, SLUR: 2, GROUP: 1}
