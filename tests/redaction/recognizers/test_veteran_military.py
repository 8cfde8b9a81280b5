"""Veteran military: what tells it, and what only looks like it."""

import pytest

from tests.redaction.recognizers.table import words_of
from vetting.domain.protected_classes import ProtectedClass

TELLS = [
    ("Deployed to Iraq twice", ["Deployed to Iraq"]),
    ("82nd Airborne", ["82nd Airborne"]),
    ("DD-214", ["DD-214"]),
    ("an E-5 salary", ["E-5"]),
    ("100% P&T", ["100% P&T"]),
    ("USS Nimitz", ["USS Nimitz"]),
    ("VFW Post 12", ["VFW Post 12"]),
    ("served six years in the Navy", ["served six years in the Navy"]),
    ("VA rated me", ["VA"]),
    ("Semper Fi", ["Semper Fi"]),
    ("Ft. Sill in July", ["Ft. Sill"]),
    ("1-505 PIR", ["1-505 PIR"]),
    ("Army 2004-2008", ["Army 2004-2008"]),
    ("three tours", ["three tours"]),
    ("proud milso", ["milso"]),
    ("two years on the Nimitz chipping paint", ["Nimitz"]),
    ("Ramadi '06", ["Ramadi '06"]),
    ("my 70% rating came through", ["70% rating"]),
    ("psn Grunt0331x", ["Grunt0331x"]),
    ("an Army captain", ["Army captain"]),
    ("sand in my teeth since Benning", ["Benning"]),
    ("Combat Infantryman Badge", ["Combat Infantryman Badge"]),
    ("my 20-year letter", ["20-year letter"]),
    ("five years in the fleet", ["five years in the fleet"]),
    ("Retired O-5 seeks golf partner", ["O-5"]),
    ("I crewed Hueys in '69", ["crewed Hueys"]),
    ("Served 8, got out", ["Served 8, got out"]),
]
TELLS_NOTHING = [
    "a 90% rating on Rotten Tomatoes",
    "Deployed the new website",
    "Old Navy",
    "Navy blue",
    "army of trolls",
    "marine biology",
    "Roanoke, va",
    "airbags deployed",
    "the vet bill",
    "Rangers won game 7",
    "boot camp workout at the gym",
    "deploying the app tonight",
    "the purple heart emoji",
    "soldier ants",
    "in the service industry",
    "an army green jacket",
    "stationed myself by the snacks",
    "reserves of energy",
    "seat 12B in coach",
    "Post 284 to the forum",
]


@pytest.mark.parametrize(("text", "words"), TELLS)
def test_it_is_found(text, words):
    assert words_of(text, ProtectedClass.VETERAN_MILITARY) == words


@pytest.mark.parametrize("text", TELLS_NOTHING)
def test_it_is_left_alone(text):
    assert words_of(text, ProtectedClass.VETERAN_MILITARY) == []
