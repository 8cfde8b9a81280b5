"""What a finding rests on: the accounts, with the evidence for and against, and the captures."""

from flask import Response, render_template, url_for
from flask.typing import ResponseReturnValue

from vetting.accounts.access import duty
from vetting.desks.access import answered, refused_here, the_vault, who
from vetting.desks.review import Deed, about, desk, reviewed
from vetting.domain.actions import Action
from vetting.workflow import review
from vetting.workflow.captures import OpenCapture, pixels, unseal_capture
from vetting.workflow.evidence import accounts as shown

SHOWN = "text/plain; charset=utf-8"


@desk.get("/<screening>/accounts")
@duty(Action.READ_RAW)
def accounts(screening: str) -> ResponseReturnValue:
    reviewed(screening)
    return _accounts(screening, Deed())


@desk.post("/<screening>/accounts/<account>")
@duty(Action.CONFIRM_ATTRIBUTION)
def confirm(screening: str, account: str) -> ResponseReturnValue:
    reviewed(screening)
    form = Deed()
    return answered(
        form,
        lambda: review.confirm_attribution(the_vault(), who(), screening, account),
        then=lambda _: url_for(".accounts", screening=screening),
        said="You confirmed that the account is the candidate’s.",
        again=lambda: _accounts(screening, form),
    )


@desk.get("/<screening>/captures/<capture>")
@duty(Action.UNSEAL_CAPTURE)
def capture(screening: str, capture: str) -> Response:
    reviewed(screening)
    return capture_answer(unseal_capture(the_vault(), who(), screening, capture), capture)


def capture_answer(opened: OpenCapture, capture: str) -> Response:
    """Pictures as fresh pixels, texts as plain text, everything else to be saved: nothing runs as what it claims."""
    if opened.media_type.startswith("image/"):
        return Response(pixels(opened), mimetype="image/png")
    if opened.media_type == "text/plain":
        return Response(opened.content, content_type=SHOWN)
    return _saved(opened, capture)


def _saved(opened: OpenCapture, capture: str) -> Response:
    answer = Response(opened.content, content_type="application/octet-stream")
    answer.headers["Content-Disposition"] = f'attachment; filename="capture-{capture}.bin"'
    return answer


def _accounts(screening: str, form: Deed) -> str:
    raw = review.read_raw(the_vault(), who(), screening)
    found = raw.material.screening
    return render_template(
        "review/accounts.html",
        **about(found),
        accounts=shown(raw.material),
        refused=refused_here(Action.CONFIRM_ATTRIBUTION, found),
        form=form,
    )
