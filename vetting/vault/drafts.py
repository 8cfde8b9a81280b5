"""Drafts of findings: what a searcher typed and has not yet recorded, sealed, one per row and person."""

from datetime import datetime

from sqlmodel import Field, Session, col, delete

from vetting.storage import Moment
from vetting.vault.database import VaultTable


class FindingDraft(VaultTable, table=True):
    __tablename__ = "finding_draft"

    search_row: str = Field(foreign_key="search_row.id", primary_key=True)
    person: str = Field(foreign_key="person.id", primary_key=True)
    screening: str = Field(foreign_key="screening.id", index=True)
    fields: bytes
    at: datetime = Field(sa_type=Moment)


def draft_of(session: Session, row: str, person: str) -> FindingDraft | None:
    return session.get(FindingDraft, (row, person))


def forget(session: Session, row: str, person: str) -> None:
    """The finding is recorded: its draft is not kept beside it."""
    session.exec(delete(FindingDraft).where(col(FindingDraft.search_row) == row, col(FindingDraft.person) == person))


def forget_all(session: Session, screening: str) -> None:
    session.exec(delete(FindingDraft).where(col(FindingDraft.screening) == screening))
