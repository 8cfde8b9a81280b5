"""Setting up: keys, databases, department, first administrator; once."""

import stat

import pytest

from vetting.vault import people

MONA = ["--number", "9", "--name", "Mona Castellan", "--email", "Mona@Example.gov"]
DEPARTMENT = ["--department", "Example City Police Department", "--time-zone", "America/Chicago", "--paper", "a4"]


def set_up(empty, *more):
    return empty.said("setup", *DEPARTMENT, *MONA, *more)


def test_setup_makes_everything_and_prints_the_single_use_link(empty):
    said = set_up(empty)
    assert "http://127.0.0.1:8401/invitation/" in said
    assert "-----BEGIN PUBLIC KEY-----" in said
    assert "a lost key is a lost file" in said
    with empty.vault().store.reading() as session:
        department = people.the_department(session)
        mona = people.with_address(session, "mona@example.gov")
    assert (department.name, department.time_zone, department.paper, department.demo) == (
        "Example City Police Department", "America/Chicago", "a4", False,
    )  # fmt: skip
    assert mona.roles == ["administrator"]


def test_the_panel_knows_the_department_at_once(empty):
    set_up(empty)
    assert empty.count("panel", "department") == 1


def test_keys_are_for_their_owner_only(empty):
    set_up(empty)
    for path in (empty.folder / "keys").rglob("*.key"):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600, path


def test_what_it_made_is_found_healthy(empty):
    set_up(empty)
    levels = {each["level"] for each in empty.json("doctor")}
    assert levels == {"ok", "warning"}


def test_without_options_it_asks(empty):
    answers = "Example City PD\nEurope/Berlin\nletter\n9\nMona Castellan\nmona@example.gov\n"
    result = empty("setup", given=answers)
    assert result.exit_code == 0, result.output
    assert "Time zone" in result.output
    assert "Mona Castellan" in empty.said("user", "list")


def test_it_is_done_once(empty):
    set_up(empty)
    assert "vetting user add" in empty.said("setup", *DEPARTMENT, *MONA, status=2)


def test_a_demonstration_is_not_set_up(world):
    assert "set up already" in world.said("setup", *DEPARTMENT, *MONA, status=2)


@pytest.mark.parametrize(
    ("option", "value", "sentence"),
    [
        ("--time-zone", "Mars/Olympus", "America/New_York"),
        ("--time-zone", "../etc/passwd", "America/New_York"),
        ("--paper", "a3", "'letter', 'a4'"),
        ("--email", "mona", "name@agency.gov"),
        ("--name", "  ", "cannot be empty"),
        ("--department", "", "cannot be empty"),
    ],
)
def test_a_wrong_answer_leaves_nothing_behind(empty, option, value, sentence):
    given = [*DEPARTMENT, *MONA]
    given[given.index(option) + 1] = value
    assert sentence in " ".join(empty.said("setup", *given, status=2).split())
    assert not empty.folder.exists()


def test_upgrading_twice_changes_nothing(empty):
    empty.said("db", "upgrade")
    assert "at this program’s version" in empty.said("db", "upgrade")


def test_a_vault_whose_key_is_lost_is_not_upgraded(real):
    (real.folder / "keys" / "vault" / "master.key").unlink()
    assert "Restore it from the key backup" in real.said("db", "upgrade", status=2)
