"""Released packets, who may read them, and what decision makers answered: tables and their named queries."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from typing import Any, NamedTuple

from sqlalchemy import JSON, ColumnElement, UniqueConstraint, and_, exists, func, or_
from sqlmodel import Field, Session, col, select

from vetting.domain.decisions import Outcome
from vetting.domain.stages import Stage
from vetting.panel.database import PanelTable
from vetting.storage import Moment, coded, new_id


class PanelPacket(PanelTable, table=True):
    """A packet as it was released. `number` is the candidate's; replaced, recalled or disposed it keeps no content."""

    __tablename__ = "packet"
    __table_args__ = (UniqueConstraint("number", "position", "version"),)

    id: str = Field(primary_key=True)
    number: str = Field(index=True)
    version: int
    position: str = Field(index=True)
    title: str
    digest: str
    pdf_digest: str
    released_at: datetime = Field(sa_type=Moment, index=True)
    received_at: datetime = Field(sa_type=Moment)
    replaced_by: int | None = None
    """The version that stands in its place."""
    recalled_at: datetime | None = Field(default=None, sa_type=Moment)
    disposed_at: datetime | None = Field(default=None, sa_type=Moment)
    canonical: str
    pdf: bytes
    """Content stands last: SQLite walks through all of it to reach a column behind it."""

    def empty(self) -> None:
        """What is not kept here cannot leak from here."""
        self.canonical, self.pdf = "", b""


class Seat(PanelTable, table=True):
    """A decision maker's place on a position's panel."""

    __tablename__ = "seat"

    position: str = Field(primary_key=True)
    person: str = Field(primary_key=True, index=True)


class Reading(PanelTable, table=True):
    """The first time a person opened a packet; the ledger holds every time."""

    __tablename__ = "reading"

    packet: str = Field(primary_key=True, foreign_key="packet.id")
    person: str = Field(primary_key=True, foreign_key="person.id")
    at: datetime = Field(sa_type=Moment)


class Acknowledgement(PanelTable, table=True):
    __tablename__ = "acknowledgement"

    packet: str = Field(primary_key=True, foreign_key="packet.id")
    person: str = Field(primary_key=True, foreign_key="person.id")
    at: datetime = Field(sa_type=Moment)


class Question(PanelTable, table=True):
    """To the reviewer; answered only by a new version of the packet."""

    __tablename__ = "question"

    id: str = Field(default_factory=new_id, primary_key=True)
    packet: str = Field(foreign_key="packet.id", index=True)
    person: str = Field(foreign_key="person.id")
    text: str
    at: datetime = Field(sa_type=Moment)
    fetched_at: datetime | None = Field(default=None, sa_type=Moment, index=True)


class PanelDecision(PanelTable, table=True):
    """Bound to the digest of what was read; `cites` are numbers of released findings. Never edited."""

    __tablename__ = "decision"

    id: str = Field(default_factory=new_id, primary_key=True)
    packet: str = Field(foreign_key="packet.id", index=True)
    digest: str
    person: str = Field(foreign_key="person.id")
    outcome: Outcome = Field(sa_type=coded(Outcome))
    reasons: str
    cites: list[int] = Field(default_factory=list, sa_type=JSON)
    at: datetime = Field(sa_type=Moment)
    fetched_at: datetime | None = Field(default=None, sa_type=Moment, index=True)


class Wanted(StrEnum):
    """The filter of the list."""

    OPEN = ""
    UNREAD = "unread"
    UNDECIDED = "undecided"
    DECIDED = "decided"
    GONE = "gone"


class Listed(NamedTuple):
    """A packet in the list, without its content."""

    id: str
    number: str
    version: int
    title: str
    released_at: datetime
    read: bool
    decided: bool
    replaced_by: int | None
    recalled: bool


