"""The commander's desk: reports of what could not wait; reading one is a deed."""

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from vetting.accounts.access import duty
from vetting.accounts.house import reading
from vetting.desks.access import reread, the_vault, who
from vetting.domain.actions import Action
from vetting.domain.refusals import Refused
from vetting.pages import page_of
from vetting.vault import people, threats
from vetting.vault.candidates import Candidate
from vetting.vault.positions import Position
from vetting.vault.screenings import Screening
from vetting.vault.sealed import KeyMissing
from vetting.vault.threats import ThreatReport
from vetting.workflow.escalation import read_threat

desk = Blueprint("threats", __name__)


@desk.get("/")
@duty(Action.SEE_THREATS)
def home() -> ResponseReturnValue:
    paging = page_of(request.args)
    found, total = threats.page(reading(), offset=paging.offset, limit=paging.size)
    return render_template(
        "threats/reports.html", found=found, total=total, paging=paging, names=people.names(reading())
    )


@desk.get("/<report>")
@duty(Action.READ_THREAT)
def report(report: str) -> ResponseReturnValue:
    """Entered in the ledger; whoever read it first stands beside it."""
    try:
        text = read_threat(the_vault(), who(), report)
    except KeyMissing:
        raise Refused(
            "disposed", "The record that this report came from was disposed of, and its key with it."
        ) from None
    session = reread()
    found = session.get_one(ThreatReport, report)
    screened = session.get_one(Screening, found.screening)
    return render_template(
        "threats/report.html",
        report=found,
        text=text,
        names=people.names(session),
        number=session.get_one(Candidate, screened.candidate).number,
        position=session.get_one(Position, screened.position),
    )
