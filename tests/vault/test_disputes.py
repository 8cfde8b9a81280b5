"""Lists of disputes: whose they are, what is due first, and until when they wait."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from tests.cast import Office
from tests.workflow.disputing import out, record, refuse
from tests.workflow.world import PDF
from vetting.domain.letters import LetterKind
from vetting.domain.stages import Stage
from vetting.storage import now
from vetting.vault import disputes
from vetting.vault.letters import KeptLetter
from vetting.vault.screenings import Screening
from vetting.workflow.letters import keep_letter, make_letter
from vetting.workflow.perform import PROGRAM


@pytest.fixture
def begin() -> Callable[[Office], object]:
    return out


def waiting(office: Office, person: str = "rex", **asked: int) -> tuple[list[str], int]:
    with office.reading() as session:
        found, total = disputes.open_page(session, person, **asked)
    return [dispute.id for dispute, _, _ in found], total


def unanswered(office: Office) -> list[str]:
    with office.reading() as session:
        return [dispute.id for dispute, _, _ in disputes.unanswered(session)]


def three(office: Office) -> list[str]:
    today = now().date()
    days = {day: record(office, received_on=today - timedelta(days=day)) for day in (1, 5, 3)}
    return [days[5], days[3], days[1]]


def test_the_first_due_stands_first(office: Office) -> None:
    ids = three(office)
    assert waiting(office) == (ids, 3)
    assert waiting(office, offset=1, limit=1) == (ids[1:2], 3)
    assert unanswered(office) == ids


def test_nobody_is_listed_what_they_searched(office: Office) -> None:
    record(office)
    assert waiting(office, "sam") == ([], 0)
    assert waiting(office, "ruth")[1] == 1


def test_an_ended_dispute_waits_for_its_letter_and_then_for_nobody(office: Office) -> None:
    dispute = record(office)
    refuse(office, dispute)
    assert (waiting(office), unanswered(office)) == (([], 0), [dispute])
    make_letter(office.vault, office.by("cora"), office.screening, LetterKind.ANSWER, dispute=dispute)
    assert unanswered(office) == []


@pytest.mark.parametrize("change", [{"stage": Stage.WITHDRAWN}, {"data_key": None}])
def test_what_has_ended_or_was_destroyed_waits_for_nobody(office: Office, change: dict[str, object]) -> None:
    record(office)
    with office.vault.store.writing() as session:
        row = session.get_one(Screening, office.screening)
        row.sqlmodel_update(change)
        session.add(row)
        session.commit()
    assert (waiting(office), unanswered(office)) == (([], 0), [])


def test_a_letter_that_could_not_be_made_tells_nobody(office: Office) -> None:
    dispute = record(office)
    refuse(office, dispute)
    letter = make_letter(office.vault, office.by("cora"), office.screening, LetterKind.ANSWER, dispute=dispute)
    keep_letter(office.vault, PROGRAM, office.screening, letter, b"", ["It cannot be drawn."])
    assert unanswered(office) == [dispute]


def test_an_answer_stays_with_its_dispute(office: Office) -> None:
    dispute = record(office)
    refuse(office, dispute)
    letter = make_letter(office.vault, office.by("cora"), office.screening, LetterKind.ANSWER, dispute=dispute)
    with office.reading() as session:
        kept = session.get_one(KeptLetter, letter)
    assert (kept.dispute, kept.pdf) == (dispute, None)
    assert PDF not in kept.canonical
