"""Union: what tells it, and what only looks like it."""

import pytest

from tests.redaction.recognizers.table import words_of
from vetting.domain.protected_classes import ProtectedClass

TELLS = [
    ("Teamsters Local 399", ["Teamsters Local 399"]),
    ("Lodge #7", ["Lodge #7"]),
    ("dues are theft", ["dues are theft"]),
    ("IBEW 11", ["IBEW 11"]),
    ("union dues", ["union dues"]),
    ("crossed a picket line", ["picket line"]),
    ("en huelga", ["en huelga"]),
    ("Carpenters 721", ["Carpenters 721"]),
    ("LU 47", ["LU 47"]),
    ("we voted 88-3 to ratify", ["voted 88-3 to ratify"]),
    ("my steward got it tossed", ["steward"]),
    ("the bargaining team picked me", ["bargaining team"]),
    ("our deputies association is suing", ["deputies association"]),
    ("PORAC conference", ["PORAC"]),
    ("compared our paychecks at lunch", ["compared our paychecks"]),
    ("we signed a letter to the chief", ["signed a letter to the chief"]),
    ("my coworkers and I asked for a raise", ["my coworkers and I asked for a raise"]),
    ("signed my union card", ["union card"]),
    ("delegada sindical", ["delegada sindical"]),
    ("IBEW46 in the bio", ["IBEW46"]),
    ("dispatched off book two", ["dispatched off book two"]),
    ("19 of 22 cards signed, says the committee", ["19 of 22 cards signed"]),
    ("we compared checks at lunch", ["compared checks"]),
    ("nurses walked out over staffing", ["nurses walked out over"]),
    (
        "my coworkers and I signed a letter to HR about the schedule",
        ["my coworkers and I signed a letter to HR about the schedule"],
    ),
    ("the Transport Workers paid for it", ["Transport Workers"]),
    ("Strike of '19 in the album", ["Strike of '19"]),
    ("he is passing out union flyers", ["union flyers"]),
    ("we vote on the TA at seven", ["vote on the TA"]),
    ("told me what everyone makes here", ["what everyone makes"]),
    ("retired out of the pipefitters", ["retired out of the pipefitters"]),
    ("recording secretary again", ["recording secretary"]),
    ("#gigstrike at noon", ["#gigstrike"]),
    ("my local went out in 98", ["local"]),
    ("the locked-out brewery crew", ["locked-out"]),
    ("the teachers' association wants me", ["teachers' association"]),
    ("arbitrator ruled for us", ["arbitrator ruled for us"]),
    ("indentured apprentice", ["indentured apprentice"]),
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
    "local 12 o'clock news",
    "Union Street",
    "scab on my knee",
    "flight steward",
    "we all walked out of the movie",
    "firefighters 20 minutes out",
    "airing of grievances",
    "European Union rules",
    "the strike zone",
    "went right to work on the engine",
    "no soccer striker scored",
    "mayday call",
    "a deck of 52 of 52 cards",
    "book two of the series",
    "hoa dues went up",
    "the drivers protested the late flag",
    "teachers march in the homecoming parade",
    "workers on the line at the taco place",
    "a union of flavors",
    "lightning strike in 2015",
    "our local bakery is closed",
    "the union of these two sauces",
    "dispatched to the scene",
    "signed a transfer of title",
]


@pytest.mark.parametrize(("text", "words"), TELLS)
def test_it_is_found(text, words):
    assert words_of(text, ProtectedClass.UNION) == words


@pytest.mark.parametrize("text", TELLS_NOTHING)
def test_it_is_left_alone(text):
    assert words_of(text, ProtectedClass.UNION) == []
