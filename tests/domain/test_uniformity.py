"""The uniformity report freezes to one form, and is laid out in tables that leave nothing out."""

import hashlib
import json

import pytest

from tests.report.uniformity import UNIFORM, UNTOUCHED
from vetting.domain.uniformity import deviations_said, sheets, thaw_uniformity


@pytest.mark.parametrize("report", [UNIFORM, UNTOUCHED])
def test_its_canonical_form_is_thawed_to_the_same_report(report):
    assert thaw_uniformity(report.canonical()) == report


def test_its_digest_is_of_its_canonical_form():
    assert UNIFORM.digest() == hashlib.sha256(UNIFORM.canonical().encode()).hexdigest()


@pytest.mark.parametrize("change", [{"more": 1}, {"rows": [{"code": "W1"}]}, {"treated": [{"candidate": "x"}]}])
def test_what_has_other_fields_is_none(change):
    with pytest.raises(ValueError, match="its fields differ"):
        thaw_uniformity(json.dumps(json.loads(UNIFORM.canonical()) | change))


def test_what_is_no_object_is_none():
    with pytest.raises(ValueError, match="its fields differ"):
        thaw_uniformity("[]")


def test_its_head_counts_what_was_compared():
    assert dict(UNIFORM.facts()) == {
        "Candidates": "2",
        "Searches checked": "6; 3 have an outcome",
        "Plan": "Version 2",
        "Decided": "1; 1 with every row answered",
        "Usual time of a search": "10 minutes",
        "Deviations": "1",
    }


def test_before_anything_happened_it_says_so():
    facts = dict(UNTOUCHED.facts())
    assert (facts["Plan"], facts["Usual time of a search"]) == ("None published", "too few to say")
    assert (deviations_said(UNIFORM), deviations_said(UNTOUCHED)) == ("1 deviation", "No deviations")


def test_every_value_of_the_report_stands_in_a_table():
    told = {str(value) for sheet in sheets(UNIFORM) for line in sheet.lines for value in line}
    for each in (*UNIFORM.deviations, *UNIFORM.tried, *UNIFORM.deciding):
        assert {str(value) for value in vars(each).values()} <= told
    for each in UNIFORM.treated:
        assert {str(value) for name, value in vars(each).items() if name != "cells"} <= told
        assert set(each.cells) <= told
    assert {UNIFORM.digest(), UNIFORM.seal, UNIFORM.made, "660"} <= told


def test_every_line_of_a_table_is_as_long_as_its_heads():
    for sheet in sheets(UNIFORM):
        assert {len(line) for line in sheet.lines} <= {len(sheet.heads)}


def test_counts_of_findings_are_numbers_and_the_rest_is_said():
    rows = next(sheet for sheet in sheets(UNIFORM) if sheet.title == "Every row of the plan")
    assert rows.lines[0] == ("C-2026-7K3Q", 2, 3, 2, 0, 2, "waived")
    assert rows.heads[4:] == ("W1 Web search", "N1 Social network", "B1 Blogs")
