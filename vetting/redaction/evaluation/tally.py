"""Counting what leaked, what was taken without need, and what was done with it."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from vetting.domain.protected_classes import ProtectedClass
from vetting.redaction import Filtered, Suggestion
from vetting.redaction.evaluation.gold import Gold, Treated

_JOINERS = "\ufe0f\u200d"


@dataclass
class Tally:
    """Counts of spans, rows and characters; each share is None where nothing was there to count."""

    rows: int = 0
    spans: Counter[ProtectedClass] = field(default_factory=Counter)
    covered: Counter[ProtectedClass] = field(default_factory=Counter)
    named: int = 0
    free: int = 0
    taken: int = 0
    negatives: int = 0
    touched: int = 0
    leaks: list[str] = field(default_factory=list)
    alarms: list[str] = field(default_factory=list)

    @property
    def leak(self) -> float | None:
        """The share of spans with a letter, a figure or a sign left."""
        return _share(self.spans.total() - self.covered.total(), self.spans.total())

    @property
    def false_positives(self) -> float | None:
        """The share of rows with nothing protected in which anything is taken."""
        return _share(self.touched, self.negatives)

    @property
    def over_redaction(self) -> float | None:
        """The share of characters taken outside what must or may go."""
        return _share(self.taken, self.free)

    @property
    def right_class(self) -> float | None:
        return _share(self.named, self.covered.total())

    def leak_of(self, protected_class: ProtectedClass) -> float | None:
        told = self.spans[protected_class]
        return _share(told - self.covered[protected_class], told)

    def add(self, row: Gold, found: Sequence[Suggestion]) -> None:
        hidden = _places((s.start, s.end) for s in found)
        self.rows += 1
        for start, end, protected_class in row.spans:
            self.spans[protected_class] += 1
            if hidden.issuperset(_telling(row.text, start, end)):
                self.covered[protected_class] += 1
                self.named += any(
                    s.start < end and start < s.end and s.protected_class is protected_class for s in found
                )
            else:
                self.leaks.append(f"{protected_class.value}: \u201c{row.text[start:end]}\u201d in: {row.text}")
        if row.complete:
            self._count_harmless(row, hidden)

    def _count_harmless(self, row: Gold, hidden: set[int]) -> None:
        free = set(range(len(row.text))) - _places((a, b) for a, b, _ in row.spans) - _places(row.optional)
        taken = free & hidden
        self.free += len(free)
        self.taken += len(taken)
        if not row.spans:
            self.negatives += 1
            if any(row.text[i].isalnum() for i in taken):
                self.touched += 1
                self.alarms.append(row.text)


def tally(rows: Sequence[Gold], found: Sequence[Filtered]) -> Tally:
    counted = Tally()
    for row, filtered in zip(rows, found, strict=True):
        counted.add(row, filtered.suggestions)
    return counted


def treatments(rows: Iterable[Treated], found: Iterable[Filtered]) -> tuple[Counter[str], Counter[str], list[str]]:
    """How many words there are and how many were treated as expected, by kind and by treatment; and those that were
    not. Words that were not found at all count as wrong.
    """
    seen: Counter[str] = Counter()
    right: Counter[str] = Counter()
    wrong: list[str] = []
    for row, filtered in zip(rows, found, strict=True):
        place = 0
        for words, expected in row.expected:
            start, place = _next(row.text, words, place)
            got = [s.treatment for s in filtered.suggestions if s.start < place and start < s.end]
            for key in (row.kind, expected.value):
                seen[key] += 1
                right[key] += got[:1] == [expected]
            if got[:1] != [expected]:
                wrong.append(f"{expected.value}, got {got[0].value if got else 'nothing'}: {words} in: {row.text}")
    return seen, right, wrong


def _next(text: str, words: str, place: int) -> tuple[int, int]:
    """Where the words stand next, as whole words where they do, from the start again if nowhere further on."""
    whole = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
    found = whole.search(text, place) or whole.search(text) or re.search(re.escape(words), text)
    return found.span() if found else (place, place)


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _places(spans: Iterable[tuple[int, int]]) -> set[int]:
    return {i for start, end in spans for i in range(start, end)}


def _telling(text: str, start: int, end: int) -> list[int]:
    """Letters and figures; where there are none, every sign."""
    letters = [i for i in range(start, end) if text[i].isalnum()]
    return letters or [i for i in range(start, end) if not text[i].isspace() and text[i] not in _JOINERS]
