"""Answering checklist items."""

from vetting.domain.actions import Action
from vetting.domain.checklists import Gate
from vetting.domain.duties import DUTIES
from vetting.domain.refusals import Refused
from vetting.domain.standing import refusal
from vetting.vault.checklists import Answer
from vetting.workflow.checklists import pinned
from vetting.workflow.perform import Deed, screening_deed, standing

_GATED = {duty.gate: action for action, duty in DUTIES.items() if duty.gate}


@screening_deed(Action.ANSWER_ITEM)
def answer_items(deed: Deed, gate: Gate, answers: dict[str, bool]) -> None:
    """Answer items of one gate, as whoever could pass it here and now but for its items: each answer vouches."""
    if not DUTIES[_GATED[gate]].who & deed.roles:
        raise Refused("role", f"To answer the items of {gate} is the duty of whoever may {_GATED[gate].words}.")
    refused = refusal(_GATED[gate], standing(deed))
    if refused:
        raise refused
    known = {item.code for item in pinned(deed.session, deed.screening).gate(gate)}
    unknown = set(answers) - known
    if unknown:
        raise Refused("unknown_item", "The checklist of this screening has no such item. Reload the page.")
    for item, yes in sorted(answers.items()):
        answer = deed.session.get(Answer, (deed.screening.id, item))
        answer = answer or Answer(screening=deed.screening.id, item=item, yes=yes, by=deed.person, at=deed.moment)
        answer.yes, answer.by, answer.at = yes, deed.person, deed.moment
        deed.session.add(answer)
    deed.about |= {"gate": gate, "items": len(answers), "yes": sum(answers.values())}
