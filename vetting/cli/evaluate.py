"""`vetting evaluate`: the filter measured on labelled examples; it opens no database."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from vetting.cli import say
from vetting.cli.faults import WrongFile
from vetting.redaction.evaluation import disguised
from vetting.redaction.evaluation.gold import Gold, GoldWrong, gold, treated
from vetting.redaction.evaluation.tally import Tally, tally, treatments
from vetting.redaction.parts import Part
from vetting.redaction.suggestions import suggested

_HEADS = ("file", "rows", "spans", "leak", "over", "negatives", "false positives", "right class")


@click.command()
@click.argument("files", nargs=-1, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--without", multiple=True, type=click.Choice([part.value for part in Part]), help="Leave a part out.")
@click.option(
    "--show", type=click.IntRange(0), default=0, help="Print this many leaks and false positives of each file."
)
@click.option("--disguises", is_flag=True, help="Measure listed words in each kind of disguise; needs no file.")
@click.option("--treatment", is_flag=True, help='The files label treatments: "expect" in the place of "spans".')
def evaluate(files: tuple[Path, ...], *, without: tuple[str, ...], show: int, disguises: bool, treatment: bool) -> None:
    """Leak, over-redaction and false positives on GOLD.jsonl files, by file and by class.

    A row is {"text": …, "spans": [[start, end, class]], "optional": [[start, end]], "complete": true}.
    """
    if disguises:
        _print_disguises()
    elif not files:
        raise click.UsageError("Name one or more GOLD.jsonl files, or ask for --disguises.")
    elif treatment:
        _print_treatments(files, show)
    else:
        _print_leaks(files, [Part(each) for each in without], show)


def _print_leaks(files: Iterable[Path], without: list[Part], show: int) -> None:
    every: list[Gold] = []
    counted: list[tuple[str, Tally]] = []
    for file in files:
        rows = _read(file)
        every += rows
        counted.append((file.name, _tally(rows, without)))
    counted.append(("all", _tally(every, without)))
    say.table(_HEADS, [_row(name, each) for name, each in counted])
    say.line()
    overall = counted[-1][1]
    say.table(
        ("class", "spans", "leak"),
        [(c.value, str(n), _percent(overall.leak_of(c))) for c, n in sorted(overall.spans.items())],
    )
    for name, each in counted[:-1]:
        for text in each.leaks[:show]:
            say.line(f"{name}: leak of {text}")
        for text in each.alarms[:show]:
            say.line(f"{name}: taken without need in: {text}")


def _read(file: Path) -> list[Gold]:
    with _lines(file) as lines:
        return list(gold(lines))


def _tally(rows: list[Gold], without: list[Part]) -> Tally:
    return tally(rows, suggested([row.text for row in rows], without=without))


def _row(name: str, counted: Tally) -> tuple[str, ...]:
    shares = (counted.leak, counted.over_redaction, counted.false_positives, counted.right_class)
    leak, over, false, right = map(_percent, shares)
    return name, str(counted.rows), str(counted.spans.total()), leak, over, str(counted.negatives), false, right


def _print_treatments(files: Iterable[Path], show: int) -> None:
    for file in files:
        with _lines(file) as lines:
            rows = list(treated(lines))
        found = [suggested([row.text], own_words=row.own_words)[0] for row in rows]
        seen, right, wrong = treatments(rows, found)
        shares = [(key, str(n), _percent(right[key] / n)) for key, n in sorted(seen.items())]
        say.table(("kind or treatment", "words", "as expected"), shares)
        for each in wrong[:show]:
            say.line(each)


def _print_disguises() -> None:
    rows = [(name, str(n), _percent(whole / n), _percent(seen / n)) for name, n, whole, seen in disguised.table()]
    say.table(("disguise", "words", "found whole", "found or flagged"), rows)


@contextmanager
def _lines(file: Path) -> Iterator[Iterable[str]]:
    try:
        with file.open(encoding="utf-8") as lines:
            yield lines
    except UnicodeDecodeError:
        raise WrongFile(f"{file}: this is not UTF-8 text. Save it as UTF-8.") from None
    except GoldWrong as wrong:
        raise WrongFile(f"{file}: {wrong}") from None


def _percent(share: float | None) -> str:
    return "-" if share is None else f"{share:.2%}"
