"""`vetting redact`: the filter alone; it opens no database."""

import json
import os
import sys
from collections.abc import Iterator
from functools import partial

import click
from rich.console import Console
from rich.progress import Progress, TaskID

from vetting.cli import say
from vetting.cli.records import Record, records
from vetting.domain.redactions import Decided, apply
from vetting.redaction import Filtered, suggest_all
from vetting.redaction.flags import SPLIT, split_over
from vetting.redaction.pieces import shares

_AT_ONCE = 500_000
_LONG = 100_000


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, allow_dash=True))
@click.option("--own-words", is_flag=True, help="A searcher’s own sentences: propose neutral words too.")
@say.json_option
def redact(file: str, *, own_words: bool, as_json: bool) -> None:
    """Print FILE with every proposed redaction done; with --json the suggestions and their reasons.

    A .csv is read cell by cell, a .jsonl string by string (both give a line of JSON for each record), anything else
    as one text; - reads a text.
    """
    with click.open_file(file, "rb") as source:
        given = records(file, source.read())
    single = len(given) == 1 and not file.endswith((".csv", ".jsonl"))
    for record, found in _filtered(given, own_words=own_words):
        if not as_json:
            _print(record, found)
        elif single:
            say.dump(_in_words(found[0]))
        else:
            say.line(json.dumps({"fields": [_in_words(each) for each in found], "flags": _beside(record)}))


def _filtered(given: list[Record], *, own_words: bool) -> Iterator[tuple[Record, list[Filtered]]]:
    """Some records at a time, with a bar on a terminal; all processors share the work."""
    processes = len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1
    sizes = [sum(map(len, record.fields)) for record in given]
    shown = sys.stderr.isatty() and sum(sizes) > _LONG
    # Painted as it advances: a thread that paints must not be there when others are forked.
    with Progress(console=Console(stderr=True), transient=True, disable=not shown, auto_refresh=False) as bar:
        task = bar.add_task("Filtering", total=sum(sizes))
        for share in shares(sizes, _AT_ONCE):
            batch = given[share.start : share.stop]
            fields = [field for record in batch for field in record.fields]
            found = iter(
                suggest_all(fields, own_words=own_words, processes=processes, done=partial(_advance, bar, task))
            )
            for record in batch:
                yield record, [next(found) for _ in record.fields]


def _advance(bar: Progress, task: TaskID, characters: int) -> None:
    bar.update(task, advance=characters, refresh=True)


def _print(record: Record, found: list[Filtered]) -> None:
    left = [
        apply(field, [Decided(each.start, each.end, each.replacement) for each in filtered.suggestions])
        for field, filtered in zip(record.fields, found, strict=True)
    ]
    sys.stdout.buffer.write(record.rebuilt(left).encode("utf-8", "replace"))
    sys.stdout.buffer.flush()
    for flag in dict.fromkeys([*(flag for filtered in found for flag in filtered.flags), *_beside(record)]):
        say.aside(flag)


def _beside(record: Record) -> list[str]:
    return [SPLIT] if split_over(record.fields) else []


def _in_words(found: Filtered) -> dict[str, object]:
    return {
        "suggestions": [
            {
                "start": each.start,
                "end": each.end,
                "words": each.words,
                "class": each.protected_class.value,
                "reason": each.reason,
                "treatment": each.treatment.value,
                "replacement": each.replacement,
            }
            for each in found.suggestions
        ],
        "flags": list(found.flags),
        "engine_version": found.engine_version,
    }
