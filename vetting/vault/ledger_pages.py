"""Entries of the ledger as an auditor pages through them, the newest first."""

from collections.abc import Sequence

from sqlalchemy import func
from sqlmodel import Session, col, select

from vetting.domain.actions import Action
from vetting.vault.candidates import Candidate
from vetting.vault.record import Entry
from vetting.vault.screenings import Screening


def entries_page(
    session: Session,
    *,
    actions: Sequence[Action] = (),
    outcome: str = "",
    person: str = "",
    number: str = "",
    offset: int = 0,
    limit: int = 50,
) -> tuple[Sequence[Entry], int]:
    """One page of entries, and how many there are; `number` is a candidate's."""
    wanted = select(Entry)
    if actions:
        wanted = wanted.where(col(Entry.action).in_(actions))
    if outcome:
        wanted = wanted.where(Entry.outcome == outcome)
    if person:
        wanted = wanted.where(Entry.person == person)
    if number:
        of = select(Screening.id).join(Candidate, col(Candidate.id) == col(Screening.candidate))
        of = of.where(Candidate.number == number.upper())
        wanted = wanted.where(col(Entry.screening).in_(of))
    total = session.exec(select(func.count()).select_from(wanted.subquery())).one()
    return session.exec(wanted.order_by(col(Entry.sequence).desc()).offset(offset).limit(limit)).all(), total


def numbers_of(session: Session, screenings: Sequence[str]) -> dict[str, str]:
    """Candidates' numbers by screening."""
    return dict(
        session.exec(
            select(Screening.id, Candidate.number)
            .join(Candidate, col(Candidate.id) == col(Screening.candidate))
            .where(col(Screening.id).in_(screenings))
        ).all()
    )
