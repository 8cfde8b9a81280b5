"""Political: what tells it, and what only looks like it."""

import pytest

from tests.redaction.recognizers.table import words_of
from vetting.domain.protected_classes import ProtectedClass

TELLS = [
    ("#MAGA", ["MAGA"]),
    ("registered Republican", ["registered Republican"]),
    ("Bernie bro", ["Bernie bro"]),
    ("partido republicano", ["partido republicano"]),
    ("Trump2024", ["Trump2024"]),
]
TELLS_NOTHING = [
    "conservative estimate",
    "Party of six",
    "left lane",
    "Right turn on red",
    "Elephant in the room",
    "Republic Services",
]


@pytest.mark.parametrize(("text", "words"), TELLS)
def test_it_is_found(text, words):
    assert words_of(text, ProtectedClass.POLITICAL) == words


@pytest.mark.parametrize("text", TELLS_NOTHING)
def test_it_is_left_alone(text):
    assert words_of(text, ProtectedClass.POLITICAL) == []
