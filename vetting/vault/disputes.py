"""What candidates dispute of released packets, and how each dispute ended; their own words are sealed."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import func
from sqlmodel import Field, Session, col, select

from vetting.domain.disputes import Ground, Outcome, Refusal
from vetting.domain.stages import Stage
from vetting.storage import Moment, coded, new_id
from vetting.vault.candidates import Candidate
from vetting.vault.database import VaultTable
from vetting.vault.letters import KeptLetter
from vetting.vault.releases import ReportState
from vetting.vault.reviews import own_searches
from vetting.vault.screenings import Screening

Listed = tuple["Dispute", Screening, str]
"""Dispute, screening, candidate's number."""


class Dispute(VaultTable, table=True):
    """`numbers` are those on the released packet, `findings` the ids that they had there. `shown` is the filtered form
    of the `text`, as of a decision's reasons.
    """

    __tablename__ = "dispute"

    id: str = Field(default_factory=new_id, primary_key=True)
    screening: str = Field(foreign_key="screening.id", index=True)
    packet: str = Field(foreign_key="frozen_packet.id")
    numbers: str
    findings: str
    ground: Ground = Field(sa_type=coded(Ground))
    text: bytes
    shown: bytes | None = None
    received_on: date
    answer_due: date
    recorded_by: str = Field(foreign_key="person.id")
    recorded_at: datetime = Field(sa_type=Moment)
    outcome: Outcome | None = Field(default=None, sa_type=coded(Outcome))
    refusal: Refusal | None = Field(default=None, sa_type=coded(Refusal))
    ended_by: str | None = Field(default=None, foreign_key="person.id")
    ended_at: datetime | None = Field(default=None, sa_type=Moment)


def disputes_of(session: Session, screening: str) -> Sequence[Dispute]:
    """The latest first."""
    return session.exec(
        select(Dispute).where(Dispute.screening == screening).order_by(col(Dispute.recorded_at).desc(), col(Dispute.id))
    ).all()


def open_on(session: Session, screening: str) -> bool:
    return any(each.outcome is None for each in disputes_of(session, screening))


def open_page(session: Session, person: str, *, offset: int = 0, limit: int = 25) -> tuple[Sequence[Listed], int]:
    """One page of the disputes that wait for a reviewer, the first due first, never on the person's own searches."""
    wanted = (
        select(Dispute, Screening, Candidate.number)
        .join(Screening, col(Screening.id) == col(Dispute.screening))
        .join(Candidate, col(Candidate.id) == col(Screening.candidate))
        .where(
            col(Dispute.outcome).is_(None),
            Screening.stage != Stage.WITHDRAWN,
            col(Screening.data_key).is_not(None),
            ~own_searches(person),
        )
    )
    total = session.scalar(select(func.count()).select_from(wanted.subquery())) or 0
    rows = session.exec(wanted.order_by(col(Dispute.answer_due), col(Dispute.id)).offset(offset).limit(limit)).all()
    return [(row[0], row[1], row[2]) for row in rows], total


def unanswered(session: Session, *, limit: int = 10) -> Sequence[Listed]:
    """Disputes that are open, or ended with no letter to the candidate yet, the first due first."""
    made = select(KeptLetter.id).where(KeptLetter.dispute == Dispute.id, KeptLetter.state != ReportState.FAILED)
    told = made.correlate(Dispute).exists()
    rows = session.exec(
        select(Dispute, Screening, Candidate.number)
        .join(Screening, col(Screening.id) == col(Dispute.screening))
        .join(Candidate, col(Candidate.id) == col(Screening.candidate))
        .where(Screening.stage != Stage.WITHDRAWN, col(Screening.data_key).is_not(None), ~told)
        .order_by(col(Dispute.answer_due), col(Dispute.id))
        .limit(limit)
    ).all()
    return [(row[0], row[1], row[2]) for row in rows]
