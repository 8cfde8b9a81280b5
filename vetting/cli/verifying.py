"""A house's chain held against its seals, against signed heads, and against what came home of it."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from vetting.cli import houses
from vetting.ledger import entries
from vetting.ledger.chain import Break, Link, first_break
from vetting.ledger.checkpoints import Checkpoint, against, verify
from vetting.ledger.entries import EntryColumns
from vetting.migrate import House
from vetting.panel import database as panel_tables
from vetting.settings import VaultSettings, load
from vetting.storage import StorageMissing, Store
from vetting.vault import record
from vetting.vault.panel_record import panel_head
from vetting.vault.sealed import KeyMissing
from vetting.workflow.checkpoints import public_key

LEDGERS: dict[House, type[EntryColumns]] = {"vault": record.Entry, "panel": panel_tables.Entry}


class Verdict(NamedTuple):
    house: House
    last: int
    holds: bool
    words: str

    def __str__(self) -> str:
        return f"{self.house}: {self.words}"


def believed(files: Sequence[Path], key: Path | None) -> list[Checkpoint]:
    """The heads of these files if this key signed them; else those that the vault keeps, under its own key.

    ValueError names nothing but the fault: a head that does not verify is a finding, not a wrong use.
    """
    if key:
        pem = key.read_bytes()
        return [verify(each, pem) for file in files for each in _lines(file.read_text("utf-8", "replace"))]
    try:
        pem = public_key(load(VaultSettings).keys)
        store = houses.store_of("vault")
    except (KeyMissing, StorageMissing):
        return []
    with store.reading() as session:
        return [verify(each, pem) for row in record.checkpoints(session) for each in _lines(row.text)]


def checked(house: House, held: Sequence[Checkpoint]) -> Verdict:
    store = houses.store_of(house)
    last: list[Link] = []
    with store.reading() as session:
        broken = first_break(_noting(entries.rows(session, LEDGERS[house]), last))
        here = [each for each in held if each.house == house]
        broken = broken or against(entries.rows(session, LEDGERS[house]), here)
    broken = broken or (_against_home(store) if house == "panel" else None)
    if broken:
        return Verdict(house, broken.sequence, holds=False, words=str(broken))
    if not last:
        return Verdict(house, 0, holds=True, words="the chain has no entry yet.")
    end = last[0]
    words = f"Entry {end.sequence} is the last one verified; its seal is {end.seal}."
    return Verdict(house, end.sequence, holds=True, words=words)


def _against_home(panel: Store) -> Break | None:
    """The panel's chain still holds the last of its entries that came home, if the vault is here to ask."""
    try:
        vault = houses.store_of("vault")
    except StorageMissing:
        return None
    with vault.reading() as session:
        sequence, seal = panel_head(session)
    home = Checkpoint(house="panel", sequence=sequence, seal=seal, count=sequence, time="its last way home")
    with panel.reading() as session:
        return against(entries.rows(session, LEDGERS["panel"]), [home])


def _lines(text: str) -> list[str]:
    return [each for each in text.splitlines() if each.strip()]


def _noting(links: Iterator[Link], last: list[Link]) -> Iterator[Link]:
    for link in links:
        last[:] = [link]
        yield link
