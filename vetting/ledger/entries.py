"""Entries: the ledger's columns, how one is appended, and what they say was done."""

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any, Literal, NamedTuple, TextIO, TypeVar

from sqlalchemy import CheckConstraint, Index, func, select, text
from sqlalchemy.orm import InstrumentedAttribute, Session, declared_attr
from sqlmodel import Field, SQLModel

from vetting.ledger.chain import COPIED, GENESIS, Link, as_line, canonical, seal

Outcome = Literal["done", "refused"]


class EntryColumns(SQLModel):
    """Body is the sealed truth; the columns after it repeat parts of it so that queries can use an index."""

    sequence: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    previous: str = Field(unique=True)  # two entries cannot follow the same one: the chain has no fork
    seal: str = Field(unique=True)
    body: str
    time: str = Field(index=True)
    action: str = Field(index=True)
    account: str
    person: str = Field(index=True)
    screening: str | None = None
    position: str | None = None
    outcome: str
    reason: str

    @declared_attr.directive
    def __table_args__(cls) -> tuple[CheckConstraint | Index, ...]:  # noqa: N805 -- SQLAlchemy calls it with the class
        return (
            Index(None, "screening", "action", "person"),
            Index(None, "position", "action", "outcome", "reason"),
            CheckConstraint("sequence >= 1", name="ledger_starts_at_one"),
            CheckConstraint("outcome IN ('done', 'refused')", name="ledger_outcome"),
        )


E = TypeVar("E", bound=EntryColumns)


class Deed(NamedTuple):
    """What the ledger says was done, by whom, when; `about` holds ids and codes."""

    action: str
    person: str
    account: str
    time: str
    about: Mapping[str, str | int]


def append(  # noqa: PLR0913 -- an entry has these parts, each given by name
    session: Session,
    entry: type[E],
    *,
    house: str,
    action: str,
    account: str,
    person: str,
    now: datetime,
    screening: str | None = None,
    position: str | None = None,
    about: Mapping[str, str | int] | None = None,
    outcome: Outcome = "done",
    reason: str = "",
) -> E:
    """Seal one entry onto the chain, inside the caller's transaction; `about` holds ids and codes, never input."""
    sequence, previous = _head(session, entry, house)
    said = {"sequence": sequence + 1, "house": house, "time": stamp(now), "action": action, "account": account}
    said |= {"person": person, "outcome": outcome, "reason": reason, "about": dict(about or {})}
    said |= {name: id_ for name, id_ in (("screening", screening), ("position", position)) if id_ is not None}
    body = canonical(said)
    plain = json.loads(body)  # an enum's value, not the enum, reaches the columns
    copied = {name: plain.get(name) for name in COPIED}
    written = entry(sequence=sequence + 1, previous=previous, seal=seal(previous, body), body=body, **copied)
    session.add(written)
    session.flush()
    return written


def head(session: Session, entry: type[EntryColumns]) -> tuple[int, str]:
    """The last entry's sequence and seal; 0 and GENESIS before the first."""
    last = session.execute(
        select(_column(entry, "sequence"), _column(entry, "seal")).order_by(_column(entry, "sequence").desc()).limit(1)
    ).first()
    return (last[0], last[1]) if last else (0, GENESIS)


def latest(session: Session, entry: type[EntryColumns]) -> str:
    """The latest time that any entry tells; "" before the first."""
    return session.execute(select(func.max(_column(entry, "time")))).scalar() or ""


def deeds(
    session: Session, entry: type[EntryColumns], *, screening: str | None = None, position: str | None = None
) -> list[Deed]:
    """What was done, in order, on one screening or on one position; refusals are not deeds."""
    if (screening is None) == (position is None):
        raise TypeError("Name a screening or a position, one of them.")
    name, id_ = ("screening", screening) if position is None else ("position", position)
    bodies = session.scalars(
        select(_column(entry, "body"))
        .where(_column(entry, name) == id_, _column(entry, "outcome") == "done")
        .order_by(_column(entry, "sequence"))
    )
    return [
        Deed(said["action"], said["person"], said["account"], said["time"], said["about"])
        for said in map(json.loads, bodies)
    ]


def rows(session: Session, entry: type[EntryColumns], *, after: int = 0) -> Iterator[Link]:
    """Every entry in order, with its copied columns, streamed; `after` leaves out the first ones."""
    names = ("sequence", "previous", "body", "seal", *COPIED)
    number = _column(entry, "sequence")
    query = select(*(_column(entry, name) for name in names)).where(number > after).order_by(number)
    # closed at once when the reader stops at a break: PostgreSQL streams through a cursor of the server
    with session.execute(query, execution_options={"yield_per": 1000}) as found:
        for sequence, previous, body, sealed, *copied in found:
            yield Link(sequence, previous, body, sealed, dict(zip(COPIED, copied, strict=True)))


def export(session: Session, entry: type[EntryColumns], file: TextIO) -> int:
    """Write the ledger as JSON lines that `python -m vetting.ledger` verifies; returns how many."""
    count = 0
    for link in rows(session, entry):
        file.write(as_line(link) + "\n")
        count += 1
    return count


def stamp(now: datetime) -> str:
    """UTC to the millisecond, as 2026-11-20T13:51:07.042Z."""
    if now.tzinfo is None:
        raise ValueError("The ledger needs a time with its zone.")
    return now.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _head(session: Session, entry: type[EntryColumns], house: str) -> tuple[int, str]:
    """The head, held until the transaction ends; on SQLite the caller's BEGIN IMMEDIATE holds it already."""
    if session.get_bind().dialect.name == "postgresql":
        key = int.from_bytes(sha256(f"{house} ledger".encode()).digest()[:8], signed=True)
        session.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": key})
    return head(session, entry)


def _column(entry: type[EntryColumns], name: str) -> InstrumentedAttribute[Any]:
    return getattr(entry, name)  # type: ignore[no-any-return]  # SQLModel types columns as their values
