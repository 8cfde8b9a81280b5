"""A screening's record set: what an auditor, a records request or a court is given, as one archive with its digests."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile

from sqlmodel import Session

from vetting.domain.actions import Action
from vetting.domain.refusals import Refused
from vetting.ledger import entries
from vetting.storage import now
from vetting.vault.candidates import Candidate
from vetting.vault.database import Vault
from vetting.vault.positions import Position
from vetting.vault.record import Entry
from vetting.vault.screenings import Screening
from vetting.workflow import record_parts
from vetting.workflow.perform import By, Deed, screening_deed


class Audience(StrEnum):
    """Whom a record set is for; each is given what the one before is, and more."""

    RECORDS = "records"
    AUDITOR = "auditor"
    COURT = "court"


_HOLDS = {
    Audience.RECORDS: "What left the department’s hands already: released reports, letters to the candidate, what the "
    "panel decided, the plan, and what was done when. Staff go by numbers. Nothing that was redacted is in it.",
    Audience.AUDITOR: "What a records request is given, with staff’s names, every search and every answer to the "
    "checklist. No word of a post that was redacted, no name of the candidate, no search term and no class is in it.",
    Audience.COURT: "THE WHOLE RECORD, UNREDACTED: the candidate’s name, the words of posts, captures, and what was "
    "hidden and why, which tells protected classes. Give it to nobody but the court that asked, and never to anyone "
    "who decides about the candidate.",
}


def write_record_set(vault: Vault, by: By, screening: str, audience: Audience, file: BinaryIO) -> None:
    """Write the archive. That it was taken is entered first. A court's holds raw text: a coordinator takes it, of a
    record that somebody else has put on hold.
    """
    (_disclose if audience is Audience.COURT else _export)(vault, by, screening, audience)
    moment = now()
    with vault.store.reading() as session, ZipFile(file, "w", ZIP_DEFLATED) as archive:
        found = session.get_one(Screening, screening)
        digests = {}
        for name, content in _files(vault, session, found, audience):
            archive.writestr(name, content)
            digests[name] = hashlib.sha256(content).hexdigest()
        head = _head(session, found, audience, moment)
        archive.writestr("README.txt", head.in_words())
        archive.writestr("manifest.json", json.dumps({**vars(head), "files": digests}, indent=2, ensure_ascii=False))


@screening_deed(Action.EXPORT)
def _export(deed: Deed, audience: Audience) -> None:
    """That an auditor took the record, without raw text."""
    _take(deed, audience)


@screening_deed(Action.DISCLOSE_RECORD)
def _disclose(deed: Deed, audience: Audience) -> None:
    """That the whole record was taken for a court."""
    if not deed.screening.held:
        raise Refused(
            "not_held",
            "What a court asks for must not be destroyed meanwhile: somebody else puts the record on hold first. "
            "See: vetting hold add --reason litigation",
        )
    _take(deed, audience)


def _take(deed: Deed, audience: Audience) -> None:
    if deed.screening.data_key is None:
        raise Refused("disposed", "This record was disposed of: only its entries in the ledger are left.")
    deed.about["record_set"] = audience


def _files(vault: Vault, session: Session, screening: Screening, audience: Audience) -> Iterator[tuple[str, bytes]]:
    seal = vault.keyring.unwrap(screening.id, screening.data_key)
    source = record_parts.Source(session, screening, seal, named=audience is not Audience.RECORDS)
    yield from record_parts.given_out(source)
    if audience is not Audience.RECORDS:
        yield from record_parts.worked(source)
    if audience is Audience.COURT:
        yield from record_parts.raw(source, vault)


@dataclass(frozen=True)
class Head:
    """`entry` and `seal`: where the vault's ledger ended when the set was made."""

    candidate: str
    position: str
    audience: str
    made: str
    entry: int
    seal: str

    def in_words(self) -> str:
        return (
            f"Record set for: {self.audience}\n"
            f"Candidate {self.candidate}, position {self.position}\n"
            f"Made {self.made}, of the record up to entry {self.entry} of the ledger\n\n"
            f"{_HOLDS[Audience(self.audience)]}\n\n"
            "manifest.json holds the SHA-256 of every file. The ledger holds who took this set, and when; an auditor "
            "exports it with `vetting ledger export`, and `python -m vetting.ledger` verifies it.\n"
            "Destroy this copy when the record’s years have passed: the program cannot.\n"
        )


def _head(session: Session, screening: Screening, audience: Audience, moment: datetime) -> Head:
    number = session.get_one(Candidate, screening.candidate).number
    title = session.get_one(Position, screening.position).title
    entry, seal = entries.head(session, Entry)
    return Head(number, title, audience, entries.stamp(moment), entry, seal)
