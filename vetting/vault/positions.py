"""Positions, the versions of their plan, and the seats of their panel."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import UniqueConstraint, func
from sqlmodel import Field, Session, col, select

from vetting.storage import Moment, new_id
from vetting.vault.database import VaultTable


class Position(VaultTable, table=True):
    """The job, under a policy pack."""

    __tablename__ = "position"

    id: str = Field(default_factory=new_id, primary_key=True)
    title: str = Field(unique=True)
    pack: str
    opened_at: datetime = Field(sa_type=Moment)


class PlanVersion(VaultTable, table=True):
    """A plan's text; frozen once published. A draft is the one row without a time."""

    __tablename__ = "plan_version"
    __table_args__ = (UniqueConstraint("position", "version"),)

    id: str = Field(default_factory=new_id, primary_key=True)
    position: str = Field(foreign_key="position.id", index=True)
    version: int
    body: str
    published_at: datetime | None = Field(default=None, sa_type=Moment)
    published_by: str | None = Field(default=None, foreign_key="person.id")


class PinnedPack(VaultTable, table=True):
    """A pack as it was when a screening was opened under it; an upgrade of the program changes nothing of it."""

    __tablename__ = "pinned_pack"

    digest: str = Field(primary_key=True)
    pack: str
    body: str


class Seat(VaultTable, table=True):
    """A decision maker's place; kept after its end, for whoever sat may never search or review here."""

    __tablename__ = "seat"
    __table_args__ = (UniqueConstraint("position", "person"),)

    id: str = Field(default_factory=new_id, primary_key=True)
    position: str = Field(foreign_key="position.id", index=True)
    person: str = Field(foreign_key="person.id", index=True)
    since: datetime = Field(sa_type=Moment)
    until: datetime | None = Field(default=None, sa_type=Moment)


def all_positions(session: Session) -> Sequence[Position]:
    return session.exec(select(Position).order_by(Position.title)).all()


def titled(session: Session, title: str) -> Position | None:
    """The position with this title, whatever its case."""
    wanted = title.strip().casefold()
    return next((each for each in all_positions(session) if each.title.casefold() == wanted), None)


def plan_in_force(session: Session, position: str) -> PlanVersion | None:
    """The highest published version."""
    return session.exec(
        select(PlanVersion)
        .where(PlanVersion.position == position, col(PlanVersion.published_at).is_not(None))
        .order_by(col(PlanVersion.version).desc())
        .limit(1)
    ).first()


def versions_in_force(session: Session) -> dict[str, int]:
    """The highest published version, by position."""
    highest = select(PlanVersion.position, func.max(PlanVersion.version))
    published = highest.where(col(PlanVersion.published_at).is_not(None)).group_by(PlanVersion.position)
    return dict(session.exec(published).all())


def plan_draft(session: Session, position: str) -> PlanVersion | None:
    return session.exec(
        select(PlanVersion).where(PlanVersion.position == position, col(PlanVersion.published_at).is_(None))
    ).first()


def plan_versions(session: Session, position: str) -> Sequence[PlanVersion]:
    return session.exec(
        select(PlanVersion).where(PlanVersion.position == position).order_by(col(PlanVersion.version))
    ).all()


def plan_of(session: Session, position: str, version: int) -> PlanVersion:
    return session.exec(
        select(PlanVersion).where(PlanVersion.position == position, PlanVersion.version == version)
    ).one()


def seats(session: Session, position: str) -> Sequence[Seat]:
    """Those who sit now."""
    return session.exec(select(Seat).where(Seat.position == position, col(Seat.until).is_(None))).all()


def seat_of(session: Session, position: str, person: str) -> Seat | None:
    """The person's seat, past or present."""
    return session.exec(select(Seat).where(Seat.position == position, Seat.person == person)).first()
