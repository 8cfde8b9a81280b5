"""A PDF held against the ledger: genuine, replaced, recalled, altered, unknown, or none of ours."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cast import Office
from tests.report.packets import PACKET, drawn
from tests.workflow import world
from tests.workflow.world import Told, begun
from vetting.report import NotAReport
from vetting.vault.releases import FrozenPacket, PacketState
from vetting.workflow.comparing import pdf_of
from vetting.workflow.reports import produce_report
from vetting.workflow.vouching import vouch

Held = tuple[Office, FrozenPacket, bytes]


def released(office: Office) -> str:
    """A report as the worker makes it, let out."""
    packet = world.approved(office, Told())
    produce_report(office.vault, packet)
    return world.let_out(office)


@pytest.fixture
def held(tmp_path: Path) -> Iterator[Held]:
    for office, packet in begun(tmp_path / "instance", released):
        with office.reading() as session:
            frozen = session.get_one(FrozenPacket, packet)
        yield office, frozen, pdf_of(world.material(office).seal, frozen)


def altered(office: Office, frozen: FrozenPacket, **values: object) -> None:
    with office.vault.store.writing() as session:
        kept = session.get_one(FrozenPacket, frozen.id)
        for name, value in values.items():
            setattr(kept, name, value)
        session.commit()


def test_the_report_as_released_stands(held: Held) -> None:
    office, frozen, pdf = held
    found = vouch(office.vault, pdf)
    assert found.stands
    assert found.sentence == (
        f"Genuine: packet {frozen.id}, version 1, SHA-256 {frozen.digest}. It is released and stands."
    )


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (PacketState.REPLACED, "It was replaced by version 1."),
        (PacketState.RECALLING, "It is being recalled: do not use it."),
        (PacketState.RECALLED, "It was recalled: do not use it."),
        (PacketState.VOID, "it was never released"),
    ],
)
def test_one_that_stands_no_more_is_genuine_and_says_why(held: Held, state: PacketState, words: str) -> None:
    office, frozen, pdf = held
    altered(office, frozen, state=state)
    found = vouch(office.vault, pdf)
    assert not found.stands
    assert found.sentence.startswith("Genuine: ")
    assert words in found.sentence


def test_a_state_that_the_ledger_does_not_know_is_not_believed(tmp_path: Path) -> None:
    def approved(office: Office) -> str:
        packet = world.approved(office, Told())
        produce_report(office.vault, packet)
        return packet

    for office, packet in begun(tmp_path / "instance", approved):
        with office.reading() as session:
            frozen = session.get_one(FrozenPacket, packet)
        altered(office, frozen, state=PacketState.RELEASED)
        found = vouch(office.vault, pdf_of(world.material(office).seal, frozen))
        assert not found.stands
        assert found.sentence == f"Altered: packet {packet} is kept as released, and the ledger holds no release of it."


def test_one_byte_more_is_an_alteration(held: Held) -> None:
    office, _, pdf = held
    found = vouch(office.vault, pdf + b"\n")
    assert (found.stands, found.sentence[:8]) == (False, "Altered:")


def test_a_vault_that_disagrees_with_its_ledger_vouches_for_nothing(held: Held) -> None:
    office, frozen, pdf = held
    altered(office, frozen, pdf_digest=hashlib.sha256(pdf + b"\n").hexdigest())
    assert vouch(office.vault, pdf + b"\n").sentence.startswith("Altered:")


def test_a_report_of_another_department_is_unknown(held: Held) -> None:
    found = vouch(held[0].vault, drawn(PACKET))
    assert not found.stands
    assert found.sentence == f"Unknown: this department has no packet {PACKET.id}."


def test_what_is_no_report_is_said_so(held: Held) -> None:
    with pytest.raises(NotAReport, match="not a report"):
        vouch(held[0].vault, b"hello")
