"""Sexual orientation: what tells it, and what only looks like it."""

import pytest

from tests.redaction.recognizers.table import words_of
from vetting.domain.protected_classes import ProtectedClass

TELLS = [
    ("queer kids", ["queer"]),
    ("🏳️\u200d🌈", ["🏳️\u200d🌈"]),
    ("Came out to my crew", ["Came out"]),
    ("a Pride march", ["Pride"]),
    ("bi and tired", ["bi"]),
    ("He is into men", ["into men"]),
    ("when I came out in high school", ["came out"]),
    ("👩🏽‍❤️‍👩🏻 two years", ["👩🏽‍❤️‍👩🏻"]),
    ("Grindr date at 8", ["Grindr"]),
    ("what do the gays want", ["the gays"]),
    ("twinks becoming bears", ["twinks", "bears"]),
]
TELLS_NOTHING = [
    "reputable breeders of labs",
    "bears seen near the trail",
    "straight thru the roof",
    "Straight A's",
    "drove straight home",
    "Bi-weekly",
    "Rudy Gay",
    "pride comes before",
    "Fairy lights",
    "frying pan",
    "the cake came out fine",
    "a straight shooter",
    "pride in my work",
]


@pytest.mark.parametrize(("text", "words"), TELLS)
def test_it_is_found(text, words):
    assert words_of(text, ProtectedClass.SEXUAL_ORIENTATION) == words


@pytest.mark.parametrize("text", TELLS_NOTHING)
def test_it_is_left_alone(text):
    assert words_of(text, ProtectedClass.SEXUAL_ORIENTATION) == []
