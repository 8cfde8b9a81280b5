"""What is frozen: a type's one canonical form, its digest, and the way back."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, fields
from typing import Any, TypeVar

T = TypeVar("T", bound="Frozen")
Part = Callable[[Any], Any]


@dataclass(frozen=True)
class Frozen:
    """A dataclass of strings and integers, and of tuples of such."""

    def canonical(self) -> str:
        """The frozen form: sorted keys, no spaces, strings and integers only."""
        return json.dumps(asdict(self), sort_keys=True, separators=(",", ":"), ensure_ascii=False)

    def digest(self) -> str:
        """SHA-256 of the canonical form, hexadecimal."""
        return digest(self.canonical())

    def values(self) -> list[str]:
        """Every text in it, for reading a produced PDF back."""
        return _texts(asdict(self))


def digest(canonical: str) -> str:
    return hashlib.sha256(canonical.encode()).hexdigest()


def thawed(kind: type[T], canonical: str, word: str, /, **parts: Part) -> T:
    """What the canonical form is of; `parts` make the fields that are no plain values. ValueError, naming it by its
    `word`, when a field is missing or one too many.
    """
    loaded = json.loads(canonical)
    if not isinstance(loaded, dict) or set(loaded) != {field.name for field in fields(kind)}:
        raise ValueError(f"This is not {word}: its fields differ.")
    try:
        return kind(**loaded | {name: part(loaded[name]) for name, part in parts.items()})
    except TypeError as error:
        raise ValueError(f"This is not {word}: its fields differ.") from error


def many(kind: Callable[..., Any], /, **parts: Part) -> Part:
    """A part that is a row of such."""

    def made(row: dict[str, Any]) -> Any:
        return kind(**row | {name: part(row[name]) for name, part in parts.items() if name in row})

    return lambda rows: tuple(map(made, rows))


def _texts(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for each in value.values() for text in _texts(each)]
    if isinstance(value, (list, tuple)):
        return [text for each in value for text in _texts(each)]
    return []
