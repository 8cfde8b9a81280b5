"""The strings that every match of a pattern holds."""

import re
from importlib.resources import files

import pytest

from vetting.redaction.needs import ASTRAL, FIGURE, Run, needs
from vetting.redaction.needs.kept import FILE, as_text, runs_of
from vetting.redaction.recognizers import every_rule
from vetting.redaction.rules import Rule


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        (r" (mom|dad) of (\d|two)", {" mom of ", " dad of "}),
        (r"\bgradu?ated\b", {"gradated", "graduated"}),
        (r"\d{1,2} weeks? along", {" week along", " weeks along"}),
        (r"(\d\d)(?= candles )", {" candles "}),
        (r"(?:ube|pho) (?:by|from)", {"ube by", "pho by", "ube from", "pho from"}),
        (r"(?:lumpia|pancit)\w* (?:by|from) ", {"lumpia", "pancit"}),
        (r"(?:due|expecting)(?: in)* \w+", {"due", "expecting"}),
        (r"(?:a|the)\d", {FIGURE}),
        (r"(?:\d+|abc)", {FIGURE, "abc"}),
        (r"(?:[0-9]|\w+)", set()),
        (r"VA[0-9]rating", {"rating"}),
        (r"a[/&]b", {"a/b", "a&b"}),
        ("[\U0001f3fb-\U0001f3ff]+", {ASTRAL}),
    ],
)
def test_what_a_pattern_needs_first(pattern, needed):
    first, *_ = needs(pattern, re.IGNORECASE) or [Run(frozenset(), 0, 0)]
    assert first.strings == needed


@pytest.mark.parametrize(
    ("pattern", "figures"),
    [(r"class of \d\d", True), (r"local (?:\d|nine)", False), ("b[0-9]?c-d", False), ("e-[1-9]", True)],
)
def test_whether_a_pattern_needs_a_figure(pattern, figures):
    assert any(run.strings == {FIGURE} for run in needs(pattern)) is figures


@pytest.mark.parametrize(
    ("pattern", "besides"),
    [
        (r"zygote \w+ (?:yak|mitten)", [{" yak", " mitten"}]),
        (r"zygote \w+ yak \w+ mitten", [{" mitten"}, {" yak "}]),
        (r"zygote \w+ (?:the|and)", []),
    ],
)
def test_what_a_pattern_needs_besides(pattern, besides):
    """All but what stands so often that looking for it is no use."""
    assert [run.strings for run in needs(pattern)[1:]] == besides


@pytest.mark.parametrize(
    ("pattern", "before", "after"),
    [
        (r"a{1,5}zygote\w{1,7}", 11, 7),
        (r"a{1,5}(b?zygote)\w{1,7}", 12, 7),
        (r"(?<=zygote )\w{1,7}", 0, 14),
        (r"\w{1,7}(?= zygote)", 14, 7),
        (r"\w(?:(?:zygote|mitten\w{1,3})|foetus)!?", 7, 4),
        (r"\w(?:zygote(?= \w{1,9}) \w\w)", 8, 9),
        (r"(?:zygote\w?)+", 260, 260),
        (r"(?:zygote\w?){1,3}", 21, 21),
        (r"(?:a|bcd)\b\w+ zygote", 50, 0),
        (r"[a-z]{2,} zygote", 47, 0),
        (r"(?:\w+ ){2}zygote", 88, 0),
        (r".+zygote", 260, 0),
        (r"\S+ zygote", 260, 0),
        (r"[^a]+zygote", 260, 0),
        (r"[a-z ]+zygote", 260, 0),
        (r"(\w)\1zygote", 260, 0),
    ],
)
def test_how_far_a_match_reaches_from_what_it_needs(pattern, before, after):
    first, *_ = needs(pattern)
    assert (first.before, first.after) == (before, after)


def test_what_the_rules_need_is_kept_as_it_would_be_worked_out_now():
    kept = (files("vetting.redaction.needs") / FILE).read_text("utf-8")
    assert kept == as_text(every_rule()), "Run: python -m vetting.redaction.needs"


def test_what_a_new_rule_needs_is_worked_out():
    new, kept = Rule(r"zygote \w+ yak"), every_rule()[0]
    assert runs_of([new, kept]) == [needs(new.written), needs(kept.written, kept.flags)]
