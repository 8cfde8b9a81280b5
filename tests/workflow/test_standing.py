"""A page asks where its visitor stands, so that a button shows only where its deed is open."""

import pytest

from tests.cast import Office
from vetting.accounts.visitor import Visitor
from vetting.domain.actions import Action
from vetting.domain.roles import Role
from vetting.vault.screenings import Screening
from vetting.workflow import people as staff
from vetting.workflow.perform import OPERATOR
from vetting.workflow.standing import may


def visitor(office: Office, person: str) -> Visitor:
    account = office.account(person)
    return Visitor(account.id, person, frozenset(Role(role) for role in account.roles), fresh=False, name=person)


def asked(office: Office, person: str, action: Action, *, position: str = "", here: bool = True) -> str:
    """The code of the refusal; "" where the deed is open."""
    with office.reading() as session:
        screening = session.get_one(Screening, office.screening) if here else None
        found = may(session, office.vault, visitor(office, person), action, screening, position=position)
    return found.code if found else ""


@pytest.mark.parametrize(
    ("person", "action", "code"),
    [
        ("sam", Action.BEGIN_SEARCH, ""),
        ("cora", Action.RECORD_NOTICE, ""),
        ("cora", Action.BEGIN_SEARCH, "role"),
        ("ruth", Action.BEGIN_REVIEW, "stage"),
        ("sam", Action.SUBMIT_SEARCH, "stage"),
    ],
)
def test_on_a_screening(office: Office, person: str, action: Action, code: str) -> None:
    assert asked(office, person, action) == code


def test_a_sign_in_too_old_is_left_to_the_guard(office: Office) -> None:
    assert asked(office, "mona", Action.CHANGE_ROLES, here=False) == ""


def test_on_a_position_the_seat_counts(office: Office) -> None:
    assert asked(office, "cora", Action.SEAT_PANEL, position=office.position, here=False) == ""
    roles = frozenset({Role.COORDINATOR})
    staff.invite(office.vault, OPERATOR, number="E-dana", name="Dana", email="d@example.gov", roles=roles)
    assert asked(office, "dana", Action.SEAT_PANEL, position=office.position, here=False) == "seated"
    assert asked(office, "dana", Action.RECORD_NOTICE) == "seated"
    assert asked(office, "dana", Action.OPEN_POSITION, here=False) == ""


def test_asking_leaves_no_entry(office: Office) -> None:
    count = len(office.entries())
    asked(office, "cora", Action.BEGIN_SEARCH)
    assert len(office.entries()) == count
