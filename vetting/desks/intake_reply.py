"""The candidate's copy and reply, and the statements that stand before a release."""

from typing import Any

from flask import render_template, url_for
from flask.typing import ResponseReturnValue
from flask_wtf import FlaskForm
from wtforms import BooleanField, SelectField, TextAreaField
from wtforms.validators import InputRequired

from vetting.accounts.access import duty
from vetting.accounts.house import reading
from vetting.desks.access import answered, refused_here, screening_or_404, the_vault, who
from vetting.desks.intake import desk
from vetting.desks.intake_screening import about
from vetting.domain.actions import Action
from vetting.domain.checklists import Gate
from vetting.domain.packet import PacketFinding
from vetting.vault import checklists
from vetting.vault.screenings import ReplyKind, Screening
from vetting.workflow.answers import answer_items
from vetting.workflow.checklists import pinned
from vetting.workflow.reply import ReplyDraft, candidates_copy, record_reply

KINDS = {
    ReplyKind.REPLIED.value: "The candidate replied",
    ReplyKind.WAIVED.value: "The candidate waived a reply",
    ReplyKind.EXPIRED.value: "The days passed without a reply",
}
Copy = list[tuple[str, PacketFinding]]


class Reply(FlaskForm):  # type: ignore[misc]  # untyped there
    """Made per screening, with a field for each finding; their names are `to_` and the finding's number."""

    kind = SelectField(
        "What came",
        choices={"": "Choose what came", **KINDS},
        validators=[InputRequired("Choose what came from the candidate.")],
    )
    text = TextAreaField("Reply as a whole", description="The candidate's own words.")


@desk.get("/screenings/<screening>/reply")
@duty(Action.SEE_INTAKE)
def reply(screening: str) -> ResponseReturnValue:
    found = screening_or_404(screening)
    if refused_here(Action.RECORD_REPLY, found):
        return _reply_page(found, Reply(), [])
    copy = candidates_copy(the_vault(), found)
    return _reply_page(found, _reply_form(copy), copy)


@desk.post("/screenings/<screening>/reply")
@duty(Action.RECORD_REPLY)
def keep_reply(screening: str) -> ResponseReturnValue:
    found = screening_or_404(screening)
    copy = candidates_copy(the_vault(), found)
    form = _reply_form(copy)
    return answered(
        form,
        lambda: record_reply(the_vault(), who(), screening, _draft(form, copy)),
        then=lambda _: url_for(".screening", screening=screening),
        said="The reply is recorded. A reviewer reads and confirms it before the packet is approved.",
        again=lambda: _reply_page(found, form, copy),
    )


@desk.get("/screenings/<screening>/release-items")
@duty(Action.SEE_INTAKE)
def release_items(screening: str) -> ResponseReturnValue:
    found = screening_or_404(screening)
    return _items_page(found, _items_form(found))


@desk.post("/screenings/<screening>/release-items")
@duty(Action.ANSWER_ITEM)
def answer(screening: str) -> ResponseReturnValue:
    found = screening_or_404(screening)
    form = _items_form(found)
    return answered(
        form,
        lambda: answer_items(the_vault(), who(), screening, Gate.RELEASE, _answers(found, form)),
        then=lambda _: url_for(".screening", screening=screening),
        said="The answers are kept.",
        again=lambda: _items_page(found, form),
    )


def _reply_page(found: Screening, form: Reply, copy: Copy) -> str:
    refused = refused_here(Action.RECORD_REPLY, found)
    return render_template("intake/reply.html", **about(found), form=form, copy=copy, refused=refused)


def _items_page(found: Screening, form: FlaskForm) -> str:
    return render_template("intake/release_items.html", **about(found), form=form)


def _reply_form(copy: Copy) -> Any:
    return _with_fields(
        Reply, {f"to_{each.number}": TextAreaField(f"Reply to finding {each.number}") for _, each in copy}
    )


def _items_form(found: Screening) -> Any:
    items = pinned(reading(), found).gate(Gate.RELEASE)
    given = {each.item: each.yes for each in checklists.answers_of(reading(), found.id)}
    fields = {
        _name(item.code): BooleanField(item.statement, default=given.get(item.code, False), description=item.clause)
        for item in items
    }
    return _with_fields(FlaskForm, fields)


def _with_fields(base: Any, fields: dict[str, Any]) -> Any:
    """A form of this kind with more fields, made for one request."""
    return type(base)(base.__name__, (base,), fields)()


def _draft(form: Any, copy: Copy) -> ReplyDraft:
    to = {finding: form[f"to_{each.number}"].data or "" for finding, each in copy}
    kind = ReplyKind(form.kind.data)
    return ReplyDraft(kind, form.text.data or "", {finding: text for finding, text in to.items() if text.strip()})


def _answers(found: Screening, form: Any) -> dict[str, bool]:
    return {item.code: form[_name(item.code)].data for item in pinned(reading(), found).gate(Gate.RELEASE)}


def _name(code: str) -> str:
    return f"item_{code}"
