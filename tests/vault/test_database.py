"""Opening the vault, and what its tables refuse whatever the program asks of them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy.exc import DatabaseError, IntegrityError

from vetting.migrate import upgrade
from vetting.settings import VaultSettings
from vetting.storage import StorageMissing, Store, now, open_store
from vetting.vault.database import open_vault
from vetting.vault.people import Person
from vetting.vault.positions import Position, Seat
from vetting.vault.sealed import KeyMissing, Keyring


@pytest.fixture(params=["sqlite", "postgresql"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    sqlite = request.param == "sqlite"
    url = f"sqlite:///{tmp_path / 'vault.sqlite'}" if sqlite else request.getfixturevalue("postgres_url")
    upgrade(url, "vault")
    opened = open_store(url)
    yield opened
    opened.engine.dispose()


def test_without_a_database_it_names_the_command(tmp_path: Path) -> None:
    Keyring.make(tmp_path / "keys" / "vault")
    with pytest.raises(StorageMissing, match="vetting db upgrade"):
        open_vault(VaultSettings(instance=tmp_path))


def test_without_its_key_it_does_not_open(tmp_path: Path) -> None:
    (tmp_path / "vault.sqlite").touch()
    with pytest.raises(KeyMissing, match=r"master\.key"):
        open_vault(VaultSettings(instance=tmp_path))


def test_it_knows_its_folders(tmp_path: Path) -> None:
    settings = VaultSettings(instance=tmp_path, filter_fault="raise")
    Keyring.make(settings.keys)
    (tmp_path / "vault.sqlite").touch()
    vault = open_vault(settings)
    assert (vault.captures, vault.policies, vault.keys) == (settings.captures, settings.policies, settings.keys)
    assert vault.filter_fault == "raise"
    vault.store.engine.dispose()


WRONG = {
    "a stage that is none": "UPDATE screening SET stage = 'nonsense'",
    "a screening of nobody": "UPDATE screening SET candidate = 'nobody'",
    "two screenings of one candidate for one position": "INSERT INTO screening SELECT 's2', candidate, position,"
    " plan_version, pack_digest, stage, version, data_key, identity, adult_throughout, opened_at, due_on, notice_at,"
    " notice_text, claimed_by, claimed_at, reply_due, reply_kind, closed_at, held, word_list FROM screening",
    "a screening without its identity": "UPDATE screening SET identity = NULL",
    "an entry that is changed": "UPDATE entry SET body = 'x'",
    "an entry that is taken out": "DELETE FROM entry",
}


@pytest.mark.parametrize("statement", WRONG.values(), ids=WRONG.keys())
def test_the_database_itself_refuses(store: Store, statement: str) -> None:
    with store.engine.begin() as connection:
        for each in ROWS:
            connection.exec_driver_sql(each)
    kind = DatabaseError if "entry" in statement else IntegrityError
    sentence = "only grows" if "entry" in statement else "constraint"
    with pytest.raises(kind, match=sentence), store.engine.begin() as connection:
        connection.exec_driver_sql(statement)


def test_one_seat_a_person_and_position(store: Store) -> None:
    with store.writing() as session:
        session.add(Person(id="dana", number="1", name="Dana"))
        session.add(Position(id="patrol", title="Patrol", pack="model", opened_at=now()))
        session.flush()
        session.add_all(Seat(position="patrol", person="dana", since=now()) for _ in range(2))
        with pytest.raises(IntegrityError):
            session.commit()


ROWS = [
    "INSERT INTO position (id, title, pack, opened_at) VALUES ('p1', 'Patrol', 'model', '2026-11-20')",
    "INSERT INTO candidate (id, number) VALUES ('c1', 'C-2026-7K3Q')",
    "INSERT INTO pinned_pack (digest, pack, body) VALUES ('d1', 'model', '')",
    (
        "INSERT INTO screening (id, candidate, position, plan_version, pack_digest, stage, version, data_key, identity,"
        " adult_throughout, opened_at, notice_text, held)"
        " VALUES ('s1', 'c1', 'p1', 1, 'd1', 'opened', 1, '', '', true, '2026-11-20', '', false)"
    ),
    "INSERT INTO entry VALUES (1, 'p', 's', 'b', 't', 'a', 'a', 'p', NULL, NULL, 'done', '')",
]
