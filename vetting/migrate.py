"""Migrations of either house: bring its database to this program's version, and keep its ledger append-only.

`python -m vetting.migrate panel seats_end` writes the next migration of the panel, named seats_end.
"""

import os
import re
import tempfile
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Literal, get_args

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, event, inspect, make_url, text

from vetting.ledger.triggers import append_only_ddl
from vetting.settings import MIGRATIONS, ROOT
from vetting.storage import open_store

House = Literal["vault", "panel"]

LEDGER = "entry"


def upgrade(url: str, house: House) -> None:
    """Bring it to the head; a missing SQLite file is made, readable by its owner only."""
    _make(url)
    with _opened(url) as connection:
        config = configured(house)
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        if inspect(connection).has_table(LEDGER):
            guard_ledger(connection)


@cache
def head(house: House) -> str:
    """The revision that this program needs."""
    found = ScriptDirectory.from_config(configured(house)).get_current_head()
    if found is None:
        raise LookupError(f"The {house} has no migrations.")
    return found


def current(url: str) -> str | None:
    """The revision that the database stands at; None before its first migration."""
    engine = open_store(url).engine
    try:
        with engine.connect() as connection:
            return _current(connection)
    finally:
        engine.dispose()


def migrated(connection: Connection, house: House) -> bool:
    return _current(connection) == head(house)


def guard_ledger(connection: Connection) -> None:
    """Make the triggers anew: SQLite drops them without a word when a migration rebuilds the table."""
    for statement in _forget(connection) + append_only_ddl(connection.dialect.name, LEDGER):
        connection.exec_driver_sql(statement)
    if not guarded(connection):
        raise RuntimeError("The ledger’s triggers are missing after the migration.")


def guarded(connection: Connection) -> bool:
    """Whether every trigger that keeps the ledger append-only is there; `doctor` asks too."""
    return _triggers(connection) == _wanted(connection)


def configured(house: House) -> Config:
    """Alembic's configuration from pyproject.toml, for one house."""
    config = Config(toml_file=ROOT / "pyproject.toml", attributes={"house": house})
    config.set_main_option("version_locations", str(MIGRATIONS / house / "versions").replace("%", "%%"))
    config.set_main_option("path_separator", "newline")  # no folder's name holds one
    return config


def draft(house: House, name: str) -> None:
    """Write the migration from the head to the tables as the code has them; `name` is its revision, in plain words."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/drafted.sqlite"
        upgrade(url, house)
        with _opened(url) as connection:
            config = configured(house)
            config.attributes["connection"] = connection
            command.revision(config, message=name.replace("_", " "), autogenerate=True, rev_id=name)


@contextmanager
def _opened(url: str) -> Iterator[Connection]:
    """A writing transaction in which tables can be rebuilt: SQLite would follow their foreign keys while it does."""
    engine = open_store(url).engine
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", lambda connection, _: connection.execute("PRAGMA foreign_keys=OFF"))
    try:
        with engine.execution_options(vetting_begin="IMMEDIATE").begin() as connection:
            yield connection
    finally:
        engine.dispose()


def _forget(connection: Connection) -> list[str]:
    """Statements that drop the ledger's triggers, and on PostgreSQL the function behind them."""
    if connection.dialect.name == "sqlite":
        return [f'DROP TRIGGER "{name}"' for name in _triggers(connection)]
    return [f'DROP FUNCTION IF EXISTS "{LEDGER}_only_grows"() CASCADE']


def _triggers(connection: Connection) -> list[str]:
    if connection.dialect.name == "sqlite":
        query = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = :table ORDER BY name"
    else:
        query = "SELECT tgname FROM pg_trigger WHERE tgrelid = to_regclass(:table) AND NOT tgisinternal ORDER BY tgname"
    return list(connection.scalars(text(query), {"table": LEDGER}))


def _wanted(connection: Connection) -> list[str]:
    statements = append_only_ddl(connection.dialect.name, LEDGER)
    return sorted(found[1] for each in statements if (found := re.search(r'CREATE TRIGGER "(\w+)"', each)))


def _current(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def _make(url: str) -> None:
    parsed = make_url(url)
    path = Path(parsed.database or "")
    if parsed.get_backend_name() != "sqlite" or path.exists():
        return
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))


if __name__ == "__main__":
    asked = ArgumentParser(prog="python -m vetting.migrate", description="Writes the next migration of a house.")
    asked.add_argument("house", choices=get_args(House))
    asked.add_argument("name", help="what it does, in plain words joined by _: seats_end")
    draft(**vars(asked.parse_args()))
