"""What was kept of a screening so far, unsealed for its searcher: captures, accounts, findings. One deed."""

import json
from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import Session

from vetting.domain.actions import Action
from vetting.domain.attribution import Identifier
from vetting.domain.categories import Category
from vetting.domain.methods import Corroboration as Kind
from vetting.vault import captures, findings, passages, wordings
from vetting.vault.captures import Capture
from vetting.vault.findings import Finding, OnlineAccount
from vetting.vault.passages import PassageKind
from vetting.vault.sealed import Seal
from vetting.vault.wordings import Wording
from vetting.workflow.compose import evidence, posted_on, raw_text
from vetting.workflow.perform import Deed, screening_deed
from vetting.workflow.wordings import WordingShown
from vetting.workflow.wordings import shown as wordings_shown
from vetting.workflow.worksheet import must_be_assigned


@dataclass(frozen=True)
class Kept:
    """A capture's particulars, not its content."""

    id: str
    row: str
    name: str
    url: str
    sha256: str
    media_type: str
    size: int
    person: str
    captured_at: datetime
    received_at: datetime


@dataclass(frozen=True)
class Attributed:
    id: str
    source: str
    handle: str
    identifiers: tuple[Identifier, ...]
    against: str
    explained: str
    person: str
    at: datetime
    confirmed: bool


@dataclass(frozen=True)
class Corroborated:
    kind: Kind
    on: date
    result: str
    person: str


@dataclass(frozen=True)
class Logged:
    """A finding as its searcher wrote it; `account` and `captures` are ids."""

    id: str
    row: str
    category: Category
    statement: str
    quote: str
    nexus: str
    url: str
    posted_on: date
    account: str
    captures: tuple[str, ...]
    corroborated: tuple[Corroborated, ...]
    version: int
    person: str
    at: datetime
    wordings: tuple[WordingShown, ...]

    @property
    def proposal(self) -> WordingShown | None:
        """The wording that a reviewer proposes, where it waits for an answer."""
        return next((each for each in self.wordings if each.open), None)


@dataclass(frozen=True)
class Finds:
    captures: tuple[Kept, ...]
    accounts: tuple[Attributed, ...]
    findings: tuple[Logged, ...]


@screening_deed(Action.READ_RAW)
def finds(deed: Deed) -> Finds:
    """What was kept so far, unsealed; for the assigned searcher."""
    must_be_assigned(deed)
    return unsealed(deed.session, deed.screening.id, deed.seal)


def unsealed(session: Session, screening: str, seal: Seal) -> Finds:
    """For whoever a deed let read it."""
    texts = {
        (each.finding, each.kind): raw_text(seal, each) for each in passages.passages_of(session, screening)
    }  # fmt: skip
    resting: dict[str, list[str]] = {}
    for link in findings.links_of(session, screening):
        resting.setdefault(link.finding, []).append(link.capture)
    shown: dict[str, list[Corroborated]] = {}
    for each in findings.corroborations_of(session, screening):
        result = seal.open(each.result, f"corroboration.result.{each.id}")
        shown.setdefault(each.finding, []).append(Corroborated(Kind(each.kind), each.on, result, each.by))
    written: dict[str, list[Wording]] = {}
    for wording in wordings.wordings_of(session, screening):
        written.setdefault(wording.finding, []).append(wording)
    return Finds(
        tuple(_kept(seal, each) for each in captures.captures_of(session, screening)),
        tuple(_attributed(seal, each) for each in findings.accounts_of(session, screening)),
        tuple(
            _logged(
                seal,
                each,
                texts,
                tuple(resting.get(each.id, ())),
                tuple(shown.get(each.id, ())),
                written.get(each.id, []),
            )
            for each in findings.findings_of(session, screening)
        ),
    )


def _kept(seal: Seal, capture: Capture) -> Kept:
    details = json.loads(seal.open(capture.details, f"capture.details.{capture.id}"))
    return Kept(
        capture.id,
        capture.search_row,
        details["name"],
        details["url"],
        details["sha256"],
        capture.media_type,
        capture.size,
        capture.kept_by,
        capture.captured_at,
        capture.received_at,
    )


def _attributed(seal: Seal, account: OnlineAccount) -> Attributed:
    said = evidence(seal, account)
    return Attributed(
        account.id,
        account.source,
        said["handle"],
        tuple(Identifier(each) for each in said["identifiers"]),
        said["against"],
        said["explained"],
        account.attributed_by,
        account.attributed_at,
        account.confirmed_at is not None,
    )


def _logged(
    seal: Seal,
    finding: Finding,
    texts: dict[tuple[str | None, PassageKind], str],
    resting: tuple[str, ...],
    shown: tuple[Corroborated, ...],
    written: list[Wording],
) -> Logged:
    place = json.loads(seal.open(finding.place, f"finding.place.{finding.id}"))
    return Logged(
        finding.id,
        finding.search_row,
        Category(finding.category),
        texts.get((finding.id, PassageKind.STATEMENT), ""),
        texts.get((finding.id, PassageKind.QUOTE), ""),
        texts.get((finding.id, PassageKind.NEXUS), ""),
        place["url"],
        posted_on(seal, finding),
        finding.online_account or "",
        resting,
        shown,
        finding.version,
        finding.logged_by,
        finding.logged_at,
        wordings_shown(seal, written),
    )
