"""Approve and release by real requests: two people, each after a new sign-in, each shown what they let out."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlmodel import select

from tests.cast import Office, post
from tests.workflow import world
from tests.workflow.world import PDF, PLAIN, Told, begun
from vetting.domain.checklists import Gate
from vetting.storage import now
from vetting.vault import releases
from vetting.vault.outbox import Errand, ErrandKind
from vetting.vault.releases import FrozenPacket, PacketState
from vetting.vault.screenings import Screening
from vetting.workflow import carried, free_text, opening, release
from vetting.workflow.perform import PROGRAM

HERE = "/review/jordan"


def approved(office: Office) -> str:
    return world.approved(office, Told(), PLAIN)


@pytest.fixture
def replied(tmp_path: Path) -> Iterator[Office]:
    yield from (each for each, _ in begun(tmp_path / "replied", answered))


def answered(office: Office) -> list[str]:
    return world.replied(office, Told(), PLAIN)


@pytest.fixture
def begin() -> Callable[[Office], str]:
    return approved


@pytest.fixture
def packet(found: str) -> str:
    return found


def state(office: Office) -> FrozenPacket:
    with office.reading() as session:
        return releases.packets_of(session, office.screening)[-1]


def items(office: Office, gate: Gate) -> list[str]:
    with office.reading() as session:
        pinned = world.pinned(session, session.get_one(Screening, office.screening))
    return [item.code for item in pinned.gate(gate)]


def test_approval_asks_for_a_new_sign_in(replied: Office) -> None:
    stale = replied.client("ruth", fresh=False)
    for path in (f"{HERE}/approval", f"{HERE}/release/check", f"{HERE}/recall"):
        assert "/sign-in/again" in stale.get(path).location


def test_the_gate_is_answered_and_the_packet_approved(replied: Office) -> None:
    ruth = replied.client("ruth")
    shown = ruth.get(f"{HERE}/approval").text
    assert "checklist items are not answered with yes" in shown
    assert "[removed]" in shown
    assert "mmigrants" not in shown
    refused = post(ruth, f"{HERE}/approval", f"{HERE}/approval")
    assert refused.status_code == 403
    page = f"{HERE}/approval"
    assert post(ruth, f"{HERE}/items/approve", page, yes=items(replied, Gate.APPROVE)).status_code == 303
    assert post(ruth, page, page).status_code == 303
    assert state(replied).approved_by == "ruth"
    assert "waits for the worker" in ruth.get(f"{HERE}/release").text


def test_what_stands_in_the_way_is_linked(replied: Office) -> None:
    world.claimed(replied)
    found = world.material(replied).findings[0].id
    world.rule(replied, world.suggestions(replied, found)["immigrants"], world.Ruling(None))
    shown = replied.client("ruth").get(f"{HERE}/approval").text
    assert f'href="{HERE}/finding/{found}"' in shown


def test_the_candidates_copy_is_the_packet(replied: Office) -> None:
    shown = replied.client("ruth").get(f"{HERE}/copy").text
    assert "[removed]" in shown
    assert "Baptist" not in shown


def test_the_approver_is_told_that_another_releases(office: Office) -> None:
    ruth = office.client("ruth")
    assert "another person releases it" in ruth.get("/review/releases").text
    assert "because you did this on the same screening" in ruth.get(f"{HERE}/release").text


def test_a_report_that_waits_releases_nothing(office: Office) -> None:
    world.answer(office, "rex", Gate.RELEASE)
    rex = office.client("rex")
    assert "Nothing leaves before it was read back" in rex.get(f"{HERE}/release/check").text
    refused = post(rex, f"{HERE}/release", f"{HERE}/release/check", seen=world.shown(office))
    assert refused.status_code == 422
    assert "The report is waiting" in refused.text


def test_while_the_report_is_made_the_page_says_how_far_it_is(office: Office) -> None:
    for tries, words in ((0, "waits for the worker."), (1, "is being drawn and read back."), (2, "read back, try 2.")):
        with office.vault.store.writing() as session:
            session.exec(select(Errand).where(Errand.kind == ErrandKind.RENDER)).one().attempts = tries
            session.commit()
        assert words in office.client("rex").get(f"{HERE}/release").text


def test_what_the_panel_wrote_is_shown_as_filtered(
    office: Office, packet: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.ready(office, packet)
    world.let_out(office)
    question = carried.QuestionHome(id="q1", packet=packet, person="dana", text="Is it a mosque?", at=now())
    carried.bring_question(office.vault, PROGRAM, office.screening, question)
    page = office.client("cora").get(f"{HERE}/release").text
    assert "mosque" not in page
    assert "The filter hid 1 place in what the panel wrote." in page
    monkeypatch.setattr(free_text, "run", lambda *_: None)
    carried.bring_question(office.vault, PROGRAM, office.screening, replace(question, id="q2"))
    assert "so they stay sealed" in office.client("cora").get(f"{HERE}/release").text


def test_a_failed_report_whose_approval_was_taken_back_asks_for_nothing(office: Office, packet: str) -> None:
    release.keep_report(office.vault, PROGRAM, office.screening, packet, PDF, ["A removed word stands on page 1."])
    release.reopen_review(office.vault, office.by("ruth"), office.screening, "more_to_hide")
    page = office.client("rex").get(f"{HERE}/release").text
    assert "A removed word stands on page 1." in page
    assert "Reopen the review and decide" not in page


def test_a_failed_report_says_what_it_names(office: Office, packet: str) -> None:
    release.keep_report(office.vault, PROGRAM, office.screening, packet, PDF, ["A removed word stands on page 1."])
    page = office.client("rex").get(f"{HERE}/release").text
    assert "A removed word stands on page 1. Reopen the review" in page
    assert "Check and release" not in page
    assert '<button class="btn btn-primary">Reopen the review</button>' in page
    assert office.client("rex").get(f"{HERE}/report/{packet}.pdf").status_code == 404


@pytest.mark.parametrize("person", ["rex", "cora"])
def test_a_second_person_reads_the_report_and_releases(office: Office, packet: str, person: str) -> None:
    world.ready(office, packet)
    client = office.client(person)
    page = f"{HERE}/release/check"
    answered = post(client, f"{HERE}/items/release", page, yes=items(office, Gate.RELEASE))
    assert answered.location == page  # the button to release stands there
    report = client.get(f"{HERE}/report/{packet}.pdf")
    assert (report.data, report.mimetype) == (PDF, "application/pdf")
    shown = client.get(page).text
    assert world.shown(office) in shown
    assert "Release to the panel" in shown
    assert post(client, f"{HERE}/release", page, seen=world.shown(office)).status_code == 303
    assert (state(office).state, state(office).released_by) == (PacketState.RELEASED, person)
    assert "the courier has not confirmed" in client.get(f"{HERE}/release").text


def test_an_old_page_releases_nothing(office: Office, packet: str) -> None:
    world.ready(office, packet)
    world.answer(office, "rex", Gate.RELEASE)
    refused = post(office.client("rex"), f"{HERE}/release", f"{HERE}/release/check", seen="old")
    assert refused.status_code == 409
    assert "What you were shown has changed" in refused.text
    assert state(office).state is PacketState.APPROVED


def test_keeps_are_listed_for_the_releaser(office: Office, packet: str, monkeypatch: pytest.MonkeyPatch) -> None:
    world.ready(office, packet)
    assert "No place where marked words stay" in office.client("rex").get(f"{HERE}/release/check").text


@pytest.mark.parametrize("person", ["sam", "ada", "mona"])
def test_others_see_no_release(office: Office, person: str) -> None:
    for path in ("/review/releases", f"{HERE}/release", f"{HERE}/release/check"):
        assert office.client(person).get(path).status_code == 403


def test_reopening_voids_the_approval(office: Office) -> None:
    rex = office.client("rex")
    unsaid = post(rex, f"{HERE}/reopen", f"{HERE}/release")
    assert unsaid.status_code == 422
    assert 'href="#reason"' in unsaid.text
    assert post(rex, f"{HERE}/reopen", f"{HERE}/release", reason="panel_asked").status_code == 303
    assert state(office).state is PacketState.VOID
    page = rex.get(f"{HERE}/release").text
    assert "Void" in page
    assert "The panel asked a question" in page
    again = post(rex, f"{HERE}/reopen", f"{HERE}/release", reason="panel_asked")
    assert again.status_code == 403


def test_a_released_packet_is_recalled_with_a_reason(office: Office, packet: str) -> None:
    world.ready(office, packet)
    world.let_out(office)
    cora, page = office.client("cora"), f"{HERE}/recall"
    assert post(cora, page, page, reason="").status_code == 422
    assert post(cora, page, page, reason="court_order").status_code == 303
    assert state(office).state is PacketState.RECALLING
    assert "the panel has not confirmed it yet" in cora.get(f"{HERE}/release").text
    assert "You cannot recall" in cora.get(page).text


def test_releases_are_listed_by_state(office: Office, packet: str) -> None:
    rex = office.client("rex")
    assert "C-2026-7K3Q" in rex.get("/review/releases?q=7K3Q").text
    assert "No packet is in this state" in rex.get("/review/releases?state=out").text
    assert "No packet is in this state" in rex.get("/review/releases?q=none").text


def test_before_any_approval_there_is_nothing_to_check(replied: Office) -> None:
    rex = replied.client("rex")
    assert "No approved packet waits here" in rex.get(f"{HERE}/release/check").text
    assert "No packet was approved yet" in rex.get(f"{HERE}/release").text


def test_a_packet_that_ended_with_its_screening_says_why_and_waits_for_nobody(office: Office, packet: str) -> None:
    assert packet in {each.id for each in packets(office)}
    opening.withdraw(office.vault, office.by("cora"), office.screening, "candidate_withdrew")
    rex = office.client("rex")
    assert "The candidate withdrew" in rex.get(f"{HERE}/release").text
    assert "/review/jordan" not in rex.get("/review/releases").text


def packets(office: Office) -> list[FrozenPacket]:
    with office.reading() as session:
        return list(session.exec(select(FrozenPacket)))


def test_the_checklist_is_read_by_all_and_answered_by_whoever_may_release(office: Office) -> None:
    shown = {person: office.client(person).get(f"{HERE}/release/check").text for person in ("ruth", "rex")}
    assert "Keep the answers" in shown["rex"]
    assert "Keep the answers" not in shown["ruth"]
    assert "Not answered with yes" in shown["ruth"]
