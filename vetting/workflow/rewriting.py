"""A reviewer proposes to say a finding in other words; its searcher, who answers for the facts, decides.

A proposal is no text of the finding: it changes nothing until the searcher takes it for their own.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from vetting.domain.actions import Action
from vetting.domain.redactions import Treatment
from vetting.domain.refusals import Changed, Refused, Unknown
from vetting.domain.rewrites import DECLINES, REASONS, Answer
from vetting.redaction import Suggestion
from vetting.vault import passages
from vetting.vault.database import Vault
from vetting.vault.findings import Finding
from vetting.vault.passages import PassageKind, Redaction
from vetting.vault.screenings import Screening
from vetting.vault.wordings import Wording
from vetting.workflow.additions import places
from vetting.workflow.captures import entered
from vetting.workflow.filtering import Draft, alike_key, draft, typed_words
from vetting.workflow.findings import finding_of, refuse_changed
from vetting.workflow.listed import listed_for
from vetting.workflow.perform import By, Deed, screening_deed
from vetting.workflow.review import must_be_claimed
from vetting.workflow.wordings import Sentences, close, open_on, refuse_empty, remember, sentences, stand, standing

NOTHING = Sentences("", "")


@dataclass(frozen=True)
class Answered:
    """The searcher's answer to a proposal: `reason` where they decline, `said` where they write a third wording."""

    proposal: str
    answer: Answer
    reason: str = ""
    said: Sentences = NOTHING


def propose_rewrite(
    vault: Vault, by: By, screening: str, finding: str, said: Sentences, reason: str, *, version: int
) -> str:
    """Keep a reviewer's wording for the searcher to answer, in the place of an open one; its id."""
    with entered(vault, by, Action.PROPOSE_REWRITE, screening):
        drafts = _drafts(vault, screening, said)
    return _propose(vault, by, screening, finding, drafts, reason, version=version)


@screening_deed(Action.PROPOSE_REWRITE)
def _propose(deed: Deed, finding: str, drafts: Sequence[Draft], reason: str, *, version: int) -> str:
    must_be_claimed(deed)
    found = finding_of(deed, finding)
    refuse_changed(found, version)
    if found.withheld:
        raise Refused("withheld", "This finding is kept back, so nothing of it leaves. Let it leave first.")
    if reason not in REASONS:
        raise Refused("rewrite_reason", "Choose why you propose other words.", field="reason")
    said = Sentences(drafts[0].text, drafts[1].text)
    earlier = open_on(deed, finding)
    if said in [standing(deed, finding), *(sentences(deed.seal, each) for each in earlier)]:
        raise Refused(
            "same_wording", "These words stand, or are proposed already. Change them first.", field="statement"
        )
    _refuse_telling(deed, drafts)
    for each in earlier:
        close(deed, each, Answer.TAKEN_BACK)
    id_ = remember(deed, finding, said, reason=reason)
    deed.about |= {"finding": finding, "wording": id_, "reason": reason}
    return id_


@screening_deed(Action.PROPOSE_REWRITE)
def take_back(deed: Deed, finding: str) -> None:
    """The reviewer's proposal is no longer to be answered; it stays in the record."""
    must_be_claimed(deed)
    finding_of(deed, finding)
    found = open_on(deed, finding)
    if not found:
        raise Changed("rewrite_answered", "No proposal waits here any more. Reload the page.")
    close(deed, found[0], Answer.TAKEN_BACK)
    deed.about |= {"finding": finding, "wording": found[0].id, "reason": Answer.TAKEN_BACK}


def answer_rewrite(vault: Vault, by: By, screening: str, finding: str, given: Answered, *, version: int) -> None:
    """Accept the proposal, decline it with a reason, or write a third wording; what stands then is filtered anew."""
    with entered(vault, by, Action.ANSWER_REWRITE, screening):
        if given.answer is Answer.TAKEN_BACK:
            raise Refused("answer_missing", "Choose what becomes of the proposal.", field="answer")
        declined = given.answer is Answer.DECLINED
        drafts = [] if declined else _drafts(vault, screening, _chosen(vault, screening, given))
    _answer(vault, by, screening, finding, given, drafts, version=version)


