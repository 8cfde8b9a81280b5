"""The redaction review of one finding, or of the candidate's reply: the screen where it is decided what may leave."""

from flask import flash, jsonify, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_wtf import FlaskForm
from wtforms import BooleanField, HiddenField, SelectField, SelectMultipleField, StringField

from vetting.accounts.access import duty
from vetting.accounts.house import reading
from vetting.desks.access import answered, refused_here, status_of, the_vault, who
from vetting.desks.review import about, desk, reviewed
from vetting.desks.review_choices import rulings, wrong
from vetting.domain.actions import Action
from vetting.domain.figures import counted
from vetting.domain.refusals import Damaged, Refused, Unknown
from vetting.pages import tell
from vetting.workflow import redacting, review, separating
from vetting.workflow.additions import near_forms
from vetting.workflow.evidence import behind, captures_behind
from vetting.workflow.marking import Mark, Sheet, sheet, texts_of
from vetting.workflow.redacting import KEEP_REASONS, Ruling
from vetting.workflow.wordings import wordings_of

REPLY = "reply"
"""Stands in an address where the id of a finding would."""

SAVED = "The decisions are saved. To confirm and go on, decide every suggestion and tick “I read the whole text”."


class Review(FlaskForm):  # type: ignore[misc]  # untyped there
    seen = HiddenField()
    read = BooleanField("I read the whole text")
    words_needed = BooleanField(
        "The words themselves are needed",
        description="Else the panel reads the statement alone, and not the words of the post.",
    )
    flags_cleared = BooleanField("I looked at the warnings above")
    words = StringField("Words to hide, exactly as written")
    also = SelectMultipleField("Hide these near forms too", choices={})
    reason = SelectField(
        "Why it is kept back",
        choices={"": "Choose why", **review.WITHHOLDING},
        validate_choice=False,  # it belongs to another form of the page; the step says what may be chosen
    )


@desk.get("/<screening>/finding/<finding>")
@duty(Action.READ_RAW)
def finding(screening: str, finding: str) -> ResponseReturnValue:
    reviewed(screening)
    return _page(screening, finding, Review())


@desk.post("/<screening>/finding/<finding>")
@duty(Action.SETTLE_REDACTION)
def settle(screening: str, finding: str) -> ResponseReturnValue:
    """Words that wait in “Add” are never lost: whatever the button, they are added first, and the page stays."""
    reviewed(screening)
    form = Review()
    form.also.choices = {each: each for each in form.also.data or []}
    if not form.validate():
        return _page(screening, finding, form), 422
    asked = "add" if (form.words.data or "").strip() else request.form.get("do", "save")
    deed = _DEEDS.get(asked.partition("-")[0], _save)
    try:
        return deed(screening, finding, form)
    except (Unknown, Damaged):
        raise
    except Refused as refused:
        tell(form, refused)
        return _page(screening, finding, form), status_of(refused)


@desk.post("/<screening>/finding/<finding>/decide")
@duty(Action.SETTLE_REDACTION)
def decide(screening: str, finding: str) -> ResponseReturnValue:
    """One decision, from the script; answers with the state of every mark and the preview."""
    reviewed(screening)
    chosen, seen = rulings(), request.form.get("seen", "")
    try:
        raw = redacting.settle_all(the_vault(), who(), screening, _id(finding), chosen, seen=seen)
    except Refused as refused:
        return jsonify(problem=refused.sentence, field=refused.field), status_of(refused)
    now = sheet(raw, _id(finding))
    return jsonify(
        seen=now.seen,
        left=now.left,
        count=len(now.marks),
        marks=[_told(mark) for mark in now.marks],
        preview=now.preview,
    )


@desk.post("/<screening>/finding/<finding>/withhold")
@duty(Action.WITHHOLD_FINDING)
def withhold(screening: str, finding: str) -> ResponseReturnValue:
    """Keep the whole finding back; without a reason, take that back."""
    reviewed(screening)
    form = Review()
    reason = "" if request.form.get("do") == "take-back" else form.reason.data or "none chosen"
    return answered(
        form,
        lambda: review.withhold_finding(the_vault(), who(), screening, finding, reason),
        then=lambda _: url_for(".screening", screening=screening),
        said="The finding is kept back." if reason else "The finding is no longer kept back.",
        again=lambda: _page(screening, finding, form),
    )


def _save(screening: str, finding: str, form: Review) -> ResponseReturnValue:
    vault, by, id_ = the_vault(), who(), _id(finding)
    raw = redacting.settle_all(vault, by, screening, id_, rulings(), seen=form.seen.data or "")
    if not form.read.data:
        return _stay(screening, finding, SAVED)
    review.confirm_finding(
        vault,
        by,
        screening,
        id_,
        seen=raw.seen,
        flags_cleared=form.flags_cleared.data,
        words_needed=form.words_needed.data,
    )
    flash("Saved and confirmed.")
    return redirect(_next(screening, sheet(raw, id_)), 303)


