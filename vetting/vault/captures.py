"""Captures: preserved copies of public pages. The file is named by the SHA-256 of its ciphertext."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, Session, col, select

from vetting.storage import Moment, new_id
from vetting.vault.database import VaultTable


class Capture(VaultTable, table=True):
    """`details` seals URL, file name and the original's SHA-256; `mac` finds the same bytes again."""

    __tablename__ = "capture"
    __table_args__ = (UniqueConstraint("screening", "mac"),)

    id: str = Field(default_factory=new_id, primary_key=True)
    screening: str = Field(foreign_key="screening.id", index=True)
    search_row: str = Field(foreign_key="search_row.id")
    kept_by: str = Field(foreign_key="person.id")
    mac: str
    file: str
    media_type: str
    size: int
    details: bytes
    public: bool
    captured_at: datetime = Field(sa_type=Moment)
    received_at: datetime = Field(sa_type=Moment)


def captures_of(session: Session, screening: str) -> Sequence[Capture]:
    return session.exec(select(Capture).where(Capture.screening == screening).order_by(col(Capture.received_at))).all()


def by_mac(session: Session, screening: str, mac: str) -> Capture | None:
    return session.exec(select(Capture).where(Capture.screening == screening, Capture.mac == mac)).first()
