"""National origin: what tells it, and what only looks like it."""

import pytest

from tests.redaction.recognizers.table import words_of
from vetting.domain.protected_classes import ProtectedClass

TELLS = [
    ("Bio: 🇲🇽🇲🇽", ["🇲🇽🇲🇽"]),
    ("\U0001f3f4\U000e0067\U000e0062\U000e007f ok", ["\U0001f3f4\U000e0067\U000e0062\U000e007f"]),
    ("go back to Guadalajara", ["Guadalajara"]),
    ("go back to Springfield Falls", ["Springfield Falls"]),
    ("my family is from El Salvador", ["from El Salvador"]),
    ("born in Lagos", ["Lagos"]),
    ("an Eritrean deli", ["Eritrean"]),
    ("soy de Michoacán", ["soy de", "Michoacán"]),
    ("my accent", ["accent"]),
]
TELLS_NOTHING = [
    "Vacation in Mexico",
    "VisitMexico",
    "China calls for talks",
    "go back to work",
    "go back to The Office",
    "French press",
    "Polish your boots",
    "Chinese takeout",
    "straight home",
]


@pytest.mark.parametrize(("text", "words"), TELLS)
def test_it_is_found(text, words):
    assert words_of(text, ProtectedClass.NATIONAL_ORIGIN) == words


@pytest.mark.parametrize("text", TELLS_NOTHING)
def test_it_is_left_alone(text):
    assert words_of(text, ProtectedClass.NATIONAL_ORIGIN) == []
