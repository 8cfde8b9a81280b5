"""What the courier brought: arrivals confirmed, and what the panel asked and decided, filtered on arrival."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from vetting.domain.actions import Action
from vetting.domain.decisions import Outcome
from vetting.domain.refusals import Refused, Unknown
from vetting.ledger.chain import Link, first_break
from vetting.vault.database import Vault
from vetting.vault.panel_record import PanelEntry, panel_head
from vetting.vault.releases import Decision, FrozenPacket, PacketState, Question
from vetting.workflow.free_text import Followed, close_shown, followed
from vetting.workflow.perform import By, Deed, house_deed, screening_deed


@dataclass(frozen=True, kw_only=True)
class DecisionHome:
    """A panel member's decision; `cites` are numbers of the packet's findings."""

    id: str
    packet: str
    digest: str
    person: str
    outcome: Outcome
    reasons: str
    cites: tuple[int, ...]
    at: datetime


@dataclass(frozen=True, kw_only=True)
class QuestionHome:
    id: str
    packet: str
    person: str
    text: str
    at: datetime


@screening_deed(Action.CONFIRM_CARRIED)
def packet_arrived(deed: Deed, packet: str) -> None:
    """The panel holds it."""
    frozen = _frozen(deed, packet)
    frozen.carried_at = frozen.carried_at or deed.moment
    deed.session.add(frozen)
    deed.about |= {"packet": packet, "carried": 1}


@screening_deed(Action.CONFIRM_CARRIED)
def recall_confirmed(deed: Deed, packet: str) -> None:
    """Nobody in the panel can open it any more: only now is it recalled."""
    frozen = _frozen(deed, packet)
    if frozen.state not in {PacketState.RECALLING, PacketState.RECALLED}:
        raise Refused("not_recalled", f"Packet version {frozen.version} was not recalled.")
    frozen.state = PacketState.RECALLED
    deed.session.add(frozen)
    deed.about |= {"packet": packet, "recalled": 1}


def bring_decision(vault: Vault, by: By, screening: str, home: DecisionHome) -> None:
    """On the packet that stands; Refused("late") when it was replaced or recalled since."""
    _bring_decision(vault, by, screening, home, followed(vault, screening, home.reasons))


@screening_deed(Action.BRING_DECISION)
def _bring_decision(deed: Deed, home: DecisionHome, heard: Followed) -> None:
    if _frozen(deed, home.packet).state is not PacketState.RELEASED:
        raise Refused("late", "This decision is about a packet that was replaced or recalled since.")
    _keep_decision(deed, home, heard)


def bring_late_decision(vault: Vault, by: By, screening: str, home: DecisionHome) -> None:
    """On a packet that no longer stands: kept for the record, deciding nothing."""
    _bring_late_decision(vault, by, screening, home, followed(vault, screening, home.reasons))


@screening_deed(Action.BRING_LATE_DECISION)
def _bring_late_decision(deed: Deed, home: DecisionHome, heard: Followed) -> None:
    _keep_decision(deed, home, heard)


def bring_question(vault: Vault, by: By, screening: str, home: QuestionHome) -> None:
    """Sealed like everything raw, for a panel member may have written what the panel must not read."""
    _bring_question(vault, by, screening, home, followed(vault, screening, home.text))


@screening_deed(Action.BRING_QUESTION)
def _bring_question(deed: Deed, home: QuestionHome, heard: Followed) -> None:
    _frozen(deed, home.packet)
    deed.session.add(
        Question(
            id=home.id,
            packet=home.packet,
            screening=deed.screening.id,
            person=home.person,
            text=deed.seal.close(home.text, f"question.text.{home.id}"),
            shown=close_shown(deed.seal, heard, f"question.shown.{home.id}"),
            hidden=heard.hidden,
            at=home.at,
        )
    )
    deed.about |= {"packet": home.packet, "question": home.id, "asked_by": home.person, "hidden": heard.hidden}


class Overtaken(Exception):  # noqa: N818 - no fault, and nothing for a ledger
    """Another worker brought these entries home first."""


@house_deed(Action.BRING_RECORD)
def bring_record(deed: Deed, links: Sequence[Link]) -> None:
    """The panel's entries since the last ones; Refused when they do not go on from there unbroken, Overtaken when they
    are there already.
    """
    after, previous = panel_head(deed.session)
    if links[0].sequence <= after:
        raise Overtaken
    broken = first_break(links, after=after, previous=previous)
    if broken:
        raise Refused("panel_chain", f"The panel’s ledger does not hold. {broken}")
    for link in links:
        row = PanelEntry(sequence=link.sequence, previous=link.previous, seal=link.seal, body=link.body)
        deed.session.add(row)
    deed.about |= {"first": after + 1, "last": links[-1].sequence, "seal": links[-1].seal}


def _keep_decision(deed: Deed, home: DecisionHome, heard: Followed) -> None:
    if _frozen(deed, home.packet).digest != home.digest:
        raise Refused("decision_digest", "This decision names another packet than the one under its id.")
    cites = ",".join(str(number) for number in home.cites)
    deed.session.add(
        Decision(
            id=home.id,
            packet=home.packet,
            screening=deed.screening.id,
            digest=home.digest,
            person=home.person,
            outcome=home.outcome,
            reasons=deed.seal.close(home.reasons, f"decision.reasons.{home.id}"),
            shown=close_shown(deed.seal, heard, f"decision.shown.{home.id}"),
            hidden=heard.hidden,
            cites=cites,
            at=home.at,
        )
    )
    deed.about |= {"packet": home.packet, "digest": home.digest, "decision": home.id, "decided_by": home.person}
    deed.about |= {"outcome": home.outcome, "cites": cites, "hidden": heard.hidden}


def _frozen(deed: Deed, packet: str) -> FrozenPacket:
    frozen = deed.session.get(FrozenPacket, packet, with_for_update=True)
    if frozen is None or frozen.screening != deed.screening.id:
        raise Unknown
    return frozen
