"""Reports of an imminent threat or crime: beside the hiring file, read by the commander only."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Field, Session, col, select

from vetting.storage import Moment, new_id
from vetting.vault.database import VaultTable


class ThreatReport(VaultTable, table=True):
    __tablename__ = "threat_report"

    id: str = Field(default_factory=new_id, primary_key=True)
    screening: str = Field(foreign_key="screening.id")
    text: bytes
    reported_by: str = Field(foreign_key="person.id")
    reported_at: datetime = Field(sa_type=Moment)
    read_by: str | None = Field(default=None, foreign_key="person.id")
    read_at: datetime | None = Field(default=None, sa_type=Moment)


def reports(session: Session) -> Sequence[ThreatReport]:
    """Unread first, then the newest."""
    return session.exec(
        select(ThreatReport).order_by(col(ThreatReport.read_at).is_not(None), col(ThreatReport.reported_at).desc())
    ).all()
