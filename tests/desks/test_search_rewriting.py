"""The searcher answers a proposed wording by real requests."""

from collections.abc import Callable

import pytest
from werkzeug.test import TestResponse

from tests.cast import Office
from tests.desks.searching import PAGE, faults, hidden, seen, sent
from tests.workflow import world
from tests.workflow.searching import stored
from tests.workflow.world import PLAIN, Told
from vetting.domain.rewrites import Answer
from vetting.vault.wordings import Wording
from vetting.workflow import review, rewriting
from vetting.workflow.finds import Logged, finds
from vetting.workflow.wordings import Sentences

NEUTRAL = Sentences("The candidate described using force.", "Officers treat everyone alike.")


def returned(office: Office) -> str:
    found = world.searched(office, Told(), PLAIN)[0]
    world.claimed(office)
    rewriting.propose_rewrite(office.vault, office.by("ruth"), "jordan", found, NEUTRAL, "unclear", version=1)
    review.return_to_search(office.vault, office.by("ruth"), "jordan", "statement_not_neutral")
    return found


@pytest.fixture
def begin() -> Callable[[Office], str]:
    return returned


@pytest.fixture
def page(found: str) -> str:
    return f"{PAGE}/findings/{found}/rewrite"


def send(office: Office, page: str, **form: str) -> TestResponse:
    known = {name: hidden(office, page, name) for name in ("proposal", "version")}
    return sent(office, page, **{**known, **form})


def now(office: Office) -> Logged:
    return finds(office.vault, office.by("sam"), "jordan").findings[0]


def proposal(office: Office) -> Wording:
    return next(each for each in stored(office, Wording) if each.proposed)


def test_both_wordings_stand_side_by_side(office: Office, page: str) -> None:
    shown = seen(office, page)
    assert f"What stands now What happened {Told().statement}" in shown
    assert f"What is proposed What happened {NEUTRAL.statement}" in shown
    assert "Proposed by Ruth Adeyemi" in shown
    assert "it can be read in two ways" in shown


def test_every_page_of_the_search_leads_to_it(office: Office, page: str) -> None:
    assert "Next: answer the reviewer" in seen(office, PAGE)
    assert "A reviewer proposes other words for a finding." in seen(office, f"{PAGE}/check")
    assert f'href="{page}"' in office.client("sam").get(f"{PAGE}/findings").text


def test_accepting_makes_it_the_searchers_statement(office: Office, page: str) -> None:
    answer = send(office, page, answer="accepted")
    assert (answer.status_code, answer.location) == (303, f"{PAGE}/findings")
    assert (now(office).statement, now(office).version) == (NEUTRAL.statement, 2)
    listed = seen(office, f"{PAGE}/findings")
    assert "All 3 wordings of this finding" in listed
    assert "Sam Okafor accepted it" in listed
    assert "Answer the proposal" not in listed


def test_declining_asks_why(office: Office, page: str) -> None:
    answer = send(office, page, answer="declined")
    assert answer.status_code == 422
    assert faults(answer) == {"reason": "Choose why you decline it."}
    assert 'value="declined" checked' in answer.text
    assert send(office, page, answer="declined", reason="loses_conduct").status_code == 303
    assert now(office).statement == Told().statement
    assert (proposal(office).answer, proposal(office).answer_reason) == (Answer.DECLINED, "loses_conduct")
    assert "Sam Okafor declined it" in seen(office, f"{PAGE}/findings")


def test_a_third_wording_begins_as_the_proposal(office: Office, page: str) -> None:
    assert office.client("sam").get(page).text.count(NEUTRAL.statement) == 3
    answer = send(office, page, answer="reworded", statement="Third\r\nwords.", nexus="Officers drive.")
    assert answer.status_code == 303
    assert (now(office).statement, now(office).nexus) == ("Third\nwords.", "Officers drive.")
    assert proposal(office).answer is Answer.REWORDED


@pytest.mark.parametrize(
    ("form", "field", "sentence"),
    [
        ({}, "answer-0", "Choose what becomes of the proposal."),
        ({"answer": "taken_back"}, "answer-0", "Choose one of the list."),
        ({"answer": "reworded", "statement": " ", "nexus": "x"}, "statement", "Describe the conduct in neutral words."),
        ({"answer": "reworded", "statement": "x", "nexus": "a\0"}, "nexus", "Some characters are not text."),
    ],
)
def test_what_is_no_answer_is_said_beside_its_field(
    office: Office, page: str, form: dict[str, str], field: str, sentence: str
) -> None:
    answer = send(office, page, **form)
    assert answer.status_code == 422
    assert sentence in faults(answer)[field]
    assert proposal(office).open


def test_an_answer_counts_once_and_for_what_was_shown(office: Office, page: str) -> None:
    assert sent(office, page, answer="accepted", version="1").status_code == 404
    known = hidden(office, page, "proposal")
    assert sent(office, page, answer="accepted", proposal=known, version="7").status_code == 409
    assert sent(office, page, answer="accepted", proposal=known, version="1").status_code == 303
    assert sent(office, page, answer="accepted", proposal=known, version="2").status_code == 409
    again = office.client("sam").get(page)
    assert "No proposal waits for your answer." in again.text
    assert 'value="accepted"' not in again.text


def test_after_submission_it_is_to_read(office: Office, page: str) -> None:
    send(office, page, answer="declined", reason="not_better")
    world.answer(office, "sam", world.Gate.SUBMIT)
    world.search.submit_search(office.vault, office.by("sam"), "jordan")
    assert "All 2 wordings of this finding" in seen(office, f"{PAGE}/findings")
