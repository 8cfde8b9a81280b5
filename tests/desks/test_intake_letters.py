"""Letters by real requests: made, looked at again, opened under a plain name."""

import pytest

from tests.cast import Office, post
from tests.workflow import world
from tests.workflow.world import PDF, PLAIN, Told
from vetting.domain.letters import NOTICE_TEXT, LetterKind
from vetting.storage import now
from vetting.vault.letters import KeptLetter, letters_of
from vetting.vault.positions import Seat
from vetting.vault.screenings import Screening
from vetting.workflow import reports
from vetting.workflow.letters import produce_letter

HERE = "/intake/screenings/jordan"
PAGE = f"{HERE}/letters"


def last(office: Office) -> KeptLetter:
    with office.reading() as session:
        return letters_of(session, "jordan")[0]


def drawn(office: Office, monkeypatch: pytest.MonkeyPatch, problems: tuple[str, ...] = ()) -> str:
    monkeypatch.setattr(reports, "render", lambda *_, **__: PDF)
    monkeypatch.setattr(reports, "read_back", lambda *_, **__: list(problems))
    letter = last(office).id
    produce_letter(office.vault, letter)
    return letter


def test_the_notice_is_made_and_opened_without_a_name(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    client = office.client("cora")
    page = client.get(PAGE).text
    assert "Notice before the search" in page
    assert "Copy of the report" not in page
    assert "No letter was made yet." in page
    assert post(client, PAGE, PAGE, kind="notice").location == PAGE
    assert "is being made" in client.get(PAGE).text
    letter = drawn(office, monkeypatch)
    assert "Open the letter (PDF)" in client.get(PAGE).text
    answer = client.get(f"{PAGE}/{letter}.pdf")
    assert (answer.data, answer.mimetype) == (PDF, "application/pdf")
    assert answer.headers["Content-Disposition"] == 'inline; filename="letter-notice.pdf"'
    assert answer.headers["Cache-Control"] == "no-store"


def test_the_notices_form_names_the_letters_text(office: Office) -> None:
    assert f'value="{NOTICE_TEXT}"' in office.client("cora").get(f"{HERE}/notice").text


def test_a_letter_that_could_not_be_made_says_why(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    client = office.client("cora")
    post(client, PAGE, PAGE, kind="notice")
    letter = drawn(office, monkeypatch, ("The filter finds 1 passage in the PDF that nobody approved.",))
    assert "could not be made: The filter finds 1 passage" in client.get(PAGE).text
    assert client.get(f"{PAGE}/{letter}.pdf").status_code == 404


@pytest.mark.parametrize("kind", ["", "copy", "poem"])
def test_a_letter_that_is_not_offered_is_refused(office: Office, kind: str) -> None:
    answer = post(office.client("cora"), PAGE, PAGE, kind=kind)
    assert answer.status_code == 422
    assert "There is a problem" in answer.text


def test_the_copy_waits_for_what_is_settled(office: Office) -> None:
    found = world.replying(office, Told(), PLAIN)
    client = office.client("cora")
    assert post(client, PAGE, PAGE, kind="copy").status_code == 303
    assert last(office).kind is LetterKind.COPY
    assert LetterKind.REPLY.label not in client.get(PAGE).text
    post(client, f"{HERE}/reply", f"{HERE}/reply", kind="replied", to_1="I was angry.")
    assert LetterKind.REPLY.label in client.get(PAGE).text
    answer = post(client, PAGE, PAGE, kind="reply")
    assert answer.status_code == 422
    assert "A reviewer has to read and settle what came in first." in answer.text
    world.claimed(office)
    world.decide(office, found[0])
    world.confirm(office, found[0])
    assert post(client, PAGE, PAGE, kind="reply").status_code == 303


def test_at_a_stage_without_letters_the_page_says_so(office: Office) -> None:
    world.searched(office, PLAIN)
    page = office.client("cora").get(PAGE).text
    assert "There is no letter to make now: the screening is in review." in page
    assert "btn-primary" not in page


def test_after_the_records_end_the_page_says_what_became_of_it(office: Office) -> None:
    client = office.client("cora")
    post(client, PAGE, PAGE, kind="notice")
    with office.vault.store.writing() as session:
        row = session.get_one(Screening, "jordan")
        row.data_key = None
        session.add(row)
        session.commit()
    assert "destroyed with the record" in client.get(PAGE).text


def test_whoever_sits_on_the_panel_sees_no_letter(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    client = office.client("cora")
    post(client, PAGE, PAGE, kind="notice")
    letter = drawn(office, monkeypatch)
    with office.vault.store.writing() as session:
        session.add(Seat(position="patrol", person="cora", since=now()))
        session.commit()
    for path in (PAGE, f"{PAGE}/{letter}.pdf"):
        answer = client.get(path)
        assert answer.status_code == 403
        assert PDF not in answer.data


def test_the_screening_leads_to_its_letters(office: Office) -> None:
    page = office.client("cora").get(HERE).text
    assert f'href="{PAGE}"' in page
