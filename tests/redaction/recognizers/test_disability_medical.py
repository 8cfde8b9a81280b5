"""Disability medical: what tells it, and what only looks like it."""

import pytest

from tests.redaction.recognizers.table import words_of
from vetting.domain.protected_classes import ProtectedClass

TELLS = [
    ("my PTSD", ["PTSD"]),
    ("took my Zoloft", ["Zoloft"]),
    ("four years sober", ["sober"]),
    ("♿", ["♿"]),
    ("I have MS", ["have MS"]),
    ("type 2 diabetic", ["type 2 diabetic"]),
    ("tengo depresión", ["depresión"]),
]
TELLS_NOTHING = [
    "blind spot",
    "deaf ears",
    "Mental note",
    "Retail therapy",
    "disabled the alarm",
    "surgical strike",
    "MS Paint",
    "Cancer season",
]


@pytest.mark.parametrize(("text", "words"), TELLS)
def test_it_is_found(text, words):
    assert words_of(text, ProtectedClass.DISABILITY_MEDICAL) == words


@pytest.mark.parametrize("text", TELLS_NOTHING)
def test_it_is_left_alone(text):
    assert words_of(text, ProtectedClass.DISABILITY_MEDICAL) == []
