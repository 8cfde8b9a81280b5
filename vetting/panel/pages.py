"""The panel's pages: the released packets, one packet, its report, and what a decision maker answers."""

from typing import Any

from flask import Blueprint, current_app, flash, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_wtf import FlaskForm
from wtforms import HiddenField, RadioField, SelectMultipleField, TextAreaField
from wtforms.validators import InputRequired

from vetting.accounts.access import duty
from vetting.accounts.house import reading
from vetting.accounts.visitor import Visitor, visitor
from vetting.domain.actions import Action
from vetting.domain.decisions import Outcome
from vetting.domain.packet import Packet
from vetting.domain.refusals import Changed, Refused, Unknown
from vetting.pages import asked, page_of, tell
from vetting.panel import deciding
from vetting.panel.database import PanelStore, people
from vetting.panel.door import By
from vetting.panel.packets import (
    Acknowledgement,
    PanelPacket,
    Wanted,
    decisions,
    listed,
    positions_of,
    questions,
    successor,
)

packets = Blueprint("packets", __name__)

WRONG = 422
NONE = "none"
FILTERS = [
    (Wanted.OPEN, "All released packets"),
    (Wanted.UNREAD, "Not read by you"),
    (Wanted.UNDECIDED, "Not decided"),
    (Wanted.DECIDED, "Decided"),
    (Wanted.GONE, "Replaced or recalled"),
]


class Decision(FlaskForm):  # type: ignore[misc]  # untyped there
    """`cites` gets its choices from the packet."""

    seen = HiddenField()
    outcome = RadioField(
        "Decision",
        choices={each.value: each.label for each in Outcome},
        validate_choice=False,
        validators=[InputRequired("Choose a decision.")],
    )
    cites = SelectMultipleField("Findings it rests on", validate_choice=False)
    reasons = TextAreaField(
        "Reasons",
        description="About conduct and the duties of the job.",
        validators=[InputRequired("Write your reasons.")],
    )


class Question(FlaskForm):  # type: ignore[misc]
    text = TextAreaField(
        "Your question to the reviewer", description="It is answered only by a new version of the packet."
    )


@packets.get("/")
@duty(Action.SEE_PACKETS)
def released() -> ResponseReturnValue:
    kind = asked(request.args, "show")
    paging = page_of(request.args)
    shown, total = listed(
        reading(),
        _visitor().person,
        wanted=Wanted(kind) if kind in set(Wanted) else Wanted.OPEN,
        number=asked(request.args, "q"),
        position=asked(request.args, "position"),
        offset=paging.offset,
        limit=paging.size,
    )
    about = {"paging": paging, "places": positions_of(reading(), _visitor().person), "kinds": FILTERS}
    return render_template("panel/released.html", packets=shown, total=total, **about)


@packets.get("/packets/<packet>")
@duty(Action.READ_PACKET)
def packet(packet: str) -> ResponseReturnValue:
    try:
        row, thawed = deciding.read_packet(_panel(), _by(), packet)
    except Changed as gone:
        return _gone(packet, gone)
    return _shown(row, thawed)


@packets.get("/packets/<packet>/report.pdf")
@duty(Action.READ_PACKET)
def report(packet: str) -> ResponseReturnValue:
    try:
        row, pdf = deciding.read_report(_panel(), _by(), packet)
    except Changed as gone:
        return _gone(packet, gone)
    answer = make_response(pdf)
    answer.mimetype = "application/pdf"
    answer.headers.set("Content-Disposition", "inline", filename=f"{_file_name(row)}.pdf")
    return answer


@packets.post("/packets/<packet>/acknowledge")
@duty(Action.ACKNOWLEDGE)
def acknowledge(packet: str) -> ResponseReturnValue:
    deciding.acknowledge(_panel(), _by(), packet)
    flash("You confirmed that you have read this packet.")
    return redirect(url_for("packets.packet", packet=packet), 303)


@packets.post("/packets/<packet>/question")
@duty(Action.ASK_QUESTION)
def ask(packet: str) -> ResponseReturnValue:
    form = Question()
    try:
        deciding.ask(_panel(), _by(), packet, form.text.data or "")
    except (Changed, Unknown):
        raise
    except Refused as refused:
        tell(form, refused)
        return _shown(*deciding.read_packet(_panel(), _by(), packet), asking=form)
    flash("Your question is on its way to the reviewer.")
    return redirect(url_for("packets.packet", packet=packet), 303)


@packets.post("/packets/<packet>/decision")
@duty(Action.RECORD_DECISION)
def decide(packet: str) -> ResponseReturnValue:
    form = Decision()
    if not form.validate():
        return _shown(*deciding.read_packet(_panel(), _by(), packet), deciding=form)
    try:
        deciding.record_decision(_panel(), _by(), packet, **_answers(form))
    except (Changed, Unknown):
        raise
    except Refused as refused:
        tell(form, refused)
        return _shown(*deciding.read_packet(_panel(), _by(), packet), deciding=form)
    flash("Your decision is recorded.")
    return redirect(url_for("packets.packet", packet=packet), 303)


def _answers(form: Decision) -> dict[str, Any]:
    """What was filled in; what is no number becomes 0, which no finding has."""
    chosen = [each for each in form.cites.data or [] if each != NONE]
    cites = [int(each) if each.isascii() and each.isdigit() and len(each) < 5 else 0 for each in chosen]
    return {
        "seen": form.seen.data or "",
        "outcome": form.outcome.data or "",
        "reasons": form.reasons.data or "",
        "cites": cites,
        "none": NONE in (form.cites.data or []),
    }


def _shown(
    row: PanelPacket, thawed: Packet, *, deciding: Decision | None = None, asking: Question | None = None
) -> ResponseReturnValue:
    """The packet's page; a form that was refused comes back with its words and its problems."""
    session, me = reading(), _visitor().person
    form = deciding or Decision(formdata=None, seen=row.digest)
    form.cites.choices = {str(each.number): str(each.number) for each in thawed.findings} | {NONE: "None of them"}
    page = render_template(
        "panel/packet.html",
        row=row,
        packet=thawed,
        decision=form,
        question=asking or Question(formdata=None),
        form=deciding or asking,
        acknowledged=session.get(Acknowledgement, (row.id, me)),
        decisions=decisions(session, row.id),
        questions=questions(session, row.id, me),
        names=people(session),
        me=me,
    )
    return page, WRONG if deciding or asking else 200


def _gone(packet: str, gone: Changed) -> ResponseReturnValue:
    row = reading().get_one(PanelPacket, packet)
    return render_template("panel/gone.html", row=row, sentence=gone.sentence, successor=successor(reading(), row)), 410


def _file_name(row: PanelPacket) -> str:
    number = "".join(letter if letter.isascii() and letter.isalnum() else "-" for letter in row.number)
    return f"{number}-version-{row.version}"


def _panel() -> PanelStore:
    panel: PanelStore = current_app.extensions["panel"]
    return panel


def _visitor() -> Visitor:
    who = visitor()
    if who is None:
        raise Unknown  # the guard stands before every page
    return who


def _by() -> By:
    return By(_visitor().account, _visitor().fresh)
