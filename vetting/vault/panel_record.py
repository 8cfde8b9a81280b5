"""The panel's ledger as it was brought home, entry by entry, so that the auditor reads both chains in one place."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Field, Session, col, select

from vetting.ledger.chain import GENESIS
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


def panel_entries(session: Session, *, offset: int = 0, limit: int = 50) -> Sequence[PanelEntry]:
    """The newest first."""
    return session.exec(select(PanelEntry).order_by(col(PanelEntry.sequence).desc()).offset(offset).limit(limit)).all()
