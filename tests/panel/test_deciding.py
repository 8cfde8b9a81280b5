"""Acknowledging, asking, deciding: what is bound to what, and what is refused."""

from typing import Any

import pytest
from sqlalchemy import update
from sqlmodel import select

from tests.panel.house import PDF, Panel, packet
from vetting.domain.refusals import Changed, Damaged, Refused
from vetting.panel import deciding
from vetting.panel.door import By
from vetting.panel.packets import PanelDecision, PanelPacket, Question

DANA = By("accountDana")


def decide(panel: Panel, **said: Any) -> str:
    usual = {
        "seen": packet().digest(),
        "outcome": "proceed",
        "reasons": "Conduct in finding 1 was explained.",
        "cites": [1],
    }
    return deciding.record_decision(panel.store, DANA, "packet1", **{**usual, **said})


@pytest.fixture
def read(panel: Panel) -> Panel:
    deciding.read_packet(panel.store, DANA, "packet1")
    deciding.acknowledge(panel.store, DANA, "packet1")
    return panel


def test_a_decision_is_bound_to_the_packet_its_reader_and_the_findings_it_rests_on(read: Panel) -> None:
    id_ = decide(read, cites=[2, 1, 2])
    with read.store.reading() as session:
        kept = session.get_one(PanelDecision, id_)
    assert (kept.digest, kept.person, kept.outcome, kept.cites) == (packet().digest(), "personDana", "proceed", [1, 2])
    assert kept.fetched_at is None


def test_the_packet_is_decided_afterwards_and_a_later_decision_stands_beside(read: Panel) -> None:
    decide(read)
    decide(read, outcome="do_not_proceed", reasons="On reflection.")
    with read.store.reading() as session:
        assert len(session.exec(select(PanelDecision)).all()) == 2


def test_another_digest_than_the_packets_is_refused_as_changed(read: Panel) -> None:
    with pytest.raises(Changed, match="Read it again"):
        decide(read, seen="0" * 64)


def test_a_decision_on_a_replaced_packet_is_refused_as_changed(read: Panel) -> None:
    read.receive(packet("packet2", version=2))
    with pytest.raises(Changed, match="version 2"):
        decide(read)


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"outcome": "hire"}, "Choose a decision"),
        ({"outcome": ""}, "Choose a decision"),
        ({"reasons": " \n "}, "Write your reasons"),
        ({"reasons": "a" * 4001}, "4,001 characters"),
        ({"reasons": "fit\x00ness"}, "cannot be seen"),
        ({"reasons": "fit\u202eness"}, "cannot be seen"),
        ({"reasons": "fit\ud800ness"}, "cannot be seen"),
        ({"cites": [3]}, "Finding 3 is not in this packet"),
        ({"reasons": "Because of Finding 14 alone."}, "Finding 14 is not in this packet"),
        ({"cites": []}, "or none of them"),
        ({"cites": [1], "none": True}, "or none of them"),
    ],
)
def test_a_decision_that_is_not_whole_is_refused_with_what_to_do(read: Panel, said: Any, sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        decide(read, **said)
    with read.store.reading() as session:
        assert session.exec(select(PanelDecision)).all() == []


def test_a_decision_may_rest_on_no_finding(read: Panel) -> None:
    decide(read, cites=[], none=True)


def test_where_nothing_was_found_no_finding_is_asked_for(panel: Panel) -> None:
    clean = packet("clean", number="C-2026-010", findings=())
    panel.receive(clean)
    deciding.read_packet(panel.store, DANA, "clean")
    deciding.acknowledge(panel.store, DANA, "clean")
    deciding.record_decision(
        panel.store, DANA, "clean", seen=clean.digest(), outcome="proceed", reasons="Clean.", cites=[]
    )


def test_who_has_not_read_acknowledges_asks_and_decides_nothing(panel: Panel) -> None:
    for refused in (
        lambda: deciding.acknowledge(panel.store, DANA, "packet1"),
        lambda: deciding.ask(panel.store, DANA, "packet1", "Why?"),
    ):
        with pytest.raises(Refused, match="Open the packet first"):
            refused()
    with pytest.raises(Refused, match="Confirm first"):
        decide(panel)


def test_acknowledging_twice_is_once(read: Panel) -> None:
    deciding.acknowledge(read.store, DANA, "packet1")
    assert read.entries(2) == [("acknowledge", "done", "")] * 2


def test_a_question_keeps_its_lines_and_waits_for_the_courier(read: Panel) -> None:
    id_ = deciding.ask(read.store, DANA, "packet1", "  First line\r\nsecond\tpart\r")
    with read.store.reading() as session:
        assert session.get_one(Question, id_).text == "First line\nsecond\tpart"


@pytest.mark.parametrize(
    ("damage", "open_"),
    [
        ({"canonical": packet().canonical().replace("angry", "happy")}, deciding.read_packet),
        ({"pdf": PDF + b" "}, deciding.read_report),
    ],
)
def test_what_is_not_as_it_was_released_is_not_shown_and_the_record_says_so(
    panel: Panel, damage: Any, open_: Any
) -> None:
    with panel.store.writing() as session:
        session.exec(update(PanelPacket).values(**damage))
        session.commit()
    with pytest.raises(Damaged, match="not as it was released"):
        open_(panel.store, DANA, "packet1")
    action, outcome, reason = panel.entries(1)[0]
    assert (action, outcome) == ("read_packet", "refused")
    assert reason.endswith("_damaged")
