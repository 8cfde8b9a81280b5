"""Lists of the review desk: what waits for a reviewer, and what waits for release."""

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, or_
from sqlalchemy.orm import defer
from sqlmodel import Session, col, select

from vetting.domain.actions import Action
from vetting.domain.duties import SEARCHED
from vetting.domain.redactions import Treatment
from vetting.domain.stages import Stage
from vetting.vault.candidates import Candidate
from vetting.vault.passages import Redaction, Separation
from vetting.vault.positions import Position
from vetting.vault.record import Entry
from vetting.vault.releases import FrozenPacket, PacketState
from vetting.vault.screenings import Screening

Waiting = tuple[Screening, str, str, str]
"""Screening, candidate's number, position's title, since when (ISO 8601)."""


def queue(
    session: Session, person: str, *, stages: Sequence[Stage], number: str = "", offset: int = 0, limit: int = 25
) -> tuple[Sequence[Waiting], int]:
    """Screenings at these stages that the person has no searching deed on, longest waiting first; and their count."""
    since = (
        select(func.max(Entry.time))
        .where(Entry.screening == Screening.id, Entry.action == Action.SUBMIT_SEARCH, Entry.outcome == "done")
        .correlate(Screening)
        .scalar_subquery()
    )
    wanted = (
        select(Screening, Candidate.number, Position.title, func.coalesce(since, "").label("since"))
        .join(Candidate, col(Candidate.id) == col(Screening.candidate))
        .join(Position, col(Position.id) == col(Screening.position))
        .where(col(Screening.stage).in_(stages), ~own_searches(person))
    )
    if number:
        wanted = wanted.where(col(Candidate.number).contains(number.upper(), autoescape=True))
    rows = session.exec(wanted.order_by("since", col(Screening.id)).offset(offset).limit(limit)).all()
    return [(row[0], row[1], row[2], row[3]) for row in rows], _count(session, wanted)


def own_searches(person: str) -> ColumnElement[bool]:
    """Whether the person searched the statement’s screening or stepped back from it: then it is not theirs to judge."""
    return (
        select(Entry.sequence)
        .where(Entry.screening == Screening.id, Entry.person == person, Entry.outcome == "done")
        .where(col(Entry.action).in_(sorted(SEARCHED | {Action.RECUSE})))
        .correlate(Screening)
        .exists()
    )


def asking(session: Session, screenings: Collection[str]) -> set[str]:
    """Of these screenings those where words stay in one place and are hidden in another, and nobody agreed since."""
    beside = and_(col(Redaction.screening) == Separation.screening, col(Redaction.alike) == Separation.alike)
    since = or_(col(Separation.agreed_at).is_(None), func.max(Redaction.decided_at) > Separation.agreed_at)
    kept = func.sum(case((col(Redaction.decision) == Treatment.KEEP, 1), else_=0))
    return set(
        session.exec(
            select(Separation.screening)
            .join(Redaction, beside)
            .where(col(Separation.screening).in_(screenings), col(Redaction.decision).is_not(None))
            .group_by(Separation.id)
            .having(since, kept > 0, kept < func.count())
        ).all()
    )


def packets(
    session: Session, *, states: Sequence[PacketState], number: str = "", offset: int = 0, limit: int = 25
) -> tuple[Sequence[tuple[FrozenPacket, Screening, str, str]], int]:
    """Packets in these states, oldest approval first, with screening, candidate's number and title; and their count."""
    wanted = (
        select(FrozenPacket, Screening, Candidate.number, Position.title)
        .join(Screening, col(Screening.id) == col(FrozenPacket.screening))
        .join(Candidate, col(Candidate.id) == col(Screening.candidate))
        .join(Position, col(Position.id) == col(Screening.position))
        .where(col(FrozenPacket.state).in_(states))
        .options(defer(FrozenPacket.pdf), defer(FrozenPacket.canonical))  # type: ignore[arg-type]  # columns, typed as values
    )
    if number:
        wanted = wanted.where(col(Candidate.number).contains(number.upper(), autoescape=True))
    rows = session.exec(wanted.order_by(col(FrozenPacket.approved_at)).offset(offset).limit(limit)).all()
    return [(row[0], row[1], row[2], row[3]) for row in rows], _count(session, wanted)


def _count(session: Session, wanted: Any) -> int:
    return session.scalar(select(func.count()).select_from(wanted.order_by(None).subquery())) or 0
