"""The same commands on PostgreSQL: seeded, served by a worker, altered, verified, begun anew."""

from pathlib import Path

import pytest

from vetting.cli import demo, houses
from vetting.cli.houses import Instance

WORLD = Path(__file__).parent / "world.toml"


@pytest.fixture
def servers(empty, monkeypatch, postgres_database):
    """Two empty databases for the instance; nothing is served."""
    monkeypatch.setenv("VETTING_VAULT_URL", postgres_database())
    monkeypatch.setenv("VETTING_PANEL_URL", postgres_database())
    monkeypatch.setattr("vetting.cli.serving.serve", lambda *_, **__: None)
    return empty


def test_a_demonstration_on_postgresql_from_seeding_to_tampering(servers):
    assert houses.instance() is Instance.EMPTY
    servers.said("demo", "--scenario", WORLD)
    assert houses.instance() is Instance.DEMO
    servers.said("worker", "--once")
    assert {each["level"] for each in servers.json("doctor")} == {"ok"}
    servers.said("ledger", "verify")
    number = servers.said("demo", "tamper").split()[1]
    assert f"Entry {number}: " in servers.said("ledger", "verify", status=1).splitlines()[-1]
    assert {each["level"] for each in servers.json("doctor")} == {"ok"}
    (servers.folder / demo.SEEDING).touch()
    assert "Seeded." in servers.said("demo", "--scenario", WORLD)
    servers.said("ledger", "verify")
    assert not list(servers.folder.glob("*.sqlite"))
