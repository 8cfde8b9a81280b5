"""A backup is whole or is none, holds no key, and shows when it is older than what was decided since."""

import errno
import json
import shutil
import sqlite3
from contextlib import closing
from datetime import timedelta

import pytest

from vetting.cli import houses, tampering
from vetting.settings import PanelSettings
from vetting.storage import now, told
from vetting.workflow import opening


@pytest.fixture
def taken(real, tmp_path):
    """A backup of the instance."""
    real.said("backup", "create", tmp_path / "backup")
    return tmp_path / "backup"


def test_a_folder_within_a_folder_stays_one(real, tmp_path):
    below = real.settings.policies / "old" / "pack.toml"
    below.parent.mkdir(parents=True)
    below.write_text("kept")
    real.said("backup", "create", tmp_path / "backup")
    assert (tmp_path / "backup" / "policies" / "old" / "pack.toml").read_text() == "kept"


@pytest.fixture
def lost(real, taken):
    """The instance after its disk is gone, with the keys put back from elsewhere."""
    for path in real.folder.iterdir():
        if path.name != "keys":
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    return real


def withdraw(real):
    with told(now() + timedelta(minutes=1)):
        by = houses.acting(real.vault(), "cora@example.gov")
        opening.withdraw(real.vault(), by, "first", "candidate_withdrew")


def test_a_backup_holds_both_houses_and_the_captures_but_no_key(real, taken):
    there = {str(path.relative_to(taken)) for path in taken.rglob("*") if path.is_file()}
    captures = {f"captures/{path.name}" for path in real.settings.captures.iterdir()}
    assert there == {"vault.sqlite", "panel.sqlite", "backup.json", *captures}
    assert captures
    keys = [
        path.read_text()
        for path in (*real.settings.keys.iterdir(), *PanelSettings(instance=real.folder).keys.iterdir())
    ]
    everything = b"".join(path.read_bytes() for path in taken.rglob("*") if path.is_file())
    assert [key for key in keys if key.strip().encode() in everything] == []


def test_only_its_owner_can_read_it(taken):
    assert {path.stat().st_mode & 0o077 for path in (taken, *taken.rglob("*"))} == {0}


def test_a_whole_backup_verifies_and_is_not_touched(real, taken):
    before = {path: path.read_bytes() for path in taken.rglob("*") if path.is_file()}
    assert "is whole, and both of its ledgers hold" in real.said("backup", "verify", taken)
    assert {path: path.read_bytes() for path in taken.rglob("*") if path.is_file()} == before


def test_a_backup_is_taken_while_others_write(real, tmp_path):
    with closing(sqlite3.connect(real.folder / "vault.sqlite", isolation_level=None)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("UPDATE department SET name = 'Not yet'")
        real.said("backup", "create", tmp_path / "backup")
        writer.execute("ROLLBACK")
    assert "is whole" in real.said("backup", "verify", tmp_path / "backup")
    assert b"Not yet" not in (tmp_path / "backup" / "vault.sqlite").read_bytes()


def test_a_backup_that_ends_half_way_leaves_nothing_behind(real, tmp_path, monkeypatch):
    def fill(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("vetting.cli.copies._digest", fill)
    assert "There is no room left" in real.said("backup", "create", tmp_path / "backup", status=2)
    assert list(tmp_path.glob("backup*")) == []


@pytest.mark.control("records_retention")
def test_what_was_lost_comes_back(real, taken, lost):
    said = lost.said("backup", "restore", taken)
    assert ["Put its keys back" in said, "end access again" in said] == [True, True]
    assert "is the last one verified" in lost.said("ledger", "verify")
    captures = {path.name for path in lost.settings.captures.iterdir()}
    assert captures == {path.name for path in (taken / "captures").iterdir()}
    withdraw(lost)
    assert lost.entries()[0][0] == "withdraw"


def test_a_restored_backup_that_is_older_than_a_checkpoint_is_seen(real, taken, tmp_path):
    withdraw(real)
    head, key = tmp_path / "head", tmp_path / "key.pem"
    real.said("ledger", "checkpoint", "--to", head, "--public-key-to", key)
    for name in ("vault.sqlite", "panel.sqlite"):
        for path in real.folder.glob(f"{name}*"):
            path.unlink()
    shutil.rmtree(real.settings.captures)
    real.said("backup", "restore", taken)
    real.said("ledger", "verify", "--house", "vault")
    real.said("ledger", "verify", "--house", "vault", "--checkpoint", head, "--public-key", key, status=1)


def test_nothing_is_overwritten(real, taken):
    said = real.said("backup", "restore", taken, status=2)
    assert "vault.sqlite is there already" in said
    assert "is not empty" in real.said("backup", "create", taken, status=2)


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (lambda folder: next((folder / "captures").iterdir()).unlink(), "is missing."),
        (lambda folder: (folder / "captures" / "more").write_bytes(b"x"), "captures/more is not of this backup."),
        (lambda folder: (folder / "vault.sqlite").write_bytes(b"x"), "vault.sqlite is not as it was copied."),
    ],
)
def test_a_backup_that_is_not_whole_is_not_restored(lost, taken, spoil, sentence):
    spoil(taken)
    assert sentence in lost.said("backup", "verify", taken, status=1)
    assert sentence in lost.said("backup", "restore", taken, status=1)
    assert [path.name for path in lost.folder.iterdir()] == ["keys"]


def test_a_backup_of_an_altered_ledger_says_so(real, tmp_path):
    altered = tampering.alter(real.vault().store)
    real.said("backup", "create", tmp_path / "backup")
    assert f"vault.sqlite: Entry {altered}" in real.said("backup", "verify", tmp_path / "backup", status=1)


def test_a_folder_that_is_no_backup_is_named(real, taken, tmp_path):
    (tmp_path / "other").mkdir()
    assert "is no backup" in real.said("backup", "verify", tmp_path / "other", status=2)
    listed = json.loads((taken / "backup.json").read_text())
    (taken / "backup.json").write_text(json.dumps(listed | {"format": 2}))
    assert "another version" in real.said("backup", "verify", taken, status=2)


def test_a_house_in_postgresql_is_backed_up_with_its_own_tool(real, monkeypatch, tmp_path):
    monkeypatch.setenv("VETTING_VAULT_URL", "postgresql+psycopg://nobody@127.0.0.1/vault")
    assert "pg_dump" in real.said("backup", "create", tmp_path / "backup", status=2)
    assert not (tmp_path / "backup").exists()
