"""Union: what tells it, and what only looks like it."""

import pytest

from tests.redaction.recognizers.table import words_of
from vetting.domain.protected_classes import ProtectedClass

TELLS = [
    ("Teamsters Local 399", ["Teamsters Local 399"]),
    ("Lodge #7", ["Lodge #7"]),
    ("IBEW 11", ["IBEW 11"]),
    ("union dues", ["union dues"]),
    ("crossed a picket line", ["picket line"]),
    ("en huelga", ["en huelga"]),
]
TELLS_NOTHING = [
    "Local 7-Eleven",
    "Union Station",
    "Western Union",
    "strike three",
    "picket fence",
    "Labor Day",
    "lodge a complaint",
    "credit union",
]


@pytest.mark.parametrize(("text", "words"), TELLS)
def test_it_is_found(text, words):
    assert words_of(text, ProtectedClass.UNION) == words


@pytest.mark.parametrize("text", TELLS_NOTHING)
def test_it_is_left_alone(text):
    assert words_of(text, ProtectedClass.UNION) == []
