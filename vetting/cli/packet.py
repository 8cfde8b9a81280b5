"""`vetting packet verify`: whether a PDF is a report that this department released, byte for byte."""

from pathlib import Path

import click

from vetting.cli import houses, say
from vetting.workflow.vouching import vouch


@click.group()
def packet() -> None:
    """Released packets."""


@packet.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def verify(file: Path) -> None:
    """0 if it is the report as released and it stands; 1 if it is unknown, altered, replaced or recalled."""
    found = vouch(houses.the_vault(), file.read_bytes())
    say.line(found.sentence)
    if not found.stands:
        raise click.exceptions.Exit(1)
