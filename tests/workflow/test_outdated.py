"""What an older filter read is read again, while it has not left."""

import pytest
from sqlmodel import select

from tests.workflow.world import PLAIN, searched
from vetting.storage import now
from vetting.vault.passages import FilterState, Passage
from vetting.vault.screenings import Screening
from vetting.workflow import filtering
from vetting.workflow.listed import current_engine
from vetting.workflow.outdated import outdated, refresh


@pytest.fixture
def older(office):
    """In review, filtered by an older engine."""
    searched(office, PLAIN)
    change(office, Passage, engine_version="older", filter_state=FilterState.CONFIRMED, confirmed_at=now())
    return office


def change(office, table, **values):
    with office.vault.store.writing() as session:
        for each in session.exec(select(table)).all():
            for name, value in values.items():
                setattr(each, name, value)
            session.add(each)
        session.commit()


def passages(office):
    with office.reading() as session:
        return session.exec(select(Passage)).all()


def test_it_is_filtered_again_and_unconfirmed(older):
    for each in outdated(older.vault):
        assert refresh(older.vault, each)
    assert {each.filter_state for each in passages(older)} == {FilterState.SUGGESTED}
    assert {each.engine_version for each in passages(older)} == {current_engine(0)}
    assert outdated(older.vault) == []


@pytest.mark.parametrize("stage", ["approved", "released", "decided", "withdrawn"])
def test_what_was_approved_or_has_left_is_not_touched(older, stage):
    change(older, Screening, stage=stage)
    assert outdated(older.vault) == []


def test_what_was_disposed_of_meanwhile_is_passed_over(older):
    ids = outdated(older.vault)
    change(older, Screening, data_key=None)
    assert [refresh(older.vault, each) for each in ids] == [False] * len(ids)
    assert outdated(older.vault) == []


def test_an_id_that_is_none_is_passed_over(older):
    assert refresh(older.vault, "nothing") is False


def test_a_stage_that_moved_on_meanwhile_refuses_and_nothing_changes(older):
    ids = outdated(older.vault)
    change(older, Screening, stage="released")
    assert refresh(older.vault, ids[0]) is False
    assert {each.engine_version for each in passages(older)} == {"older"}


def test_a_filter_that_fails_now_marks_the_text_as_failed_once(older, monkeypatch):
    monkeypatch.setattr(filtering, "run", lambda *_: None)
    first = outdated(older.vault)[0]
    assert refresh(older.vault, first)
    before = len(older.entries())
    assert refresh(older.vault, first) is False
    assert len(older.entries()) == before
    assert first in outdated(older.vault)
