"""What was approved is what is released: the digests over everything that made a packet, and their comparison."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

from vetting.domain.canonical import digest
from vetting.domain.letters import Letter
from vetting.domain.packet import Packet, thaw
from vetting.domain.redactions import Treatment, apply
from vetting.domain.refusals import Changed, Refused, Unknown
from vetting.vault.findings import Finding
from vetting.vault.passages import Passage, PassageKind
from vetting.vault.releases import FrozenPacket, ReportState
from vetting.vault.sealed import Seal
from vetting.workflow.additions import places
from vetting.workflow.compose import Material, Stamp, compose, decided, leaving, raw_text, suggestion
from vetting.workflow.filtering import inputs_digest
from vetting.workflow.perform import Deed
from vetting.workflow.separated import agreed, digest_of
from vetting.workflow.settled import seen_digest

GAP = "\0"
"""Stands in no text, so nothing is found across it."""


@dataclass(frozen=True)
class Kept:
    """Words that a person let stand although the engine proposed to hide them; the releaser sees every one."""

    words: str
    reason: str
    by: str = ""


def frozen_packet(seal: Seal, frozen: FrozenPacket) -> Packet:
    """The packet as approved."""
    return thaw(_canonical(seal, frozen))


def pdf_of(seal: Seal, frozen: FrozenPacket) -> bytes:
    if frozen.pdf is None:
        raise Unknown
    return seal.open_bytes(frozen.pdf, f"frozen_packet.pdf.{frozen.id}")


def leaves(material: Material) -> list[Passage]:
    """The texts that go into a packet, in reading order: of released findings, quotes only where they are needed."""
    released = {each.id: each for each in material.released}
    order, kinds = {id_: place for place, id_ in enumerate(released)}, list(PassageKind)
    texts = [each for each in material.passages if each.finding is None or _part(released.get(each.finding), each)]
    return sorted(texts, key=lambda each: (order.get(each.finding or "", len(order)), kinds.index(each.kind)))


def _part(finding: Finding | None, passage: Passage) -> bool:
    return finding is not None and (passage.kind is not PassageKind.QUOTE or finding.words_needed)


def keeps(material: Material) -> list[Kept]:
    """Every keep on a text that leaves."""
    return [
        Kept(str(suggestion(material.seal, each)["words"]), each.keep_reason, each.decided_by or "")
        for passage in leaves(material)
        for each in material.redactions.get(passage.id, [])
        if each.decision is Treatment.KEEP
    ]


def removed(material: Material) -> list[str]:
    """Every word that must not stand in the report.

    A word with a neutral one in its place is looked for only where it stands nowhere else in what leaves: pronouns
    are neutral in a searcher's sentence, and may stand in the candidate's own words.
    """
    return list(dict.fromkeys(words for words, _ in _hidden(material)))


def _hidden(material: Material) -> list[tuple[str, str]]:
    """Hidden words, and what they are alike to."""
    texts = [leaving(material, passage) for passage in leaves(material)]
    found = [
        (str(suggestion(material.seal, each)["words"]), each.alike, each.decision)
        for passage in material.passages
        for each in material.redactions.get(passage.id, [])
        if each.decision not in {None, Treatment.KEEP}
    ]
    return [
        (words, alike)
        for words, alike, decision in dict.fromkeys(found)
        if decision is not Treatment.NEUTRAL or not any(places(text, words) for text in texts)
    ]


def refuse_half_hidden(material: Material) -> None:
    """Refused where words are hidden in one place and stand in another: comparing would uncover them (DOMAIN trap 3).

    Only the very places that a second person agreed to keep may hold words that are hidden where these are decided
    separately. The read-back of the produced report would stop the rest too, later and without saying where.
    """
    numbers = {each.id: number for number, each in enumerate(material.findings, 1)}
    hidden = _hidden(material)
    for passage in leaves(material):
        text = leaving(material, passage)
        if any(places(_beside_agreed(material, passage, alike) or text, words) for words, alike in hidden):
            where = f"Finding {numbers[passage.finding]}" if passage.finding else "The candidate’s reply"
            raise Refused(
                "half_hidden",
                f"{where}: words stand here that are hidden in another place. Add them to what is hidden, everywhere.",
            )


def _beside_agreed(material: Material, passage: Passage, alike: str) -> str:
    """The text as it leaves, a gap where these words stay by agreement; "" where nobody agreed to anything."""
    separation = material.separations.get(alike)
    if separation is None or not agreed(material, separation):
        return ""
    spans = [(each, decided(material.seal, each)) for each in material.redactions.get(passage.id, [])]
    gaps = [
        replace(span, replacement=GAP) if each.alike == alike and each.decision is Treatment.KEEP else span
        for each, span in spans
    ]
    return apply(raw_text(material.seal, passage), gaps)


def inputs(material: Material) -> str:
    """A digest over everything that made the packet, hidden things too."""
    parts = [f"{material.screening.pack_digest}/{material.screening.plan_version}/{material.screening.reply_kind}"]
    parts += [f"{each.id}/{each.version}/{each.withheld}/{each.words_needed}" for each in material.findings]
    parts += [f"{each.id}/{each.state}" for each in material.rows] + [each.id for each in material.searches]
    parts += [f"{each.id}/{each.confirmed_by}" for each in material.accounts.values()]
    parts += [each.id for found in material.corroborations.values() for each in found]
    parts += [seen_digest(material, finding) for finding in [None, *(each.id for each in material.findings)]]
    return inputs_digest(parts)


def release_digest(frozen: FrozenPacket, material: Material) -> str:
    """What the releaser is shown: the packet, its PDF, every keep, and what is decided separately."""
    shown = [f"{material.seal.mac(each.words)}/{each.reason}" for each in keeps(material)]
    shown += [f"{digest_of(material, each)}/{each.agreed_by}" for each in material.separations.values()]
    return inputs_digest([frozen.id, frozen.digest, frozen.pdf_digest, *shown])


def refuse_differences(deed: Deed, frozen: FrozenPacket, material: Material) -> None:
    """Refused unless everything is as it was approved and read back."""
    if frozen.report is not ReportState.READY:
        raise Refused("report_not_ready", f"The report is {frozen.report}. {frozen.report_problem}".strip())
    if inputs(material) != frozen.inputs or frozen.engine_version != material.engine:
        raise Changed("inputs_changed", "Something changed since the approval. Reopen the review and approve again.")
    canonical = _canonical(deed.seal, frozen)
    approved = thaw(canonical)
    stamp = Stamp(approved.id, approved.version, approved.approved, approved.staff)
    if digest(canonical) != frozen.digest or compose(deed.session, material, stamp).canonical() != canonical:
        raise Changed("packet_changed", "The packet is not the one approved. Reopen the review and approve again.")
    if hashlib.sha256(pdf_of(deed.seal, frozen)).hexdigest() != frozen.pdf_digest:
        raise Changed("pdf_changed", "The report is not the one that was read back. Reopen the review.")


def approved_words(drawn: Packet | Letter, kept: Sequence[Kept]) -> list[str]:
    """What an engine hit in a PDF may rest on beside its contents: department, position, every keep."""
    return [drawn.department, drawn.position, *(each.words for each in kept)]


def _canonical(seal: Seal, frozen: FrozenPacket) -> str:
    return seal.open(frozen.canonical, f"frozen_packet.canonical.{frozen.id}")
