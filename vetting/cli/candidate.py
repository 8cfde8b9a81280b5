"""`vetting candidate import`: screenings of many candidates from a CSV file, all checked before the first is opened."""

from pathlib import Path

import click

from vetting.accounts.department import day_of
from vetting.accounts.visitor import Visitor
from vetting.cli import candidate_file, houses, say
from vetting.cli.candidate_file import Row
from vetting.cli.named import the_position
from vetting.domain.actions import Action
from vetting.domain.figures import counted
from vetting.domain.plans import concrete
from vetting.domain.refusals import Refused
from vetting.domain.roles import Role
from vetting.policy import plans
from vetting.storage import now
from vetting.vault import people, positions
from vetting.vault.database import Vault
from vetting.vault.people import Account
from vetting.vault.positions import Position
from vetting.workflow import opening
from vetting.workflow.candidates import known
from vetting.workflow.perform import By
from vetting.workflow.standing import may


@click.group()
def candidate() -> None:
    """The candidates."""


@candidate.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--position", "title", required=True, help="The position’s title.")
@click.option("--as", "email", required=True, help="A coordinator’s e-mail address: whose deed it is.")
@click.option("--dry-run", is_flag=True, help="Check every row and open nothing.")
def import_command(file: Path, title: str, email: str, *, dry_run: bool) -> None:
    """Open a screening for each row of FILE; nothing is opened while any row is wrong.

    Columns: full_name (required), previous_names, handles, emails, phones, employers, cities (parted by ";"), born
    and due_on (year-month-day), file (the department's applicant number), number (candidate number; random if empty).
    """
    vault = houses.the_vault()
    by, position = houses.acting(vault, email), the_position(vault, title)
    _refuse_stranger(vault, by, position)
    rows, faults = candidate_file.read(file)
    faults += [(row.line, fault) for row in rows if (fault := _fault(vault, position, row))]
    for line, fault in sorted(faults):
        say.line(f"Line {line}: {fault}")
    if faults:
        say.line(f"Nothing was opened: {len({line for line, _ in faults})} of the rows must be corrected first.")
        raise click.exceptions.Exit(1)
    if dry_run:
        say.line(f"{counted(len(rows), 'row is', 'rows are')} right. Nothing was opened: this was a dry run.")
        return
    _open(vault, by, position, rows)


def _open(vault: Vault, by: By, position: Position, rows: list[Row]) -> None:
    refused = [
        f"Line {row.line}: {why.sentence}"
        for row, why in say.each(
            "Opening screenings", rows, lambda row: opening.open_screening(vault, by, position.id, row.opening)
        )
    ]
    say.outcome(refused, f"{len(rows) - len(refused)} of {len(rows)} screenings opened.")


def _refuse_stranger(vault: Vault, by: By, position: Position) -> None:
    """Said before a row is read: a dry run is the coordinator's too."""
    with vault.store.reading() as session:
        account = session.get_one(Account, by.account)
        name = people.names(session)[account.person]
        roles = frozenset(Role(role) for role in account.roles)
        asks = Visitor(account.id, account.person, roles, by.fresh, name)
        refused = may(session, vault, asks, Action.OPEN_SCREENING, position=position.id)
        published = positions.plan_in_force(session, position.id)
    if refused:
        raise refused
    if published is None:
        raise Refused("no_plan", "Publish the position’s plan first.")


def _fault(vault: Vault, position: Position, row: Row) -> str:
    """What the door would refuse, so that nothing is half done."""
    with vault.store.reading() as session:
        published = positions.plan_in_force(session, position.id)
        today = day_of(people.the_department(session), now())
        try:
            known(session, vault, position.id, row.opening, today)
            concrete(plans.parse(published.body if published else "", "plan"), row.opening.identity.identifiers())
        except Refused as refused:
            return refused.sentence
    return ""
