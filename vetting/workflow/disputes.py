"""A candidate disputes what was released: recorded, judged by a reviewer who let none of it out, refused or upheld."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlmodel import Session

from vetting.domain.actions import Action
from vetting.domain.disputes import Ground, Outcome, Refusal
from vetting.domain.packet import PacketFinding
from vetting.domain.refusals import Refused, Unknown
from vetting.storage import new_id
from vetting.vault import disputes, releases
from vetting.vault.database import Vault
from vetting.vault.disputes import Dispute
from vetting.vault.releases import FrozenPacket
from vetting.vault.screenings import Screening
from vetting.vault.sealed import Seal
from vetting.workflow.checklists import pinned
from vetting.workflow.comparing import frozen_packet
from vetting.workflow.compose import gather, numbered
from vetting.workflow.filtering import checked
from vetting.workflow.free_text import Followed, close_shown, followed, open_shown
from vetting.workflow.perform import By, Deed, screening_deed
from vetting.workflow.release import take_back

CORRECTED = "information_corrected"
"""Why the packet of an upheld dispute is recalled; the panel is told no reason."""


@dataclass(frozen=True)
class DisputeDraft:
    """`numbers` are those of the findings on the candidate's copy."""

    ground: Ground
    numbers: tuple[int, ...]
    text: str
    received_on: date


@dataclass(frozen=True)
class DisputeShown:
    """A dispute with the candidate's words as the filter leaves them; "" where these stay sealed, or are destroyed."""

    row: Dispute
    words: str
    late: bool

    @property
    def findings(self) -> str:
        return in_words(self.row)


def record_dispute(vault: Vault, by: By, screening: str, draft: DisputeDraft) -> str:
    """Filter the candidate's words like everything else, then keep both forms sealed. Returns the dispute's id."""
    text = checked(draft.text.strip(), field="text")
    if not text:
        raise Refused("dispute_missing", "Enter what the candidate wrote.", field="text")
    return _record_dispute(vault, by, screening, replace(draft, text=text), followed(vault, screening, text))


@screening_deed(Action.RECORD_DISPUTE)
def _record_dispute(deed: Deed, draft: DisputeDraft, words: Followed) -> str:
    packet = releases.released_packet(deed.session, deed.screening.id)
    if packet is None:
        raise Refused("nothing_released", "There is no released packet that could be disputed.")
    if draft.received_on > deed.today:
        raise Refused(
            "received_later", "Enter the day on which the dispute came; it cannot be later.", field="received_on"
        )
    known = {shown.number: each.id for each, shown in numbered(gather(deed.session, deed.screening, deed.seal))}
    if not draft.numbers or set(draft.numbers) - set(known):
        raise Refused("finding_unknown", "Choose at least one finding of the released report.", field="numbers")
    id_, numbers = new_id(), sorted(set(draft.numbers))
    if any(_same(deed.seal, each, numbers, draft) for each in disputes.disputes_of(deed.session, packet.screening)):
        raise Refused("same_dispute", "This dispute is recorded already.", field="text")
    days = pinned(deed.session, deed.screening).parameters.reply_days
    deed.session.add(
        Dispute(
            id=id_,
            screening=deed.screening.id,
            packet=packet.id,
            numbers=",".join(map(str, numbers)),
            findings=",".join(known[each] for each in numbers),
            ground=draft.ground,
            text=deed.seal.close(draft.text, f"dispute.text.{id_}"),
            shown=close_shown(deed.seal, words, f"dispute.shown.{id_}"),
            received_on=draft.received_on,
            answer_due=draft.received_on + timedelta(days=days),
            recorded_by=deed.person,
            recorded_at=deed.moment,
        )
    )
    deed.about |= {"dispute": id_, "packet": packet.id, "ground": draft.ground, "findings": len(numbers), "days": days}
    return id_


@screening_deed(Action.REFUSE_DISPUTE)
def refuse_dispute(deed: Deed, dispute: str, refusal: str) -> None:
    """What was released stands, for a reason that the candidate is told."""
    if refusal not in set(Refusal):
        raise Refused("refusal_missing", "Choose why the dispute is refused.", field="refusal")
    found = _end(deed, dispute, Outcome.REFUSED)
    found.refusal = Refusal(refusal)
    deed.about["reason"] = refusal


@screening_deed(Action.UPHOLD_DISPUTE)
def uphold_dispute(deed: Deed, dispute: str) -> None:
    """The released packet is taken back and the review is open again; what leaves next is a new version."""
    _end(deed, dispute, Outcome.UPHELD)
    take_back(deed, CORRECTED)


def disputes_shown(session: Session, vault: Vault, screening: Screening, today: date) -> list[DisputeShown]:
    """The latest first."""
    seal = _seal(vault, screening) if screening.data_key else None
    every = disputes.disputes_of(session, screening.id)
    return [DisputeShown(each, _words(seal, each), late(each, today)) for each in every]


def disputable(session: Session, vault: Vault, screening: Screening) -> tuple[PacketFinding, ...]:
    """The findings of the released packet, as the candidate was shown them."""
    frozen = releases.released_packet(session, screening.id)
    return frozen_packet(_seal(vault, screening), frozen).findings if frozen and screening.data_key else ()


def findings_disputed(session: Session, vault: Vault, screening: Screening, dispute: str) -> list[PacketFinding]:
    """As they stood in the packet that was disputed; nothing once the record is disposed of."""
    found = dispute_of(session, screening.id, dispute)
    if screening.data_key is None:
        return []
    packet = frozen_packet(_seal(vault, screening), session.get_one(FrozenPacket, found.packet))
    return [each for each in packet.findings if str(each.number) in found.numbers.split(",")]


def late(dispute: Dispute, today: date) -> bool:
    """Open for longer than the days that a candidate has for a reply."""
    return dispute.outcome is None and today > dispute.answer_due


def dispute_of(session: Session, screening: str, dispute: str) -> Dispute:
    found = session.get(Dispute, dispute)
    if found is None or found.screening != screening:
        raise Unknown
    return found


def in_words(dispute: Dispute) -> str:
    """Finding 1; findings 1, 2 and 4."""
    *most, last = dispute.numbers.split(",")
    return f"findings {', '.join(most)} and {last}" if most else f"finding {last}"


def as_written(seal: Seal, dispute: Dispute) -> str:
    return seal.open(dispute.text, f"dispute.text.{dispute.id}")


def _same(seal: Seal, there: Dispute, numbers: list[int], draft: DisputeDraft) -> bool:
    """Two clicks on one button are one dispute."""
    alike = (there.numbers, there.received_on) == (",".join(map(str, numbers)), draft.received_on)
    return alike and as_written(seal, there) == draft.text


def _seal(vault: Vault, screening: Screening) -> Seal:
    return vault.keyring.unwrap(screening.id, screening.data_key)


def _words(seal: Seal | None, dispute: Dispute) -> str:
    return open_shown(seal, dispute.shown, f"dispute.shown.{dispute.id}") if seal else ""


def _end(deed: Deed, dispute: str, outcome: Outcome) -> Dispute:
    found = dispute_of(deed.session, deed.screening.id, dispute)
    if found.outcome is not None:
        raise Refused("dispute_ended", "This dispute has ended already.")
    found.outcome, found.ended_by, found.ended_at = outcome, deed.person, deed.moment
    deed.session.add(found)
    deed.about |= {"dispute": dispute, "outcome": outcome}
    return found
