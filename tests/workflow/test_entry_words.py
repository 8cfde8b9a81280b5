"""Entries of the ledger in words: never an id, a digest, or what the ledger does not tell."""

import pytest

from vetting.workflow.entry_words import UNREADABLE, about_words, body_of

PEOPLE = {"a" * 20: "Sam Sato"}
KNOWN = {"b" * 20: "finding 3", "c" * 20: "version 1", "d" * 20: "row 4"}
ID = "0123456789abcdef0123"


@pytest.mark.parametrize(
    ("about", "said"),
    [
        ({}, ""),
        ({"searcher": "a" * 20}, "searcher Sam Sato"),
        ({"subject": "a" * 20}, "Sam Sato"),
        ({"subject": ID}, "a person"),
        ({"redaction": ID, "keep": 1}, "1 place kept"),
        (
            {"finding": "b" * 20, "generalise": 2, "bulk": 1},
            "finding 3, 2 places generalized, all that was open, at once",
        ),
        ({"finding": ID}, ""),
        ({"finding": "reply"}, "finding: reply"),
        ({"row": "d" * 20, "search": ID, "outcome": "nothing_found"}, "row 4, outcome: nothing found"),
        ({"packet": "c" * 20, "digest": ID * 3, "filter": "3-ed1c/list 0"}, "version 1"),
        ({"void": "c" * 20, "reason": "panel_question"}, "version 1 no longer approved, reason: panel question"),
        ({"gate": "approve", "items": 6, "yes": 5}, "to approve: 5 of 6 answered with yes"),
        ({"sequence": 657, "panel_sequence": 24}, "up to entry 657, and 24 of the panel’s"),
        ({"first": 1, "last": 17, "seal": ID}, "entries 1 to 17"),
        ({"house": "panel", "last": 30, "holds": 1}, "every entry holds, the panel’s ledger"),
        ({"house": "panel", "last": 30, "holds": 0}, "an entry does not hold, the panel’s ledger"),
        ({"questions": 1, "decisions": 0}, "1 question, 0 decisions"),
        ({"first": 30, "last": 30, "seal": ID}, "entry 30"),
        ({"plan_version": 3, "rows": 1}, "plan version 3, 1 new row"),
        ({"roles": "auditor,reviewer"}, "roles: auditor, reviewer"),
        ({"decided_by": "a" * 20, "cites": "", "hidden": 0}, "decided by Sam Sato"),
    ],
)
def test_an_entry_is_told_in_words(about, said):
    assert about_words(about, PEOPLE, KNOWN) == said


@pytest.mark.parametrize("sealed", ["no json", "[]", '{"about": 1}', "{}"])
def test_a_body_that_was_altered_says_nothing(sealed):
    assert body_of(sealed) == {}
    assert body_of('{"about": {}, "action": "receive"}') == {"about": {}, "action": "receive"}


@pytest.mark.parametrize("about", [{"remove": "many"}, {"yes": 1}, {"keep": None}, {"first": 1}])
def test_an_altered_entry_is_said_to_be_unreadable(about):
    assert about_words(about, PEOPLE, KNOWN) == UNREADABLE
