"""Disputes at the review desk: listed, looked into, refused or upheld by whoever let none of it out."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from tests.cast import Office, post
from tests.workflow.disputing import WORDS, out, record, refuse
from vetting.domain.disputes import Outcome, Refusal
from vetting.domain.stages import Stage
from vetting.storage import now, told
from vetting.vault.disputes import Dispute
from vetting.vault.screenings import Screening
from vetting.workflow import free_text

HERE = "/review/jordan/disputes"


@pytest.fixture
def begin() -> Callable[[Office], object]:
    return out


def kept(office: Office, dispute: str) -> Dispute:
    with office.reading() as session:
        return session.get_one(Dispute, dispute)


def test_open_disputes_are_listed_and_counted(office: Office) -> None:
    rex = office.client("rex")
    assert "Disputes: 0 open" in rex.get("/review/").text
    assert "No dispute waits." in rex.get("/review/disputes").text
    with told(now() - timedelta(days=9)):
        dispute = record(office)
    assert "Disputes: 1 open" in rex.get("/review/").text
    page = rex.get("/review/disputes").text
    assert f"{HERE}/{dispute}" in page
    assert "Finding 1" in page
    assert "Open too long" in page


def test_a_dispute_names_its_finding_by_the_number_on_the_reviewers_page(office: Office) -> None:
    record(office, numbers=(2,))
    assert "open; on this page finding 2" in office.client("rex").get("/review/jordan").text


def test_the_page_shows_the_filtered_words_beside_what_the_panel_reads(office: Office) -> None:
    before, dispute = len(office.entries()), record(office)
    page = office.client("rex").get(f"{HERE}/{dispute}").text
    assert "church" not in page
    assert "that account is" in page
    assert "describing" not in page
    assert "[removed]" in page
    assert "110 miles per hour" not in page, "finding 2 is not disputed"
    assert len(office.entries()) == before + 1, "looking at filtered words is no deed"


def test_words_the_filter_could_not_read_are_not_shown(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(free_text, "run", lambda *_: None)
    dispute = record(office)
    page = office.client("rex").get(f"{HERE}/{dispute}").text
    assert "The filter could not read the words" in page
    assert "brother" not in page


def test_what_was_recorded_opens_as_a_deed(office: Office) -> None:
    dispute = record(office)
    rex = office.client("rex")
    page = rex.get(f"{HERE}/{dispute}/recorded").text
    assert "After church I saw it" in page
    assert "First Baptist Church" in page
    assert "jellery_runs" in page
    assert "Why it matters for the job" in page
    assert office.entries()[-1] == ("read_dispute", "done", "")
    capture = page.partition("/captures/")[2].partition('"')[0]
    opened = rex.get(f"{HERE}/{dispute}/captures/{capture}")
    assert "First Baptist Church" in opened.text
    assert opened.content_type.startswith("text/plain")


def test_a_refusal_needs_its_reason(office: Office) -> None:
    dispute, rex = record(office), office.client("rex")
    page = f"{HERE}/{dispute}"
    answer = post(rex, f"{page}/refuse", page, refusal="")
    assert answer.status_code == 422
    assert "Choose why the dispute is refused." in answer.text
    assert post(rex, f"{page}/refuse", page, refusal="weight").location == page
    assert kept(office, dispute).refusal is Refusal.WEIGHT
    shown = rex.get(page).text
    assert Refusal.WEIGHT.words in shown
    assert "Uphold the dispute" not in shown


def test_an_upheld_dispute_opens_the_review_where_it_is_named(office: Office) -> None:
    dispute, rex = record(office), office.client("rex")
    page = f"{HERE}/{dispute}"
    assert post(rex, f"{page}/uphold", page).location == "/review/jordan"
    assert kept(office, dispute).outcome is Outcome.UPHELD
    with office.reading() as session:
        assert session.get_one(Screening, "jordan").stage is Stage.REVIEWING
    assert f'href="{page}"' in rex.get("/review/jordan").text
    assert "a new version replaces it" in rex.get(page).text
    again = post(rex, f"{page}/uphold", "/review/jordan")
    assert again.status_code == 403
    assert "There is a problem" in again.text


def test_the_approver_is_told_that_another_person_ends_it(office: Office) -> None:
    dispute = record(office)
    page = office.client("ruth").get(f"{HERE}/{dispute}").text
    assert "You cannot refuse a dispute here because you did this on the same screening: approve the packet." in page
    assert "Refuse the dispute</button>" not in page
    assert "Uphold the dispute</button>" not in page


def test_an_old_sign_in_is_asked_for_anew(office: Office) -> None:
    dispute = record(office)
    page = f"{HERE}/{dispute}"
    answer = post(office.client("rex", fresh=False), f"{page}/uphold", page)
    assert "/sign-in/again" in (answer.location or "")
    assert kept(office, dispute).outcome is None


def test_an_unknown_dispute_is_not_found(office: Office) -> None:
    rex = office.client("rex")
    for path in (f"{HERE}/gone", f"{HERE}/gone/recorded", f"{HERE}/gone/captures/gone"):
        assert rex.get(path).status_code == 404


def test_after_its_end_nothing_recorded_opens(office: Office) -> None:
    dispute = record(office)
    refuse(office, dispute)
    answer = office.client("rex").get(f"{HERE}/{dispute}/recorded")
    assert WORDS not in answer.text
    assert "has ended already" in answer.text


def test_the_auditor_reads_who_ended_it_and_why_and_no_word(office: Office) -> None:
    ada, dispute = office.client("ada"), record(office)
    assert "Open, to be ended by" in ada.get("/audit/records/jordan").text
    refuse(office, dispute)
    page = ada.get("/audit/records/jordan").text
    assert "Refused by Rex Halloran (stands as posted)" in page
    assert "wrong person" in page
    assert "that account is" not in page
