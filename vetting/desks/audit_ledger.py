"""The ledger: entries, the redaction log, both chains verified and written out, and the checkpoints."""

from collections.abc import Sequence
from typing import Any

from flask import Response, render_template, request
from flask.typing import ResponseReturnValue
from flask_wtf import FlaskForm
from wtforms import SelectField

from vetting.accounts.access import duty
from vetting.accounts.house import reading
from vetting.desks.access import the_vault, who
from vetting.desks.audit import desk
from vetting.domain.actions import Action
from vetting.pages import Paging, asked, page_of
from vetting.vault import ledger_pages, people, record
from vetting.vault.record import Entry
from vetting.workflow.entry_words import about_words, body_of
from vetting.workflow.verifying import Verdict, export_chain, verify_chain

SIZE = 50
MANY = 20
"""Checkpoints shown: the newest."""

HOUSES = [("vault", "The vault’s ledger"), ("panel", "The panel’s ledger, as it came home")]
REDACTING = (
    Action.SETTLE_REDACTION,
    Action.ADD_REDACTION,
    Action.DECIDE_SEPARATELY,
    Action.AGREE_TO_KEEP,
    Action.CONFIRM_FINDING,
    Action.WITHHOLD_FINDING,
    Action.CONFIRM_ATTRIBUTION,
)


class Chain(FlaskForm):  # type: ignore[misc]  # untyped there
    house = SelectField("Ledger", choices=dict(HOUSES))


@desk.get("/ledger")
@duty(Action.SEE_RECORD)
def ledger() -> ResponseReturnValue:
    action = asked(request.args, "action")
    chosen = [Action(action)] if action in set(Action) else []
    rows, total, paging = _entries(chosen)
    return render_template(
        "audit/ledger.html",
        **_shown(rows, total, paging),
        actions=[("", "Every action"), *sorted(_actions(), key=lambda each: each[1])],
        form=Chain(formdata=None),
    )


@desk.get("/redactions")
@duty(Action.SEE_RECORD)
def redactions() -> ResponseReturnValue:
    """Who decided how many places how, and when: never a class or a word, and of a reason its code alone."""
    rows, total, paging = _entries(REDACTING)
    return render_template("audit/redactions.html", **_shown(rows, total, paging))


@desk.get("/verify")
@duty(Action.SEE_RECORD)
def chains() -> ResponseReturnValue:
    return _chains(Chain(), None)


@desk.post("/verify")
@duty(Action.VERIFY_LEDGER)
def verify() -> ResponseReturnValue:
    form = Chain()
    if not form.validate():
        return _chains(form, None), 422
    return _chains(form, verify_chain(the_vault(), who(), form.house.data))


@desk.get("/export")
@duty(Action.SEE_RECORD, fresh=True)
def exporting() -> ResponseReturnValue:
    return render_template("audit/export.html", form=Chain())


@desk.post("/export")
@duty(Action.EXPORT)
def export() -> ResponseReturnValue:
    form = Chain()
    if not form.validate():
        return render_template("audit/export.html", form=form), 422
    answer = Response(export_chain(the_vault(), who(), form.house.data), mimetype="application/jsonl")
    answer.headers["Content-Disposition"] = f'attachment; filename="ledger-{form.house.data}.jsonl"'
    return answer


def _entries(actions: Sequence[Action]) -> tuple[Sequence[Entry], int, Paging]:
    paging = Paging(page_of(request.args).number, SIZE)
    rows, total = ledger_pages.entries_page(
        reading(),
        actions=actions,
        outcome=asked(request.args, "outcome"),
        person=asked(request.args, "person"),
        number=asked(request.args, "q"),
        offset=paging.offset,
        limit=paging.size,
    )
    return rows, total, paging


def _shown(rows: Sequence[Entry], total: int, paging: Paging) -> dict[str, Any]:
    names = people.names(reading())
    return {
        "rows": told(rows, names),
        "numbers": ledger_pages.numbers_of(reading(), _screenings(rows)),
        "names": names,
        "people": [("", "Everybody"), *sorted(names.items(), key=lambda each: each[1])],
        "total": total,
        "paging": paging,
    }


def told(rows: Sequence[Entry], names: dict[str, str]) -> list[tuple[Entry, str, str]]:
    """Each entry with its action and what it is about, in words."""
    known = ledger_pages.known_as(reading(), _screenings(rows))
    about = [body_of(each.body).get("about", {}) for each in rows]
    return [
        (each, Action(each.action).words, about_words(of, names, known)) for each, of in zip(rows, about, strict=True)
    ]


def _screenings(rows: Sequence[Entry]) -> list[str]:
    return sorted({each.screening for each in rows if each.screening})


def _actions() -> list[tuple[str, str]]:
    """Those that the ledger knows: what never happened need not be looked for."""
    there = [Action(each) for each in ledger_pages.actions_there(reading())]
    return [(each.value, each.words[0].upper() + each.words[1:]) for each in there]


def _chains(form: Chain, verdict: Verdict | None) -> str:
    kept = list(record.checkpoints(reading()))[-MANY:]
    return render_template(
        "audit/verify.html", form=form, verdict=verdict, houses=dict(HOUSES), checkpoints=list(reversed(kept))
    )
