"""The review desk: what waits, one screening's findings and gates, and the steps between them."""

from collections.abc import Sequence

from flask import Blueprint, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_wtf import FlaskForm
from wtforms import BooleanField, SelectField

from vetting.accounts.access import duty
from vetting.accounts.house import reading, today
from vetting.desks.access import answered, me, refused_here, screening_or_404, the_vault, who
from vetting.domain.actions import Action
from vetting.domain.checklists import Gate
from vetting.domain.figures import counted
from vetting.domain.stages import Stage
from vetting.pages import Paging, asked, page_of
from vetting.vault import disputes, people, reviews
from vetting.vault.candidates import Candidate
from vetting.vault.positions import Position
from vetting.vault.screenings import Screening
from vetting.workflow import opening, review
from vetting.workflow.answers import answer_items
from vetting.workflow.outdated import refilter_outdated
from vetting.workflow.progress import progress, refuse_partial

desk = Blueprint("review", __name__)

STATES = {
    "": (Stage.REVIEWING, Stage.REPLYING),
    "reviewing": (Stage.REVIEWING,),
    "replying": (Stage.REPLYING,),
    "approved": (Stage.APPROVED,),
    "out": (Stage.RELEASED, Stage.DECIDED),
}
STATE_WORDS = [
    ("", "To review, and waiting for the candidate"),
    ("reviewing", "To review"),
    ("replying", "Waiting for the candidate, or to approve"),
    ("approved", "Approved, not yet released"),
    ("out", "Released or decided"),
]


class Claim(FlaskForm):  # type: ignore[misc]  # untyped there
    take_over = BooleanField("Take it over")


class Return(FlaskForm):  # type: ignore[misc]  # untyped there
    reason = SelectField("Why it goes back", choices={"": "Choose why", **review.RETURNS})


class Deed(FlaskForm):  # type: ignore[misc]  # untyped there
    """A button."""


@desk.get("/")
@duty(Action.SEE_REVIEWS)
def home() -> ResponseReturnValue:
    paging = page_of(request.args)
    rows, total = _asked_for(paging)
    return render_template(
        "review/home.html",
        rows=rows,
        total=total,
        paging=paging,
        names=people.names(reading()),
        states=STATE_WORDS,
        today=today(),
        disputed=disputes.open_page(reading(), me().person, limit=1)[1],
        asking=reviews.asking(reading(), [row[0].id for row in rows]),
    )


@desk.get("/<screening>")
@duty(Action.SEE_REVIEWS)
def screening(screening: str) -> ResponseReturnValue:
    return _page(reviewed(screening), Return())


@desk.post("/<screening>/claim")
@duty(Action.BEGIN_REVIEW)
def claim(screening: str) -> ResponseReturnValue:
    found, form = reviewed(screening), Claim()
    return answered(
        form,
        lambda: review.begin_review(the_vault(), who(), screening, take_over=form.take_over.data),
        then=lambda _: url_for(".screening", screening=screening),
        said="You have this screening open. Others see your name and the time.",
        again=lambda: _page(found, form),
    )


@desk.post("/<screening>/filter")
@duty(Action.REFILTER)
def refilter(screening: str) -> ResponseReturnValue:
    found, form = reviewed(screening), Deed()
    return answered(
        form,
        lambda: refilter_outdated(the_vault(), who(), screening),
        then=lambda _: url_for(".screening", screening=screening),
        said=lambda count: f"The filter ran again over {counted(count, 'text')}. Read again, then confirm.",
        again=lambda: _page(found, form),
    )


@desk.post("/<screening>/return")
@duty(Action.RETURN_TO_SEARCH)
def back(screening: str) -> ResponseReturnValue:
    found, form = reviewed(screening), Return()
    return answered(
        form,
        lambda: review.return_to_search(the_vault(), who(), screening, form.reason.data),
        then=lambda _: url_for(".home"),
        said="The screening is back with its searcher.",
        again=lambda: _page(found, form),
    )


@desk.post("/<screening>/finish")
@duty(Action.FINISH_REVIEW)
def finish(screening: str) -> ResponseReturnValue:
    found, form = reviewed(screening), Deed()
    return answered(
        form,
        lambda: review.finish_review(the_vault(), who(), screening),
        then=lambda _: url_for(".screening", screening=screening),
        said="The review is finished. The coordinator gives the candidate a copy and records the reply.",
        again=lambda: _page(found, form),
    )


@desk.post("/<screening>/recuse")
@duty(Action.RECUSE)
def recuse(screening: str) -> ResponseReturnValue:
    found, form = reviewed(screening), Deed()
    return answered(
        form,
        lambda: opening.recuse(the_vault(), who(), screening),
        then=lambda _: url_for(".home"),
        said="You stepped back. Another reviewer takes this screening.",
        again=lambda: _page(found, form),
    )


@desk.post("/<screening>/items/<gate>")
@duty(Action.ANSWER_ITEM)
def items(screening: str, gate: str) -> ResponseReturnValue:
    """Both a reviewer and a coordinator answer the release items; only who holds the gate's duty may."""
    found, form = screening_or_404(screening), Deed()
    refuse_partial(reading(), me(), found)
    chosen = Gate.APPROVE if gate == Gate.APPROVE else Gate.RELEASE
    there = [item for item, _ in progress(reading(), the_vault(), found).items if item.gate is chosen]
    given = {item.code: item.code in request.form.getlist("yes") for item in there}
    page = ".approval" if chosen is Gate.APPROVE else ".check"
    return answered(
        form,
        lambda: answer_items(the_vault(), who(), screening, chosen, given),
        then=lambda _: url_for(page, screening=screening),
        said="The answers are kept.",
        again=lambda: _page(found, form),
    )


def reviewed(screening: str) -> Screening:
    """The screening, for whoever neither searched it nor sits on its panel."""
    found = screening_or_404(screening)
    refuse_partial(reading(), me(), found)
    return found


def about(found: Screening) -> dict[str, object]:
    """What every page on a screening says at its head."""
    return {
        "screening": found,
        "number": reading().get_one(Candidate, found.candidate).number,
        "position": reading().get_one(Position, found.position).title,
        "names": people.names(reading()),
    }


def _asked_for(paging: Paging) -> tuple[Sequence[reviews.Waiting], int]:
    return reviews.queue(
        reading(),
        me().person,
        stages=STATES.get(asked(request.args, "state"), STATES[""]),
        number=asked(request.args, "q"),
        offset=paging.offset,
        limit=paging.size,
    )


def _page(found: Screening, form: FlaskForm) -> str:
    steps = (
        Action.BEGIN_REVIEW,
        Action.FINISH_REVIEW,
        Action.RETURN_TO_SEARCH,
        Action.APPROVE_PACKET,
        Action.RECUSE,
    )
    return render_template(
        "review/screening.html",
        **about(found),
        state=progress(reading(), the_vault(), found) if found.data_key else None,
        refused={action.value: refused_here(action, found) for action in steps},
        mine=found.claimed_by == me().person,
        disputes=disputes.disputes_of(reading(), found.id),
        form=form,
        returns=form if isinstance(form, Return) else Return(formdata=None),
    )
