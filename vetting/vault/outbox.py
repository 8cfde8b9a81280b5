"""Errands that outlast a request: rows written in the deed's transaction, done by the worker, ids only."""

from datetime import datetime
from enum import StrEnum

from sqlmodel import Field, Session, col, select

from vetting.storage import Moment, coded, new_id, now
from vetting.vault.database import VaultTable


class ErrandKind(StrEnum):
    RENDER = "render"
    RENDER_LETTER = "render_letter"
    CARRY_PACKET = "carry_packet"
    CARRY_RECALL = "carry_recall"
    CARRY_SEATS = "carry_seats"
    CARRY_ACCOUNT = "carry_account"
    CARRY_DEPARTMENT = "carry_department"
    CARRY_DISPOSAL = "carry_disposal"
    CHECKPOINT = "checkpoint"
    REFILTER = "refilter"


class Errand(VaultTable, table=True):
    __tablename__ = "errand"

    id: str = Field(default_factory=new_id, primary_key=True)
    kind: ErrandKind = Field(sa_type=coded(ErrandKind))
    about: str
    made_at: datetime = Field(sa_type=Moment)
    not_before: datetime = Field(sa_type=Moment)
    attempts: int = 0
    failure: str = ""
    done_at: datetime | None = Field(default=None, sa_type=Moment, index=True)


def send(session: Session, kind: ErrandKind, about: str) -> None:
    """`about` is the id of what the errand concerns."""
    session.add(Errand(kind=kind, about=about, made_at=now(), not_before=now()))


def next_errand(session: Session) -> Errand | None:
    """The oldest errand that is due, held by this transaction; others skip it on PostgreSQL."""
    return session.exec(
        select(Errand)
        .where(col(Errand.done_at).is_(None), col(Errand.not_before) <= now())
        .order_by(col(Errand.made_at), col(Errand.id))
        .limit(1)
        .with_for_update(skip_locked=True)
    ).first()


def tries(session: Session, kind: ErrandKind, about: str) -> int:
    """How often the worker has begun the errand that waits or is under way; 0 before it, and where there is none."""
    wanted = select(Errand.attempts).where(Errand.kind == kind, Errand.about == about, col(Errand.done_at).is_(None))
    return session.exec(wanted).first() or 0


def waiting(session: Session) -> list[Errand]:
    return list(session.exec(select(Errand).where(col(Errand.done_at).is_(None)).order_by(col(Errand.made_at))).all())
