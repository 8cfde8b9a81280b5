"""Instances for the commands: a seeded demonstration, the same world as a real department's, and an empty folder."""

import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.command import Command
from vetting.cli import demo, work
from vetting.settings import PanelSettings, VaultSettings

WORLD = Path(__file__).parent / "world.toml"


@pytest.fixture(scope="session")
def seeded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Seeded once; tests take copies."""
    folder = tmp_path_factory.mktemp("seeded") / "instance"
    demo.prepare(VaultSettings(instance=folder), PanelSettings(instance=folder), scenario=WORLD, reset=False)
    return folder


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Command]:
    """Nothing is set up."""
    yield from command(tmp_path / "instance", monkeypatch)


@pytest.fixture
def world(seeded: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Command]:
    """A demonstration."""
    shutil.copytree(seeded, tmp_path / "instance")
    yield from command(tmp_path / "instance", monkeypatch)


@pytest.fixture
def real(world: Command) -> Command:
    """The same people and screening, as if they were a real department's."""
    for name in ("vault", "panel"):
        world.sql(name, "UPDATE department SET demo = 0")
    return world


def command(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Command]:
    monkeypatch.setenv("VETTING_INSTANCE", str(folder))
    monkeypatch.setattr(work, "write_logs", lambda: None)  # it would keep a stream that the test runner closes
    with closing(Command(folder)) as made:
        yield made
