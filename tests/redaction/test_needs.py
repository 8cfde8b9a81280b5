"""The strings that every match of a pattern holds."""

import re

import pytest

from vetting.redaction.needs import ASTRAL, FIGURE, needs


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
def test_what_a_pattern_needs(pattern, needed):
    assert needs(pattern, re.IGNORECASE).strings == needed


@pytest.mark.parametrize(
    ("pattern", "figures"),
    [(r"class of \d\d", True), (r"local (?:\d|nine)", False), ("b[0-9]?", False), ("e-[1-9]", True)],
)
def test_whether_a_pattern_needs_a_figure(pattern, figures):
    assert needs(pattern).figure is figures


@pytest.mark.parametrize(
    ("pattern", "besides"),
    [
        (r"\b(?:and|or) \w+ (?:was|is)\b", {"and ", "or "}),
        (r"(?<=with )\w+ the ", {" the "}),
        (r"zygote and \w+ the", set()),
    ],
)
def test_what_a_pattern_needs_besides(pattern, besides):
    """Only where what it needs first is not rare by itself."""
    assert needs(pattern).besides == besides
