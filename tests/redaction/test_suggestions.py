"""Texts filtered by one process or shared among several."""

import os

import pytest

from vetting.redaction import FilterFailed, suggest_all

PLAIN = "plain words here "
LONG = [f"{PLAIN * 4_000}my wife left\n{PLAIN * 2_000}", *["at the mosque", ""] * 3_000]


def test_several_processes_give_what_one_gives():
    assert suggest_all(LONG, processes=2) == suggest_all(LONG)


def test_a_process_that_is_killed_fails_all(monkeypatch):
    monkeypatch.setattr("vetting.redaction.suggestions.find_all", lambda *_, **__: os._exit(9))
    with pytest.raises(FilterFailed, match="Nothing of it may leave"):
        suggest_all(LONG, processes=2)


def test_trouble_in_another_process_fails_all(monkeypatch):
    monkeypatch.setattr("vetting.redaction.suggestions.find_all", None)
    with pytest.raises(FilterFailed, match="Nothing of it may leave"):
        suggest_all(LONG, processes=2)
