"""Findings, the accounts they come from, and what corroborates them."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import func
from sqlmodel import Field, Session, col, select

from vetting.storage import Moment, new_id
from vetting.vault.database import VaultTable


class OnlineAccount(VaultTable, table=True):
    """An account taken for the candidate's: `evidence` seals handle, identifiers, contrary evidence, explanation."""

    __tablename__ = "online_account"

    id: str = Field(default_factory=new_id, primary_key=True)
    screening: str = Field(foreign_key="screening.id", index=True)
    source: str
    evidence: bytes
    attributed_by: str = Field(foreign_key="person.id")
    attributed_at: datetime = Field(sa_type=Moment)
    confirmed_by: str | None = Field(default=None, foreign_key="person.id")
    confirmed_at: datetime | None = Field(default=None, sa_type=Moment)


class Finding(VaultTable, table=True):
    """A searcher's statement; its texts are passages, `place` (URL) is sealed and never leaves."""

    __tablename__ = "finding"

    id: str = Field(default_factory=new_id, primary_key=True)
    screening: str = Field(foreign_key="screening.id", index=True)
    search_row: str = Field(foreign_key="search_row.id")
    online_account: str | None = Field(default=None, foreign_key="online_account.id")
    category: str
    place: bytes
    posted_on: bytes
    adult_when_posted: bool
    words_needed: bool = False
    logged_by: str = Field(foreign_key="person.id")
    logged_at: datetime = Field(sa_type=Moment)
    version: int = 1
    withheld: str = ""
    withheld_by: str | None = Field(default=None, foreign_key="person.id")
    confirmed_by: str | None = Field(default=None, foreign_key="person.id")
    confirmed_at: datetime | None = Field(default=None, sa_type=Moment)
    confirmed_digest: str = ""


class FindingCapture(VaultTable, table=True):
    __tablename__ = "finding_capture"

    finding: str = Field(foreign_key="finding.id", primary_key=True)
    capture: str = Field(foreign_key="capture.id", primary_key=True)


class Corroboration(VaultTable, table=True):
    __tablename__ = "corroboration"

    id: str = Field(default_factory=new_id, primary_key=True)
    screening: str = Field(foreign_key="screening.id", index=True)
    finding: str = Field(foreign_key="finding.id", index=True)
    kind: str
    on: date
    result: bytes
    by: str = Field(foreign_key="person.id")
    at: datetime = Field(sa_type=Moment)


def findings_of(session: Session, screening: str) -> Sequence[Finding]:
    return session.exec(
        select(Finding).where(Finding.screening == screening).order_by(col(Finding.logged_at), col(Finding.id))
    ).all()


def accounts_of(session: Session, screening: str) -> Sequence[OnlineAccount]:
    return session.exec(
        select(OnlineAccount).where(OnlineAccount.screening == screening).order_by(col(OnlineAccount.attributed_at))
    ).all()


def corroborations_of(session: Session, screening: str) -> Sequence[Corroboration]:
    return session.exec(select(Corroboration).where(Corroboration.screening == screening)).all()


def links_of(session: Session, screening: str) -> Sequence[FindingCapture]:
    return session.exec(
        select(FindingCapture)
        .join(Finding, col(Finding.id) == col(FindingCapture.finding))
        .where(Finding.screening == screening)
    ).all()


def counts(session: Session, screenings: Sequence[str]) -> dict[str, int]:
    """How many findings by row, for the auditor's matrix."""
    return dict(
        session.exec(
            select(Finding.search_row, func.count())
            .where(col(Finding.screening).in_(screenings))
            .group_by(Finding.search_row)
        ).all()
    )
