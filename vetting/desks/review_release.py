"""Approve and release: two people's deeds, each after signing in again; the report, recall, what came home."""

from flask import Response, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_wtf import FlaskForm
from wtforms import HiddenField, SelectField

from vetting.accounts.access import duty
from vetting.accounts.house import reading
from vetting.desks.access import answered, me, refused_here, the_vault, who
from vetting.desks.review import Deed, about, desk, reviewed
from vetting.domain.actions import Action
from vetting.domain.refusals import Unknown
from vetting.pages import asked, page_of
from vetting.vault import reviews
from vetting.vault.releases import PacketState
from vetting.vault.screenings import Screening
from vetting.workflow import release as steps
from vetting.workflow import separating
from vetting.workflow.letting_out import came_home, candidates_view, packets_shown, to_release
from vetting.workflow.opening import WITHDRAWALS
from vetting.workflow.progress import progress
from vetting.workflow.redacting import KEEP_REASONS

STATES = {
    "": (PacketState.APPROVED,),
    "out": (PacketState.RELEASED, PacketState.RECALLING),
    "old": (PacketState.REPLACED, PacketState.RECALLED),
}
STATE_WORDS = [("", "Waiting for release"), ("out", "Released"), ("old", "Replaced or recalled")]


class Release(FlaskForm):  # type: ignore[misc]  # untyped there
    seen = HiddenField()


class Recall(FlaskForm):  # type: ignore[misc]  # untyped there
    reason = SelectField("Why it is recalled", choices={"": "Choose why", **steps.RECALLS})


class Reopening(FlaskForm):  # type: ignore[misc]  # untyped there
    reason = SelectField("Why it is opened again", choices={"": "Choose why", **steps.REOPENINGS})


@desk.get("/releases")
@duty(Action.SEE_RELEASES)
def releases() -> ResponseReturnValue:
    paging = page_of(request.args)
    rows, total = reviews.packets(
        reading(),
        states=STATES.get(asked(request.args, "state"), STATES[""]),
        number=asked(request.args, "q"),
        offset=paging.offset,
        limit=paging.size,
    )
    return render_template(
        "review/releases.html",
        rows=rows,
        total=total,
        paging=paging,
        states=STATE_WORDS,
        me=me().person,
    )


@desk.get("/<screening>/approval")
@duty(Action.SEE_REVIEWS, fresh=True)
def approval(screening: str) -> ResponseReturnValue:
    return _approval(reviewed(screening), Deed())


@desk.post("/<screening>/approval")
@duty(Action.APPROVE_PACKET)
def approve(screening: str) -> ResponseReturnValue:
    found, form = reviewed(screening), Deed()
    return answered(
        form,
        lambda: steps.approve_packet(the_vault(), who(), screening),
        then=lambda _: url_for(".release", screening=screening),
        said="The packet is approved. Its report is made now; another person releases it.",
        again=lambda: _approval(found, form),
    )


@desk.get("/<screening>/release")
@duty(Action.SEE_RELEASES)
def release(screening: str) -> ResponseReturnValue:
    """Where the packet stands: what was approved, the report, what the panel answered."""
    return _status(reviewed(screening), Reopening())


@desk.get("/<screening>/recall")
@duty(Action.SEE_RELEASES, fresh=True)
def withdrawal(screening: str) -> ResponseReturnValue:
    return _recall(reviewed(screening), Recall())


@desk.get("/<screening>/release/check")
@duty(Action.SEE_RELEASES, fresh=True)
def check(screening: str) -> ResponseReturnValue:
    return _check(reviewed(screening), Release())


@desk.post("/<screening>/release")
@duty(Action.RELEASE_PACKET)
def let_out(screening: str) -> ResponseReturnValue:
    found, form = reviewed(screening), Release()
    return answered(
        form,
        lambda: steps.release_packet(the_vault(), who(), screening, seen=form.seen.data or ""),
        then=lambda _: url_for(".release", screening=screening),
        said="Released. The courier carries the packet to the panel.",
        again=lambda: _check(found, form),
    )


@desk.post("/<screening>/reopen")
@duty(Action.REOPEN_REVIEW)
def reopen(screening: str) -> ResponseReturnValue:
    found, form = reviewed(screening), Reopening()
    return answered(
        form,
        lambda: steps.reopen_review(the_vault(), who(), screening, form.reason.data),
        then=lambda _: url_for(".screening", screening=screening),
        said="The review is open again. What leaves next is a new version.",
        again=lambda: _status(found, form),
    )


@desk.post("/<screening>/recall")
@duty(Action.RECALL_PACKET)
def recall(screening: str) -> ResponseReturnValue:
    found, form = reviewed(screening), Recall()
    return answered(
        form,
        lambda: steps.recall_packet(the_vault(), who(), screening, form.reason.data),
        then=lambda _: url_for(".release", screening=screening),
        said="The recall is on its way. It counts once the panel has confirmed it.",
        again=lambda: _recall(found, form),
    )


@desk.get("/<screening>/report/<packet>.pdf")
@duty(Action.SEE_RELEASES)
def report(screening: str, packet: str) -> Response:
    """The report as it was read back, for whoever may look at what leaves."""
    found = reviewed(screening)
    shown = next((each for each in packets_shown(reading(), the_vault(), found) if each.id == packet), None)
    if shown is None or not shown.pdf:
        raise Unknown
    answer = Response(shown.pdf, mimetype="application/pdf")
    answer.headers["Content-Disposition"] = f'inline; filename="report-version-{shown.version}.pdf"'
    return answer


@desk.get("/<screening>/copy")
@duty(Action.SEE_REVIEWS)
def copy(screening: str) -> ResponseReturnValue:
    """What the candidate is shown before anyone decides: the packet as it stands."""
    found = reviewed(screening)
    return render_template("review/copy.html", **about(found), packet=candidates_view(reading(), the_vault(), found))


def _approval(found: Screening, form: FlaskForm) -> str:
    return render_template(
        "review/approval.html",
        **about(found),
        state=progress(reading(), the_vault(), found),
        packet=candidates_view(reading(), the_vault(), found),
        refused=refused_here(Action.APPROVE_PACKET, found),
        form=form,
    )


def _check(found: Screening, form: FlaskForm) -> str:
    shown = to_release(reading(), the_vault(), found)
    if isinstance(form, Release) and shown:
        form.seen.data = shown.seen
    return render_template(
        "review/check.html",
        **about(found),
        shown=shown,
        state=progress(reading(), the_vault(), found),
        refused=refused_here(Action.RELEASE_PACKET, found),
        reasons=KEEP_REASONS,
        separating=separating.REASONS,
        form=form,
    )


def _status(found: Screening, form: FlaskForm) -> str:
    actions = (Action.APPROVE_PACKET, Action.RELEASE_PACKET, Action.REOPEN_REVIEW, Action.RECALL_PACKET)
    return render_template(
        "review/release.html",
        **about(found),
        packets=packets_shown(reading(), the_vault(), found),
        home=came_home(reading(), the_vault(), found),
        refused={action.value: refused_here(action, found) for action in actions},
        reasons={**steps.RECALLS, **steps.REOPENINGS, **WITHDRAWALS},
        form=form,
    )


def _recall(found: Screening, form: FlaskForm) -> str:
    refused = refused_here(Action.RECALL_PACKET, found)
    return render_template("review/recall.html", **about(found), refused=refused, form=form)
