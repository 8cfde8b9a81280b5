"""The courier's way home: answers and the record, and that it may be killed before any commit, either way."""

from collections.abc import Callable

import pytest
from sqlalchemy import event
from sqlmodel import Session

from tests.houses import SCREENING, Houses, answer, houses, walk
from tests.postgres import postgres_database, postgres_folder, postgres_url
from vetting import courier
from vetting.courier import RecordBroken, bring_home
from vetting.domain.stages import Stage
from vetting.ledger.chain import Link, first_break
from vetting.panel.database import Entry as PanelEntryThere
from vetting.panel.packets import PanelDecision, PanelPacket
from vetting.vault.outbox import ErrandKind
from vetting.vault.panel_record import PanelEntry
from vetting.vault.releases import Decision, FrozenPacket, PacketState, Question
from vetting.vault.screenings import Screening

__all__ = ["houses", "postgres_database", "postgres_folder", "postgres_url"]


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


@pytest.mark.parametrize("stage", [Stage.REVIEWING, Stage.REPLYING, Stage.WITHDRAWN])
def test_a_decision_taken_while_the_review_is_open_again_is_kept_and_holds_nothing_up(
    houses: Houses, stage: Stage
) -> None:
    walk(houses)
    asked, decided = answer(houses)
    houses.change(Screening, SCREENING, stage=stage)
    bring_home(houses.vault, houses.panel)
    assert houses.row(Decision, decided) is not None
    assert houses.row(Question, asked) is not None
    assert houses.row(Screening, SCREENING).stage is stage
    assert len(houses.every(PanelEntry)) == len(houses.every(PanelEntryThere, panel=True))
    assert bring_home(houses.vault, houses.panel) == 0


def test_an_answer_about_a_record_that_was_destroyed_meanwhile_is_heard_of_in_the_ledger_only(houses: Houses) -> None:
    walk(houses)
    answer(houses)
    houses.change(Screening, SCREENING, stage=Stage.DISPOSED, data_key=None)
    bring_home(houses.vault, houses.panel)
    assert (houses.every(Question), houses.every(Decision)) == ([], [])
    assert len(houses.every(PanelEntry)) == len(houses.every(PanelEntryThere, panel=True))
    assert bring_home(houses.vault, houses.panel) == 0


def test_an_answer_that_cannot_come_home_holds_nothing_else_up(houses: Houses, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError

    walk(houses)
    _, decided = answer(houses)
    with monkeypatch.context() as broken:
        broken.setattr("vetting.courier.carried.bring_question", fail)
        with pytest.raises(RuntimeError):
            bring_home(houses.vault, houses.panel)
    assert houses.row(Decision, decided) is not None
    assert len(houses.every(PanelEntry)) == len(houses.every(PanelEntryThere, panel=True))
    assert bring_home(houses.vault, houses.panel) > 0
    assert len(houses.every(Question)) == 1


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


def test_a_panel_put_back_from_an_older_copy_is_noticed_at_once(houses: Houses) -> None:
    walk(houses)
    bring_home(houses.vault, houses.panel)
    last = len(houses.every(PanelEntry))
    with houses.panel.writing() as session:
        triggers = "DROP TRIGGER entry_no_delete" if houses.panel.sqlite else "DROP TRIGGER entry_no_change ON entry"
        session.connection().exec_driver_sql(triggers)
        session.connection().exec_driver_sql(f"DELETE FROM entry WHERE sequence = {last}")
        session.commit()
    with pytest.raises(RecordBroken, match=f"entry {last}, which came home"):
        bring_home(houses.vault, houses.panel)


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