def listed(
    session: Session, person: str, *, wanted: Wanted, number: str = "", position: str = "", offset: int, limit: int
) -> tuple[Sequence[Listed], int]:
    """One page of the packets on whose panels the person sits, unread first, newest first; and how many in all."""
    read = exists().where(col(Reading.packet) == col(PanelPacket.id), col(Reading.person) == person)
    decided = exists().where(col(PanelDecision.packet) == col(PanelPacket.id))
    shown = [_seated(person), _kind(wanted, read, decided)]
    if number:
        shown.append(col(PanelPacket.number).contains(number.upper(), autoescape=True))
    if position:
        shown.append(col(PanelPacket.position) == position)
    total = session.exec(select(func.count()).select_from(PanelPacket).where(*shown)).one()
    columns: list[Any] = [PanelPacket.id, PanelPacket.number, PanelPacket.version, PanelPacket.title]
    columns += [PanelPacket.released_at, read.label("read"), decided.label("decided"), PanelPacket.replaced_by]
    columns += [col(PanelPacket.recalled_at).is_not(None)]
    rows = session.exec(
        select(*columns)
        .where(*shown)
        .order_by(read, col(PanelPacket.released_at).desc(), col(PanelPacket.id))
        .offset(offset)
        .limit(limit)
    )
    return [Listed(*row) for row in rows], total


def _seated(person: str) -> ColumnElement[bool]:
    return col(PanelPacket.position).in_(select(Seat.position).where(Seat.person == person))


def _kind(wanted: Wanted, read: Any, decided: Any) -> ColumnElement[bool]:
    gone = or_(col(PanelPacket.replaced_by).is_not(None), col(PanelPacket.recalled_at).is_not(None))
    there = and_(~gone, col(PanelPacket.disposed_at).is_(None))
    kinds: dict[Wanted, Any] = {
        Wanted.OPEN: there,
        Wanted.UNREAD: and_(there, ~read),
        Wanted.UNDECIDED: and_(there, ~decided),
        Wanted.DECIDED: and_(there, decided),
        Wanted.GONE: and_(gone, col(PanelPacket.disposed_at).is_(None)),
    }
    return kinds[wanted]  # type: ignore[no-any-return]  # SQLAlchemy types its operators loosely


def positions_of(session: Session, person: str) -> Sequence[tuple[str, str]]:
    """Id and title of the positions that have packets for the person."""
    wanted = select(PanelPacket.position, PanelPacket.title).where(_seated(person)).distinct()
    return session.exec(wanted.order_by(PanelPacket.title)).all()


def locked(session: Session, packet: str) -> PanelPacket | None:
    """The row, held by this transaction."""
    return session.exec(select(PanelPacket).where(PanelPacket.id == packet).with_for_update()).first()


def seated(session: Session, position: str, person: str) -> bool:
    return session.get(Seat, (position, person)) is not None


def seats(session: Session, position: str) -> Sequence[Seat]:
    return session.exec(select(Seat).where(Seat.position == position)).all()


def versions(session: Session, number: str, position: str) -> Sequence[PanelPacket]:
    """Every version of one candidate's packet for one position, the newest last."""
    return session.exec(
        select(PanelPacket)
        .where(PanelPacket.number == number, PanelPacket.position == position)
        .order_by(col(PanelPacket.version))
        .with_for_update()
    ).all()


def successor(session: Session, packet: PanelPacket) -> PanelPacket | None:
    """The version that stands in this one's place, if it can be opened."""
    newest = session.exec(
        select(PanelPacket)
        .where(
            PanelPacket.number == packet.number,
            PanelPacket.position == packet.position,
            col(PanelPacket.version) > packet.version,
            col(PanelPacket.recalled_at).is_(None),
        )
        .order_by(col(PanelPacket.version).desc())
    ).first()
    return newest if newest and not newest.disposed_at else None


def stage(session: Session, packet: PanelPacket) -> Stage:
    """Decided once anyone decided on it: a later decision replaces nothing of the record."""
    found = session.exec(select(PanelDecision.id).where(PanelDecision.packet == packet.id).limit(1)).first()
    return Stage.DECIDED if found else Stage.RELEASED


def decisions(session: Session, packet: str) -> Sequence[PanelDecision]:
    return session.exec(
        select(PanelDecision).where(PanelDecision.packet == packet).order_by(col(PanelDecision.at).desc())
    ).all()


def questions(session: Session, packet: str, person: str) -> Sequence[Question]:
    """The person's own."""
    return session.exec(
        select(Question).where(Question.packet == packet, Question.person == person).order_by(col(Question.at).desc())
    ).all()


def unfetched(session: Session) -> tuple[Sequence[Question], Sequence[PanelDecision]]:
    """What the courier has not brought home, oldest first."""
    return (
        session.exec(select(Question).where(col(Question.fetched_at).is_(None)).order_by(col(Question.at))).all(),
        session.exec(
            select(PanelDecision).where(col(PanelDecision.fetched_at).is_(None)).order_by(col(PanelDecision.at))
        ).all(),
    )
