"""A seeded world in a folder, and what can be asked of it."""

import subprocess
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlmodel import Session, select

from vetting.cli import keys
from vetting.cli.work import run_errands
from vetting.domain.packet import Packet, thaw
from vetting.ledger.entries import EntryColumns
from vetting.migrate import upgrade
from vetting.panel.database import PanelStore, open_panel
from vetting.panel.packets import PanelPacket
from vetting.scenario.cast import Cast
from vetting.scenario.format import Scenario, ScreeningPart
from vetting.scenario.play import play
from vetting.settings import PanelSettings, VaultSettings
from vetting.vault import candidates, positions
from vetting.vault.database import Vault, open_vault
from vetting.vault.screenings import Screening
from vetting.workflow import audit
from vetting.workflow.audit import Deviation
from vetting.workflow.compose import Material, gather

TODAY = date(2026, 11, 20)


@dataclass(frozen=True)
class World:
    folder: Path
    scenario: Scenario
    vault: Vault
    panel: PanelStore

    def part(self, number: str) -> ScreeningPart:
        return next(part for part in self.scenario.screenings if part.number == number)

    def screening(self, session: Session, number: str) -> Screening:
        candidate = candidates.by_number(session, number)
        assert candidate, number
        return session.exec(select(Screening).where(Screening.candidate == candidate.id)).one()

    def material(self, number: str) -> Material:
        with self.vault.store.reading() as session:
            screening = self.screening(session, number)
            return gather(session, screening, self.vault.keyring.unwrap(screening.id, screening.data_key))

    def entries(self, table: type[EntryColumns], **columns: str) -> list[EntryColumns]:
        store = self.panel if table.__module__.startswith("vetting.panel") else self.vault.store
        with store.reading() as session:
            found = session.exec(select(table).order_by(table.sequence)).all()
        return [each for each in found if all(getattr(each, name) == value for name, value in columns.items())]

    def deviations(self) -> list[Deviation]:
        """What the auditor finds, tried searches too."""
        with self.vault.store.reading() as session:
            every, today = positions.all_positions(session), self.scenario.today or TODAY
            compared = [audit.uniformity(session, each.id, today) for each in every]
        return [each for found in compared for each in (*found.deviations, *found.tried)]

    def released(self) -> dict[str, PanelPacket]:
        """By the candidate's number, as the panel holds them."""
        with self.panel.reading() as session:
            return {each.number: each for each in session.exec(select(PanelPacket)).all()}

    def packet(self, number: str) -> Packet:
        return thaw(self.released()[number].canonical)

    def close(self) -> None:
        self.vault.store.engine.dispose()
        self.panel.engine.dispose()


def seed(folder: Path, scenario: Scenario) -> World:
    inside, outside = VaultSettings(instance=folder), PanelSettings(instance=folder)
    keys.make(inside, outside)
    upgrade(inside.url, "vault")
    upgrade(outside.url, "panel")
    vault, panel = open_vault(inside), open_panel(outside)
    play(Cast(vault, panel, outside), scenario, lambda: run_errands(vault, panel))
    return World(folder, scenario, vault, panel)


def text_of(pdf: bytes) -> str:
    """As `pdftotext` reads it, in one line."""
    done = subprocess.run(["pdftotext", "-q", "-", "-"], input=pdf, capture_output=True, check=True)
    return " ".join(done.stdout.decode().split())
