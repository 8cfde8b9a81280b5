"""Both chains verified from the vault: what was altered is named, and what was cut is missed by a checkpoint."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cast import Office
from tests.workflow.world import begun
from vetting.domain.refusals import Refused
from vetting.ledger.chain import GENESIS, Link, canonical, first_break, from_line, seal
from vetting.vault.panel_record import PanelEntry
from vetting.workflow import carried
from vetting.workflow.checkpoints import PRIVATE, PUBLIC, checkpoint, make_checkpoint_key
from vetting.workflow.perform import PROGRAM
from vetting.workflow.verifying import export_chain, verify_chain


def signed(office: Office) -> int:
    """A checkpoint over the vault's chain, and three entries of the panel's at home."""
    make_checkpoint_key(office.vault.keys)
    carried.bring_record(office.vault, PROGRAM, links(3))
    checkpoint(office.vault, PROGRAM)
    return len(office.entries())


def links(count: int) -> list[Link]:
    made, previous = [], GENESIS
    for sequence in range(1, count + 1):
        body = canonical({"sequence": sequence, "house": "panel", "action": "receive", "about": {}})
        made.append(Link(sequence, previous, body, seal(previous, body)))
        previous = made[-1].seal
    return made


@pytest.fixture
def begin() -> Callable[[Office], object]:
    return signed


def tamper(office: Office, statement: str) -> None:
    with office.vault.store.engine.begin() as connection:
        for (name,) in connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'").all():
            connection.exec_driver_sql(f"DROP TRIGGER {name}")
        connection.exec_driver_sql(statement)


@pytest.mark.parametrize("house", ["vault", "panel"])
def test_a_whole_chain_holds_and_that_it_was_verified_is_entered(office: Office, house: str) -> None:
    verdict = verify_chain(office.vault, office.by("ada"), house)  # type: ignore[arg-type]
    assert verdict.holds, verdict.words
    assert office.entries()[-1] == ("verify_ledger", "done", "")
    assert verdict.last == (3 if house == "panel" else len(office.entries()) - 1)


def test_the_first_altered_entry_is_named(office: Office) -> None:
    tamper(office, "UPDATE entry SET person = 'someone' WHERE sequence = 14")
    verdict = verify_chain(office.vault, office.by("ada"), "vault")
    assert (verdict.holds, verdict.last) == (False, 14)
    assert "Entry 14" in verdict.words


def test_an_altered_entry_of_the_panel_is_named(office: Office) -> None:
    tamper(office, "UPDATE panel_entry SET body = '[]' WHERE sequence = 2")
    verdict = verify_chain(office.vault, office.by("ada"), "panel")
    assert (verdict.holds, verdict.last) == (False, 2)


def test_entries_cut_from_the_end_are_missed_by_a_checkpoint(office: Office) -> None:
    tamper(office, "DELETE FROM panel_entry WHERE sequence = 3")
    verdict = verify_chain(office.vault, office.by("ada"), "panel")
    assert (verdict.holds, verdict.last) == (False, 3)
    assert "it is gone" in verdict.words


def test_a_checkpoint_that_was_not_signed_here_is_a_finding(office: Office) -> None:
    tamper(office, """UPDATE checkpoint SET text = replace(text, '"count":3', '"count":2')""")
    verdict = verify_chain(office.vault, office.by("ada"), "vault")
    assert not verdict.holds
    assert "cannot be believed" in verdict.words


def test_a_missing_key_of_the_checkpoints_is_a_finding(office: Office) -> None:
    for name in (PUBLIC, PRIVATE):
        (office.vault.keys / name).unlink()
    verdict = verify_chain(office.vault, office.by("ada"), "vault")
    assert not verdict.holds
    assert "Restore it from the key backup" in verdict.words


def test_an_empty_chain_has_nothing_to_verify(tmp_path: Path) -> None:
    for office, _ in begun(tmp_path / "instance", lambda _: None):
        assert verify_chain(office.vault, office.by("ada"), "panel").words == "There is no entry yet."


@pytest.mark.parametrize("house", ["vault", "panel"])
def test_a_copy_verifies_elsewhere_and_taking_it_is_entered(office: Office, house: str) -> None:
    lines = list(export_chain(office.vault, office.by("ada"), house))  # type: ignore[arg-type]
    assert first_break(from_line(line) for line in lines) is None
    last = office.entries()[-1]
    assert last == ("export", "done", "")
    if house == "vault":
        assert json.loads(lines[-1])["action"] == "export"


def test_a_copy_needs_a_new_sign_in(office: Office) -> None:
    with pytest.raises(Refused, match="Sign in again"):
        export_chain(office.vault, office.by("ada", fresh=False), "vault")


def test_an_unreadable_body_is_copied_as_it_is(office: Office) -> None:
    tamper(office, "UPDATE panel_entry SET body = 'no json' WHERE sequence = 1")
    lines = list(export_chain(office.vault, office.by("ada"), "panel"))
    assert json.loads(lines[0])["body"] == "no json"
    with office.reading() as session:
        assert session.get(PanelEntry, 1) is not None
