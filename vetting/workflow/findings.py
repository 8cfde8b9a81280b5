"""Logging findings: a statement under one job-related category, resting on captures, within the plan."""

import json
from dataclasses import dataclass
from datetime import date

from vetting.domain.actions import Action
from vetting.domain.categories import Category
from vetting.domain.figures import short_day
from vetting.domain.methods import Corroboration as Kind
from vetting.domain.refusals import Changed, Refused, Unknown
from vetting.storage import new_id
from vetting.vault import findings, passages
from vetting.vault.captures import Capture
from vetting.vault.database import Vault
from vetting.vault.drafts import forget
from vetting.vault.findings import Corroboration, Finding, FindingCapture, OnlineAccount
from vetting.vault.passages import PassageKind
from vetting.vault.searches import RowState
from vetting.workflow.captures import entered, http_address
from vetting.workflow.checklists import pinned
from vetting.workflow.compose import raw_text
from vetting.workflow.filtering import Draft, checked, draft
from vetting.workflow.listed import listed_for
from vetting.workflow.look_back import look_back_start
from vetting.workflow.opening import identity_of
from vetting.workflow.perform import By, Deed, screening_deed
from vetting.workflow.search import row_of
from vetting.workflow.wordings import Sentences, refuse_empty, stand


@dataclass(frozen=True)
class FindingDraft:
    """`quote` is released only when the reviewer says that the words themselves are needed."""

    row: str
    category: Category
    statement: str
    nexus: str
    url: str
    posted_on: date
    captures: tuple[str, ...]
    quote: str = ""
    online_account: str = ""
    id: str = ""


def log_finding(vault: Vault, by: By, screening: str, finding: FindingDraft) -> str:
    """Filter the texts, then record the finding with what the engine proposes; its id."""
    with entered(vault, by, Action.LOG_FINDING, screening):
        drafts = drafted(vault, screening, finding)
    return _log_finding(vault, by, screening, finding, drafts)


def change_finding(vault: Vault, by: By, screening: str, finding: FindingDraft, *, version: int) -> None:
    """Change a finding until it is submitted; 409 when it is not the `version` that was opened."""
    with entered(vault, by, Action.CHANGE_FINDING, screening):
        drafts = drafted(vault, screening, finding)
    _change_finding(vault, by, screening, finding, drafts, version=version)


@screening_deed(Action.LOG_FINDING)
def _log_finding(deed: Deed, finding: FindingDraft, drafts: list[Draft]) -> str:
    id_ = finding.id or new_id()
    row = row_of(deed, finding.row)
    if row.state is RowState.WAIVED:
        raise Refused("off_plan", "The coordinator waived this row; nothing is recorded under it.", field="row")
    _refuse_twin(deed, finding, drafts)
    kept = Finding(
        id=id_,
        screening=deed.screening.id,
        search_row=row.id,
        category=finding.category,
        place=b"",
        posted_on=b"",
        adult_when_posted=True,
        logged_by=deed.person,
        logged_at=deed.moment,
    )
    _fill(deed, kept, finding)
    deed.session.add(kept)
    deed.session.flush()
    _link(deed, id_, finding.captures)
    stand(deed, kept, drafts)
    forget(deed.session, row.id, deed.person)
    deed.about |= {"finding": id_, "row": row.id}
    return id_


def _refuse_twin(deed: Deed, finding: FindingDraft, drafts: list[Draft]) -> None:
    """Two clicks on one button are one finding."""
    texts: dict[str, set[tuple[PassageKind, str]]] = {}
    for each in passages.passages_of(deed.session, deed.screening.id):
        texts.setdefault(each.finding or "", set()).add((each.kind, raw_text(deed.seal, each)))
    new = {(each.kind, each.text) for each in drafts}
    for other in findings.findings_of(deed.session, deed.screening.id):
        where = json.loads(deed.seal.open(other.place, f"finding.place.{other.id}"))["url"]
        when = deed.seal.open(other.posted_on, f"finding.posted_on.{other.id}")
        told = (other.search_row, other.category, where, when, texts.get(other.id))
        if told == (finding.row, finding.category, finding.url.strip(), finding.posted_on.isoformat(), new):
            raise Refused("same_finding", "This finding is recorded already; it stands in the list of findings.")


@screening_deed(Action.CHANGE_FINDING)
def _change_finding(deed: Deed, finding: FindingDraft, drafts: list[Draft], *, version: int) -> None:
    kept = finding_of(deed, finding.id)
    refuse_changed(kept, version)
    _fill(deed, kept, finding)
    kept.version += 1
    kept.confirmed_by = kept.confirmed_at = None
    deed.session.add(kept)
    _link(deed, kept.id, finding.captures)
    stand(deed, kept, drafts)
    deed.about["finding"] = kept.id


