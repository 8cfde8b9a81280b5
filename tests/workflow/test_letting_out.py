"""What approver and releaser are shown, and what came home from the panel."""

from collections.abc import Callable

import pytest

from tests.cast import Office
from tests.workflow import world
from tests.workflow.world import PDF, PLAIN, Told, material
from vetting.accounts.visitor import Visitor
from vetting.domain.decisions import Outcome
from vetting.domain.redactions import Treatment
from vetting.domain.refusals import Refused
from vetting.domain.roles import Role
from vetting.storage import now
from vetting.vault import releases
from vetting.vault.positions import Seat
from vetting.vault.releases import PacketState
from vetting.vault.screenings import Screening
from vetting.workflow import carried, free_text
from vetting.workflow.letting_out import came_home, packets_shown, to_release
from vetting.workflow.perform import PROGRAM
from vetting.workflow.progress import refuse_partial
from vetting.workflow.redacting import Ruling


def kept_and_approved(office: Office) -> str:
    found = world.searched(office, Told(), PLAIN)
    world.claimed(office)
    world.attributed(office)
    keep = Ruling(Treatment.KEEP, keep_reason="not_protected")
    world.rule(office, world.suggestions(office, found[0])["immigrants"], keep)
    for each in found:
        world.decide(office, each)
        world.confirm(office, each)
    world.review.finish_review(office.vault, office.by("ruth"), office.screening)
    waived = world.reply.ReplyDraft(world.ReplyKind.WAIVED)
    world.reply.record_reply(office.vault, office.by("cora"), office.screening, waived)
    packet = world.approve(office)
    world.ready(office, packet)
    return packet


@pytest.fixture
def begin() -> Callable[[Office], str]:
    return kept_and_approved


def screening(office: Office) -> Screening:
    with office.reading() as session:
        return session.get_one(Screening, office.screening)


def test_the_releaser_is_shown_every_keep_and_the_frozen_packet(office: Office) -> None:
    with office.reading() as session:
        shown = to_release(session, office.vault, screening(office))
    assert shown is not None
    assert [(each.words, each.by) for each in shown.keeps] == [("immigrants", "ruth"), ("Immigrants", "ruth")]
    assert "immigrants" in shown.packet.canonical()
    assert shown.frozen.pdf == PDF
    world.let_out(office, seen=shown.seen)


def test_nothing_waits_once_it_is_out(office: Office) -> None:
    world.let_out(office)
    with office.reading() as session:
        assert to_release(session, office.vault, screening(office)) is None


def test_what_the_panel_asked_and_decided_comes_home(office: Office) -> None:
    packet = world.let_out(office)
    asked = carried.QuestionHome(
        id="q1", packet=packet, person="dana", text="When was this, before the church picnic?", at=now()
    )
    carried.bring_question(office.vault, PROGRAM, office.screening, asked)
    with office.reading() as session:
        digest = releases.packets_of(session, office.screening)[0].digest
    decided = carried.DecisionHome(
        id="d1",
        packet=packet,
        digest=digest,
        person="dana",
        outcome=Outcome.PROCEED,
        reasons="The conduct was explained.",
        cites=(1,),
        at=now(),
    )
    carried.bring_decision(office.vault, PROGRAM, office.screening, decided)
    with office.reading() as session:
        found = came_home(session, office.vault, screening(office))
    assert [(each.outcome, each.text, each.hidden, each.version) for each in found] == [
        ("", "When was this, before the [removed]?", 1, 1),
        ("Go on with the hiring process", "The conduct was explained.", 0, 1),
    ]


def test_words_that_the_filter_could_not_read_are_not_shown(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    packet = world.let_out(office)
    monkeypatch.setattr(free_text, "run", lambda *_: None)
    asked = carried.QuestionHome(id="q1", packet=packet, person="dana", text="When was this?", at=now())
    carried.bring_question(office.vault, PROGRAM, office.screening, asked)
    with office.reading() as session:
        (found,) = came_home(session, office.vault, screening(office))
    assert (found.text, found.hidden) == ("", 0)


def test_of_a_disposed_record_states_remain_and_no_words(office: Office) -> None:
    world.let_out(office)
    with office.vault.store.writing() as session:
        session.get_one(Screening, office.screening).data_key = None
        session.commit()
    with office.reading() as session:
        (shown,) = packets_shown(session, office.vault, screening(office))
        assert (shown.state, shown.pdf) == (PacketState.RELEASED, b"")
        assert came_home(session, office.vault, screening(office)) == []


def visitor(person: str) -> Visitor:
    return Visitor("account", person, frozenset({Role.REVIEWER}), fresh=True, name=person)


def test_whoever_searched_or_sits_on_the_panel_sees_no_state(office: Office) -> None:
    with office.vault.store.writing() as session:
        session.add(Seat(position=office.position, person="rex", since=now()))
        session.commit()
    with office.reading() as session:
        refuse_partial(session, visitor("ruth"), screening(office))
        with pytest.raises(Refused, match="You searched this candidate"):
            refuse_partial(session, visitor("sam"), screening(office))
        with pytest.raises(Refused, match="You sit on a panel that decides on this candidate"):
            refuse_partial(session, visitor("rex"), screening(office))


def test_the_packet_as_frozen_needs_the_screenings_key(office: Office) -> None:
    here = material(office)
    with office.reading() as session:
        frozen = releases.packets_of(session, office.screening)[0]
    assert b"immigrants" not in frozen.canonical
    assert here.seal.open(frozen.canonical, f"frozen_packet.canonical.{frozen.id}")
