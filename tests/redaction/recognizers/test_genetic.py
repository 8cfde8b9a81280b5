"""Genetic: what tells it, and what only looks like it."""

import pytest

from tests.redaction.recognizers.table import words_of
from vetting.domain.protected_classes import ProtectedClass

TELLS = [
    ("my BRCA test", ["BRCA"]),
    ("runs in my family", ["runs in my family"]),
    ("23andMe", ["23andMe"]),
    ("family history of stroke", ["family history of stroke"]),
    ("Tay-Sachs carrier", ["Tay-Sachs carrier"]),
]
TELLS_NOTHING = [
    "in our DNA",
    "The gene pool",
    "Carrier outage",
    "Gene Hackman",
]


@pytest.mark.parametrize(("text", "words"), TELLS)
def test_it_is_found(text, words):
    assert words_of(text, ProtectedClass.GENETIC) == words


@pytest.mark.parametrize("text", TELLS_NOTHING)
def test_it_is_left_alone(text):
    assert words_of(text, ProtectedClass.GENETIC) == []
