"""The uniformity report taken from the audit desk: to read, for a spreadsheet, or for another program."""

from flask import Response, render_template
from flask.typing import ResponseReturnValue
from flask_wtf import FlaskForm
from wtforms import RadioField

from vetting.accounts.access import duty
from vetting.accounts.house import let_go, reading
from vetting.desks.access import status_of, the_vault, who
from vetting.desks.audit import desk
from vetting.domain.actions import Action
from vetting.domain.refusals import Refused, Unknown
from vetting.pages import tell
from vetting.vault.positions import Position
from vetting.workflow.uniformity_report import FORMS, take_report


class Taking(FlaskForm):  # type: ignore[misc]  # untyped there
    kind = RadioField("Form", choices={kind: label for kind, (label, _) in FORMS.items()}, default="pdf")


@desk.get("/position/<position>/report")
@duty(Action.SEE_RECORD, fresh=True)
def taking(position: str) -> ResponseReturnValue:
    return _page(position, Taking())


@desk.post("/position/<position>/report")
@duty(Action.EXPORT)
def take(position: str) -> ResponseReturnValue:
    form = Taking()
    if not form.validate():
        return _page(position, form), 422
    let_go()
    try:
        made = take_report(the_vault(), who(), position, form.kind.data)
    except Unknown:
        raise
    except Refused as refused:
        tell(form, refused)
        return _page(position, form), status_of(refused)
    answer = Response(made, mimetype=FORMS[form.kind.data][1])
    answer.headers["Content-Disposition"] = f'attachment; filename="uniform-treatment.{form.kind.data}"'
    return answer


def _page(position: str, form: Taking) -> str:
    found = reading().get(Position, position)
    if found is None:
        raise Unknown
    return render_template("audit/uniformity.html", position=found, form=form)
