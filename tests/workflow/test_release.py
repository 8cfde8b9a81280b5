"""What was approved is what is released, by two people, and nothing undecided ever leaves."""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlmodel import select

from tests.cast import Office
from tests.workflow import world
from tests.workflow.world import PDF, PLAIN, Told, answer, approve, begun, claimed, let_out, material, ready, shown
from vetting.domain.checklists import Gate
from vetting.domain.redactions import Treatment
from vetting.domain.refusals import Changed, Refused, Unknown
from vetting.domain.stages import Stage
from vetting.vault import people, releases
from vetting.vault.findings import Corroboration, Finding
from vetting.vault.outbox import Errand, ErrandKind
from vetting.vault.passages import FilterState, Passage, Redaction
from vetting.vault.positions import Position
from vetting.vault.releases import FrozenPacket, PacketState, ReportState
from vetting.vault.screenings import ReplyKind, Screening
from vetting.vault.searches import Search, SearchRow
from vetting.workflow import comparing, release, reply, review
from vetting.workflow.comparing import frozen_packet, pdf_of
from vetting.workflow.perform import PROGRAM

Begun = tuple[Office, list[str]]


def answered(office: Office) -> list[str]:
    return world.replied(office, Told(), PLAIN)


def frozen_and_ready(office: Office) -> list[str]:
    found = answered(office)
    ready(office, approve(office))
    answer(office, "rex", Gate.RELEASE)
    return found


@pytest.fixture
def replied(tmp_path: Path) -> Iterator[Begun]:
    yield from begun(tmp_path / "replied", answered)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """Approved, its report read back, the release checklist answered."""
    yield from (each for each, _ in begun(tmp_path / "ready", frozen_and_ready))


def screening(office: Office) -> Screening:
    with office.reading() as session:
        return session.get_one(Screening, office.screening)


def packets(office: Office) -> list[FrozenPacket]:
    with office.reading() as session:
        return list(releases.packets_of(session, office.screening))


def errands(office: Office) -> list[ErrandKind]:
    with office.reading() as session:
        return [each.kind for each in session.exec(select(Errand).order_by(Errand.made_at)).all()]


def test_approval_freezes_the_packet_and_asks_for_its_report(replied: Begun) -> None:
    office, _ = replied
    approve(office)
    (frozen,) = packets(office)
    assert (frozen.state, frozen.report) == (PacketState.APPROVED, ReportState.WAITING)
    assert (frozen.version, frozen.attempt) == (1, 1)
    assert frozen_packet(material(office).seal, frozen).digest() == frozen.digest
    assert errands(office)[-1] is ErrandKind.RENDER
    assert screening(office).stage is Stage.APPROVED


def test_no_packet_without_an_answer_of_the_candidate(replied: Begun) -> None:
    office, _ = replied
    answer(office, "ruth", Gate.APPROVE)
    altered(office, Screening, reply_kind=None)
    with pytest.raises(Refused, match="has not replied, waived"):
        release.approve_packet(office.vault, office.by("ruth"), office.screening)


def test_no_packet_while_the_checklist_is_open(replied: Begun) -> None:
    office, _ = replied
    with pytest.raises(Refused, match="checklist items are not answered"):
        release.approve_packet(office.vault, office.by("ruth"), office.screening)


def test_no_packet_on_an_old_sign_in(replied: Begun) -> None:
    office, _ = replied
    answer(office, "ruth", Gate.APPROVE)
    with pytest.raises(Refused, match="Sign in again"):
        release.approve_packet(office.vault, office.by("ruth", fresh=False), office.screening)


def test_no_packet_with_an_unread_reply(replied: Begun) -> None:
    office, _ = replied
    draft = reply.ReplyDraft(ReplyKind.REPLIED, "I am a Baptist.")
    reply.record_reply(office.vault, office.by("cora"), office.screening, draft)
    answer(office, "ruth", Gate.APPROVE)
    with pytest.raises(Refused, match="reply is not confirmed yet"):
        release.approve_packet(office.vault, office.by("ruth"), office.screening)
    claimed(office)
    world.decide(office, None)
    world.confirm(office)
    release.approve_packet(office.vault, office.by("ruth"), office.screening)
    packet = frozen_packet(material(office).seal, packets(office)[0])
    assert packet.reply == "The candidate replied. I am a [removed]."


