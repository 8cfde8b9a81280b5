"""Both applications over empty databases and throw-away keys, to be asked about their routes."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from flask import Flask

from vetting import desks, panel
from vetting.accounts.keys import make_house_keys
from vetting.settings import PanelSettings, VaultSettings
from vetting.vault.sealed import Keyring


@contextmanager
def applications(folder: Path) -> Iterator[dict[str, Flask]]:
    vault, other = VaultSettings(instance=folder), PanelSettings(instance=folder)
    for name in ("vault", "panel"):
        (folder / f"{name}.sqlite").touch()
    Keyring.make(vault.keys)
    make_house_keys(vault.keys)
    make_house_keys(other.keys)
    apps = {"desks": desks.create_app(vault), "panel": panel.create_app(other)}
    yield apps
    apps["desks"].extensions["vault"].store.engine.dispose()
    apps["panel"].extensions["panel"].engine.dispose()
