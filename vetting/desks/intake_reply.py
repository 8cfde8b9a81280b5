"""The candidate's copy, and the reply to it."""

from typing import Any

from flask import render_template, url_for
from flask.typing import ResponseReturnValue
from flask_wtf import FlaskForm
from wtforms import SelectField
from wtforms.validators import InputRequired

from vetting.accounts.access import duty
from vetting.accounts.house import reading
from vetting.desks.access import answered, refused_here, screening_or_404, the_vault, who
from vetting.desks.intake import desk
from vetting.desks.intake_screening import about
from vetting.domain.actions import Action
from vetting.domain.refusals import Refused
from vetting.pages import Passage
from vetting.vault.screenings import ReplyKind, Screening
from vetting.workflow.letting_out import candidates_view
from vetting.workflow.reply import ReplyDraft, findings_by_number, record_reply

KINDS = {
    ReplyKind.REPLIED.value: "The candidate replied",
    ReplyKind.WAIVED.value: "The candidate waived a reply",
    ReplyKind.EXPIRED.value: "The days passed without a reply",
}
Numbers = dict[int, str]
"""Findings by their number on the candidate's copy."""


class Reply(FlaskForm):  # type: ignore[misc]  # untyped there
    kind = SelectField(
        "What came",
        choices={"": "Choose what came", **KINDS},
        validators=[InputRequired("Choose what came from the candidate.")],
    )
    text = Passage("Reply as a whole", description="The candidate’s own words.")


@desk.get("/screenings/<screening>/reply")
@duty(Action.SEE_INTAKE)
def reply(screening: str) -> ResponseReturnValue:
    found = screening_or_404(screening)
    if refused_here(Action.RECORD_REPLY, found):
        return _reply_page(found, Reply())
    return _reply_page(found, _reply_form(findings_by_number(the_vault(), found)))


@desk.post("/screenings/<screening>/reply")
@duty(Action.RECORD_REPLY)
def keep_reply(screening: str) -> ResponseReturnValue:
    found = screening_or_404(screening)
    numbers = findings_by_number(the_vault(), found)
    form = _reply_form(numbers)
    return answered(
        form,
        lambda: _record(screening, form, numbers),
        then=lambda _: url_for(".screening", screening=screening),
        said="The reply is recorded. A reviewer reads and confirms it before the packet is approved.",
        again=lambda: _reply_page(found, form),
    )


def _record(screening: str, form: Any, numbers: Numbers) -> None:
    """The form knows findings by their numbers."""
    try:
        record_reply(the_vault(), who(), screening, _draft(form, numbers))
    except Refused as refused:
        fields = {finding: f"to_{number}" for number, finding in numbers.items()}
        refused.field = fields.get(refused.field, refused.field)
        raise


def _reply_page(found: Screening, form: Reply) -> str:
    refused = refused_here(Action.RECORD_REPLY, found)
    copy = None if refused else candidates_view(reading(), the_vault(), found)
    return render_template("intake/reply.html", **about(found), form=form, copy=copy, refused=refused)


def _reply_form(numbers: Numbers) -> Any:
    class ReplyToFindings(Reply):
        """Made for one request: a field per finding."""

    for number in numbers:
        setattr(ReplyToFindings, f"to_{number}", Passage(f"Reply to finding {number}"))
    return ReplyToFindings()


def _draft(form: Any, numbers: Numbers) -> ReplyDraft:
    to = {finding: form[f"to_{number}"].data or "" for number, finding in numbers.items()}
    return ReplyDraft(ReplyKind(form.kind.data), form.text.data or "", {key: text for key, text in to.items() if text})
