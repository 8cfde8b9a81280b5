"""`vetting audit`: what the auditor takes along."""

from typing import cast, get_args

import click

from vetting.cli import houses, say
from vetting.cli.named import the_position
from vetting.workflow.uniformity_report import Form, take_report


@click.group()
def audit() -> None:
    """Uniform treatment, on paper or for a spreadsheet."""


@audit.command()
@click.option("--position", "title", required=True, help="The position’s title.")
@click.option("--format", "form", type=click.Choice(get_args(Form)), default="pdf", show_default=True)
@click.option("--as", "email", required=True, help="An auditor’s e-mail address: whose deed it is.")
@click.argument("file", type=click.Path(dir_okay=False, writable=True, allow_dash=True))
def report(title: str, form: str, email: str, file: str) -> None:
    """Write a position’s uniformity report to FILE: deviations first, then every candidate beside every row."""
    vault = houses.the_vault()
    position = the_position(vault, title)
    made = take_report(vault, houses.acting(vault, email), position.id, cast(Form, form))
    with click.open_file(file, "wb") as out:
        out.write(made)
    say.aside(f"Written to {file}. That it was taken stands in the ledger.")
