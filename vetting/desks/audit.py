"""The audit desk: deviations first, then every candidate beside every row, and how reviewers decide."""

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from vetting.accounts.access import duty
from vetting.accounts.house import reading, today
from vetting.domain.actions import Action
from vetting.domain.redactions import Treatment
from vetting.domain.refusals import Unknown
from vetting.ledger import entries
from vetting.pages import Paging, asked, page_of
from vetting.vault import audits, people, positions
from vetting.vault.positions import Position
from vetting.vault.record import Entry
from vetting.workflow.audit import Uniformity, uniformity
from vetting.workflow.overview import PARTS, SMALL, habits, matrix

desk = Blueprint("audit", __name__)

KINDS = {
    "": "Every kind",
    "waived": "Row waived",
    "incomplete": "Row without an outcome",
    "behind": "Behind the plan",
    "caught_up": "Caught up with the plan",
    "fast": "Unusually fast",
    "pack": "Another policy pack",
    "unsearchable": "Could not be searched",
    "late": "Late",
}
SHOWN = {"kinds": list(KINDS.items()), "many": 20, "parts": PARTS, "wide": True}
"""What the page of a position always shows; `many` deviations at once."""


@desk.get("/")
@duty(Action.SEE_RECORD)
def home() -> ResponseReturnValue:
    paging = page_of(request.args)
    wanted = asked(request.args, "q").casefold()
    names = people.names(reading())
    found = [each for each in positions.all_positions(reading()) if wanted in each.title.casefold()]
    measured = [(each, uniformity(reading(), each.id, today())) for each in found]
    measured.sort(key=lambda each: (-len(each[1].deviations), each[0].title.casefold()))
    return render_template(
        "audit/home.html",
        rows=measured[paging.offset : paging.offset + 10],
        total=len(found),
        paging=Paging(paging.number, 10),
        counts=audits.counts(reading()),
        keepers=[names[each.person] for each in habits(reading()) if each.over],
        head=entries.head(reading(), Entry)[0],
    )


@desk.get("/position/<position>")
@duty(Action.SEE_RECORD)
def position(position: str) -> ResponseReturnValue:
    found = reading().get(Position, position)
    if found is None:
        raise Unknown
    measured = uniformity(reading(), position, today())
    kind, number = asked(request.args, "kind"), asked(request.args, "q").upper()
    paging, told = page_of(request.args), [each for each in measured.screenings if number in each.number]
    return render_template(
        "audit/position.html",
        position=found,
        measured=measured,
        deviations=_filtered(measured, kind, number),
        **SHOWN,
        matrix=matrix(reading(), told[paging.offset : paging.offset + paging.size]),
        total=len(told),
        paging=paging,
        names=people.names(reading()),
    )


@desk.get("/decisions")
@duty(Action.SEE_RECORD)
def decisions() -> ResponseReturnValue:
    return render_template(
        "audit/decisions.html",
        habits=habits(reading()),
        treatments=list(Treatment),
        small=SMALL,
        names=people.names(reading()),
        wide=True,
    )


def _filtered(measured: Uniformity, kind: str, number: str) -> list[object]:
    return [each for each in measured.deviations if kind in ("", each.kind) and number in each.number]