@screening_deed(Action.CORROBORATE)
def corroborate(deed: Deed, finding: str, kind: Kind, on: date, result: str) -> str:
    """What else says so: interview, address, IP address or other lawful means (002 II.a.iv.2)."""
    finding_of(deed, finding)
    if not result.strip():
        raise Refused("result_missing", "Enter what the corroboration showed.", field="result")
    if on > deed.today:
        raise Refused("date_ahead", "The date lies ahead. Enter when it was corroborated.", field="on")
    _refuse_same(deed, (finding, kind, on, result))
    id_ = new_id()
    sealed = deed.seal.close(checked(result, field="result", longest=2000), f"corroboration.result.{id_}")
    deed.session.add(
        Corroboration(
            id=id_,
            screening=deed.screening.id,
            finding=finding,
            kind=kind,
            on=on,
            result=sealed,
            by=deed.person,
            at=deed.moment,
        )
    )
    deed.about |= {"finding": finding, "corroboration": id_}
    return id_


def _refuse_same(deed: Deed, told: tuple[str, Kind, date, str]) -> None:
    """Two clicks on one button are one corroboration."""
    for other in findings.corroborations_of(deed.session, deed.screening.id):
        shown = deed.seal.open(other.result, f"corroboration.result.{other.id}")
        if (other.finding, other.kind, other.on, shown) == told:
            raise Refused("same_corroboration", "This corroboration is recorded already.", field="result")


def drafted(vault: Vault, screening: str, finding: FindingDraft) -> list[Draft]:
    """The texts that may leave, filtered but not kept yet."""
    refuse_empty(Sentences(finding.statement, finding.nexus))
    return proposed(vault, screening, statement=finding.statement, quote=finding.quote, nexus=finding.nexus)


def proposed(vault: Vault, screening: str, *, statement: str, quote: str, nexus: str) -> list[Draft]:
    """What the engine would propose for these texts; nothing of it is kept."""
    listed = listed_for(vault, screening)
    return [
        draft(vault, PassageKind.STATEMENT, statement, listed, field="statement"),
        draft(vault, PassageKind.QUOTE, quote, listed, field="quote"),
        draft(vault, PassageKind.NEXUS, nexus, listed, field="nexus"),
    ]


def finding_of(deed: Deed, finding: str) -> Finding:
    found = deed.session.get(Finding, finding)
    if found is None or found.screening != deed.screening.id:
        raise Unknown
    return found


def refuse_changed(finding: Finding, version: int) -> None:
    if finding.version != version:
        raise Changed("finding_changed", "This finding was changed since you opened it. Reload it first.")


def _fill(deed: Deed, kept: Finding, finding: FindingDraft) -> None:
    if finding.category not in pinned(deed.session, deed.screening).categories:
        raise Refused("category_off", "The policy pack of this screening does not use this category.", field="category")
    start = look_back_start(deed)
    if not start <= finding.posted_on <= deed.today:
        sentence = f"Posted outside the plan’s look-back, which goes from {short_day(start)} to today: not recorded."
        raise Refused("outside_look_back", sentence, field="posted_on")
    if not identity_of(deed.screening, deed.seal).adult_on(finding.posted_on):
        raise Refused("minor", "The candidate was a minor when this was posted: it is not recorded.", field="posted_on")
    chosen = checked(finding.online_account, field="online_account", longest=100)
    account = deed.session.get(OnlineAccount, chosen) if chosen else None
    if finding.online_account and (account is None or account.screening != deed.screening.id):
        raise Refused("account_unknown", "Choose one of this screening’s accounts.", field="online_account")
    kept.category = finding.category
    kept.online_account = finding.online_account or None
    kept.place = deed.seal.close(json.dumps({"url": http_address(finding.url)}), f"finding.place.{kept.id}")
    kept.posted_on = deed.seal.close(finding.posted_on.isoformat(), f"finding.posted_on.{kept.id}")


def _link(deed: Deed, finding: str, captures: tuple[str, ...]) -> None:
    """Let the finding rest on these captures and on no other."""
    if not captures:
        raise Refused("capture_missing", "Keep a copy of the page first: a finding rests on it.", field="captures")
    every = findings.links_of(deed.session, deed.screening.id)
    there = {each.capture: each for each in every if each.finding == finding}
    for id_ in dict.fromkeys(captures):
        capture = deed.session.get(Capture, checked(id_, field="captures", longest=100))
        if capture is None or capture.screening != deed.screening.id:
            raise Refused("capture_unknown", "Choose captures of this screening.", field="captures")
        if there.pop(id_, None) is None:
            deed.session.add(FindingCapture(finding=finding, capture=id_))
    for link in there.values():
        deed.session.delete(link)
