"""How far a review is, told without a raw word."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlmodel import Session

from vetting.accounts.visitor import Visitor
from vetting.domain.actions import Action
from vetting.domain.categories import Category
from vetting.domain.checklists import Gate, Item
from vetting.domain.duties import SEARCHED
from vetting.domain.methods import Corroboration as Kind
from vetting.domain.refusals import Refused
from vetting.vault import checklists, screenings
from vetting.vault.database import Vault
from vetting.vault.findings import OnlineAccount
from vetting.vault.passages import Passage
from vetting.vault.screenings import Screening
from vetting.workflow.checklists import pinned
from vetting.workflow.compose import Material, gather, numbered
from vetting.workflow.filtering import outdated
from vetting.workflow.perform import done_by
from vetting.workflow.review import WITHHOLDING
from vetting.workflow.settled import (
    SECOND,
    confirmed,
    passages_on,
    proposed,
    reply_unsettled,
    undecided,
    unsettled,
)
from vetting.workflow.side_by_side import Separated, separated


@dataclass(frozen=True)
class FindingState:
    """`fault` says what the finding still needs before it can leave; `left` counts undecided suggestions.

    `proposed`: another wording of it waits for the searcher. `told` is its number as panel and candidate know it, who
    read the findings in another order and none that is withheld; 0 where it does not leave.
    """

    number: int
    id: str
    category: str
    left: int
    status: str
    fault: str
    corroborated: str
    proposed: bool = False
    told: int = 0


@dataclass(frozen=True)
class Progress:
    findings: tuple[FindingState, ...]
    reply: FindingState | None
    accounts: tuple[OnlineAccount, ...]
    unfiltered: int
    items: tuple[tuple[Item, bool | None], ...]
    separated: tuple[Separated, ...]

    @property
    def faults(self) -> list[FindingState]:
        return [each for each in (*self.findings, self.reply) if each and each.fault]

    @property
    def ours(self) -> list[FindingState]:
        """The faults that are not the searcher's to mend."""
        return [each for each in self.faults if not each.proposed]

    @property
    def waiting(self) -> list[Separated]:
        """What waits for a second reviewer, if nothing but that is left to do."""
        alone = {each.fault for each in self.faults} == {SECOND}
        return [each for each in self.separated if each.waits and alone]


def progress(session: Session, vault: Vault, screening: Screening) -> Progress:
    """Counts and states of a screening under review."""
    material = gather(session, screening, vault.keyring.unwrap(screening.id, screening.data_key))
    told = {finding.id: shown.number for finding, shown in numbered(material)}
    given = {answer.item: answer.yes for answer in checklists.answers_of(session, screening.id)}
    after = tuple(item for item in pinned(session, screening).items if item.gate is not Gate.SUBMIT)
    return Progress(
        tuple(_state(material, number, told) for number in range(1, len(material.findings) + 1)),
        _reply(material),
        tuple(material.accounts.values()),
        len(outdated(material.passages, material.engine)),
        tuple((item, given.get(item.code)) for item in after),
        tuple(separated(material)),
    )


def refuse_partial(session: Session, visitor: Visitor, screening: Screening) -> None:
    """Refused for whoever searched the candidate, or sits on the panel: not even the state of a review is theirs."""
    if screenings.seat_over(session, screening.candidate, visitor.person):
        raise Refused("seated", "You sit on a panel that decides on this candidate, so this is not shown to you.")
    done = done_by(session, screening.id, visitor.person)
    if Action.RECUSE in done:
        raise Refused("after_recuse", "You stepped back from this screening, so it is not shown to you.")
    if done & SEARCHED:
        raise Refused("after_search", "You searched this candidate, so another person reviews the screening.")


def _state(material: Material, number: int, told: dict[str, int]) -> FindingState:
    finding = material.findings[number - 1]
    left = _left(material, passages_on(material, finding.id))
    found = material.corroborations.get(finding.id, [])
    return FindingState(
        number,
        finding.id,
        Category(finding.category).label,
        0 if finding.withheld else left,
        f"Withheld: {WITHHOLDING[finding.withheld]}" if finding.withheld else _status(material, finding.id, left),
        "" if finding.withheld else unsettled(material, finding) or "",
        ", ".join(sorted({Kind(each.kind).words for each in found})),
        proposed(material, finding.id),
        told.get(finding.id, 0),
    )


def _left(material: Material, texts: Sequence[Passage]) -> int:
    """How many decisions are still to make; the same words are one."""
    return len({material.together(each) for text in texts for each in undecided(material, text)})


def _reply(material: Material) -> FindingState | None:
    texts = passages_on(material, None)
    if not texts:
        return None
    left = _left(material, texts)
    fault = reply_unsettled(material) or ""
    return FindingState(0, "", "The candidate’s reply", left, _status(material, None, left), fault, "")


def _status(material: Material, finding: str | None, left: int) -> str:
    texts = passages_on(material, finding)
    if proposed(material, finding):
        return "Other words proposed"
    if outdated(texts, material.engine):
        return "The filter has to read it again"
    if left:
        return f"{left} not decided"
    return "Confirmed" if all(confirmed(material, each) for each in texts) else "Decided, not yet confirmed"
