"""Whatever is written, the offsets point into it, and whole characters go."""

import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from vetting.domain.redactions import Decided, apply
from vetting.redaction import suggest, suggest_all

TELLING = [
    "Muslim",
    "my wife",
    "gay",
    "Semper Fi",
    "I'm 43",
    "\U0001f3f3\ufe0f\u200d\U0001f308",
    "born in Peru",
    "mi esposa",
]
ODD = [
    "\u200b",
    "\u0301",
    "&#109;",
    "%6D",
    "\\u006d",
    "-\n",
    "\u00ad",
    "\U0001f469\u200d\U0001f467",
    "\ud800",
    "\x00",
    "\u202e",
]
PLAIN = ["drove", " ", ".", "\n", "90", "mph", "@", "#", "|", "\u00e9", "\u0430", "\u3042", "\ufb01"]
texts = st.lists(st.sampled_from(TELLING + ODD + PLAIN) | st.text(max_size=6), max_size=14).map("".join)


@given(texts)
@settings(max_examples=300, deadline=None)
def test_every_suggestion_points_into_the_text_in_order(text):
    reach = 0
    for each in suggest(text).suggestions:
        assert 0 <= each.start < each.end <= len(text)
        assert each.words == text[each.start : each.end]
        assert each.end > reach
        reach = each.end


@given(texts)
@settings(max_examples=300, deadline=None)
def test_no_suggestion_splits_a_character_that_a_reader_sees_as_one(text):
    borders = {0, len(text)} | {match.start() for match in regex.finditer(r"\X", text)}
    for each in suggest(text).suggestions:
        assert {each.start, each.end} <= borders


@given(st.lists(texts, max_size=6))
@settings(max_examples=100, deadline=None)
def test_texts_read_together_give_what_each_gives_alone(several):
    assert suggest_all(several) == [suggest(text) for text in several]


@given(texts)
@settings(max_examples=100, deadline=None)
def test_the_same_text_is_always_judged_alike(text):
    assert suggest(text) == suggest(text)


@given(texts, texts)
@settings(max_examples=200, deadline=None)
def test_nothing_of_what_is_hidden_stays(before, after):
    text = f"{before}\nMy husband is Sikh.\n{after}"
    left = apply(text, [Decided(s.start, s.end, s.replacement) for s in suggest(text).suggestions])
    assert "husband" not in left
    assert "Sikh" not in left
