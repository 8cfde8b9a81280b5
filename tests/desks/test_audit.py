"""The audit desk by real requests: deviations first, the matrix, decisions, the ledger, copies and holds."""

import json
import re
from collections.abc import Callable

import pytest
from sqlmodel import select

from tests.cast import Office, post
from tests.workflow import world
from tests.workflow.searching import waive
from tests.workflow.world import PLAIN, Told
from vetting.domain.actions import Action
from vetting.domain.redactions import Treatment
from vetting.ledger.chain import first_break, from_line
from vetting.storage import now
from vetting.vault.panel_record import PanelEntry
from vetting.vault.passages import Redaction
from vetting.vault.positions import Position
from vetting.vault.releases import FrozenPacket
from vetting.vault.screenings import Screening
from vetting.workflow.checkpoints import checkpoint, make_checkpoint_key
from vetting.workflow.perform import PROGRAM


def released(office: Office) -> str:
    make_checkpoint_key(office.vault.keys)
    packet = world.released(office, Told(), PLAIN)
    checkpoint(office.vault, PROGRAM)
    return packet


@pytest.fixture
def begin() -> Callable[[Office], object]:
    return released


def shown(office: Office, path: str) -> str:
    answer = office.client("ada").get(path)
    assert answer.status_code == 200, path
    return answer.text


PATHS = (
    "/",
    "/position/patrol",
    "/decisions",
    "/redactions",
    "/ledger",
    "/panel",
    "/verify",
    "/records",
    "/records/jordan",
)


@pytest.mark.parametrize("path", PATHS)
def test_only_auditors_open_it(office: Office, path: str) -> None:
    shown(office, f"/audit{path}")
    for person in ("cora", "ruth", "mona"):
        assert office.client(person).get(f"/audit{path}").status_code == 403


@pytest.mark.parametrize("path", PATHS)
def test_no_page_tells_a_word_a_class_or_a_name_of_the_candidate(office: Office, path: str) -> None:
    page = shown(office, f"/audit{path}").lower()
    for raw in ("immigrants", "baptist", "jellery", "ellery", "religion", "citizenship"):
        assert raw not in page, raw


def test_deviations_stand_on_top(office: Office) -> None:
    assert "No deviations" in shown(office, "/audit/position/patrol")
    waive(office)
    page = shown(office, "/audit/position/patrol")
    assert "C-2026-7K3Q: row 1 (Web search) was waived" in page
    assert page.index("was waived") < page.index("Every candidate, every row")
    assert "<strong>1</strong>" in shown(office, "/audit/")
    assert "No deviations" in shown(office, "/audit/position/patrol?kind=fast")
    assert "No candidate of this position matches" in shown(office, "/audit/position/patrol?q=none")
    assert "There is no such position" in shown(office, "/audit/?q=none")


def test_the_position_with_most_deviations_comes_first(office: Office) -> None:
    with office.vault.store.writing() as session:
        session.add(Position(id="aide", title="Aide", pack="model", opened_at=now()))
        session.commit()
    assert shown(office, "/audit/").index("Aide") < shown(office, "/audit/").index("Patrol officer")
    waive(office)
    assert shown(office, "/audit/").index("Patrol officer") < shown(office, "/audit/").index("Aide")


def test_an_unknown_position_or_record_is_not_found(office: Office) -> None:
    for path in ("/audit/position/gone", "/audit/records/gone"):
        assert office.client("ada").get(path).status_code == 404


def test_who_did_what_stands_beside_each_candidate(office: Office) -> None:
    page = shown(office, "/audit/position/patrol")
    for name in ("Sam Okafor", "Ruth Adeyemi", "Rex Halloran"):
        assert name in page


def test_an_over_keeping_reviewer_is_named(office: Office) -> None:
    passage = world.material(office).passages[0].id
    with office.vault.store.writing() as session:
        for person, treatment in (("rex", Treatment.KEEP), ("ruth", Treatment.REMOVE)):
            session.add_all(
                Redaction(
                    screening="jordan",
                    passage=passage,
                    alike="x",
                    suggestion=b"",
                    decision=treatment,
                    decided_by=person,
                )
                for _ in range(12)
            )
        session.commit()
    assert "Rex Halloran keeps marked words in 12 of 12 decisions, 100 %" in shown(office, "/audit/decisions")
    first = shown(office, "/audit/").partition("Look here first")[2].partition("</section>")[0]
    assert "Rex Halloran" in first
    assert "Look here first" not in shown(office, "/audit/?q=patrol")


