"""The panel’s ledger as it came home: who opened which packet, asked, decided, and what was refused."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from flask import render_template, request
from flask.typing import ResponseReturnValue

from vetting.accounts.access import duty
from vetting.accounts.house import reading
from vetting.desks.audit import desk
from vetting.desks.audit_ledger import SIZE
from vetting.domain.actions import Action
from vetting.pages import Paging, page_of
from vetting.vault import ledger_pages, people
from vetting.vault.panel_record import PanelEntry, panel_page
from vetting.workflow.entry_words import UNREADABLE, about_words, body_of


@dataclass(frozen=True)
class Said:
    """What a sealed body says; the fields are named as an entry's columns."""

    sequence: int
    time: str | datetime
    person: str
    action: str
    outcome: str
    reason: str
    screening: str
    about: dict[str, Any]


@desk.get("/panel")
@duty(Action.SEE_RECORD)
def panel_ledger() -> ResponseReturnValue:
    paging = Paging(page_of(request.args).number, SIZE)
    entries, total = panel_page(reading(), offset=paging.offset, limit=paging.size)
    said, names = _said(entries), people.names(reading())
    screenings = sorted({each.screening for each in said if each.screening})
    known = ledger_pages.known_as(reading(), screenings)
    return render_template(
        "audit/panel.html",
        rows=[(each, each.action, about_words(each.about, names, known)) for each in said],
        numbers=ledger_pages.numbers_of(reading(), screenings),
        names=names,
        total=total,
        paging=paging,
    )


def _said(entries: Sequence[PanelEntry]) -> list[Said]:
    bodies = [(each, body_of(each.body)) for each in entries]
    packets = [str(body["about"].get("packet", "")) for _, body in bodies if body]
    of = ledger_pages.screenings_of(reading(), packets)
    return [_one(each, body, of) for each, body in bodies]


def _one(entry: PanelEntry, body: dict[str, Any], of: dict[str, str]) -> Said:
    about, action = body.get("about", {}), str(body.get("action", ""))
    return Said(
        entry.sequence,
        body.get("time", entry.brought_at),
        str(body.get("person", "")),
        Action(action).words if action in set(Action) else UNREADABLE,
        body.get("outcome", ""),
        body.get("reason", ""),
        of.get(str(about.get("packet", "")), ""),
        about,
    )
