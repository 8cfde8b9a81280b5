"""Sexual orientation: what tells it, and what only looks like it."""

import pytest

from tests.redaction.recognizers.table import words_of
from vetting.domain.protected_classes import ProtectedClass

TELLS = [
    ("queer kids", ["queer"]),
    ("🏳️\u200d🌈", ["🏳️\u200d🌈"]),
    ("Came out to my crew", ["Came out to my"]),
    ("a Pride march", ["Pride march"]),
    ("bi and tired", ["bi"]),
]
TELLS_NOTHING = [
    "Straight A's",
    "drove straight home",
    "Bi-weekly",
    "Rudy Gay",
    "pride comes before",
    "Fairy lights",
    "frying pan",
]


@pytest.mark.parametrize(("text", "words"), TELLS)
def test_it_is_found(text, words):
    assert words_of(text, ProtectedClass.SEXUAL_ORIENTATION) == words


@pytest.mark.parametrize("text", TELLS_NOTHING)
def test_it_is_left_alone(text):
    assert words_of(text, ProtectedClass.SEXUAL_ORIENTATION) == []
