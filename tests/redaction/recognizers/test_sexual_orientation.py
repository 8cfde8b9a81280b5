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
    ("I never liked boys that way", ["never liked boys that way"]),
    ("Interested in: Women and Men", ["Interested in: Women and Men"]),
    ("man, 34, looking for same", ["man, 34, looking for same"]),
    ("two dudes slow dancing at the gala", ["two dudes"]),
    ("not into anyone, never was", ["not into anyone"]),
    ("been out since '98", ["out since '98"]),
    ("kissed a boy at camp", ["kissed a boy"]),
    ("top seeking fun", ["top seeking"]),
    ("the cop called him a f*g", ["f*g"]),
    ("two grooms on the cake", ["two grooms"]),
    ("we tell the neighbors we're sisters", ["tell the neighbors we're sisters"]),
    ("she introduces me as her roommate", ["introduces me as her roommate"]),
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
    "two dudes and a truck moved my couch",
    "Straight bets only",
    "top or bottom bunk",
    "the power has been out since 3",
    "kissed the curb with my bumper",
    "he introduced the new captain as his boss",
    "tell the neighbors we close at nine",
]


@pytest.mark.parametrize(("text", "words"), TELLS)
def test_it_is_found(text, words):
    assert words_of(text, ProtectedClass.SEXUAL_ORIENTATION) == words


@pytest.mark.parametrize("text", TELLS_NOTHING)
def test_it_is_left_alone(text):
    assert words_of(text, ProtectedClass.SEXUAL_ORIENTATION) == []
