"""Checklist items are answered by whoever holds the gate's duty, and the ledger counts without repeating them."""

import json

import pytest

from tests.cast import Office
from tests.workflow.searching import taken_away
from tests.workflow.world import approved, searched
from vetting.domain.checklists import Gate
from vetting.domain.refusals import Refused
from vetting.ledger import entries
from vetting.vault.checklists import answers_of
from vetting.vault.record import Entry
from vetting.workflow import answers, search


@pytest.fixture
def begun(office: Office) -> Office:
    search.begin_search(office.vault, office.by("sam"), office.screening)
    return office


def answer(office: Office, person: str, gate: Gate, **given: bool) -> None:
    answers.answer_items(office.vault, office.by(person), office.screening, gate, given)


def given(office: Office) -> dict[str, tuple[bool, str]]:
    with office.reading() as session:
        return {each.item: (each.yes, each.by) for each in answers_of(session, office.screening)}


@pytest.mark.control("uniform_application")
def test_an_answer_is_kept_with_its_person_and_may_be_changed(begun: Office) -> None:
    answer(begun, "sam", Gate.SUBMIT, plan_only=True, no_alias=True)
    answer(begun, "sam", Gate.SUBMIT, no_alias=False)
    assert given(begun) == {"plan_only": (True, "sam"), "no_alias": (False, "sam")}


def test_the_ledger_counts(begun: Office) -> None:
    answer(begun, "sam", Gate.SUBMIT, plan_only=True, no_alias=False)
    with begun.reading() as session:
        sequence, _ = entries.head(session, Entry)
        body = json.loads(session.get_one(Entry, sequence).body)
    assert body["about"] == {"gate": "submit", "items": 2, "yes": 1}


@pytest.mark.parametrize(("person", "gate"), [("cora", Gate.SUBMIT), ("sam", Gate.APPROVE), ("sam", Gate.RELEASE)])
def test_whoever_may_not_pass_the_gate_does_not_answer_for_it(begun: Office, person: str, gate: Gate) -> None:
    with pytest.raises(Refused) as caught:
        answer(begun, person, gate)
    assert caught.value.code == "role"
    assert gate in caught.value.sentence


def test_an_item_of_another_gate_or_of_none_is_refused_with_all_that_came_with_it(begun: Office) -> None:
    for wrong in ("whole_text_read", "no_such_item"):
        with pytest.raises(Refused) as caught:
            answer(begun, "sam", Gate.SUBMIT, **{"plan_only": True, wrong: True})
        assert caught.value.code == "unknown_item"
    assert given(begun) == {}


def test_the_coordinator_answers_for_the_release(office: Office) -> None:
    approved(office)
    answer(office, "cora", Gate.RELEASE, keeps_agreed=True)
    assert given(office)["keeps_agreed"] == (True, "cora")


def test_nobody_vouches_for_the_release_of_what_they_approved(office: Office) -> None:
    approved(office)
    with pytest.raises(Refused) as caught:
        answer(office, "ruth", Gate.RELEASE, keeps_agreed=True)
    assert caught.value.code == "after_approve_packet"


def test_nobody_vouches_for_a_search_that_is_not_theirs(begun: Office) -> None:
    taken_away(begun)
    with pytest.raises(Refused) as caught:
        answer(begun, "sam", Gate.SUBMIT, plan_only=True)
    assert caught.value.code == "not_assigned"


def test_what_was_vouched_for_stays_once_the_search_is_handed_on(office: Office) -> None:
    searched(office)
    before = given(office)
    with pytest.raises(Refused) as caught:
        answer(office, "sam", Gate.SUBMIT, plan_only=False)
    assert caught.value.code == "stage"
    assert given(office) == before
