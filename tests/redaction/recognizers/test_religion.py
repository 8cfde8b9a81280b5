"""Religion: what tells it, and what only looks like it."""

import pytest

from tests.redaction.recognizers.table import words_of
from vetting.domain.protected_classes import ProtectedClass

TELLS = [
    ("Phil 4:13", ["Phil 4:13"]),
    ("1 Cor 13:4-7", ["1 Cor 13:4-7"]),
    ("Surah 2:255", ["Surah 2:255"]),
    ("✝️", ["✝️"]),
    ("at the mosque", ["mosque"]),
    ("Ash Wednesday", ["Ash Wednesday"]),
    ("es Cuaresma", ["Cuaresma"]),
    ("as an atheist", ["atheist"]),
    ("usher duty at Mount Zion Baptist", ["usher duty", "Mount Zion Baptist"]),
    ("volunteers at Iglesia Bautista Central", ["Iglesia Bautista Central"]),
    ("reading Leviticus chapter 19", ["Leviticus chapter 19"]),
    ("our elders quorum moved three families", ["elders quorum"]),
    ("my babalawo told me so", ["babalawo"]),
    ("doing my nitnem before shift", ["nitnem"]),
    ("we sat shiva for my uncle", ["sat shiva"]),
    ("Father Mike blessed the engine", ["Father Mike"]),
    ("I took my shahada last spring", ["took my shahada"]),
    ("happy Ostara", ["Ostara"]),
    ("the Daniel fast starts Monday", ["Daniel fast"]),
    ("I was disfellowshipped at 20", ["disfellowshipped"]),
    ("ashes before coffee", ["ashes before coffee"]),
    ("St Ignatius alum", ["St Ignatius alum"]),
    ("a St. Jude card", ["St. Jude"]),
    ("a Stephen minister", ["Stephen minister"]),
    ("going to the Golden Temple", ["Golden Temple"]),
    ("raised in the truth", ["raised in the truth"]),
    ("the khateeb was on fire", ["khateeb"]),
    ("counting the omer", ["counting the omer"]),
    ("off before sundown Friday", ["off before sundown Friday"]),
    ("a sister in ROCOR", ["ROCOR"]),
]
TELLS_NOTHING = [
    "at 4:13 pm",
    "score 3:16",
    "Holy cow",
    "Temple of Doom",
    "Church's Chicken",
    "Easter egg in level 4",
    "Bishop takes knight",
    "Christian Bale",
    "God of War",
    "Kings 112, Suns 98",
    "mark 4:30 on your calendar",
    "Gen 3 Glock",
    "converted to a propane grill",
    "the monk class is underrated",
    "St. Mary's Hospital ER",
    "lord of the rings marathon",
    "he lent me fifty bucks",
    "a firm believer in sunscreen",
    "Elder Scrolls till 3am",
    "Orleans Parish deputies",
    "bully pulpit",
    "al pastor tacos",
    "St. Louis card shop",
    "a burger that is a religious experience",
    "benched for two games",
    "drove past the temple",
    "Deputy Islam took the report",
]


@pytest.mark.parametrize(("text", "words"), TELLS)
def test_it_is_found(text, words):
    assert words_of(text, ProtectedClass.RELIGION) == words


@pytest.mark.parametrize("text", TELLS_NOTHING)
def test_it_is_left_alone(text):
    assert words_of(text, ProtectedClass.RELIGION) == []
