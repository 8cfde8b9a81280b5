"""Records are destroyed from the command line by the same door as on the page."""

from datetime import timedelta

import pytest

from vetting.cli import houses
from vetting.storage import now, told
from vetting.workflow import opening

YEARS = 10


@pytest.fixture
def old(real):
    """The one screening was withdrawn longer ago than any pack keeps records."""
    with told(now() - timedelta(days=366 * YEARS)):
        opening.withdraw(real.vault(), houses.acting(real.vault(), "cora@example.gov"), "first", "candidate_withdrew")
    return real


def run(real, *more, email="cora@example.gov", status=0):
    return real.said("retention", "run", "--as", email, *more, status=status)


def hold(real, *words, status=0):
    return real.said("hold", *words, "C-2026-AAAA", "--position", "Records clerk", status=status)


def test_a_dry_run_names_what_is_due_and_destroys_nothing(old):
    said = run(old, "--dry-run")
    assert "C-2026-AAAA" in said
    assert "1 record due. Nothing was destroyed: this was a dry run." in said
    assert old.entries()[0][0] == "withdraw"


@pytest.mark.control("records_retention")
def test_what_is_due_is_destroyed_and_stands_in_the_ledger(old):
    assert "1 of 1 record disposed of." in run(old, "--yes")
    assert old.entries()[0][0] == "dispose_record"
    assert list(old.settings.captures.iterdir()) == []
    assert "0 records due. Nothing was destroyed: none is due." in run(old, "--yes")


def test_it_asks_first(old):
    result = old("retention", "run", "--as", "cora@example.gov", given="n\n")
    assert (result.exit_code, old.entries()[0][0]) == (1, "withdraw")
    assert "Nobody can bring them back" in result.output


def test_a_record_that_was_closed_lately_is_not_due(real):
    assert "none is due" in run(real, "--yes")


@pytest.mark.control("records_retention")
def test_a_held_record_stays_until_the_hold_is_lifted(old):
    hold(old, "add", "--reason", "complaint", "--as", "ada@example.gov")
    assert "none is due" in run(old, "--yes")
    hold(old, "lift", "--as", "ada@example.gov")
    assert "1 of 1 record disposed of." in run(old, "--yes")


def test_who_may_not_destroy_is_refused_and_named(old):
    said = run(old, "--yes", email="sam@example.gov", status=1)
    assert "C-2026-AAAA: To dispose of the record is the duty of a coordinator." in said
    assert "0 of 1 record disposed of." in said
    assert old.entries()[0][2] == "refused"
