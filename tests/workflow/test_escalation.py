"""A threat leaves the hiring file by a road of its own, to the commander and to nobody else."""

import pytest

from tests.cast import Office
from vetting.domain.refusals import Refused, Unknown
from vetting.ledger import entries
from vetting.vault.record import Entry
from vetting.vault.threats import ThreatReport, page
from vetting.workflow import escalation, opening

SEEN = "On short.example he wrote that he will bring a gun to the fair on Saturday."


def report(office: Office, person: str = "sam") -> str:
    return escalation.report_threat(office.vault, office.by(person), office.screening, SEEN)


@pytest.mark.control("escalation")
def test_the_commander_reads_it_and_the_first_reading_is_kept(office: Office) -> None:
    id_ = report(office)
    assert escalation.read_threat(office.vault, office.by("kim"), id_) == SEEN
    with office.reading() as session:
        first = session.get_one(ThreatReport, id_).read_at
    assert escalation.read_threat(office.vault, office.by("kim"), id_) == SEEN
    with office.reading() as session:
        found = session.get_one(ThreatReport, id_)
    assert (found.read_by, found.read_at, found.reported_by) == ("kim", first, "sam")


@pytest.mark.control("escalation")
@pytest.mark.parametrize("person", ["cora", "sam", "ruth", "ada", "mona"])
def test_nobody_else_reads_it(office: Office, person: str) -> None:
    id_ = report(office)
    with pytest.raises(Refused) as caught:
        escalation.read_threat(office.vault, office.by(person), id_)
    assert caught.value.code == "role"


def test_two_clicks_on_one_button_are_one_report(office: Office) -> None:
    report(office)
    with pytest.raises(Refused, match="reported already"):
        report(office)
    with office.reading() as session:
        assert page(session)[1] == 1


def test_its_words_are_sealed_and_reach_no_ledger(office: Office) -> None:
    id_ = report(office)
    with office.reading() as session:
        assert b"gun" not in session.get_one(ThreatReport, id_).text
        assert not any("gun" in link.body for link in entries.rows(session, Entry))


@pytest.mark.parametrize(
    ("text", "code"), [(" \n", "text_missing"), ("gun \x00", "not_text"), ("x" * 10**6, "too_long")]
)
def test_a_report_without_words_is_refused(office: Office, text: str, code: str) -> None:
    with pytest.raises(Refused) as caught:
        escalation.report_threat(office.vault, office.by("ruth"), office.screening, text)
    assert caught.value.code == code


def test_a_report_that_is_not_there_is_unknown(office: Office) -> None:
    with pytest.raises(Unknown):
        escalation.read_threat(office.vault, office.by("kim"), "nothing")


def test_unread_reports_stand_first(office: Office) -> None:
    first, second = report(office), report(office, "ruth")
    escalation.read_threat(office.vault, office.by("kim"), second)
    with office.reading() as session:
        rows, total = page(session)
    assert ([row[0].id for row in rows], total) == ([first, second], 2)


def test_after_the_end_there_is_nothing_to_report_on(office: Office) -> None:
    opening.withdraw(office.vault, office.by("cora"), office.screening, next(iter(opening.WITHDRAWALS)))
    with pytest.raises(Refused) as caught:
        report(office)
    assert caught.value.code == "stage"
