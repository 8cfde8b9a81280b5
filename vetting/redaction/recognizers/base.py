"""What every recognizer does: hand Presidio the hits of its class, from the shared scan and from its own grammar."""
from collections.abc import Iterable
from typing import ClassVar

from presidio_analyzer import EntityRecognizer, RecognizerResult

from vetting.domain.protected_classes import ProtectedClass
from vetting.redaction.scan import Hit, Scan

HIT = "hit"


class ClassRecognizer(EntityRecognizer):  # type: ignore[misc]  # Presidio ships no types
    protected_class: ClassVar[ProtectedClass]

    def __init__(self) -> None:
        super().__init__(supported_entities=[self.protected_class.value], name=type(self).__name__)

    def load(self) -> None:
        """Nothing to load: the lists are shared."""

    def analyze(self, text: str, entities: list[str], nlp_artifacts: Scan) -> list[RecognizerResult]:
        del text, entities
        hits = [*nlp_artifacts.hits.get(self.protected_class, ()), *self.grammar(nlp_artifacts)]
        return [self._result(hit) for hit in hits]

    def grammar(self, scan: Scan) -> Iterable[Hit]:
        """What no list can hold: numbers, dates, forms. Offsets of the original text."""
        del scan
        return ()

    def hit(self, start: int, end: int, reason: str) -> Hit:
        return Hit(start, end, self.protected_class, reason)

    def _result(self, hit: Hit) -> RecognizerResult:
        metadata = {RecognizerResult.RECOGNIZER_NAME_KEY: self.name, RecognizerResult.RECOGNIZER_IDENTIFIER_KEY: self.id, HIT: hit}
        return RecognizerResult(hit.protected_class, hit.start, hit.end, 1.0, recognition_metadata=metadata)
