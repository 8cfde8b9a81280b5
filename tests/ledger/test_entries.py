"""Entries in both kinds of database: one chain, no gaps, no forks, no lies in the columns."""

import io
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta, timezone
from enum import StrEnum

import pytest
from sqlalchemy import create_engine, event, insert, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from tests.ledger.books import NOON, PanelEntry, PanelTable, VaultEntry, VaultTable, make_tables, write
from vetting.ledger.chain import GENESIS, Break, first_break, from_line
from vetting.ledger.entries import Deed, append, deeds, export, head, rows, stamp


class Colour(StrEnum):
    RED = "red"


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request, tmp_path):
    """A function that opens a ledger of its own."""
    engines = []

    def opened(table=VaultTable):
        if request.param == "postgresql":
            engine = create_engine(request.getfixturevalue("postgres_database")())
        else:
            engine = _sqlite(tmp_path / f"{len(engines)}.sqlite")
        make_tables(engine, table)
        engines.append(engine)
        return engine

    yield opened
    for engine in engines:
        engine.dispose()


def _sqlite(path):
    engine = create_engine(f"sqlite:///{path}", connect_args={"timeout": 30})

    @event.listens_for(engine, "connect")
    def quiet(connection, _record):
        connection.isolation_level = None

    @event.listens_for(engine, "begin")
    def immediate(connection):
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


@pytest.fixture
def session(database):
    with Session(database()) as opened:
        yield opened


def test_entries_follow_one_another_from_the_beginning(session):
    write(session, 3)
    links = list(rows(session, VaultEntry))
    assert [link.sequence for link in links] == [1, 2, 3]
    assert [link.previous for link in links] == [GENESIS, links[0].seal, links[1].seal]
    assert first_break(links) is None
    assert head(session, VaultEntry) == (3, links[2].seal)


def test_an_empty_ledger_has_a_beginning_and_no_entries(session):
    assert head(session, VaultEntry) == (0, GENESIS)
    assert list(rows(session, VaultEntry)) == []


def test_an_entry_says_what_it_was_given(session):
    written = append(
        session,
        VaultEntry,
        house="vault",
        action="keep_capture",
        account="sam",
        person="p-2",
        screening="s-1",
        position="o-1",
        about={"capture": 7, "kind": "image"},
        now=NOON,
    )
    assert written.body == (
        '{"about":{"capture":7,"kind":"image"},"account":"sam","action":"keep_capture","house":"vault",'
        '"outcome":"done","person":"p-2","position":"o-1","reason":"","screening":"s-1","sequence":1,'
        '"time":"2026-03-02T12:00:00.000Z"}'
    )
    assert (written.screening, written.position, written.outcome) == ("s-1", "o-1", "done")


def test_an_enum_is_written_as_its_value(session):
    write(session, action=Colour.RED, about={"colour": Colour.RED})
    session.expire_all()
    assert first_break(rows(session, VaultEntry)) is None
    assert session.get(VaultEntry, 1).action == "red"


def test_an_entry_is_gone_when_its_deed_is_rolled_back(session):
    write(session)
    session.commit()
    write(session)
    session.rollback()
    write(session)
    assert [link.sequence for link in rows(session, VaultEntry)] == [1, 2]
    assert first_break(rows(session, VaultEntry)) is None


def test_what_cannot_be_sealed_is_not_written(session):
    with pytest.raises(TypeError):
        write(session, about={"share": 0.5})
    assert head(session, VaultEntry)[0] == 0


def test_deeds_of_a_screening_are_those_done_on_it_in_order(session):
    write(session, action="begin_search", screening="s-1", about={"row": 4})
    write(session, screening="s-2")
    write(session, action="release_packet", screening="s-1", outcome="refused", reason="searched_it")
    write(session, screening="s-1", person="p-3", account="ruth")
    assert deeds(session, VaultEntry, screening="s-1") == [
        Deed("begin_search", "p-2", "sam", "2026-03-02T12:00:00.000Z", {"row": 4}),
        Deed("log_finding", "p-3", "ruth", "2026-03-02T12:00:00.000Z", {}),
    ]