def test_no_packet_with_a_reply_to_a_finding_unread(replied: Begun) -> None:
    office, found = replied
    draft = reply.ReplyDraft(ReplyKind.REPLIED, to={found[0]: "I am a Baptist."})
    reply.record_reply(office.vault, office.by("cora"), office.screening, draft)
    answer(office, "ruth", Gate.APPROVE)
    with pytest.raises(Refused, match="Finding 1: decide every suggestion"):
        release.approve_packet(office.vault, office.by("ruth"), office.screening)


def altered(office: Office, table: type, **values: object) -> None:
    """A change behind the program's back, on every row of a table."""
    with office.vault.store.writing() as session:
        for row in session.exec(select(table)).all():
            for name, value in values.items():
                setattr(row, name, value)
            session.add(row)
        session.commit()


@pytest.mark.parametrize(
    ("table", "values"),
    [
        (Passage, {"engine_version": "older"}),
        (Passage, {"filter_state": FilterState.SUGGESTED}),
        (Redaction, {"decision": None}),
        (Redaction, {"decision": Treatment.NEUTRAL, "neutral": None}),
        (Redaction, {"decision": Treatment.KEEP, "keep_reason": ""}),
        (Redaction, {"decision": Treatment.KEEP, "keep_reason": "not_protected"}),
        (Finding, {"confirmed_by": None}),
        (Finding, {"confirmed_digest": "other"}),
        (Finding, {"online_account": None}),
    ],
)
def test_nothing_undecided_is_approved(replied: Begun, table: type, values: dict[str, object]) -> None:
    office, _ = replied
    answer(office, "ruth", Gate.APPROVE)
    altered(office, table, **values)
    with pytest.raises(Refused, match="Finding 1"):
        release.approve_packet(office.vault, office.by("ruth"), office.screening)
    assert packets(office) == []


def test_words_hidden_in_one_place_do_not_stand_in_another(replied: Begun) -> None:
    """“First Baptist Church” is removed in a finding; a text that the filter read otherwise must not show it."""
    office, _ = replied
    draft = reply.ReplyDraft(ReplyKind.REPLIED, "I sing at First Baptist Church.")
    reply.record_reply(office.vault, office.by("cora"), office.screening, draft)
    here = material(office)
    text = next(each for each in here.passages if each.finding is None)
    with office.vault.store.writing() as session:
        for row in here.redactions[text.id]:
            session.delete(session.merge(row))
        session.commit()
    claimed(office)
    world.confirm(office)
    answer(office, "ruth", Gate.APPROVE)
    with pytest.raises(Refused, match="The candidate’s reply: words stand here that are hidden"):
        release.approve_packet(office.vault, office.by("ruth"), office.screening)


def test_a_finding_with_half_hidden_words_is_named(replied: Begun) -> None:
    office, found = replied
    here = material(office)
    first = next(each for each in here.passages if each.finding == found[0] and here.redactions.get(each.id))
    dropped = replace(here, redactions={k: v for k, v in here.redactions.items() if k != first.id})
    with pytest.raises(Refused, match="Finding 1: words stand here"):
        comparing.refuse_half_hidden(dropped)


def test_whoever_searched_cannot_approve(replied: Begun) -> None:
    office, _ = replied
    with pytest.raises(Refused, match="duty of a reviewer"):
        release.approve_packet(office.vault, office.by("sam"), office.screening)


def test_the_report_is_stored_once(replied: Begun) -> None:
    office, _ = replied
    packet = approve(office)
    ready(office, packet)
    ready(office, packet, b"%PDF another")
    frozen = packets(office)[0]
    assert pdf_of(material(office).seal, frozen) == PDF
    assert frozen.pdf_digest == hashlib.sha256(PDF).hexdigest()


def test_a_report_with_problems_is_not_stored(replied: Begun) -> None:
    office, _ = replied
    packet = approve(office)
    release.keep_report(office.vault, PROGRAM, office.screening, packet, PDF, ["Page 1 shows “Baptist”."])
    frozen = packets(office)[0]
    assert (frozen.report, frozen.pdf) == (ReportState.FAILED, None)
    with pytest.raises(Unknown):
        pdf_of(material(office).seal, frozen)
    with pytest.raises(Refused, match="The report is failed"):
        let_out(office)


