"""What a file holds for the filter: one text, the cells of a table, or the strings of JSON lines."""

import csv
import io
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from vetting.cli.faults import WrongFile

LARGEST = 10_000_000
"""Bytes of one file."""


@dataclass(frozen=True)
class Record:
    """`fields` stand side by side; `rebuilt` gives the record's text with others in their place."""

    fields: list[str]
    rebuilt: Callable[[Sequence[str]], str]


def records(name: str, raw: bytes) -> list[Record]:
    """By the file's ending: .csv, .jsonl, otherwise one text. Raises WrongFile, with the line."""
    text = _decoded(name, raw)
    kind = PurePath(name).suffix.casefold()
    try:
        if kind == ".csv":
            return list(_table(text))
        return list(_json_lines(text)) if kind == ".jsonl" else [Record([text], lambda fields: fields[0])]
    except ValueError as wrong:
        raise WrongFile(f"{name}, {wrong}") from None


def _decoded(name: str, raw: bytes) -> str:
    if len(raw) > LARGEST:
        raise WrongFile(f"{name}: this has more than {LARGEST // 1_000_000} MB. Split it.")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as bad:
        line = raw.count(b"\n", 0, bad.start) + 1
        raise WrongFile(f"{name}, line {line}: this is not UTF-8 text (byte {bad.start}). Save it as UTF-8.") from None


def _table(text: str) -> Iterator[Record]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        for cells in reader:
            yield Record(cells, _csv_line)
    except csv.Error as wrong:
        raise ValueError(f"line {reader.line_num}: this is not CSV ({wrong}).") from None


def _csv_line(cells: Sequence[str]) -> str:
    out = io.StringIO(newline="")
    csv.writer(out).writerow(cells)
    return out.getvalue()


def _json_lines(text: str) -> Iterator[Record]:
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            value = json.loads(line)
        except (ValueError, RecursionError):
            raise ValueError(f"line {number}: this is not JSON.") from None
        yield Record(list(_strings(value)), _json_line(value))


def _json_line(value: Any) -> Callable[[Sequence[str]], str]:
    return lambda fields: f"{json.dumps(_replaced(value, iter(fields)), ensure_ascii=False)}\n"


def _strings(value: Any) -> Iterator[str]:
    """Every string, keys too: whatever a reader sees."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)


def _replaced(value: Any, fields: Iterator[str]) -> Any:
    if isinstance(value, str):
        return next(fields)
    if isinstance(value, dict):
        made: dict[str, Any] = {}
        for inner in value.values():
            key = next(fields)
            # Two keys may read alike once filtered; neither value is lost.
            key = key if key not in made else f"{key} {len(made) + 1}"
            made[key] = _replaced(inner, fields)
        return made
    return [_replaced(inner, fields) for inner in value] if isinstance(value, list) else value
