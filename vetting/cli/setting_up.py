"""`vetting setup` and `vetting db upgrade`: keys, databases, the department, and its first administrator."""

from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import click

from vetting.accounts.deeds import folded
from vetting.cli import houses, keys, say, work
from vetting.cli.faults import WrongFile
from vetting.cli.houses import Instance, WrongInstance
from vetting.cli.user import show_links
from vetting.domain.refusals import Refused
from vetting.domain.roles import Role
from vetting.migrate import upgrade
from vetting.settings import PanelSettings, VaultSettings, load
from vetting.vault import people
from vetting.vault.database import Vault
from vetting.workflow import people as staff
from vetting.workflow.checkpoints import PUBLIC, public_key
from vetting.workflow.perform import OPERATOR


def _zone(context: click.Context, parameter: click.Parameter, value: str) -> str:
    del context, parameter
    try:
        ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise click.BadParameter(f"“{value}” is no time zone; write one such as America/New_York.") from None
    return value


def _said(context: click.Context, parameter: click.Parameter, value: str) -> str:
    del context
    if not value.strip():
        raise click.BadParameter(f"{parameter.human_readable_name} cannot be empty.")
    return value.strip()


def _address(context: click.Context, parameter: click.Parameter, value: str) -> str:
    del context, parameter
    try:
        return folded(value)
    except Refused as refused:
        raise click.BadParameter(refused.sentence) from None


@click.command()
@click.option("--department", prompt="Department’s name", callback=_said, help="As it stands on reports.")
@click.option("--time-zone", prompt="Time zone", default="America/New_York", callback=_zone, show_default=True)
@click.option("--paper", prompt="Paper size", type=click.Choice(["letter", "a4"]), default="letter")
@click.option("--number", prompt="Your employee number", callback=_said, help="The first administrator’s.")
@click.option("--name", prompt="Your name", callback=_said, help="The first administrator’s.")
@click.option("--email", prompt="Your e-mail address", callback=_address, help="The first administrator’s.")
def setup(department: str, time_zone: str, paper: str, number: str, name: str, email: str) -> None:
    """Make keys and databases, record the department, and invite the first administrator."""
    inside, other = load(VaultSettings), load(PanelSettings)
    if houses.instance() is not Instance.EMPTY:
        raise WrongInstance("This instance is set up already. Invite more people with: vetting user add")
    say.line("1/4 Keys.")
    keys.make(inside, other)
    say.line("2/4 Databases.")
    _upgrade_both(inside, other)
    vault, panel = houses.the_vault(), houses.the_panel()
    say.line("3/4 Department and first administrator.")
    invited = _furnish(vault, name=department, time_zone=time_zone, paper=paper, who=(number, name, email))
    work.run_errands(vault, panel)
    say.line("4/4 Done. Back up the keys apart from the data: a lost key is a lost file.")
    say.line(f"   {inside.keys}\n   {other.keys}")
    say.line(f"Give the auditor the key that checks signed checkpoints ({inside.keys / PUBLIC}):")
    say.line(public_key(inside.keys).decode().strip())
    show_links(invited)
    say.line("Then start it with: vetting run")


@click.group()
def db() -> None:
    """The databases of both houses."""


@db.command("upgrade")
def upgrade_command() -> None:
    """Bring both databases to this program's version; a missing SQLite file is made."""
    inside, other = load(VaultSettings), load(PanelSettings)
    if not (inside.keys / "master.key").exists() and houses.instance() is not Instance.EMPTY:
        raise WrongFile(f"No master key at {inside.keys / 'master.key'}. Restore it from the key backup first.")
    _upgrade_both(inside, other)


def _upgrade_both(vault: VaultSettings, panel: PanelSettings) -> None:
    upgrade(vault.url, "vault")
    upgrade(panel.url, "panel")
    say.line("   Both databases are at this program’s version.")


def _furnish(vault: Vault, *, name: str, time_zone: str, paper: str, who: tuple[str, str, str]) -> staff.Invited:
    with vault.store.reading() as session:
        there = people.the_department(session)
    if there is None:
        staff.set_up(vault, OPERATOR, name=name, time_zone=time_zone, paper=paper)
    number, person, email = who
    return staff.invite(vault, OPERATOR, number=number, name=person, email=email, roles=frozenset({Role.ADMINISTRATOR}))
