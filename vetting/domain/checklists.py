"""The statements that must be answered with yes before a gate opens; the same for every candidate of a position."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum


class Gate(StrEnum):
    SUBMIT = "submit"
    APPROVE = "approve"
    RELEASE = "release"


@dataclass(frozen=True)
class Item:
    """A yes/no statement from a policy pack; `clause` names the sentence that asks for it."""

    code: str
    gate: Gate
    statement: str
    clause: str


def missing(items: Iterable[Item], answers: Mapping[str, bool], gate: Gate) -> list[Item]:
    """The gate's items without a yes, in the pack's order: "no" and "not answered" hold the gate alike."""
    return [item for item in items if item.gate is gate and not answers.get(item.code, False)]
