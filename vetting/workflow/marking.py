"""A finding, or the candidate's reply, as a reviewer works on it: numbered marks, what each would show, the preview."""

from collections.abc import Sequence
from dataclasses import dataclass

from vetting.domain.protected_classes import ProtectedClass
from vetting.domain.redactions import GROUP, Treatment
from vetting.vault.findings import Finding
from vetting.vault.passages import FilterState, Passage, PassageKind, Redaction
from vetting.workflow.compose import Material, leaving, neutral_word, packet_finding, raw_text, suggestion
from vetting.workflow.review import Raw
from vetting.workflow.separated import agreed, places_of, waits
from vetting.workflow.settled import passages_on, settled

TITLES = {
    PassageKind.STATEMENT: "Statement",
    PassageKind.QUOTE: "Words of the post",
    PassageKind.NEXUS: "Why it matters for the job",
    PassageKind.REPLY: "The candidate’s reply",
}


@dataclass(frozen=True)
class Piece:
    """A stretch of a text; `mark` numbers the mark that covers it, 0 for none."""

    text: str
    mark: int = 0


@dataclass(frozen=True)
class Text:
    title: str
    kind: PassageKind
    pieces: tuple[Piece, ...]
    flags: tuple[str, ...]
    filtered: bool


@dataclass(frozen=True)
class Apart:
    """Why and by whom the places are decided separately, and whether they wait for a second person."""

    id: str
    reason: str
    by: str
    waits: bool
    agreed_by: str


@dataclass(frozen=True)
class Mark:
    """A suggestion with all alike: the same words and class, decided together, or, if `apart`, one place of them.

    `id` is of the first of them; `places` counts them all.
    """

    number: int
    id: str
    words: str
    why: str
    places: int
    elsewhere: tuple[int, ...]
    proposed: Treatment
    general: str
    neutral: str
    decision: Treatment | None
    keep_reason: str
    added_by: str
    decided_by: str
    carried_over: bool
    apart: Apart | None

    @property
    def keepable(self) -> bool:
        """Whether it can be kept: words that a person added were added to be hidden, as long as they are one mark."""
        return not self.added_by or self.apart is not None or self.decision is Treatment.KEEP

    @property
    def look(self) -> str:
        """How the mark is drawn, as a word."""
        if self.decision is None:
            return "undecided"
        return "manual" if self.added_by and self.decision is Treatment.REMOVE else self.decision.value


@dataclass(frozen=True)
class Sheet:
    """`number` of `count` findings, 0 for the reply; `preview` by part of the packet's finding."""

    finding: Finding | None
    number: int
    count: int
    texts: tuple[Text, ...]
    marks: tuple[Mark, ...]
    preview: dict[str, str]
    seen: str
    later: str
    """The id of the finding after this one, "" after the last."""

    @property
    def left(self) -> int:
        return sum(mark.decision is None for mark in self.marks)

    @property
    def flagged(self) -> bool:
        return any(text.flags for text in self.texts)

    @property
    def filtered(self) -> bool:
        return all(text.filtered for text in self.texts)


def sheet(raw: Raw, finding: str) -> Sheet:
    """The sheet of one finding, or, for an empty id, of the reply to the whole."""
    material = raw.material
    numbers = {each.id: number for number, each in enumerate(material.findings, 1)}
    found = next((each for each in material.findings if each.id == finding), None)
    here = passages_on(material, finding or None)
    groups = _groups(material, here)
    marks = tuple(mark_of(material, number, rows, numbers) for number, rows in enumerate(groups.values(), 1))
    number_of = {key: number for number, key in enumerate(groups, 1)}
    texts = tuple(text_of(raw, each, number_of) for each in here)
    shown = _preview(material, found, here)
    ids = [each.id for each in material.findings]
    later = ids[numbers[finding]] if finding in numbers and numbers[finding] < len(ids) else ""
    return Sheet(found, numbers.get(finding, 0), len(numbers), texts, marks, shown, raw.seen, later)


