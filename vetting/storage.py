"""One way to open a database, for either house: durable SQLite or PostgreSQL, a reader and a writer."""

import errno
import secrets
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection, DateTime, Dialect, Engine, Enum, TypeDecorator, event, make_url
from sqlalchemy.dialects.sqlite.base import SQLiteDialect
from sqlalchemy.exc import OperationalError
from sqlalchemy.pool import QueuePool
from sqlmodel import Session, create_engine

PRAGMAS = {
    "journal_mode": "WAL",
    "synchronous": "FULL",
    "foreign_keys": "ON",
    "secure_delete": "ON",
    "busy_timeout": "30000",
}
"""FULL, not NORMAL: an acknowledged write must survive a power cut. `doctor` reads them back.

Writers of one process take turns by a lock; beside other processes each waits so many milliseconds, and SQLite's own
wait is not fair: of sixteen processes that wrote without a pause, one waited ten seconds.
"""


class StorageMissing(Exception):  # noqa: N818 - said to a person
    """There is no database where the settings point, or it is not migrated; the sentence names the command."""


class Moment(TypeDecorator[datetime]):
    """A point in time in UTC; SQLite stores none of its zone, so it is put back on reading."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        del dialect
        if value is not None and value.tzinfo is None:
            raise ValueError("A moment needs its zone.")
        return value.astimezone(UTC) if value else None

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        del dialect
        return value.replace(tzinfo=UTC) if value and value.tzinfo is None else value


def coded(kind: type[StrEnum]) -> Any:
    """A column type that holds the enum's values as text, under a CHECK."""
    return Enum(
        kind,
        native_enum=False,
        create_constraint=True,
        length=40,
        name=f"{kind.__name__.lower()}_known",
        values_callable=lambda members: [member.value for member in members],
    )


_TOLD: ContextVar[datetime | None] = ContextVar("told", default=None)


@contextmanager
def told(moment: datetime) -> Iterator[None]:
    """Let `now` be `moment` inside: a scenario is seeded with the times that it names."""
    token = _TOLD.set(moment)
    try:
        yield
    finally:
        _TOLD.reset(token)


def now() -> datetime:
    """UTC, cut to milliseconds so that what is stored reads back equal."""
    moment = _TOLD.get() or datetime.now(UTC)
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)


def new_id() -> str:
    """A random name, 80 bits: never a count, so ids tell nothing about each other."""
    return secrets.token_hex(10)


@dataclass(frozen=True)
class Store:
    """A house's database. SQLite's own queue of writers is not fair; within a process the lock is."""

    engine: Engine
    _turn: threading.Lock = field(default_factory=threading.Lock, compare=False, repr=False)

    def reading(self) -> Session:
        """A session that is never committed."""
        return Session(self.engine, expire_on_commit=False)

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """A session whose transaction holds the write lock from its first statement; rolled back unless committed."""
        engine = self.engine.execution_options(vetting_begin="IMMEDIATE")
        with self._turn if self.sqlite else nullcontext(), Session(engine, expire_on_commit=False) as session:
            yield session

    @property
    def sqlite(self) -> bool:
        return self.engine.dialect.name == SQLiteDialect.name


def open_store(url: str) -> Store:
    """Open an existing database. A missing SQLite file is an error, never an empty database."""
    parsed = make_url(url)
    if parsed.get_backend_name() != SQLiteDialect.name:
        return Store(create_engine(parsed, hide_parameters=True, pool_pre_ping=True, max_overflow=40))
    path = Path(parsed.database or "")
    if not path.is_file():
        raise StorageMissing(f"No database at {path}. Make it with: vetting db upgrade")
    return Store(_sqlite(path))


def _sqlite(path: Path) -> Engine:
    address = f"file:{quote(str(path.resolve()))}?mode=rw"

    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(address, uri=True, isolation_level=None, check_same_thread=False)
        for name, value in PRAGMAS.items():
            connection.execute(f"PRAGMA {name}={value}")
        return connection

    # A request that still reads while it waits for its turn to write must not starve the others of connections.
    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool, max_overflow=-1, hide_parameters=True)
    event.listen(engine, "begin", _begin)
    return engine


def open_copy(path: Path) -> Store:
    """A SQLite file that nobody writes to, read without a change to it or a journal beside it."""
    address = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
    return Store(create_engine("sqlite://", creator=lambda: sqlite3.connect(address, uri=True), hide_parameters=True))


def empty_log(store: Store) -> bool:
    """Empty SQLite's write-ahead log, where what was overwritten still stands; secure_delete sees to the file itself.
    False while somebody reads it.
    """
    if not store.sqlite:
        return True
    with store.engine.connect() as connection:
        connection.rollback()
        raw: Any = connection.connection.dbapi_connection
        raw.execute("PRAGMA busy_timeout=2000")  # writers wait meanwhile
        held, *_ = raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        raw.execute(f"PRAGMA busy_timeout={PRAGMAS['busy_timeout']}")
    return not held


def crowded(fault: Exception) -> bool:
    """Whether a writer waited in vain for its turn; nothing of what it meant to write is there."""
    cause = fault.orig if isinstance(fault, OperationalError) else None
    return isinstance(cause, sqlite3.OperationalError) and cause.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY


def full(fault: Exception) -> bool:
    """Whether there was no room left for it on the disk."""
    cause = fault.orig if isinstance(fault, OperationalError) else fault
    if isinstance(cause, sqlite3.OperationalError):
        return cause.sqlite_errorcode & 0xFF == sqlite3.SQLITE_FULL
    return isinstance(cause, OSError) and cause.errno in {errno.ENOSPC, errno.EDQUOT}


def _begin(connection: Connection) -> None:
    """A deferred transaction that turns writer fails under load; writers say so at once."""
    kind = connection.get_execution_options().get("vetting_begin", "DEFERRED")
    connection.exec_driver_sql(f"BEGIN {kind}")
