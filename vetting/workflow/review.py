"""The review desk's steps: read, decide each suggestion, confirm whole texts, withhold, hand on."""

import json
from dataclasses import dataclass
from datetime import timedelta

from vetting.domain.actions import Action
from vetting.domain.redactions import Treatment
from vetting.domain.refusals import Changed, Refused, Unknown
from vetting.vault import findings, passages, people
from vetting.vault.findings import Finding, OnlineAccount
from vetting.vault.passages import FilterState, Passage
from vetting.workflow.checklists import pinned
from vetting.workflow.compose import Material, gather, raw_text
from vetting.workflow.filtering import current_engine, inputs_digest
from vetting.workflow.perform import Deed, refuse_stranger, screening_deed

CLAIM = timedelta(minutes=30)
WITHHOLDING = {
    "not_job_related": "It does not bear on the job",
    "not_corroborated": "Nothing corroborates it",
    "not_attributable": "The account cannot be shown to be the candidate's",
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
        _finding(deed, finding)
        deed.about["finding"] = finding
    return Raw(material, _flags(material), seen_digest(material, finding or None))


@screening_deed(Action.CONFIRM_FINDING)
def confirm_finding(
    deed: Deed, finding: str, *, seen: str, flags_cleared: bool = False, words_needed: bool = False
) -> None:
    """“I read the whole text”: binds to the finding's texts and decisions as shown. An empty id is the reply."""
    material = gather(deed.session, deed.screening, deed.seal)
    if seen_digest(material, finding or None) != seen:
        raise Changed("changed_since", "The texts or decisions changed since you opened this. Read it again.")
    for passage in passages_on(material, finding or None):
        _confirm(deed, material, passage, flags_cleared=flags_cleared)
    if finding:
        found = _finding(deed, finding)
        found.confirmed_by, found.confirmed_at, found.confirmed_digest = deed.person, deed.moment, seen
        found.words_needed = words_needed
        deed.session.add(found)
        deed.about["finding"] = finding


@screening_deed(Action.CONFIRM_ATTRIBUTION)
def confirm_attribution(deed: Deed, online_account: str) -> None:
    """The second person's yes to an account."""
    account = deed.session.get(OnlineAccount, online_account)
    if account is None or account.screening != deed.screening.id:
        raise Unknown
    account.confirmed_by, account.confirmed_at = deed.person, deed.moment
    deed.session.add(account)
    deed.about["online_account"] = online_account


@screening_deed(Action.WITHHOLD_FINDING)
def withhold_finding(deed: Deed, finding: str, reason: str) -> None:
    """Keep a whole finding back; an empty reason takes the withholding back."""
    if reason and reason not in WITHHOLDING:
        raise Refused("withhold_reason", "Choose why the finding is kept back.", field="reason")
    found = _finding(deed, finding)
    found.withheld, found.withheld_by = reason, deed.person if reason else None
    deed.session.add(found)
    deed.about |= {"finding": finding, "reason": reason or "taken_back"}


@screening_deed(Action.RETURN_TO_SEARCH)
def return_to_search(deed: Deed, reason: str) -> None:
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


def refuse_unsettled(material: Material) -> None:
    """Refused, naming the first finding that is not settled, attributed, confirmed and corroborated."""
    for number, finding in enumerate(material.findings, 1):
        fault = None if finding.withheld else _unsettled(material, finding)
        if fault:
            raise Refused("unsettled", f"Finding {number}: {fault}")


def passages_on(material: Material, finding: str | None) -> list[Passage]:
    return [each for each in material.passages if each.finding == finding]


def seen_digest(material: Material, finding: str | None) -> str:
    """Changes with any text, engine or decision on the finding (or, without one, on the reply)."""
    parts = []
    for passage in passages_on(material, finding):
        parts.append(f"{passage.id}/{passage.engine_version}/{material.seal.mac(raw_text(material.seal, passage))}")
        for each in material.redactions.get(passage.id, []):
            neutral = material.seal.open(each.neutral, f"redaction.neutral.{each.id}") if each.neutral else ""
            parts.append(f"{each.id}/{each.decision}/{each.keep_reason}/{material.seal.mac(neutral)}")
    return inputs_digest(parts)


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
    if passage.engine_version != current_engine():
        raise Refused("engine_changed", "The filter changed since it read this text. Run it again, then confirm.")
    open_ones = [each for each in material.redactions.get(passage.id, []) if not settled(each)]
    if open_ones:
        raise Refused("undecided", f"{len(open_ones)} suggestions are not decided yet. Decide each one first.")
    if _flags(material)[passage.id] and not flags_cleared:
        raise Refused("flags", "Read this text's warnings and tick that you have looked.", field="flags_cleared")
    passage.filter_state = FilterState.CONFIRMED
    passage.confirmed_by, passage.confirmed_at = deed.person, deed.moment
    passage.flags_cleared_by = deed.person if flags_cleared else None
    deed.session.add(passage)


def settled(redaction: passages.Redaction) -> bool:
    if redaction.decision is Treatment.KEEP:
        return bool(redaction.keep_reason)
    return redaction.decision is not None


def _unsettled(material: Material, finding: Finding) -> str | None:
    account = material.accounts.get(finding.online_account or "")
    if finding.confirmed_by is None or any(
        each.filter_state is not FilterState.CONFIRMED for each in passages_on(material, finding.id)
    ):
        return "decide every suggestion, read the whole text and confirm it, or withhold the finding."
    if finding.confirmed_digest != seen_digest(material, finding.id):
        return "it changed since it was confirmed. Read it again and confirm."
    if account is None or account.confirmed_by is None:
        return "a second person must confirm that the account is the candidate's."
    if not material.corroborations.get(finding.id):
        return "nothing corroborates it yet. Return it to the searcher, or withhold it."
    return None


def _flags(material: Material) -> dict[str, list[str]]:
    return {
        each.id: json.loads(material.seal.open(each.flags, f"passage.flags.{each.id}")) for each in material.passages
    }


def _finding(deed: Deed, finding: str) -> Finding:
    found = deed.session.get(findings.Finding, finding)
    if found is None or found.screening != deed.screening.id:
        raise Unknown
    return found


def _open_elsewhere(deed: Deed) -> Refused:
    held, since = deed.screening.claimed_by, deed.screening.claimed_at
    if held is None or since is None:
        return Refused("not_claimed", "Begin the review first.")
    name = people.names(deed.session)[held]
    return Changed("open_elsewhere", f"{name} has this open since {since:%H:%M} UTC. Take it over, or choose another.")