def test_a_report_of_an_unknown_packet_is_not_kept(office: Office) -> None:
    with pytest.raises(Unknown):
        ready(office, "gone")


def test_nothing_is_released_before_its_report_was_read_back(replied: Begun) -> None:
    office, _ = replied
    approve(office)
    with pytest.raises(Refused, match="The report is waiting"):
        let_out(office)


def test_another_person_releases(office: Office) -> None:
    packet = let_out(office)
    (frozen,) = packets(office)
    assert (frozen.id, frozen.state, frozen.released_by) == (packet, PacketState.RELEASED, "rex")
    assert screening(office).stage is Stage.RELEASED
    assert errands(office)[-2:] == [ErrandKind.CARRY_PACKET, ErrandKind.CHECKPOINT]


@pytest.mark.parametrize(("person", "why"), [("ruth", "you did this"), ("sam", "duty of a"), ("ada", "duty of a")])
@pytest.mark.control("independent_search")
def test_approver_searcher_and_strangers_release_nothing(office: Office, person: str, why: str) -> None:
    with pytest.raises(Refused, match=why):
        release.release_packet(office.vault, office.by(person), office.screening, seen=shown(office))


def test_a_coordinator_who_did_nothing_else_may_release(office: Office) -> None:
    release.release_packet(office.vault, office.by("cora"), office.screening, seen=shown(office))
    assert packets(office)[0].released_by == "cora"


def test_release_needs_a_new_sign_in(office: Office) -> None:
    with pytest.raises(Refused, match="Sign in again"):
        release.release_packet(office.vault, office.by("rex", fresh=False), office.screening, seen=shown(office))


def test_what_the_releaser_saw_is_what_leaves(office: Office) -> None:
    with pytest.raises(Changed, match="What you were shown has changed"):
        let_out(office, seen="something else")


def move_decision(office: Office) -> None:
    altered(office, Redaction, decision=Treatment.GENERALISE)


def new_keep(office: Office) -> None:
    altered(office, Redaction, decision=Treatment.KEEP, keep_reason="not_protected")


CHANGES: dict[str, Callable[[Office], None]] = {
    "a decision": move_decision,
    "the engine": lambda office: altered(office, FrozenPacket, engine_version="older"),
    "a finding's version": lambda office: altered(office, Finding, version=9),
    "a withholding": lambda office: altered(office, Finding, withheld="duplicate"),
    "the need for the words": lambda office: altered(office, Finding, words_needed=False),
    "a row": lambda office: altered(office, SearchRow, state="waived"),
    "the plan": lambda office: altered(office, Screening, plan_version=2),
    "the reply": lambda office: altered(office, Screening, reply_kind=ReplyKind.EXPIRED),
    "the title": lambda office: altered(office, Position, title="Sergeant"),
    "the department": lambda office: altered(office, people.Department, name="Another City"),
    "a search": lambda office: drop(office, Search),
    "a corroboration": lambda office: drop(office, Corroboration),
    "the packet's digest": lambda office: altered(office, FrozenPacket, digest="0" * 64),
}


def drop(office: Office, table: type) -> None:
    with office.vault.store.writing() as session:
        for row in session.exec(select(table)).all():
            session.delete(row)
        session.commit()


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_changes_after_the_approval_stops_the_release(office: Office, change: str) -> None:
    CHANGES[change](office)
    with pytest.raises(Changed):
        let_out(office, seen=shown(office))
    assert packets(office)[0].state is PacketState.APPROVED
    assert ErrandKind.CARRY_PACKET not in errands(office)


def test_a_keep_that_appears_is_not_what_the_releaser_saw(office: Office) -> None:
    before = shown(office)
    new_keep(office)
    with pytest.raises(Changed, match="What you were shown"):
        let_out(office, seen=before)


def test_a_report_that_was_exchanged_stays(office: Office) -> None:
    seal = material(office).seal
    frozen = packets(office)[0]
    altered(office, FrozenPacket, pdf=seal.close_bytes(b"%PDF other", f"frozen_packet.pdf.{frozen.id}"))
    with pytest.raises(Changed, match="not the one that was read back"):
        let_out(office)


