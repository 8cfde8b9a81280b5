"""The department is one row."""

import pytest
from sqlalchemy.exc import IntegrityError

from tests.accounts.houses import Site
from vetting.accounts.department import department


def test_the_department_is_found(either: Site) -> None:
    with either.store.reading() as session:
        found = department(session, either.house.Department)
        assert found is not None
        assert (found.name, found.paper, found.demo) == ("Example City Police Department", "letter", False)


@pytest.mark.parametrize("wrong", [{"id": "another"}, {"id": "department"}])
def test_there_is_no_second(either: Site, wrong: dict[str, str]) -> None:
    with either.store.writing() as session:
        session.add(either.house.Department(name="Second", time_zone="UTC", **wrong))
        with pytest.raises(IntegrityError):
            session.flush()


def test_paper_is_letter_or_a4(either: Site) -> None:
    with either.store.writing() as session:
        session.get_one(either.house.Department, "department").paper = "a5"
        with pytest.raises(IntegrityError):
            session.flush()
