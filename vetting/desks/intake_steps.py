"""What a coordinator does to a screening with a form of its own: a table of the steps, and two views that read it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from flask import render_template, url_for
from flask.typing import ResponseReturnValue
from flask_wtf import FlaskForm
from wtforms import BooleanField, SelectField, StringField, TextAreaField
from wtforms.validators import InputRequired, Length

from vetting.accounts.access import duty
from vetting.accounts.house import reading, today
from vetting.desks.access import answered, refused_here, screening_or_404, the_vault, who
from vetting.desks.intake import desk
from vetting.desks.intake_screening import about
from vetting.domain.actions import Action
from vetting.domain.duties import DUTIES
from vetting.domain.letters import NOTICE_TEXT
from vetting.domain.roles import Role
from vetting.vault import people, searches
from vetting.vault.searches import RowState
from vetting.workflow import escalation, holds, opening, retention


class Notice(FlaskForm):  # type: ignore[misc]  # untyped there
    text_version = StringField(
        "Version of the notice",
        validators=[InputRequired("Name the version of the notice that was sent."), Length(max=80)],
        default=NOTICE_TEXT,
        description="As it stands at the foot of the letter. Name the department’s own, if that was sent.",
    )


class Assigned(FlaskForm):  # type: ignore[misc]
    person = SelectField("Searcher", validators=[InputRequired("Choose a searcher.")])


class Reassigned(Assigned):
    reason = SelectField("Why", choices={"": "Choose why", **opening.REASSIGNMENTS})


class Waived(FlaskForm):  # type: ignore[misc]
    row = SelectField("Row", validators=[InputRequired("Choose the row.")])
    reason = SelectField("Why", choices={"": "Choose why", **opening.WAIVERS})


class Held(FlaskForm):  # type: ignore[misc]
    reason = SelectField("Why", choices={"": "Choose why", **holds.HOLDS})


class Withdrawn(FlaskForm):  # type: ignore[misc]
    reason = SelectField("Why", choices={"": "Choose why", **opening.WITHDRAWALS})


class Threat(FlaskForm):  # type: ignore[misc]
    text = TextAreaField("What was seen, where and when")


class Disposed(FlaskForm):  # type: ignore[misc]
    sure = BooleanField(
        "I have looked whether a law, a claim or a request for records still needs it",
        validators=[InputRequired("Look whether the record is still needed, and tick that you did.")],
    )


class NoWords(FlaskForm):  # type: ignore[misc]
    """A deed that needs none."""


@dataclass(frozen=True)
class Step:
    """`note` says what follows; `work` does the deed on a screening with what the form holds."""

    name: str
    action: Action
    title: str
    note: str
    form: type[Any]
    work: Callable[[str, Any], Any]
    said: str


STEPS = (
    Step(
        "notice",
        Action.RECORD_NOTICE,
        "Record the candidate’s notice",
        "The candidate was told, in writing, that public pages will be searched. No search begins before that.",
        Notice,
        lambda screening, form: opening.record_notice(the_vault(), who(), screening, form.text_version.data),
        "The notice is recorded.",
    ),
    Step(
        "assign",
        Action.ASSIGN,
        "Assign a searcher",
        "A searcher needs a designation in force, no seat on this panel, and no part in reviewing this screening.",
        Assigned,
        lambda screening, form: opening.assign(the_vault(), who(), screening, form.person.data),
        "The screening is assigned.",
    ),
    Step(
        "reassign",
        Action.REASSIGN,
        "Assign another searcher",
        "The present assignment ends. What was searched so far stays in the record.",
        Reassigned,
        lambda screening, form: opening.reassign(the_vault(), who(), screening, form.person.data, form.reason.data),
        "Another searcher has the screening.",
    ),
    Step(
        "catch-up",
        Action.CATCH_UP,
        "Catch up with the plan",
        "Rows that are new in the plan in force are added; none is taken away. The auditor sees when it was done.",
        NoWords,
        lambda screening, _: opening.catch_up(the_vault(), who(), screening),
        "The screening follows the plan in force.",
    ),
    Step(
        "waive",
        Action.WAIVE_ROW,
        "Waive a row",
        "A waived row is a deviation: other candidates get this search. It stays on top of the auditor’s page.",
        Waived,
        lambda screening, form: opening.waive_row(the_vault(), who(), screening, form.row.data, form.reason.data),
        "The row is waived.",
    ),
    Step(
        "hold",
        Action.HOLD_RECORD,
        "Hold this record",
        "It is kept beyond its years. Only an auditor can lift the hold.",
        Held,
        lambda screening, form: holds.hold_record(the_vault(), who(), screening, form.reason.data),
        "The record is held.",
    ),
    Step(
        "threat",
        Action.REPORT_THREAT,
        "Report a threat",
        "For a threat to a life or a crime that cannot wait. Only the commander reads it; it never enters the "
        "hiring file. In an emergency, call first.",
        Threat,
        lambda screening, form: escalation.report_threat(the_vault(), who(), screening, form.text.data or ""),
        "The report is with the commander.",
    ),
    Step(
        "withdraw",
        Action.WITHDRAW,
        "End this screening",
        "It cannot be taken up again. A packet that the panel has is taken back, and the record is kept for the years "
        "that the policy names.",
        Withdrawn,
        lambda screening, form: opening.withdraw(the_vault(), who(), screening, form.reason.data),
        "The screening has ended.",
    ),
    Step(
        "dispose",
        Action.DISPOSE_RECORD,
        "Dispose of this record",
        "Its key is destroyed, its captures are deleted, and the panel’s packet goes with them: nobody can ever read "
        "again what was found, written or decided. That it was, and who did what, stays in the ledger.",
        Disposed,
        lambda screening, _: retention.dispose(the_vault(), who(), screening),
        "The record is disposed of.",
    ),
)


def _shown(step: Step) -> Callable[[str], ResponseReturnValue]:
    def show(screening: str) -> ResponseReturnValue:
        return _page(step, screening, _chosen(step.form(), screening))

    return show


def _done(step: Step) -> Callable[[str], ResponseReturnValue]:
    def do(screening: str) -> ResponseReturnValue:
        form = _chosen(step.form(), screening)
        return answered(
            form,
            lambda: step.work(screening, form),
            then=lambda _: url_for("intake.screening", screening=screening),
            said=step.said,
            again=lambda: _page(step, screening, form),
        )

    return do


for each in STEPS:
    rule = f"/screenings/<screening>/{each.name}"
    desk.add_url_rule(rule, each.name, duty(Action.SEE_INTAKE, fresh=DUTIES[each.action].fresh)(_shown(each)))
    desk.add_url_rule(rule, f"do-{each.name}", duty(each.action)(_done(each)), methods=["POST"])


def _page(step: Step, screening: str, form: FlaskForm) -> str:
    found = screening_or_404(screening)
    return render_template(
        "intake/step.html", **about(found), step=step, form=form, refused=refused_here(step.action, found)
    )


def _chosen(form: FlaskForm, screening: str) -> FlaskForm:
    """The form with the choices that this screening gives."""
    if "person" in form:
        form.person.choices = {"": "Choose a searcher", **_searchers()}
    if "row" in form:
        rows = [row for row in searches.rows_of(reading(), screening) if row.state is RowState.OPEN]
        named = {row.id: f"Row {row.place + 1}, {row.code}: {row.source}" for row in rows}
        form.row.choices = {"": "Choose a row", **named}
    return form


def _searchers() -> dict[str, str]:
    """Every searcher by name; who holds no designation today says so before being chosen."""
    names, day = people.names(reading()), today()
    found = {
        each.person: names[each.person] + ("" if people.designated(reading(), each.person, day) else _WITHOUT)
        for each in people.accounts(reading())
        if each.active and Role.SEARCHER in each.roles
    }
    return dict(sorted(found.items(), key=lambda each: each[1]))


_WITHOUT = " (no designation in force)"
