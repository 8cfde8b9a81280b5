"""People: one person, one identity in both houses, whatever accounts and roles they are given and lose."""

from datetime import date, timedelta
from typing import Any

import pytest

from tests.cast import Office
from vetting.domain.refusals import Refused, Unknown
from vetting.domain.roles import Role
from vetting.storage import now
from vetting.vault import outbox
from vetting.vault import people as vault_people
from vetting.vault.outbox import ErrandKind
from vetting.vault.people import Person
from vetting.workflow import people as staff
from vetting.workflow.people import DesignationDraft, Invited
from vetting.workflow.perform import OPERATOR

BOTH = frozenset({Role.COORDINATOR, Role.DECISION_MAKER})
TODAY = now().date()


def invite(office: Office, **told: Any) -> Invited:
    known = {"number": "E-77", "name": "Nora Petersen", "email": "nora@example.gov", "roles": BOTH}
    return staff.invite(office.vault, OPERATOR, **{**known, **told})


def carried(office: Office, kind: ErrandKind = ErrandKind.CARRY_ACCOUNT) -> int:
    with office.reading() as session:
        return len([each for each in outbox.waiting(session) if each.kind is kind])


def refused(code: str) -> "pytest.RaisesExc[Refused]":
    return pytest.raises(Refused, check=lambda caught: caught.code == code)


def test_the_department_is_set_up_once_and_changed_afterwards_and_carried(office: Office) -> None:
    before = carried(office, ErrandKind.CARRY_DEPARTMENT)
    staff.set_up(office.vault, office.by("mona"), name="  New Name PD ", time_zone="UTC", paper="a4")
    with office.reading() as session:
        found = vault_people.the_department(session)
    assert found
    assert (found.name, found.time_zone, found.paper, found.demo) == ("New Name PD", "UTC", "a4", False)
    assert carried(office, ErrandKind.CARRY_DEPARTMENT) == before + 1


@pytest.mark.parametrize(("name", "code"), [(" ", "department_name"), ("\ud800", "not_text"), ("x" * 201, "too_long")])
def test_a_department_needs_a_name(office: Office, name: str, code: str) -> None:
    with refused(code):
        staff.set_up(office.vault, office.by("mona"), name=name, time_zone="UTC", paper="a4")


def test_an_invitation_makes_an_account_in_each_house_that_the_roles_ask_for(office: Office) -> None:
    made = invite(office)
    assert set(made.tokens) == {"vault", "panel"}
    with office.reading() as session:
        account = vault_people.account_of(session, made.person)
        panel = vault_people.panel_account_of(session, made.person)
    assert account
    assert panel
    assert account.roles == ["coordinator"], "a decision maker's role is held in the panel only"
    assert panel.token_hash not in {"", made.tokens["panel"]}, "the token is kept as a hash"
    assert invite(office, number="E-78", email="other@example.gov", roles=frozenset({Role.AUDITOR})).tokens.keys() == {
        "vault"
    }


def test_a_person_with_the_same_number_is_the_same_person(office: Office) -> None:
    made = invite(office, number="E-sam", name="Samuel", email="s@example.gov", roles=frozenset({Role.DECISION_MAKER}))
    assert made.person == "sam"
    with office.reading() as session:
        assert session.get_one(Person, "sam").name == "Sam Okafor"


def test_a_scenario_may_name_the_ids(office: Office) -> None:
    made = invite(office, id="nora", panel_account="nora-in-the-panel")
    assert made.person == "nora"
    with office.reading() as session:
        panel = vault_people.panel_account_of(session, "nora")
    assert panel
    assert panel.id == "nora-in-the-panel"
    assert invite(office, id="sam", number="E-sam", email="s@example.gov", roles=frozenset({Role.DECISION_MAKER}))


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({"roles": frozenset()}, "no_roles"),
        ({"name": ""}, "person"),
        ({"number": " "}, "person"),
        ({"name": "Nora \x00"}, "not_text"),
        ({"number": "9" * 300}, "too_long"),
        ({"email": "nobody"}, "email"),
        ({"email": "nobody", "roles": frozenset({Role.DECISION_MAKER})}, "email"),
        ({"email": "cora@example.gov"}, "email_taken"),
        ({"email": "Dana@Example.gov", "roles": frozenset({Role.DECISION_MAKER})}, "email_taken"),
        ({"number": "E-cora", "roles": frozenset({Role.AUDITOR})}, "has_account"),
        ({"number": "E-dana", "roles": frozenset({Role.DECISION_MAKER})}, "has_account"),
        ({"roles": frozenset({Role.PROGRAM})}, "roles"),
    ],
    ids=str,
)
def test_an_invitation_that_is_refused_leaves_nobody(office: Office, told: dict[str, Any], code: str) -> None:
    before = carried(office)
    with refused(code):
        invite(office, **told)
    assert carried(office) == before
    with office.reading() as session:
        assert vault_people.with_address(session, "nora@example.gov") is None


