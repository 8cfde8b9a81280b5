"""One screening's record for the auditor, and the holds that keep records beyond their years."""

from flask import render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_wtf import FlaskForm
from wtforms import SelectField

from vetting.accounts.access import duty
from vetting.accounts.house import reading, today
from vetting.desks.access import answered, refused_here, screening_or_404, the_vault, who
from vetting.desks.audit import desk
from vetting.desks.audit_ledger import told
from vetting.domain.actions import Action
from vetting.domain.stages import Stage
from vetting.pages import asked, page_of
from vetting.vault import disputes, ledger_pages, people, releases, screenings
from vetting.vault.candidates import Candidate
from vetting.vault.positions import Position
from vetting.vault.screenings import Screening
from vetting.workflow.checklists import pinned
from vetting.workflow.disputes import in_words
from vetting.workflow.holds import HOLDS, hold_record, lift_hold
from vetting.workflow.letters import letters_shown
from vetting.workflow.retention import due, kept_until

STAGES = [("", "Every stage"), *((stage.value, stage.words) for stage in Stage)]


class Hold(FlaskForm):  # type: ignore[misc]  # untyped there
    reason = SelectField("Why it is held", choices={"": "Choose why", **HOLDS})


class Lift(FlaskForm):  # type: ignore[misc]
    """A button."""


@desk.get("/records")
@duty(Action.SEE_RECORD)
def records() -> ResponseReturnValue:
    paging, stage = page_of(request.args), asked(request.args, "stage")
    rows, total = screenings.page(
        reading(),
        stages=[Stage(stage)] if stage in set(Stage) else [],
        number=asked(request.args, "q"),
        offset=paging.offset,
        limit=paging.size,
    )
    return render_template(
        "audit/records.html",
        rows=rows,
        total=total,
        paging=paging,
        stages=STAGES,
        due=due(the_vault(), today(), limit=10),
    )


@desk.get("/records/<screening>")
@duty(Action.SEE_RECORD)
def one(screening: str) -> ResponseReturnValue:
    return _record(screening_or_404(screening), Hold())


@desk.post("/records/<screening>/hold")
@duty(Action.HOLD_RECORD)
def hold(screening: str) -> ResponseReturnValue:
    found, form = screening_or_404(screening), Hold()
    return answered(
        form,
        lambda: hold_record(the_vault(), who(), screening, form.reason.data),
        then=lambda _: url_for(".one", screening=screening),
        said="The record is held. It cannot be disposed of until the hold is lifted.",
        again=lambda: _record(found, form),
    )


@desk.post("/records/<screening>/lift")
@duty(Action.LIFT_HOLD)
def lift(screening: str) -> ResponseReturnValue:
    found, form = screening_or_404(screening), Lift()
    return answered(
        form,
        lambda: lift_hold(the_vault(), who(), screening),
        then=lambda _: url_for(".one", screening=screening),
        said="The hold is lifted.",
        again=lambda: _record(found, form),
    )


def _record(found: Screening, form: FlaskForm) -> str:
    number = reading().get_one(Candidate, found.candidate).number
    names = people.names(reading())
    entries, total = ledger_pages.entries_page(reading(), number=number, limit=100)
    years = pinned(reading(), found).parameters.retention_years
    return render_template(
        "audit/record.html",
        screening=found,
        number=number,
        position=reading().get_one(Position, found.position).title,
        packets=releases.packets_of(reading(), found.id),
        disputes=disputes.disputes_of(reading(), found.id),
        in_words=in_words,
        letters=letters_shown(reading(), found.id),
        entries=told(entries, names),
        total=total,
        until=kept_until(found.closed_at, years) if found.closed_at else None,
        refused={action.value: refused_here(action, found) for action in (Action.HOLD_RECORD, Action.LIFT_HOLD)},
        names=names,
        form=form,
        holding=form if isinstance(form, Hold) else Hold(formdata=None),
    )
