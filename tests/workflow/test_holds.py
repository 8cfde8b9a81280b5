"""Holds: taken with a reason, lifted by an auditor."""

import pytest

from tests.cast import Office
from vetting.domain.refusals import Refused
from vetting.vault.screenings import Screening
from vetting.workflow.holds import hold_record, lift_hold


def held(office: Office) -> bool:
    with office.reading() as session:
        return session.get_one(Screening, "jordan").held


def test_a_hold_is_taken_by_a_coordinator_and_lifted_by_an_auditor_alone(office: Office) -> None:
    hold_record(office.vault, office.by("cora"), "jordan", "complaint")
    assert held(office)
    with pytest.raises(Refused) as refused:
        lift_hold(office.vault, office.by("cora"), "jordan")
    assert refused.value.code == "role"
    lift_hold(office.vault, office.by("ada"), "jordan")
    assert not held(office)


@pytest.mark.parametrize(
    ("step", "code"),
    [
        (lambda office: hold_record(office.vault, office.by("ada"), "jordan", "because"), "hold_reason"),
        (lambda office: lift_hold(office.vault, office.by("ada"), "jordan"), "not_held"),
    ],
)
def test_a_hold_needs_a_reason_and_a_lift_needs_a_hold(office: Office, step: object, code: str) -> None:
    with pytest.raises(Refused) as refused:
        step(office)
    assert refused.value.code == code


def test_a_record_is_held_once(office: Office) -> None:
    hold_record(office.vault, office.by("ada"), "jordan", "litigation")
    with pytest.raises(Refused, match="held already"):
        hold_record(office.vault, office.by("ada"), "jordan", "litigation")
