"""Both houses with one released packet between them, and a courier that walks between."""

import hashlib
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

import pytest
from sqlmodel import select

import vetting.vault
from tests.panel.house import PDF, packet
from tests.postgres import postgres_database, postgres_folder, postgres_url
from vetting.courier import carry
from vetting.domain.packet import Packet
from vetting.domain.stages import Stage
from vetting.ledger.triggers import append_only_ddl
from vetting.migrate import upgrade
from vetting.panel import deciding
from vetting.panel.database import PanelStore, open_panel
from vetting.panel.door import By
from vetting.settings import PanelSettings, VaultSettings
from vetting.storage import open_store
from vetting.vault.candidates import Candidate
from vetting.vault.database import Vault, VaultTable, open_vault
from vetting.vault.outbox import Errand, ErrandKind
from vetting.vault.people import Department, PanelAccount, Person
from vetting.vault.positions import PinnedPack, Position, Seat
from vetting.vault.record import Entry
from vetting.vault.releases import FrozenPacket, PacketState
from vetting.vault.screenings import Screening
from vetting.vault.sealed import Keyring

__all__ = ["postgres_database", "postgres_folder", "postgres_url"]

RELEASED = datetime(2026, 11, 19, 15, 40, tzinfo=UTC)
SCREENING, POSITION = "screening1", "position1"


class Houses:
    """Ruth approved, Cora released; Dana and Dave sit on the panel. Nothing is carried yet."""

    def __init__(self, folder: Path, vault_url: str = "", panel_url: str = "") -> None:
        settings = VaultSettings(instance=folder, vault_url=vault_url)
        Keyring.make(settings.keys)
        _tables(settings.url)
        self.vault: Vault = open_vault(settings)
        self.panel_settings = PanelSettings(instance=folder, panel_url=panel_url)
        upgrade(self.panel_settings.url, "panel")
        self.panel: PanelStore = open_panel(self.panel_settings)
        self._people()
        self._screening()
        self.freeze(packet())

    def freeze(self, whole: Packet, state: PacketState = PacketState.RELEASED, pdf: bytes = PDF) -> None:
        with self.vault.store.writing() as session:
            screening = session.get_one(Screening, SCREENING)
            seal = self.vault.keyring.unwrap(SCREENING, screening.data_key)
            session.add(
                FrozenPacket(
                    id=whole.id,
                    screening=SCREENING,
                    attempt=whole.version,
                    version=whole.version,
                    state=state,
                    canonical=seal.close(whole.canonical(), f"frozen_packet.canonical.{whole.id}"),
                    digest=whole.digest(),
                    inputs="",
                    engine_version="",
                    pack_digest="",
                    approved_by="personRuth",
                    approved_at=RELEASED,
                    pdf=seal.close_bytes(pdf, f"frozen_packet.pdf.{whole.id}"),
                    pdf_digest=hashlib.sha256(pdf).hexdigest(),
                    released_by="personCora",
                    released_at=RELEASED,
                )
            )
            session.commit()

    def change(self, table: type[Any], id_: Any, **columns: Any) -> None:
        """Set columns of a row in the vault, as a deed would have."""
        with self.vault.store.writing() as session:
            row = session.get_one(table, id_)
            for name, value in columns.items():
                setattr(row, name, value)
            session.add(row)
            session.commit()

    def row(self, table: type[Any], id_: Any, *, panel: bool = False) -> Any:
        with (self.panel if panel else self.vault.store).reading() as session:
            return session.get(table, id_)

    def every(self, table: type[Any], *, panel: bool = False) -> list[Any]:
        with (self.panel if panel else self.vault.store).reading() as session:
            return list(session.exec(select(table)).all())

    def entries(self) -> list[tuple[str, str]]:
        """The vault's ledger as (action, outcome)."""
        return [(each.action, each.outcome) for each in sorted(self.every(Entry), key=lambda each: each.sequence)]

    def close(self) -> None:
        self.vault.store.engine.dispose()
        self.panel.engine.dispose()

    def _people(self) -> None:
        with self.vault.store.writing() as session:
            session.add(Department(name="Example City Police Department", time_zone="America/Chicago"))
            session.add_all(Person(id=f"person{name}", number=f"E-{name}", name=name) for name in
                            ("Cora", "Ruth", "Dana", "Dave"))  # fmt: skip
            session.flush()
            session.add_all(
                PanelAccount(id=f"account{name}", person=f"person{name}", email=f"{name.lower()}@example.gov",
                             token_hash=f"hash of {name}'s token")
                for name in ("Dana", "Dave")
            )  # fmt: skip
            session.commit()

    def _screening(self) -> None:
        seal, wrapped = self.vault.keyring.new_key(SCREENING)
        with self.vault.store.writing() as session:
            session.add(Position(id=POSITION, title="Police officer (lateral)", pack="model", opened_at=RELEASED))
            session.add(Candidate(id="candidate1", number="C-2026-009"))
            session.add(PinnedPack(digest="pack1", pack="model", body=""))
            session.flush()
            session.add_all(
                Seat(position=POSITION, person=person, since=RELEASED) for person in ("personDana", "personDave")
            )
            session.add(
                Screening(
                    id=SCREENING,
                    candidate="candidate1",
                    position=POSITION,
                    plan_version=3,
                    pack_digest="pack1",
                    stage=Stage.RELEASED,
                    data_key=wrapped,
                    identity=seal.close("Jordan A. Ellery", f"screening.identity.{SCREENING}"),
                    adult_throughout=True,
                    opened_at=RELEASED,
                    due_on=date(2026, 11, 30),
                )
            )
            session.commit()


