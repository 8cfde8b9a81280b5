"""Names and groups that a department's own spaCy model finds, added to what the lists find."""

from collections.abc import Iterator
from functools import cache
from typing import Any

import spacy
from presidio_analyzer import EntityRecognizer, RecognizerResult
from spacy.language import Language

from vetting.domain.protected_classes import ProtectedClass
from vetting.redaction import ModelMissing
from vetting.redaction.parts import SPACY_MODEL
from vetting.redaction.recognizers.base import HIT
from vetting.redaction.scan import Hit, Scans

# A name tells descent as often as anything else; the model's groups are nations, creeds and parties.
_TELLS = {
    "PERSON": (ProtectedClass.RACE_ETHNICITY, "a person's name, by the language model"),
    "PER": (ProtectedClass.RACE_ETHNICITY, "a person's name, by the language model"),
    "NORP": (ProtectedClass.NATIONAL_ORIGIN, "a nation, creed or party, by the language model"),
}


def model_version(name: str) -> str:
    meta = loaded(name).meta
    return f"{meta['lang']}_{meta['name']}-{meta['version']}"


@cache
def loaded(name: str) -> Language:
    try:
        return spacy.load(name)
    except (OSError, ImportError, ValueError) as trouble:
        raise ModelMissing(
            f"{SPACY_MODEL} names {name}, which cannot be loaded. Install it (python -m spacy download {name}), or "
            "leave the setting empty: the filter works without one."
        ) from trouble


class People(EntityRecognizer):
    """PERSON and NRP for Presidio, from the entities of the model's pipeline."""

    def __init__(self, name: str) -> None:
        self.name: str
        self._model = loaded(name)
        super().__init__(supported_entities=["PERSON", "NRP"], name=type(self).__name__)

    def load(self) -> None:
        """Nothing to load: the model is."""

    def analyze(self, text: str, entities: list[str], nlp_artifacts: Any) -> list[RecognizerResult]:
        """`nlp_artifacts` is the Scans that the engine made of several texts."""
        del text, entities
        scans: Scans = nlp_artifacts
        # The zone gives back the words that spaCy's string store would keep.
        with self._model.memory_zone():
            return [self._result(hit, begin) for begin, scan in scans.every for hit in self._hits(scan.text)]

    def _hits(self, text: str) -> Iterator[Hit]:
        for entity in self._model(text).ents:
            if told := _TELLS.get(entity.label_):
                yield Hit(entity.start_char, entity.end_char, *told)

    def _result(self, hit: Hit, begin: int) -> RecognizerResult:
        entity = "NRP" if hit.protected_class is ProtectedClass.NATIONAL_ORIGIN else "PERSON"
        metadata = {
            RecognizerResult.RECOGNIZER_NAME_KEY: self.name,
            RecognizerResult.RECOGNIZER_IDENTIFIER_KEY: self.id,
            HIT: hit,
        }
        return RecognizerResult(entity, begin + hit.start, begin + hit.end, 1.0, recognition_metadata=metadata)
