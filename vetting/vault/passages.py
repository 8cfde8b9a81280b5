"""Passages: every text that may leave, its filter state, and the redactions decided on it."""

from collections.abc import Collection, Sequence
from datetime import datetime
from enum import StrEnum

from sqlalchemy import String, UniqueConstraint, cast, func, literal
from sqlmodel import Field, Session, col, select

from vetting.domain.redactions import Treatment
from vetting.domain.stages import Stage
from vetting.storage import Moment, coded, new_id
from vetting.vault.database import VaultTable
from vetting.vault.screenings import Screening


class PassageKind(StrEnum):
    STATEMENT = "statement"
    QUOTE = "quote"
    NEXUS = "nexus"
    REPLY = "reply"


class FilterState(StrEnum):
    NOT_RUN = "not_run"
    FAILED = "failed"
    SUGGESTED = "suggested"
    CONFIRMED = "confirmed"


class Passage(VaultTable, table=True):
    """One text that may leave; without a finding it is the candidate's reply to the whole."""

    __tablename__ = "passage"

    id: str = Field(default_factory=new_id, primary_key=True)
    screening: str = Field(foreign_key="screening.id", index=True)
    finding: str | None = Field(default=None, foreign_key="finding.id", index=True)
    kind: PassageKind = Field(sa_type=coded(PassageKind))
    text: bytes
    filter_state: FilterState = Field(default=FilterState.NOT_RUN, sa_type=coded(FilterState))
    engine_version: str = ""
    flags: bytes
    flags_cleared_by: str | None = Field(default=None, foreign_key="person.id")
    confirmed_by: str | None = Field(default=None, foreign_key="person.id")
    confirmed_at: datetime | None = Field(default=None, sa_type=Moment)


class Redaction(VaultTable, table=True):
    """A suggestion of the engine, or a person's addition, and its decision; class, reason and span are sealed."""

    __tablename__ = "redaction"

    id: str = Field(default_factory=new_id, primary_key=True)
    screening: str = Field(foreign_key="screening.id", index=True)
    passage: str = Field(foreign_key="passage.id", index=True)
    alike: str = Field(index=True)
    suggestion: bytes
    added_by: str | None = Field(default=None, foreign_key="person.id")
    decision: Treatment | None = Field(default=None, sa_type=coded(Treatment))
    neutral: bytes | None = None
    keep_reason: str = ""
    decided_by: str | None = Field(default=None, foreign_key="person.id")
    decided_at: datetime | None = Field(default=None, sa_type=Moment)
    carried_over: bool = False


class Separation(VaultTable, table=True):
    """The same words and class, decided place by place; `agreed_digest` is of what a second person agreed to."""

    __tablename__ = "separation"
    __table_args__ = (UniqueConstraint("screening", "alike"),)

    id: str = Field(default_factory=new_id, primary_key=True)
    screening: str = Field(foreign_key="screening.id", index=True)
    alike: str
    reason: str
    separated_by: str = Field(foreign_key="person.id", index=True)
    separated_at: datetime = Field(sa_type=Moment)
    agreed_by: str | None = Field(default=None, foreign_key="person.id")
    agreed_at: datetime | None = Field(default=None, sa_type=Moment)
    agreed_digest: str = ""


def passages_of(session: Session, screening: str) -> Sequence[Passage]:
    return session.exec(select(Passage).where(Passage.screening == screening).order_by(col(Passage.id))).all()


def redactions_of(session: Session, screening: str) -> Sequence[Redaction]:
    return session.exec(select(Redaction).where(Redaction.screening == screening).order_by(col(Redaction.id))).all()


def separations_of(session: Session, screening: str) -> Sequence[Separation]:
    found = select(Separation).where(Separation.screening == screening)
    return session.exec(found.order_by(col(Separation.separated_at), col(Separation.id))).all()


def outdated(session: Session, engine: str, lists: int, stages: Collection[Stage]) -> Sequence[Passage]:
    """What another filter read, or none, in screenings at these stages whose key is there: not this engine with the
    screening's word lists, which are `lists` where it has none settled.
    """
    number = cast(func.coalesce(Screening.word_list, lists), String)
    return session.exec(
        select(Passage)
        .join(Screening, col(Screening.id) == col(Passage.screening))
        .where(
            col(Passage.engine_version) != literal(stamp(engine, "")) + number,
            col(Screening.stage).in_(stages),
            col(Screening.data_key).is_not(None),
        )
        .order_by(col(Passage.screening), col(Passage.id))
    ).all()


def stamp(engine: str, lists: int | str) -> str:
    """What a passage keeps of the filter that read it: the engine's version and the department's word lists."""
    return f"{engine}/list {lists}"
