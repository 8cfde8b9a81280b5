"""The public face: suggestions with class, reason and treatment; a failure is never clean text."""

import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vetting.domain.protected_classes import ProtectedClass
from vetting.domain.redactions import Treatment
from vetting.redaction import FilterFailed, engine_version, redact, suggest
from vetting.redaction.recognizers import every_recognizer
from vetting.redaction.rules import compiled


def test_a_suggestion_says_where_what_why_and_what_to_put_there():
    (one,) = suggest("He turned 21 there").suggestions
    assert (one.start, one.end, one.words) == (3, 12, "turned 21")
    assert one.protected_class is ProtectedClass.AGE
    assert one.reason == "age: a birthday"
    assert (one.treatment, one.replacement) == (Treatment.REMOVE, "[removed]")


def test_text_without_anything_protected_comes_back_unchanged():
    text = "Candidate drove straight home after the concert and posted the odometer."
    assert redact(text) == text
    assert redact("") == ""


def test_the_bias_of_a_statement_survives_its_redaction():
    assert redact("All Muslims should leave this country") == "All [a protected group] should leave this country"


def test_pronouns_become_neutral_in_the_searchers_own_words_only():
    assert [s.replacement for s in suggest("She shared his post.", own_words=True).suggestions] == ["They", "their"]
    assert suggest("She shared his post.").suggestions == ()


def test_the_engine_version_goes_with_every_result():
    assert suggest("hello").engine_version == engine_version()


def test_a_fault_is_honoured_only_where_faults_are_allowed(monkeypatch):
    monkeypatch.setenv("VETTING_FILTER_FAULT", "1")
    assert suggest("hello").suggestions == ()
    with pytest.raises(FilterFailed):
        suggest("hello", allow_faults=True)


def test_any_trouble_inside_is_a_failure_and_never_clean_text(monkeypatch):
    def broken(*_):
        raise MemoryError

    monkeypatch.setattr("vetting.redaction.engine.scan", broken)
    with pytest.raises(FilterFailed, match="Nothing of it may leave"):
        suggest("hello")
    with pytest.raises(FilterFailed):
        redact("hello")


def test_word_lists_that_cannot_be_read_are_a_failure(monkeypatch):
    def missing():
        raise FileNotFoundError

    monkeypatch.setattr("vetting.redaction.suggestions.lexicon", missing)
    with pytest.raises(FilterFailed, match="word lists"):
        engine_version()


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=30), st.text(max_size=30))
def test_a_plain_word_is_found_between_any_neighbours(before, after):
    text = f"{before} a mosque . {after}"
    at = len(before) + 3
    assert any(s.start <= at and at + 6 <= s.end for s in suggest(text).suggestions)


def test_no_cache_grows_with_the_words_of_a_text():
    suggest("Those lying Muslims ruin everything, says my neighbor.")
    for rule in (rule for each in every_recognizer() for rule in (*each.by_words, *each.by_text)):
        compiled(rule)
    caches = {
        f"{name}.{key}": value
        for name, module in list(sys.modules.items())
        for key, value in vars(module).items()
        if name.startswith("vetting.redaction") and hasattr(value, "cache_info")
    }
    before = {name: each.cache_info().currsize for name, each in caches.items()}
    suggest("Them brindling Catholics wreck whatever they tessellate, mumbled somebody from Quorvale.")
    assert len(caches) > 10
    assert {name: each.cache_info().currsize for name, each in caches.items()} == before
