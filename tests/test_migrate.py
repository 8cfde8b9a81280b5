"""Migrations: from nothing to the tables of the code, twice, on both databases, with the ledger guarded after each."""

import stat
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import MetaData
from sqlalchemy.exc import DatabaseError

from tests.postgres import postgres_database, postgres_folder, postgres_url
from vetting import migrate
from vetting.panel.packets import PanelTable
from vetting.storage import StorageMissing, open_store
from vetting.vault.database import VaultTable

__all__ = ["postgres_database", "postgres_folder", "postgres_url"]

Fresh = Callable[[], str]


def tables(house: str) -> MetaData:
    """Every table of the house: one is known once its module is loaded."""
    for each in iter_modules(import_module(f"vetting.{house}").__path__, f"vetting.{house}."):
        if not each.name.endswith("__main__"):
            import_module(each.name)
    return VaultTable.metadata if house == "vault" else PanelTable.metadata


ENTRY = "INSERT INTO entry VALUES (1, 'p', 's', 'b', 't', 'a', 'a', 'p', NULL, NULL, 'done', '')"


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'deep' / 'panel.sqlite'}"
    return str(request.getfixturevalue("postgres_url"))


@pytest.mark.parametrize("house", ["vault", "panel"])
def test_an_upgrade_ends_at_the_tables_of_the_code(url: str, house: migrate.House) -> None:
    migrate.upgrade(url, house)
    assert migrate.current(url) == migrate.head(house) is not None
    engine = open_store(url).engine
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), tables(house)) == []
        assert migrate.migrated(connection, house)
    engine.dispose()


def test_a_second_upgrade_changes_nothing_and_the_ledger_still_only_grows(url: str) -> None:
    migrate.upgrade(url, "panel")
    engine = open_store(url).engine
    with engine.begin() as connection:
        connection.exec_driver_sql(ENTRY)
    migrate.upgrade(url, "panel")
    for change in ("UPDATE entry SET body = 'x'", "DELETE FROM entry"):
        with pytest.raises(DatabaseError, match="only grows"), engine.begin() as connection:
            connection.exec_driver_sql(change)
    engine.dispose()


def test_triggers_that_a_migration_lost_are_made_again(url: str) -> None:
    migrate.upgrade(url, "panel")
    engine = open_store(url).engine
    with engine.begin() as connection:
        lost = "DROP TRIGGER entry_no_update" if "sqlite" in url else "DROP TRIGGER entry_no_change ON entry"
        connection.exec_driver_sql(lost)
        assert not migrate.guarded(connection)
    migrate.upgrade(url, "panel")
    with engine.begin() as connection:
        assert migrate.guarded(connection)
    engine.dispose()


def test_a_new_file_is_its_owners_only(tmp_path: Path) -> None:
    path = tmp_path / "panel.sqlite"
    migrate.upgrade(f"sqlite:///{path}", "panel")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_asking_where_a_database_stands_makes_none(tmp_path: Path) -> None:
    with pytest.raises(StorageMissing):
        migrate.current(f"sqlite:///{tmp_path / 'panel.sqlite'}")
    assert list(tmp_path.iterdir()) == []


def test_an_empty_database_stands_nowhere(url: str) -> None:
    if "sqlite" in url:
        path = Path(url.removeprefix("sqlite:///"))
        path.parent.mkdir()
        path.touch()
    assert migrate.current(url) is None


def test_a_draft_of_what_is_migrated_already_is_empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[str] = []
    monkeypatch.setattr("alembic.command.revision", lambda _config, *, rev_id, **_: written.append(rev_id))
    migrate.draft("panel", "nothing_new")
    assert written == ["nothing_new"]
