"""Sixteen clients edit, approve, release and recall one screening at once: what leaves is what was approved."""

import json
import os
import random
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import partial
from hashlib import sha256
from pathlib import Path
from threading import Barrier

import pytest
from sqlmodel import select

from tests.cast import Office, furnish
from tests.postgres import administer, url_of
from tests.security.racing import Racer, assert_sound
from tests.workflow import world
from tests.workflow.world import PLAIN, Told
from vetting import courier
from vetting.cli import work
from vetting.domain.packet import Packet
from vetting.domain.refusals import Refused
from vetting.migrate import upgrade
from vetting.panel.arrivals import Arriving
from vetting.panel.database import PanelStore, open_panel
from vetting.settings import PanelSettings, VaultSettings
from vetting.vault.database import open_vault
from vetting.vault.record import Entry
from vetting.workflow import reports
from vetting.workflow.checkpoints import make_checkpoint_key

ROUNDS = int(os.environ.get("VETTING_RACE_ROUNDS", "25"))
"""On each database; a thousand take half an hour each."""
WORKERS = 2
FIRST = ["work"] * WORKERS + ["release"] * 4 + ["edit"] * 4 + ["approve"] * 3 + ["recall"] * 2 + ["report"]
"""What each of the sixteen does first, all at one moment; the workers render, and carry to the panel."""
MORE = 1
"""Deeds of each client after its first, whatever comes; in every eighth round one then goes the whole way again."""


@dataclass
class Ring:
    """Where a screening stands ready, and what has it open: the desks for everyone, and each worker by itself."""

    made: Path
    server: Path | None
    processes: list[tuple[Office, PanelStore]] = field(default_factory=list)
    racers: list[Racer] = field(default_factory=list)

    @property
    def folder(self) -> Path:
        """Of the round that runs; the one that was made stays as it is."""
        return self.made.with_name(f"{self.made.name}-round")

    def url(self, house: str, kind: str = "round") -> str:
        return url_of(self.server, f"{self.made.name}_{house}_{kind}") if self.server else ""

    def enter(self, folder: Path, kind: str) -> tuple[Office, PanelStore]:
        vault = open_vault(VaultSettings(instance=folder, vault_url=self.url("vault", kind)))
        panel = open_panel(PanelSettings(instance=folder, panel_url=self.url("panel", kind)))
        return Office(folder, vault), panel

    def again(self) -> None:
        """Everything as it was made, and everyone connected anew."""
        self.leave()
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(self.made, self.folder)
        for house in ("vault", "panel") if self.server else ():
            name = f"{self.made.name}_{house}"
            administer(self.server, f"DROP DATABASE IF EXISTS {name}_round WITH (FORCE)")
            administer(self.server, f"CREATE DATABASE {name}_round TEMPLATE {name}_made")
        self.processes = self.processes or [self.enter(self.folder, "round") for _ in range(1 + WORKERS)]
        self.racers = self.racers or [Racer(self.processes[0][0]) for _ in FIRST]

    def leave(self) -> None:
        for office, panel in self.processes:
            office.vault.store.engine.dispose()
            panel.engine.dispose()


def drawn(packet: Packet, *, paper: str) -> bytes:
    """A report's bytes for this race: they name the packet's digest. Drawing takes no part in any transaction."""
    return f"%PDF {paper} {packet.digest()}".encode()


@pytest.fixture
def left(monkeypatch: pytest.MonkeyPatch) -> list[Arriving]:
    """Whatever the courier hands to the panel, as it is handed over."""
    seen: list[Arriving] = []
    arrive = courier.arrivals.packet

    def watched(panel: PanelStore, by: object, arriving: Arriving) -> None:
        seen.append(arriving)
        arrive(panel, by, arriving)

    monkeypatch.setattr(reports, "render", drawn)
    monkeypatch.setattr(reports, "read_back", lambda *_, **__: [])
    monkeypatch.setattr(courier.arrivals, "packet", watched)
    return seen


@pytest.fixture(params=["sqlite", "postgresql"])
def rings(request: pytest.FixtureRequest, tmp_path: Path, left: list[Arriving]) -> Iterator[list[Ring]]:
    """A packet that waits for its approval, and one that waits for its release."""
    server = request.getfixturevalue("postgres_folder") if request.param == "postgresql" else None
    rings = [Ring(tmp_path / name, server) for name in ("replied", "approved")]
    for ring in rings:
        make(ring)
    yield rings
    for ring in rings:
        ring.leave()


