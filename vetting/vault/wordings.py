"""Wordings: every form of a finding's own sentences that stood, and every one that a reviewer proposed."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, Session, col, select

from vetting.domain.rewrites import Answer
from vetting.storage import Moment, coded, new_id
from vetting.vault.database import VaultTable


class Wording(VaultTable, table=True):
    """`sentences` seals statement and nexus; `number` counts within the finding. Without `proposed`, it stood.

    `reason` and `answer` are a proposal's: why it was made, and what became of it; no answer yet: it is open.
    """

    __tablename__ = "wording"
    __table_args__ = (UniqueConstraint("finding", "number"),)

    id: str = Field(default_factory=new_id, primary_key=True)
    screening: str = Field(foreign_key="screening.id", index=True)
    finding: str = Field(foreign_key="finding.id")
    number: int
    sentences: bytes
    by: str = Field(foreign_key="person.id")
    at: datetime = Field(sa_type=Moment)
    proposed: bool = False
    reason: str = ""
    answer: Answer | None = Field(default=None, sa_type=coded(Answer))
    answer_reason: str = ""
    answered_by: str | None = Field(default=None, foreign_key="person.id")
    answered_at: datetime | None = Field(default=None, sa_type=Moment)

    @property
    def open(self) -> bool:
        return self.proposed and self.answer is None


def wordings_of(session: Session, screening: str) -> Sequence[Wording]:
    """Every wording of a screening's findings, in the order in which they were written."""
    return session.exec(
        select(Wording).where(Wording.screening == screening).order_by(col(Wording.finding), col(Wording.number))
    ).all()


def open_proposals(session: Session, screening: str) -> list[Wording]:
    return [each for each in wordings_of(session, screening) if each.open]
