"""Rows of a grammar: their reasons, their ways, and what is told within a stretch of a text."""

import re

import pytest

from vetting.redaction.recognizers import every_recognizer
from vetting.redaction.rules import Rule, Told, rules, ways


def spans(rule, text, *stretches):
    return [(told.start, told.end) for told in rule.told(text, stretches or [(0, len(text))])]


def test_each_row_says_in_words_what_a_match_tells():
    rows = [rule for each in every_recognizer() for rule in (*each.by_words, *each.by_text)]
    assert len(rows) > 100
    assert [rule.reason for rule in rows if set(rule.reason) & set("()[]|?\\^$")] == []
    assert all(rule.reason or rule.judge for rule in rows)


def test_a_reason_in_the_patterns_place_is_refused():
    with pytest.raises(ValueError, match="the reason first"):
        rules((r" (\d+) kids", "family: how many children"))


def test_a_pattern_is_cut_at_its_outermost_bars_only():
    assert [way.written for way in ways("letters", r"(a|b)c|[|(]d|\|")] == ["(a|b)c", "[|(]d", r"\|"]


def test_each_way_keeps_the_reason_and_how_case_counts():
    first, second = ways("letters", "(a|b)c|(?-i:D)", re.IGNORECASE)
    assert (first.reason, spans(first, "xAC"), spans(second, "d|D")) == ("letters", [(1, 2)], [(2, 3)])


def test_a_judge_decides_what_a_match_tells_and_whether():
    rule = Rule(r"\d+", judge=lambda found: Told(*found.span(), "even") if int(found[0]) % 2 == 0 else None)
    assert list(rule.told("3 4 5", [(0, 5)])) == [Told(2, 3, "even")]


def test_only_the_stretches_are_searched():
    rule = Rule("x", "a letter")
    assert spans(rule, "x" * 5 + "-" * 300 + "x", (300, 306)) == [(305, 306)]


def test_what_stands_behind_the_end_of_a_stretch_still_counts():
    text = "x" * 10 + "y" + "-" * 300
    assert spans(Rule("x(?!y)x?$", "the end"), text, (0, 10)) == []
    assert spans(Rule("x+y", "a run"), text, (0, 10)) == []
    assert spans(Rule("x{1,20}y?", "a run"), text, (0, 10)) == [(0, 11)]
