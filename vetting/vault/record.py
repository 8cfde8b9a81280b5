"""The vault's ledger table, and its checkpoints."""

from datetime import datetime

from sqlmodel import Field

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
