"""What commands print: progress bars and tables on a terminal, plain lines otherwise, JSON where asked."""

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

import click
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn
from rich.table import Table

from vetting.domain.refusals import Refused

T = TypeVar("T")

json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON.")


def line(text: str = "") -> None:
    click.echo(text)


def aside(text: str) -> None:
    """On standard error: what a file or a program that reads the output should not get."""
    click.echo(text, err=True)


def dump(value: Any) -> None:
    click.echo(json.dumps(value, indent=2, ensure_ascii=False))


def table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Columns on a terminal; elsewhere a line per row, its cells parted by tabs."""
    if not sys.stdout.isatty():
        for row in rows:
            line("\t".join(row))
        return
    drawn = Table(*heads, box=None, pad_edge=False)
    for row in rows:
        drawn.add_row(*row)
    Console().print(drawn, markup=False)


@contextmanager
def progress(label: str) -> Iterator[Callable[[float], None]]:
    """Call what it gives with the share done, from 0 to 1; elsewhere than on a terminal each quarter is a line."""
    if sys.stdout.isatty():
        with Progress(TextColumn(label), BarColumn(), TaskProgressColumn()) as bar:
            task = bar.add_task(label, total=1.0)
            yield lambda share: bar.update(task, completed=share)
        return
    said = -1

    def quarter(share: float) -> None:
        nonlocal said
        if int(share * 4) > said:
            said = int(share * 4)
            line(f"{label}: {said * 25} %")

    yield quarter


def each(label: str, rows: Sequence[T], deed: Callable[[T], object]) -> Iterator[tuple[T, Refused]]:
    """Do the deed for every row, under a bar; gives the rows for which it was refused, and why."""
    with progress(label) as share:
        for count, row in enumerate(rows, 1):
            try:
                deed(row)
            except Refused as why:
                yield row, why
            share(count / len(rows))


def outcome(refused: Sequence[str], done: str) -> None:
    """Each refusal, then what was done; exit 1 where something was refused."""
    for sentence in (*refused, done):
        line(sentence)
    if refused:
        raise click.exceptions.Exit(1)
