"""Words decided separately, every place beside the others: for the second person and for the releaser."""

from collections.abc import Iterator
from dataclasses import dataclass

from vetting.domain.redactions import Treatment
from vetting.domain.refusals import Unknown
from vetting.vault.passages import Passage, Separation
from vetting.workflow.comparing import leaves
from vetting.workflow.compose import Material, leaving, suggestion
from vetting.workflow.marking import Mark, Text, in_order, mark_of, text_of
from vetting.workflow.review import Raw
from vetting.workflow.separated import agreed, deciders, digest_of, places_of, waits
from vetting.workflow.settled import passages_on


@dataclass(frozen=True)
class Separated:
    """How the places of some words are decided, without the words. `findings`: their numbers, 0 for the reply."""

    id: str
    reason: str
    by: str
    agreed_by: str
    waits: bool
    findings: tuple[int, ...]
    counts: tuple[tuple[Treatment | None, int], ...]


@dataclass(frozen=True)
class Beside:
    """A text with the marks of these words alone, and what leaves of it, if anything; `finding` is its number."""

    finding: int
    text: Text
    marks: tuple[Mark, ...]
    leaves: str


@dataclass(frozen=True)
class Sheet:
    told: Separated
    words: str
    why: str
    marks: tuple[Mark, ...]
    beside: tuple[Beside, ...]
    deciders: set[str]
    seen: str


def separated(material: Material) -> list[Separated]:
    """Everything that is decided separately, the earliest first."""
    return [_told(material, each) for each in material.separations.values() if places_of(material, each.alike)]


def separated_words(material: Material) -> list[tuple[str, Separated]]:
    """The same with the words, for whoever reads every keep."""
    return [
        (str(suggestion(material.seal, rows[0])["words"]), _told(material, each))
        for each in material.separations.values()
        if (rows := places_of(material, each.alike))
    ]


def side_by_side(raw: Raw, separation: str) -> Sheet:
    """Every place of the words in its text, numbered through; Unknown if they are decided together."""
    material = raw.material
    found = next((each for each in material.separations.values() if each.id == separation), None)
    if found is None or not places_of(material, found.alike):
        raise Unknown
    numbers, marks, beside = _numbers(material), list[Mark](), []
    out = {each.id for each in leaves(material)}
    for passage in _reading_order(material):
        rows = [each for each in in_order(material, passage) if each.alike == found.alike]
        here = [mark_of(material, len(marks) + place, [each], numbers) for place, each in enumerate(rows, 1)]
        marks += here
        if here:
            text = text_of(raw, passage, {mark.id: mark.number for mark in here})
            reads = leaving(material, passage) if passage.id in out else ""
            beside.append(Beside(numbers.get(passage.finding or "", 0), text, tuple(here), reads))
    told, seen = _told(material, found), digest_of(material, found)
    return Sheet(told, marks[0].words, marks[0].why, tuple(marks), tuple(beside), deciders(material, found), seen)


def _told(material: Material, separation: Separation) -> Separated:
    rows, numbers = places_of(material, separation.alike), _numbers(material)
    finding_of = {each.id: each.finding or "" for each in material.passages}
    return Separated(
        separation.id,
        separation.reason,
        separation.separated_by,
        separation.agreed_by or "" if agreed(material, separation) else "",
        waits(material, separation),
        tuple(sorted({numbers.get(finding_of[each.passage], 0) for each in rows})),
        tuple((look, count) for look in (*Treatment, None) if (count := sum(each.decision is look for each in rows))),
    )


def _numbers(material: Material) -> dict[str, int]:
    return {each.id: number for number, each in enumerate(material.findings, 1)}


def _reading_order(material: Material) -> Iterator[Passage]:
    for finding in [*(each.id for each in material.findings), None]:
        yield from passages_on(material, finding)
