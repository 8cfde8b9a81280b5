"""Disputes of released packets: those that wait, what each is judged by, and its end."""

from flask import Response, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_wtf import FlaskForm
from wtforms import SelectField
from wtforms.validators import InputRequired

from vetting.accounts.access import duty
from vetting.accounts.house import reading, today
from vetting.desks.access import answered, me, refused_here, the_vault, who
from vetting.desks.review import Deed, about, desk, reviewed
from vetting.desks.review_evidence import capture_answer
from vetting.domain.actions import Action
from vetting.domain.disputes import Refusal
from vetting.domain.refusals import Unknown
from vetting.pages import page_of
from vetting.vault import disputes as waiting
from vetting.vault.screenings import Screening
from vetting.workflow import disputes as steps
from vetting.workflow.disputed import read_dispute, unseal_disputed


class Refuse(FlaskForm):  # type: ignore[misc]  # untyped there
    refusal = SelectField(
        "What the candidate is told",
        choices={"": "Choose a reason", **{each.value: each.words for each in Refusal}},
        validators=[InputRequired("Choose why the dispute is refused.")],
    )


@desk.get("/disputes")
@duty(Action.SEE_REVIEWS)
def disputes() -> ResponseReturnValue:
    paging, day = page_of(request.args), today()
    rows, total = waiting.open_page(reading(), me().person, offset=paging.offset, limit=paging.size)
    found = [(dispute, screening, number, steps.late(dispute, day)) for dispute, screening, number in rows]
    return render_template("review/disputes.html", rows=found, total=total, paging=paging, in_words=steps.in_words)


@desk.get("/<screening>/disputes/<dispute>")
@duty(Action.SEE_REVIEWS)
def dispute(screening: str, dispute: str) -> ResponseReturnValue:
    return _dispute(reviewed(screening), dispute, Refuse())


@desk.get("/<screening>/disputes/<dispute>/recorded")
@duty(Action.READ_DISPUTE)
def disputed(screening: str, dispute: str) -> ResponseReturnValue:
    """What was recorded, and the candidate's words as written; opening them is a deed."""
    found = reviewed(screening)
    shown = read_dispute(the_vault(), who(), screening, dispute)
    return render_template("review/disputed.html", **about(found), disputed=shown, dispute=dispute)


@desk.get("/<screening>/disputes/<dispute>/captures/<capture>")
@duty(Action.READ_DISPUTE)
def disputed_capture(screening: str, dispute: str, capture: str) -> Response:
    reviewed(screening)
    return capture_answer(unseal_disputed(the_vault(), who(), screening, dispute, capture), capture)


@desk.post("/<screening>/disputes/<dispute>/refuse")
@duty(Action.REFUSE_DISPUTE)
def refuse(screening: str, dispute: str) -> ResponseReturnValue:
    found, form = reviewed(screening), Refuse()
    return answered(
        form,
        lambda: steps.refuse_dispute(the_vault(), who(), screening, dispute, form.refusal.data),
        then=lambda _: url_for(".dispute", screening=screening, dispute=dispute),
        said="The dispute is refused. The coordinator sends the candidate the reason.",
        again=lambda: _dispute(found, dispute, form),
    )


@desk.post("/<screening>/disputes/<dispute>/uphold")
@duty(Action.UPHOLD_DISPUTE)
def uphold(screening: str, dispute: str) -> ResponseReturnValue:
    found, form = reviewed(screening), Deed()
    return answered(
        form,
        lambda: steps.uphold_dispute(the_vault(), who(), screening, dispute),
        then=lambda _: url_for(".screening", screening=screening),
        said="The dispute is upheld. The packet is taken back from the panel, and the review is open again.",
        again=lambda: _dispute(found, dispute, form),
    )


def _dispute(found: Screening, dispute: str, form: FlaskForm) -> str:
    there = steps.disputes_shown(reading(), the_vault(), found, today())
    shown = next((each for each in there if each.row.id == dispute), None)
    if shown is None:
        raise Unknown
    return render_template(
        "review/dispute.html",
        **about(found),
        shown=shown,
        findings=steps.findings_disputed(reading(), the_vault(), found, dispute),
        refused={action.value: refused_here(action, found) for action in (Action.READ_DISPUTE, Action.REFUSE_DISPUTE)},
        form=form,
        refusing=form if isinstance(form, Refuse) else Refuse(formdata=None),
    )
