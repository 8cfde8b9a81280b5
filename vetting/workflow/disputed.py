"""What a dispute is judged by, opened as deeds while it is open: the words as written, what the findings rest on."""

from dataclasses import dataclass

from vetting.domain.actions import Action
from vetting.domain.categories import Category
from vetting.domain.refusals import Refused, Unknown
from vetting.vault.captures import Capture
from vetting.vault.database import Vault
from vetting.vault.disputes import Dispute
from vetting.vault.findings import Finding
from vetting.workflow import captures, evidence
from vetting.workflow.compose import gather, raw_text
from vetting.workflow.disputes import as_written, dispute_of
from vetting.workflow.evidence import Behind, CaptureShown
from vetting.workflow.perform import By, Deed, screening_deed
from vetting.workflow.settled import passages_on


@dataclass(frozen=True)
class DisputedFinding:
    """A finding as it was recorded. `texts`: statement, quote, nexus and reply, by their kind."""

    number: str
    category: str
    texts: dict[str, str]
    behind: Behind
    captures: list[CaptureShown]


@dataclass(frozen=True)
class Disputed:
    text: str
    findings: list[DisputedFinding]


@screening_deed(Action.READ_DISPUTE)
def read_dispute(deed: Deed, dispute: str) -> Disputed:
    """Only while it is open: afterwards nobody needs the recorded words any more."""
    found = _open(deed, dispute)
    material = gather(deed.session, deed.screening, deed.seal)
    return Disputed(
        as_written(deed.seal, found),
        [
            DisputedFinding(
                number,
                Category(finding.category).label,
                {each.kind.value: raw_text(deed.seal, each) for each in passages_on(material, finding.id)},
                evidence.behind(material, finding),
                evidence.captures_behind(deed.session, finding),
            )
            for number, finding in _findings(deed, found)
        ],
    )


def unseal_disputed(vault: Vault, by: By, screening: str, dispute: str, capture: str) -> captures.OpenCapture:
    """A capture that a disputed finding rests on."""
    return captures.opened(vault, screening, *_unseal_disputed(vault, by, screening, dispute, capture))


@screening_deed(Action.READ_DISPUTE)
def _unseal_disputed(deed: Deed, dispute: str, capture: str) -> tuple[Capture, str]:
    found = _open(deed, dispute)
    behind = [evidence.captures_behind(deed.session, each) for _, each in _findings(deed, found)]
    if capture not in {each.id for shown in behind for each in shown}:
        raise Unknown
    return captures.named(deed, capture)


def _open(deed: Deed, dispute: str) -> Dispute:
    found = dispute_of(deed.session, deed.screening.id, dispute)
    if found.outcome is not None:
        raise Refused("dispute_ended", "This dispute has ended already.")
    deed.about["dispute"] = dispute
    return found


def _findings(deed: Deed, dispute: Dispute) -> list[tuple[str, Finding]]:
    numbers, ids = dispute.numbers.split(","), dispute.findings.split(",")
    return [(number, deed.session.get_one(Finding, each)) for number, each in zip(numbers, ids, strict=True)]
