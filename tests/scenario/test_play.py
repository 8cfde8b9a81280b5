"""Seeding: the same file makes the same house for the panel, and two that differ only in what is hidden make it too."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import select

from tests.scenario.world import World, seed
from vetting.domain.refusals import Refused
from vetting.panel import packets
from vetting.panel.database import Entry
from vetting.scenario.format import Scenario
from vetting.scenario.reading import ScenarioWrong, read
from vetting.vault.releases import decisions_of, questions_of

SMALL = Path(__file__).parent / "small.toml"
NUMBER = "C-2026-7K3Q"
TABLES = (packets.PanelPacket, packets.Seat, packets.Reading, packets.Acknowledgement, packets.Question,
          packets.PanelDecision, Entry)  # fmt: skip

HIDDEN = {
    "Jordan A. Ellery": "Morgan T. Achebe",
    "jellery_runs": "mta_kitchen",
    "A-1001": "A-2002",
    "after church": "after mosque",
    "All immigrants": "All Catholics",
    "net.example": "muslim-weddings.example",
}
"""What one world has in the place of the other: a name, a handle, an address, and what the filter takes out."""


def told(text: str, folder: Path) -> Scenario:
    path = folder / "told.toml"
    path.write_text(text)
    return read(path)


def house(world: World) -> dict[str, list[dict[str, Any]]]:
    """Every row of the panel's that a page, a report or an auditor's export can show."""
    with world.panel.reading() as session:
        found = {table.__tablename__: [row.model_dump() for row in session.exec(select(table))] for table in TABLES}
    return {name: sorted(rows, key=str) for name, rows in found.items()}


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    made = seed(tmp_path_factory.mktemp("first"), read(SMALL))
    yield made
    made.close()


def test_two_seeds_of_one_file_give_the_panel_the_same_bytes(first: World, tmp_path: Path) -> None:
    second = seed(tmp_path, read(SMALL))
    assert (
        second.packet(NUMBER).findings[0].quote
        == "As I said after [removed]: All [a protected group] should leave this town."
    )
    assert second.released()[NUMBER].canonical == first.released()[NUMBER].canonical
    assert second.released()[NUMBER].pdf == first.released()[NUMBER].pdf
    assert house(second) == house(first)
    second.close()


@pytest.mark.control("protected_class_filter")
@pytest.mark.control("independent_search")
def test_two_worlds_that_differ_only_in_what_is_hidden_are_one_to_the_panel(first: World, tmp_path: Path) -> None:
    text = SMALL.read_text()
    for old, new in HIDDEN.items():
        assert old in text
        text = text.replace(old, new)
    other = seed(tmp_path, told(text, tmp_path))
    assert house(other) == house(first)
    other.close()


def test_what_the_panel_said_came_home_under_its_own_ids(first: World) -> None:
    with first.vault.store.reading() as session:
        screening = first.screening(session, NUMBER)
        assert [each.id for each in questions_of(session, screening.id)] == ["e0e0e0e0e0e0e0e0e0e0"]
        (decision,) = decisions_of(session, screening.id)
    assert (decision.id, decision.cites, decision.person) == ("f0f0f0f0f0f0f0f0f0f0", "1", "d1d1d1d1d1d1d1d1d1d1")


def test_the_panel_holds_the_ids_and_times_that_the_file_names(first: World) -> None:
    packet = first.packet(NUMBER)
    assert (packet.id, packet.staff.searched, packet.staff.approved) == ("c0c0c0c0c0c0c0c0c0c0", "Q7W2KD", "M4X9TB")
    assert packet.approved.startswith("2026-09-10")
    row = first.released()[NUMBER]
    assert (row.position, row.released_at.isoformat()) == ("b0b0b0b0b0b0b0b0b0b0", "2026-09-11T13:00:00+00:00")
    assert {each.time[:10] for each in first.entries(Entry)} <= {
        f"2026-{day}" for day in ("08-31", "09-01", "09-02", "09-11", "09-12", "09-13")
    }


def test_a_finding_on_a_row_that_the_plan_lacks_stops_the_seeding_and_names_the_rows(tmp_path: Path) -> None:
    scenario = told(SMALL.read_text().replace('row = "W1"', 'row = "Z9"'), tmp_path)
    with pytest.raises(ScenarioWrong, match=r"the plan has no row 'Z9'; it has B1, .*W1"):
        seed(tmp_path, scenario)


def test_a_deed_that_the_door_refuses_stops_the_seeding(tmp_path: Path) -> None:
    scenario = told(SMALL.read_text().replace('releaser = "rex"', 'releaser = "ruth"'), tmp_path)
    with pytest.raises(Refused) as refused:
        seed(tmp_path, scenario)
    assert refused.value.code == "after_approve_packet"
