"""The review desk's steps: read, decide each suggestion, confirm whole texts, withhold, hand on."""

from dataclasses import dataclass
from datetime import timedelta

from vetting.accounts.department import local
from vetting.domain.actions import Action
from vetting.domain.figures import short_moment
from vetting.domain.refusals import Changed, Refused, Unknown
from vetting.domain.rewrites import Answer
from vetting.vault import people
from vetting.vault.findings import Finding, OnlineAccount
from vetting.vault.passages import FilterState, Passage
from vetting.workflow.checklists import pinned
from vetting.workflow.compose import Material, gather
from vetting.workflow.findings import finding_of
from vetting.workflow.perform import Deed, refuse_stranger, screening_deed
from vetting.workflow.settled import flags_of, passages_on, refuse_stale, refuse_unsettled, seen_digest, undecided
from vetting.workflow.wordings import close, open_on

CLAIM = timedelta(minutes=30)
WITHHOLDING = {
    "not_job_related": "It does not bear on the job",
    "not_corroborated": "Nothing corroborates it",
    "not_attributable": "The account cannot be shown to be the candidate’s",
    "only_protected": "Without protected information nothing is left of it",
    "duplicate": "Another finding says the same",
}
RETURNS = {
    "statement_not_neutral": "The statement needs neutral words",
    "attribution_weak": "The attribution needs more identifiers",
    "corroboration_missing": "A finding needs corroboration",
    "search_incomplete": "A search needs to be done again",
}


@dataclass(frozen=True)
class Raw:
    """What the reviewer is shown: everything of the screening, and a digest that tells whether it changed since."""

    material: Material
    flags: dict[str, list[str]]
    seen: str


@screening_deed(Action.BEGIN_REVIEW)
def begin_review(deed: Deed, *, take_over: bool = False) -> None:
    """Claim the screening; refused while another reviewer has had it open within half an hour, unless taken over."""
    held, since = deed.screening.claimed_by, deed.screening.claimed_at
    if held and since and held != deed.person and not take_over and since > deed.moment - CLAIM:
        raise _open_elsewhere(deed)
    deed.screening.claimed_by, deed.screening.claimed_at = deed.person, deed.moment


@screening_deed(Action.READ_RAW)
def read_raw(deed: Deed, finding: str = "") -> Raw:
    """Unseal the texts of one finding, or of all; for the assigned searcher, or a reviewer who did not search."""
    refuse_stranger(deed)
    material = gather(deed.session, deed.screening, deed.seal)
    if finding:
        finding_of(deed, finding)
        deed.about["finding"] = finding
    return raw(material, finding)


@screening_deed(Action.CONFIRM_FINDING)
def confirm_finding(
    deed: Deed, finding: str, *, seen: str, flags_cleared: bool = False, words_needed: bool = False
) -> None:
    """“I read the whole text”: binds to the finding's texts and decisions as shown. An empty id is the reply."""
    must_be_claimed(deed)
    found = finding_of(deed, finding) if finding else None
    material = gather(deed.session, deed.screening, deed.seal)
    refuse_stale(material, finding or None, seen, deed.session)
    for passage in passages_on(material, finding or None):
        _confirm(deed, material, passage, flags_cleared=flags_cleared)
    if found:
        found.confirmed_by, found.confirmed_at, found.confirmed_digest = deed.person, deed.moment, seen
        found.words_needed = words_needed
        deed.session.add(found)
        deed.about["finding"] = finding


@screening_deed(Action.CONFIRM_ATTRIBUTION)
def confirm_attribution(deed: Deed, online_account: str) -> None:
    """The second person's yes to an account."""
    must_be_claimed(deed)
    account = deed.session.get(OnlineAccount, online_account)
    if account is None or account.screening != deed.screening.id:
        raise Unknown
    account.confirmed_by, account.confirmed_at = deed.person, deed.moment
    deed.session.add(account)
    deed.about["online_account"] = online_account


