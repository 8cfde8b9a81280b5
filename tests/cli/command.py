"""The `vetting` command as a person types it, and what it left behind."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result
from sqlmodel import select

from vetting.cli import main
from vetting.panel.database import PanelStore, open_panel
from vetting.settings import PanelSettings, VaultSettings
from vetting.vault.database import Vault, open_vault
from vetting.vault.record import Entry


class Command:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._open: list[Any] = []

    def __call__(self, *arguments: str | Path, given: str | None = None) -> Result:
        """What it printed and how it ended; a fault that reached the top fails the test."""
        result = CliRunner().invoke(main, [str(each) for each in arguments], input=given)
        assert result.exception is None or isinstance(result.exception, SystemExit), repr(result.exception)
        assert "Traceback" not in result.output
        return result

    def said(self, *arguments: str | Path, status: int = 0) -> str:
        result = self(*arguments)
        assert result.exit_code == status, f"{result.exit_code}: {result.output}"
        return result.output

    def json(self, *arguments: str | Path, status: int = 0) -> Any:
        return json.loads(self.said(*arguments, "--json", status=status))

    @property
    def settings(self) -> VaultSettings:
        return VaultSettings(instance=self.folder)

    def vault(self) -> Vault:
        opened = open_vault(self.settings)
        self._open.append(opened.store.engine)
        return opened

    def panel(self) -> PanelStore:
        opened = open_panel(PanelSettings(instance=self.folder))
        self._open.append(opened.engine)
        return opened

    def entries(self, count: int = 1) -> list[tuple[str, str, str, str]]:
        """The vault's last entries: action, account, outcome, reason."""
        with self.vault().store.reading() as session:
            found = session.exec(select(Entry).order_by(Entry.sequence)).all()
        return [(each.action, each.account, each.outcome, each.reason) for each in found[-count:]]

    def count(self, name: str, table: str) -> int:
        with self._connected(name) as connection:
            return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])

    def sql(self, name: str, statement: str) -> None:
        with self._connected(name) as connection:
            connection.execute(statement)
            connection.commit()

    def close(self) -> None:
        for engine in self._open:
            engine.dispose()

    @contextmanager
    def _connected(self, name: str) -> Iterator[sqlite3.Connection]:
        with closing(sqlite3.connect(self.folder / f"{name}.sqlite")) as connection:
            yield connection