def test_a_packet_that_was_exchanged_stays(office: Office) -> None:
    seal, frozen = material(office).seal, packets(office)[0]
    packet = replace(frozen_packet(seal, frozen), department="Another City")
    sealed = seal.close(packet.canonical(), f"frozen_packet.canonical.{frozen.id}")
    altered(office, FrozenPacket, canonical=sealed, digest=packet.digest())
    with pytest.raises(Changed, match="not the one approved"):
        let_out(office)


def test_nothing_to_release_says_so(office: Office) -> None:
    altered(office, FrozenPacket, state=PacketState.VOID)
    with pytest.raises(Refused, match="no approved packet"):
        release.release_packet(office.vault, office.by("rex"), office.screening, seen="any")


def test_reopening_voids_the_approval_and_asks_everything_again(office: Office) -> None:
    release.reopen_review(office.vault, office.by("ruth"), office.screening, "finding_wrong")
    assert (packets(office)[0].state, packets(office)[0].reason) == (PacketState.VOID, "finding_wrong")
    assert screening(office).stage is Stage.REVIEWING
    with pytest.raises(Refused, match="in review"):
        ready(office, packets(office)[0].id)


def test_a_review_is_opened_again_for_a_reason(office: Office) -> None:
    with pytest.raises(Refused, match="Choose why the review is opened again"):
        release.reopen_review(office.vault, office.by("ruth"), office.screening, "because")
    assert packets(office)[0].state is PacketState.APPROVED


def again(office: Office) -> str:
    """Reviewed, answered, approved and read back once more by Ruth."""
    claimed(office)
    review.finish_review(office.vault, office.by("ruth"), office.screening)
    waived = reply.ReplyDraft(ReplyKind.WAIVED)
    reply.record_reply(office.vault, office.by("cora"), office.screening, waived)
    with pytest.raises(Refused, match="checklist"):
        release.approve_packet(office.vault, office.by("ruth"), office.screening)
    packet = approve(office)
    ready(office, packet)
    return packet


def test_version_two_replaces_version_one(office: Office) -> None:
    let_out(office)
    release.reopen_review(office.vault, office.by("ruth"), office.screening, "finding_wrong")
    assert (packets(office)[0].state, packets(office)[0].reason) == (PacketState.RELEASED, "finding_wrong")
    again(office)
    with pytest.raises(Refused, match="checklist"):
        release.release_packet(office.vault, office.by("rex"), office.screening, seen=shown(office))
    let_out(office)
    assert [(each.version, each.state) for each in packets(office)] == [
        (1, PacketState.REPLACED),
        (2, PacketState.RELEASED),
    ]


def test_a_packet_with_more_to_hide_does_not_stay_in_the_panel_until_the_next(office: Office) -> None:
    let_out(office)
    release.reopen_review(office.vault, office.by("ruth"), office.screening, "more_to_hide")
    assert (packets(office)[0].state, packets(office)[0].reason) == (PacketState.RECALLING, "more_to_hide")
    assert screening(office).stage is Stage.REVIEWING
    assert errands(office)[-1] is ErrandKind.CARRY_RECALL


def test_a_void_attempt_takes_no_version(office: Office) -> None:
    release.reopen_review(office.vault, office.by("ruth"), office.screening, "finding_wrong")
    again(office)
    assert [(each.attempt, each.version) for each in packets(office)] == [(1, 1), (2, 1)]


def test_a_recall_is_on_its_way_until_the_panel_confirms_it(office: Office) -> None:
    let_out(office)
    with pytest.raises(Refused) as refused:
        release.recall_packet(office.vault, office.by("rex"), office.screening, "because")
    assert refused.value.field == "reason"
    release.recall_packet(office.vault, office.by("rex"), office.screening, "court_order")
    assert (packets(office)[0].state, packets(office)[0].reason) == (PacketState.RECALLING, "court_order")
    assert errands(office)[-1] is ErrandKind.CARRY_RECALL
    assert screening(office).stage is Stage.REVIEWING


def test_only_what_was_released_is_recalled(office: Office) -> None:
    let_out(office)
    altered(office, FrozenPacket, state=PacketState.RECALLED)
    with pytest.raises(Refused):
        release.recall_packet(office.vault, office.by("rex"), office.screening, "court_order")
