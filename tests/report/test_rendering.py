"""Rendering in a process of its own."""

import os
import subprocess
import sys
from dataclasses import replace

import pytest

from tests.report.packets import HARD, NOTHING, PACKET, drawn
from vetting.domain.redactions import UNDECIDED
from vetting.report import RenderFailed, RenderHindered, identify, render, rendering


def done(code, out=b""):
    def run(command, **given):
        return subprocess.CompletedProcess(command, code, out, b"")

    return run


@pytest.mark.parametrize(("packet", "paper"), [(PACKET, "letter"), (HARD, "a4")])
def test_the_same_packet_gives_the_same_bytes_in_any_process(packet, paper):
    first = render(packet, paper=paper)
    assert first == render(packet, paper=paper) == drawn(packet, paper)
    assert identify(first) == (packet.id, packet.version, packet.digest())


def test_undecided_words_make_no_report():
    with pytest.raises(RenderFailed, match="nobody has decided"):
        render(replace(PACKET, reply=UNDECIDED), paper="letter")


def test_a_packet_approved_at_no_time_makes_no_report():
    with pytest.raises(RenderFailed, match="not a packet"):
        render(replace(NOTHING, approved="yesterday"), paper="letter")


def test_half_a_letter_makes_no_report():
    with pytest.raises(RenderFailed, match="not a packet"):
        render(replace(NOTHING, reply="\ud800"), paper="letter")


def test_a_process_that_does_not_start_makes_no_report(monkeypatch):
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    with pytest.raises(RenderHindered, match="did not start"):
        render(NOTHING, paper="letter")


@pytest.mark.parametrize(
    ("code", "words"),
    [*rendering.FAILURES.items(), (1, "name exit code 1"), (-9, "ended by signal 9"), (-24, "seconds")],
)
def test_every_way_to_fail_has_its_sentence(monkeypatch, code, words):
    monkeypatch.setattr(subprocess, "run", done(code, b"%PDF-"))
    with pytest.raises(RenderFailed) as failed:
        render(NOTHING, paper="letter")
    assert words in str(failed.value)


def test_a_process_that_the_machine_ended_may_be_tried_again(monkeypatch):
    monkeypatch.setattr(subprocess, "run", done(-9))
    with pytest.raises(RenderHindered):
        render(NOTHING, paper="letter")


def test_output_that_is_no_pdf_is_no_report(monkeypatch):
    monkeypatch.setattr(subprocess, "run", done(0, b"Traceback"))
    with pytest.raises(RenderFailed):
        render(NOTHING, paper="letter")


def test_a_report_that_takes_too_long_is_given_up(monkeypatch):
    monkeypatch.setattr(rendering, "SECONDS", 0.05)
    with pytest.raises(RenderHindered, match="seconds"):
        render(NOTHING, paper="letter")


def test_nothing_of_our_environment_reaches_the_process(monkeypatch):
    seen = {}

    def run(command, **given):
        seen.update(given)
        return done(0, b"%PDF-")(command)

    monkeypatch.setenv("VETTING_VAULT_KEYS", "/secret")
    monkeypatch.setattr(subprocess, "run", run)
    render(NOTHING, paper="letter")
    assert "VETTING_VAULT_KEYS" in os.environ
    assert set(seen["env"]) == {"LANG", "PATH", "MALLOC_ARENA_MAX"}
