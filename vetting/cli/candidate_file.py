"""A CSV file of candidates, read row by row; each fault with the line that it stands on."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from vetting.cli.faults import WrongFile
from vetting.domain.identity import Identity
from vetting.domain.refusals import Refused
from vetting.workflow.candidates import Opening

LISTS = ("previous_names", "handles", "emails", "phones", "employers", "cities")
COLUMNS = ("full_name", *LISTS, "born", "due_on", "file", "number")
LARGEST = 10 * 1024 * 1024

Faults = list[tuple[int, str]]


@dataclass(frozen=True)
class Row:
    """`line` is where the row begins in the file, the heading being line 1."""

    line: int
    opening: Opening


def read(path: Path) -> tuple[list[Row], Faults]:
    """The rows that are right, and what is wrong with the others; WrongFile if it is no such file at all."""
    rows: list[Row] = []
    faults: Faults = []
    for line, cells in _cells(path):
        try:
            rows.append(Row(line, _opening(cells)))
        except (Refused, ValueError) as wrong:
            faults.append((line, str(wrong)))
    return rows, faults + _twice(rows)


def _cells(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    reader = csv.DictReader(_text(path).splitlines(keepends=True), strict=True)
    try:
        _heading(path, list(reader.fieldnames or ()))
        begin = reader.line_num + 1
        found = False
        for cells in reader:
            found = True
            yield begin, cells
            begin = reader.line_num + 1
    except csv.Error as error:
        raise WrongFile(f"{path.name}, line {reader.line_num + 1}: this is not CSV: {error}.") from None
    if not found:
        raise WrongFile(f"{path.name} has a heading and no row.")


def _text(path: Path) -> str:
    if path.stat().st_size > LARGEST:
        raise WrongFile(f"{path.name} is larger than {LARGEST // 2**20} MB. Part it into smaller files.")
    try:
        text = path.read_text("utf-8-sig")
    except UnicodeDecodeError:
        raise WrongFile(f"{path.name}: this is not UTF-8 text. Save the file as CSV UTF-8.") from None
    if "\0" in text:
        raise WrongFile(f"{path.name}: this is not CSV, it holds binary characters. Save the file as CSV UTF-8.")
    return text


def _heading(path: Path, names: list[str]) -> None:
    unknown = [name for name in names if name not in COLUMNS]
    if unknown:
        raise WrongFile(f"{path.name}: the column “{unknown[0]}” is not known. Use: {', '.join(COLUMNS)}.")
    if "full_name" not in names or len(set(names)) != len(names):
        raise WrongFile(f"{path.name}: the first line must name each column once, full_name among them.")


def _opening(cells: dict[str, str]) -> Opening:
    if None in cells or None in cells.values():
        raise ValueError("It has more or fewer cells than the heading.")
    values = {name: cells.get(name, "").strip() for name in COLUMNS}
    lists = {name: tuple(part.strip() for part in values[name].split(";") if part.strip()) for name in LISTS}
    identity = Identity(values["full_name"], born=values["born"], **lists)
    return Opening(identity, values["number"].upper(), values["file"], _day(values["due_on"]))


def _day(text: str) -> date | None:
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ValueError("Write due_on as year-month-day.") from None


def _twice(rows: list[Row]) -> Faults:
    faults: Faults = []
    first: dict[tuple[str, str], int] = {}
    for row in rows:
        for name, value in (("file", row.opening.file), ("number", row.opening.number)):
            earlier = first.setdefault((name, value), row.line) if value else row.line
            if earlier != row.line:
                faults.append((row.line, f"Its {name} stands on line {earlier} too."))
    return faults
