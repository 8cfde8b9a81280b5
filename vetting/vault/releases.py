"""Frozen packets and what the panel sent home about them."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, Session, col, select

from vetting.storage import Moment, coded
from vetting.vault.database import VaultTable


class ReportState(StrEnum):
    WAITING = "waiting"
    READY = "ready"
    FAILED = "failed"


class PacketState(StrEnum):
    APPROVED = "approved"
    VOID = "void"
    RELEASED = "released"
    REPLACED = "replaced"
    RECALLING = "recalling"
    RECALLED = "recalled"

    @property
    def words(self) -> str:
        return "being recalled" if self is PacketState.RECALLING else self.value


class FrozenPacket(VaultTable, table=True):
    """Canonical form and PDF, sealed, stored once; what made it stands beside it, outside the digest."""

    __tablename__ = "frozen_packet"
    __table_args__ = (UniqueConstraint("screening", "attempt"),)

    id: str = Field(primary_key=True)
    screening: str = Field(foreign_key="screening.id", index=True)
    attempt: int
    version: int
    state: PacketState = Field(default=PacketState.APPROVED, sa_type=coded(PacketState))
    canonical: bytes
    digest: str
    inputs: str
    engine_version: str
    pack_digest: str
    approved_by: str = Field(foreign_key="person.id")
    approved_at: datetime = Field(sa_type=Moment)
    report: ReportState = Field(default=ReportState.WAITING, sa_type=coded(ReportState))
    report_problem: str = ""
    pdf: bytes | None = None
    pdf_digest: str = ""
    released_by: str | None = Field(default=None, foreign_key="person.id")
    released_at: datetime | None = Field(default=None, sa_type=Moment)
    carried_at: datetime | None = Field(default=None, sa_type=Moment)
    reason: str = ""


class Decision(VaultTable, table=True):
    """A panel member's decision, bound to the packet's digest; the reasons are sealed. `shown` is their filtered form,
    none where the filter failed or warned; `hidden`, how many places it hides.
    """

    __tablename__ = "decision"

    id: str = Field(primary_key=True)
    packet: str = Field(foreign_key="frozen_packet.id", index=True)
    screening: str = Field(foreign_key="screening.id", index=True)
    digest: str
    person: str = Field(foreign_key="person.id")
    outcome: str
    reasons: bytes
    shown: bytes | None = None
    hidden: int = 0
    cites: str = ""
    """Numbers of the packet's findings that it rests on."""
    at: datetime = Field(sa_type=Moment)


class Question(VaultTable, table=True):
    """A panel member's question, filtered like a decision's reasons; answered only by a new version of the packet."""

    __tablename__ = "question"

    id: str = Field(primary_key=True)
    packet: str = Field(foreign_key="frozen_packet.id", index=True)
    screening: str = Field(foreign_key="screening.id", index=True)
    person: str = Field(foreign_key="person.id")
    text: bytes
    shown: bytes | None = None
    hidden: int = 0
    at: datetime = Field(sa_type=Moment)


def packets_of(session: Session, screening: str) -> Sequence[FrozenPacket]:
    return session.exec(
        select(FrozenPacket).where(FrozenPacket.screening == screening).order_by(col(FrozenPacket.attempt))
    ).all()


def approved_packet(session: Session, screening: str) -> FrozenPacket | None:
    return session.exec(
        select(FrozenPacket).where(FrozenPacket.screening == screening, FrozenPacket.state == PacketState.APPROVED)
    ).first()


def released_packet(session: Session, screening: str) -> FrozenPacket | None:
    return session.exec(
        select(FrozenPacket).where(FrozenPacket.screening == screening, FrozenPacket.state == PacketState.RELEASED)
    ).first()


def questions_of(session: Session, screening: str) -> Sequence[Question]:
    return session.exec(select(Question).where(Question.screening == screening).order_by(col(Question.at))).all()


def decisions_of(session: Session, screening: str) -> Sequence[Decision]:
    return session.exec(select(Decision).where(Decision.screening == screening).order_by(col(Decision.at))).all()
