"""The coordinator's list, and opening a screening."""

from datetime import timedelta

import pytest

from tests.cast import NUMBER, POSITION, Office, post
from tests.workflow import world
from vetting.domain.identity import Identity
from vetting.storage import now
from vetting.vault import screenings
from vetting.vault.candidates import by_number
from vetting.vault.screenings import Screening
from vetting.workflow import opening
from vetting.workflow.candidates import Opening
from vetting.workflow.opening import read_candidate

NEW = "/intake/screenings/new"
DUE = now().date() + timedelta(days=30)
STEPS = ("notice", "assign", "reassign", "catch-up", "waive", "hold", "threat", "withdraw", "dispose")
PAGES = (
    "/",
    "/screenings/new",
    "/positions",
    "/positions/new",
    "/positions/patrol",
    "/positions/patrol/plan",
    "/screenings/jordan",
    "/screenings/jordan/candidate",
    "/screenings/jordan/reply",
    *(f"/screenings/jordan/{step}" for step in STEPS),
)


@pytest.mark.parametrize("path", PAGES)
def test_pages_open_for_the_coordinator_and_nobody_else(office: Office, path: str) -> None:
    assert office.client("cora").get(f"/intake{path}").status_code == 200
    others = ("ruth", "ada", "mona", "kim") if path.endswith("candidate") else ("sam", "ruth", "ada", "mona", "kim")
    for person in others:
        assert office.client(person).get(f"/intake{path}").status_code == 403
    assert office.client().get(f"/intake{path}").location.startswith("/sign-in?onward=")


def test_the_list_shows_candidates_by_number_and_never_by_name(office: Office) -> None:
    page = office.client("cora").get("/intake/").text
    assert NUMBER in page
    assert "Sam Okafor" in page
    assert "Ellery" not in page


def test_what_waits_on_the_coordinator_comes_first(office: Office) -> None:
    waiting = opening.open_screening(
        office.vault, office.by("cora"), POSITION, Opening(Identity("Robin Example"), "C-77")
    )
    page = office.client("cora").get("/intake/").text
    first = page[page.index("Waiting on you") : page.index("All screenings")]
    assert f"/intake/screenings/{waiting}" in first
    assert "Waits for you: record the candidate’s notice, assign a searcher" in first
    assert NUMBER not in first


@pytest.mark.parametrize(
    ("asked", "there"),
    [
        ("q=7k3", True),
        ("q=XXXX", False),
        ("stage=opened", True),
        ("stage=released", False),
        ("stage=all", True),
        ("stage=nonsense", True),
        (f"position={POSITION}", True),
        ("position=nobodys", False),
        ("page=0", True),
        ("q=%00%F0", False),
    ],
)
def test_search_and_filter(office: Office, asked: str, there: bool) -> None:
    page = office.client("cora").get(f"/intake/?{asked}")
    assert page.status_code == 200
    assert (NUMBER in page.text) is there
    if not there:
        assert "No screening matches" in page.text


def test_a_screening_that_is_late_says_so_to_the_coordinator_and_the_reviewer(office: Office) -> None:
    world.searched(office, world.PLAIN)
    with office.vault.store.writing() as session:
        session.get_one(Screening, "jordan").due_on = now().date() - timedelta(days=2)
        session.commit()
    for person, page in (("cora", "/intake/"), ("ruth", "/review/")):
        assert "Overdue since" in office.client(person).get(page).text


def test_a_candidate_who_has_answered_is_not_waited_for(office: Office) -> None:
    world.replied(office, world.PLAIN)
    shown = office.client("cora").get("/intake/").text
    assert "The reply is recorded; waits for a reviewer to read and approve" in shown
    assert "Waiting for the candidate" not in shown.partition("<tbody>")[2]


def test_days_to_reply_that_have_passed_are_said(office: Office) -> None:
    world.replying(office, world.PLAIN)
    cora = office.client("cora")
    assert "Waits for the candidate’s reply" in cora.get("/intake/").text
    with office.vault.store.writing() as session:
        session.get_one(Screening, "jordan").reply_due = now().date() - timedelta(days=2)
        session.commit()
    assert "The days to reply have passed" in cora.get("/intake/").text
    assert "record what came, or that nothing came" in cora.get("/intake/screenings/jordan").text


