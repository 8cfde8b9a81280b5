"""Reports of an imminent threat or crime: beside the hiring file, read by the commander only."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func
from sqlmodel import Field, Session, col, select

from vetting.storage import Moment, new_id
from vetting.vault.candidates import Candidate
from vetting.vault.database import VaultTable
from vetting.vault.positions import Position
from vetting.vault.screenings import Screening


class ThreatReport(VaultTable, table=True):
    __tablename__ = "threat_report"

    id: str = Field(default_factory=new_id, primary_key=True)
    screening: str = Field(foreign_key="screening.id")
    text: bytes
    reported_by: str = Field(foreign_key="person.id")
    reported_at: datetime = Field(sa_type=Moment)
    read_by: str | None = Field(default=None, foreign_key="person.id")
    read_at: datetime | None = Field(default=None, sa_type=Moment)


def reports_of(session: Session, screening: str, person: str) -> Sequence[ThreatReport]:
    return session.exec(
        select(ThreatReport).where(ThreatReport.screening == screening, ThreatReport.reported_by == person)
    ).all()


def page(
    session: Session, *, offset: int = 0, limit: int = 25
) -> tuple[Sequence[tuple[ThreatReport, Candidate, Position]], int]:
    """One page of reports with candidate and position, unread first, then the newest; and how many there are."""
    total = session.exec(select(func.count()).select_from(ThreatReport)).one()
    found = session.exec(
        select(ThreatReport, Candidate, Position)
        .join(Screening, col(Screening.id) == col(ThreatReport.screening))
        .join(Candidate, col(Candidate.id) == col(Screening.candidate))
        .join(Position, col(Position.id) == col(Screening.position))
        .order_by(col(ThreatReport.read_at).is_not(None), col(ThreatReport.reported_at).desc())
        .offset(offset)
        .limit(limit)
    ).all()
    return found, total
