"""Citizenship: what tells it, and what only looks like it."""

import pytest

from tests.redaction.recognizers.table import words_of
from vetting.domain.protected_classes import ProtectedClass

TELLS = [
    ("my green card", ["green card"]),
    ("swore my oath with 800 others", ["swore my oath"]),
    ("I-130 pending", ["I-130"]),
    ("became a U.S. citizen", ["U.S. citizen"]),
    ("sin papeles", ["sin papeles"]),
    ("ICE took him", ["ICE"]),
    ("waiting on my I-485", ["I-485"]),
    ("our I-90 card came", ["I-90"]),
    ("my N-400 moved to interview", ["N-400"]),
    ("he is here on an H-4 visa", ["H-4 visa"]),
    ("case pending, A098 765 432", ["A098 765 432"]),
    ("dad came over with a coyote", ["over with a coyote"]),
    ("me hice ciudadana", ["me hice ciudadana"]),
    ("took the oath of allegiance", ["took the oath of allegiance"]),
    ("undocu grad", ["undocu"]),
    ("my ITIN letter", ["ITIN"]),
    ("I have TPS", ["TPS"]),
    ("my I-94 expired", ["I-94"]),
    ("came here on a K-1", ["K-1"]),
    ("my I-20 got signed", ["I-20"]),
    ("her H4 won't let her work", ["H4"]),
    ("passed the civics test", ["civics test"]),
    ("sworn in with 900 other people", ["sworn in"]),
    ("his parole from Ukraine", ["parole"]),
    ("your I-94 was wrong", ["I-94 was wrong"]),
    ("came here at four in the back of a truck", ["came here at four"]),
    ("took my oath at the Fargo ceremony with 212 others", ["took my oath"]),
    ("an H-4 spouse", ["H-4"]),
    ("line at the consulate", ["line at the consulate"]),
]
TELLS_NOTHING = [
    "shot at f1.8",
    "Visa declined",
    "Alien: Romulus",
    "Citizen watch",
    "black ice",
    "concerned citizen",
    "I-90 westbound is closed",
    "I-485 near exit 12",
    "LPR hit on a stolen Honda",
    "TPS reports are due",
    "crossed the border into Nevada",
    "Citizens Bank lobby",
    "overstayed our welcome",
    "a stateless firewall",
    "the insane asylum movie",
    "Ice cold beer",
    "the I-20 is jammed",
    "new H4 bulbs",
    "watched F1 qualifying",
    "the I-94 was shut",
    "parole hearing for the cat",
    "the call came at four on a Tuesday",
    "came here at seven with my brother for the tacos",
    "a work permit for the deck",
]


@pytest.mark.parametrize(("text", "words"), TELLS)
def test_it_is_found(text, words):
    assert words_of(text, ProtectedClass.CITIZENSHIP) == words


@pytest.mark.parametrize("text", TELLS_NOTHING)
def test_it_is_left_alone(text):
    assert words_of(text, ProtectedClass.CITIZENSHIP) == []
