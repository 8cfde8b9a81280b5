"""Disputes at the coordinator's desk: recorded, followed, answered by letter."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from tests.cast import Office, post
from tests.workflow import world
from tests.workflow.disputing import WORDS, out, record, refuse, uphold
from tests.workflow.world import begun
from vetting.domain.letters import LetterKind
from vetting.storage import now, told
from vetting.vault.disputes import disputes_of
from vetting.vault.letters import letters_of
from vetting.vault.positions import Seat
from vetting.workflow.letters import keep_letter, make_letter
from vetting.workflow.perform import PROGRAM

HERE = "/intake/screenings/jordan"
PAGE = f"{HERE}/disputes"
TODAY = now().date().isoformat()


@pytest.fixture
def begin() -> Callable[[Office], object]:
    return out


def test_a_dispute_is_recorded_and_shown_as_filtered(office: Office) -> None:
    client = office.client("cora")
    assert f'href="{PAGE}"' in client.get(HERE).text
    form = {"numbers": ["1", "2"], "ground": "wrong_person", "received_on": TODAY, "text": WORDS}
    assert post(client, PAGE, PAGE, **form).location == PAGE
    page = client.get(PAGE).text
    assert "Findings 1 and 2" in page
    assert "It is about someone else" in page
    assert "With the reviewers" in page
    assert "church" not in page
    assert "that account is" in page


@pytest.mark.parametrize(
    ("missing", "sentence"),
    [
        ("numbers", "Choose at least one finding of the released report."),
        ("ground", "Choose why it is disputed."),
        ("received_on", "Enter the day on which it came."),
        ("text", "Enter what the candidate wrote."),
    ],
)
def test_what_is_missing_is_asked_for_and_the_rest_is_kept(office: Office, missing: str, sentence: str) -> None:
    form = {"numbers": ["1"], "ground": "wrong_fact", "received_on": TODAY, "text": "That was a joke."}
    answer = post(office.client("cora"), PAGE, PAGE, **{key: value for key, value in form.items() if key != missing})
    assert answer.status_code == 422
    assert sentence in answer.text
    assert ("That was a joke." in answer.text) == (missing != "text")
    with office.reading() as session:
        assert not disputes_of(session, "jordan")


def test_a_finding_that_was_not_released_cannot_be_chosen(office: Office) -> None:
    form = {"numbers": ["3"], "ground": "wrong_fact", "received_on": TODAY, "text": "No."}
    assert post(office.client("cora"), PAGE, PAGE, **form).status_code == 422


def test_a_dispute_that_is_open_too_long_stands_on_the_first_page(office: Office) -> None:
    with told(now() - timedelta(days=9)):
        record(office)
    client = office.client("cora")
    assert "Open too long" in client.get("/intake/").text
    assert "Open too long" in client.get(PAGE).text


def test_an_open_dispute_and_its_last_day_stand_on_the_first_page(office: Office) -> None:
    assert "With the reviewers until" not in office.client("cora").get("/intake/").text
    record(office)
    assert "With the reviewers until" in office.client("cora").get("/intake/").text


def test_a_refusal_is_answered_by_letter(office: Office) -> None:
    client, dispute = office.client("cora"), record(office)
    refuse(office, dispute)
    assert "Waits for you: answer the candidate by letter" in client.get("/intake/").text
    page = client.get(PAGE).text
    assert "The saved page was looked at again." in page
    assert post(client, f"{HERE}/letters", PAGE, kind="answer").status_code == 422
    assert post(client, f"{PAGE}/{dispute}/answer", PAGE).location == f"{HERE}/letters"
    with office.reading() as session:
        (letter,) = letters_of(session, "jordan")
    assert letter.dispute == dispute
    assert "See the letter with the answer" in client.get(PAGE).text
    assert "answer the candidate by letter" not in client.get("/intake/").text


def test_an_answer_that_could_not_be_made_is_made_again(office: Office) -> None:
    client, dispute = office.client("cora"), record(office)
    refuse(office, dispute)
    letter = make_letter(office.vault, office.by("cora"), "jordan", LetterKind.ANSWER, dispute=dispute)
    keep_letter(office.vault, PROGRAM, "jordan", letter, b"", ["It cannot be drawn."])
    assert f'<a href="{PAGE}">make the letter again</a>' in client.get(f"{HERE}/letters").text
    assert "Make the letter with the answer" in client.get(PAGE).text
    assert "answer the candidate by letter" in client.get("/intake/").text
    assert post(client, f"{PAGE}/{dispute}/answer", PAGE).location == f"{HERE}/letters"


def test_an_answer_before_the_end_is_refused(office: Office) -> None:
    client, dispute = office.client("cora"), record(office)
    answer = post(client, f"{PAGE}/{dispute}/answer", PAGE)
    assert answer.status_code == 422
    assert "A reviewer has not ended this dispute yet." in answer.text


def test_an_upheld_dispute_is_answered_once_the_new_version_is_out(office: Office) -> None:
    client, dispute = office.client("cora"), record(office)
    uphold(office, dispute)
    assert "It can be made once that is released." in client.get(PAGE).text
    assert "The answer follows once the new version is released" in client.get("/intake/").text
    assert "Record a dispute" not in client.get(PAGE).text


def test_before_the_release_there_is_nothing_to_dispute(tmp_path: Path) -> None:
    for office, _ in begun(tmp_path / "early", world.replied):
        page = office.client("cora").get(PAGE).text
        assert "Nothing was disputed." in page
        assert "btn-primary" not in page


def test_a_packet_without_findings_holds_nothing_to_dispute(tmp_path: Path) -> None:
    for office, _ in begun(tmp_path / "nothing", world.released):
        assert "holds no finding that could be disputed" in office.client("cora").get(PAGE).text


def test_whoever_sits_on_the_panel_sees_no_dispute(office: Office) -> None:
    record(office)
    with office.vault.store.writing() as session:
        session.add(Seat(position="patrol", person="cora", since=now()))
        session.commit()
    assert office.client("cora").get(PAGE).status_code == 403
