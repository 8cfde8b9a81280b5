"""Records go when their years have passed, never under a hold, and then nothing sealed can be read again."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlmodel import select

from tests.cast import JORDAN, POSITION, Office
from tests.workflow.world import PLAIN, begun, released, searched
from vetting.domain.disputes import Ground, Refusal
from vetting.domain.refusals import Refused
from vetting.domain.stages import Stage
from vetting.storage import Store, now, told
from vetting.vault.candidates import Candidate
from vetting.vault.outbox import Errand, ErrandKind
from vetting.vault.screenings import Screening
from vetting.vault.sealed import KeyMissing
from vetting.workflow import disputes, escalation, holds, intake, opening, retention
from vetting.workflow.candidates import Opening
from vetting.workflow.captures import unseal_capture

YEARS = 4


def closed(office: Office) -> list[str]:
    """Searched, then the candidate withdrew, a little more than the model pack's years ago."""
    found = searched(office, PLAIN)
    with told(now() - timedelta(days=366 * YEARS)):
        opening.withdraw(office.vault, office.by("cora"), office.screening, "candidate_withdrew")
    return found


@pytest.fixture
def begin() -> Callable[[Office], object]:
    return closed


def screening(office: Office) -> Screening:
    with office.reading() as session:
        return session.get_one(Screening, office.screening)


def dispose(office: Office) -> int:
    return retention.dispose(office.vault, office.by("cora"), office.screening)


@pytest.mark.control("records_retention")
def test_disposal_destroys_the_key_and_the_files(office: Office) -> None:
    assert len(list(office.vault.captures.iterdir())) == 1
    assert dispose(office) == 1
    assert list(office.vault.captures.iterdir()) == []
    gone = screening(office)
    assert (gone.stage, gone.data_key, gone.identity) == (Stage.DISPOSED, None, b"")
    with pytest.raises(KeyMissing):
        office.vault.keyring.unwrap(gone.id, gone.data_key)
    with office.reading() as session:
        assert session.exec(select(Candidate)).one().file_mac is None
        assert session.exec(select(Errand).order_by(Errand.made_at.desc())).first().kind is ErrandKind.CARRY_DISPOSAL  # type: ignore[union-attr, attr-defined]


def test_the_old_key_is_in_no_file_of_the_database(office: Office) -> None:
    key = screening(office).data_key
    assert key
    dispose(office)
    assert not [each for each in office.folder.glob("vault.sqlite*") if key in each.read_bytes()]


def test_nothing_opens_after_disposal(office: Office) -> None:
    dispose(office)
    with pytest.raises((Refused, KeyMissing)):
        unseal_capture(office.vault, office.by("ruth"), office.screening, "any")


def test_a_file_that_is_gone_already_stops_nothing(office: Office) -> None:
    for each in office.vault.captures.iterdir():
        each.unlink()
    assert dispose(office) == 1


@pytest.mark.control("records_retention")
def test_a_hold_keeps_the_record(office: Office) -> None:
    holds.hold_record(office.vault, office.by("ada"), office.screening, "litigation")
    with pytest.raises(Refused, match="An auditor lifts the hold first"):
        dispose(office)
    assert retention.due(office.vault, now().date()) == []
    holds.lift_hold(office.vault, office.by("ada"), office.screening)
    dispose(office)


def test_a_record_stays_for_its_years(office: Office) -> None:
    with told(now() - timedelta(days=30)), pytest.raises(Refused, match="This record is kept until"):
        dispose(office)
    assert screening(office).data_key


def test_a_threat_that_the_commander_has_not_read_keeps_it(tmp_path: Path) -> None:
    for office, _ in begun(tmp_path / "instance", threatened):
        with pytest.raises(Refused, match="has not read it yet"):
            dispose(office)


def threatened(office: Office) -> None:
    searched(office, PLAIN)
    escalation.report_threat(office.vault, office.by("sam"), office.screening, "A threat against a school on Monday.")
    with told(now() - timedelta(days=366 * YEARS)):
        opening.withdraw(office.vault, office.by("cora"), office.screening, "candidate_withdrew")


