"""Names and groups that a department's own spaCy model finds, added to what the lists find."""

import os
from collections.abc import Iterator
from functools import cache
from typing import Any

import spacy
from presidio_analyzer import EntityRecognizer, RecognizerResult
from spacy.language import Language

from vetting.domain.protected_classes import ProtectedClass
from vetting.redaction import ModelMissing
from vetting.redaction.recognizers.base import as_result
from vetting.redaction.scan import Hit, Scans

SPACY_MODEL = "VETTING_SPACY_MODEL"
"""The variable that names a department's own spaCy model: an installed package or a folder."""

ENTITIES = ("PERSON", "NRP")
# A name tells descent as often as anything else; the model's groups are nations, creeds and parties.
_TELLS = {
    "PERSON": ("PERSON", ProtectedClass.RACE_ETHNICITY, "a person's name, by the language model"),
    "PER": ("PERSON", ProtectedClass.RACE_ETHNICITY, "a person's name, by the language model"),
    "NORP": ("NRP", ProtectedClass.NATIONAL_ORIGIN, "a nation, creed or party, by the language model"),
}


def model_name() -> str:
    """What the variable says now; empty without a model."""
    return os.environ.get(SPACY_MODEL, "")


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
        super().__init__(supported_entities=list(ENTITIES), name=type(self).__name__)

    def load(self) -> None:
        """Nothing to load: the model is."""

    def analyze(self, text: str, entities: list[str], nlp_artifacts: Any) -> list[RecognizerResult]:
        """`nlp_artifacts` is the Scans that the engine made of several texts."""
        del text, entities
        scans: Scans = nlp_artifacts
        # The zone gives back the words that spaCy's string store would keep.
        with self._model.memory_zone():
            return [result for begin, scan in scans.every for result in self._found(scan.text, begin)]

    def _found(self, text: str, begin: int) -> Iterator[RecognizerResult]:
        for entity in self._model(text).ents:
            if told := _TELLS.get(entity.label_):
                named, protected_class, reason = told
                hit = Hit(entity.start_char, entity.end_char, protected_class, reason)
                yield as_result(self, named, hit, begin)
