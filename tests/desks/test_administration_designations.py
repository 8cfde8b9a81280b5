"""Designations, by real requests."""

import pytest

from tests.cast import Office, post
from vetting.storage import now
from vetting.vault import people

LIST = "/administration/designations"
DAYS = {
    "authority": "Chief of Police",
    "checked_on": "2026-01-05",
    "trained_on": "2026-01-06",
    "acknowledged_on": "2026-01-07",
    "since": "2026-02-01",
    "until": "2099-01-31",
}


@pytest.mark.parametrize("person", ["mona", "kim"])
def test_a_searcher_is_designated_by_administrator_or_commander(office: Office, person: str) -> None:
    client = office.client(person)
    answer = post(client, f"{LIST}/rex", f"{LIST}/rex", **DAYS)
    assert answer.location == LIST
    assert "Rex Halloran is designated." in client.get(LIST).text
    with office.reading() as session:
        assert people.designated(session, "rex", now().date())


def test_the_list_says_who_holds_none(office: Office) -> None:
    assert "31 Jan" not in office.client("kim").get(LIST).text
    with office.vault.store.writing() as session:
        for each in people.designations_of(session, "sam"):
            session.delete(each)
        session.commit()
    assert "None in force" in office.client("kim").get(LIST).text


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"authority": ""}, "Enter on whose authority."),
        ({"until": "2026-01-31"}, "The designation must end after it begins."),
        ({"trained_on": "2026-02-02"}, "come before the designation"),
        ({"since": ""}, "Enter the date."),
        ({"since": "soon"}, "Enter a date, for example"),
    ],
)
def test_wrong_designations_are_refused(office: Office, wrong: dict[str, str], sentence: str) -> None:
    answer = post(office.client("mona"), f"{LIST}/rex", f"{LIST}/rex", **{**DAYS, **wrong})
    assert answer.status_code == 422
    assert sentence in answer.text


def test_nobody_designates_themselves(office: Office) -> None:
    answer = post(office.client("kim"), f"{LIST}/kim", f"{LIST}/kim", **DAYS)
    assert answer.status_code == 422
    assert "Nobody designates themselves." in answer.text


def test_earlier_designations_stay_on_the_page(office: Office) -> None:
    client = office.client("mona")
    post(client, f"{LIST}/sam", f"{LIST}/sam", **{**DAYS, "until": "2026-03-01"})
    page = client.get(f"{LIST}/sam").text
    assert "Lapsed" in page
    assert "In force" in page