def test_a_dispute_that_nobody_has_ended_keeps_it(tmp_path: Path) -> None:
    for office, dispute in begun(tmp_path / "instance", disputed):
        with pytest.raises(Refused, match="has not ended the dispute yet"):
            dispose(office)
        disputes.refuse_dispute(office.vault, office.by("rex"), office.screening, dispute, Refusal.STANDS_AS_POSTED)
        dispose(office)


def disputed(office: Office) -> str:
    """Decided a little more than the years ago, and disputed since."""
    released(office, PLAIN)
    draft = disputes.DisputeDraft(Ground.WRONG_PERSON, (1,), "That was never me.", now().date())
    dispute = disputes.record_dispute(office.vault, office.by("cora"), office.screening, draft)
    with office.vault.store.writing() as session:
        row = session.get_one(Screening, office.screening)
        row.stage, row.closed_at = Stage.DECIDED, now() - timedelta(days=366 * YEARS)
        session.commit()
    return dispute


def test_only_closed_records_go(tmp_path: Path) -> None:
    for office, _ in begun(tmp_path / "instance", lambda office: searched(office, PLAIN)):
        with pytest.raises(Refused, match="You cannot dispose of the record now"):
            dispose(office)


def test_a_candidate_with_another_record_keeps_the_fingerprint(office: Office) -> None:
    intake.open_position(office.vault, office.by("cora"), "Dispatcher", "model", id="dispatch")
    with office.reading() as session:
        plan = intake.positions.plan_in_force(session, POSITION)
        assert plan
    intake.draft_plan(office.vault, office.by("cora"), "dispatch", plan.body)
    intake.publish_plan(office.vault, office.by("cora"), "dispatch")
    again = Opening(JORDAN, file="A-1001")
    opening.open_screening(office.vault, office.by("cora"), "dispatch", again)
    dispose(office)
    with office.reading() as session:
        assert session.exec(select(Candidate)).one().file_mac


def test_what_is_due_is_listed_oldest_first(office: Office) -> None:
    (due,) = retention.due(office.vault, now().date())
    assert (due.screening, due.number) == ("jordan", "C-2026-7K3Q")
    assert due.until <= now().date()
    assert retention.due(office.vault, due.until) == [due]
    assert retention.due(office.vault, due.until - timedelta(days=1)) == []
    dispose(office)
    assert retention.due(office.vault, now().date()) == []


@pytest.mark.parametrize(
    ("closed_on", "until"), [(date(2024, 2, 29), date(2027, 3, 1)), (date(2024, 5, 6), date(2027, 5, 6))]
)
def test_years_count_from_the_day_of_closing(closed_on: date, until: date) -> None:
    moment = datetime(closed_on.year, closed_on.month, closed_on.day, 12, tzinfo=UTC)
    assert retention.kept_until(moment, 3) == until


def test_only_a_coordinator_disposes_and_signs_in_again(office: Office) -> None:
    for by, why in ((office.by("ada"), "duty of a coordinator"), (office.by("cora", fresh=False), "Sign in again")):
        with pytest.raises(Refused, match=why):
            retention.dispose(office.vault, by, office.screening)


def test_another_kind_of_database_keeps_no_log_of_ours(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Store, "sqlite", property(lambda _: False))
    assert dispose(office) == 1


def test_a_hold_has_a_reason_and_is_set_and_lifted_once(office: Office) -> None:
    step = (office.vault, office.by("ada"), office.screening)
    with pytest.raises(Refused) as refused:
        holds.hold_record(*step, "because")
    assert refused.value.field == "reason"
    with pytest.raises(Refused, match="not held"):
        holds.lift_hold(*step)
    holds.hold_record(*step, "complaint")
    with pytest.raises(Refused, match="held already"):
        holds.hold_record(*step, "complaint")
