"""The worker: errands done once, faults told by kind only, everything else going on."""

import json
import os
import signal
import subprocess
import sys
from datetime import timedelta

import pytest
from sqlalchemy import text

from vetting import courier
from vetting.cli import houses, work
from vetting.domain.refusals import Refused
from vetting.report import RenderHindered
from vetting.storage import now, told
from vetting.vault.outbox import ErrandKind, send, waiting
from vetting.workflow import checkpoints, errands, opening, reports


def errand(world, kind, about):
    vault = world.vault()
    with vault.store.writing() as session:
        send(session, kind, about)
        session.commit()
    return vault


def left(vault):
    with vault.store.reading() as session:
        return [(each.kind.value, each.attempts, each.failure) for each in waiting(session)]


def test_one_round_does_what_is_due(real):
    vault = errand(real, ErrandKind.CHECKPOINT, "packet1")
    real.said("worker", "--once")
    assert left(vault) == []
    assert real.entries()[0][:2] == ("checkpoint", "program")


@pytest.mark.parametrize("kind", [ErrandKind.RENDER, ErrandKind.CARRY_PACKET, ErrandKind.CARRY_DEPARTMENT])
def test_an_errand_done_again_changes_nothing(real, kind):
    real.said("worker", "--once")
    before = real.count("vault", "entry"), real.count("panel", "entry"), real.count("panel", "packet")
    vault = errand(real, kind, "packet1")
    real.said("worker", "--once")
    assert left(vault) == []
    assert (real.count("vault", "entry"), real.count("panel", "entry"), real.count("panel", "packet")) == before


def test_an_approved_packet_is_rendered(real):
    real.sql("vault", "UPDATE frozen_packet SET state = 'approved', report = 'waiting', pdf = NULL")
    real.sql("vault", "UPDATE screening SET stage = 'approved'")
    vault = errand(real, ErrandKind.RENDER, "packet1")
    real.said("worker", "--once")
    assert left(vault) == []
    assert "keep_report" in [action for action, *_ in real.entries(3)]


def test_a_report_that_the_machine_hinders_is_tried_again_before_people_are_told(real, monkeypatch):
    real.sql("vault", "UPDATE frozen_packet SET state = 'approved', report = 'waiting', pdf = NULL")
    real.sql("vault", "UPDATE screening SET stage = 'approved'")

    def slow(*_, **__):
        raise RenderHindered("The report took more than 120 seconds.")

    monkeypatch.setattr(reports, "render", slow)
    vault = errand(real, ErrandKind.RENDER, "packet1")
    real.said("worker", "--once", status=1)
    assert left(vault) == [("render", 1, "RenderHindered")]
    real.sql("vault", f"UPDATE errand SET attempts = {work.TRIES - 1}, not_before = made_at")
    real.said("worker", "--once")
    assert left(vault) == []
    assert "keep_report" in [action for action, *_ in real.entries(3)]


def test_a_letter_is_drawn(real, monkeypatch):
    drawn = []
    monkeypatch.setattr(work, "produce_letter", lambda _, letter, *, again: drawn.append((letter, again)))
    vault = errand(real, ErrandKind.RENDER_LETTER, "letter1")
    real.said("worker", "--once")
    assert (left(vault), drawn) == ([], [("letter1", True)])


def test_an_errand_that_fails_is_tried_again_later_and_the_others_go_on(real, monkeypatch, capfd):
    def fail(*_):
        raise RuntimeError("Jordan Ellery prays")

    monkeypatch.setattr(courier, "carry", fail)
    vault = errand(real, ErrandKind.CARRY_SEATS, "position")
    errand(real, ErrandKind.CHECKPOINT, "packet1")
    said = real.said("worker", "--once", status=1)
    assert left(vault) == [("carry_seats", 1, "RuntimeError")]
    assert "Jordan" not in said + capfd.readouterr().out


def test_a_refused_errand_is_told_by_its_code(real, monkeypatch):
    def refuse(*_):
        raise Refused("packet_differs", "Another packet arrived here under this id.")

    monkeypatch.setattr(courier, "carry", refuse)
    vault = errand(real, ErrandKind.CARRY_SEATS, "position")
    real.said("worker", "--once", status=1)
    assert left(vault) == [("carry_seats", 1, "packet_differs")]


