"""Checking a report that somebody holds: genuine or altered, and whether it still stands."""

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue
from flask_wtf import FlaskForm
from flask_wtf.file import FileField, FileRequired

from vetting.accounts.access import duty
from vetting.desks.access import WRONG, the_vault
from vetting.domain.actions import Action
from vetting.domain.refusals import Refused
from vetting.pages import tell
from vetting.report import NotAReport
from vetting.workflow.vouching import Vouched, vouch

desk = Blueprint("reports", __name__)


class Held(FlaskForm):  # type: ignore[misc]  # untyped there
    file = FileField(
        "Report",
        description="The PDF as it was released or passed on. It is compared and not kept.",
        validators=[FileRequired("Choose the PDF that you want to check.")],
    )


@desk.get("/")
@duty(Action.SEE_STANDING)
def home() -> ResponseReturnValue:
    return _page(Held())


@desk.post("/")
@duty(Action.SEE_STANDING)
def check() -> ResponseReturnValue:
    form = Held()
    if not form.validate():
        return _page(form), WRONG
    try:
        return _page(form, vouch(the_vault(), form.file.data.read()))
    except NotAReport as none:
        tell(form, Refused("not_a_report", str(none), field="file"))
        return _page(form), WRONG


def _page(form: Held, found: Vouched | None = None) -> str:
    return render_template("reports/check.html", form=form, found=found)
