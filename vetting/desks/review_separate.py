"""Words decided separately, every place beside the others, and the second person's yes to those that stay."""

from flask import render_template, request, url_for
from flask.typing import ResponseReturnValue

from vetting.accounts.access import duty
from vetting.desks.access import answered, me, refused_here, the_vault, who
from vetting.desks.review import Deed, about, desk, reviewed
from vetting.domain.actions import Action
from vetting.workflow import review, separating
from vetting.workflow.redacting import KEEP_REASONS
from vetting.workflow.side_by_side import side_by_side


@desk.get("/<screening>/separate/<separation>")
@duty(Action.READ_RAW)
def separation(screening: str, separation: str) -> ResponseReturnValue:
    reviewed(screening)
    return _page(screening, separation, Deed())


@desk.post("/<screening>/separate/<separation>")
@duty(Action.AGREE_TO_KEEP)
def agree(screening: str, separation: str) -> ResponseReturnValue:
    """The second person's yes to what they were shown, or that yes taken back."""
    reviewed(screening)
    form, back = Deed(), request.form.get("do") == "take-back"
    step, seen = (the_vault(), who(), screening, separation), request.form.get("seen", "")
    return answered(
        form,
        lambda: separating.disagree(*step) if back else separating.agree_to_keep(*step, seen=seen),
        then=lambda _: url_for(".separation", screening=screening, separation=separation),
        said="Your yes is taken back." if back else "You agreed. Whatever is decided anew here takes that back.",
        again=lambda: _page(screening, separation, form),
    )


def _page(screening: str, separation: str, form: Deed) -> str:
    raw = review.read_raw(the_vault(), who(), screening)
    found = raw.material.screening
    return render_template(
        "review/separate.html",
        **about(found),
        sheet=side_by_side(raw, separation),
        me=me().person,
        reasons=KEEP_REASONS,
        separating=separating.REASONS,
        refused=refused_here(Action.AGREE_TO_KEEP, found),
        form=form,
    )
