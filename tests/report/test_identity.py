"""What a report says of itself."""

import subprocess

import pytest

from tests.report.packets import HARD, NOTHING, PACKET, draw, drawn, drawn_with
from vetting.report import NotAReport, identify, identity
from vetting.report.page import html


@pytest.mark.parametrize("packet", [PACKET, NOTHING, HARD])
def test_packet_version_and_digest_are_read_from_the_file(packet):
    assert identify(drawn(packet)) == (packet.id, packet.version, packet.digest())


@pytest.mark.parametrize("wrong", [b"", b"hello", b"%PDF-1.7 but no more", b"\0" * 100])
def test_a_file_that_is_no_pdf_is_no_report(wrong):
    with pytest.raises(NotAReport):
        identify(wrong)


def test_another_pdf_is_no_report():
    with pytest.raises(NotAReport, match="does not say which packet"):
        identify(draw("<html lang=en><title>Minutes</title><p>Minutes"))


def test_two_digests_in_one_file_are_told():
    with pytest.raises(NotAReport, match="shows another"):
        identify(drawn_with(PACKET, f"SHA-256 {PACKET.digest()}", f"SHA-256 {NOTHING.digest()}"))


def test_an_enormous_file_is_not_read(monkeypatch):
    monkeypatch.setattr(identity, "LARGEST", 10)
    with pytest.raises(NotAReport, match="not a report"):
        identity.stated(drawn(NOTHING))


def test_a_file_that_takes_too_long_is_given_up(monkeypatch):
    monkeypatch.setattr(identity, "SECONDS", 0.01)
    with pytest.raises(NotAReport, match="cannot be read"):
        identify(drawn(NOTHING))


def test_a_reader_that_dies_leaves_no_answer(monkeypatch):
    def killed(command, **given):
        return subprocess.CompletedProcess(command, -9, b"half")

    monkeypatch.setattr(subprocess, "run", killed)
    with pytest.raises(NotAReport, match="cannot be read"):
        identify(drawn(NOTHING))


def test_a_reader_that_does_not_start_is_said_so(monkeypatch):
    def missing(command, **given):
        raise OSError("no room for a process")

    monkeypatch.setattr(subprocess, "run", missing)
    with pytest.raises(NotAReport, match="could not be checked"):
        identify(drawn(NOTHING))


def test_the_shown_digest_is_the_packet_s():
    assert PACKET.digest()[:16] in html(PACKET, paper="letter")
