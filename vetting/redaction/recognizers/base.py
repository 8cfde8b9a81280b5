"""What every recognizer does: hand Presidio the hits of its class, from the shared scan and from its own grammar."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, ClassVar

from presidio_analyzer import EntityRecognizer, RecognizerResult

from vetting.domain.protected_classes import ProtectedClass
from vetting.redaction.entries import Kind
from vetting.redaction.rules import Rule
from vetting.redaction.scan import Hit, Scan, Scans

HIT = "hit"
_LONGEST_TAG = 60
_TAG = re.compile(r"#[^\W_]{2,60}")


class ClassRecognizer(EntityRecognizer):
    """The lists' hits of one class, and its grammar: rules over the words as read and over the text as written."""

    protected_class: ClassVar[ProtectedClass]
    by_words: ClassVar[Sequence[Rule]] = ()
    by_text: ClassVar[Sequence[Rule]] = ()

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
            hits = (*scan.hits.get(self.protected_class, ()), *self.grammar(scan))
            found += [self._result(whole_tag(scan.text, hit), begin) for hit in hits]
        return found

    def grammar(self, scan: Scan) -> Iterable[Hit]:
        """What no list can hold: numbers, dates, forms. Only rules that can match in the text are tried."""
        by_words, by_text = scan.pulled.get(self.protected_class, ((), ()))
        for rule, stretches in by_words:
            for told in rule.told(scan.reading.words, stretches):
                yield self.hit(*scan.reading.origin(told.start, told.end), told.reason)
        for rule, stretches in by_text:
            for told in rule.told(scan.text, stretches):
                yield self.hit(told.start, told.end, told.reason)

    def hit(self, start: int, end: int, reason: str) -> Hit:
        """`start`, `end`: offsets of the original text."""
        return Hit(start, end, self.protected_class, reason)

    def _result(self, hit: Hit, begin: int) -> RecognizerResult:
        return as_result(self, hit.protected_class, hit, begin)


def whole_tag(text: str, hit: Hit) -> Hit:
    """Of a hashtag that tells a trait all is hidden: the rest of #BabesForBernie would say what was there. Of one that
    names a group only the name is: what it says of the group may be the finding.
    """
    if hit.kind is not Kind.TRAIT:
        return hit
    mark = text.rfind("#", max(0, hit.start - _LONGEST_TAG), hit.start + 1)
    tag = _TAG.match(text, mark) if mark >= 0 else None
    if tag is None or hit.end > tag.end() or hit.start == mark:
        return hit
    return replace(hit, start=mark + 1, end=tag.end())


def as_result(recognizer: EntityRecognizer, entity: str, hit: Hit, begin: int) -> RecognizerResult:
    """What Presidio carries of a hit in a text that begins there in the call."""
    metadata = {
        RecognizerResult.RECOGNIZER_NAME_KEY: type(recognizer).__name__,
        RecognizerResult.RECOGNIZER_IDENTIFIER_KEY: recognizer.id,
        HIT: hit,
    }
    return RecognizerResult(entity, begin + hit.start, begin + hit.end, 1.0, recognition_metadata=metadata)