@pytest.mark.control("records_retention")
def test_what_was_destroyed_is_gone_from_both_databases_logs_once_nobody_reads_it(real):
    with told(now() - timedelta(days=3660)):
        by = houses.acting(real.vault(), "cora@example.gov")
        opening.withdraw(real.vault(), by, "first", "candidate_withdrew")
    real.said("worker", "--once")
    real.said("retention", "run", "--as", "cora@example.gov", "--yes")
    with real.panel().reading() as reader:
        reader.connection().execute(text("SELECT count(*) FROM packet"))
        real.said("worker", "--once", status=1)
        assert left(real.vault()) == [("carry_disposal", 1, "log_is_read")]
    real.sql("vault", "UPDATE errand SET not_before = made_at")
    real.said("worker", "--once")
    assert left(real.vault()) == []
    assert (real.folder / "panel.sqlite-wal").stat().st_size == 0


def test_a_house_that_is_away_stops_its_own_part_only(real, monkeypatch):
    def away(*_):
        raise OSError("away")

    monkeypatch.setattr(courier, "bring_home", away)
    vault = errand(real, ErrandKind.CHECKPOINT, "packet1")
    real.said("worker", "--once", status=1)
    assert left(vault) == []


def test_seeding_stops_at_the_first_fault(real, monkeypatch):
    def away(*_):
        raise OSError("away")

    monkeypatch.setattr(courier, "carry", away)
    vault = errand(real, ErrandKind.CARRY_SEATS, "position")
    with pytest.raises(OSError, match="away"):
        work.run_errands(vault, real.panel())


def test_fifty_entries_bring_a_checkpoint(real, monkeypatch):
    real.said("worker", "--once")
    before = real.count("vault", "checkpoint")
    real.said("worker", "--once")
    assert real.count("vault", "checkpoint") == before
    monkeypatch.setattr(checkpoints, "ENTRIES", 1)
    real.said("user", "deactivate", "sam@example.gov")
    real.said("worker", "--once")
    assert real.count("vault", "checkpoint") == before + 1


def test_after_an_upgrade_texts_are_filtered_again(real):
    real.sql("vault", "UPDATE passage SET engine_version = 'older', filter_state = 'suggested'")
    real.sql("vault", "UPDATE screening SET stage = 'reviewing'")
    real.said("worker", "--once")
    assert [action for action, *_ in real.entries(4)].count("refilter") == 3
    before = real.count("vault", "entry")
    real.said("worker", "--once")
    assert real.count("vault", "entry") == before


def test_a_worker_that_is_told_to_stop_leaves_the_rest(real, monkeypatch):
    real.sql("vault", "UPDATE passage SET engine_version = 'older'")
    real.sql("vault", "UPDATE screening SET stage = 'reviewing'")
    monkeypatch.setattr(work.outdated, "refresh", lambda *_: os.kill(os.getpid(), signal.SIGTERM))
    real.said("worker")
    assert "refilter" not in [action for action, *_ in real.entries(3)]


def test_it_goes_round_until_it_is_told_to_stop(real, monkeypatch):
    rounds = []

    def one(*_):
        rounds.append(1)
        if len(rounds) == 3:
            os.kill(os.getpid(), signal.SIGINT)
        return True

    monkeypatch.setattr(work, "_round", one)
    monkeypatch.setattr(work, "BEAT", 0.01)
    real.said("worker")
    assert len(rounds) == 3


def test_a_lost_checkpoint_key_is_said_before_work_begins(real):
    (real.folder / "keys/vault/checkpoint.key").unlink()
    assert "checkpoint key" in real.said("worker", "--once", status=2)


def test_two_workers_do_an_errand_once(real):
    vault = errand(real, ErrandKind.CHECKPOINT, "packet1")
    taken = errands.take(vault)
    assert errands.take(vault) is None
    errands.done(vault, taken.id)
    assert left(vault) == []


def test_its_log_holds_names_and_ids_only(real):
    errand(real, ErrandKind.CARRY_SEATS, "no such position")
    errand(real, ErrandKind.CARRY_PACKET, "no such packet")
    done = subprocess.run(
        [sys.executable, "-m", "vetting.cli", "worker", "--once"], capture_output=True, text=True, check=False
    )
    lines = [json.loads(line) for line in done.stderr.splitlines()]
    assert done.returncode == 1
    assert [line["event"] for line in lines] == ["errand_done", "errand_failed"]
    known = {"about", "attempt", "errand", "event", "failure", "kind", "level", "timestamp"}
    assert set().union(*lines) == known


def test_it_ends_on_sigterm(real):
    child = subprocess.Popen([sys.executable, "-m", "vetting.cli", "worker"], stderr=subprocess.PIPE)
    errand(real, ErrandKind.CHECKPOINT, "packet1")
    assert b"errand_done" in child.stderr.readline()
    child.send_signal(signal.SIGTERM)
    assert child.wait(30) == 0
    child.stderr.close()
