"""People on the command line: the operator of the machine is an administrator, and every deed is entered."""

import pytest

from vetting.vault import people
from vetting.vault.outbox import waiting

REX = ["--number", "6", "--name", "Rex Halloran", "--email", "rex@example.gov"]


def test_a_person_is_invited_by_a_single_use_link(real):
    said = real.said("user", "add", *REX, "--role", "reviewer")
    assert said.startswith("Single-use link for the desks, good for seven days: http://127.0.0.1:8401/invitation/")
    assert real.entries() == [("invite_person", "operator", "done", "")]


def test_a_decision_maker_is_invited_into_the_panel(real):
    said = real.said("user", "add", *REX, "--role", "decision_maker")
    assert "http://127.0.0.1:8402/invitation/" in said
    assert "once the worker has carried the account" in said
    with real.vault().store.reading() as session:
        assert [each.kind for each in waiting(session)] == ["carry_account"]


def test_a_second_account_of_one_person_is_refused_and_entered(real):
    assert "has an account here already" in real.said(
        "user",
        "add",
        "--number",
        "2",
        "--name",
        "Samuel",
        "--email",
        "other@example.gov",
        "--role",
        "reviewer",
        status=1,
    )
    assert real.entries() == [("invite_person", "operator", "refused", "has_account")]


@pytest.mark.parametrize("role", ["program", "boss"])
def test_a_role_that_nobody_can_hold_is_wrong_use(real, role):
    assert "--role" in real.said("user", "add", *REX, "--role", role, status=2)


def test_the_list_shows_roles_of_both_houses_and_access(real):
    rows = {row["email"]: row for row in real.json("user", "list")}
    assert rows["dana@example.gov"]["roles"] == ["decision_maker"]
    assert rows["sam@example.gov"]["roles"] == ["searcher"]
    assert rows["cora@example.gov"]["name"] in real.said("user", "list")


def test_a_deactivated_person_has_no_access(real):
    real.said("user", "deactivate", "SAM@example.gov")
    rows = {row["email"]: row["access"] for row in real.json("user", "list")}
    assert rows["sam@example.gov"] == "ended"
    assert real.entries() == [("deactivate_person", "operator", "done", "")]


def test_a_decision_maker_is_deactivated_too(real):
    real.said("user", "deactivate", "dana@example.gov")
    with real.vault().store.reading() as session:
        assert people.panel_with_address(session, "dana@example.gov").active is False


def test_a_locked_person_is_released_and_starts_over(real):
    real.sql("vault", "UPDATE account SET locked_at = '2026-11-20 12:00:00', password = 'x' WHERE email LIKE 'sam%'")
    rows = {row["email"]: row["access"] for row in real.json("user", "list")}
    assert rows["sam@example.gov"] == "locked"
    assert "/invitation/" in real.said("user", "reset-access", "sam@example.gov")
    with real.vault().store.reading() as session:
        sam = people.with_address(session, "sam@example.gov")
    assert (sam.locked_at, sam.password) == (None, None)
    rows = {row["email"]: row["access"] for row in real.json("user", "list")}
    assert rows["sam@example.gov"] == "invited"


def test_whoever_has_signed_in_is_active_as_on_their_page(real):
    """In a demonstration nobody has a password."""
    real.sql("vault", "UPDATE account SET signed_in_at = '2026-11-20 12:00:00' WHERE email LIKE 'sam%'")
    assert {row["email"]: row["access"] for row in real.json("user", "list")}["sam@example.gov"] == "active"


@pytest.mark.parametrize("command", ["deactivate", "reset-access"])
def test_an_address_that_nobody_has_is_said_so(real, command):
    assert "vetting user list" in real.said("user", command, "nobody@example.gov", status=1)
    assert "name@agency.gov" in real.said("user", command, "nobody", status=1)
