"""Both chains verified and written out for an auditor: the vault's own, and the panel's as it came home."""

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from sqlmodel import Session

from vetting.ledger import entries
from vetting.ledger.chain import Break, Link, as_line, first_break
from vetting.ledger.checkpoints import Checkpoint, against, verify
from vetting.vault import record
from vetting.vault.database import Vault
from vetting.vault.panel_record import panel_links
from vetting.vault.record import Entry
from vetting.vault.sealed import KeyMissing
from vetting.workflow.checkpoints import enter_export, enter_verification, public_key
from vetting.workflow.perform import By

House = Literal["vault", "panel"]


@dataclass(frozen=True)
class Verdict:
    """`last` numbers the last entry verified, or the first that cannot be trusted."""

    house: House
    last: int
    holds: bool
    words: str


def verify_chain(vault: Vault, by: By, house: House) -> Verdict:
    """Read the whole chain, outside any writing transaction, against seals and checkpoints; then enter the verdict."""
    with vault.store.reading() as session:
        verdict = _verdict(session, vault, house)
    enter_verification(vault, by, house, last=verdict.last, holds=verdict.holds)
    return verdict


def export_chain(vault: Vault, by: By, house: House) -> Iterator[str]:
    """Lines of JSON that `python -m vetting.ledger` verifies; that they were taken is entered before the first."""
    enter_export(vault, by, house)
    return _lines(vault, house)


def _lines(vault: Vault, house: House) -> Iterator[str]:
    with vault.store.reading() as session:
        for link in _links(session, house):
            yield as_line(link) + "\n"


def _links(session: Session, house: House) -> Iterable[Link]:
    return entries.rows(session, Entry) if house == "vault" else panel_links(session)


def _verdict(session: Session, vault: Vault, house: House) -> Verdict:
    last: deque[Link] = deque(maxlen=1)
    broken = first_break(_noting(_links(session, house), last))
    broken = broken or _missing(session, vault, house)
    if broken:
        return Verdict(house, broken.sequence, holds=False, words=str(broken))
    if not last:
        return Verdict(house, 0, holds=True, words="There is no entry yet.")
    end = last[0]
    return Verdict(house, end.sequence, holds=True, words=f"Every entry holds, up to entry {end.sequence}.")


def _missing(session: Session, vault: Vault, house: House) -> Break | None:
    """A signed head that the chain no longer contains, or that does not verify itself."""
    try:
        held = _heads(session, vault)
    except ValueError as wrong:
        return Break(0, f"a checkpoint kept here cannot be believed. {wrong}")
    return against(_links(session, house), [each for each in held if each.house == house])


def _heads(session: Session, vault: Vault) -> list[Checkpoint]:
    kept = record.checkpoints(session)
    if not kept:
        return []
    try:
        key = public_key(vault.keys)
    except KeyMissing as missing:
        raise ValueError(str(missing)) from None
    return [verify(line, key) for row in kept for line in row.text.splitlines() if line.strip()]


def _noting(links: Iterable[Link], last: deque[Link]) -> Iterator[Link]:
    for link in links:
        last.append(link)
        yield link
