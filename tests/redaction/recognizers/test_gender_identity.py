"""Gender identity: what tells it, and what only looks like it."""

import pytest

from tests.redaction.recognizers.table import words_of
from vetting.domain.protected_classes import ProtectedClass

TELLS = [
    ("she/her", ["she/her"]),
    ("he / they pronouns", ["he / they pronouns"]),
    ("xe/xem", ["xe/xem"]),
    ("nonbinary", ["nonbinary"]),
    ("⚧", ["⚧"]),
    ("top surgery", ["top surgery"]),
    ("Denver | she her | coffee", ["she her"]),
    ("two years on HRT", ["years on HRT"]),
    ("they deadnamed me", ["deadnamed"]),
    ("new license with an X on it instead of the F", ["X on it", "F"]),
    ("estrogen and thigh highs", ["estrogen and thigh highs"]),
]
TELLS_NOTHING = [
    "the X on the map",
    "he told her",
    "and/or",
    "Trans fat",
    "Bought a Trans Am",
    "full binder",
    "testing 1/2",
    "gave him her keys",
    "transmission swap",
]


@pytest.mark.parametrize(("text", "words"), TELLS)
def test_it_is_found(text, words):
    assert words_of(text, ProtectedClass.GENDER_IDENTITY) == words


@pytest.mark.parametrize("text", TELLS_NOTHING)
def test_it_is_left_alone(text):
    assert words_of(text, ProtectedClass.GENDER_IDENTITY) == []
