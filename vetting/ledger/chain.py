"""The chain: each entry's seal covers its body and the seal before it."""

import json
from collections.abc import Iterable, Mapping
from hashlib import sha256
from types import MappingProxyType
from typing import NamedTuple

GENESIS = "0" * 64
COPIED = ("time", "action", "account", "person", "screening", "position", "outcome", "reason")


class Link(NamedTuple):
    """One entry as the chain sees it; `copied` are the columns that repeat a part of the body for queries."""

    sequence: int
    previous: str
    body: str
    seal: str
    copied: Mapping[str, object] = MappingProxyType({})


class Break(NamedTuple):
    """The first entry that cannot be trusted, and why."""

    sequence: int
    why: str

    def __str__(self) -> str:
        return f"Entry {self.sequence}: {self.why}"


def canonical(body: Mapping[str, object]) -> str:
    """One spelling per content: sorted keys, no spaces, strings and integers only, so that a seal never wavers."""
    if not isinstance(body, Mapping):
        raise TypeError("The body of an entry gives each of its values a name.")
    _check(body)
    text = json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    text.encode()  # a lone surrogate has no UTF-8 form and therefore no seal
    return text


def _check(value: object) -> None:
    if isinstance(value, Mapping):
        for key, inner in value.items():
            if not isinstance(key, str):
                raise TypeError(f"A key in an entry is text, not {type(key).__name__}.")
            _check(inner)
    elif isinstance(value, list):
        for inner in value:
            _check(inner)
    elif isinstance(value, bool) or not isinstance(value, str | int):
        raise TypeError(f"An entry holds text and whole numbers only, not {type(value).__name__}.")


def seal(previous: str, body: str) -> str:
    """SHA-256, as 64 hexadecimal digits, over the previous seal and the canonical body."""
    return sha256((previous + body).encode()).hexdigest()


def first_break(links: Iterable[Link], *, after: int = 0, previous: str = GENESIS) -> Break | None:
    """The first entry, in the order given, that is missing, moved, changed or not sealed over the one before it.

    `after` and `previous` are number and seal of an entry verified earlier, to go on from there.
    """
    for expected, link in enumerate(links, start=after + 1):
        why = _misplaced(link, expected, previous) or _changed(link)
        if why:
            return Break(expected, why)
        previous = link.seal
    return None


def as_line(link: Link) -> str:
    """One line of an export: the sealed body as text, beside the columns as the database holds them."""
    kept = {"previous": link.previous, "seal": link.seal, "body": link.body}
    return json.dumps({"sequence": link.sequence, **link.copied, **kept}, ensure_ascii=False)


def from_line(line: str) -> Link:
    """The link that an export's line states; ValueError if it states none."""
    match json.loads(line):
        case {"sequence": int(sequence), "previous": str(previous), "seal": str(sealed), "body": str(body), **copied}:
            if set(copied) == set(COPIED) and not isinstance(sequence, bool):
                return Link(sequence, previous, body, sealed, {str(name): value for name, value in copied.items()})
    raise ValueError("The line states no entry.")


def _misplaced(link: Link, expected: int, previous: str) -> str:
    if link.sequence != expected:
        return f"it is missing or moved; entry {link.sequence} stands in its place."
    if link.previous != previous:
        return "it was not sealed over the entry before it."
    return ""


def _changed(link: Link) -> str:
    try:
        sealed = seal(link.previous, link.body)
        body = json.loads(link.body)
        spelling = canonical(body)
    except (ValueError, TypeError, RecursionError):
        return "its body cannot be read."
    if sealed != link.seal:
        return "its body does not match its seal."
    if spelling != link.body:
        return "its body is not in canonical form."
    if body.get("sequence") != link.sequence:
        return "its number differs from the sealed one."
    differing = sorted(name for name, value in link.copied.items() if value != body.get(name))
    if differing:
        return f"its column {differing[0]} differs from the sealed body."
    return ""
