"""A reviewer proposes other words by real requests."""

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.cast import Office, post
from tests.desks.searching import faults, words
from tests.workflow import world
from tests.workflow.searching import stored
from tests.workflow.world import PLAIN, Told
from vetting.domain.rewrites import Answer
from vetting.vault.wordings import Wording
from vetting.workflow import review

NEUTRAL = {
    "statement": "The candidate described\r\nusing force.",
    "nexus": "Officers treat everyone alike.",
    "reason": "not_neutral",
}


def opened(office: Office) -> list[str]:
    found = world.searched(office, Told(), PLAIN)
    world.claimed(office)
    return found


@pytest.fixture
def begin() -> Callable[[Office], list[str]]:
    return opened


@pytest.fixture
def finding(found: list[str]) -> str:
    return found[0]


def page(finding: str) -> str:
    return f"/review/jordan/finding/{finding}/rewrite"


def send(client: FlaskClient, finding: str, **form: str) -> TestResponse:
    return post(client, page(finding), page(finding), **{"version": "1", **form})


def proposals(office: Office) -> list[Wording]:
    return [each for each in stored(office, Wording) if each.proposed]


def test_the_page_begins_with_what_stands_and_is_reached_from_the_finding(ruth: FlaskClient, finding: str) -> None:
    assert page(finding) in ruth.get(f"/review/jordan/finding/{finding}").text
    shown = ruth.get(page(finding))
    assert shown.text.count(Told().statement) == 2
    assert "Written by Sam Okafor" in words(shown)
    assert 'name="version" type="hidden" value="1"' in shown.text
    assert "wordings of this finding" not in shown.text


def test_opening_it_is_entered(office: Office, ruth: FlaskClient, finding: str) -> None:
    ruth.get(page(finding))
    assert office.entries()[-1] == ("read_raw", "done", "")
    assert ruth.get(page("gone")).status_code == 404


def test_a_proposal_is_kept_and_waits_on_every_page(office: Office, ruth: FlaskClient, finding: str) -> None:
    answer = send(ruth, finding, **NEUTRAL)
    assert (answer.status_code, answer.location) == (303, "/review/jordan")
    assert [each.reason for each in proposals(office)] == ["not_neutral"]
    listed = ruth.get("/review/jordan")
    assert "its searcher has not answered the wording proposed for it" in words(listed)
    assert page(finding) in listed.text
    assert "they wait for its searcher" in words(ruth.get(f"/review/jordan/finding/{finding}"))
    shown = words(ruth.get(page(finding)))
    assert "Waits for the searcher What happened The candidate described using force." in shown
    assert "All 2 wordings of this finding" in shown
    assert "Not answered yet." in shown


def test_a_proposal_is_taken_back(office: Office, ruth: FlaskClient, finding: str) -> None:
    send(ruth, finding, **NEUTRAL)
    answer = send(ruth, finding, do="take-back")
    assert (answer.status_code, answer.location) == (303, "/review/jordan")
    assert proposals(office)[0].answer is Answer.TAKEN_BACK
    assert "Ruth Adeyemi took it back" in words(ruth.get(f"/review/jordan/finding/{finding}"))
    assert send(ruth, finding, do="take-back").status_code == 409


@pytest.mark.parametrize(
    ("changed", "field", "sentence"),
    [
        ({"statement": "He went to church."}, "statement", "“He” (say “They”); “church”. Say it without them."),
        ({"nexus": ""}, "nexus", "Say in a sentence how this bears on the job."),
        ({"reason": ""}, "reason", "Choose why you propose other words."),
        ({"reason": "whim"}, "reason", "Choose why you propose other words."),
    ],
)
def test_what_is_no_proposal_is_said_beside_its_field_and_nothing_typed_is_lost(
    office: Office, ruth: FlaskClient, finding: str, changed: dict[str, str], field: str, sentence: str
) -> None:
    answer = send(ruth, finding, **(NEUTRAL | changed))
    assert answer.status_code == 422
    assert sentence in faults(answer)[field]
    assert (NEUTRAL | changed)["statement"].replace("\r\n", "\n") in answer.text
    assert proposals(office) == []


@pytest.mark.parametrize("version", ["2", "", "x"])
def test_a_page_that_is_old_proposes_nothing(office: Office, ruth: FlaskClient, finding: str, version: str) -> None:
    answer = send(ruth, finding, **NEUTRAL, version=version)
    assert answer.status_code == 409
    assert "changed since you opened it" in answer.text
    assert proposals(office) == []


def test_a_withheld_finding_offers_no_form(office: Office, ruth: FlaskClient, finding: str) -> None:
    review.withhold_finding(office.vault, office.by("ruth"), "jordan", finding, "duplicate")
    shown = ruth.get(page(finding))
    assert "Let it leave first." in words(shown)
    assert "Propose these words" not in shown.text


def test_when_only_proposals_are_left_the_next_step_is_to_return_it(
    office: Office, ruth: FlaskClient, finding: str
) -> None:
    world.attributed(office)
    for each in world.material(office).findings:
        world.decide(office, each.id)
    for each in world.material(office).findings:
        world.confirm(office, each.id)
    send(ruth, finding, **NEUTRAL)
    shown = ruth.get("/review/jordan")
    assert "A proposed wording waits for the searcher, who answers once the screening goes back." in words(shown)
    assert '<input type="hidden" name="reason" value="statement_not_neutral">' in shown.text
    answer = post(ruth, "/review/jordan/return", "/review/jordan", reason="statement_not_neutral")
    assert answer.status_code == 303
    assert office.entries()[-1] == ("return_to_search", "done", "")
    assert "the screening is being searched" in words(ruth.get(page(finding)))


def test_while_the_candidate_answers_the_page_says_to_reopen(office: Office, ruth: FlaskClient, finding: str) -> None:
    world.attributed(office)
    for each in world.material(office).findings:
        world.decide(office, each.id)
    for each in world.material(office).findings:
        world.confirm(office, each.id)
    review.finish_review(office.vault, office.by("ruth"), "jordan")
    shown = ruth.get(page(finding))
    assert "the candidate then gets a new copy and new days to answer" in words(shown)
    assert 'href="/review/jordan/release"' in shown.text
    assert "Propose these words" not in shown.text
    assert "Propose other words" not in ruth.get(f"/review/jordan/finding/{finding}").text


def test_who_searched_sees_nothing_of_it(office: Office, finding: str) -> None:
    assert office.client("sam").get(page(finding)).status_code == 403
