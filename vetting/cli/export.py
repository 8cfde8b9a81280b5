"""`vetting export`: one screening's record set in a file."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import click

from vetting.cli import houses, say
from vetting.cli.named import the_screening
from vetting.workflow.record_set import Audience, write_record_set

AUDIENCES = [each.value for each in Audience]


@click.command()
@click.argument("number")
@click.option("--position", "title", required=True, help="The position’s title.")
@click.option(
    "--for",
    "audience",
    type=click.Choice([each.value for each in Audience]),
    required=True,
    help="Whom the set is for.",
)
@click.option("--as", "email", required=True, help="An auditor’s e-mail address; for a court, a coordinator’s.")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
def export(number: str, title: str, audience: str, email: str, file: Path) -> None:
    """Write the record set of candidate NUMBER to FILE, a zip archive for its owner only.

    For a records request: what was given out, and what was done when. For an auditor: that, and how the screening was
    worked. For a court: everything, unredacted, of a record that somebody else has put on hold.
    """
    vault = houses.the_vault()
    screening = the_screening(vault, number, title)
    with _whole(file) as out:
        write_record_set(vault, houses.acting(vault, email), screening, Audience(audience), out)
    say.aside(f"Written to {file}. That it was taken stands in the ledger.")


@contextmanager
def _whole(file: Path) -> Iterator[BinaryIO]:
    """The file is there once it is whole, and for its owner only from its first byte."""
    partial = file.with_name(f".{file.name}.part")
    try:
        with os.fdopen(os.open(partial, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600), "wb") as out:
            yield out
        partial.replace(file)
    finally:
        partial.unlink(missing_ok=True)
