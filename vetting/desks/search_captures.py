"""Captures on the search desk: a file taken in, and shown again without anything of it running."""

from base64 import b64encode
from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from zoneinfo import ZoneInfo

from flask import Response, render_template, send_file
from flask.typing import ResponseReturnValue
from flask_wtf import FlaskForm
from flask_wtf.file import FileField
from wtforms import BooleanField, Field, StringField
from wtforms.validators import Optional

from vetting.accounts.access import duty
from vetting.accounts.department import zone_of
from vetting.accounts.house import current_department
from vetting.desks.access import screening_or_404, the_vault, who
from vetting.desks.search import about, desk
from vetting.desks.search_fields import Minute
from vetting.domain.actions import Action
from vetting.domain.refusals import Refused, Unknown
from vetting.storage import now
from vetting.workflow.capture_types import LARGEST, TYPES
from vetting.workflow.captured_text import words_of
from vetting.workflow.captures import CaptureDraft, Duplicate, keep_capture, pixels, unseal_capture
from vetting.workflow.finds import Kept, finds

ENDINGS = ", ".join(ending.removeprefix(".").upper() for ending in TYPES)


def local_now() -> datetime:
    return now().astimezone(_zone()).replace(tzinfo=None, second=0, microsecond=0)


class CaptureFields(FlaskForm):  # type: ignore[misc]  # untyped there
    twin = ""
    """The capture that has the same bytes, once the door has refused them."""

    file = FileField(
        "Capture of the page",
        description=f"{ENDINGS}, up to {LARGEST // 2**20} MB. The program reads the file; it never opens the address.",
    )
    captured_at = Minute(
        "Captured at",
        default=local_now,
        description="When you saved the page, by your own clock.",
        validators=[Optional()],
    )
    public = BooleanField("Anyone could see the page without asking for access")


class Upload(CaptureFields):
    url = StringField("Address of the page", description="It begins with https:// or http://.")


def keep(form: CaptureFields, screening: str, row: str, url: Field) -> str:
    """Keep the file that came with the form; its id."""
    if not form.file.data:
        raise Refused("file_missing", "Choose the file that you saved.", field="file")
    if form.captured_at.data is None:
        raise Refused("captured_when", "Enter when you saved the page.", field="captured_at")
    draft = CaptureDraft(
        row,
        url.data or "",
        form.file.data.filename or "",
        form.file.data.read(),
        public=form.public.data,
        captured_at=form.captured_at.data.replace(tzinfo=_zone()),
    )
    try:
        return keep_capture(the_vault(), who(), screening, draft)
    except Duplicate as there:
        form.twin = there.capture
        raise


@desk.get("/<screening>/captures/<capture>")
@duty(Action.UNSEAL_CAPTURE)
def capture(screening: str, capture: str) -> ResponseReturnValue:
    """Pictures as fresh pixels, pages as their words: nothing runs as what it claims to be."""
    found = screening_or_404(screening)
    kept = _one(finds(the_vault(), who(), found.id).captures, capture)
    opened = unseal_capture(the_vault(), who(), found.id, capture)
    picture = opened.media_type.startswith("image/")
    return render_template(
        "search/capture.html",
        **about(found),
        kept=kept,
        picture=b64encode(pixels(opened)).decode() if picture else "",
        words=words_of(opened.media_type, opened.content),
    )


@desk.get("/<screening>/captures/<capture>/file")
@duty(Action.UNSEAL_CAPTURE)
def capture_file(screening: str, capture: str) -> Response:
    """The bytes as they came, to be saved; no browser opens them as a page."""
    opened = unseal_capture(the_vault(), who(), screening, capture)
    return send_file(
        BytesIO(opened.content), mimetype="application/octet-stream", as_attachment=True, download_name=opened.name
    )


def _one(kept: Sequence[Kept], capture: str) -> Kept:
    found = next((each for each in kept if each.id == capture), None)
    if found is None:
        raise Unknown
    return found


def _zone() -> ZoneInfo:
    return zone_of(current_department())
