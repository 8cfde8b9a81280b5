"""Citizenship: what tells it, and what only looks like it."""

import pytest

from tests.redaction.recognizers.table import words_of
from vetting.domain.protected_classes import ProtectedClass

TELLS = [
    ("my green card", ["green card"]),
    ("I-130 pending", ["I-130"]),
    ("became a U.S. citizen", ["U.S. citizen"]),
    ("sin papeles", ["sin papeles"]),
    ("ICE took him", ["ICE"]),
]
TELLS_NOTHING = [
    "Visa declined",
    "Alien: Romulus",
    "Citizen watch",
    "black ice",
    "concerned citizen",
]


@pytest.mark.parametrize(("text", "words"), TELLS)
def test_it_is_found(text, words):
    assert words_of(text, ProtectedClass.CITIZENSHIP) == words


@pytest.mark.parametrize("text", TELLS_NOTHING)
def test_it_is_left_alone(text):
    assert words_of(text, ProtectedClass.CITIZENSHIP) == []
