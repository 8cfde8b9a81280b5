"""Both chains verified, copied and signed from the command line."""

import json
import subprocess
import sys

import pytest

from vetting.ledger.checkpoints import Checkpoint, make_key, public_pem, sign
from vetting.ledger.triggers import append_only_ddl


def last(said):
    return said.splitlines()[-1]


def cut(world, name, sequence):
    """As someone with the file would."""
    world.sql(name, "DROP TRIGGER entry_no_delete")
    world.sql(name, f"DELETE FROM entry WHERE sequence > {sequence}")
    world.sql(name, append_only_ddl("sqlite", "entry")[1])


def kept(world, tmp_path, *more):
    """A checkpoint and its key, as the auditor keeps them."""
    files = tmp_path / "heads", tmp_path / "key.pem"
    world.said("ledger", "checkpoint", "--to", files[0], "--public-key-to", files[1], *more)
    return ["--checkpoint", files[0], "--public-key", files[1]]


def test_whole_chains_are_verified_to_their_last_entries(real):
    count = real.count("vault", "entry")
    said = real.said("ledger", "verify")
    assert last(said).startswith(f"vault: Entry {count} is the last one verified")
    assert "panel: Entry " in said
    assert "No checkpoint from outside was given" in said


def test_a_verification_is_a_deed(real):
    real.said("ledger", "verify", "--house", "vault")
    assert real.entries() == [("verify_ledger", "operator", "done", "")]


def test_without_the_vaults_key_a_copy_is_verified_all_the_same(real):
    (real.folder / "keys" / "vault" / "master.key").unlink()
    before = real.count("vault", "entry")
    assert "is the last one verified" in real.said("ledger", "verify")
    assert real.count("vault", "entry") == before


@pytest.mark.parametrize("house", ["vault", "panel"])
def test_one_house_can_be_asked_alone(real, house):
    said = real.said("ledger", "verify", "--house", house)
    assert [line.partition(":")[0] for line in said.splitlines()[1:]] == [house]


def test_the_vault_away_the_panels_chain_is_still_verified(real):
    (real.folder / "vault.sqlite").rename(real.folder / "elsewhere.sqlite")
    assert last(real.said("ledger", "verify", "--house", "panel")).startswith("panel: Entry ")


def test_an_altered_entry_is_named_in_the_last_line(world):
    said = world.said("demo", "tamper")
    number = int(said.split()[1])
    assert last(world.said("ledger", "verify", status=1)) == f"vault: Entry {number}: its body does not match its seal."


def test_tampering_leaves_the_triggers_in_place(world):
    world.said("demo", "tamper")
    with pytest.raises(Exception, match="only grows"):
        world.sql("vault", "UPDATE entry SET person = 'me'")


def test_a_bad_panel_entry_is_named_last_though_the_vault_holds(real):
    real.sql("panel", "DROP TRIGGER entry_no_update")
    real.sql("panel", "UPDATE entry SET reason = 'x' WHERE sequence = 2")
    assert last(real.said("ledger", "verify", status=1)).startswith("panel: Entry 2: its column reason differs")


def test_a_tail_cut_is_found_by_the_checkpoint_that_the_auditor_keeps(real, tmp_path):
    held = kept(real, tmp_path)
    real.said("ledger", "verify", *held)
    head = json.loads((tmp_path / "heads").read_text())["sequence"]
    real.sql("vault", "DELETE FROM checkpoint")
    cut(real, "vault", head - 3)
    assert "its seal" in real.said("ledger", "verify", "--house", "vault")
    cut(real, "vault", head - 3)
    said = real.said("ledger", "verify", "--house", "vault", *held, status=1)
    assert last(said).startswith(f"vault: Entry {head}: it is gone since the checkpoint")


def test_a_tail_cut_of_the_panel_is_found_by_what_came_home(real):
    cut(real, "panel", 2)
    assert ": it is gone since" in last(real.said("ledger", "verify", "--house", "panel", status=1))


def test_a_checkpoint_of_the_panel_is_the_panels(real, tmp_path):
    held = kept(real, tmp_path, "--house", "panel")
    assert json.loads((tmp_path / "heads").read_text())["house"] == "panel"
    real.said("ledger", "verify", *held)
    real.said("ledger", "verify", "--house", "vault", *held)


def test_a_checkpoint_of_another_key_is_not_believed(real, tmp_path):
    held = kept(real, tmp_path)
    (tmp_path / "key.pem").write_bytes(public_pem(make_key()))
    assert last(real.said("ledger", "verify", *held, status=1)) == "The checkpoint was not signed with this key."


def test_a_forged_head_among_the_vaults_own_is_a_problem(real):
    forged = sign(Checkpoint(house="vault", sequence=1, seal="0" * 64, count=1, time="noon"), make_key())
    real.sql("vault", f"UPDATE checkpoint SET text = '{forged}'")
    assert "not signed with this key" in real.said("ledger", "verify", status=1)


@pytest.mark.parametrize("option", ["--checkpoint", "--public-key"])
def test_checkpoint_and_key_go_together(real, option):
    real.said("ledger", "checkpoint", "--to", real.folder / "heads")
    assert "go together" in real.said("ledger", "verify", option, real.folder / "heads", status=2)


@pytest.mark.parametrize("house", ["vault", "panel"])
def test_an_export_is_verified_by_the_verifier_alone(real, tmp_path, house):
    file = tmp_path / "export.jsonl"
    real.said("ledger", "export", "--house", house, file)
    held = [str(each) for each in kept(real, tmp_path, "--house", house)]
    done = subprocess.run(
        [sys.executable, "-m", "vetting.ledger", str(file)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout
    assert len(file.read_text().splitlines()) == int(done.stdout.splitlines()[-1].split()[1])
    real.said("ledger", "export", "--house", house, file)
    done = subprocess.run(
        [sys.executable, "-m", "vetting.ledger", str(file), *held], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


def test_an_export_is_a_deed_of_the_operator_or_of_the_auditor_named(real, tmp_path):
    real.said("ledger", "export", tmp_path / "one")
    assert real.entries()[0][:2] == ("verify_ledger", "operator")
    real.said("ledger", "export", tmp_path / "two", "--as", "ada@example.gov")
    assert real.entries()[0][0] == "export"


def test_an_export_by_another_role_is_refused_before_a_file_is_written(real, tmp_path):
    said = real.said("ledger", "export", tmp_path / "one", "--as", "sam@example.gov", status=1)
    assert "duty of an auditor" in said
    assert not (tmp_path / "one").exists()


def test_a_checkpoint_is_signed_by_the_program_or_the_auditor_named(real):
    real.said("ledger", "checkpoint")
    real.said("ledger", "checkpoint", "--as", "ada@example.gov")
    actions = [(action, outcome) for action, _, outcome, _ in real.entries(2)]
    assert actions == [("checkpoint", "done")] * 2
    assert "duty" in real.said("ledger", "checkpoint", "--as", "sam@example.gov", status=1)


def test_nothing_of_the_panel_to_sign_is_said_so(real):
    real.sql("vault", "DELETE FROM panel_entry")
    assert "nothing to sign" in real.said("ledger", "checkpoint", "--house", "panel", status=1)


def test_an_empty_chain_is_said_to_be_empty(empty):
    empty.said("db", "upgrade")
    assert "the chain has no entry yet" in empty.said("ledger", "verify")


def test_an_empty_chain_cannot_be_tampered_with(world):
    cut(world, "vault", 0)
    assert "no entry to alter" in world.said("demo", "tamper", status=1)
