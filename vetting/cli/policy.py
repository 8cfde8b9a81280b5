"""`vetting pack` and `vetting trace`: the policies at hand, and what answers each of their clauses."""

from pathlib import Path

import click

from vetting.cli import say
from vetting.policy import pack as packs
from vetting.policy.pack import Pack
from vetting.policy.reading import tables
from vetting.policy.shelf import PACKS, Shelf, shelf
from vetting.policy.trace import lines
from vetting.policy.trace import trace as traced
from vetting.settings import ROOT, VaultSettings, load


@click.group()
def pack() -> None:
    """The policy packs."""


@pack.command("list")
@say.json_option
def list_command(*, as_json: bool) -> None:
    """The shipped packs and the department's own."""
    found = list(shelf(load(VaultSettings).policies))
    if as_json:
        say.dump([
            {"id": each.id, "title": each.title, "vetting": each.vetting, "clauses": len(each.clauses),
             "digest": each.digest}
            for each in found
        ])  # fmt: skip
        return
    shown = [
        (each.id, each.title, f"{len(each.clauses)} clauses", "" if each.vetting else "no vetting clause")
        for each in found
    ]
    say.table(("Pack", "Title", "Clauses", ""), shown)


@pack.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def check(file: Path) -> None:
    """Read a pack as the program would; 1, naming field and remedy, if it is wrong."""
    shipped = {path.stem: tables(path.read_text("utf-8"), path.name, packs.PackWrong) for path in PACKS.glob("*.toml")}
    try:
        text = file.read_text("utf-8")
    except UnicodeDecodeError:
        raise packs.PackWrong(f"{file.name}: this is not UTF-8 text. Save the file as UTF-8.") from None
    found: Pack = packs.parse(text, file.name, shipped)
    say.line(f"{found.id}: {len(found.clauses)} clauses, {len(found.controls)} controls, {len(found.items)} items.")
    say.line(f"Digest {found.digest}")


@click.command()
@click.option("--pack", "only", help="One pack only, by its id.")
@say.json_option
def trace(only: str | None, *, as_json: bool) -> None:
    """Clause by clause: the controls that answer it, and the tests that hold them; 1 if a control has no test."""
    tests = ROOT / "tests"
    if not tests.is_dir():
        raise click.UsageError(f"There are no tests at {tests}. Run this in a clone of the project.")
    books = shelf(load(VaultSettings).policies)
    if only:
        books = Shelf({only: books.get(only)})
    rows = traced(books, tests)
    untested = [row for row in rows if row.control and not row.tests]
    if as_json:
        say.dump([
            {"pack": row.pack, "clause": row.clause.id, "control": row.control, "tests": row.tests,
             "by_hand": row.clause.by_hand}
            for row in rows
        ])  # fmt: skip
    else:
        for each in lines(rows):
            say.line(each)
    if untested:
        say.aside(f"{len({row.control for row in untested})} controls have no test.")
        raise click.exceptions.Exit(1)
