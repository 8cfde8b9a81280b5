"""`vetting retention`: destroys the records whose years have passed, each through the door."""

from datetime import date

import click

from vetting.accounts.department import day_of
from vetting.cli import houses, say
from vetting.domain.figures import counted, short_day
from vetting.storage import now
from vetting.vault import people
from vetting.vault.database import Vault
from vetting.workflow.perform import By
from vetting.workflow.retention import Due, dispose, due

_AT_ONCE = 10_000


@click.group()
def retention() -> None:
    """Records that were kept for their years."""


@retention.command()
@click.option("--as", "email", required=True, help="A coordinator’s e-mail address: whose deed it is.")
@click.option("--dry-run", is_flag=True, help="Say which records are due and destroy none.")
@click.option("--yes", is_flag=True, help="Do not ask.")
def run(email: str, *, dry_run: bool, yes: bool) -> None:
    """Dispose of every record whose years have passed and that no hold keeps; its key and captures are destroyed."""
    vault = houses.the_vault()
    by, found = houses.acting(vault, email), due(vault, _today(vault), limit=_AT_ONCE)
    say.table(("Candidate", "Kept until"), [(each.number, short_day(each.until)) for each in found])
    if dry_run or not found:
        so = "this was a dry run" if found else "none is due"
        say.line(f"{counted(len(found), 'record')} due. Nothing was destroyed: {so}.")
        return
    if not yes:
        click.confirm(f"Destroy {counted(len(found), 'record')}? Nobody can bring them back.", abort=True)
    _destroy(vault, by, found)


def _destroy(vault: Vault, by: By, found: list[Due]) -> None:
    refused = [
        f"{each.number}: {why.sentence}"
        for each, why in say.each("Destroying records", found, lambda each: dispose(vault, by, each.screening))
    ]
    say.outcome(refused, f"{len(found) - len(refused)} of {counted(len(found), 'record')} disposed of.")


def _today(vault: Vault) -> date:
    with vault.store.reading() as session:
        return day_of(people.the_department(session), now())