@screening_deed(Action.ANSWER_REWRITE)
def _answer(deed: Deed, finding: str, given: Answered, drafts: Sequence[Draft], *, version: int) -> None:
    found = finding_of(deed, finding)
    proposal = next((each for each in open_on(deed, finding) if each.id == given.proposal), None)
    if proposal is None:
        raise Changed("rewrite_answered", "This proposal does not wait any more. Reload the page.")
    refuse_changed(found, version)
    if given.answer is Answer.DECLINED:
        if given.reason not in DECLINES:
            raise Refused("decline_reason", "Choose why you decline it.", field="reason")
        proposal.answer_reason = given.reason
        deed.about["reason"] = given.reason
    else:
        _change(deed, found, given, drafts)
    close(deed, proposal, given.answer)
    deed.about |= {"finding": finding, "wording": proposal.id, "answer": given.answer}


def _change(deed: Deed, found: Finding, given: Answered, drafts: Sequence[Draft]) -> None:
    if given.answer is Answer.REWORDED and standing(deed, found.id) == given.said:
        said = "These are the words that stand already. To keep them, decline the proposal."
        raise Refused("same_wording", said, field="statement")
    found.version += 1
    found.confirmed_by = found.confirmed_at = None
    deed.session.add(found)
    stand(deed, found, drafts)


def _chosen(vault: Vault, screening: str, given: Answered) -> Sentences:
    """What shall stand: the proposal's own sentences, or the searcher's."""
    if given.answer is Answer.REWORDED:
        return given.said
    with vault.store.reading() as session:
        proposal, found = session.get(Wording, given.proposal), session.get(Screening, screening)
        if proposal is None or proposal.screening != screening or found is None or found.data_key is None:
            raise Unknown
        return sentences(vault.keyring.unwrap(screening, found.data_key), proposal)


def _drafts(vault: Vault, screening: str, said: Sentences) -> list[Draft]:
    refuse_empty(said)
    listed = listed_for(vault, screening)
    return [
        draft(vault, PassageKind.STATEMENT, said.statement, listed, field="statement"),
        draft(vault, PassageKind.NEXUS, said.nexus, listed, field="nexus"),
    ]


def _refuse_telling(deed: Deed, drafts: Sequence[Draft]) -> None:
    """A proposal is made to be neutral: one in which the filter finds anything is not kept."""
    every = passages.redactions_of(deed.session, deed.screening.id)
    for each in drafts:
        field = each.kind.value
        if each.filtered is None:
            said = "The filter could not read this wording, so it is not kept. Try again."
            raise Refused("filter_failed", said, field=field)
        if each.filtered.flags:
            raise Refused("rewrite_flagged", " ".join(each.filtered.flags), field=field)
        telling = _telling(deed, each.text, each.filtered.suggestions, every)
        if telling:
            said = f"The filter would hide words of this: {'; '.join(telling)}. Say it without them."
            raise Refused("rewrite_tells", said, field=field)


def _telling(deed: Deed, text: str, proposed: Sequence[Suggestion], every: Sequence[Redaction]) -> list[str]:
    """Words that would be hidden, each once: not those that a reviewer kept in this screening, with a reason."""
    kept = {each.alike for each in every if each.decision is Treatment.KEEP and each.keep_reason}
    found = [_instead(each) for each in proposed if alike_key(deed.seal, each.words, each.protected_class) not in kept]
    found += [f"“{words}”" for words in typed_words(deed.seal, every) if places(text, words)]
    return list(dict.fromkeys(found))


def _instead(each: Suggestion) -> str:
    return f"“{each.words}”" + (f" (say “{each.replacement}”)" if each.treatment is Treatment.NEUTRAL else "")
