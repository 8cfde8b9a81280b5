"""`vetting config show` and `vetting routes`: what is set, and what each address is for."""

import os
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import click
from sqlalchemy import make_url

from vetting.cli import keys, say
from vetting.settings import PanelSettings, VaultSettings, load


@click.group()
def config() -> None:
    """The settings."""


@config.command()
@say.json_option
def show(*, as_json: bool) -> None:
    """Every setting with its value and source; passwords in database URLs are hidden."""
    rows = settings_in_words()
    if as_json:
        say.dump(rows)
        return
    say.table(
        ("Setting", "Value", "Source", "Meaning"),
        [(row["name"], row["value"] or "(empty)", row["source"], row["meaning"]) for row in rows],
    )


def settings_in_words() -> list[dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    given = {name.upper() for name in os.environ}
    for loaded in (load(VaultSettings), load(PanelSettings)):
        for name, field in type(loaded).model_fields.items():
            variable = f"VETTING_{name.upper()}"
            value = getattr(loaded, name)
            found[variable] = {
                "name": variable,
                "value": _hidden(value) if name.endswith("_url") else "" if value is None else str(value),
                "source": "environment" if variable in given else "default",
                "meaning": field.description or "",
            }
    return list(found.values())


def _hidden(url: str) -> str:
    """The URL without its password, and without options, which may hold one."""
    return make_url(url).set(query={}).render_as_string(hide_password=True) if url else ""


@click.command()
@say.json_option
def routes(*, as_json: bool) -> None:
    """Every address of both applications, with its methods and the duty that it asks for."""
    rows = both_routes()
    if as_json:
        say.dump(rows)
        return
    heads = ("Application", "Address", "Methods", "Duty")
    say.table(heads, [(row["app"], row["rule"], " ".join(row["methods"]), row["duty"]) for row in rows])


def both_routes() -> list[dict[str, Any]]:
    """From the applications themselves, built over empty databases and throw-away keys: none of this instance's."""
    from vetting import desks, panel  # noqa: PLC0415 - both applications load for this command only
    from vetting.accounts.access import routes as of_app  # noqa: PLC0415

    with TemporaryDirectory() as folder:
        inside, other = _nowhere(Path(folder))
        apps = {"desks": desks.create_app(inside), "panel": panel.create_app(other)}
        return [{"app": name, **route} for name, app in apps.items() for route in of_app(app)]


def _nowhere(folder: Path) -> tuple[VaultSettings, PanelSettings]:
    vault = VaultSettings(
        instance=folder, vault_url=f"sqlite:///{folder}/vault.sqlite", vault_keys=folder / "v", filter_fault=""
    )
    panel = PanelSettings(instance=folder, panel_url=f"sqlite:///{folder}/panel.sqlite", panel_keys=folder / "p")
    for name in ("vault", "panel"):
        (folder / f"{name}.sqlite").touch()
    keys.make(vault, panel)
    return vault, panel
