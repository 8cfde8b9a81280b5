"""The plan's rows made concrete for one candidate, and the searches that answer them."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum

from sqlalchemy import case, func
from sqlmodel import Field, Session, col, select

from vetting.storage import Moment, coded, new_id
from vetting.vault.database import VaultTable


class RowState(StrEnum):
    OPEN = "open"
    DONE = "done"
    WAIVED = "waived"


class SearchRow(VaultTable, table=True):
    """One search that the plan asks for; the term is sealed, for a previous name can tell a class."""

    __tablename__ = "search_row"

    id: str = Field(default_factory=new_id, primary_key=True)
    screening: str = Field(foreign_key="screening.id", index=True)
    code: str
    place: int
    source: str
    kind: str
    term: bytes
    plan_version: int
    state: RowState = Field(default=RowState.OPEN, sa_type=coded(RowState))
    waived_by: str | None = Field(default=None, foreign_key="person.id")
    waived_reason: str = ""


class Search(VaultTable, table=True):
    """How, when and with what outcome a row was searched."""

    __tablename__ = "search"

    id: str = Field(default_factory=new_id, primary_key=True)
    screening: str = Field(foreign_key="screening.id", index=True)
    search_row: str = Field(foreign_key="search_row.id", index=True)
    person: str = Field(foreign_key="person.id")
    method: str
    login: str
    device: str
    permission: bytes
    outcome: str
    note: bytes
    incidental: bool = False
    seconds: int
    at: datetime = Field(sa_type=Moment)


def rows_of(session: Session, screening: str) -> Sequence[SearchRow]:
    return session.exec(
        select(SearchRow).where(SearchRow.screening == screening).order_by(col(SearchRow.place), col(SearchRow.id))
    ).all()


def searches_of(session: Session, screening: str) -> Sequence[Search]:
    return session.exec(select(Search).where(Search.screening == screening).order_by(col(Search.at))).all()


def progress(session: Session, screenings: Sequence[str]) -> dict[str, tuple[int, int]]:
    """By screening: how many of its rows are settled, and how many there are."""
    settled = func.sum(case((col(SearchRow.state) == RowState.OPEN, 0), else_=1))
    found = session.exec(
        select(SearchRow.screening, settled, func.count())
        .where(col(SearchRow.screening).in_(screenings))
        .group_by(col(SearchRow.screening))
    ).all()
    return {screening: (int(done), total) for screening, done, total in found}
