"""Who a screening is opened for: checked as a whole, and never taken for somebody else."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.cast import JORDAN, NUMBER, Office
from tests.workflow.searching import last, stored
from vetting.domain.identity import Identity
from vetting.domain.refusals import Refused
from vetting.policy import plans
from vetting.storage import now
from vetting.vault.candidates import Candidate
from vetting.workflow import intake, opening
from vetting.workflow.candidates import Opening

SKY = Identity("Sky Adler")


@pytest.fixture
def dispatch(office: Office) -> str:
    """A second position with a plan in force."""
    intake.open_position(office.vault, office.by("cora"), "Dispatcher", "model", id="dispatch")
    text = plans.dump(replace(plans.samples()["patrol"], title="Dispatcher"))
    intake.draft_plan(office.vault, office.by("cora"), "dispatch", text)
    intake.publish_plan(office.vault, office.by("cora"), "dispatch")
    return "dispatch"


def opened(office: Office, position: str = "", identity: Identity = SKY, **more: object) -> None:
    where = position or office.position
    opening.open_screening(office.vault, office.by("cora"), where, Opening(identity, **more))  # type: ignore[arg-type]


def refusal(office: Office, position: str = "", identity: Identity = SKY, **more: object) -> tuple[str, str]:
    with pytest.raises(Refused) as refused:
        opened(office, position, identity, **more)
    assert last(office)[:2] == ("open_screening", "refused")
    return refused.value.code, refused.value.field


@pytest.mark.parametrize("number", ["SKY ADLER", "SKY-ADLER", "ADLER-7", "AB", "1" * 21, "Ä-77", "C-7\n"])
def test_a_number_that_the_panel_will_read_is_no_name(office: Office, number: str) -> None:
    assert refusal(office, number=number) == ("number_form", "number")


def test_a_number_of_another_applicant_is_not_taken_for_theirs(office: Office, dispatch: str) -> None:
    assert refusal(office, dispatch, number=NUMBER, file="B-2") == ("number_taken", "number")


def test_an_applicant_keeps_the_number_that_they_have(office: Office, dispatch: str) -> None:
    assert refusal(office, dispatch, number="C-99", file="A-1001") == ("number_other", "number")
    opened(office, dispatch, JORDAN, number=NUMBER, file="A-1001")
    assert len(stored(office, Candidate)) == 1


@pytest.mark.parametrize("file", ["a-1001", " A-1001 "])
def test_an_applicant_number_is_one_however_it_is_typed(office: Office, file: str) -> None:
    assert refusal(office, file=file) == ("screening_exists", "file")


def test_one_screening_for_a_number_is_said_beside_the_number(office: Office) -> None:
    assert refusal(office, number=NUMBER) == ("screening_exists", "number")


def test_a_candidate_first_known_by_number_gets_the_applicant_number_with_the_next_screening(
    office: Office, dispatch: str
) -> None:
    opened(office, number="C-77")
    opened(office, dispatch, number="C-77", file="B-7")
    assert refusal(office, file="B-7") == ("screening_exists", "file")


def test_an_applicant_number_kept_as_it_was_typed_is_still_known(office: Office) -> None:
    opened(office, number="C-77", file="B-7")
    with office.vault.store.writing() as session:
        for each in stored(office, Candidate):
            if each.number == "C-77":
                session.merge(each).file_mac = office.vault.keyring.mac("b-7")
        session.commit()
    assert refusal(office, file="b-7") == ("screening_exists", "file")


@pytest.mark.parametrize("born", [date.max, now().date() + timedelta(days=2), date(206, 5, 17)])
def test_a_slip_in_the_year_of_birth_makes_nobody_an_adult(office: Office, born: date) -> None:
    assert refusal(office, identity=replace(SKY, born=born.isoformat())) == ("born", "born")


def test_nothing_is_due_in_the_past(office: Office) -> None:
    assert refusal(office, due_on=now().date() - timedelta(days=2)) == ("due_past", "due_on")
