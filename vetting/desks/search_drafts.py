"""A finding begun: the empty form or one's draft, and keeping what was typed so far."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from flask import flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from vetting.accounts.access import duty
from vetting.desks.access import status_of, the_vault, who
from vetting.desks.search import desk
from vetting.desks.search_findings import Finding, finding_page
from vetting.domain.actions import Action
from vetting.domain.refusals import Refused
from vetting.pages import tell
from vetting.workflow import drafts


@desk.get("/<screening>/rows/<row>/finding")
@duty(Action.LOG_FINDING)
def new_finding(screening: str, row: str) -> ResponseReturnValue:
    kept = drafts.unfinished(the_vault(), who(), screening, row)
    form = Finding(formdata=None, data=_typed(kept.fields) if kept else {})
    return finding_page(screening, row, form, kept_at=kept.at if kept else None)


@desk.post("/<screening>/rows/<row>/draft")
@duty(Action.KEEP_DRAFT)
def keep_draft(screening: str, row: str) -> ResponseReturnValue:
    """Whatever is still missing, what was typed is kept."""
    form = Finding()
    typed = {name: request.form.get(name, "") for name in drafts.FIELDS}
    try:
        drafts.keep_draft(the_vault(), who(), screening, row, typed)
    except Refused as refused:
        tell(form, refused)
        return finding_page(screening, row, form), status_of(refused)
    flash("Your draft is kept.")
    return redirect(url_for(".new_finding", screening=screening, row=row), 303)


def _typed(fields: Mapping[str, str]) -> dict[str, Any]:
    """The draft as the form's fields hold it; what was no date is left open."""
    try:
        posted = date.fromisoformat(fields["posted_on"])
    except ValueError:
        posted = None
    return {**fields, "posted_on": posted}
