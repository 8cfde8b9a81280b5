"""The list: own panels only, unread first, filters, pages; the same on both databases."""

from tests.panel.house import DISPATCHER, OFFICER, Panel, arriving, days, packet
from vetting.panel import arrivals, deciding
from vetting.panel.door import PROGRAM, By
from vetting.panel.packets import Wanted, listed, positions_of

DANA, DAVE = By("accountDana"), By("accountDave")


def numbers(panel: Panel, person: str = "personDana", **said: object) -> list[str]:
    usual = {"wanted": Wanted.OPEN, "offset": 0, "limit": 25}
    with panel.store.reading() as session:
        rows, total = listed(session, person, **{**usual, **said})  # type: ignore[arg-type]
    assert total >= len(rows)
    return [row.number for row in rows]


def test_a_member_sees_the_packets_of_their_own_panels_only(either: Panel) -> None:
    either.receive(packet("p2", number="C-2026-777"), position=DISPATCHER)
    assert numbers(either) == ["C-2026-009"]
    assert set(numbers(either, "personDave")) == {"C-2026-009", "C-2026-777"}
    assert numbers(either, "nobody") == []


def test_unread_packets_come_first_then_the_newest(either: Panel) -> None:
    either.receive(packet("p2", number="C-2026-002"), released=days(1))
    either.receive(packet("p3", number="C-2026-003"), released=days(-1))
    deciding.read_packet(either.store, DANA, "p2")
    assert numbers(either) == ["C-2026-009", "C-2026-003", "C-2026-002"]
    assert numbers(either, "personDave") == ["C-2026-002", "C-2026-009", "C-2026-003"]


def test_the_filters_part_unread_decided_and_gone(either: Panel) -> None:
    two = packet("p2", number="C-2026-002")
    either.receive(two)
    either.receive(packet("p3", number="C-2026-003"))
    deciding.read_packet(either.store, DANA, "p2")
    deciding.acknowledge(either.store, DANA, "p2")
    deciding.record_decision(either.store, DANA, "p2", seen=two.digest(), outcome="proceed",
                             reasons="Fit for the job.", cites=[1])  # fmt: skip
    arrivals.recall(either.store, PROGRAM, arriving(packet("p3", number="C-2026-003")))
    assert numbers(either, wanted=Wanted.UNREAD) == ["C-2026-009"]
    assert numbers(either, wanted=Wanted.DECIDED) == ["C-2026-002"]
    assert numbers(either, wanted=Wanted.UNDECIDED) == ["C-2026-009"]
    assert numbers(either, wanted=Wanted.GONE) == ["C-2026-003"]


def test_a_search_finds_part_of_a_number_and_takes_no_wildcard(either: Panel) -> None:
    either.receive(packet("p2", number="C-2026-123"))
    assert numbers(either, number="123") == ["C-2026-123"]
    assert numbers(either, number="c-2026-0") == ["C-2026-009"]
    assert numbers(either, number="%") == []


def test_pages_part_the_list_without_gap_or_repeat(either: Panel) -> None:
    for count in range(6):
        either.receive(packet(f"more{count}", number=f"C-2026-10{count}"))
    whole = [number for offset in (0, 3, 6) for number in numbers(either, offset=offset, limit=3)]
    assert len(whole) == len(set(whole)) == 7


def test_positions_are_offered_once_each(either: Panel) -> None:
    either.receive(packet("p2", number="C-2026-002"))
    with either.store.reading() as session:
        assert positions_of(session, "personDana") == [(OFFICER, "Police officer (lateral)")]
