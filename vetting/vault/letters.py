"""Letters to candidates: what each says and its PDF, sealed, stored once."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Field, Session, col, select

from vetting.domain.letters import LetterKind
from vetting.storage import Moment, coded, new_id
from vetting.vault.database import VaultTable
from vetting.vault.releases import ReportState


class KeptLetter(VaultTable, table=True):
    """`edition` and `template` say which fixed text was sent; `dispute` which dispute an answer ends."""

    __tablename__ = "letter"

    id: str = Field(default_factory=new_id, primary_key=True)
    screening: str = Field(foreign_key="screening.id", index=True)
    dispute: str | None = Field(default=None, foreign_key="dispute.id", index=True)
    kind: LetterKind = Field(sa_type=coded(LetterKind))
    edition: int
    template: str
    canonical: bytes
    made_by: str = Field(foreign_key="person.id")
    made_at: datetime = Field(sa_type=Moment)
    state: ReportState = Field(default=ReportState.WAITING, sa_type=coded(ReportState))
    problem: str = ""
    pdf: bytes | None = None


def letters_of(session: Session, screening: str) -> Sequence[KeptLetter]:
    """The latest first."""
    return session.exec(
        select(KeptLetter)
        .where(KeptLetter.screening == screening)
        .order_by(col(KeptLetter.made_at).desc(), col(KeptLetter.id))
    ).all()
