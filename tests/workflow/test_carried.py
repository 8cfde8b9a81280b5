"""What the courier brought is checked at the vault's door, whoever carries it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.houses import SCREENING, Houses
from tests.panel.house import packet
from vetting.domain.decisions import Outcome
from vetting.domain.refusals import Refused, Unknown
from vetting.domain.stages import Stage
from vetting.ledger.chain import GENESIS, Link, canonical, seal
from vetting.vault.panel_record import PanelEntry
from vetting.vault.releases import Decision, FrozenPacket, PacketState, Question
from vetting.vault.screenings import Screening
from vetting.workflow import carried, free_text
from vetting.workflow.carried import DecisionHome, QuestionHome
from vetting.workflow.perform import PROGRAM, By

AT = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
DECISION = DecisionHome(
    id="decision1",
    packet="packet1",
    digest=packet().digest(),
    person="personDana",
    outcome=Outcome.PROCEED,
    reasons="Fit for the job.",
    cites=(),
    at=AT,
)


@pytest.fixture
def house(tmp_path: Path) -> Iterator[Houses]:
    made = Houses(tmp_path)
    yield made
    made.close()


def shown(house: Houses, kept: bytes | None, name: str) -> str:
    row = house.row(Screening, SCREENING)
    return house.vault.keyring.unwrap(SCREENING, row.data_key).open(kept or b"", name)


def test_a_packet_of_another_screening_is_unknown(house: Houses) -> None:
    question = QuestionHome(id="q1", packet="elsewhere", person="personDana", text="Why?", at=AT)
    with pytest.raises(Unknown):
        carried.packet_arrived(house.vault, PROGRAM, SCREENING, "elsewhere")
    with pytest.raises(Unknown):
        carried.bring_question(house.vault, PROGRAM, SCREENING, question)


def test_a_recall_that_nobody_asked_for_is_not_confirmed(house: Houses) -> None:
    with pytest.raises(Refused, match="was not recalled"):
        carried.recall_confirmed(house.vault, PROGRAM, SCREENING, "packet1")


def test_a_decision_on_a_packet_that_no_longer_stands_decides_nothing(house: Houses) -> None:
    house.change(FrozenPacket, "packet1", state=PacketState.REPLACED)
    with pytest.raises(Refused, match="replaced or recalled"):
        carried.bring_decision(house.vault, PROGRAM, SCREENING, DECISION)
    assert house.every(Decision) == []


def test_a_decision_bound_to_other_bytes_is_refused(house: Houses) -> None:
    with pytest.raises(Refused, match="another packet"):
        carried.bring_decision(house.vault, PROGRAM, SCREENING, replace(DECISION, digest="0" * 64))


def test_a_record_that_does_not_go_on_unbroken_is_refused(house: Houses) -> None:
    with pytest.raises(Refused, match=r"does not hold\. Entry 1"):
        carried.bring_record(house.vault, PROGRAM, [Link(1, GENESIS, "{}", "0" * 64)])
    assert house.every(PanelEntry) == []


def test_only_the_program_brings_anything_home(house: Houses) -> None:
    with pytest.raises(Refused):
        carried.bring_decision(house.vault, By("operator"), SCREENING, DECISION)


def test_an_arrival_is_confirmed_once_with_its_time(house: Houses) -> None:
    carried.packet_arrived(house.vault, PROGRAM, SCREENING, "packet1")
    first = house.row(FrozenPacket, "packet1").carried_at
    assert first is not None
    carried.packet_arrived(house.vault, PROGRAM, SCREENING, "packet1")
    assert house.row(FrozenPacket, "packet1").carried_at == first


def test_a_recall_counts_once_the_panel_confirmed_it(house: Houses) -> None:
    house.change(FrozenPacket, "packet1", state=PacketState.RECALLING)
    for _ in range(2):
        carried.recall_confirmed(house.vault, PROGRAM, SCREENING, "packet1")
        assert house.row(FrozenPacket, "packet1").state is PacketState.RECALLED


def test_a_decision_on_the_packet_that_stands_decides(house: Houses) -> None:
    carried.bring_decision(house.vault, PROGRAM, SCREENING, replace(DECISION, cites=(1, 3)))
    (kept,) = house.every(Decision)
    assert (kept.packet, kept.digest, kept.person, kept.cites) == ("packet1", DECISION.digest, "personDana", "1,3")
    assert b"Fit for the job" not in kept.reasons
    screening = house.row(Screening, SCREENING)
    assert (screening.stage, screening.closed_at is not None) == (Stage.DECIDED, True)


def test_a_decision_that_comes_late_is_kept_and_decides_nothing(house: Houses) -> None:
    house.change(FrozenPacket, "packet1", state=PacketState.REPLACED)
    carried.bring_late_decision(house.vault, PROGRAM, SCREENING, DECISION)
    assert [each.id for each in house.every(Decision)] == ["decision1"]
    assert house.row(Screening, SCREENING).stage is Stage.RELEASED


def test_a_question_is_kept_sealed(house: Houses) -> None:
    question = QuestionHome(id="q1", packet="packet1", person="personDana", text="Was it a mosque?", at=AT)
    carried.bring_question(house.vault, PROGRAM, SCREENING, question)
    (kept,) = house.every(Question)
    assert (kept.id, kept.person) == ("q1", "personDana")
    assert b"mosque" not in kept.text
    assert (shown(house, kept.shown, "question.shown.q1"), kept.hidden) == ("Was it a [removed]?", 1)


def test_a_decisions_reasons_are_filtered_on_arrival(house: Houses) -> None:
    telling = replace(DECISION, reasons="Finding 1, and he goes to a synagogue.")
    carried.bring_decision(house.vault, PROGRAM, SCREENING, telling)
    (kept,) = house.every(Decision)
    assert "synagogue" not in shown(house, kept.shown, f"decision.shown.{kept.id}")
    assert kept.hidden >= 1


def test_words_that_the_filter_cannot_read_stay_sealed(house: Houses, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(free_text, "run", lambda *_: None)
    carried.bring_decision(house.vault, PROGRAM, SCREENING, DECISION)
    (kept,) = house.every(Decision)
    assert (kept.shown, kept.hidden) == (None, 0)


def test_the_panels_record_goes_on_where_it_ended(house: Houses) -> None:
    first = _link(1, GENESIS)
    second = _link(2, first.seal)
    carried.bring_record(house.vault, PROGRAM, [first])
    carried.bring_record(house.vault, PROGRAM, [second])
    assert [each.sequence for each in house.every(PanelEntry)] == [1, 2]
    for broken in (_link(4, second.seal), _link(3, first.seal)):
        with pytest.raises(Refused, match=r"does not hold"):
            carried.bring_record(house.vault, PROGRAM, [broken])


def test_entries_that_another_worker_brought_first_are_no_broken_record(house: Houses) -> None:
    first = _link(1, GENESIS)
    carried.bring_record(house.vault, PROGRAM, [first])
    before = house.entries()
    with pytest.raises(carried.Overtaken):
        carried.bring_record(house.vault, PROGRAM, [first, _link(2, first.seal)])
    assert ([each.sequence for each in house.every(PanelEntry)], house.entries()) == ([1], before)


def _link(sequence: int, previous: str) -> Link:
    said = {"sequence": sequence, "house": "panel", "time": "2026-11-20T12:00:00.000Z", "action": "receive"}
    said |= {"account": "program", "person": "program", "outcome": "done", "reason": "", "about": {}}
    body = canonical(said)
    return Link(sequence, previous, body, seal(previous, body))
