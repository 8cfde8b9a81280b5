"""Age: what tells it, and what only looks like it."""

import pytest

from tests.redaction.recognizers.table import words_of
from vetting.domain.protected_classes import ProtectedClass

TELLS = [
    ("I'm 62, not dead", ["62"]),
    ("just turned 21 there", ["turned 21"]),
    ("Class of 1978 reunion", ["Class of 1978"]),
    ("I was 12 when Columbine happened", ["12"]),
    ("#Over40Fit", ["Over40Fit"]),
    ("Born Mar 2, '71", ["Mar 2, '71"]),
    ("LinkedIn: UC Davis, 1991 \u2013 1995", ["1991 \u2013 1995"]),
    ("1983-1987 at a state college", ["1983-1987"]),
    ("class of '88 forever", ["class of '88"]),
    ("a forty-five-year-old", ["forty-five-year-old"]),
    ("36 y/o", ["36 y/o"]),
    ("36yo here", ["36yo"]),
    ("my birth year is 1969", ["1969"]),
    ("Born in '71", ["71"]),
    ("born 1980", ["1980"]),
    ("divorced at 45", ["45"]),
    ("quit smoking at 50", ["50"]),
    ("in her late 40s", ["in her late 40s"]),
    ("a 90s kid", ["90s kid"]),
    ("in his fifties", ["in his fifties"]),
    ("30 M, single", ["30 M"]),
    ("aged 40", ["aged", "40"]),
    ("tengo 34 años", ["34 años"]),
    ("graduated in 1995", ["graduated in 1995"]),
    ("my 40th birthday", ["40th birthday"]),
    ("who is 84", ["84"]),
    ("graduated class of 99", ["graduated class of 99"]),
    ("'98 baby", ["98 baby"]),
    ("pushing fifty", ["pushing fifty"]),
    ("wrong side of 45", ["wrong side of 45"]),
    ("ages 4, 7 and 12", ["4, 7 and 12"]),
    ("Happy 21st to me", ["21st"]),
    ("33 and thriving", ["33"]),
    ("cumplo cuarenta años", ["cuarenta años"]),
    ("my 8 month old son", ["8 month old"]),
    ("saw Sabbath at the Fox in '75, still deaf", ["saw Sabbath at the Fox in '75"]),
    ("drummer, b. 1984", ["b. 1984"]),
    ("the big 4️⃣0️⃣ today", ["4️⃣0️⃣"]),
    ("my sister (29) moved out", ["29"]),
    ("Nurse | 26 | Denver", ["26"]),
    ("Jake, 26, welder", ["26"]),
    ("the big four-five", ["big four-five"]),
    ("entering tenth grade", ["tenth grade"]),
    ("our 30th high school reunion", ["30th high school reunion"]),
    ("learned to drive in a '72 Pinto", ["'72"]),
    ("my first election was Carter", ["Carter"]),
    ("we are both 51", ["51"]),
    ("shaving since Nixon", ["shaving since Nixon"]),
    ("a six month old", ["six month old"]),
    ("she's six months old today", ["six months old"]),
    ("a 45 year old truck driver", ["45 year old"]),
    ("Retired trooper, 88, remembered", ["Retired", "88"]),
    ("born in the seventies", ["the seventies"]),
    ("Turning 29 for the fourth time", ["29"]),
    ("hired in '89", ["'89"]),
]
TELLS_NOTHING = [
    "worked at the plant 1999-2004",
    "the 1983-1987 high school renovation",
    "the tire went on I-80",
    "this 18 year old single malt",
    "Doing 65 in a 45",
    "I'm number 12",
    "I'm 20 minutes away",
    "turned 30 degrees",
    "45lbs",
    "I am 5k in debt",
    "Forever 21 charged me",
    "in 2019 we moved",
    "the 90s were loud",
    "Paid 60 for parking",
    "level 70",
    "my 10 year old truck",
    "12 year old scotch",
    "a class of 30 recruits",
    "over 40 arrests",
    "turning 40 acres into a farm",
    "youth sports on Saturdays",
    "open 24/7 | 50 states",
    "she hit 40 home runs",
    "grade 8 bolts",
    "in 10th place",
    "Jake, 26 points, nine boards",
    "40 | 60 split",
    "the bridge is about 80 years old",
    "my truck turns 20 this year",
    "a 40 year old oak tree",
    "my six month old puppy",
    "the mall by the river is 30 years old",
]


@pytest.mark.parametrize(("text", "words"), TELLS)
def test_it_is_found(text, words):
    assert words_of(text, ProtectedClass.AGE) == words


@pytest.mark.parametrize("text", TELLS_NOTHING)
def test_it_is_left_alone(text):
    assert words_of(text, ProtectedClass.AGE) == []
