"""The tables of the code are the tables of the migrations, in both houses, on both databases."""

from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import MetaData

import vetting.vault
from vetting import migrate
from vetting.panel.packets import PanelTable
from vetting.storage import open_store
from vetting.vault.database import VaultTable

HOUSES = ["vault", "panel"]


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'house.sqlite'}"
    return str(request.getfixturevalue("postgres_url"))


def tables(house: migrate.House) -> MetaData:
    for each in iter_modules(vetting.vault.__path__, "vetting.vault."):
        import_module(each.name)  # a table is known once its module is loaded
    return VaultTable.metadata if house == "vault" else PanelTable.metadata


@pytest.mark.parametrize("house", HOUSES)
def test_the_migrations_end_at_the_tables_of_the_code(house: migrate.House, url: str) -> None:
    migrate.upgrade(url, house)
    engine = open_store(url).engine
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        differs = compare_metadata(context, tables(house))
        assert not differs, f"Write the migration: .venv/bin/python -m vetting.migrate {house} plain_words\n{differs}"
        assert migrate.guarded(connection), f"The {house}'s ledger lost its triggers: call guard_ledger after it."
    engine.dispose()


def test_the_houses_share_no_registry() -> None:
    assert tables("vault") is not tables("panel")
    secret = {"passage", "finding", "redaction", "capture", "screening", "search_row", "online_account", "candidate"}
    assert secret <= set(tables("vault").tables)
    assert not secret & set(tables("panel").tables), "The panel's house has no table for what it must not know."