DANA = By("accountDana")
OUT = [
    (ErrandKind.CARRY_DEPARTMENT, "department"),
    (ErrandKind.CARRY_ACCOUNT, "accountDana"),
    (ErrandKind.CARRY_ACCOUNT, "accountDave"),
    (ErrandKind.CARRY_SEATS, POSITION),
    (ErrandKind.CARRY_PACKET, "packet1"),
]


@pytest.fixture(params=["sqlite", "postgresql"])
def houses(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Houses]:
    """Nothing carried yet."""
    urls: tuple[str, ...] = ()
    if request.param == "postgresql":
        fresh: Callable[[], str] = request.getfixturevalue("postgres_database")
        urls = (fresh(), fresh())
    made = Houses(tmp_path, *urls)
    yield made
    made.close()


def walk(houses: Houses, *errands: tuple[ErrandKind, str]) -> None:
    for kind, about in errands or OUT:
        carry(houses.vault, houses.panel, errand(kind, about))


def answer(houses: Houses) -> tuple[str, str]:
    """Dana reads, asks and decides; the ids."""
    deciding.read_packet(houses.panel, DANA, "packet1")
    deciding.acknowledge(houses.panel, DANA, "packet1")
    asked = deciding.ask(houses.panel, DANA, "packet1", "Was the post public?")
    decided = deciding.record_decision(houses.panel, DANA, "packet1", seen=packet().digest(), outcome="further_inquiry",
                                       reasons="Raise finding 1 at the interview.", cites=[1])  # fmt: skip
    return asked, decided


def errand(kind: ErrandKind, about: str) -> Errand:
    return Errand(kind=kind, about=about, made_at=RELEASED, not_before=RELEASED)


def _tables(url: str) -> None:
    if url.startswith("sqlite:///"):
        Path(url.removeprefix("sqlite:///")).touch()
    for each in iter_modules(vetting.vault.__path__, "vetting.vault."):
        import_module(each.name)  # a table is known once its module is loaded
    engine = open_store(url).engine
    VaultTable.metadata.create_all(engine)
    with engine.begin() as connection:
        for statement in append_only_ddl(engine.dialect.name, "entry"):
            connection.exec_driver_sql(statement)
    engine.dispose()