def _add(screening: str, finding: str, form: Review) -> ResponseReturnValue:
    """Near forms are offered once, before anything is added."""
    redacting.settle_all(the_vault(), who(), screening, _id(finding), rulings(), seen=form.seen.data or "")
    words, chosen = form.words.data or "", form.also.data or []
    if "offered" not in request.form:
        raw = review.read_raw(the_vault(), who(), screening, _id(finding))
        near = near_forms(texts_of(raw), words)
        if near:
            form.also.choices, form.also.data = {each: each for each in near}, near
            return _page(screening, finding, form)
    count = redacting.add_redaction(the_vault(), who(), screening, words, chosen)
    return _stay(screening, finding, f"Hidden in {counted(count, 'place')} of this screening.")


def _remove_open(screening: str, finding: str, form: Review) -> ResponseReturnValue:
    redacting.settle_all(the_vault(), who(), screening, _id(finding), rulings(), seen=form.seen.data or "")
    count = redacting.remove_all_suggested(the_vault(), who(), screening, _id(finding))
    return _stay(screening, finding, f"Removed in {counted(count, 'place')}.")


def _undo(screening: str, finding: str, form: Review) -> ResponseReturnValue:
    chosen = {request.form["do"].removeprefix("undo-"): Ruling(None)}
    redacting.settle_all(the_vault(), who(), screening, _id(finding), chosen, seen=form.seen.data or "")
    return _stay(screening, finding, "The decision is taken back.")


def _separate(screening: str, finding: str, form: Review) -> ResponseReturnValue:
    """What the page decides is saved first, for all places; then each goes its own way."""
    id_ = request.form["do"].removeprefix("separate-")
    reason = request.form.get(f"s-{id_}", "")
    separating.refuse_reason(reason)
    redacting.settle_all(the_vault(), who(), screening, _id(finding), rulings(), seen=form.seen.data or "")
    count = separating.decide_separately(the_vault(), who(), screening, id_, reason)
    return _stay(screening, finding, f"Each of the {count} places is a mark of its own now.")


def _together(screening: str, finding: str, form: Review) -> ResponseReturnValue:
    id_ = request.form["do"].removeprefix("together-")
    redacting.settle_all(the_vault(), who(), screening, _id(finding), rulings(), seen=form.seen.data or "")
    count = separating.decide_together(the_vault(), who(), screening, id_)
    opened = f" They differed, so the {count} places are not decided now." if count else ""
    return _stay(screening, finding, f"These words are decided together again.{opened}")


_DEEDS = {
    "save": _save,
    "add": _add,
    "remove": _remove_open,
    "undo": _undo,
    "separate": _separate,
    "together": _together,
}


def _told(mark: Mark) -> dict[str, object]:
    apart = mark.apart
    second = {"waits": apart is not None and apart.waits, "agreed": apart is not None and bool(apart.agreed_by)}
    return {"number": mark.number, "id": mark.id, "look": mark.look, **second}


def _id(finding: str) -> str:
    return "" if finding == REPLY else finding


def _stay(screening: str, finding: str, said: str) -> ResponseReturnValue:
    flash(said)
    return redirect(url_for(".finding", screening=screening, finding=finding), 303)


def _next(screening: str, done: Sheet) -> str:
    """The finding after this one, or the screening after the last."""
    later = done.later
    return (
        url_for(".finding", screening=screening, finding=later) if later else url_for(".screening", screening=screening)
    )


def _page(screening: str, finding: str, form: Review) -> str:
    raw = review.read_raw(the_vault(), who(), screening, _id(finding))
    shown, found = sheet(raw, _id(finding)), raw.material.screening
    if not form.is_submitted():
        form.words_needed.data = bool(shown.finding and shown.finding.words_needed)
    form.seen.data = shown.seen
    return render_template(
        "review/finding.html",
        **about(found),
        finding=finding,
        sheet=shown,
        chosen=rulings(),
        reasons=KEEP_REASONS,
        separating=separating.REASONS,
        withholding=review.WITHHOLDING,
        wrong=wrong(screening),
        behind=behind(raw.material, shown.finding) if shown.finding else None,
        captures=captures_behind(reading(), shown.finding) if shown.finding else [],
        wordings=wordings_of(raw.material, _id(finding)),
        refused=refused_here(Action.SETTLE_REDACTION, found),
        form=form,
        wide=True,
    )
