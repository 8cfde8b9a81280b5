"""What a finding's own sentences say, said before, and were proposed to say. Only what stands can ever leave."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

from vetting.domain.refusals import Refused
from vetting.domain.rewrites import DECLINES, REASONS, Answer
from vetting.storage import new_id
from vetting.vault import passages, wordings
from vetting.vault.findings import Finding
from vetting.vault.passages import PassageKind
from vetting.vault.sealed import Seal
from vetting.vault.wordings import Wording
from vetting.workflow.compose import Material
from vetting.workflow.filtering import Draft, keep
from vetting.workflow.perform import Deed


@dataclass(frozen=True)
class Sentences:
    """The searcher's own words on a finding: what happened, and why it matters for the job."""

    statement: str
    nexus: str


@dataclass(frozen=True)
class WordingShown:
    """A wording, unsealed; `reason` and `answer_reason` in words."""

    id: str
    number: int
    statement: str
    nexus: str
    by: str
    at: datetime
    proposed: bool
    reason: str
    answer: Answer | None
    answer_reason: str
    answered_by: str
    answered_at: datetime | None

    @property
    def open(self) -> bool:
        return self.proposed and self.answer is None


def refuse_empty(said: Sentences) -> None:
    if not said.statement.strip():
        raise Refused("statement_missing", "Describe the conduct in neutral words.", field="statement")
    if not said.nexus.strip():
        raise Refused("nexus_missing", "Say in a sentence how this bears on the job.", field="nexus")


def stand(deed: Deed, finding: Finding, drafts: Sequence[Draft]) -> None:
    """Let these texts stand as the finding's; its sentences are remembered where they are new."""
    every = passages.passages_of(deed.session, deed.screening.id)
    there = {each.kind: each.id for each in every if each.finding == finding.id}
    for each in drafts:
        keep(deed, each, finding=finding.id, passage=there.get(each.kind, ""))
    text = {each.kind: each.text for each in drafts}
    said = Sentences(text[PassageKind.STATEMENT], text[PassageKind.NEXUS])
    if standing(deed, finding.id) != said:
        remember(deed, finding.id, said)


def standing(deed: Deed, finding: str) -> Sentences | None:
    """What the finding says now; None before it says anything."""
    stood = [each for each in _of(deed, finding) if not each.proposed]
    return sentences(deed.seal, stood[-1]) if stood else None


def remember(deed: Deed, finding: str, said: Sentences, *, reason: str = "") -> str:
    """Keep a wording under the finding's next number; with a reason it is a proposal."""
    id_ = new_id()
    deed.session.add(
        Wording(
            id=id_,
            screening=deed.screening.id,
            finding=finding,
            number=len(_of(deed, finding)) + 1,
            sentences=deed.seal.close(json.dumps(asdict(said), ensure_ascii=False), f"wording.sentences.{id_}"),
            by=deed.person,
            at=deed.moment,
            proposed=bool(reason),
            reason=reason,
        )
    )
    return id_


def open_on(deed: Deed, finding: str) -> list[Wording]:
    """The proposals that wait for an answer: one at most."""
    return [each for each in _of(deed, finding) if each.open]


def close(deed: Deed, proposal: Wording, answer: Answer) -> None:
    proposal.answer, proposal.answered_by, proposal.answered_at = answer, deed.person, deed.moment
    deed.session.add(proposal)


def sentences(seal: Seal, wording: Wording) -> Sentences:
    return Sentences(**json.loads(seal.open(wording.sentences, f"wording.sentences.{wording.id}")))


def wordings_of(material: Material, finding: str) -> tuple[WordingShown, ...]:
    """Every wording of a finding, in the order in which they were written."""
    return shown(material.seal, [each for each in material.wordings if each.finding == finding])


def shown(seal: Seal, found: Sequence[Wording]) -> tuple[WordingShown, ...]:
    """Unsealed, for whoever the deed let read the finding."""
    return tuple(_shown(seal, each) for each in found)


def _shown(seal: Seal, wording: Wording) -> WordingShown:
    said = sentences(seal, wording)
    return WordingShown(
        wording.id,
        wording.number,
        said.statement,
        said.nexus,
        wording.by,
        wording.at,
        wording.proposed,
        REASONS.get(wording.reason, ""),
        wording.answer,
        DECLINES.get(wording.answer_reason, ""),
        wording.answered_by or "",
        wording.answered_at,
    )


def _of(deed: Deed, finding: str) -> list[Wording]:
    return [each for each in wordings.wordings_of(deed.session, deed.screening.id) if each.finding == finding]
