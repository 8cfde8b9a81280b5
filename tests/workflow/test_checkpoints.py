"""Signed heads of both chains: when they are due, what they say, and the key that signs them."""

import stat
from datetime import timedelta

import pytest

from vetting.domain.refusals import Refused
from vetting.ledger import entries
from vetting.ledger.checkpoints import against, verify
from vetting.storage import now, told
from vetting.vault import record
from vetting.vault.panel_record import PanelEntry
from vetting.vault.record import Entry
from vetting.vault.sealed import KeyMissing
from vetting.workflow import checkpoints, opening
from vetting.workflow.checkpoints import checkpoint, checkpoint_due, make_checkpoint_key, public_key, signing_key
from vetting.workflow.perform import PROGRAM


@pytest.fixture
def signed(office):
    """The office, with the key that signs."""
    make_checkpoint_key(office.vault.keys)
    return office


def due(office, moment):
    with office.reading() as session:
        return checkpoint_due(session, moment)


def test_a_head_is_signed_and_kept_and_the_chain_contains_it(signed):
    lines = checkpoint(signed.vault, PROGRAM)
    head = verify(lines["vault"], public_key(signed.vault.keys))
    with signed.reading() as session:
        assert record.last_checkpoint(session).text == lines["vault"]
        assert against(entries.rows(session, Entry), [head]) is None
    assert signed.entries()[-1][0] == "checkpoint"
    assert (head.house, head.count) == ("vault", head.sequence)


def test_the_panels_head_is_signed_as_it_came_home(signed):
    assert set(checkpoint(signed.vault, PROGRAM)) == {"vault"}
    with signed.vault.store.writing() as session:
        session.add(PanelEntry(sequence=1, previous="0" * 64, seal="a" * 64, body="{}"))
        session.commit()
    head = verify(checkpoint(signed.vault, PROGRAM)["panel"], public_key(signed.vault.keys))
    assert (head.house, head.sequence, head.seal) == ("panel", 1, "a" * 64)


def test_the_program_and_the_auditor_sign_and_nobody_else(signed):
    checkpoint(signed.vault, signed.by("ada"))
    with pytest.raises(Refused, match="duty"):
        checkpoint(signed.vault, signed.by("mona"))


def test_the_first_is_due_at_the_first_entry(signed):
    assert due(signed, now())


def test_nothing_new_makes_nothing_due(signed):
    checkpoint(signed.vault, PROGRAM)
    assert not due(signed, now() + timedelta(days=1))


def test_one_new_entry_makes_it_due_after_a_quarter_of_an_hour(signed):
    checkpoint(signed.vault, PROGRAM)
    opening.record_notice(signed.vault, signed.by("cora"), signed.screening, "Notice, version 2")
    assert not due(signed, now() + timedelta(minutes=14))
    assert due(signed, now() + timedelta(minutes=15))


def test_many_new_entries_make_it_due_at_once(signed, monkeypatch):
    monkeypatch.setattr(checkpoints, "ENTRIES", 2)
    checkpoint(signed.vault, PROGRAM)
    for version in ("2", "3"):
        assert not due(signed, now())
        opening.record_notice(signed.vault, signed.by("cora"), signed.screening, version)
    assert due(signed, now())


def test_an_empty_ledger_makes_nothing_due(signed):
    with signed.vault.store.engine.begin() as connection:
        connection.exec_driver_sql("DROP TRIGGER entry_no_delete")
        connection.exec_driver_sql("DELETE FROM entry")
    assert not due(signed, now())


def test_checkpoints_are_read_oldest_first(signed):
    for minute in range(3):
        with told(now() + timedelta(minutes=minute)):
            checkpoint(signed.vault, PROGRAM)
    with signed.reading() as session:
        numbers = [each.sequence for each in record.checkpoints(session)]
    assert numbers == sorted(numbers)
    assert len(numbers) == 3


def test_a_key_is_made_once_and_kept_from_others(tmp_path):
    make_checkpoint_key(tmp_path)
    first = (tmp_path / checkpoints.PRIVATE).read_bytes()
    make_checkpoint_key(tmp_path)
    assert (tmp_path / checkpoints.PRIVATE).read_bytes() == first
    assert stat.S_IMODE((tmp_path / checkpoints.PRIVATE).stat().st_mode) == 0o600


def test_the_public_half_comes_from_the_private_one_if_its_file_is_gone(tmp_path):
    make_checkpoint_key(tmp_path)
    written = public_key(tmp_path)
    (tmp_path / checkpoints.PUBLIC).unlink()
    assert public_key(tmp_path) == written


@pytest.mark.parametrize("content", [None, b"", b"-----BEGIN PRIVATE KEY-----"])
def test_a_lost_or_damaged_key_says_what_to_do(tmp_path, content):
    if content is not None:
        (tmp_path / checkpoints.PRIVATE).write_bytes(content)
    with pytest.raises(KeyMissing, match="key backup"):
        signing_key(tmp_path)


def test_verifying_and_copying_are_deeds_of_those_who_may(signed):
    checkpoints.enter_verification(signed.vault, signed.by("mona"), "vault", last=7, holds=True)
    checkpoints.enter_copy(signed.vault, signed.by("mona"), "panel")
    checkpoints.enter_export(signed.vault, signed.by("ada"), "vault")
    assert [action for action, *_ in signed.entries()[-3:]] == ["verify_ledger", "verify_ledger", "export"]
    with pytest.raises(Refused, match="duty"):
        checkpoints.enter_export(signed.vault, signed.by("mona"), "vault")
