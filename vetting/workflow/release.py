"""Two people let it out: one freezes the packet, another compares everything and releases it (DESIGN 2.8)."""

import hashlib
from collections.abc import Sequence

from sqlmodel import col, delete

from vetting.domain.actions import Action
from vetting.domain.checklists import Gate
from vetting.domain.packet import Staff
from vetting.domain.refusals import Changed, Refused, Unknown
from vetting.storage import new_id
from vetting.vault import outbox, releases
from vetting.vault.checklists import Answer
from vetting.vault.outbox import ErrandKind
from vetting.vault.releases import FrozenPacket, PacketState, ReportState
from vetting.workflow.checklists import pinned
from vetting.workflow.comparing import inputs, refuse_differences, refuse_half_hidden, release_digest
from vetting.workflow.compose import Stamp, approved_time, compose, gather
from vetting.workflow.perform import Deed, screening_deed
from vetting.workflow.settled import refuse_unread_reply, refuse_unsettled

RECALLS = {
    "released_in_error": "It was released in error",
    "information_corrected": "Information in it was corrected",
    "court_order": "A court or counsel requires it",
}
MORE_TO_HIDE = "more_to_hide"
REOPENINGS = {
    "panel_asked": "The panel asked a question",
    "finding_wrong": "A finding or its words need correcting",
    MORE_TO_HIDE: "Something in it must not leave",
    "reply_again": "The candidate’s reply needs another look",
}


@screening_deed(Action.APPROVE_PACKET)
def approve_packet(deed: Deed, *, id: str = "", staff: Staff | None = None) -> str:  # noqa: A002 - scenarios name ids
    """Freeze the packet as canonical JSON with the approval time; the worker renders it. Returns its id."""
    if deed.screening.reply_kind is None:
        raise Refused("no_reply", "The candidate has not replied, waived or let the time pass yet.")
    material = gather(deed.session, deed.screening, deed.seal)
    refuse_unsettled(material)
    refuse_unread_reply(material)
    refuse_half_hidden(material)
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
            engine_version=material.engine,
            pack_digest=deed.screening.pack_digest,
            approved_by=deed.person,
            approved_at=deed.moment,
        )
    )
    outbox.send(deed.session, ErrandKind.RENDER, packet.id)
    deed.about |= {"packet": packet.id, "digest": packet.digest(), "filter": material.engine}
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
    refuse_differences(deed, frozen, material)
    frozen.state, frozen.released_by, frozen.released_at = PacketState.RELEASED, deed.person, deed.moment
    deed.session.add(frozen)
    for each in releases.packets_of(deed.session, deed.screening.id):
        if each.id != frozen.id and each.state is PacketState.RELEASED:
            each.state = PacketState.REPLACED
            deed.session.add(each)
    outbox.send(deed.session, ErrandKind.CARRY_PACKET, frozen.id)
    outbox.send(deed.session, ErrandKind.CHECKPOINT, frozen.id)
    deed.about |= {"packet": frozen.id, "digest": frozen.digest, "pdf": frozen.pdf_digest}
    deed.about["filter"] = frozen.engine_version
    return frozen.id


@screening_deed(Action.REOPEN_REVIEW)
def reopen_review(deed: Deed, reason: str) -> None:
    """Back to review: an approval not yet released is void; a released packet stays until version 2 replaces it, or is
    taken back at once where something in it must not leave.
    """
    if reason not in REOPENINGS:
        raise Refused("reopen_reason", "Choose why the review is opened again.", field="reason")
    frozen = releases.approved_packet(deed.session, deed.screening.id)
    if frozen:
        frozen.state = PacketState.VOID
        deed.about["void"] = frozen.id
    elif reason == MORE_TO_HIDE and releases.released_packet(deed.session, deed.screening.id):
        take_back(deed, reason)
        return
    frozen = frozen or releases.released_packet(deed.session, deed.screening.id)
    if frozen:
        frozen.reason = reason
        deed.session.add(frozen)
    deed.about["reason"] = reason
    _ask_again(deed)


@screening_deed(Action.RECALL_PACKET)
def recall_packet(deed: Deed, reason: str) -> str:
    """Take the released packet back; it counts once the panel has confirmed it."""
    if reason not in RECALLS:
        raise Refused("recall_reason", "Choose why the packet is recalled.", field="reason")
    return take_back(deed, reason)


def take_back(deed: Deed, reason: str) -> str:
    """The released packet leaves the panel; for whichever deed the duty table lets do it. Returns its id."""
    frozen = releases.released_packet(deed.session, deed.screening.id)
    if frozen is None:
        raise Refused("nothing_released", "There is no released packet to recall.")
    frozen.state, frozen.reason = PacketState.RECALLING, reason
    deed.session.add(frozen)
    outbox.send(deed.session, ErrandKind.CARRY_RECALL, frozen.id)
    _ask_again(deed)
    deed.about |= {"packet": frozen.id, "reason": reason}
    return frozen.id


def end_packets(deed: Deed, reason: str) -> None:
    """Where a screening ends undecided: what was approved is void, and what was released leaves the panel."""
    approved = releases.approved_packet(deed.session, deed.screening.id)
    if approved:
        approved.state, approved.reason = PacketState.VOID, reason
        deed.session.add(approved)
        deed.about["void"] = approved.id
    if releases.released_packet(deed.session, deed.screening.id):
        take_back(deed, reason)


def _ask_again(deed: Deed) -> None:
    """What was answered for the earlier packet does not count for the next."""
    codes = [item.code for item in pinned(deed.session, deed.screening).items if item.gate is not Gate.SUBMIT]
    deed.session.exec(delete(Answer).where(col(Answer.screening) == deed.screening.id, col(Answer.item).in_(codes)))


def _frozen(deed: Deed, packet: str) -> FrozenPacket:
    frozen = deed.session.get(FrozenPacket, packet)
    if frozen is None or frozen.screening != deed.screening.id:
        raise Unknown
    return frozen
