"""Sex: what tells it, and what only looks like it."""

import pytest

from tests.redaction.recognizers.table import words_of
from vetting.domain.protected_classes import ProtectedClass
from vetting.redaction.normal import read
from vetting.redaction.recognizers.sex import Sex
from vetting.redaction.scan import Scan, Scans

TELLS = [
    ("women can't", ["women"]),
    ("broke my bra strap", ["bra strap"]),
    ("sorority", ["sorority"]),
    ("Hispanic male", ["male"]),
    ("I'm just a dude who lifts", ["dude"]),
    ("all guys are trash", ["guys"]),
    ("my galentines brunch", ["galentines"]),
    ("wearing a sundress", ["sundress"]),
    ("the only chick in the 6am class", ["chick"]),
    ("first female on the boat crew", ["female"]),
    ("M/45 here", ["M/45"]),
    ("profile reads [F27]", ["[F27]"]),
    ("Sex: F on the form", ["F"]),
    ("chick with a wrench", ["chick"]),
    ("I am a sir, thanks", ["sir"]),
    ("Lady Cougars rugby", ["Lady"]),
    ("Maria Lopez, née Kowalski", ["née Kowalski"]),
]
TELLS_NOTHING = [
    "the first lady of jazz",
    "Queen size mattress",
    "Manhole cover",
    "Period drama",
    "female connector",
    "Lady Gaga",
    "this guy cut me off on the freeway",
    "nice one bro",
    "you guys are the best",
    "hey dude, relax",
    "a guy walks into a bar",
    "size M/L shirts",
    "9/11 and 24/7",
    "Lady Gaga sings",
    "the nee is not a knee",
]


@pytest.mark.parametrize(("text", "words"), TELLS)
def test_it_is_found(text, words):
    assert words_of(text, ProtectedClass.SEX) == words


@pytest.mark.parametrize("text", TELLS_NOTHING)
def test_it_is_left_alone(text):
    assert words_of(text, ProtectedClass.SEX) == []


def test_a_class_without_a_grammar_adds_nothing_to_its_lists():
    scan = Scan("women", read("women"), unknown=set())
    assert Sex().analyze("women", [], Scans([scan], [0])) == []
