"""The panel on SQLite, and on each kind of database."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.panel.house import Panel, packet
from tests.postgres import postgres_database, postgres_folder, postgres_url

__all__ = ["postgres_database", "postgres_folder", "postgres_url"]


@pytest.fixture
def panel(tmp_path: Path) -> Iterator[Panel]:
    """With one packet, of C-2026-009."""
    made = Panel(tmp_path, "")
    made.receive(packet())
    yield made
    made.close()


@pytest.fixture(params=["sqlite", "postgresql"])
def either(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Panel]:
    """The same panel on each kind of database."""
    made = Panel(tmp_path, "" if request.param == "sqlite" else request.getfixturevalue("postgres_url"))
    made.receive(packet())
    yield made
    made.close()
