"""The department's word lists: one administrator proposes a change, another approves or rejects it."""

from dataclasses import dataclass

from sqlmodel import Session

from vetting.domain.actions import Action
from vetting.domain.redactions import Decided, apply
from vetting.domain.refusals import Changed, Refused, Unknown
from vetting.domain.word_lists import WordLists, read_lists
from vetting.redaction import Suggestion
from vetting.redaction.entries import plain
from vetting.vault import outbox, screenings, word_lists
from vetting.vault.database import Vault
from vetting.vault.outbox import ErrandKind
from vetting.vault.passages import PassageKind
from vetting.vault.word_lists import ListState, WordList
from vetting.workflow import filtering
from vetting.workflow.filtering import checked
from vetting.workflow.listed import EMPTY, Listed, listed, listed_for, number_for
from vetting.workflow.perform import Deed, house_deed

REASON = 500
"""Characters of the reason for a change."""

AREA = 200_000
"""Characters of one list as it is typed: room for the most terms, each with a reason."""


@dataclass(frozen=True)
class Outcome:
    """What is left of a text with every suggestion done, and the suggestions."""

    left: str
    suggestions: tuple[Suggestion, ...]


@dataclass(frozen=True)
class Tried:
    """What the filter does with a text under the lists in force, and what it would do; None where it failed."""

    now: Outcome | None
    then: Outcome | None


@dataclass(frozen=True)
class Version:
    """A version unsealed, with what it adds to and takes from the one before it."""

    row: WordList
    lists: WordLists
    reason: str
    added: WordLists
    dropped: WordLists


@house_deed(Action.PROPOSE_LISTS)
def propose_lists(deed: Deed, always: str, allow: str, reason: str) -> int:
    """A change of both lists, not in force before another administrator approves it; its version's number."""
    _refuse_no_person(deed)
    lists, reason = typed(always, allow), checked(reason.strip(), field="reason", longest=REASON)
    if not reason:
        raise Refused("reason_missing", "Say why the lists are changed.", field="reason")
    word_lists.take_turn(deed.session)
    if word_lists.proposed(deed.session):
        raise Refused("change_waits", "Another change waits already. It is settled first.")
    before = listed(deed.session, deed.vault.keyring, number_for(deed.session, None)).lists
    if before.dumps() == lists.dumps():
        raise Refused("nothing_changes", "These lists are the ones in force: nothing would change.")
    number = word_lists.last_number(deed.session) + 1
    row = word_lists.made(deed.vault.keyring, number, lists, reason, by=deed.person, at=deed.moment)
    deed.session.add(row)
    counts: dict[str, str | int] = {"always": len(lists.always), "allow": len(lists.allow)}
    deed.about |= {"version": number, **counts, "digest": row.digest}
    return number


@house_deed(Action.APPROVE_LISTS)
def approve_lists(deed: Deed, number: int) -> None:
    """Put the change in force: for texts filtered from now on, and again for those of screenings still searched."""
    row = _waiting(deed, number)
    _refuse_own(deed, row)
    _settle(deed, row, ListState.APPROVED)
    for screening in screenings.under_search(deed.session):
        outbox.send(deed.session, ErrandKind.REFILTER, screening)


@house_deed(Action.REJECT_LISTS)
def reject_lists(deed: Deed, number: int) -> None:
    row = _waiting(deed, number)
    _refuse_own(deed, row)
    _settle(deed, row, ListState.REJECTED)


@house_deed(Action.WITHDRAW_LISTS)
def withdraw_lists(deed: Deed, number: int) -> None:
    row = _waiting(deed, number)
    if row.proposed_by != deed.person:
        raise Refused("not_own_proposal", "Only whoever proposed the change withdraws it. You can reject it.")
    _settle(deed, row, ListState.WITHDRAWN)


def typed(always: str, allow: str) -> WordLists:
    """Both lists as they were typed; Refused naming the lines that are wrong."""
    always, allow = (checked(each, field=field, longest=AREA) for field, each in (("always", always), ("allow", allow)))
    return read_lists(always, allow, plain)


def tried(vault: Vault, lists: WordLists, text: str) -> Tried:
    """What a change would do to a text typed for the purpose; nothing of it is kept."""
    text = checked(text, field="sample")
    return Tried(_outcome(vault, text, listed_for(vault)), _outcome(vault, text, Listed(0, lists)))


def version(session: Session, vault: Vault, number: int) -> Version:
    """Unknown where there is none under the number."""
    row = word_lists.numbered(session, number)
    if row is None:
        raise Unknown
    lists, reason = word_lists.opened(vault.keyring, row)
    earlier = word_lists.before(session, number)
    old = word_lists.opened(vault.keyring, earlier)[0] if earlier else EMPTY
    return Version(row, lists, reason, lists.without(old), old.without(lists))


def _outcome(vault: Vault, text: str, listed: Listed) -> Outcome | None:
    filtered = filtering.run(vault, PassageKind.QUOTE, text, listed)
    if filtered is None:
        return None
    done = [Decided(each.start, each.end, each.replacement) for each in filtered.suggestions]
    return Outcome(apply(text, done), filtered.suggestions)


def _waiting(deed: Deed, number: int) -> WordList:
    _refuse_no_person(deed)
    row = word_lists.locked(deed.session, number)
    if row is None:
        raise Unknown
    if row.state is not ListState.PROPOSED:
        raise Changed("settled_already", f"This change is {row.state} already.")
    return row


def _settle(deed: Deed, row: WordList, state: ListState) -> None:
    row.state, row.settled_by, row.settled_at = state, deed.person, deed.moment
    deed.session.add(row)
    deed.about |= {"version": row.number, "digest": row.digest}


def _refuse_own(deed: Deed, row: WordList) -> None:
    if row.proposed_by == deed.person:
        raise Refused("own_proposal", "You proposed this change, so another administrator approves or rejects it.")


def _refuse_no_person(deed: Deed) -> None:
    """Two people: whoever only runs commands on the machine is neither."""
    if deed.person == deed.account:
        raise Refused("no_person", "The word lists are changed by two administrators, on their pages.")
