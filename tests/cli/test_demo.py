"""A demonstration: seeded once, marked in both houses, served on this computer only, begun anew when asked."""

import socket
from pathlib import Path

import pytest

from vetting.cli import demo, houses
from vetting.cli.houses import Instance
from vetting.settings import PanelSettings, VaultSettings

WORLD = Path(__file__).parent / "world.toml"


@pytest.fixture
def unserved(monkeypatch):
    """Everything but the serving."""
    monkeypatch.setattr("vetting.cli.serving.serve", lambda *_, **__: None)
    monkeypatch.setattr("vetting.cli.serving.refuse_taken_ports", lambda *_: None)


def test_seeding_fills_both_houses_through_the_doors(world):
    assert houses.instance() is Instance.DEMO
    assert (world.count("vault", "screening"), world.count("panel", "packet")) == (1, 1)
    assert "release_packet" in [action for action, *_ in world.entries(20)]
    assert not (world.folder / demo.SEEDING).exists()
    world.said("ledger", "verify")


def test_a_seeded_instance_is_served_as_it_is(world, unserved):
    world.said("user", "deactivate", "sam@example.gov")
    before = world.count("vault", "entry")
    assert "--reset seeds it anew" in world.said("demo", "--scenario", WORLD)
    assert world.count("vault", "entry") == before


def test_reset_begins_anew(world, unserved):
    world.said("user", "deactivate", "sam@example.gov")
    before = world.count("vault", "entry")
    assert "Seeded." in world.said("demo", "--reset", "--scenario", WORLD)
    assert world.count("vault", "entry") == before - 1
    assert world.json("doctor")


def test_reset_begins_anew_where_the_vault_is_gone(world, unserved):
    (world.folder / "vault.sqlite").unlink()
    assert "vetting demo --reset" in world.said("demo", "--scenario", WORLD, status=2)
    assert "Seeded." in world.said("demo", "--reset", "--scenario", WORLD)


def test_a_seeding_that_was_cut_off_begins_anew(world, unserved):
    (world.folder / demo.SEEDING).touch()
    assert "Seeded." in world.said("demo", "--scenario", WORLD)


def test_a_wrong_scenario_is_wrong_use_and_leaves_nothing(empty, unserved, tmp_path):
    file = tmp_path / "other.toml"
    file.write_text("format = 2")
    assert "other.toml" in empty.said("demo", "--scenario", file, status=2)
    assert "nowhere.toml" in empty.said("demo", "--scenario", "nowhere.toml", status=2)
    assert not empty.folder.exists()


def test_a_wrong_scenario_resets_nothing(world, unserved, tmp_path):
    file = tmp_path / "other.toml"
    file.write_text("format = 2")
    assert "other.toml" in world.said("demo", "--reset", "--scenario", file, status=2)
    assert world.count("vault", "screening") == 1


@pytest.mark.parametrize("name", ["VETTING_DESKS_HOST", "VETTING_PANEL_HOST"])
@pytest.mark.parametrize("host", ["0.0.0.0", "192.0.2.7", "vetting.example.gov"])
def test_a_demonstration_listens_on_this_computer_only(empty, monkeypatch, name, host):
    monkeypatch.setenv(name, host)
    assert f"{name}: a demonstration listens on this computer only" in empty.said("demo", status=2)


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "::1"])
def test_loopback_is_this_computer(monkeypatch, host):
    demo._refuse_open_hosts(VaultSettings(desks_host=host), PanelSettings(panel_host=host))


@pytest.mark.parametrize("port", ["0", "70000", "http"])
def test_a_port_that_is_none_is_wrong_use(empty, port):
    assert "--desks-port" in empty.said("demo", "--desks-port", port, status=2)


def test_a_port_that_is_taken_is_said_before_anything_is_made(empty, monkeypatch):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        monkeypatch.setenv("VETTING_DESKS_PORT", "1")
        said = empty.said("demo", "--desks-port", str(port), "--panel-port", str(port + 1), status=2)
    assert f"VETTING_DESKS_PORT: 127.0.0.1:{port} cannot be used" in said
    assert not empty.folder.exists()


def test_both_cannot_have_the_same_port(empty, monkeypatch):
    monkeypatch.setenv("VETTING_DESKS_PORT", "8402")
    assert "VETTING_PANEL_PORT" in empty.said("demo", status=2)
