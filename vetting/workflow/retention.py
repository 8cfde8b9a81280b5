"""Records kept for their years and then destroyed by destroying their key; never under a hold (001 IV.A.2.c)."""

import json
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from vetting.domain.actions import Action
from vetting.domain.figures import counted, short_day
from vetting.domain.refusals import Refused
from vetting.domain.stages import Stage
from vetting.storage import empty_log
from vetting.vault import captures, disposals, disputes, outbox
from vetting.vault.candidates import Candidate
from vetting.vault.database import Vault
from vetting.vault.outbox import ErrandKind
from vetting.workflow.checklists import pinned
from vetting.workflow.perform import By, Deed, screening_deed


@dataclass(frozen=True)
class Due:
    """A record whose years have passed."""

    screening: str
    number: str
    closed_at: datetime
    until: date


def dispose(vault: Vault, by: By, screening: str) -> int:
    """Destroy the screening's key and its capture files; how many files there were.

    The key goes first, in the deed: a file that a crash leaves behind can no longer be read. Where somebody still reads
    what was overwritten, the worker empties the database's log later.
    """
    files = _dispose(vault, by, screening)
    for name in files:
        (vault.captures / name).unlink(missing_ok=True)
    empty_log(vault.store)
    return len(files)


@screening_deed(Action.DISPOSE_RECORD)
def _dispose(deed: Deed) -> list[str]:
    screening = deed.screening
    years = pinned(deed.session, screening).parameters.retention_years
    until = kept_until(screening.closed_at or deed.moment, years)
    if screening.held:
        raise Refused("held", "This record is held. An auditor lifts the hold first.")
    if deed.today < until:
        so_long = f"{short_day(until)}, {counted(years, 'year')} after it was closed"
        raise Refused("not_due", f"This record is kept until {so_long}.")
    if disposals.unread_threat(deed.session, screening.id):
        raise Refused("threat_unread", "A threat report rests on this record, and the commander has not read it yet.")
    if screening.stage is Stage.DECIDED and disputes.open_on(deed.session, screening.id):
        raise Refused(
            "dispute_open", "The candidate disputes this record, and a reviewer has not ended the dispute yet."
        )
    screening.data_key, screening.identity = None, b""
    if not disposals.others_of(deed.session, screening):
        candidate = deed.session.get_one(Candidate, screening.candidate)
        candidate.file_mac = None
        deed.session.add(candidate)
    outbox.send(deed.session, ErrandKind.CARRY_DISPOSAL, screening.id)
    kept = captures.captures_of(deed.session, screening.id)
    deed.about |= {"years": years, "kept_until": until.isoformat(), "captures": len(kept)}
    return [each.file for each in kept]


def due(vault: Vault, today: date, *, limit: int = 100) -> list[Due]:
    """Records whose years have passed and that no hold keeps, the oldest first."""
    found: list[Due] = []
    with vault.store.reading() as session:
        for pack in disposals.packs(session):
            years = json.loads(pack.body)["parameters"]["retention_years"]
            before = datetime.combine(_years_on(today, -years) + timedelta(days=1), time(), UTC)
            found += [
                Due(screening.id, number, screening.closed_at, kept_until(screening.closed_at, years))
                for screening, number in disposals.closed_before(session, pack.digest, before, limit=limit)
                if screening.closed_at
            ]
    return sorted((each for each in found if each.until <= today), key=lambda each: each.closed_at)[:limit]


def kept_until(closed: datetime, years: int) -> date:
    """The first day on which the record may go."""
    return _years_on(closed.astimezone(UTC).date(), years)


def _years_on(day: date, years: int) -> date:
    """The same day so many years on; the first of March for a leap day that has no fellow."""
    with suppress(ValueError):
        return day.replace(year=day.year + years)
    return date(day.year + years, 3, 1)
