"""Pregnancy: what tells it, and what only looks like it."""

import pytest

from tests.redaction.recognizers.table import words_of
from vetting.domain.protected_classes import ProtectedClass

TELLS = [
    ("20 weeks today", ["20 weeks"]),
    ("38 weeks pregnant", ["38 weeks pregnant"]),
    ("due in June", ["due in June"]),
    ("had a D&E", ["D&E"]),
    ("our IVF round", ["IVF"]),
    ("🤰", ["🤰"]),
    ("baby #2 on the way", ["baby #2 on the way"]),
    ("estoy embarazada", ["embarazada"]),
    ("lost our little one at 19 weeks", ["lost our little one at 19 weeks"]),
    ("had to terminate at 22 weeks", ["terminate at 22 weeks"]),
    ("we're having twins", ["we're having twins"]),
    ("got my tubes tied", ["tubes tied"]),
    ("a birth control implant", ["birth control implant"]),
    ("my wife is preggo", ["preggo"]),
    ("bump is officially a shelf for snacks", ["bump is officially"]),
    ("me pusieron el DIU", ["me pusieron el DIU"]),
    ("got the snip on Friday", ["the snip"]),
    ("no roller coasters until fall", ["roller coasters until"]),
    ("voy a ser papá", ["voy a ser papá"]),
    ("nine months of heartburn", ["nine months of heartburn"]),
    ("she comes any day now", ["she comes any day now"]),
    ("🤰 week 31", ["🤰", "week 31"]),
    ("espero para marzo", ["espero para marzo"]),
    ("no heartbeat at nine weeks", ["heartbeat"]),
    ("31 weeks, still shuffling", ["31 weeks"]),
    ("drove to Illinois for the procedure", ["drove to Illinois for the procedure"]),
    ("bump shot at 31+4", ["31+4"]),
    ("lost her at nineteen weeks", ["lost her at nineteen weeks"]),
    ("we lost Theo at twenty weeks", ["lost Theo at twenty weeks"]),
    ("34 weeks and the duty belt hates me", ["34 weeks"]),
]
TELLS_NOTHING = [
    "20 weeks of training",
    "rent is due",
    "Pregnant pause",
    "Expecting a package",
    "Delivered 140 packages",
    "Labor rates",
    "nursing a beer",
    "went for a D & D night",
    "the stray cat is pregnant",
    "aborted the pursuit",
    "rent is due in March",
    "weaned myself off coffee",
    "breech loading shotgun",
    "induced vomiting",
    "speed bump took my muffler",
    "back to the patch notes",
    "no sushi until payday",
    "nine months of overtime",
    "week 31 of the league",
    "knocked up the price by half",
    "due dates on library books",
    "contractions in that sentence",
    "they drove to Maryland for the crabs",
    "rows 31+4 of the sheet",
    "31 miles, still shuffling",
    "lost weight at 12 weeks",
    "34 weeks and the belt on my Chevy squeals",
]


@pytest.mark.parametrize(("text", "words"), TELLS)
def test_it_is_found(text, words):
    assert words_of(text, ProtectedClass.PREGNANCY) == words


@pytest.mark.parametrize("text", TELLS_NOTHING)
def test_it_is_left_alone(text):
    assert words_of(text, ProtectedClass.PREGNANCY) == []
