"""One row of the plan: how it was searched, with what outcome, and the captures kept under it."""

from flask import current_app, render_template, session, url_for
from flask.typing import ResponseReturnValue
from flask_wtf import FlaskForm
from itsdangerous import BadSignature, URLSafeSerializer
from wtforms import BooleanField, HiddenField, StringField

from vetting.accounts.access import duty
from vetting.accounts.house import reading
from vetting.desks.access import answered, me, screening_or_404, the_vault, who
from vetting.desks.search import about, desk
from vetting.desks.search_captures import Upload, keep
from vetting.desks.search_fields import one_of
from vetting.desks.search_status import lock, task
from vetting.domain.actions import Action
from vetting.domain.methods import LAWFUL, Device, Login, Method, Outcome
from vetting.domain.refusals import Refused
from vetting.domain.stages import Stage
from vetting.pages import Passage
from vetting.storage import now
from vetting.vault import people
from vetting.vault.screenings import Screening
from vetting.workflow import search
from vetting.workflow.finds import finds
from vetting.workflow.worksheet import SheetRow, Worksheet, worksheet

AT_WORK_ON = "row"
"""In the session: the row that is open, and since when."""


class Searched(FlaskForm):  # type: ignore[misc]  # untyped there
    method = one_of(Method, LAWFUL, "How you searched", "Choose how you searched.")
    login = one_of(
        Login, [Login.SIGNED_OUT, Login.AGENCY_ACCOUNT], "Signed in or out", "Choose whether you were signed in."
    )
    device = one_of(Device, Device, "Device", "Choose the device that you used.")
    permission = StringField(
        "Written permission", description="Only for a personally owned device: who gave it, and when."
    )
    outcome = one_of(Outcome, Outcome, "Outcome", "Choose the outcome; “nothing found” is one.")
    note = Passage("Note", description="Say why, if the source could not be searched. Never what you did not look for.")
    incidental = BooleanField("I came across protected content by chance and did not record it (incidental)")
    opened = HiddenField()


@desk.get("/<screening>/rows/<row>")
@duty(Action.LOG_SEARCH)
def row(screening: str, row: str) -> ResponseReturnValue:
    return row_page(screening, row)


@desk.post("/<screening>/rows/<row>")
@duty(Action.LOG_SEARCH)
def log_search(screening: str, row: str) -> ResponseReturnValue:
    form = Searched()
    return answered(
        form,
        lambda: search.log_search(the_vault(), who(), screening, row, _draft(form, row)),
        then=lambda _: _closed(screening),
        said="The search is recorded.",
        again=lambda: row_page(screening, row, logging=form),
    )


@desk.post("/<screening>/rows/<row>/captures")
@duty(Action.KEEP_CAPTURE)
def upload(screening: str, row: str) -> ResponseReturnValue:
    form = Upload()
    return answered(
        form,
        lambda: keep(form, screening, row, form.url),
        then=lambda _: url_for(".row", screening=screening, row=row, _anchor="captures"),
        said="The capture is kept.",
        again=lambda: row_page(screening, row, uploading=form),
    )


def row_page(screening: str, row: str, *, logging: Searched | None = None, uploading: Upload | None = None) -> str:
    found = screening_or_404(screening)
    sheet = worksheet(the_vault(), who(), found.id)
    names, here = people.names(reading()), open_row(found, sheet, row)
    kept = finds(the_vault(), who(), found.id)
    return render_template(
        "search/row.html",
        **about(found),
        sheet=sheet,
        here=here,
        task=task(here, names),
        names=names,
        captures=[each for each in kept.captures if each.row == row],
        findings=[each for each in kept.findings if each.row == row],
        form=logging or uploading,
        searched=logging or Searched(formdata=None, device=Device.AGENCY.value, opened=_opened(row)),
        upload=uploading or Upload(formdata=None),
    )


def open_row(found: Screening, sheet: Worksheet, row: str) -> SheetRow:
    """The row to be worked, or Refused: off the plan, locked, or not begun."""
    here = next((each for each in sheet.rows if each.row.id == row), None)
    if here is None:
        raise Refused("off_plan", "This is not a search of the screening’s plan. Only the plan’s rows are searched.")
    locked = lock(found)
    if locked:
        raise Refused("locked", locked)
    if found.stage is Stage.OPENED:
        raise Refused("not_begun", "Begin the search first. Its button stands on the page of the screening.")
    return here


def _draft(form: Searched, row: str) -> search.SearchDraft:
    return search.SearchDraft(
        Method(form.method.data),
        Login(form.login.data),
        Device(form.device.data),
        Outcome(form.outcome.data),
        permission=(form.permission.data or "").strip(),
        note=form.note.data,
        seconds=_seconds(form.opened.data or "", row),
        incidental=form.incidental.data,
    )


def _opened(row: str) -> str:
    """When work on this row began, signed: the time spent is measured, not asked for.

    Captures and findings that are kept on the way show the page anew; another row begins another time.
    """
    at, moment = session.get(AT_WORK_ON, ("", 0))
    if at != row:
        at, moment = session[AT_WORK_ON] = row, int(now().timestamp())
    return _signer().dumps([at, me().account, moment])


def _closed(screening: str) -> str:
    """Whoever searches the row once more is measured anew."""
    session.pop(AT_WORK_ON, None)
    return url_for(".screening", screening=screening)


def _seconds(opened: str, row: str) -> int:
    """Since this person opened this row; below zero where the page did not sign it."""
    try:
        at, account, moment = _signer().loads(opened)
    except (BadSignature, ValueError, TypeError):
        return -1
    return max(0, int(now().timestamp()) - int(moment)) if (at, account) == (row, me().account) else -1


def _signer() -> URLSafeSerializer:
    return URLSafeSerializer(str(current_app.secret_key), salt="row opened")
