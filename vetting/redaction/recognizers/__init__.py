"""One recognizer per protected class, and which rules of theirs can match in a text."""

from functools import cache

from vetting.domain.protected_classes import ProtectedClass
from vetting.redaction.recognizers.age import Age
from vetting.redaction.recognizers.base import ClassRecognizer
from vetting.redaction.recognizers.citizenship import Citizenship
from vetting.redaction.recognizers.disability_medical import DisabilityMedical
from vetting.redaction.recognizers.gender_identity import GenderIdentity
from vetting.redaction.recognizers.genetic import Genetic
from vetting.redaction.recognizers.marital_family import MaritalFamily
from vetting.redaction.recognizers.national_origin import NationalOrigin
from vetting.redaction.recognizers.political import Political
from vetting.redaction.recognizers.pregnancy import Pregnancy
from vetting.redaction.recognizers.race_ethnicity import RaceEthnicity
from vetting.redaction.recognizers.religion import Religion
from vetting.redaction.recognizers.sex import Sex
from vetting.redaction.recognizers.sexual_orientation import SexualOrientation
from vetting.redaction.recognizers.union import Union
from vetting.redaction.recognizers.veteran_military import VeteranMilitary
from vetting.redaction.rules import Rule
from vetting.redaction.scan import Pulled, Scan
from vetting.redaction.triggers import Book

_EVERY: tuple[type[ClassRecognizer], ...] = (
    RaceEthnicity,
    NationalOrigin,
    Citizenship,
    Religion,
    Sex,
    Pregnancy,
    GenderIdentity,
    SexualOrientation,
    Age,
    DisabilityMedical,
    Genetic,
    MaritalFamily,
    VeteranMilitary,
    Political,
    Union,
)


def every_recognizer() -> list[ClassRecognizer]:
    return [each() for each in _EVERY]


def every_rule() -> list[Rule]:
    return [rule for each in _EVERY for rule in (*each.by_words, *each.by_text)]


def pulled(scan: Scan) -> Pulled:
    """By class, the rules over its words and over its text that can match in what was scanned."""
    found: Pulled = {}
    for side, (book, rules), written in zip((0, 1), _books(), (scan.reading.words, scan.text.lower()), strict=True):
        for number, stretches in book.pulled(written):
            protected_class, rule = rules[number]
            found.setdefault(protected_class, ([], []))[side].append((rule, stretches))
    return found


@cache
def _books() -> tuple[tuple[Book, list[tuple[ProtectedClass, Rule]]], ...]:
    """Over words and over texts: what pulls the rules, and the rules by their numbers."""
    by_words = [(each.protected_class, rule) for each in _EVERY for rule in each.by_words]
    by_text = [(each.protected_class, rule) for each in _EVERY for rule in each.by_text]
    return tuple((Book([rule for _, rule in rows]), rows) for rows in (by_words, by_text))
