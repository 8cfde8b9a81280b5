"""The panel's door: what it refuses, what it enters in the ledger, on both databases."""

import pytest
from sqlmodel import select

from tests.panel.house import DISPATCHER, Panel, arriving, member, packet
from vetting.domain.refusals import Changed, Refused, Unknown
from vetting.ledger.chain import first_break
from vetting.ledger.entries import rows
from vetting.panel import arrivals, deciding
from vetting.panel.database import Entry
from vetting.panel.door import PROGRAM, By
from vetting.panel.packets import PanelPacket, Reading

DANA = By("accountDana")


def test_reading_is_entered_every_time_and_remembered_once(either: Panel) -> None:
    deciding.read_packet(either.store, DANA, "packet1")
    deciding.read_packet(either.store, DANA, "packet1")
    deciding.read_report(either.store, DANA, "packet1")
    assert either.entries(3) == [("read_packet", "done", "")] * 3
    with either.store.reading() as session:
        assert len(session.exec(select(Reading)).all()) == 1
        assert first_break(rows(session, Entry)) is None


def test_missing_and_foreign_packets_are_unknown_alike_and_both_refusals_are_entered(either: Panel) -> None:
    either.receive(packet("foreign", number="C-2026-777"), position=DISPATCHER)
    said = []
    for id_ in ("foreign", "missing", "", "no/such\x00thing", "\udcff"):
        with pytest.raises(Unknown) as refused:
            deciding.read_packet(either.store, DANA, id_)
        said.append(refused.value.sentence)
    assert len(set(said)) == 1
    assert either.entries(5) == [("read_packet", "refused", "unknown")] * 5


def test_a_refusal_holds_no_input(either: Panel) -> None:
    with pytest.raises(Unknown):
        deciding.read_packet(either.store, DANA, "canarycanary")
    with either.store.reading() as session:
        assert all("canary" not in each.body for each in session.exec(select(Entry)).all())


@pytest.mark.parametrize("account", ["nobody", "accountEve"])
def test_an_account_that_is_not_there_or_not_active_does_nothing(either: Panel, account: str) -> None:
    arrivals.member(either.store, PROGRAM, member("Eve", active=False))
    with pytest.raises(Refused, match="not active"):
        deciding.read_packet(either.store, By(account), "packet1")


def test_the_program_reads_no_packet_and_a_member_receives_none(either: Panel) -> None:
    with pytest.raises(Refused):
        deciding.read_packet(either.store, PROGRAM, "packet1")
    with pytest.raises(Refused, match="duty of a program"):
        arrivals.packet(either.store, DANA, arriving(packet("p9", number="C-2026-999")))
    with either.store.reading() as session:
        assert session.get(PanelPacket, "p9") is None


def test_a_replaced_and_a_recalled_packet_say_so_and_open_no_more(either: Panel) -> None:
    either.receive(packet("packet2", version=2))
    arrivals.recall(either.store, PROGRAM, arriving(packet("packet2", version=2)))
    with pytest.raises(Changed, match="replaced by version 2"):
        deciding.read_packet(either.store, DANA, "packet1")
    with pytest.raises(Changed, match="recalled"):
        deciding.read_report(either.store, DANA, "packet2")
    assert either.entries(2) == [("read_packet", "refused", "replaced"), ("read_packet", "refused", "recalled")]


def test_a_seat_that_ends_closes_the_packet(either: Panel) -> None:
    deciding.read_packet(either.store, DANA, "packet1")
    arrivals.seats(either.store, PROGRAM, "position1", ["personDave"])
    with pytest.raises(Unknown):
        deciding.read_packet(either.store, DANA, "packet1")


def test_what_fails_half_way_leaves_nothing(either: Panel) -> None:
    deciding.read_packet(either.store, DANA, "packet1")
    before = either.entries()
    with pytest.raises(Refused, match="Write your question"):
        deciding.ask(either.store, DANA, "packet1", "   ")
    assert either.entries() == [*before, ("ask_question", "refused", "text_empty")]