def test_roles_change_and_end_every_session(office: Office) -> None:
    before = office.account("cora")
    staff.change_roles(office.vault, office.by("mona"), before.id, frozenset({Role.AUDITOR}))
    after = office.account("cora")
    assert after.roles == ["auditor"]
    assert after.fs_uniquifier != before.fs_uniquifier
    with pytest.raises(Unknown):
        staff.change_roles(office.vault, office.by("mona"), "nobody", frozenset({Role.AUDITOR}))


def test_access_ends_in_both_houses(office: Office) -> None:
    person, before = invite(office).person, carried(office)
    staff.deactivate(office.vault, office.by("mona"), person)
    with office.reading() as session:
        account, panel = vault_people.account_of(session, person), vault_people.panel_account_of(session, person)
    assert account
    assert panel
    assert not account.active
    assert not panel.active
    assert carried(office) == before + 1


@pytest.mark.parametrize(("person", "errands"), [("sam", 0), ("dana", 1)])
def test_access_ends_where_there_is_any(office: Office, person: str, errands: int) -> None:
    before = carried(office)
    staff.deactivate(office.vault, office.by("mona"), person)
    assert carried(office) == before + errands


def test_nobody_changes_their_own_roles_or_ends_their_own_account(office: Office) -> None:
    with refused("own_roles"):
        staff.change_roles(office.vault, office.by("mona"), office.account("mona").id, BOTH - {Role.DECISION_MAKER})
    with refused("own_account"):
        staff.deactivate(office.vault, office.by("mona"), "mona")


@pytest.mark.parametrize("deed", [staff.deactivate, staff.reset_access])
def test_nobodys_access_is_nobodys(office: Office, deed: Any) -> None:
    with pytest.raises(Unknown):
        deed(office.vault, office.by("mona"), "nobody")


@pytest.mark.parametrize(("person", "houses"), [("sam", {"vault"}), ("dana", {"panel"})])
def test_access_begins_anew_with_a_new_invitation(office: Office, person: str, houses: set[str]) -> None:
    staff.deactivate(office.vault, office.by("mona"), person)
    made = staff.reset_access(office.vault, office.by("mona"), person)
    assert (made.person, set(made.tokens)) == (person, houses)
    with office.reading() as session:
        held = [vault_people.account_of(session, person), vault_people.panel_account_of(session, person)]
    assert [each.active for each in held if each] == [True]


@pytest.mark.control("sensitive_position")
def test_a_designation_is_in_force_from_its_first_to_its_last_day(office: Office) -> None:
    first, final = TODAY, TODAY + timedelta(days=10)
    staff.designate(office.vault, office.by("kim"), "rex", DesignationDraft("Chief", first, first, first, first, final))
    days = {first - timedelta(days=1): False, first: True, final: True, final + timedelta(days=1): False}
    with office.reading() as session:
        assert {day: vault_people.designated(session, "rex", day) for day in days} == days
        assert [each.authority for each in vault_people.designations_of(session, "rex")] == ["Chief"]


def draft(authority: str = "Chief", ready: date = TODAY, since: date = TODAY, days: int = 10) -> DesignationDraft:
    return DesignationDraft(authority, ready, ready, ready, since, since + timedelta(days=days))


@pytest.mark.control("sensitive_position")
@pytest.mark.parametrize(
    ("person", "told", "code"),
    [
        ("kim", draft(), "own_designation"),
        ("rex", draft(authority=" "), "authority"),
        ("rex", draft(authority="\x00"), "not_text"),
        ("rex", draft(days=-1), "dates"),
        ("rex", draft(ready=TODAY + timedelta(days=1)), "not_ready"),
        ("nobody", draft(), "unknown"),
    ],
    ids=["one's own", "no authority", "no text", "ends first", "not trained", "nobody"],
)
def test_a_designation_that_is_refused(office: Office, person: str, told: DesignationDraft, code: str) -> None:
    with refused(code):
        staff.designate(office.vault, office.by("kim"), person, told)
