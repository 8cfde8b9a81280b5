"""A record is held and let go from the command line, by the same door as on the page."""

import pytest


def hold(real, deed, *more, number="C-2026-AAAA", status=0):
    return real.said("hold", deed, number, "--position", "Records clerk", *more, status=status)


def test_a_record_is_held_and_let_go(real):
    assert "is held" in hold(real, "add", "--reason", "litigation", "--as", "cora@example.gov")
    assert "is lifted" in hold(real, "lift", "--as", "ada@example.gov")
    assert [action for action, *_ in real.entries(2)] == ["hold_record", "lift_hold"]


@pytest.mark.parametrize(
    ("deed", "more", "number", "sentence"),
    [
        ("add", ("--reason", "litigation", "--as", "sam@example.gov"), "C-2026-AAAA", "is the duty of"),
        ("lift", ("--as", "cora@example.gov"), "C-2026-AAAA", "is the duty of an auditor"),
        ("lift", ("--as", "ada@example.gov"), "C-2026-AAAA", "This record is not held."),
        ("lift", ("--as", "ada@example.gov"), "C-2026-ZZZZ", "No candidate C-2026-ZZZZ is screened"),
    ],
)
def test_what_cannot_be_done_is_said(real, deed, more, number, sentence):
    assert sentence in hold(real, deed, *more, number=number, status=1)


def test_the_reason_must_be_one_of_those_that_count(real):
    assert "is not one of" in hold(real, "add", "--reason", "whim", "--as", "ada@example.gov", status=2)
