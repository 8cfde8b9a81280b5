"""Disability medical: what tells it, and what only looks like it."""

import pytest

from tests.redaction.recognizers.table import words_of
from vetting.domain.protected_classes import ProtectedClass

TELLS = [
    ("my PTSD", ["PTSD"]),
    ("F32.1 and F90.0", ["F32.1", "F90.0"]),
    ("took my Zoloft", ["Zoloft"]),
    ("four years sober", ["sober"]),
    ("♿", ["♿"]),
    ("I have MS", ["have MS"]),
    ("type 2 diabetic", ["type 2 diabetic"]),
    ("tengo depresión", ["depresión"]),
    ("on 50 mg since May", ["50 mg"]),
    ("my A1C was 11.2", ["A1C was 11.2"]),
    ("diagnosed with Behcet's at 30", ["Behcet's"]),
    ("my certolizumab came in the mail", ["certolizumab"]),
    ("a touch of pancreatosis", ["pancreatosis"]),
    ("lost my left eye to a firework", ["lost my left eye"]),
    ("can't hear out of my right ear", ["can't hear out of my right ear"]),
    ("haven't had a drink in 412 days", ["haven't had a drink in 412 days"]),
    ("five years off heroin", ["five years off heroin"]),
    ("chart says G40.909", ["G40.909"]),
    ("collecting workers' comp", ["workers' comp"]),
    ("my son is #audhd", ["audhd"]),
    ("vivo con VIH", ["VIH"]),
    ("half of us got new hips", ["new hips"]),
    ("la endocrinóloga me regañó", ["endocrinóloga"]),
    ("me subió el azúcar", ["me subió el azúcar"]),
    ("spoonie 🦓", ["spoonie", "🦓"]),
    ("they took my shoelaces for three days", ["took my shoelaces for"]),
    ("hit a meeting before shift", ["hit a meeting"]),
    ("pills quit year 4", ["pills quit year 4"]),
    ("a kidney for Kyle", ["a kidney for Kyle"]),
    ("hospitalized for meningitis", ["hospitalized", "meningitis"]),
    ("it is MS", ["it is MS"]),
    ("spots on the liver", ["spots on the liver"]),
    ("kicked the benzos", ["kicked the benzos"]),
    ("fused at C5 and C6", ["C5 and C6"]),
]
TELLS_NOTHING = [
    "blind spot",
    "deaf ears",
    "Mental note",
    "Retail therapy",
    "disabled the alarm",
    "surgical strike",
    "MS Paint",
    "Cancer season",
    "my dog has arthritis",
    "the truck needs surgery",
    "responded to a seizure at the mall",
    "a mental health call on 5th",
    "field sobriety test",
    "tested positive for cocaine",
    "the economy is on life support",
    "sent up a flare",
    "rang the bell for last call",
    "the asthmatic vacuum cleaner died",
    "my sponsor's logo on the car",
    "my diploma from Oklahoma",
    "a 500 mg caffeine gum",
    "five years clean record",
    "lost my hand in poker",
    "Stockholm syndrome",
    "kidney for dinner",
    "anemic bullpen",
    "the app has amnesia",
    "crippling lag on Ohio",
    "a psychotic flick shot",
    "ask Ms. Ortiz",
    "C5 and C6 corvettes",
    "got clean sheets",
]


@pytest.mark.parametrize(("text", "words"), TELLS)
def test_it_is_found(text, words):
    assert words_of(text, ProtectedClass.DISABILITY_MEDICAL) == words


@pytest.mark.parametrize("text", TELLS_NOTHING)
def test_it_is_left_alone(text):
    assert words_of(text, ProtectedClass.DISABILITY_MEDICAL) == []
