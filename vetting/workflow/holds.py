"""Holds: a record that someone asked for is kept beyond its years, until an auditor lifts the hold."""

from vetting.domain.actions import Action
from vetting.domain.refusals import Refused
from vetting.workflow.perform import Deed, screening_deed

HOLDS = {
    "litigation": "A claim or lawsuit is expected or under way",
    "complaint": "A charge of discrimination or a complaint was filed",
    "records_request": "A request for the records is open",
}


@screening_deed(Action.HOLD_RECORD)
def hold_record(deed: Deed, reason: str) -> None:
    """29 CFR 1602.31: once a charge is filed, its records are kept until it is settled."""
    if reason not in HOLDS:
        raise Refused("hold_reason", "Choose why the record is held.", field="reason")
    if deed.screening.held:
        raise Refused("held_already", "This record is held already.")
    deed.screening.held = True
    deed.about["reason"] = reason


@screening_deed(Action.LIFT_HOLD)
def lift_hold(deed: Deed) -> None:
    if not deed.screening.held:
        raise Refused("not_held", "This record is not held.")
    deed.screening.held = False
