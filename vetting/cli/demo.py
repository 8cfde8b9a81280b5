"""`vetting demo`: a fictional department, seeded through the doors and served on this computer only."""

import shutil
from ipaddress import ip_address
from pathlib import Path

import click
from sqlalchemy import MetaData, make_url

from vetting.cli import houses, keys, say, serving, tampering, work
from vetting.cli.houses import Instance, WrongInstance
from vetting.migrate import upgrade
from vetting.panel.database import open_panel
from vetting.scenario.format import Scenario
from vetting.scenario.moving import as_of
from vetting.scenario.reading import DEMO, read
from vetting.settings import PanelSettings, SettingWrong, VaultSettings, load
from vetting.storage import StorageMissing, now, open_store
from vetting.vault.database import open_vault

SEEDING = "seeding"
"""A file in the instance folder for as long as seeding has not come to its end."""

STEPS = """
Demo data, no real people. Try it in 5 steps:
  1. As Sam, searcher: open a screening and log a finding.
  2. As Ruth, reviewer: decide four suggestions and watch the preview.
  3. As Rex, reviewer: release; as Dana in the panel, search the PDF for the removed word: it is not there.
  4. As Ada, auditor: find the planted deviation on top.
  5. In another terminal: vetting demo tamper && vetting ledger verify

"""

PORT = click.IntRange(1, 65535)


@click.group(invoke_without_command=True)
@click.option("--desks-port", type=PORT, help="Port of the desks.")
@click.option("--panel-port", type=PORT, help="Port of the panel.")
@click.option("--scenario", type=click.Path(dir_okay=False, path_type=Path), help="A world to seed instead.")
@click.option("--reset", is_flag=True, help="Delete the demonstration’s data and seed it anew.")
@click.pass_context
def demo(
    context: click.Context, desks_port: int | None, panel_port: int | None, scenario: Path | None, *, reset: bool
) -> None:
    """Seed demo data if there is none, then serve both applications and the worker until interrupted."""
    if context.invoked_subcommand:
        return
    vault, panel = load(VaultSettings), load(PanelSettings)
    vault = vault.model_copy(update={"desks_port": desks_port or vault.desks_port})
    panel = panel.model_copy(update={"panel_port": panel_port or panel.panel_port})
    _refuse_open_hosts(vault, panel)
    serving.refuse_taken_ports(vault, panel)
    prepare(vault, panel, scenario=scenario, reset=reset)
    serving.serve(vault, panel, said=STEPS)


@demo.command()
def tamper() -> None:
    """Alter one entry of the vault's ledger behind the program's back, for `vetting ledger verify` to find."""
    houses.refuse_unmarked("vetting demo tamper")
    sequence = tampering.alter(houses.store_of("vault"))
    say.line(f"Entry {sequence} of the vault’s ledger was altered. Find it with: vetting ledger verify")


def prepare(vault: VaultSettings, panel: PanelSettings, *, scenario: Path | None, reset: bool) -> None:
    """Bring the instance to a seeded demonstration; WrongInstance on a real one."""
    unfinished = (vault.instance / SEEDING).exists()
    found = Instance.DEMO if reset and _only_demo(vault, panel) else houses.instance()
    if found is Instance.REAL:
        raise WrongInstance("This instance is a real one; `vetting demo` does not touch it. Choose a VETTING_INSTANCE.")
    if found is Instance.DEMO and not (reset or unfinished):
        _bring_up(vault, panel)
        say.line("Demo data is there already; --reset seeds it anew.")
        return
    told = as_of(read(scenario or DEMO), now().date())
    if found is Instance.DEMO:
        _clear(vault, panel)
    _seed(vault, panel, told)


def _seed(vault: VaultSettings, panel: PanelSettings, scenario: Scenario) -> None:
    from vetting.scenario.cast import Cast  # noqa: PLC0415 - loads the filter, which serving does not need
    from vetting.scenario.play import play  # noqa: PLC0415

    say.line("1/3 Keys and databases.")
    vault.instance.mkdir(parents=True, exist_ok=True, mode=0o700)
    (vault.instance / SEEDING).touch(mode=0o600)
    keys.make(vault, panel)
    _bring_up(vault, panel)
    inside, other = open_vault(vault), open_panel(panel)
    with say.progress("2/3 Demo data") as share:
        play(Cast(inside, other, panel), scenario, lambda: work.run_errands(inside, other), share)
    inside.store.engine.dispose()
    other.engine.dispose()
    (vault.instance / SEEDING).unlink()
    say.line("3/3 Seeded.")


def _bring_up(vault: VaultSettings, panel: PanelSettings) -> None:
    upgrade(vault.url, "vault")
    upgrade(panel.url, "panel")


def _only_demo(vault: VaultSettings, panel: PanelSettings) -> bool:
    """Whether nothing here is real, even if one house is gone."""
    found = set()
    for house, url in (("vault", vault.url), ("panel", panel.url)):
        try:
            store = open_store(url)
        except StorageMissing:
            continue
        try:
            found.add(houses.standing(store, "vault" if house == "vault" else "panel"))
        finally:
            store.engine.dispose()
    return Instance.DEMO in found and Instance.REAL not in found


def _clear(vault: VaultSettings, panel: PanelSettings) -> None:
    """Tables and captures; keys stay, for they belong to the folder and not to the data."""
    for url in (vault.url, panel.url):
        place = make_url(url)
        if place.get_backend_name() == "sqlite":
            for ending in ("", "-wal", "-shm"):
                Path(f"{place.database}{ending}").unlink(missing_ok=True)
            continue
        store = open_store(url)
        tables = MetaData()
        tables.reflect(store.engine)
        tables.drop_all(store.engine)
        store.engine.dispose()
    shutil.rmtree(vault.captures, ignore_errors=True)


def _refuse_open_hosts(vault: VaultSettings, panel: PanelSettings) -> None:
    for name, host in (("DESKS", vault.desks_host), ("PANEL", panel.panel_host)):
        if not _loopback(host):
            raise SettingWrong(f"VETTING_{name}_HOST: a demonstration listens on this computer only. Use 127.0.0.1.")


def _loopback(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