def texts_of(raw: Raw) -> list[str]:
    """Every text of the screening that may leave."""
    return [raw_text(raw.material.seal, each) for each in raw.material.passages]


def _groups(material: Material, here: Sequence[Passage]) -> dict[str, list[Redaction]]:
    """Redactions on these texts by what is decided together, in reading order."""
    found: dict[str, list[Redaction]] = {}
    for passage in here:
        for each in in_order(material, passage):
            found.setdefault(material.together(each), []).append(each)
    return found


def in_order(material: Material, passage: Passage) -> list[Redaction]:
    def place(each: Redaction) -> tuple[int, int]:
        body = suggestion(material.seal, each)
        return int(body["start"]), -int(body["end"])

    return sorted(material.redactions.get(passage.id, []), key=place)


def mark_of(material: Material, number: int, rows: Sequence[Redaction], numbers: dict[str, int]) -> Mark:
    first = rows[0]
    body = suggestion(material.seal, first)
    of_passage = {each.id: each.finding for each in material.passages}
    alike = places_of(material, first.alike)
    here = of_passage[first.passage]
    others = {of_passage[each.passage] for each in alike} - {here}
    proposed, replacement = Treatment(str(body["treatment"])), str(body["replacement"])
    return Mark(
        number=number,
        id=first.id,
        words=str(body["words"]),
        why=_why(str(body["class"]), str(body["reason"])),
        places=len(alike),
        elsewhere=tuple(sorted(numbers.get(each or "", 0) for each in others)),
        proposed=proposed,
        general=replacement if proposed is Treatment.GENERALISE else GROUP,
        neutral=neutral_word(material.seal, first) or (replacement if proposed is Treatment.NEUTRAL else ""),
        decision=first.decision if settled(first) else None,
        keep_reason=first.keep_reason,
        added_by=first.added_by or "",
        decided_by=first.decided_by or "",
        carried_over=first.carried_over,
        apart=_apart(material, first),
    )


def _apart(material: Material, redaction: Redaction) -> Apart | None:
    found = material.separations.get(redaction.alike)
    if found is None:
        return None
    by = found.agreed_by if found.agreed_by and agreed(material, found) else ""
    return Apart(found.id, found.reason, found.separated_by, waits(material, found), by)


def _why(protected_class: str, reason: str) -> str:
    """The class and the reason; a reason that begins with the class says it once."""
    label = ProtectedClass(protected_class).label if protected_class else ""
    begins = reason.casefold().startswith(label.casefold().partition(",")[0])
    return reason if begins else f"{label}: {reason}"


def text_of(raw: Raw, passage: Passage, number_of: dict[str, int]) -> Text:
    """The text cut at the marks that have a number; where they overlap, the one that begins first is shown."""
    text, pieces, position = raw_text(raw.material.seal, passage), [], 0
    for each in in_order(raw.material, passage):
        number = number_of.get(raw.material.together(each))
        body = suggestion(raw.material.seal, each)
        start, end = max(int(body["start"]), position), int(body["end"])
        if number and start < end:
            pieces += [Piece(text[position:start]), Piece(text[start:end], number)]
            position = end
    pieces = [piece for piece in [*pieces, Piece(text[position:])] if piece.text]
    filtered = passage.filter_state in {FilterState.SUGGESTED, FilterState.CONFIRMED}
    return Text(TITLES[passage.kind], passage.kind, tuple(pieces), tuple(raw.flags[passage.id]), filtered)


def _preview(material: Material, finding: Finding | None, here: Sequence[Passage]) -> dict[str, str]:
    """By the code that makes the packet; the quote is shown even where it is not yet said to be needed."""
    if finding is None:
        return {each.kind.value: leaving(material, each) for each in here}
    made = packet_finding(material, finding, 0)
    quote = leaving(material, material.passage(finding.id, PassageKind.QUOTE))
    parts = ("category", "when", "statement", "nexus", "attribution", "corroboration", "reply")
    return {**{name: getattr(made, name) for name in parts}, "quote": quote}
