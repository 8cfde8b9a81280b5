"""Religion: what tells it, and what only looks like it."""

import pytest

from tests.redaction.recognizers.table import words_of
from vetting.domain.protected_classes import ProtectedClass

TELLS = [
    ("Phil 4:13", ["Phil 4:13"]),
    ("1 Cor 13:4-7", ["1 Cor 13:4-7"]),
    ("Surah 2:255", ["Surah 2:255"]),
    ("✝️", ["✝️"]),
    ("at the mosque", ["mosque"]),
    ("Ash Wednesday", ["Ash Wednesday"]),
    ("es Cuaresma", ["Cuaresma"]),
    ("as an atheist", ["atheist"]),
]
TELLS_NOTHING = [
    "at 4:13 pm",
    "score 3:16",
    "Holy cow",
    "Temple of Doom",
    "Church's Chicken",
    "Easter egg in level 4",
    "Bishop takes knight",
    "Christian Bale",
    "God of War",
]


@pytest.mark.parametrize(("text", "words"), TELLS)
def test_it_is_found(text, words):
    assert words_of(text, ProtectedClass.RELIGION) == words


@pytest.mark.parametrize("text", TELLS_NOTHING)
def test_it_is_left_alone(text):
    assert words_of(text, ProtectedClass.RELIGION) == []
