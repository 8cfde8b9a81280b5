"""The command as a whole: what it offers, and how it ends when it cannot do what it was asked."""

import errno

import pytest

from vetting.cli import COMMANDS, main


def test_help_names_every_command_with_its_purpose(empty):
    said = empty.said("--help")
    for name in COMMANDS:
        assert f"\n  {name} " in said


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(empty, name):
    assert "Usage: main" in empty.said(name, "--help")


def test_an_unknown_command_is_wrong_use(empty):
    assert "No such command 'wet'" in empty.said("wet", status=2)


def test_an_unknown_option_is_wrong_use(empty):
    assert "--loud" in empty.said("user", "list", "--loud", status=2)


@pytest.mark.parametrize(
    ("name", "value"),
    [("VETTING_DESKS_PORT", "many"), ("VETTING_PANEL_PORT", "0"), ("VETTING_PROXIES", "9")],
)
def test_a_wrong_setting_is_named_with_what_is_expected(empty, monkeypatch, name, value):
    monkeypatch.setenv(name, value)
    said = empty.said("config", "show", status=2)
    assert name in said
    assert "Expected: " in said


@pytest.mark.parametrize(
    "arguments",
    [
        ("user", "list"),
        ("ledger", "verify"),
        ("ledger", "checkpoint"),
        ("worker", "--once"),
        ("user", "deactivate", "sam@example.gov"),
        ("plan", "export", "--position", "Records clerk"),
    ],
)
def test_without_a_database_the_command_that_makes_one_is_named(empty, arguments):
    assert "vetting db upgrade" in empty.said(*arguments, status=2)


def test_a_database_that_is_not_migrated_is_said_so(world):
    world.sql("vault", "DELETE FROM alembic_version")
    assert "The vault’s database is not at this program’s version. Run: vetting db upgrade" in world.said(
        "user", "list", status=2
    )


def test_a_lost_key_is_said_so(world):
    (world.folder / "keys" / "vault" / "master.key").unlink()
    assert "Restore it from the key backup" in world.said("user", "list", status=2)


def test_a_file_that_is_no_database_is_said_so(world):
    for ending in ("", "-wal", "-shm"):
        (world.folder / f"vault.sqlite{ending}").unlink(missing_ok=True)
    (world.folder / "vault.sqlite").write_text("this is a letter, not a database\n" * 100)
    said = world.said("user", "list", status=2)
    assert "The database cannot be used" in said
    assert "vetting doctor" in said


def test_a_fault_of_the_program_is_a_sentence_without_what_it_held(empty, monkeypatch):
    def fail(*_):
        raise RuntimeError("Jordan Price, who prays")

    monkeypatch.setattr("vetting.cli.config.settings_in_words", fail)
    said = empty.said("config", "show", status=1)
    assert "The program failed: RuntimeError at " in said
    assert "Jordan" not in said


def test_a_full_disk_is_said_so(empty, monkeypatch):
    def fill(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("vetting.cli.config.settings_in_words", fill)
    assert "There is no room left on the disk." in empty.said("config", "show", status=2)


def test_a_reader_that_goes_away_is_not_a_fault(empty, monkeypatch):
    def gone(*_):
        raise BrokenPipeError

    monkeypatch.setattr("vetting.cli.config.settings_in_words", gone)
    with pytest.raises(BrokenPipeError):
        main(["config", "show"], standalone_mode=False)


def test_filter_faults_are_refused_outside_demonstrations(real, monkeypatch):
    monkeypatch.setenv("VETTING_FILTER_FAULT", "empty")
    assert "VETTING_FILTER_FAULT works in a demonstration only" in real.said("user", "list", status=2)


def test_filter_faults_are_for_demonstrations(world, monkeypatch):
    monkeypatch.setenv("VETTING_FILTER_FAULT", "empty")
    assert "Sam Okafor" in world.said("user", "list")
