"""Screenings: one candidate, one position, one plan, start to end; and who is assigned."""

from collections.abc import Sequence
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import ColumnElement, UniqueConstraint, func, or_
from sqlmodel import Field, Session, col, select

from vetting.domain.stages import AT_WORK, TO_SEARCH, Stage
from vetting.storage import Moment, coded, new_id
from vetting.vault.candidates import Candidate
from vetting.vault.database import VaultTable
from vetting.vault.positions import PlanVersion, Seat


class ReplyKind(StrEnum):
    REPLIED = "replied"
    WAIVED = "waived"
    EXPIRED = "expired"


class Screening(VaultTable, table=True):
    __tablename__ = "screening"
    __table_args__ = (UniqueConstraint("candidate", "position"),)

    id: str = Field(default_factory=new_id, primary_key=True)
    candidate: str = Field(foreign_key="candidate.id")
    position: str = Field(foreign_key="position.id", index=True)
    plan_version: int
    pack_digest: str = Field(foreign_key="pinned_pack.digest")
    stage: Stage = Field(default=Stage.OPENED, sa_type=coded(Stage), index=True)
    version: int = 1
    data_key: bytes | None
    identity: bytes
    adult_throughout: bool
    opened_at: datetime = Field(sa_type=Moment)
    due_on: date | None = None
    notice_at: datetime | None = Field(default=None, sa_type=Moment)
    notice_text: str = ""
    claimed_by: str | None = Field(default=None, foreign_key="person.id")
    claimed_at: datetime | None = Field(default=None, sa_type=Moment)
    reply_due: date | None = None
    reply_kind: ReplyKind | None = Field(default=None, sa_type=coded(ReplyKind))
    closed_at: datetime | None = Field(default=None, sa_type=Moment)
    held: bool = False
    word_list: int | None = None
    """The version of the word lists that holds for it, from its first submission on; 0: there was none."""


class Assignment(VaultTable, table=True):
    __tablename__ = "assignment"

    id: str = Field(default_factory=new_id, primary_key=True)
    screening: str = Field(foreign_key="screening.id", index=True)
    person: str = Field(foreign_key="person.id", index=True)
    since: datetime = Field(sa_type=Moment)
    until: datetime | None = Field(default=None, sa_type=Moment)
    ended: str = ""


def locked(session: Session, screening: str) -> Screening | None:
    """The row, held by this transaction."""
    return session.exec(select(Screening).where(Screening.id == screening).with_for_update()).first()


def assigned(session: Session, screening: str) -> Sequence[Assignment]:
    return session.exec(
        select(Assignment).where(Assignment.screening == screening, col(Assignment.until).is_(None))
    ).all()


def page(
    session: Session,
    *,
    stages: Sequence[Stage] = (),
    position: str = "",
    number: str = "",
    searcher: str = "",
    offset: int = 0,
    limit: int = 25,
) -> tuple[Sequence[tuple[Screening, Candidate]], int]:
    """One page of screenings with their candidates, due first, and how many there are in all."""
    wanted = select(Screening, Candidate).join(Candidate, col(Candidate.id) == col(Screening.candidate))
    if stages:
        wanted = wanted.where(col(Screening.stage).in_(stages))
    if position:
        wanted = wanted.where(Screening.position == position)
    if number:
        wanted = wanted.where(col(Candidate.number).contains(number.upper(), autoescape=True))
    if searcher:
        mine = select(Assignment.screening).where(Assignment.person == searcher, col(Assignment.until).is_(None))
        wanted = wanted.where(col(Screening.id).in_(mine))
    total = session.exec(select(func.count()).select_from(wanted.subquery())).one()
    ordered = wanted.order_by(col(Screening.due_on).is_(None), col(Screening.due_on), col(Screening.opened_at))
    return session.exec(ordered.offset(offset).limit(limit)).all(), total


def waiting(session: Session, *, limit: int = 10) -> Sequence[tuple[Screening, Candidate]]:
    """What waits on a coordinator: no notice, nobody assigned, a newer plan, no reply recorded, not yet released.

    Due first.
    """
    given = select(Assignment.screening).where(col(Assignment.until).is_(None))
    unassigned = col(Screening.stage).in_(TO_SEARCH) & col(Screening.id).not_in(given)
    unnoticed = (col(Screening.stage) == Stage.OPENED) & col(Screening.notice_at).is_(None)
    unanswered = (col(Screening.stage) == Stage.REPLYING) & col(Screening.reply_kind).is_(None)
    return session.exec(
        select(Screening, Candidate)
        .join(Candidate, col(Candidate.id) == col(Screening.candidate))
        .where(or_(unassigned, unnoticed, _outrun(), unanswered, col(Screening.stage) == Stage.APPROVED))
        .order_by(col(Screening.due_on).is_(None), col(Screening.due_on), col(Screening.opened_at))
        .limit(limit)
    ).all()


def _outrun() -> ColumnElement[bool]:
    """A plan published since asks for searches that this screening does not have."""
    newer = select(PlanVersion.id).where(
        PlanVersion.position == Screening.position,
        col(PlanVersion.published_at).is_not(None),
        PlanVersion.version > Screening.plan_version,
    )
    return col(Screening.stage).in_(TO_SEARCH) & newer.exists()


def searchers_of(session: Session, screenings: Sequence[str]) -> dict[str, list[str]]:
    """Who has each of the screenings now, by screening."""
    found: dict[str, list[str]] = {}
    for screening, person in session.exec(
        select(Assignment.screening, Assignment.person)
        .where(col(Assignment.screening).in_(screenings), col(Assignment.until).is_(None))
        .order_by(col(Assignment.since))
    ):
        found.setdefault(screening, []).append(person)
    return found


def of_candidate(session: Session, position: str, candidate: str) -> Screening | None:
    return session.exec(
        select(Screening).where(Screening.position == position, Screening.candidate == candidate)
    ).one_or_none()


def elsewhere(session: Session, position: str) -> Sequence[str]:
    """Ids of the screenings that candidates of this position have for others."""
    here = select(Screening.candidate).where(Screening.position == position)
    wanted = select(Screening.id).where(col(Screening.candidate).in_(here), Screening.position != position)
    return session.exec(wanted).all()


def of_one(session: Session, candidate: str) -> Sequence[str]:
    """Ids of the candidate's screenings, for whatever position."""
    return session.exec(select(Screening.id).where(Screening.candidate == candidate)).all()


def seat_over(session: Session, candidate: str, person: str) -> Seat | None:
    """The person's seat, past or present, on the panel of any position that the candidate is screened for."""
    before = select(Screening.position).where(Screening.candidate == candidate)
    return session.exec(select(Seat).where(Seat.person == person, col(Seat.position).in_(before))).first()


def at_work(session: Session, position: str) -> Sequence[Screening]:
    return session.exec(
        select(Screening).where(Screening.position == position, col(Screening.stage).in_(AT_WORK))
    ).all()


def under_search(session: Session) -> Sequence[str]:
    """Ids of those that are searched and whose word lists are not settled yet."""
    wanted = select(Screening.id).where(Screening.stage == Stage.SEARCHING, col(Screening.word_list).is_(None))
    return session.exec(wanted).all()


def wrapped_keys(session: Session) -> Sequence[tuple[str, bytes | None]]:
    """Each screening's id and wrapped data key, the disposed ones left out: for `doctor`."""
    return session.exec(select(Screening.id, Screening.data_key).where(col(Screening.data_key).is_not(None))).all()
