"""Whose trait it is: the candidate's goes, the target of hostility is generalised, the doubtful goes."""

import pytest

from vetting.domain.redactions import GROUP, REMOVED, SLUR, Treatment
from vetting.redaction import suggest

CASES = [
    # hostility: the group is the target
    ("All Muslims should leave this country", "Muslims", GROUP),
    ("trans people should not be allowed near a badge", "trans people", GROUP),
    ("y'all Jews own the whole strip mall", "Jews", GROUP),
    ("Candidate shared a meme mocking Asian drivers", "Asian", GROUP),
    ("Get rid of every illegal immigrant in town", "illegal immigrant", GROUP),
    ("women can't handle a street fight", "women", GROUP),
    ("you filthy Mexicans go home", "Mexicans", GROUP),
    ("I hate gays", "gays", GROUP),
    ("those Haitians are criminals", "Haitians", GROUP),
    ("deport them, Salvadorans ruin this street", "Salvadorans", GROUP),
    ("imagine letting a Muslim run your city", "Muslim", GROUP),
    ("blacks are lazy", "blacks", GROUP),
    ("odio a los venezolanos", "venezolanos", GROUP),
    ("Not one of these Kurds has ever paid a fare, ask any driver", "Kurds", GROUP),
    ("Whoever designed women forgot the part that parks", "women", GROUP),
    ("the elderly should be wheeled to the river and given a push", "elderly", GROUP),
    ("You could fit a Greek's generosity in a thimble", "Greek", GROUP),
    ("Thoughts and prayers for the Democrats in that bus, mostly for the bus", "Democrats", GROUP),
    # slurs keep their severity
    ("these retards can't drive", "retards", SLUR),
    ("shut up you beaner", "beaner", SLUR),
    # self-description and family
    ("I'm a Muslim and I hate traffic", "Muslim", REMOVED),
    ("as a gay cop I am sick of this", "gay", REMOVED),
    ("my wife is sick of me", "wife", REMOVED),
    ("proud Latina, don't like it, get out", "Latina", REMOVED),
    ("I no longer go to church with them.", "church", REMOVED),
    ("I never liked church.", "church", REMOVED),
    ("as a dyke I approve", "dyke", REMOVED),
    ("we're Catholic and tired of bingo", "Catholic", REMOVED),
    ("I have PTSD and I hate fireworks", "PTSD", REMOVED),
    ("got my green card, finally done hating the DMV", "green card", REMOVED),
    # support
    ("I love my gay friends", "gay", REMOVED),
    ("stop attacking Muslims", "Muslims", REMOVED),
    ("proud to stand with Asian neighbors against this trash", "Asian", REMOVED),
    ("Happy Passover, you animals", "Passover", REMOVED),
    ("He's gay, so what, he outran all of you", "gay", REMOVED),
    ("Half of the town thinks refugees get free cars. They don't.", "refugees", REMOVED),
    ("It isn't the Bolivians who raised your rent, Kevin", "Bolivians", REMOVED),
    ("a synagogue shouldn't need armed guards", "synagogue", REMOVED),
    # news, reports and quotation of others
    ("Police said the suspect attacked a Jewish man", "Jewish", REMOVED),
    ("a customer called me a dirty Mexican", "Mexican", REMOVED),
    ("Study: black men arrested for trash fires more often", "black men", REMOVED),
    # plain mentions
    ("the Korean place on 5th closed", "Korean", REMOVED),
    ("Fixed a fence for an elderly neighbor", "elderly", REMOVED),
]


def replacement(text, words):
    return next(s.replacement for s in suggest(text).suggestions if words in s.words or s.words in words)


@pytest.mark.parametrize(("text", "words", "expected"), CASES)
def test_each_case_gets_its_treatment(text, words, expected):
    assert replacement(text, words) == expected


def test_one_person_is_not_a_group():
    assert replacement("I hate that woman", "woman") == REMOVED


def test_a_sentence_is_judged_alone():
    text = "All Muslims should leave. The Korean place on 5th closed. Fine."
    assert [s.replacement for s in suggest(text).suggestions] == [GROUP, REMOVED]


def test_a_very_long_sentence_is_judged_in_parts():
    text = "hate " + "plain words here " * 40 + "a Muslim neighbor"
    assert suggest(text).suggestions[-1].treatment is Treatment.REMOVE
