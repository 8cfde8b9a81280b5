"""`vetting backup`: copies of data that are useless without the keys, checked before they are needed."""

from pathlib import Path

import click

from vetting.cli import copies, say
from vetting.settings import PanelSettings, VaultSettings, load

FOLDER = click.Path(file_okay=False, path_type=Path)
THERE = click.Path(exists=True, file_okay=False, path_type=Path)


@click.group()
def backup() -> None:
    """Both databases, captures and policies in one folder; never a key."""


@backup.command()
@click.argument("folder", type=FOLDER)
def create(folder: Path) -> None:
    """Copy the instance to FOLDER, which must not exist yet; it may go on working meanwhile."""
    vault, panel = load(VaultSettings), load(PanelSettings)
    count = copies.take(copies.places(vault, panel), folder)
    say.line(f"{count} files copied to {folder}.")
    say.line(f"No key is among them. Keep a copy of {vault.keys} and {panel.keys} somewhere else.")


@backup.command()
@click.argument("folder", type=THERE)
def verify(folder: Path) -> None:
    """0 if every file of FOLDER is as it was copied and both ledgers hold; it is not changed."""
    _refuse_broken(folder)
    say.line(f"This backup of {copies.made_at(folder)} is whole, and both of its ledgers hold.")


@backup.command()
@click.argument("folder", type=THERE)
def restore(folder: Path) -> None:
    """Put FOLDER back to where the settings point; nothing may be there yet."""
    there = copies.places(load(VaultSettings), load(PanelSettings))
    _refuse_broken(folder)
    copies.put_back(folder, there)
    say.line(f"The instance is as it was at {copies.made_at(folder)}. Put its keys back, then:")
    say.line("  vetting db upgrade && vetting doctor")
    say.line("  vetting ledger verify --checkpoint FILE --public-key FILE   # shows what came after this backup")
    say.line(
        "What was done since is not in it: end access again that was ended, dispose again of what was disposed of."
    )


def _refuse_broken(folder: Path) -> None:
    wrong = list(copies.faults(folder))
    for sentence in wrong:
        say.line(sentence)
    if wrong:
        say.line("This backup is not whole. Nothing was done.")
        raise click.exceptions.Exit(1)
