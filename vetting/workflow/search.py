"""The search desk's steps: work the plan's rows, log searches, attribute accounts, submit."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from sqlmodel import Session

from vetting.domain.actions import Action
from vetting.domain.attribution import Identifier, attributable
from vetting.domain.methods import Device, Login, Method, Outcome, lawful
from vetting.domain.refusals import Refused, Unknown
from vetting.storage import new_id
from vetting.vault import findings, positions, screenings, searches, wordings
from vetting.vault.drafts import forget_all
from vetting.vault.findings import OnlineAccount
from vetting.vault.screenings import Screening
from vetting.vault.searches import RowState, Search, SearchRow
from vetting.workflow.checklists import pinned
from vetting.workflow.filtering import checked
from vetting.workflow.listed import number_for
from vetting.workflow.perform import Deed, screening_deed

LONGEST_SEARCH = 86_400
"""Seconds; a page left open over night measures nothing."""


@dataclass(frozen=True)
class SearchDraft:
    """How one row was searched. `incidental`: protected content was seen and, as it must be, not recorded.

    `seconds` below zero: nobody measured the time spent.
    """

    method: Method
    login: Login
    device: Device
    outcome: Outcome
    permission: str = ""
    note: str = ""
    seconds: int = 0
    incidental: bool = False


@dataclass(frozen=True)
class AccountDraft:
    """An account that may be the candidate's, with evidence for and against."""

    source: str
    handle: str
    identifiers: tuple[Identifier, ...]
    against: str = ""
    explained: str = ""
    id: str = ""


@screening_deed(Action.BEGIN_SEARCH)
def begin_search(deed: Deed) -> None:
    """Open the rows; refused until the candidate had the notice that the pack asks for."""
    if pinned(deed.session, deed.screening).parameters.notice_required and deed.screening.notice_at is None:
        raise Refused(
            "notice_missing", "The candidate has not had the notice yet. Your coordinator records it; then begin."
        )


@screening_deed(Action.LOG_SEARCH)
def log_search(deed: Deed, row: str, draft: SearchDraft) -> str:
    """Record one search of one row; "nothing found" is a result like any other."""
    found = row_of(deed, row)
    refused = lawful(draft.method, draft.login, draft.device, draft.permission)
    if refused:
        raise refused
    if found.state is RowState.WAIVED:
        raise Refused("row_waived", "The coordinator waived this row; it is not searched.")
    if draft.seconds < 0:
        raise Refused("not_measured", "Open this row again before you record its search: the time spent is measured.")
    if draft.outcome is Outcome.COULD_NOT_BE_SEARCHED and not draft.note.strip():
        raise Refused("note_missing", "Say why the source could not be searched.", field="note")
    id_, seal = new_id(), deed.seal
    permission = checked(draft.permission, field="permission", longest=500)
    deed.session.add(
        Search(
            id=id_,
            screening=deed.screening.id,
            search_row=found.id,
            person=deed.person,
            method=draft.method,
            login=draft.login,
            device=draft.device,
            permission=seal.close(permission, f"search.permission.{id_}"),
            outcome=draft.outcome,
            note=seal.close(checked(draft.note, field="note", longest=2000), f"search.note.{id_}"),
            incidental=draft.incidental,
            seconds=min(draft.seconds, LONGEST_SEARCH),
            at=deed.moment,
        )
    )
    found.state = RowState.DONE
    deed.session.add(found)
    deed.about |= {"row": row, "search": id_, "outcome": draft.outcome}
    return id_