def test_the_ledger_is_searched(office: Office) -> None:
    query = "q=c-2026-7k3q&action=release_packet&person=rex&outcome=done"
    assert f"<td>{Action.RELEASE_PACKET.words.capitalize()}" in shown(office, f"/audit/ledger?{query}")
    assert "No entry matches" in shown(office, "/audit/ledger?q=other")
    assert "No entry matches" in shown(office, "/audit/ledger?outcome=refused&action=release_packet")
    assert "entries" in shown(office, "/audit/ledger?action=nonsense&page=2")


@pytest.mark.parametrize("path", ["/audit/ledger", "/audit/redactions"])
def test_no_page_of_the_ledger_shows_an_id(office: Office, path: str) -> None:
    page = shown(office, path)
    cells = "".join(re.findall(r"<td>[^<]*</td>", page))
    assert not re.findall("[0-9a-f]{20}", cells)
    assert "finding 1" in cells


def test_the_panels_ledger_is_read_in_words(office: Office) -> None:
    opened = {
        "action": "read_packet",
        "outcome": "done",
        "reason": "",
        "person": "dana",
        "time": "2026-11-20T15:00:00Z",
    }
    with office.vault.store.writing() as session:
        packet = session.exec(select(FrozenPacket)).one().id
        late = {**opened, "outcome": "refused", "reason": "recalled", "about": {}}
        bodies = [json.dumps({**opened, "about": {"packet": packet}}), json.dumps(late), "no body", "[]"]
        for number, body in enumerate(bodies, 1):
            session.add(PanelEntry(sequence=number, previous=str(number), seal=str(-number), body=body))
        session.commit()
    page = shown(office, "/audit/panel")
    assert page.index("Cannot be read: verify the ledger") < page.index("<strong>refused</strong> (recalled)")
    assert "version 1" in page
    assert "C-2026-7K3Q" in page


def test_only_actions_that_happened_are_offered(office: Office) -> None:
    page = shown(office, "/audit/ledger")
    assert '<option value="release_packet">Release the packet</option>' in page
    assert "see_intake" not in page


def test_the_redaction_log_tells_who_and_how_many(office: Office) -> None:
    page = shown(office, "/audit/redactions")
    assert f"<td>{Action.SETTLE_REDACTION.words.capitalize()}" in page
    assert "Ruth Adeyemi" in page
    assert f"<td>{Action.RELEASE_PACKET.words.capitalize()}" not in page


@pytest.mark.parametrize("house", ["vault", "panel"])
def test_a_chain_is_verified_on_demand(office: Office, house: str) -> None:
    answer = post(office.client("ada"), "/audit/verify", "/audit/verify", house=house)
    assert answer.status_code == 200
    assert "Every entry holds" in answer.text or "There is no entry yet" in answer.text
    assert office.entries()[-1][0] == "verify_ledger"


def test_the_first_broken_entry_is_named(office: Office) -> None:
    with office.vault.store.engine.begin() as connection:
        for (name,) in connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'").all():
            connection.exec_driver_sql(f"DROP TRIGGER {name}")
        connection.exec_driver_sql("UPDATE entry SET person = 'someone' WHERE sequence = 9")
    answer = post(office.client("ada"), "/audit/verify", "/audit/verify", house="vault")
    assert "does not hold" in answer.text
    assert "Entry 9:" in answer.text


def test_an_unknown_chain_is_refused(office: Office) -> None:
    ada = office.client("ada")
    assert post(ada, "/audit/verify", "/audit/verify", house="other").status_code == 422
    assert post(ada, "/audit/export", "/audit/export", house="other").status_code == 422


def test_a_copy_needs_a_new_sign_in_and_verifies(office: Office) -> None:
    assert "/sign-in/again" in office.client("ada", fresh=False).get("/audit/export").location
    answer = post(office.client("ada"), "/audit/export", "/audit/export", house="vault")
    assert answer.mimetype == "application/jsonl"
    lines = answer.text.splitlines()
    assert first_break(from_line(line) for line in lines) is None
    assert '"action": "export"' in lines[-1]


def test_checkpoints_are_listed(office: Office) -> None:
    assert "signature" in shown(office, "/audit/verify")


def test_a_record_is_held_and_let_go(office: Office) -> None:
    ada, page = office.client("ada"), "/audit/records/jordan"
    assert post(ada, f"{page}/hold", page, reason="").status_code == 422
    assert post(ada, f"{page}/hold", page, reason="litigation").status_code == 303
    with office.reading() as session:
        assert session.get_one(Screening, "jordan").held
    assert "Lift the hold" in ada.get(page).text
    assert post(ada, f"{page}/lift", page).status_code == 303
    again = post(ada, f"{page}/lift", page)
    assert again.status_code == 422
    assert "not held" in again.text


def test_records_are_searched_by_state(office: Office) -> None:
    assert "C-2026-7K3Q" in shown(office, "/audit/records?stage=released")
    assert "No record matches" in shown(office, "/audit/records?stage=opened")
