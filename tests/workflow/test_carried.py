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
from vetting.ledger.chain import GENESIS, Link
from vetting.vault.panel_record import PanelEntry
from vetting.vault.releases import Decision, FrozenPacket, PacketState
from vetting.workflow import carried
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
