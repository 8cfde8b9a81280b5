"""Two people let it out: one freezes the packet, another compares everything and releases it (DESIGN 2.8)."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from sqlmodel import col, delete

from vetting.domain.actions import Action
from vetting.domain.checklists import Gate
from vetting.domain.packet import Packet, Staff, digest, thaw
from vetting.domain.redactions import Treatment
from vetting.domain.refusals import Changed, Refused, Unknown
from vetting.storage import new_id
from vetting.vault import outbox, releases
from vetting.vault.checklists import Answer
from vetting.vault.outbox import ErrandKind
from vetting.vault.passages import FilterState
from vetting.vault.releases import FrozenPacket, PacketState, ReportState
from vetting.vault.sealed import Seal
from vetting.workflow.checklists import pinned
from vetting.workflow.compose import Material, Stamp, approved_time, compose, gather, suggestion
from vetting.workflow.filtering import current_engine, inputs_digest
from vetting.workflow.perform import Deed, screening_deed
from vetting.workflow.review import passages_on, refuse_unsettled, seen_digest

RECALLS = {
    "released_in_error": "It was released in error",
    "information_corrected": "Information in it was corrected",
    "court_order": "A court or counsel requires it",
}


@dataclass(frozen=True)
class Kept:
    """Words that a person let stand although the engine proposed to hide them; the releaser sees every one."""

    words: str
    reason: str


@screening_deed(Action.APPROVE_PACKET)
def approve_packet(deed: Deed, *, id: str = "", staff: Staff | None = None) -> str:  # noqa: A002 - scenarios name ids
    """Freeze the packet as canonical JSON with the approval time; the worker renders it. Returns its id."""
    if deed.screening.reply_kind is None:
        raise Refused("no_reply", "The candidate has not replied, waived or let the time pass yet.")
    material = gather(deed.session, deed.screening, deed.seal)
    refuse_unsettled(material)
    _refuse_unread_reply(material)
    earlier = releases.packets_of(deed.session, deed.screening.id)
    stamp = Stamp(
        id or new_id(),
        len([each for each in earlier if each.state is not PacketState.VOID]) + 1,
        approved_time(deed.moment),
        staff or Staff(searched=new_id()[:6].upper(), approved=new_id()[:6].upper()),
    )
    packet = compose(deed.session, material, stamp)
    deed.session.add(
        FrozenPacket(
            id=packet.id,
            screening=deed.screening.id,
            attempt=len(earlier) + 1,
            version=packet.version,
            canonical=deed.seal.close(packet.canonical(), f"frozen_packet.canonical.{packet.id}"),
            digest=packet.digest(),
            inputs=inputs(material),
            engine_version=current_engine(),
            pack_digest=deed.screening.pack_digest,
            approved_by=deed.person,
            approved_at=deed.moment,
        )
    )
    outbox.send(deed.session, ErrandKind.RENDER, packet.id)
    deed.about |= {"packet": packet.id, "digest": packet.digest()}
    return packet.id


@screening_deed(Action.KEEP_REPORT)
def keep_report(deed: Deed, packet: str, pdf: bytes, problems: Sequence[str]) -> None:
    """Store the rendered PDF once, or why it may not leave; a second run changes nothing."""
    frozen = _frozen(deed, packet)
    if frozen.state is not PacketState.APPROVED or frozen.report is ReportState.READY:
        return
    frozen.report = ReportState.FAILED if problems else ReportState.READY
    frozen.report_problem = " ".join(problems)[:2000]
    if not problems:
        frozen.pdf = deed.seal.close_bytes(pdf, f"frozen_packet.pdf.{frozen.id}")
        frozen.pdf_digest = hashlib.sha256(pdf).hexdigest()
    deed.session.add(frozen)
    deed.about |= {"packet": packet, "report": frozen.report}


@screening_deed(Action.RELEASE_PACKET)
def release_packet(deed: Deed, *, seen: str) -> str:
    """Let it out, if nothing changed since its approval and since `seen`, the digest on the releaser's page."""
    frozen = releases.approved_packet(deed.session, deed.screening.id)
    if frozen is None:
        raise Refused("no_packet", "There is no approved packet. A reviewer approves one first.")
    material = gather(deed.session, deed.screening, deed.seal)
    if seen != release_digest(frozen, material):
        raise Changed("changed_since", "What you were shown has changed. Read the keeps and the preview again.")
    _refuse_differences(deed, frozen, material)
    frozen.state, frozen.released_by, frozen.released_at = PacketState.RELEASED, deed.person, deed.moment
    deed.session.add(frozen)
    for each in releases.packets_of(deed.session, deed.screening.id):
        if each.id != frozen.id and each.state is PacketState.RELEASED:
            each.state = PacketState.REPLACED
            deed.session.add(each)
    outbox.send(deed.session, ErrandKind.CARRY_PACKET, frozen.id)
    outbox.send(deed.session, ErrandKind.CHECKPOINT, frozen.id)
    deed.about |= {"packet": frozen.id, "digest": frozen.digest, "pdf": frozen.pdf_digest}
    return frozen.id


