"""One candidate before two positions: who worked on them for the one never decides on them for the other."""

from collections.abc import Callable

import pytest

from tests.cast import JORDAN, NUMBER, SCREENING, Office, designate
from tests.workflow.world import searched
from vetting.accounts.visitor import Visitor
from vetting.domain.actions import Action
from vetting.domain.refusals import Refused
from vetting.domain.roles import Role
from vetting.policy import plans
from vetting.vault.screenings import Screening
from vetting.workflow import intake, opening
from vetting.workflow import people as staff
from vetting.workflow.candidates import Opening
from vetting.workflow.knowing import KNOWING
from vetting.workflow.perform import OPERATOR
from vetting.workflow.progress import refuse_partial

OTHER, THERE = "detective", "jordan2"


def another_position(office: Office) -> None:
    """Searched for the first by Sam, who sits on no panel; opened for the second, where Dave sits."""
    cora = office.by("cora")
    searched(office)
    intake.open_position(office.vault, cora, "Detective", "model", id=OTHER)
    intake.draft_plan(office.vault, cora, OTHER, plans.dump(plans.samples()["patrol"]))
    intake.publish_plan(office.vault, cora, OTHER)
    roles = frozenset({Role.DECISION_MAKER, Role.SEARCHER, Role.REVIEWER})
    staff.invite(
        office.vault, OPERATOR, number="E-dave", name="Dave Roman", email="dave@example.gov", roles=roles, id="dave"
    )
    designate(office.vault, "dave")
    sam = {"number": "E-sam", "name": "Sam Okafor", "email": "sam.panel@example.gov"}
    staff.invite(office.vault, OPERATOR, **sam, roles=frozenset({Role.DECISION_MAKER}))


@pytest.fixture
def begin() -> Callable[[Office], None]:
    return another_position


def open_there(office: Office) -> None:
    opening.open_screening(office.vault, office.by("cora"), OTHER, Opening(JORDAN, NUMBER, id=THERE))


def seat(office: Office, person: str) -> None:
    intake.seat_panel(office.vault, office.by("cora"), OTHER, person)


@pytest.mark.control("independent_search")
def test_who_searched_a_candidate_for_another_position_is_not_seated(office: Office) -> None:
    open_there(office)
    with pytest.raises(Refused, match="because of a deed on a candidate here"):
        seat(office, "sam")


@pytest.mark.control("independent_search")
def test_a_candidate_is_not_opened_before_a_panel_that_knows_them(office: Office) -> None:
    seat(office, "sam")
    with pytest.raises(Refused, match="Sam Okafor sits on this panel"):
        open_there(office)
    intake.unseat_panel(office.vault, office.by("cora"), OTHER, "sam")
    open_there(office)


@pytest.mark.control("independent_search")
def test_who_decides_on_a_candidate_for_another_position_neither_searches_nor_reviews_them(office: Office) -> None:
    seat(office, "dave")
    open_there(office)
    with pytest.raises(Refused) as caught:
        opening.recuse(office.vault, office.by("dave"), SCREENING)
    assert caught.value.code == "seated"
    dave = office.account("dave")
    visitor = Visitor(dave.id, "dave", frozenset({Role.REVIEWER}), fresh=True, name="Dave Roman")
    with office.reading() as session:
        screening = session.get_one(Screening, SCREENING)
        with pytest.raises(Refused, match="a panel that decides on this candidate"):
            refuse_partial(session, visitor, screening)


def test_an_other_persons_candidates_bar_nobody(office: Office) -> None:
    seat(office, "sam")
    new = opening.open_screening(office.vault, office.by("cora"), OTHER, Opening(JORDAN, "C-2026-NEW1", id="robin"))
    assert new == "robin"


def test_whoever_read_raw_text_of_a_candidate_knows_too_much() -> None:
    assert {Action.READ_RAW, Action.UNSEAL_CAPTURE, Action.READ_DISPUTE, Action.DISCLOSE_RECORD} <= KNOWING
