"""What every recognizer does: hand Presidio the hits of its class, from the shared scan and from its own grammar."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from re import Pattern
from typing import Any, ClassVar

from presidio_analyzer import EntityRecognizer, RecognizerResult

from vetting.domain.protected_classes import ProtectedClass
from vetting.redaction.scan import Hit, Scan, Scans
from vetting.redaction.triggers import Book

HIT = "hit"


class Rules:
    """Patterns with what a match tells; only those are tried of which the text holds what they need."""

    _book: ClassVar[Book] = Book()

    def __init__(self, rows: Sequence[tuple[Pattern[str], str]]) -> None:
        self._rows = rows
        self._group = self._book.add([pattern for pattern, _ in rows])

    def in_words(self, scan: Scan) -> Iterator[tuple[re.Match[str], str]]:
        """Matches in the reading's words."""
        if scan.pulled_by_words is None:
            scan.pulled_by_words = self._book.pulled(scan.reading.words)
        return self._matches(scan.reading.words, scan.pulled_by_words)

    def in_text(self, scan: Scan) -> Iterator[tuple[re.Match[str], str]]:
        """Matches in the text as it was written."""
        if scan.pulled_by_text is None:
            scan.pulled_by_text = self._book.pulled(scan.text.lower())
        return self._matches(scan.text, scan.pulled_by_text)

    def _matches(self, text: str, pulled: Mapping[int, set[int]]) -> Iterator[tuple[re.Match[str], str]]:
        for number in sorted(pulled.get(self._group) or self._book.always(self._group)):
            pattern, reason = self._rows[number]
            for match in pattern.finditer(text):
                yield match, reason


def rules(*rows: tuple[str, ...]) -> Rules:
    """Each row: what a match tells, then the pattern, in parts. Case does not count. Raises on a row turned round."""
    if turned := [reason for reason, *_ in rows if not reason[:1].isalpha()]:
        raise ValueError(f"A row of rules begins with the reason first, in words, not with {turned[0]!r}.")
    return Rules([(re.compile("".join(parts), re.IGNORECASE), reason) for reason, *parts in rows])


@dataclass(frozen=True, slots=True)
class Told:
    """A span of a reading's words, and what it tells."""

    start: int
    end: int
    reason: str


class ClassRecognizer(EntityRecognizer):
    """The grammar runs where a cue of the class stands in the text."""

    protected_class: ClassVar[ProtectedClass]

    def __init__(self) -> None:
        self.name: str
        super().__init__(supported_entities=[self.protected_class.value], name=type(self).__name__)

    def load(self) -> None:
        """Nothing to load: the lists are shared."""

    def analyze(self, text: str, entities: list[str], nlp_artifacts: Any) -> list[RecognizerResult]:
        """`nlp_artifacts` is the Scans that the engine made of several texts; `text` is not looked at."""
        del text, entities
        scans: Scans = nlp_artifacts
        found: list[RecognizerResult] = []
        for begin, scan in scans.of(self.protected_class):
            hits = scan.hits.get(self.protected_class, ())
            found += [self._result(hit, begin) for hit in hits]
            if self.protected_class in scan.cues:
                found += [self._result(hit, begin) for hit in self.grammar(scan)]
        return found

    def grammar(self, scan: Scan) -> Iterable[Hit]:
        """What no list can hold: numbers, dates, forms. Offsets of the original text."""
        del scan
        return ()

    def told(self, scan: Scan, told: Told) -> Hit:
        start, end = scan.reading.origin(told.start, told.end)
        return self.hit(start, end, told.reason)

    def hit(self, start: int, end: int, reason: str) -> Hit:
        return Hit(start, end, self.protected_class, reason)

    def matches(self, scan: Scan, rules: Rules) -> Iterator[Hit]:
        """Hits of rules over the reading's words; each rule's first group is the span."""
        for match, reason in rules.in_words(scan):
            yield self.told(scan, Told(*match.span(1), reason))

    def matches_of_text(self, scan: Scan, rules: Rules) -> Iterator[Hit]:
        """Hits of rules over the text as it stands; the first group is the span, or all of it where there is none."""
        for match, reason in rules.in_text(scan):
            yield self.hit(*match.span(1 if match.re.groups else 0), reason)

    def _result(self, hit: Hit, begin: int) -> RecognizerResult:
        return as_result(self, hit.protected_class, hit, begin)


def as_result(recognizer: EntityRecognizer, entity: str, hit: Hit, begin: int) -> RecognizerResult:
    """What Presidio carries of a hit in a text that begins there in the call."""
    metadata = {
        RecognizerResult.RECOGNIZER_NAME_KEY: type(recognizer).__name__,
        RecognizerResult.RECOGNIZER_IDENTIFIER_KEY: recognizer.id,
        HIT: hit,
    }
    return RecognizerResult(entity, begin + hit.start, begin + hit.end, 1.0, recognition_metadata=metadata)
