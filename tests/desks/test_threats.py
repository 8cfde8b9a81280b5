"""The commander's desk."""

import pytest

from tests.cast import NUMBER, Office
from vetting.vault.screenings import Screening
from vetting.workflow.escalation import report_threat

WORDS = "He wrote that he will burn the station down on Friday."


def test_before_anything_is_reported_the_page_says_what_comes_here(office: Office) -> None:
    page = office.client("kim").get("/threats/").text
    assert "Nothing has been reported." in page


@pytest.mark.parametrize("person", ["cora", "sam", "ruth", "ada", "mona"])
def test_nobody_but_the_commander_reads(office: Office, person: str) -> None:
    report = report_threat(office.vault, office.by("sam"), "jordan", WORDS)
    assert office.client(person).get("/threats/").status_code == 403
    answer = office.client(person).get(f"/threats/{report}")
    assert answer.status_code == 403
    assert WORDS not in answer.text
    assert office.entries()[-1] == ("read_threat", "refused", "role")


def test_a_report_is_listed_without_its_words_and_read_as_a_deed(office: Office) -> None:
    report = report_threat(office.vault, office.by("sam"), "jordan", WORDS)
    kim = office.client("kim")
    page = kim.get("/threats/").text
    assert NUMBER in page
    assert "Not read yet" in page
    assert "station" not in page
    shown = kim.get(f"/threats/{report}").text
    assert WORDS in shown
    assert f"<dd>{NUMBER}</dd>" in shown
    assert "Sam Okafor" in shown
    assert office.entries()[-1] == ("read_threat", "done", "")
    assert "by Kim Brandt" in kim.get("/threats/").text


def test_long_lists_are_paged_with_the_unread_first(office: Office) -> None:
    first = report_threat(office.vault, office.by("sam"), "jordan", WORDS)
    kim = office.client("kim")
    kim.get(f"/threats/{first}")
    for number in range(25):
        report_threat(office.vault, office.by("sam"), "jordan", f"{WORDS} {number}")
    assert "1 to 25 of 26" in kim.get("/threats/").text
    assert f"/threats/{first}" in kim.get("/threats/?page=2").text


def test_an_unknown_report_is_not_found(office: Office) -> None:
    assert office.client("kim").get("/threats/nobodys").status_code == 404


def test_a_report_whose_record_was_disposed_of_says_so(office: Office) -> None:
    report = report_threat(office.vault, office.by("sam"), "jordan", WORDS)
    with office.vault.store.writing() as session:
        session.get_one(Screening, "jordan").data_key = None
        session.commit()
    answer = office.client("kim").get(f"/threats/{report}")
    assert answer.status_code == 403
    assert "was disposed of" in answer.text
