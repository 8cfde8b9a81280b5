"""Reading a table of a TOML file strictly: each fault names file, place and field, and says what to do."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches
from enum import StrEnum
from typing import Any, TypeVar


class Wrong(ValueError):  # noqa: N818 - said to a person
    """A file does not hold what it should; the sentence names file, place and what to do."""


E = TypeVar("E", bound=StrEnum)


@dataclass
class Table:
    """One table; reading a field takes it off the list of those that `done` refuses."""

    values: dict[str, Any]
    name: str
    wrong: type[Wrong]
    where: str = ""
    unread: set[str] = field(init=False)

    def __post_init__(self) -> None:
        self.unread = set(self.values)

    def fault(self, key: str, sentence: str) -> Wrong:
        place = ", ".join(part for part in (self.name, self.where, f"field “{key}”" if key else "") if part)
        return self.wrong(f"{place}: {sentence}")

    def text(self, key: str, default: str | None = None) -> str:
        value = self._take(key, default)
        if not isinstance(value, str) or (default is None and not value.strip()):
            raise self.fault(key, "write some words between quotation marks.")
        return " ".join(value.split())

    def whole(self, key: str, low: int, high: int) -> int:
        value = self._take(key, None)
        if not isinstance(value, int) or isinstance(value, bool) or not low <= value <= high:
            raise self.fault(key, f"write a whole number from {low} to {high}.")
        return value

    def flag(self, key: str, *, default: bool | None = None) -> bool:
        value = self._take(key, default)
        if not isinstance(value, bool):
            raise self.fault(key, "write true or false.")
        return value

    def texts(self, key: str) -> list[str]:
        value = self._take(key, [])
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            raise self.fault(key, 'write a list of words, such as ["one", "two"].')
        return value

    def one_of(self, key: str, kind: type[E]) -> E:
        return self._member(key, self.text(key), kind)

    def some_of(self, key: str, kind: type[E]) -> tuple[E, ...]:
        words = self.texts(key)
        once((self, key, word) for word in words)
        return tuple(self._member(key, word, kind) for word in words)

    def table(self, key: str) -> "Table":
        value = self._take(key, None)
        if not isinstance(value, dict):
            raise self.fault(key, f"write a table headed [{key}].")
        return Table(value, self.name, self.wrong, f"[{key}]")

    def tables(self, key: str) -> list["Table"]:
        value = self._take(key, [])
        if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
            raise self.fault(key, f"write tables headed [[{key}]].")
        return [Table(each, self.name, self.wrong, f"{key} {number}") for number, each in enumerate(value, 1)]

    def done(self) -> None:
        """A field that nobody read is a misspelt one."""
        for key in sorted(self.unread):
            raise self.fault(key, "this field is not known; check its spelling or take it out.")

    def _take(self, key: str, default: Any) -> Any:
        self.unread.discard(key)
        if key in self.values:
            return self.values[key]
        if default is None:
            raise self.fault(key, "this field is missing; add it.")
        return default

    def _member(self, key: str, value: str, kind: type[E]) -> E:
        if value in list(kind):
            return kind(value)
        near = get_close_matches(value, list(kind), 1)
        meant = f"did you mean “{near[0]}”?" if near else f"use one of {', '.join(kind)}."
        raise self.fault(key, f"“{value}” is not known; {meant}")


def tables(text: str, name: str, wrong: type[Wrong]) -> dict[str, Any]:
    """The file's content; a fault in the TOML itself names line and column."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        where = str(error).replace("at end of document", f"at line {text.count(chr(10)) + 1}, the last")
        raise wrong(f"{name}: this is not TOML: {where}. Correct that line.") from None


def once(read: Iterable[tuple[Table, str, str]]) -> None:
    """Each (table, field, value): a value may occur once in the file."""
    seen: set[str] = set()
    for table, key, value in read:
        if value in seen:
            raise table.fault(key, f"“{value}” is there twice; give each its own.")
        seen.add(value)