def test_long_lists_are_paged(office: Office) -> None:
    for count in range(30):
        opening.open_screening(
            office.vault, office.by("cora"), POSITION, Opening(Identity(f"Robin Example {count}"), f"C-{count:03}")
        )
    client = office.client("cora")
    assert "1 to 25 of 31" in client.get("/intake/?stage=all").text
    assert "26 to 31 of 31" in client.get("/intake/?stage=all&page=2").text


def test_a_screening_is_opened_with_one_value_per_line(office: Office) -> None:
    answer = post(
        office.client("cora"),
        NEW,
        NEW,
        position=POSITION,
        full_name=" Robin  Q. Example ",
        handle="robin_q\r\n\r\n robin.runs \n",
        number="c-2026-aaaa",
        due_on=f"{DUE}",
    )
    assert answer.status_code == 303
    screening = answer.location.rpartition("/")[2]
    identity = read_candidate(office.vault, office.by("cora"), screening)
    assert identity.full_name == "Robin Q. Example"
    assert identity.handles == ("robin_q", "robin.runs")
    with office.reading() as session:
        found = session.get_one(Screening, screening)
        assert by_number(session, "C-2026-AAAA").id == found.candidate
    assert found.due_on == DUE


def test_a_birth_date_is_kept_only_of_somebody_who_was_a_minor(office: Office) -> None:
    client, today = office.client("cora"), now().date()
    kept = {}
    for name, years in (("Young", 20), ("Grown", 40)):
        born = (today - timedelta(days=365 * years)).isoformat()
        answer = post(client, NEW, NEW, position=POSITION, full_name=f"{name} Example", born=born)
        kept[name] = read_candidate(office.vault, office.by("cora"), answer.location.rpartition("/")[2]).born
    assert kept["Young"]
    assert kept["Grown"] == ""


@pytest.mark.parametrize(
    ("form", "sentence"),
    [
        ({"full_name": "Robin Example"}, "Choose the position."),
        ({"position": POSITION}, "Enter the candidate’s full name."),
        ({"position": POSITION, "full_name": "R", "number": "Robin Example"}, "no name"),
        (
            {"position": POSITION, "full_name": "R", "handle": "\n".join("abcdefghijklmnopqrstuvwxyz")},
            "at most 20 values",
        ),
        ({"position": POSITION, "full_name": "R", "file": "A-1001"}, "has a screening for this position already"),
        ({"position": POSITION, "full_name": "R", "due_on": "tomorrow"}, "Enter a date, for example"),
        ({"position": POSITION, "full_name": "R", "due_on": "2020-01-01"}, "This day has passed."),
    ],
)
def test_wrong_input_keeps_what_was_typed(office: Office, form: dict[str, str], sentence: str) -> None:
    answer = post(office.client("cora"), NEW, NEW, **form, city="Springfield")
    assert answer.status_code == 422
    assert sentence in answer.text
    assert "<title>Error: Open a screening" in answer.text
    assert "Springfield" in answer.text
    with office.reading() as session:
        assert screenings.page(session)[1] == 1


def test_an_open_form_creates_nothing(office: Office) -> None:
    before = office.entries()
    office.client("cora").get(NEW)
    assert office.entries() == before


def test_a_form_of_another_session_is_refused_in_words(office: Office) -> None:
    cora = office.client("cora")
    cora.get(NEW)
    with cora.session_transaction() as session:
        session.pop("csrf_token")  # as signing out in another window does
    answer = cora.post(NEW, data={"csrf_token": "old", "full_name": "Robin Example"})
    assert answer.status_code == 400
    assert "This page was opened before you signed in, or your session has ended." in answer.text
    assert "Go back and copy what you typed" in answer.text


def test_a_form_without_its_token_is_refused(office: Office) -> None:
    answer = office.client("cora").post(NEW, data={"position": POSITION, "full_name": "Robin Example"})
    assert answer.status_code == 400
