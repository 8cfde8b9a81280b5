"""Marital family: what tells it, and what only looks like it."""

import pytest

from tests.redaction.recognizers.table import words_of
from vetting.domain.protected_classes import ProtectedClass

TELLS = [
    ("father of 3", ["father of 3"]),
    ("married 20 years", ["married 20 years"]),
    ("wife of 12 years", ["wife of 12 years"]),
    ("one boy and one girl", ["one boy and one girl"]),
    ("two kids", ["two kids"]),
    ("girl dad of two", ["girl dad of two"]),
    ("my fiancée", ["fiancée"]),
    ("mi esposo", ["esposo"]),
    ("custody hearings", ["custody"]),
    ("💍", ["💍"]),
    ("took the kids to the zoo", ["kids"]),
    ("mama x3", ["mama x3"]),
    ("our second baby came early", ["our second baby"]),
    ("4th anniversary with my best friend", ["4th anniversary"]),
    ("foster placement arrived at 2am", ["foster placement"]),
    ("looking after my mom since her fall", ["looking after my mom"]),
    ("my every other weekend went too fast", ["every other weekend"]),
    ("he proposed at the ballpark", ["proposed"]),
    ("boo of 6 years", ["boo of 6 years"]),
    ("my DH snores", ["my DH"]),
    ("DS (4) has croup", ["DS (4)"]),
    ("The Hendersons, party of six", ["party of six"]),
    ("dad² and tired", ["dad²"]),
    ("I am my brother's conservator", ["brother's conservator"]),
    ("Separated · From Enid", ["Separated"]),
    ("#LopezTiesTheKnot", ["LopezTiesTheKnot"]),
    ("#HappilyEverHerrera", ["HappilyEverHerrera"]),
]
TELLS_NOTHING = [
    "a single can of spam",
    "every other weekend I mow the lawn",
    "taken into custody",
    "Divorced from reality",
    "every single day",
    "motherboard fried",
    "Engaged the clutch",
    "Family size chips",
    "bachelor's degree",
    "Baby steps",
    "40 kids showed up for the coat drive",
    "kids were throwing rocks at the bus",
    "we helped 3 kids find their bikes",
    "engaged the suspect",
    "father of modern physics",
    "hitting 200 DS games",
    "plant babies are rooting",
    "Papaw's Diner is closed",
    "this grill is my baby",
    "table for a party of six",
    "the eggs were separated",
    "#MeetTheTeams",
]


@pytest.mark.parametrize(("text", "words"), TELLS)
def test_it_is_found(text, words):
    assert words_of(text, ProtectedClass.MARITAL_FAMILY) == words


@pytest.mark.parametrize("text", TELLS_NOTHING)
def test_it_is_left_alone(text):
    assert words_of(text, ProtectedClass.MARITAL_FAMILY) == []
