"""One way to open a database: durable, never made by accident, one writer at a time, times in UTC."""

import errno
import multiprocessing
import sqlite3
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError, StatementError

from vetting.migrate import upgrade
from vetting.storage import PRAGMAS, StorageMissing, Store, crowded, empty_log, full, new_id, now, open_store, told
from vetting.vault.positions import Position

BERLIN = timezone(timedelta(hours=1))


@pytest.fixture(params=["sqlite", "postgresql"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    sqlite = request.param == "sqlite"
    url = f"sqlite:///{tmp_path / 'a folder?' / 'vault.sqlite'}" if sqlite else request.getfixturevalue("postgres_url")
    upgrade(url, "vault")
    opened = open_store(url)
    yield opened
    opened.engine.dispose()


def position(id_: str = "p1", at: datetime | None = None) -> Position:
    return Position(id=id_, title=id_, pack="model", opened_at=at or now())


def count(store: Store) -> int:
    with store.reading() as session:
        return session.connection().execute(text("SELECT count(*) FROM position")).scalar_one()


def test_a_missing_file_is_an_error_and_stays_missing(tmp_path: Path) -> None:
    with pytest.raises(StorageMissing, match="vetting db upgrade"):
        open_store(f"sqlite:///{tmp_path / 'vault.sqlite'}")
    assert list(tmp_path.iterdir()) == []


def test_sqlite_is_opened_to_survive_a_power_cut(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'vault.sqlite'}"
    upgrade(url, "vault")
    store = open_store(url)
    assert store.sqlite
    with store.engine.connect() as connection:
        found = {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in PRAGMAS}
    assert found == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "busy_timeout": 30000,
    }
    store.engine.dispose()


def test_what_is_not_committed_never_was(store: Store) -> None:
    with store.writing() as session:
        session.add(position())
        session.flush()
    assert count(store) == 0
    with store.writing() as session:
        session.add(position())
        session.commit()
    assert count(store) == 1


def test_writers_take_turns_and_none_is_lost(store: Store) -> None:
    def add(name: str) -> None:
        with store.writing() as session:
            session.add(position(name))
            session.commit()

    threads = [threading.Thread(target=add, args=(f"p{number}",)) for number in range(8)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert count(store) == 8


def test_a_writer_that_waited_in_vain_is_told_from_other_faults(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(PRAGMAS, "busy_timeout", "20")
    url = f"sqlite:///{tmp_path / 'vault.sqlite'}"
    upgrade(url, "vault")
    one, other = open_store(url), open_store(url)
    with one.writing() as held, other.writing() as late:
        held.add(position())
        held.flush()
        with pytest.raises(OperationalError) as fault:
            late.connection()
    assert crowded(fault.value)
    with one.reading() as session, pytest.raises(OperationalError) as fault:
        session.connection().execute(text("SELECT * FROM nothing"))
    assert not crowded(fault.value)
    assert not crowded(ValueError())


def test_a_full_disk_is_told_from_other_faults() -> None:
    fault = sqlite3.OperationalError("database or disk is full")
    fault.sqlite_errorcode = sqlite3.SQLITE_FULL
    assert full(OperationalError("", {}, fault))
    assert full(OSError(errno.ENOSPC, "No space left on device"))
    fault.sqlite_errorcode = sqlite3.SQLITE_BUSY
    assert not full(OperationalError("", {}, fault))
    assert not full(OSError(errno.EACCES, "Permission denied"))
    assert not full(ValueError())


def write_five(url: str, name: str) -> None:
    store = open_store(url)
    for turn in range(5):
        with store.writing() as session:
            session.add(position(f"{name}-{turn}"))
            session.commit()


def test_sixteen_processes_that_write_at_once_lose_nothing(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'vault.sqlite'}"
    upgrade(url, "vault")
    fork = multiprocessing.get_context("fork")
    writers = [fork.Process(target=write_five, args=(url, str(number))) for number in range(16)]
    for each in writers:
        each.start()
    for each in writers:
        each.join(60)
    assert [each.exitcode for each in writers] == [0] * 16
    assert count(open_store(url)) == 16 * 5


def test_a_reader_sees_what_was_committed_while_a_writer_is_at_work(store: Store) -> None:
    with store.writing() as session:
        session.add(position())
        session.flush()
        assert count(store) == 0


def test_a_moment_comes_back_as_it_was_in_utc(store: Store) -> None:
    moment = datetime(2026, 11, 20, 14, 51, 7, 42000, tzinfo=BERLIN)
    with store.writing() as session:
        session.add(position(at=moment))
        session.commit()
    with store.reading() as session:
        found = session.get_one(Position, "p1").opened_at
    assert found == moment
    assert found.utcoffset() == timedelta(0)


def test_a_moment_without_a_zone_is_refused(store: Store) -> None:
    with store.writing() as session:
        session.add(position(at=datetime(2026, 11, 20)))  # noqa: DTZ001 - what is tried
        with pytest.raises(StatementError, match="A moment needs its zone"):
            session.flush()


def test_now_is_cut_to_milliseconds_and_can_be_told() -> None:
    assert now().tzinfo is UTC
    assert now().microsecond % 1000 == 0
    moment = datetime(2026, 9, 1, 13, 0, 0, 123456, tzinfo=UTC)
    with told(moment):
        assert now() == moment.replace(microsecond=123000)
        with told(moment + timedelta(days=1)):
            assert now().day == 2
        assert now().day == 1
    assert now() > moment


def test_ids_are_random_names() -> None:
    made = {new_id() for _ in range(1000)}
    assert len(made) == 1000
    assert {len(each) for each in made} == {20}


def test_the_log_with_what_was_overwritten_is_emptied_once_nobody_reads_it(store: Store) -> None:
    with store.writing() as session:
        session.add(position())
        session.commit()
    with store.reading() as session:
        session.connection().execute(text("SELECT count(*) FROM position"))
        assert empty_log(store) is not store.sqlite
    assert empty_log(store)
    if store.sqlite:
        file = Path(store.engine.raw_connection().execute("PRAGMA database_list").fetchone()[2])  # type: ignore[attr-defined]
        assert file.with_name(f"{file.name}-wal").stat().st_size == 0
