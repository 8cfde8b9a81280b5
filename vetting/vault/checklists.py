"""Answers to checklist items."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Field, Session, select

from vetting.storage import Moment
from vetting.vault.database import VaultTable


class Answer(VaultTable, table=True):
    __tablename__ = "answer"

    screening: str = Field(foreign_key="screening.id", primary_key=True)
    item: str = Field(primary_key=True)
    yes: bool
    by: str = Field(foreign_key="person.id")
    at: datetime = Field(sa_type=Moment)


def answers_of(session: Session, screening: str) -> Sequence[Answer]:
    return session.exec(select(Answer).where(Answer.screening == screening)).all()
