"""What a finding rests on, unsealed for whoever the deed let read it."""

import json
from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import Session

from vetting.domain.methods import Corroboration as Kind
from vetting.vault import captures, findings
from vetting.vault.findings import Finding, OnlineAccount
from vetting.workflow.compose import Material, evidence, identifiers


@dataclass(frozen=True)
class AccountShown:
    """An account with the evidence for it and against it."""

    id: str
    source: str
    handle: str
    identifiers: tuple[str, ...]
    against: str
    explained: str
    attributed_by: str
    confirmed_by: str
    confirmed_at: datetime | None
    findings: tuple[int, ...]


@dataclass(frozen=True)
class Behind:
    """`corroborations`: kind, day, result."""

    url: str
    account: AccountShown | None
    corroborations: tuple[tuple[str, date, str], ...]


@dataclass(frozen=True)
class CaptureShown:
    id: str
    media_type: str
    captured_at: datetime


def accounts(material: Material) -> list[AccountShown]:
    return [_account(material, each) for each in material.accounts.values()]


def behind(material: Material, finding: Finding) -> Behind:
    place = json.loads(material.seal.open(finding.place, f"finding.place.{finding.id}"))
    account = material.accounts.get(finding.online_account or "")
    corroborations = tuple(
        (Kind(each.kind).words, each.on, material.seal.open(each.result, f"corroboration.result.{each.id}"))
        for each in material.corroborations.get(finding.id, [])
    )
    return Behind(place["url"], _account(material, account) if account else None, corroborations)


def captures_behind(session: Session, finding: Finding) -> list[CaptureShown]:
    """The captures of a finding, without their content: opening one is a deed of its own."""
    linked = {each.capture for each in findings.links_of(session, finding.screening) if each.finding == finding.id}
    kept = captures.captures_of(session, finding.screening)
    return [CaptureShown(each.id, each.media_type, each.captured_at) for each in kept if each.id in linked]


def _account(material: Material, account: OnlineAccount) -> AccountShown:
    said = evidence(material.seal, account)
    numbered = enumerate(material.findings, 1)
    return AccountShown(
        account.id,
        account.source,
        said["handle"],
        tuple(each.words for each in identifiers(material.seal, account)),
        said["against"],
        said["explained"],
        account.attributed_by,
        account.confirmed_by or "",
        account.confirmed_at,
        tuple(number for number, each in numbered if each.online_account == account.id),
    )
