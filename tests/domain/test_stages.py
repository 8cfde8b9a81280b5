"""The conditions of a screening."""

import pytest

from vetting.domain.stages import AT_WORK, CLOSED, Stage


@pytest.mark.parametrize("stage", Stage)
def test_every_stage_is_said_in_words(stage):
    assert stage.words
    assert "_" not in stage.words


def test_no_two_stages_sound_alike():
    assert len({stage.words for stage in Stage}) == len(Stage)


def test_work_ends_with_release_and_a_closed_record_is_decided_or_withdrawn():
    assert {Stage.RELEASED, Stage.DISPOSED} == frozenset(Stage) - AT_WORK - CLOSED
    assert {Stage.DECIDED, Stage.WITHDRAWN} == CLOSED
