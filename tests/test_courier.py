"""The courier: what it carries, that twice is once, and that it may be killed between any two commits."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event
from sqlmodel import Session

from tests.houses import POSITION, SCREENING, Houses, errand
from tests.panel.house import PDF, packet
from tests.postgres import postgres_database, postgres_folder, postgres_url
from vetting import courier
from vetting.courier import RecordBroken, bring_home, carry
from vetting.domain.refusals import Refused
from vetting.domain.stages import Stage
from vetting.ledger.chain import Link, first_break
from vetting.panel import deciding
from vetting.panel.database import Account, Invitation
from vetting.panel.database import Department as PanelDepartment
from vetting.panel.database import Entry as PanelEntryThere
from vetting.panel.door import By
from vetting.panel.packets import PanelDecision, PanelPacket
from vetting.panel.packets import Question as PanelQuestion
from vetting.panel.packets import Seat as PanelSeat
from vetting.vault.outbox import ErrandKind
from vetting.vault.panel_record import PanelEntry
from vetting.vault.people import Department, PanelAccount
from vetting.vault.positions import Seat
from vetting.vault.releases import Decision, FrozenPacket, PacketState, Question
from vetting.vault.screenings import Screening

__all__ = ["postgres_database", "postgres_folder", "postgres_url"]

DANA = By("accountDana")
OUT = [
    (ErrandKind.CARRY_DEPARTMENT, "department"),
    (ErrandKind.CARRY_ACCOUNT, "accountDana"),
    (ErrandKind.CARRY_ACCOUNT, "accountDave"),
    (ErrandKind.CARRY_SEATS, POSITION),
    (ErrandKind.CARRY_PACKET, "packet1"),
]


@pytest.fixture(params=["sqlite", "postgresql"])
def houses(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Houses]:
    """Nothing carried yet."""
    urls: tuple[str, ...] = ()
    if request.param == "postgresql":
        fresh: Callable[[], str] = request.getfixturevalue("postgres_database")
        urls = (fresh(), fresh())
    made = Houses(tmp_path, *urls)
    yield made
    made.close()


def walk(houses: Houses, *errands: tuple[ErrandKind, str]) -> None:
    for kind, about in errands or OUT:
        carry(houses.vault, houses.panel, errand(kind, about))


def answer(houses: Houses) -> tuple[str, str]:
    """Dana reads, asks and decides; the ids."""
    deciding.read_packet(houses.panel, DANA, "packet1")
    deciding.acknowledge(houses.panel, DANA, "packet1")
    asked = deciding.ask(houses.panel, DANA, "packet1", "Was the post public?")
    decided = deciding.record_decision(houses.panel, DANA, "packet1", seen=packet().digest(), outcome="further_inquiry",
                                       reasons="Raise finding 1 at the interview.", cites=[1])  # fmt: skip
    return asked, decided


def reset(houses: Houses, **columns: Any) -> None:
    houses.change(PanelAccount, "accountDana", **columns)
    walk(houses, (ErrandKind.CARRY_ACCOUNT, "accountDana"))


def test_a_packet_arrives_as_it_was_frozen_and_its_arrival_is_confirmed(houses: Houses) -> None:
    walk(houses)
    there = houses.row(PanelPacket, "packet1", panel=True)
    assert (there.canonical, there.pdf, there.digest) == (packet().canonical(), PDF, packet().digest())
    assert houses.row(FrozenPacket, "packet1").carried_at is not None
    assert houses.entries() == [("confirm_carried", "done")]
    deciding.read_packet(houses.panel, DANA, "packet1")


def test_every_errand_done_twice_leaves_no_second_trace(houses: Houses) -> None:
    walk(houses)
    entries = len(houses.every(PanelEntryThere, panel=True))
    walk(houses)
    assert len(houses.every(PanelEntryThere, panel=True)) == entries
    assert houses.entries() == [("confirm_carried", "done")]


def test_a_second_version_replaces_the_first_in_whatever_order_they_arrive(houses: Houses) -> None:
    walk(houses, *OUT[:4])
    houses.freeze(packet("packet2", version=2))
    walk(houses, (ErrandKind.CARRY_PACKET, "packet2"), (ErrandKind.CARRY_PACKET, "packet1"))
    first, second = (houses.row(PanelPacket, id_, panel=True) for id_ in ("packet1", "packet2"))
    assert (first.replaced_by, first.canonical, first.pdf) == (2, "", b"")
    assert (second.replaced_by, second.pdf) == (None, PDF)


def test_other_bytes_under_a_known_id_are_refused_loudly(houses: Houses) -> None:
    walk(houses)
    houses.change(FrozenPacket, "packet1", pdf_digest="0" * 64)
    with pytest.raises(Refused, match="Another packet"):
        walk(houses, OUT[4])
    assert houses.row(PanelPacket, "packet1", panel=True).pdf == PDF


@pytest.mark.parametrize("state", [PacketState.APPROVED, PacketState.RECALLING, PacketState.RECALLED, PacketState.VOID])
def test_a_packet_that_does_not_stand_is_not_carried(houses: Houses, state: PacketState) -> None:
    houses.change(FrozenPacket, "packet1", state=state)
    walk(houses)
    assert houses.row(PanelPacket, "packet1", panel=True) is None


def test_a_recall_counts_once_the_panel_has_confirmed_it(houses: Houses) -> None:
    walk(houses)
    houses.change(FrozenPacket, "packet1", state=PacketState.RECALLING)
    walk(houses, (ErrandKind.CARRY_RECALL, "packet1"))
    there = houses.row(PanelPacket, "packet1", panel=True)
    assert there.recalled_at is not None
    assert (there.canonical, there.pdf) == ("", b"")
    assert houses.row(FrozenPacket, "packet1").state is PacketState.RECALLED


def test_a_packet_that_is_recalled_before_it_arrives_cannot_arrive_late(houses: Houses) -> None:
    houses.change(FrozenPacket, "packet1", state=PacketState.RECALLING)
    walk(houses, (ErrandKind.CARRY_RECALL, "packet1"))
    houses.change(FrozenPacket, "packet1", state=PacketState.RELEASED)  # as a second worker still remembers it
    walk(houses, OUT[4])
    assert houses.row(PanelPacket, "packet1", panel=True).pdf == b""


def test_disposal_leaves_digests_and_no_word(houses: Houses) -> None:
    walk(houses)
    answer(houses)
    houses.change(Screening, SCREENING, data_key=None, stage=Stage.DISPOSED)
    walk(houses, (ErrandKind.CARRY_DISPOSAL, SCREENING), (ErrandKind.CARRY_DISPOSAL, SCREENING))
    there = houses.row(PanelPacket, "packet1", panel=True)
    assert (there.canonical, there.pdf, there.digest) == ("", b"", packet().digest())
    assert houses.every(PanelQuestion, panel=True) == houses.every(PanelDecision, panel=True) == []
    walk(houses, (ErrandKind.CARRY_PACKET, "packet1"), (ErrandKind.CARRY_RECALL, "packet1"))


def test_the_seats_are_those_of_the_vault_and_no_others(houses: Houses) -> None:
    walk(houses)
    seat = next(each for each in houses.every(Seat) if each.person == "personDave")
    houses.change(Seat, seat.id, until=seat.since)
    walk(houses, (ErrandKind.CARRY_SEATS, POSITION))
    assert [each.person for each in houses.every(PanelSeat, panel=True)] == ["personDana"]


def test_an_account_arrives_with_its_invitation_and_no_password(houses: Houses) -> None:
    walk(houses)
    account = houses.row(Account, "accountDana", panel=True)
    assert (account.email, account.roles, account.active) == ("dana@example.gov", ["decision_maker"], True)
    assert account.password is None
    assert {each.token_hash for each in houses.every(Invitation, panel=True)} >= {"hash of Dana's token"}


def test_deactivating_ends_the_sessions_and_leaves_the_password_alone(houses: Houses) -> None:
    walk(houses)
    before = houses.row(Account, "accountDana", panel=True)
    reset(houses, active=False)
    after = houses.row(Account, "accountDana", panel=True)
    assert not after.active
    assert after.fs_uniquifier != before.fs_uniquifier


def test_a_reset_starts_access_over_once(houses: Houses) -> None:
    walk(houses)
    with houses.panel.writing() as session:
        session.get_one(Account, "accountDana").password = "old"
        session.commit()
    reset(houses, token_hash="hash of a new token")
    reset(houses)
    account = houses.row(Account, "accountDana", panel=True)
    mine = [each for each in houses.every(Invitation, panel=True) if each.account == "accountDana"]
    assert account.password is None
    assert [each.token_hash for each in mine if each.used_at is None] == ["hash of a new token"]


def test_the_department_follows_the_vaults(houses: Houses) -> None:
    walk(houses)
    houses.change(Department, "department", time_zone="America/New_York", demo=True)
    walk(houses, OUT[0])
    there = houses.row(PanelDepartment, "department", panel=True)
    assert (there.time_zone, there.demo) == ("America/New_York", True)


def test_answers_come_home_sealed_and_decide_the_screening(houses: Houses) -> None:
    walk(houses)
    asked, decided = answer(houses)
    assert bring_home(houses.vault, houses.panel) > 2
    screening = houses.row(Screening, SCREENING)
    seal = houses.vault.keyring.unwrap(SCREENING, screening.data_key)
    decision = houses.row(Decision, decided)
    assert screening.stage is Stage.DECIDED
    assert (decision.person, decision.outcome, decision.cites) == ("personDana", "further_inquiry", "1")
    assert seal.open(decision.reasons, f"decision.reasons.{decided}") == "Raise finding 1 at the interview."
    assert seal.open(houses.row(Question, asked).text, f"question.text.{asked}") == "Was the post public?"
    assert b"interview" not in decision.reasons


def test_a_second_walk_home_brings_nothing_twice(houses: Houses) -> None:
    walk(houses)
    answer(houses)
    bring_home(houses.vault, houses.panel)
    entries = houses.entries()
    assert bring_home(houses.vault, houses.panel) == 0
    assert houses.entries() == entries


def test_a_decision_about_a_packet_that_no_longer_stands_is_kept_and_decides_nothing(houses: Houses) -> None:
    walk(houses)
    _, decided = answer(houses)
    houses.change(FrozenPacket, "packet1", state=PacketState.RECALLING)
    houses.change(Screening, SCREENING, stage=Stage.REVIEWING)
    bring_home(houses.vault, houses.panel)
    assert houses.row(Decision, decided) is not None
    assert houses.row(Screening, SCREENING).stage is Stage.REVIEWING
    assert ("bring_late_decision", "done") in houses.entries()


def test_the_panels_chain_comes_home_whole(houses: Houses) -> None:
    walk(houses)
    answer(houses)
    bring_home(houses.vault, houses.panel)
    copies = sorted(houses.every(PanelEntry), key=lambda each: each.sequence)
    there = houses.every(PanelEntryThere, panel=True)
    assert len(copies) == len(there)
    assert first_break(Link(each.sequence, each.previous, each.body, each.seal) for each in copies) is None


def test_a_chain_that_does_not_go_on_unbroken_is_not_copied(houses: Houses) -> None:
    walk(houses)
    bring_home(houses.vault, houses.panel)
    brought = len(houses.every(PanelEntry))
    answer(houses)
    with houses.panel.writing() as session:
        triggers = "DROP TRIGGER entry_no_update" if houses.panel.sqlite else "DROP TRIGGER entry_no_change ON entry"
        session.connection().exec_driver_sql(triggers)
        session.connection().exec_driver_sql("UPDATE entry SET person = 'nobody' WHERE action = 'acknowledge'")
        session.commit()
    with pytest.raises(RecordBroken, match=f"Entry {brought + 2}: its column person differs"):
        bring_home(houses.vault, houses.panel)
    assert len(houses.every(PanelEntry)) == brought
    assert houses.every(Decision) != []


class Killed(BaseException):
    """The process is gone: nothing may catch it."""


def killed_at(commit: int, work: Callable[[], object]) -> bool:
    """Do `work` until the commit of this number, counted from 1, and die just before it; False if it ended first."""
    seen = 0

    def count(_session: Session) -> None:
        nonlocal seen
        seen += 1
        if seen == commit:
            raise Killed

    event.listen(Session, "before_commit", count)
    try:
        work()
    except Killed:
        return True
    finally:
        event.remove(Session, "before_commit", count)
    return False


def test_killed_before_any_commit_and_started_again_both_houses_end_the_same(houses: Houses) -> None:
    def whole() -> None:
        walk(houses)
        answer_once()
        bring_home(houses.vault, houses.panel)

    def answer_once() -> None:
        if not houses.every(PanelDecision, panel=True):
            answer(houses)

    commit = 1
    while killed_at(commit, whole):
        commit += 1
    assert commit > 5
    assert len(houses.every(PanelPacket, panel=True)) == 1
    assert len(houses.every(Decision)) == len(houses.every(PanelDecision, panel=True)) == 1
    assert houses.row(Screening, SCREENING).stage is Stage.DECIDED
    assert bring_home(houses.vault, houses.panel) == 0
    assert len(houses.every(PanelEntry)) == len(houses.every(PanelEntryThere, panel=True))


def test_killed_between_the_recalls_two_commits_it_is_confirmed_the_next_time(houses: Houses) -> None:
    walk(houses)
    houses.change(FrozenPacket, "packet1", state=PacketState.RECALLING)
    recall = (ErrandKind.CARRY_RECALL, "packet1")
    assert killed_at(2, lambda: walk(houses, recall))
    assert houses.row(FrozenPacket, "packet1").state is PacketState.RECALLING
    walk(houses, recall)
    assert houses.row(FrozenPacket, "packet1").state is PacketState.RECALLED


def test_the_record_comes_home_in_parts(houses: Houses, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(courier, "BATCH", 2)
    walk(houses)
    assert bring_home(houses.vault, houses.panel) == len(houses.every(PanelEntryThere, panel=True)) == 5
    assert houses.entries().count(("bring_record", "done")) == 3
