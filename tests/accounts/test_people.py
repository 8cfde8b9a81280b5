"""The people's columns, on both databases."""

import pytest
from sqlalchemy.exc import IntegrityError, StatementError

from tests.accounts.houses import PANEL, VAULT, Site, address
from vetting.domain.roles import Role


def test_the_houses_have_tables_of_their_own() -> None:
    assert VAULT["Account"].metadata is not PANEL["Account"].metadata
    assert set(VAULT["Account"].metadata.tables) == set(PANEL["Account"].metadata.tables)


def test_roles_are_kept_as_text_and_once(either: Site) -> None:
    either.add("Ruth", Role.REVIEWER, Role.AUDITOR, Role.REVIEWER)
    ruth = either.account("Ruth")
    assert ruth.roles == ["auditor", "reviewer"]
    assert Role.REVIEWER in ruth.roles
    assert ruth.has_role("auditor")
    assert not ruth.has_role("searcher")


def test_a_role_that_does_not_exist_is_not_kept(either: Site) -> None:
    with pytest.raises(StatementError, match="not a valid Role"):
        either.add("Ruth", "chief")  # type: ignore[arg-type]


def test_a_person_has_one_account_in_a_house(either: Site) -> None:
    sam = either.account("Sam")
    with either.store.writing() as session:
        session.add(either.house.Account(person=sam.person, email="second@example.gov"))
        with pytest.raises(IntegrityError):
            session.flush()


@pytest.mark.parametrize("column", ["email", "fs_uniquifier"])
def test_no_two_accounts_share(either: Site, column: str) -> None:
    own = {"email": address("Nine"), "fs_uniquifier": "x"} | {column: getattr(either.account("Sam"), column)}
    with either.store.writing() as session:
        person = either.house.Person(number="9", name="Nine")
        session.add(person)
        session.flush()
        session.add(either.house.Account(person=person.id, **own))
        with pytest.raises(IntegrityError):
            session.flush()


def test_an_employee_number_is_one_person(either: Site) -> None:
    with either.store.writing() as session:
        session.add(either.house.Person(number="E-Sam", name="Another Sam"))
        with pytest.raises(IntegrityError):
            session.flush()


def test_recovery_codes_read_back_as_none_before_there_are_any(either: Site) -> None:
    assert either.account("Sam").mf_recovery_codes is None