@screening_deed(Action.REOPEN_REVIEW)
def reopen_review(deed: Deed) -> None:
    """Back to review: an approval not yet released is void; a released packet stays until version 2 replaces it."""
    frozen = releases.approved_packet(deed.session, deed.screening.id)
    if frozen:
        frozen.state = PacketState.VOID
        deed.session.add(frozen)
        deed.about["void"] = frozen.id
    _ask_again(deed)


@screening_deed(Action.RECALL_PACKET)
def recall_packet(deed: Deed, reason: str) -> str:
    """Take the released packet back; it counts once the panel has confirmed it."""
    frozen = releases.released_packet(deed.session, deed.screening.id)
    if frozen is None:
        raise Refused("nothing_released", "There is no released packet to recall.")
    if reason not in RECALLS:
        raise Refused("recall_reason", "Choose why the packet is recalled.", field="reason")
    frozen.state, frozen.reason = PacketState.RECALLING, reason
    deed.session.add(frozen)
    outbox.send(deed.session, ErrandKind.CARRY_RECALL, frozen.id)
    _ask_again(deed)
    deed.about |= {"packet": frozen.id, "reason": reason}
    return frozen.id


def frozen_packet(seal: Seal, frozen: FrozenPacket) -> Packet:
    """The packet as approved."""
    return thaw(seal.open(frozen.canonical, f"frozen_packet.canonical.{frozen.id}"))


def pdf_of(seal: Seal, frozen: FrozenPacket) -> bytes:
    if frozen.pdf is None:
        raise Unknown
    return seal.open_bytes(frozen.pdf, f"frozen_packet.pdf.{frozen.id}")


def keeps(material: Material) -> list[Kept]:
    """Every keep on a text that leaves, in reading order."""
    return [
        Kept(str(suggestion(material.seal, each)["words"]), each.keep_reason)
        for passage in material.passages
        for each in material.redactions.get(passage.id, [])
        if each.decision is Treatment.KEEP
    ]


def removed(material: Material) -> list[str]:
    """Every word that must not stand in the report."""
    return [
        str(suggestion(material.seal, each)["words"])
        for passage in material.passages
        for each in material.redactions.get(passage.id, [])
        if each.decision is not Treatment.KEEP
    ]


def inputs(material: Material) -> str:
    """A digest over everything that made the packet, hidden things too."""
    parts = [f"{material.screening.pack_digest}/{material.screening.plan_version}/{material.screening.reply_kind}"]
    parts += [f"{each.id}/{each.version}/{each.withheld}/{each.words_needed}" for each in material.findings]
    parts += [f"{each.id}/{each.state}" for each in material.rows] + [each.id for each in material.searches]
    parts += [f"{each.id}/{each.confirmed_by}" for each in material.accounts.values()]
    parts += [seen_digest(material, finding) for finding in [None, *(each.id for each in material.findings)]]
    return inputs_digest(parts)


def release_digest(frozen: FrozenPacket, material: Material) -> str:
    """What the releaser is shown: the packet, its PDF, and every keep."""
    shown = [f"{material.seal.mac(each.words)}/{each.reason}" for each in keeps(material)]
    return inputs_digest([frozen.id, frozen.digest, frozen.pdf_digest, *shown])


def _refuse_differences(deed: Deed, frozen: FrozenPacket, material: Material) -> None:
    if frozen.report is not ReportState.READY:
        raise Refused("report_not_ready", f"The report is {frozen.report}. {frozen.report_problem}".strip())
    if inputs(material) != frozen.inputs or frozen.engine_version != current_engine():
        raise Changed("inputs_changed", "Something changed since the approval. Reopen the review and approve again.")
    canonical = deed.seal.open(frozen.canonical, f"frozen_packet.canonical.{frozen.id}")
    approved = thaw(canonical)
    stamp = Stamp(approved.id, approved.version, approved.approved, approved.staff)
    again = compose(deed.session, material, stamp).canonical()
    if digest(canonical) != frozen.digest or again != canonical:
        raise Changed("packet_changed", "The packet is not the one approved. Reopen the review and approve again.")
    if hashlib.sha256(pdf_of(deed.seal, frozen)).hexdigest() != frozen.pdf_digest:
        raise Changed("pdf_changed", "The report is not the one that was read back. Reopen the review.")


def _refuse_unread_reply(material: Material) -> None:
    if any(each.filter_state is not FilterState.CONFIRMED for each in passages_on(material, None)):
        raise Refused("reply_unread", "The candidate's reply is not confirmed yet: decide and confirm it first.")


def _ask_again(deed: Deed) -> None:
    """What was answered for the earlier packet does not count for the next."""
    codes = [item.code for item in pinned(deed.session, deed.screening).items if item.gate is not Gate.SUBMIT]
    deed.session.exec(delete(Answer).where(col(Answer.screening) == deed.screening.id, col(Answer.item).in_(codes)))


def _frozen(deed: Deed, packet: str) -> FrozenPacket:
    frozen = deed.session.get(FrozenPacket, packet)
    if frozen is None or frozen.screening != deed.screening.id:
        raise Unknown
    return frozen
