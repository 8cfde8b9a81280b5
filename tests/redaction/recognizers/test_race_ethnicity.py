"""Race ethnicity: what tells it, and what only looks like it."""

import pytest

from tests.redaction.recognizers.table import words_of
from vetting.domain.protected_classes import ProtectedClass

TELLS = [
    ("👍🏿", ["👍🏿"]),
    ("Black woman", ["Black woman"]),
    ("African-American", ["African-American"]),
    ("light-skinned", ["light-skinned"]),
    ("an HBCU grad", ["HBCU"]),
    ("blk excellence", ["blk"]),
]
TELLS_NOTHING = [
    "black ice",
    "White Sox",
    "a brown bag",
    "Asian markets closed",
    "Red Bull",
    "Rudy Gay jersey",
    "a black Dodge Charger",
    "👍",
]


@pytest.mark.parametrize(("text", "words"), TELLS)
def test_it_is_found(text, words):
    assert words_of(text, ProtectedClass.RACE_ETHNICITY) == words


@pytest.mark.parametrize("text", TELLS_NOTHING)
def test_it_is_left_alone(text):
    assert words_of(text, ProtectedClass.RACE_ETHNICITY) == []
