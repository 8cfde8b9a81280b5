"""The department's word lists: each version as it was proposed and settled, sealed; none is ever changed."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum

from sqlmodel import Field, Session, col, func, select

from vetting.domain.word_lists import WordLists
from vetting.storage import Moment, coded, new_id
from vetting.vault.database import VaultTable
from vetting.vault.people import Department
from vetting.vault.sealed import Keyring


class ListState(StrEnum):
    PROPOSED = "proposed"
    APPROVED = "approved"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"


class WordList(VaultTable, table=True):
    """A version of both lists with the reason of the change. In force is the approved one with the highest number."""

    __tablename__ = "word_list"

    id: str = Field(default_factory=new_id, primary_key=True)
    number: int = Field(unique=True)
    state: ListState = Field(default=ListState.PROPOSED, sa_type=coded(ListState))
    data_key: bytes
    body: bytes
    reason: bytes
    digest: str
    proposed_by: str = Field(foreign_key="person.id")
    proposed_at: datetime = Field(sa_type=Moment)
    settled_by: str | None = Field(default=None, foreign_key="person.id")
    settled_at: datetime | None = Field(default=None, sa_type=Moment)


def in_force(session: Session) -> WordList | None:
    return session.exec(
        select(WordList).where(WordList.state == ListState.APPROVED).order_by(col(WordList.number).desc()).limit(1)
    ).first()


def before(session: Session, number: int) -> WordList | None:
    """The version that was in force when this one was proposed."""
    return session.exec(
        select(WordList)
        .where(WordList.state == ListState.APPROVED, col(WordList.number) < number)
        .order_by(col(WordList.number).desc())
        .limit(1)
    ).first()


def proposed(session: Session) -> WordList | None:
    """The one change that waits for a second administrator."""
    return session.exec(select(WordList).where(WordList.state == ListState.PROPOSED)).first()


def numbered(session: Session, number: int) -> WordList | None:
    return session.exec(select(WordList).where(WordList.number == number)).first()


def locked(session: Session, number: int) -> WordList | None:
    """The row, held by this transaction."""
    return session.exec(select(WordList).where(WordList.number == number).with_for_update()).first()


def take_turn(session: Session) -> None:
    """Let one proposal be made at a time on PostgreSQL too: whoever holds the department's row goes first."""
    session.exec(select(Department).with_for_update()).first()


def last_number(session: Session) -> int:
    return session.exec(select(func.max(WordList.number))).one() or 0


def history(session: Session, *, offset: int = 0, limit: int = 25) -> tuple[Sequence[WordList], int]:
    """One page of all versions, the newest first, and how many there are."""
    total = session.exec(select(func.count()).select_from(WordList)).one()
    return session.exec(select(WordList).order_by(col(WordList.number).desc()).offset(offset).limit(limit)).all(), total


def made(keyring: Keyring, number: int, lists: WordLists, reason: str, by: str, at: datetime) -> WordList:
    id_ = new_id()
    seal, wrapped = keyring.new_key(id_)
    return WordList(
        id=id_,
        number=number,
        data_key=wrapped,
        body=seal.close(lists.dumps(), f"word_list.body.{id_}"),
        reason=seal.close(reason, f"word_list.reason.{id_}"),
        digest=keyring.mac(lists.dumps()),
        proposed_by=by,
        proposed_at=at,
    )


def opened(keyring: Keyring, row: WordList) -> tuple[WordLists, str]:
    """The lists and the reason of the change, unsealed."""
    seal = keyring.unwrap(row.id, row.data_key)
    body = seal.open(row.body, f"word_list.body.{row.id}")
    return WordLists.loads(body), seal.open(row.reason, f"word_list.reason.{row.id}")
