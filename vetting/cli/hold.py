"""`vetting hold`: keeps a candidate's record beyond its years, and lets it go again."""

import click

from vetting.cli import houses, say
from vetting.cli.named import the_screening
from vetting.workflow.holds import HOLDS, hold_record, lift_hold


@click.group()
def hold() -> None:
    """Records that must not be destroyed yet."""


_number = click.argument("number")
_position = click.option("--position", "title", required=True, help="The position’s title.")


@hold.command()
@_number
@_position
@click.option("--reason", required=True, type=click.Choice(list(HOLDS)))
@click.option("--as", "email", required=True, help="A coordinator’s or auditor’s e-mail address: whose deed it is.")
def add(number: str, title: str, reason: str, email: str) -> None:
    """Hold the record of candidate NUMBER: nobody can dispose of it."""
    vault = houses.the_vault()
    hold_record(vault, houses.acting(vault, email), the_screening(vault, number, title), reason)
    say.line("The record is held. An auditor lifts the hold: vetting hold lift")


@hold.command()
@_number
@_position
@click.option("--as", "email", required=True, help="An auditor’s e-mail address: whose deed it is.")
def lift(number: str, title: str, email: str) -> None:
    """Lift the hold on the record of candidate NUMBER."""
    vault = houses.the_vault()
    lift_hold(vault, houses.acting(vault, email), the_screening(vault, number, title))
    say.line("The hold is lifted. The record is kept for its years.")
