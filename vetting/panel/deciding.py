"""What a decision maker does with a packet: read it, acknowledge it, ask about it, decide."""

import hashlib
from collections.abc import Sequence

from vetting.domain.actions import Action
from vetting.domain.canonical import digest
from vetting.domain.decisions import Outcome
from vetting.domain.packet import Packet, thaw
from vetting.domain.refusals import Changed, Damaged, Refused
from vetting.panel.door import PanelDeed, packet_deed
from vetting.panel.packets import Acknowledgement, PanelDecision, PanelPacket, Question, Reading, decisions, questions
from vetting.panel.words import only_released, plain
from vetting.storage import new_id

DAMAGED = "This packet is not as it was released, so it is not shown. Tell your administrator; the record names it."


@packet_deed(Action.READ_PACKET)
def read_packet(deed: PanelDeed) -> tuple[PanelPacket, Packet]:
    """The row, and the packet thawed from it, compared with the digest it was released under."""
    packet = _whole(deed.packet)
    if deed.session.get(Reading, (deed.packet.id, deed.person)) is None:
        deed.session.add(Reading(packet=deed.packet.id, person=deed.person, at=deed.moment))
    return deed.packet, packet


@packet_deed(Action.READ_PACKET)
def read_report(deed: PanelDeed) -> tuple[PanelPacket, bytes]:
    """The PDF exactly as it was stored."""
    if hashlib.sha256(deed.packet.pdf).hexdigest() != deed.packet.pdf_digest:
        raise Damaged("pdf_damaged", DAMAGED)
    deed.about["part"] = "report"
    return deed.packet, deed.packet.pdf


@packet_deed(Action.ACKNOWLEDGE)
def acknowledge(deed: PanelDeed) -> None:
    """Once; a second time changes nothing."""
    _read_first(deed)
    if deed.session.get(Acknowledgement, (deed.packet.id, deed.person)) is None:
        deed.session.add(Acknowledgement(packet=deed.packet.id, person=deed.person, at=deed.moment))


@packet_deed(Action.ASK_QUESTION)
def ask(deed: PanelDeed, text: str, *, id: str = "") -> str:  # noqa: A002 - scenarios name ids
    """Goes to the reviewer, who may answer by a new version only. Returns its id."""
    _read_first(deed)
    text = plain(text, "text", what="your question")
    if any(each.text == text for each in questions(deed.session, deed.packet.id, deed.person)):
        raise Refused("same_question", "You asked this already; it is on its way to the reviewer.", field="text")
    question = Question(id=id or new_id(), packet=deed.packet.id, person=deed.person, text=text, at=deed.moment)
    deed.session.add(question)
    deed.about["question"] = question.id
    return question.id


@packet_deed(Action.RECORD_DECISION)
def record_decision(
    deed: PanelDeed,
    *,
    seen: str,
    outcome: str,
    reasons: str,
    cites: Sequence[int],
    none: bool = False,
    id: str = "",  # noqa: A002
) -> str:
    """`seen` is the digest on the decider's page; `none`: it rests on no finding. Returns its id.

    A later decision stands beside an earlier one.
    """
    if seen != deed.packet.digest:
        raise Changed("packet_changed", "This packet changed since you opened it. Read it again before you decide.")
    if outcome not in set(Outcome):
        raise Refused("outcome", "Choose a decision.", field="outcome")
    if deed.session.get(Acknowledgement, (deed.packet.id, deed.person)) is None:
        raise Refused("not_acknowledged", "Confirm first that you have read the packet.")
    released = [finding.number for finding in _whole(deed.packet).findings]
    reasons = plain(reasons, "reasons", what="your reasons")
    only_released(reasons, cites, released)
    if released and bool(cites) == none:
        raise Refused("cites", "Choose the findings that it rests on, or none of them.", field="cites")
    mine = [each for each in decisions(deed.session, deed.packet.id) if each.person == deed.person]
    if [(each.outcome, each.reasons, each.cites) for each in mine[:1]] == [(outcome, reasons, sorted(set(cites)))]:
        raise Refused("same_decision", "This decision of yours is recorded already.", field="reasons")
    decision = PanelDecision(
        id=id or new_id(),
        packet=deed.packet.id,
        digest=deed.packet.digest,
        person=deed.person,
        outcome=Outcome(outcome),
        reasons=reasons,
        cites=sorted(set(cites)),
        at=deed.moment,
    )
    deed.session.add(decision)
    deed.about |= {"decision": decision.id, "digest": decision.digest, "outcome": decision.outcome}
    return decision.id


def _whole(packet: PanelPacket) -> Packet:
    if digest(packet.canonical) != packet.digest:
        raise Damaged("packet_damaged", DAMAGED)
    return thaw(packet.canonical)


def _read_first(deed: PanelDeed) -> None:
    if deed.session.get(Reading, (deed.packet.id, deed.person)) is None:
        raise Refused("not_read", "Open the packet first.")
