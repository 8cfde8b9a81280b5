"""A vault with Cora and Sam, a panel with Dana, and a clock that only the test moves."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.accounts.houses import Clock, Site, closing
from tests.postgres import postgres_database, postgres_folder, postgres_url
from vetting import storage
from vetting.domain.roles import Role

__all__ = ["postgres_database", "postgres_folder", "postgres_url"]


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(storage, "now", clock)
    return clock


@pytest.fixture
def site(tmp_path: Path, clock: Clock) -> Iterator[Site]:
    site = Site(tmp_path, f"sqlite:///{tmp_path / 'vault.sqlite'}")
    site.add("Cora", Role.COORDINATOR)
    site.add("Sam", Role.SEARCHER)
    yield from closing(site)


@pytest.fixture
def panel(tmp_path: Path, clock: Clock) -> Iterator[Site]:
    site = Site(tmp_path / "panel", f"sqlite:///{tmp_path / 'panel.sqlite'}", name="panel")
    site.add("Dana", Role.DECISION_MAKER)
    yield from closing(site)


@pytest.fixture(params=["sqlite", "postgresql"])
def either(request: pytest.FixtureRequest, tmp_path: Path, clock: Clock) -> Iterator[Site]:
    """The same house on each kind of database."""
    sqlite = request.param == "sqlite"
    url = f"sqlite:///{tmp_path / 'either.sqlite'}" if sqlite else request.getfixturevalue("postgres_url")
    site = Site(tmp_path, url)
    site.add("Cora", Role.COORDINATOR)
    site.add("Sam", Role.SEARCHER)
    yield from closing(site)