def make(ring: Ring) -> None:
    for house in ("vault", "panel") if ring.server else ():
        administer(ring.server, f"CREATE DATABASE {ring.made.name}_{house}_made")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("VETTING_VAULT_URL", ring.url("vault", "made"))
        furnish(ring.made)
    upgrade(PanelSettings(instance=ring.made, panel_url=ring.url("panel", "made")).url, "panel")
    office, panel = ring.enter(ring.made, "made")
    make_checkpoint_key(office.vault.keys)
    world.replied(office, PLAIN, Told())
    if ring.made.name == "approved":
        world.approve(office)
    work.run_errands(office.vault, panel)
    office.vault.store.engine.dispose()
    panel.engine.dispose()


@pytest.mark.control("protected_class_filter")
def test_what_leaves_is_what_was_approved(
    rings: list[Ring], left: list[Arriving], say: Callable[[str], None], request: pytest.FixtureRequest
) -> None:
    total: Counter[str] = Counter()
    for number in range(ROUNDS):
        left.clear()
        ring = rings[number % 2]
        ring.again()
        race(ring, number)
        office, panel = ring.processes[0]
        work._round(office.vault, panel)
        total += assert_sound(office) + assert_left(office, left)
    say(
        f"{request.node.name}: {ROUNDS:,} rounds of {len(FIRST)} clients, {len(FIRST) * (MORE + 1)} deeds tried in each"
    )
    for action in ("approve_packet", "release_packet", "recall_packet", "reopen_review"):
        refused = {reason: count for reason, count in total.items() if reason.startswith(f"{action}: ")}
        said = ", ".join(f"{count:,} {reason.partition(': ')[2]}" for reason, count in sorted(refused.items()))
        say(f"  {action}: {total[action]:,} done; refused {sum(refused.values()):,} ({said})")
    say(f"  carried to the panel: {total['left']:,} packets, 0 of them other than approved")
    if left:
        with pytest.raises(AssertionError):
            assert_left(office, [replace(left[-1], canonical=f"{left[-1].canonical} ")])
    assert total["release_packet"] > ROUNDS // 5
    assert total["left"] > ROUNDS // 12


def race(ring: Ring, number: int) -> None:
    """Everyone has their page open before; what they do after the first click is drawn from the round's number."""
    gate, office = Barrier(len(FIRST)), ring.processes[0][0]
    seen = "nothing was approved then"
    with suppress(AssertionError):
        seen = world.shown(office)

    def client(place: int) -> None:
        chance, offered = random.Random(f"{number} {place}"), ring.racers[place].deeds()
        forward = offered.pop("forward")[:1]
        if place % 2:  # these release what they saw before, the others what they see then
            offered["release"] = [partial(world.let_out, office, each, seen) for each in ("rex", "cora", "ruth")]
        later = [chance.choice([deed for kind in offered.values() for deed in kind]) for _ in range(MORE)]
        if place < WORKERS:
            theirs, panel = ring.processes[1 + place]
            offered["work"] = [partial(work._round, theirs.vault, panel)]
            later = offered["work"] * MORE
        first = chance.choice(offered[FIRST[place]])
        gate.wait()
        for deed in (first, *later, *(forward if place == WORKERS and number % 8 == 0 else [])):
            with suppress(Refused, AssertionError):  # the world's own asserts: there is no packet to show
                deed()

    with ThreadPoolExecutor(len(FIRST)) as pool:
        list(pool.map(client, range(len(FIRST))))


def assert_left(office: Office, left: list[Arriving]) -> Counter[str]:
    """The bytes themselves, digested here, against what the vault's ledger says was approved and released."""
    with office.reading() as session:
        entries = session.exec(select(Entry).where(Entry.outcome == "done")).all()
    said = [(each.action, json.loads(each.body)["about"]) for each in entries]
    approved = {(about["packet"], about["digest"]) for action, about in said if action == "approve_packet"}
    out = [about for action, about in said if action == "release_packet"]
    released = {(about["packet"], about["digest"], about["pdf"]) for about in out}
    for each in left:
        digest = sha256(each.canonical.encode()).hexdigest()
        assert (each.id, digest) in approved
        assert (each.id, digest, sha256(each.pdf).hexdigest()) in released
        assert each.pdf.endswith(digest.encode())
    return Counter(left=len({each.id for each in left}))
