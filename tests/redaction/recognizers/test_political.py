"""Political: what tells it, and what only looks like it."""

import pytest

from tests.redaction.recognizers.table import words_of
from vetting.domain.protected_classes import ProtectedClass

TELLS = [
    ("#MAGA", ["MAGA"]),
    ("registered Republican", ["registered Republican"]),
    ("Bernie bro", ["Bernie bro"]),
    ("partido republicano", ["partido republicano"]),
    ("Trump2024", ["Trump2024"]),
    ("phone banked for Garvey", ["phone banked for Garvey"]),
    ("our Vasquez for Mayor sign", ["Vasquez for Mayor"]),
    ("voting yes on 50", ["voting yes on 50"]),
    ("I am a precinct chair", ["precinct chair"]),
    ("chipped in $25 to her senate campaign", ["chipped in $25 to her senate campaign"]),
    ("we rallied outside the clinic", ["rallied outside the clinic"]),
    ("signed the petition to recall our DA", ["signed the petition to recall our DA"]),
    ("marched against the war with friends", ["marched against the war with friends"]),
    ("Master Mason since June", ["Master Mason"]),
    ("Moms Demand Action meets tonight", ["Moms Demand Action"]),
    ("soy panista", ["panista"]),
    ("he is a liberal", ["liberal"]),
    ("blue no matter who", ["blue no matter who"]),
    ("wrote postcards to voters", ["wrote postcards to voters"]),
    ("#AbolishTheFilibuster", ["AbolishTheFilibuster"]),
    ("a Vance sticker on his laptop", ["Vance sticker"]),
    ("Moms Against Guns", ["Moms Against Guns"]),
    ("testified for the gun bill", ["testified for the gun bill"]),
    ("she marched in Selma", ["marched in Selma"]),
    ("I never vote", ["vote"]),
    ("emailed my senator about it", ["emailed my senator about"]),
    ("he calls himself a Burkean", ["Burkean"]),
    ("College Libertarians table", ["College Libertarians"]),
    ("Lost by 41 votes", ["Lost by 41 votes"]),
    ("candidates forum", ["candidates forum"]),
    ("sat out the primary", ["sat out the primary"]),
    ("protested outside the mayor's house and used his hose", ["protested outside the mayor's house"]),
    ("repeal Prop 47", ["repeal Prop 47"]),
]
TELLS_NOTHING = [
    "conservative estimate",
    "Party of six",
    "left lane",
    "Right turn on red",
    "Elephant in the room",
    "Republic Services",
    "voted for pineapple on pizza",
    "the left lane is closed",
    "car rally in Baja",
    "March Madness bracket",
    "campaign hat on the drill instructor",
    "canvassed the area for witnesses",
    "protested the ticket in court",
    "a la derecha",
    "partido de fútbol",
    "Patriots missile",
    "Prop 65 warning",
    "petition for guardianship",
    "liberal with the hot sauce",
    "Trump signs the order",
    "very pro-nap household",
    "met with the sales rep about the couch",
    "close the gate",
    "a red wave of soup",
    "the blue couch won by a mile",
    "the Arkansas Democrat-Gazette",
    "the right wing of the building",
]


@pytest.mark.parametrize(("text", "words"), TELLS)
def test_it_is_found(text, words):
    assert words_of(text, ProtectedClass.POLITICAL) == words


@pytest.mark.parametrize("text", TELLS_NOTHING)
def test_it_is_left_alone(text):
    assert words_of(text, ProtectedClass.POLITICAL) == []
