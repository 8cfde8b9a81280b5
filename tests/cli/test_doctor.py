"""The doctor: each fault in words, with what mends it."""

from datetime import UTC, datetime

import pytest

from vetting.storage import told


def problems(command):
    return [each for each in command.json("doctor", status=1) if each["level"] == "problem"]


def healthy(command):
    return {each["level"] for each in command.json("doctor")}


def test_a_seeded_demonstration_is_healthy(world):
    assert healthy(world) == {"ok"}
    assert "demonstration" in world.said("doctor")


def test_a_real_instance_is_told_to_part_its_houses(real):
    warnings = [each["what"] for each in real.json("doctor") if each["level"] == "warning"]
    assert len(warnings) == 3
    assert "same OS user" in warnings[0]
    assert "cookies ignore ports" in warnings[1]
    assert "HTTPS" in warnings[2]


def test_houses_apart_bring_no_warning(real, monkeypatch):
    monkeypatch.setenv("VETTING_SECURE_COOKIES", "true")
    monkeypatch.setenv("VETTING_DESKS_ADDRESS", "https://vetting.example.gov")
    monkeypatch.setenv("VETTING_PANEL_ADDRESS", "https://panel.example.gov")
    warnings = [each["what"] for each in real.json("doctor") if each["level"] == "warning"]
    assert warnings == ["Both houses’ keys belong to the same OS user."]


def test_nothing_yet_is_told_to_be_set_up(empty):
    assert problems(empty) == [
        {"level": "problem", "what": f"Nothing is set up in {empty.folder} yet.", "mend": "vetting setup"}
    ]


@pytest.mark.parametrize("name", ["vault/master.key", "vault/checkpoint.key", "vault/session.key", "panel/totp.key"])
def test_a_lost_key_is_a_lost_file(real, name):
    (real.folder / "keys" / name).unlink()
    found = problems(real)
    assert name in found[0]["what"]
    assert "key backup" in found[0]["mend"]


def test_another_master_key_opens_nothing(real):
    (real.folder / "keys/vault/master.key").write_text("ab" * 32)
    assert problems(real)[0]["what"] == "The master key does not open 1 of 1 screenings."


@pytest.mark.parametrize("name", ["vault", "panel"])
def test_a_missing_database_is_named(real, name):
    for ending in ("", "-wal", "-shm"):
        (real.folder / f"{name}.sqlite{ending}").unlink(missing_ok=True)
    assert f"{name}.sqlite" in problems(real)[0]["what"]


def test_a_missing_folder_is_named(real, monkeypatch, tmp_path):
    monkeypatch.setenv("VETTING_VAULT_KEYS", str(real.folder / "keys/vault"))
    monkeypatch.setenv("VETTING_INSTANCE", str(tmp_path / "elsewhere"))
    assert "There is no folder" in problems(real)[0]["what"]


def test_a_database_of_another_version_is_to_be_upgraded(real):
    real.sql("panel", "DELETE FROM alembic_version")
    assert [each["mend"] for each in problems(real)] == ["vetting db upgrade"]


def test_a_damaged_database_is_named(real):
    for ending in ("", "-wal", "-shm"):
        (real.folder / f"vault.sqlite{ending}").unlink(missing_ok=True)
    (real.folder / "vault.sqlite").write_text("not a database " * 100)
    assert "The vault’s database cannot be opened" in problems(real)[0]["what"]


def test_a_server_that_does_not_answer_is_named_by_its_setting(real, monkeypatch):
    monkeypatch.setenv("VETTING_PANEL_URL", "postgresql+psycopg://nobody@127.0.0.1:1/none")
    assert "VETTING_PANEL_URL" in problems(real)[0]["mend"]


def test_a_lost_trigger_is_found_and_mended(real):
    real.sql("vault", "DROP TRIGGER entry_no_delete")
    assert "lost a trigger" in problems(real)[0]["what"]
    real.said("db", "upgrade")
    assert "lost a trigger" not in real.said("doctor")


def test_a_setting_of_sqlite_that_does_not_hold_is_found(real, monkeypatch):
    monkeypatch.setattr("vetting.cli.doctor.AS_SET", {"journal_mode": "delete"})
    assert "journal_mode=wal" in problems(real)[0]["what"]


def test_an_errand_that_failed_is_told_with_its_reason(real):
    real.sql("vault", "UPDATE errand SET done_at = NULL, attempts = 4, failure = 'OperationalError'")
    assert "after 4 attempts (OperationalError)" in problems(real)[0]["what"]


def test_an_errand_that_no_worker_took_is_told(real):
    real.sql("vault", "UPDATE errand SET done_at = NULL, failure = '', made_at = '2020-01-01 00:00:00'")
    found = problems(real)
    assert "no worker took it" in found[0]["what"]
    assert "vetting worker" in found[0]["mend"]


def test_a_clock_that_was_set_back_is_told(real):
    with told(datetime(2020, 1, 1, tzinfo=UTC)):
        found = problems(real)
    assert len(found) == 1
    assert "and the ledger has an entry of" in found[0]["what"]
    assert "Set the clock" in found[0]["mend"]


def test_files_open_to_others_are_named_with_the_command(real):
    keys = real.folder / "keys" / "vault"
    keys.chmod(0o755)
    (keys / "master.key").chmod(0o644)
    mends = [each["mend"] for each in problems(real)]
    assert f"chmod go= {keys / 'master.key'}" in mends


def test_one_marked_house_beside_an_unmarked_one_is_a_problem(world):
    world.sql("panel", "UPDATE department SET demo = 0")
    assert "One house is marked as a demonstration" in problems(world)[0]["what"]


def test_a_fault_switch_is_a_problem_outside_demonstrations(real, monkeypatch):
    monkeypatch.setenv("VETTING_FILTER_FAULT", "raise")
    assert "VETTING_FILTER_FAULT" in problems(real)[0]["what"]


def test_a_damaged_pack_is_named(real):
    (real.folder / "policies").mkdir()
    (real.folder / "policies" / "ours.toml").write_text("id = ")
    assert "ours.toml" in problems(real)[0]["what"]


def test_a_full_disk_is_a_problem(real, monkeypatch):
    monkeypatch.setattr("vetting.cli.place.LEAST_FREE", 2**80)
    assert "Make room" in problems(real)[0]["mend"]
