"""The department is one row."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy.exc import IntegrityError

from tests.accounts.houses import Site
from vetting.accounts.department import day_of, department


def test_the_department_is_found(either: Site) -> None:
    with either.store.reading() as session:
        found = department(session, either.house.Department)
        assert found is not None
        assert (found.name, found.paper, found.demo) == ("Example City Police Department", "letter", False)


def test_a_day_is_the_department_s_own(either: Site) -> None:
    evening = datetime(2026, 1, 2, 3, 0, tzinfo=UTC)
    with either.store.reading() as session:
        here = department(session, either.house.Department)
        assert here is not None
        here.time_zone = "America/New_York"
        assert day_of(here, evening) == date(2026, 1, 1)
    assert day_of(None, evening) == date(2026, 1, 2)


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
