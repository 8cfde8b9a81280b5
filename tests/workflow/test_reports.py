"""The report is rendered outside every transaction, read back, and kept only if nothing removed stands in it."""

import hashlib
from collections.abc import Sequence
from typing import Any

import pytest

from tests.cast import Office
from tests.workflow.world import PDF, Told, approved
from vetting.domain.protected_classes import ProtectedClass
from vetting.domain.refusals import Unknown
from vetting.report import RenderFailed, RenderHindered
from vetting.vault.releases import FrozenPacket, ReportState
from vetting.vault.screenings import Screening
from vetting.workflow import people as staff
from vetting.workflow import reports
from vetting.workflow.comparing import pdf_of
from vetting.workflow.perform import OPERATOR


def frozen_of(office: Office, packet: str) -> FrozenPacket:
    with office.reading() as session:
        return session.get_one(FrozenPacket, packet)


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Drawing in no time: the papers that were asked for."""
    asked: list[str] = []

    def draws(_packet: object, *, paper: str) -> bytes:
        asked.append(paper)
        return PDF

    monkeypatch.setattr(reports, "render", draws)
    return asked


@pytest.mark.control("protected_class_filter")
def test_it_is_drawn_read_back_and_kept_sealed_once(office: Office) -> None:
    packet = approved(office, Told())
    reports.produce_report(office.vault, packet)
    frozen = frozen_of(office, packet)
    assert (frozen.report, frozen.report_problem) == (ReportState.READY, "")
    with office.reading() as session:
        screening = session.get_one(Screening, office.screening)
    pdf = pdf_of(office.vault.keyring.unwrap(screening.id, screening.data_key), frozen)
    assert pdf.startswith(b"%PDF")
    assert hashlib.sha256(pdf).hexdigest() == frozen.pdf_digest
    assert (frozen.pdf or b"")[:4] != b"%PDF", "stored sealed"


@pytest.mark.parametrize("paper", ["letter", "a4"])
def test_it_is_drawn_on_the_departments_paper_and_kept_once(
    office: Office, drawn: list[str], monkeypatch: pytest.MonkeyPatch, paper: str
) -> None:
    monkeypatch.setattr(reports, "read_back", lambda *_, **__: [])
    staff.set_up(office.vault, OPERATOR, name="Example City Police Department", time_zone="UTC", paper=paper)
    packet = approved(office, Told())
    reports.produce_report(office.vault, packet)
    first = frozen_of(office, packet).pdf
    reports.produce_report(office.vault, packet)
    assert drawn == [paper, paper]
    assert frozen_of(office, packet).pdf == first, "a second run changes nothing"


@pytest.mark.control("protected_class_filter")
def test_what_the_reading_back_finds_keeps_it_here(
    office: Office, drawn: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    packet = approved(office, Told())
    asked: dict[str, Any] = {}

    def finds(_pdf: bytes, _packet: object, **told: Any) -> Sequence[str]:
        asked.update(told)
        return ["A removed word stands on page 1."]

    monkeypatch.setattr(reports, "read_back", finds)
    reports.produce_report(office.vault, packet)
    frozen = frozen_of(office, packet)
    assert (frozen.report, frozen.pdf) == (ReportState.FAILED, None)
    assert frozen.report_problem == "A removed word stands on page 1."
    assert any("Baptist" in words for words in asked["removed"])
    assert asked["hits"]("We met at the mosque.") == [("mosque", ProtectedClass.RELIGION)]


def test_a_report_that_cannot_be_drawn_says_why(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    packet = approved(office, Told())

    def fails(*_: object, **__: object) -> bytes:
        raise RenderFailed("The report took longer than a minute.")

    monkeypatch.setattr(reports, "render", fails)
    reports.produce_report(office.vault, packet)
    assert frozen_of(office, packet).report_problem == "The report took longer than a minute."


def test_what_the_machine_hindered_is_left_to_another_try_while_one_comes(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    packet = approved(office, Told())

    def hindered(*_: object, **__: object) -> bytes:
        raise RenderHindered("The report’s process did not start.")

    monkeypatch.setattr(reports, "render", hindered)
    with pytest.raises(RenderHindered):
        reports.produce_report(office.vault, packet, again=True)
    assert frozen_of(office, packet).report is ReportState.WAITING
    reports.produce_report(office.vault, packet)
    assert frozen_of(office, packet).report is ReportState.FAILED


def test_a_packet_that_is_not_there_is_unknown(office: Office) -> None:
    with pytest.raises(Unknown):
        reports.produce_report(office.vault, "nothing")