@screening_deed(Action.ATTRIBUTE)
def attribute(deed: Deed, draft: AccountDraft) -> str:
    """Take an account for the candidate's, or show more for one; it counts once a second person has confirmed it."""
    handle = checked(draft.handle.strip(), field="handle", longest=300)
    if not handle:
        raise Refused("handle_missing", "Enter the account’s name or address.", field="handle")
    if draft.source not in {row.source for row in searches.rows_of(deed.session, deed.screening.id)}:
        raise Refused("source_off", "Choose one of the sources of the screening’s plan.", field="source")
    needed = pinned(deed.session, deed.screening).parameters.identifiers_needed
    refused = attributable(draft.identifiers, against=draft.against, explained=draft.explained, needed=needed)
    if refused:
        raise refused
    known = _known(deed, draft, handle)
    evidence = {
        "handle": handle,
        "identifiers": sorted(set(draft.identifiers)),
        "against": checked(draft.against.strip(), field="against", longest=2000),
        "explained": checked(draft.explained.strip(), field="explained", longest=2000),
    }
    account = known or OnlineAccount(
        id=draft.id or new_id(),
        screening=deed.screening.id,
        source=draft.source,
        evidence=b"",
        attributed_by=deed.person,
        attributed_at=deed.moment,
    )
    sealed = json.dumps(evidence, ensure_ascii=False)
    account.source, account.evidence = draft.source, deed.seal.close(sealed, f"online_account.evidence.{account.id}")
    account.attributed_by, account.attributed_at = deed.person, deed.moment
    account.confirmed_by = account.confirmed_at = None
    deed.session.add(account)
    deed.about["online_account"] = account.id
    return account.id


def _known(deed: Deed, draft: AccountDraft, handle: str) -> OnlineAccount | None:
    """The account that the draft is about, where it is there already."""
    for each in findings.accounts_of(deed.session, deed.screening.id):
        if each.id == draft.id:
            return each
        said = json.loads(deed.seal.open(each.evidence, f"online_account.evidence.{each.id}"))["handle"]
        if (each.source, said.casefold()) == (draft.source, handle.casefold()):
            raise Refused("account_there", "This account is on the list already. Add to it there.", field="handle")
    return None


@screening_deed(Action.SUBMIT_SEARCH)
def submit_search(deed: Deed) -> None:
    """Hand the work to review: every row settled, every finding attributed, the plan the one in force.

    From the first submission on the screening keeps its word lists, also when it comes back to the searcher.
    """
    for refused in unready(deed.session, deed.screening):
        raise refused
    forget_all(deed.session, deed.screening.id)
    if deed.screening.word_list is None:
        deed.screening.word_list = number_for(deed.session, deed.screening)
    deed.about["lists"] = deed.screening.word_list


def unready(session: Session, screening: Screening) -> list[Refused]:
    """What keeps the search from review beside its checklist, a sentence each."""
    found = []
    in_force = positions.plan_in_force(session, screening.position)
    if in_force and in_force.version != screening.plan_version:
        said = f"The plan has a version {in_force.version} since. Your coordinator brings this screening up to it."
        found.append(Refused("plan_behind", said))
    rows = searches.rows_of(session, screening.id)
    count = sum(row.state is RowState.OPEN for row in rows)
    if count:
        found.append(Refused("rows_open", f"{count} of {len(rows)} searches are not done. Do them first."))
    if any(each.online_account is None for each in findings.findings_of(session, screening.id)):
        found.append(Refused("unattributed", "A finding has no account yet. Say whose account it comes from."))
    asked = len(wordings.open_proposals(session, screening.id))
    if asked:
        counted = "a finding" if asked == 1 else f"{asked} findings"
        said = f"A reviewer proposes other words for {counted}. Answer first: accept, decline, or write another."
        found.append(Refused("rewrite_open", said))
    return found


def row_of(deed: Deed, row: str) -> SearchRow:
    """The row, or Refused as off-plan: only what the plan asks for is searched, for every candidate alike."""
    found = deed.session.get(SearchRow, row)
    if found is None or found.screening != deed.screening.id:
        raise Refused("off_plan", "This is not a search of the screening’s plan. Only the plan’s rows are searched.")
    return found


@screening_deed(Action.READ_CANDIDATE)
def terms(deed: Deed) -> Sequence[tuple[SearchRow, str]]:
    """The rows with their terms unsealed, for the assigned searcher; reading them is a deed."""
    if all(each.person != deed.person for each in screenings.assigned(deed.session, deed.screening.id)):
        raise Unknown
    rows, seal = searches.rows_of(deed.session, deed.screening.id), deed.seal
    return [(row, seal.open(row.term, f"search_row.term.{row.id}")) for row in rows]
