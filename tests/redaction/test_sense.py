"""An ambiguous word is released where its neighbours say that it tells nothing, and never where they name a person."""

from collections import defaultdict
from importlib.resources import files

import pytest

from vetting.redaction.lexicon import lexicon
from vetting.redaction.linear import starred
from vetting.redaction.normal import read
from vetting.redaction.parts import Part
from vetting.redaction.sense import SURE, kind, sense
from vetting.redaction.sense.__main__ import examples
from vetting.redaction.suggestions import suggested


def harmless(text, word, topic="RACE_ETHNICITY"):
    words = read(text).words
    start = words.index(f" {word} ") + 1
    return sense().harmless(topic, text, text.lower().index(word), words, start, start + len(word))


@pytest.mark.parametrize(
    "text", ["a black rapper on stage", "the black suspect", "black customers in the store", "he is black"]
)
def test_a_word_said_of_a_person_is_never_released(text):
    assert harmless(text, "black") == 0.0


def test_a_word_that_it_was_not_trained_on_is_never_released():
    assert harmless("a quinceanera dress", "quinceanera") == 0.0


def test_a_thing_after_the_word_speaks_for_a_harmless_sense():
    assert harmless("spilled black ink on the report", "black") >= SURE


@pytest.mark.parametrize(
    ("word", "listed"), [("rapper", "persons"), ("rappers", "persons"), ("spies", "persons"), ("xyzzy", "")]
)
def test_what_kind_of_thing_a_word_is(word, listed):
    assert kind(word) == listed


def test_without_the_model_more_is_taken():
    texts = [f"{before}{word}{after}" for _, before, word, after in _lines()]

    def taken(without):
        return sum(len(each.suggestions) for each in suggested(texts, without=without))

    assert taken([Part.SENSE]) > taken([])


def _lines():
    return [line for line in starred(files("vetting.redaction.sense") / "contexts") if line[0] == "-"][::40]


def test_its_lines_can_all_be_learnt():
    assert sum(1 for _ in examples()) > 10_000


def test_no_listed_word_has_only_harmless_lines():
    signs = defaultdict(set)
    for sign, _, word, _ in starred(files("vetting.redaction.sense") / "contexts"):
        signs[read(word).words.strip()].add(sign)
    listed = {word for word in signs if (found := lexicon().automaton.get(f" {word} ")) and found.entries}
    assert [word for word in listed if signs[word] == {"-"}] == []


@pytest.mark.parametrize(
    ("text", "topic", "word"),
    [
        ("buried on ancestral land, Cherokee way", "RACE_ETHNICITY", "ancestral"),
        ("a new apostle took over our congregation", "RELIGION", "apostle"),
        ("the bargaining team meets at noon", "UNION", "bargaining"),
        ("out to canvass for Abrams", "POLITICAL", "canvass"),
        ("drove home from the inauguration in a MAGA hat", "POLITICAL", "inauguration"),
        ("drank tea with a mystic from our mosque", "RELIGION", "mystic"),
        ("baptized in the Reformed tradition", "RELIGION", "reformed"),
        ("sermon on the parable of the vineyard", "RELIGION", "parable"),
        ("union flyers on the windshield", "UNION", "union"),
    ],
)
def test_a_telling_use_of_a_word_that_often_tells_nothing_is_not_released(text, topic, word):
    assert harmless(text, word, topic) < SURE
