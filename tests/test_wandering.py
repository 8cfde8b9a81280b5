"""Whatever people do in whatever order, what both houses promise of a screening holds after it."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from sqlmodel import select

from tests.cast import Office
from tests.haste import in_haste
from tests.wandering import Wanderer
from tests.workflow.world import PLAIN, begun, released
from vetting.domain.actions import Action
from vetting.domain.duties import DUTIES, REVIEWED, SEARCHED
from vetting.domain.stages import CLOSED, Stage
from vetting.ledger import entries
from vetting.ledger.chain import first_break
from vetting.migrate import upgrade
from vetting.panel.database import Entry as PanelEntry
from vetting.panel.database import open_panel
from vetting.panel.packets import PanelDecision, PanelPacket, Question
from vetting.settings import PanelSettings
from vetting.vault import outbox, releases
from vetting.vault.record import Entry
from vetting.vault.releases import FrozenPacket, PacketState
from vetting.vault.screenings import Screening

STEPS = 60
SEEDS = (0, 1, 2, 3, 9, 18)
"""3 met a withdrawn packet in the panel, 9 and 18 a first version that stood again behind a recalled second."""


def out(office: Office) -> str:
    upgrade(PanelSettings(instance=office.folder).url, "panel")
    return released(office, PLAIN)


@pytest.fixture(params=SEEDS)
def walk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Wanderer]:
    """One packet is released and not carried yet."""
    for office, _ in begun(tmp_path / "instance", out):
        panel = open_panel(PanelSettings(instance=office.folder))
        in_haste(panel)
        yield Wanderer(office, panel, Random(request.param))
        panel.engine.dispose()


@pytest.mark.control("independent_search")
def test_wherever_people_wander_both_houses_hold_what_they_promise(walk: Wanderer) -> None:
    for number in range(STEPS):
        walk.step()
        _record_holds(walk)
        if number % 10 == 9 or walk.stage() is Stage.DISPOSED:
            walk.settle()
            _houses_agree(walk)
        if walk.stage() is Stage.DISPOSED:
            break
    assert walk.done
    assert walk.refused


def _record_holds(walk: Wanderer) -> None:
    """One chain; the stage that the deeds lead to; nobody on both sides; what is let out was let out by two."""
    with walk.office.reading() as session:
        screening = session.get_one(Screening, walk.office.screening)
        done = entries.deeds(session, Entry, screening=screening.id)
        packets = releases.packets_of(session, screening.id)
        assert first_break(entries.rows(session, Entry)) is None
    led = [then for each in done if (then := DUTIES[Action(each.action)].then)]
    assert screening.stage is led[-1]
    assert (screening.closed_at is not None) == (screening.stage in CLOSED)
    assert (screening.data_key is None) == (screening.stage is Stage.DISPOSED)
    by = {each.person: {Action(one.action) for one in done if one.person == each.person} for each in done}
    assert not any(deeds & SEARCHED and deeds & REVIEWED for deeds in by.values())
    assert not any(each.released_by == each.approved_by for each in packets)
    assert [each.state for each in packets].count(PacketState.APPROVED) == (screening.stage is Stage.APPROVED)
    standing = [each.state for each in packets].count(PacketState.RELEASED)
    assert standing == 1 if screening.stage in {Stage.RELEASED, Stage.DECIDED} else standing <= 1
    assert not (standing and screening.stage is Stage.WITHDRAWN)


def _houses_agree(walk: Wanderer) -> None:
    """The outbox is empty; the panel reads what stands and nothing else; all that it answered is at home."""
    with walk.office.reading() as session, walk.panel.reading() as there:
        frozen = {each.id: each for each in session.exec(select(FrozenPacket)).all()}
        gone = session.get_one(Screening, walk.office.screening).data_key is None
        carried = there.exec(select(PanelPacket)).all()
        answers = [*there.exec(select(PanelDecision)).all(), *there.exec(select(Question)).all()]
        home = {each.id for kind in (releases.Decision, releases.Question) for each in session.exec(select(kind)).all()}
        assert outbox.waiting(session) == []
        assert first_break(entries.rows(there, PanelEntry)) is None
    assert {each.id for each in carried} <= {id_ for id_, each in frozen.items() if each.released_at}
    for each in carried:
        assert bool(each.canonical) == bool(each.pdf) == (frozen[each.id].state is PacketState.RELEASED and not gone)
    assert all(each.fetched_at for each in answers)
    assert {each.id for each in answers} <= home
