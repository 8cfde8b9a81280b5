"""Gender identity: what tells it, and what only looks like it."""

import pytest

from tests.redaction.recognizers.table import words_of
from vetting.domain.protected_classes import ProtectedClass

TELLS = [
    ("she/her", ["she/her"]),
    ("he / they pronouns", ["he / they pronouns"]),
    ("xe/xem", ["xe/xem"]),
    ("nonbinary", ["nonbinary"]),
    ("⚧", ["⚧"]),
    ("top surgery", ["top surgery"]),
    ("Denver | she her | coffee", ["she her"]),
    ("two years on HRT", ["years on HRT"]),
    ("they deadnamed me", ["deadnamed"]),
    ("new license with an X on it instead of the F", ["X on it", "F"]),
    ("estrogen and thigh highs", ["estrogen and thigh highs"]),
    ("assigned loud at birth", ["assigned loud at birth"]),
    ("used to go by Rebecca, be nice", ["used to go by Rebecca"]),
    ("I was raised as a girl and I fix trucks", ["raised as a girl"]),
    ("six months on T and louder", ["on T"]),
    ("a moongender plumber", ["moongender"]),
    ("a blue, pink and white flag on the desk", ["blue, pink and white flag"]),
    ("came out as Mister in March", ["came out as Mister"]),
    ("wearing my wife's dresses since 2015", ["wearing my wife's dresses"]),
    ("read as a guy at the range", ["read as a guy"]),
    ("my sister is now my brother", ["brother"]),
    ("started E two years ago", ["started E"]),
    ("please call me Nora from now on", ["call me Nora"]),
    ("ya no soy Karla, de veras", ["ya no soy Karla"]),
    ("legally he since June", ["legally he since"]),
]
TELLS_NOTHING = [
    "the X on the map",
    "he told her",
    "and/or",
    "Trans fat",
    "Bought a Trans Am",
    "full binder",
    "testing 1/2",
    "gave him her keys",
    "transmission swap",
    "a red, white and blue flag",
    "used to be called Route 9",
    "a group of brown, white and black beads",
    "neither box fits in my trunk",
    "RIP Kevin, good dog",
    "started a fire in March",
    "they call me Tank now",
    "legally he can park there",
]


@pytest.mark.parametrize(("text", "words"), TELLS)
def test_it_is_found(text, words):
    assert words_of(text, ProtectedClass.GENDER_IDENTITY) == words


@pytest.mark.parametrize("text", TELLS_NOTHING)
def test_it_is_left_alone(text):
    assert words_of(text, ProtectedClass.GENDER_IDENTITY) == []
