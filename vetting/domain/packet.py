"""All that a decision maker may know, as a type: no field for raw text, name, handle, term, photo or class."""

import hashlib
import json
from dataclasses import asdict, dataclass, fields
from typing import Any

FORMAT = 1


@dataclass(frozen=True)
class Coverage:
    """One source of the plan: how many searches it took and what came of them (released findings only)."""

    source: str
    searches: int
    outcome: str


@dataclass(frozen=True)
class PacketFinding:
    number: int
    category: str
    statement: str
    when: str
    quote: str
    nexus: str
    attribution: str
    corroboration: str
    reply: str


@dataclass(frozen=True)
class Staff:
    """Who did what, under random numbers made for this packet; that they differ is the point."""

    searched: str
    approved: str


@dataclass(frozen=True)
class Packet:
    format: int
    id: str
    version: int
    department: str
    position: str
    candidate: str
    plan_version: int
    look_back: str
    approved: str
    coverage: tuple[Coverage, ...]
    findings: tuple[PacketFinding, ...]
    reply: str
    staff: Staff

    def canonical(self) -> str:
        """The frozen form: sorted keys, no spaces, strings and integers only."""
        return json.dumps(asdict(self), sort_keys=True, separators=(",", ":"), ensure_ascii=False)

    def digest(self) -> str:
        """SHA-256 of the canonical form, hexadecimal."""
        return digest(self.canonical())

    def values(self) -> list[str]:
        """Every text in it, for reading a produced PDF back."""
        return texts(asdict(self))


def digest(canonical: str) -> str:
    return hashlib.sha256(canonical.encode()).hexdigest()


def thaw(canonical: str) -> Packet:
    """The packet of a canonical form; ValueError when a field is missing or one too many."""
    loaded = json.loads(canonical)
    if not isinstance(loaded, dict) or set(loaded) != {field.name for field in fields(Packet)}:
        raise ValueError("This is not a packet: its fields differ.")
    try:
        return Packet(
            **{
                **loaded,
                "coverage": tuple(Coverage(**each) for each in loaded["coverage"]),
                "findings": tuple(PacketFinding(**each) for each in loaded["findings"]),
                "staff": Staff(**loaded["staff"]),
            }
        )
    except TypeError as error:
        raise ValueError("This is not a packet: its fields differ.") from error


def texts(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for each in value.values() for text in texts(each)]
    if isinstance(value, (list, tuple)):
        return [text for each in value for text in texts(each)]
    return []