def test_deeds_of_a_position_are_those_done_on_it(session):
    write(session, action="seat_panel", position="o-1")
    write(session, action="open_screening", position="o-2", screening="o-1")
    assert [deed.action for deed in deeds(session, VaultEntry, position="o-1")] == ["seat_panel"]


@pytest.mark.parametrize("about", [{}, {"screening": "s-1", "position": "o-1"}])
def test_deeds_are_asked_for_by_one_thing(session, about):
    with pytest.raises(TypeError, match="one of them"):
        deeds(session, VaultEntry, **about)


def test_an_export_states_every_entry(session):
    write(session, 3, screening="é")
    file = io.StringIO()
    assert export(session, VaultEntry, file) == 3
    assert [from_line(line) for line in file.getvalue().splitlines()] == list(rows(session, VaultEntry))


def test_each_house_has_a_chain_of_its_own(database):
    with Session(database(VaultTable)) as vault, Session(database(PanelTable)) as panel:
        write(vault, 2)
        append(panel, PanelEntry, house="panel", action="read_packet", account="dana", person="p-4", now=NOON)
        assert (head(vault, VaultEntry)[0], head(panel, PanelEntry)[0]) == (2, 1)


def test_writers_at_the_same_time_leave_one_chain(database):
    engine = database()

    def appends(_number):
        for _ in range(10):
            with Session(engine) as session, session.begin():
                write(session)

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(appends, range(4)))
    with Session(engine) as session:
        assert first_break(rows(session, VaultEntry)) is None
        assert head(session, VaultEntry)[0] == 40


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE entry SET person = 'p-9' WHERE sequence = 2",
        "UPDATE entry SET sequence = 9 WHERE sequence = 3",
        "DELETE FROM entry WHERE sequence = 3",
        "DELETE FROM entry",
    ],
)
def test_the_database_refuses_to_change_or_remove_an_entry(session, statement):
    write(session, 3)
    session.commit()
    with pytest.raises(IntegrityError, match="only grows"):
        session.execute(text(statement))
    session.rollback()
    assert head(session, VaultEntry)[0] == 3


@pytest.mark.parametrize("wrong", [{"previous": GENESIS}, {"sequence": 1}, {"sequence": 0}, {"outcome": "maybe"}])
def test_the_database_refuses_a_fork_a_second_number_and_an_unknown_outcome(session, wrong):
    write(session)
    plain = {"sequence": 2, "previous": "a", "seal": "b", "body": "{}", "time": "", "action": "", "account": ""}
    with pytest.raises(IntegrityError):
        session.execute(insert(VaultEntry).values({**plain, "person": "", "outcome": "done", "reason": "", **wrong}))


def test_a_column_changed_behind_the_triggers_is_found(session):
    write(session, 3)
    sqlite = session.bind.dialect.name == "sqlite"
    session.execute(text("DROP TRIGGER " + ("entry_no_update" if sqlite else "entry_no_change ON entry")))
    session.execute(text("UPDATE entry SET person = 'p-9' WHERE sequence = 2"))
    assert first_break(rows(session, VaultEntry)) == Break(2, "its column person differs from the sealed body.")


def test_times_are_utc_to_the_millisecond():
    east = timezone(timedelta(hours=2))
    assert stamp(datetime(2026, 3, 2, 1, 30, 0, 42_900, tzinfo=east)) == "2026-03-01T23:30:00.042Z"
    assert stamp(datetime(2026, 3, 2, tzinfo=UTC)) == "2026-03-02T00:00:00.000Z"


def test_a_time_without_a_zone_is_refused():
    with pytest.raises(ValueError, match="zone"):
        stamp(datetime(2026, 3, 2))  # noqa: DTZ001 -- the case under test
