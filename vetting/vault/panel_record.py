"""The panel's ledger as it was brought home, entry by entry, so that the auditor reads both chains in one place."""

import json
from collections.abc import Iterator, Sequence
from datetime import datetime

from sqlalchemy import func
from sqlmodel import Field, Session, col, select

from vetting.ledger.chain import COPIED, GENESIS, Link
from vetting.storage import Moment, now
from vetting.vault.database import VaultTable


class PanelEntry(VaultTable, table=True):
    """A copy; the body is the sealed truth."""

    __tablename__ = "panel_entry"

    sequence: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    previous: str = Field(unique=True)
    seal: str = Field(unique=True)
    body: str
    brought_at: datetime = Field(default_factory=now, sa_type=Moment)


def panel_head(session: Session) -> tuple[int, str]:
    """Number and seal of the last entry that came home; 0 and GENESIS before the first."""
    last = session.exec(
        select(PanelEntry.sequence, PanelEntry.seal).order_by(col(PanelEntry.sequence).desc()).limit(1)
    ).first()
    return last or (0, GENESIS)


def panel_links(session: Session) -> Iterator[Link]:
    """Every entry in order, streamed; the columns that an export names are read from the body."""
    query = select(PanelEntry).order_by(col(PanelEntry.sequence)).execution_options(yield_per=1000)
    with session.execute(query) as found:
        for entry in found.scalars():
            yield Link(entry.sequence, entry.previous, entry.body, entry.seal, _copied(entry.body))


def panel_page(session: Session, *, offset: int, limit: int) -> tuple[Sequence[PanelEntry], int]:
    """One page of entries, the newest first, and how many there are."""
    newest = select(PanelEntry).order_by(col(PanelEntry.sequence).desc()).offset(offset).limit(limit)
    return session.exec(newest).all(), session.exec(select(func.count()).select_from(PanelEntry)).one()


def _copied(body: str) -> dict[str, object]:
    try:
        said = json.loads(body)
        return {name: said.get(name) for name in COPIED}
    except (ValueError, AttributeError):
        return dict.fromkeys(COPIED)
