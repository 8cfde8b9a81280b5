"""Two houses' ledger tables made for the tests, and clean chains to damage."""

from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Engine
from sqlalchemy.orm import Session, registry
from sqlmodel import SQLModel

from vetting.ledger.chain import COPIED, GENESIS, Link, canonical, seal
from vetting.ledger.entries import EntryColumns, append
from vetting.ledger.triggers import append_only_ddl

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


class VaultTable(SQLModel, registry=registry()): ...


class PanelTable(SQLModel, registry=registry()): ...


class VaultEntry(EntryColumns, VaultTable, table=True):
    __tablename__ = "entry"


class PanelEntry(EntryColumns, PanelTable, table=True):
    __tablename__ = "entry"


def make_tables(engine: Engine, table: type[SQLModel] = VaultTable) -> None:
    table.metadata.create_all(engine)
    with engine.begin() as connection:
        for statement in append_only_ddl(engine.dialect.name, "entry"):
            connection.exec_driver_sql(statement)


def write(session: Session, count: int = 1, **said: Any) -> None:
    """Append plain entries of Sam's to the vault's ledger, a second apart."""
    usual = {"house": "vault", "action": "log_finding", "account": "sam", "person": "p-2"}
    for second in range(count):
        append(session, VaultEntry, **{**usual, "now": NOON + timedelta(seconds=second), **said})


def chain(count: int, previous: str = GENESIS, start: int = 1, action: str = "log_finding") -> list[Link]:
    """A clean chain in memory, as the database would hold it."""
    links = []
    for sequence in range(start, start + count):
        said = {"time": f"2026-03-02T12:00:{sequence % 60:02}.000Z", "action": action, "account": f"a-{sequence % 5}"}
        said |= {"person": f"p-{sequence % 3}", "screening": f"s-{sequence % 7}", "outcome": "done", "reason": ""}
        body = canonical({**said, "sequence": sequence, "house": "vault", "about": {"finding": sequence}})
        copied = {name: said.get(name) for name in COPIED}
        links.append(Link(sequence, previous, body, seal(previous, body), copied))
        previous = links[-1].seal
    return links
