"""Jordan's search under way: what Sam does, in one line each."""

from datetime import date, timedelta
from typing import Any

from sqlmodel import select

from tests.cast import Office
from vetting.domain.attribution import Identifier
from vetting.domain.categories import Category
from vetting.domain.methods import Device, Login, Method, Outcome
from vetting.ledger import entries
from vetting.storage import now
from vetting.vault import screenings
from vetting.vault.record import Entry
from vetting.vault.screenings import Screening
from vetting.vault.sealed import Seal
from vetting.vault.searches import RowState, SearchRow, rows_of
from vetting.workflow import captures, findings, search

DISCLOSED = (Identifier.DISCLOSED,)
LAST_YEAR = now().date() - timedelta(days=400)


def rows(office: Office, screening: str = "") -> list[SearchRow]:
    with office.reading() as session:
        return list(rows_of(session, screening or office.screening))


def begun(office: Office) -> list[str]:
    """The search has begun; the ids of its rows."""
    search.begin_search(office.vault, office.by("sam"), office.screening)
    return [row.id for row in rows(office)]


def taken_away(office: Office) -> None:
    """Nobody is assigned any more."""
    with office.vault.store.writing() as session:
        for each in screenings.assigned(session, office.screening):
            each.until = now()
            session.add(each)
        session.commit()


def searched(outcome: Outcome = Outcome.NOTHING_FOUND, **changed: Any) -> search.SearchDraft:
    usual: dict[str, Any] = {"method": Method.SITE_SEARCH, "login": Login.SIGNED_OUT, "device": Device.AGENCY}
    return search.SearchDraft(**(usual | changed), outcome=outcome)


def log(office: Office, row: str, draft: search.SearchDraft | None = None) -> str:
    return search.log_search(office.vault, office.by("sam"), office.screening, row, draft or searched())


def capture(row: str, **changed: Any) -> captures.CaptureDraft:
    usual: dict[str, Any] = {
        "url": "https://social.example/p/1",
        "name": "post.txt",
        "content": b"112 on Route 9",
        "public": True,
        "captured_at": now(),
    }
    return captures.CaptureDraft(row, **(usual | changed))


def kept(office: Office, row: str, **changed: Any) -> str:
    return captures.keep_capture(office.vault, office.by("sam"), office.screening, capture(row, **changed))


def finding(row: str, *captured: str, **changed: Any) -> findings.FindingDraft:
    usual: dict[str, Any] = {
        "category": Category.RECKLESS,
        "statement": "In a public post the candidate described driving at 112 miles per hour.",
        "nexus": "Officers drive.",
        "url": "https://social.example/p/1",
        "posted_on": LAST_YEAR,
        "quote": "112 on Route 9",
    }
    return findings.FindingDraft(row, captures=captured, **(usual | changed))


def logged(office: Office, row: str, *captured: str, **changed: Any) -> str:
    return findings.log_finding(office.vault, office.by("sam"), office.screening, finding(row, *captured, **changed))


def attributed(office: Office, handle: str = "jellery_runs", signs: tuple[Identifier, ...] = DISCLOSED) -> str:
    draft = search.AccountDraft("Social network", handle, signs)
    return search.attribute(office.vault, office.by("sam"), office.screening, draft)


def seal(office: Office) -> Seal:
    with office.reading() as session:
        found = session.get_one(Screening, office.screening)
        return office.vault.keyring.unwrap(found.id, found.data_key)


def stored(office: Office, kind: type[Any]) -> list[Any]:
    with office.reading() as session:
        return list(session.exec(select(kind)))


def last(office: Office) -> tuple[str, str, str]:
    """The newest entry of the ledger."""
    return office.entries()[-1]


def about(office: Office) -> dict[str, str | int]:
    """What the newest deed on the screening says in the ledger."""
    with office.reading() as session:
        return dict(entries.deeds(session, Entry, screening=office.screening)[-1].about)


def on(day: str) -> date:
    return date.fromisoformat(day)


def waive(office: Office) -> None:
    """The first row of the plan, as a coordinator would."""
    with office.vault.store.writing() as session:
        row = session.exec(select(SearchRow)).first()
        assert row
        row.state, row.waived_by, row.waived_reason = RowState.WAIVED, "cora", "source_down"
        session.add(row)
        session.commit()
