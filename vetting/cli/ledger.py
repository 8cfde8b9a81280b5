"""`vetting ledger`: verify both chains, write one out, sign where they end."""

from pathlib import Path
from typing import TextIO, cast, get_args

import click

from vetting.cli import houses, say
from vetting.cli.verifying import LEDGERS, Verdict, believed, checked
from vetting.domain.refusals import Refused
from vetting.ledger import entries
from vetting.migrate import House
from vetting.settings import VaultSettings, load
from vetting.storage import StorageMissing
from vetting.vault.database import open_vault
from vetting.vault.sealed import KeyMissing
from vetting.workflow import checkpoints
from vetting.workflow.perform import OPERATOR, PROGRAM

HOUSES: tuple[House, ...] = get_args(House)
FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
OUT = click.Path(dir_okay=False, path_type=Path)
house_option = click.option("--house", type=click.Choice(HOUSES), help="One house only.")


@click.group()
def ledger() -> None:
    """The record: one chain of entries in each house."""


@ledger.command()
@house_option
@click.option("--checkpoint", "files", type=FILE, multiple=True, help="Signed heads, one a line; may be repeated.")
@click.option("--public-key", type=FILE, help="PEM of the key that signed them.")
def verify(house: House | None, files: tuple[Path, ...], public_key: Path | None) -> None:
    """0 if the chains hold; the last line names the last entry verified, or the first bad one."""
    if bool(files) != bool(public_key):
        raise click.UsageError("--checkpoint and --public-key go together.")
    try:
        held = believed(files, public_key)
    except ValueError as wrong:
        say.line(str(wrong))
        raise click.exceptions.Exit(1) from None
    wanted = (house,) if house else HOUSES[::-1]
    verdicts = sorted((checked(each, held) for each in wanted), key=lambda verdict: not verdict.holds)
    _enter(verdicts)
    if not files:
        say.line("No checkpoint from outside was given: a chain rewritten as a whole would not be missed.")
    for verdict in verdicts:
        say.line(str(verdict))
    if not all(verdict.holds for verdict in verdicts):
        raise click.exceptions.Exit(1)


@ledger.command()
@house_option
@click.option("--as", "email", default="", help="An auditor’s e-mail address; the machine’s operator if left out.")
@click.argument("file", type=click.Path(dir_okay=False, writable=True, allow_dash=True))
def export(house: House | None, email: str, file: str) -> None:
    """Write one house's chain to FILE, for `python -m vetting.ledger FILE`; the vault's unless another is named."""
    vault = houses.the_vault()
    by, chosen = houses.acting(vault, email), house or "vault"
    (checkpoints.enter_export if email else checkpoints.enter_copy)(vault, by, chosen)
    with click.open_file(file, "w", encoding="utf-8") as out, houses.store_of(chosen).reading() as session:
        count = entries.export(session, LEDGERS[chosen], cast(TextIO, out))
    say.aside(f"{count} entries.")


@ledger.command()
@house_option
@click.option("--as", "email", default="", help="An auditor’s e-mail address; the program itself if left out.")
@click.option("--to", "file", type=OUT, help="Add the line to this file, which somebody else keeps.")
@click.option("--public-key-to", "key_file", type=OUT, help="Write the key that checks it to this file.")
def checkpoint(house: House | None, email: str, file: Path | None, key_file: Path | None) -> None:
    """Sign where a chain ends now and print the line; give it to someone who is not the administrator."""
    vault = houses.the_vault()
    by, chosen = houses.acting(vault, email) if email else PROGRAM, house or "vault"
    signed = checkpoints.checkpoint(vault, by)
    if chosen not in signed:
        raise Refused("ledger_empty", f"No entry of the {chosen} has come home yet, so there is nothing to sign.")
    say.line(signed[chosen])
    if file:
        with file.open("a", encoding="utf-8") as kept:
            kept.write(signed[chosen] + "\n")
    if key_file:
        key_file.write_bytes(checkpoints.public_key(vault.keys))


def _enter(verdicts: list[Verdict]) -> None:
    """A verification is a deed. One beside a vault that is away, or without its key, leaves no entry."""
    try:
        vault = open_vault(load(VaultSettings))
        houses.closed_at_the_end(vault.store)
    except (KeyMissing, StorageMissing):
        return
    for verdict in verdicts:
        checkpoints.enter_verification(vault, OPERATOR, verdict.house, last=verdict.last, holds=verdict.holds)