@screening_deed(Action.WITHHOLD_FINDING)
def withhold_finding(deed: Deed, finding: str, reason: str) -> None:
    """Keep a whole finding back, and other words proposed for it with it; an empty reason takes it back."""
    must_be_claimed(deed)
    if reason and reason not in WITHHOLDING:
        raise Refused("withhold_reason", "Choose why the finding is kept back.", field="reason")
    found = finding_of(deed, finding)
    found.withheld, found.withheld_by = reason, deed.person if reason else None
    deed.session.add(found)
    for each in open_on(deed, finding):
        close(deed, each, Answer.TAKEN_BACK)
    deed.about |= {"finding": finding, "reason": reason or "taken_back"}


@screening_deed(Action.RETURN_TO_SEARCH)
def return_to_search(deed: Deed, reason: str) -> None:
    must_be_claimed(deed)
    if reason not in RETURNS:
        raise Refused("return_reason", "Choose why it goes back to the searcher.", field="reason")
    deed.screening.claimed_by = deed.screening.claimed_at = None
    deed.about["reason"] = reason


@screening_deed(Action.FINISH_REVIEW)
def finish_review(deed: Deed) -> None:
    """Everything settled: the candidate's copy can go out, and the days for a reply begin."""
    must_be_claimed(deed)
    refuse_unsettled(gather(deed.session, deed.screening, deed.seal))
    days = pinned(deed.session, deed.screening).parameters.reply_days
    deed.screening.reply_due, deed.screening.reply_kind = deed.today + timedelta(days=days), None
    deed.about["reply_days"] = days


def raw(material: Material, finding: str) -> Raw:
    """The screening as it stands, with the digest of one finding, or, for an empty id, of the reply."""
    flags = {each.id: flags_of(material, each) for each in material.passages}
    return Raw(material, flags, seen_digest(material, finding or None))


def must_be_claimed(deed: Deed) -> None:
    """Decisions are made by whoever has the screening open."""
    if deed.screening.claimed_by != deed.person:
        raise _open_elsewhere(deed)
    deed.screening.claimed_at = deed.moment


def unconfirm(deed: Deed, touched: set[str]) -> None:
    """A decision that touches a passage takes the confirmation from it and from its finding."""
    for id_ in touched:
        passage = deed.session.get_one(Passage, id_)
        if passage.filter_state is FilterState.CONFIRMED:
            passage.filter_state = FilterState.SUGGESTED
        passage.confirmed_by = passage.confirmed_at = None
        deed.session.add(passage)
        if passage.finding:
            finding = deed.session.get_one(Finding, passage.finding)
            finding.confirmed_by = finding.confirmed_at = None
            deed.session.add(finding)


def _confirm(deed: Deed, material: Material, passage: Passage, *, flags_cleared: bool) -> None:
    if passage.filter_state not in {FilterState.SUGGESTED, FilterState.CONFIRMED}:
        raise Refused("filter_failed", "The filter has not read this text. Run it again, or withhold the finding.")
    if passage.engine_version != material.engine:
        raise Refused("engine_changed", "The filter changed since it read this text. Run it again, then confirm.")
    left = len(undecided(material, passage))
    if left:
        counted = "One suggestion is" if left == 1 else f"{left} suggestions are"
        raise Refused("undecided", f"{counted} not decided yet. Decide each one first.")
    if flags_of(material, passage) and not flags_cleared:
        raise Refused("flags", "Read this text’s warnings and tick that you have looked.", field="flags_cleared")
    passage.filter_state = FilterState.CONFIRMED
    passage.confirmed_by, passage.confirmed_at = deed.person, deed.moment
    passage.flags_cleared_by = deed.person if flags_cleared else None
    deed.session.add(passage)


def _open_elsewhere(deed: Deed) -> Refused:
    held, since = deed.screening.claimed_by, deed.screening.claimed_at
    if held is None or since is None:
        return Refused("not_claimed", "Begin the review first.")
    name = people.names(deed.session).get(held, "Someone")
    when = short_moment(local(people.the_department(deed.session), since))
    return Changed("open_elsewhere", f"{name} has this open since {when}. Take it over, or choose another.")
