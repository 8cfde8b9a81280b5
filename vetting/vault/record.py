"""The vault's ledger table, and its checkpoints."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Field, Session, col, select

from vetting.ledger.entries import EntryColumns
from vetting.storage import Moment
from vetting.vault.database import VaultTable


class Entry(EntryColumns, VaultTable, table=True):
    __tablename__ = "entry"


class Checkpoint(VaultTable, table=True):
    """A signed head; copies are kept by someone who is not the administrator."""

    __tablename__ = "checkpoint"

    id: str = Field(primary_key=True)
    sequence: int
    text: str
    made_at: datetime = Field(sa_type=Moment)


def last_checkpoint(session: Session) -> Checkpoint | None:
    return session.exec(select(Checkpoint).order_by(col(Checkpoint.sequence).desc()).limit(1)).first()


def checkpoints(session: Session) -> Sequence[Checkpoint]:
    """The oldest first."""
    return session.exec(select(Checkpoint).order_by(col(Checkpoint.sequence))).all()
