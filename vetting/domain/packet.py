"""All that a decision maker may know, as a type: no field for raw text, name, handle, term, photo or class."""

from dataclasses import dataclass

from vetting.domain.canonical import Frozen, many, thawed

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
class Packet(Frozen):
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


def thaw(canonical: str) -> Packet:
    """The packet of a canonical form; ValueError when a field is missing or one too many."""
    return thawed(
        Packet,
        canonical,
        "a packet",
        coverage=many(Coverage),
        findings=many(PacketFinding),
        staff=lambda staff: Staff(**staff),
    )
