"""Race ethnicity: what tells it, and what only looks like it."""

import pytest

from tests.redaction.recognizers.table import words_of
from vetting.domain.protected_classes import ProtectedClass

TELLS = [
    ("👍🏿", ["👍🏿"]),
    ("Black woman", ["Black woman"]),
    ("I'm a person of color", ["of color"]),
    ("African-American", ["African-American"]),
    ("light-skinned", ["light-skinned"]),
    ("an HBCU grad", ["HBCU"]),
    ("blk excellence", ["blk"]),
    ("my Choctaw grandmother", ["Choctaw"]),
    ("raised on the rez", ["raised on the rez"]),
    ("a Morehouse man", ["Morehouse man"]),
    ("my 4C hair", ["4C hair"]),
    ("Dalit family", ["Dalit"]),
    ("a Gullah Geechee cook", ["Gullah Geechee"]),
    ("soy morena", ["soy morena"]),
    ("biracial and tired", ["biracial"]),
    ("my sorors", ["sorors"]),
    ("she is Igbo", ["Igbo"]),
    ("the Maori ward", ["Maori"]),
    ("starter locs", ["starter locs"]),
    ("Cheyenne reservation", ["Cheyenne reservation"]),
    ("of Karen descent", ["Karen descent"]),
    ("invited to the cookout", ["invited to the cookout"]),
    ("my loctician", ["loctician"]),
    ("shopping while brown", ["shopping while brown"]),
    ("hair type 4C", ["type 4C"]),
    ("my curls are 3C", ["3C"]),
    ("the BSU president", ["BSU president"]),
    ("his Dawes number", ["Dawes number"]),
    ("I turn bright red after half a beer", ["turn bright red after half a beer"]),
    ("edges were laid", ["edges were laid"]),
    ("the darkest one in the family", ["darkest one in"]),
    ("frybread at the Crow Fair", ["frybread", "Crow Fair"]),
    ("My Seneca grandmother sold baskets", ["Seneca grandmother"]),
    ("I'm Oneida on my dad's side", ["Oneida"]),
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
    "Sioux Falls",
    "crackers and cheese",
    "nip it in the bud",
    "call a spade a spade",
    "Appalachian Trail",
    "my race is Saturday",
    "a minority shareholder",
    "Maine coon",
    "a chink in the armor",
    "touch up my roots",
    "the 4C gate",
    "kinky boots",
    "a Miami man arrested",
    "Wichita police",
    "Seneca Street",
    "Fox News",
    "the Omaha chief",
    "Aunt Karen",
    "brown recliner, free",
    "one drop of coffee",
    "seat 4C",
    "trying while tired",
    "too light to tip the scale",
    "everyone dreads the meeting",
    "caucasian ovcharka",
    "the light turned red after a minute",
    "laying tile edges in his bathroom",
    "a white Silverado",
    "black Tahoe, partial plate",
    "Miami people are loud",
]


@pytest.mark.parametrize(("text", "words"), TELLS)
def test_it_is_found(text, words):
    assert words_of(text, ProtectedClass.RACE_ETHNICITY) == words


@pytest.mark.parametrize("text", TELLS_NOTHING)
def test_it_is_left_alone(text):
    assert words_of(text, ProtectedClass.RACE_ETHNICITY) == []
