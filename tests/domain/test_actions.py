"""What can be done, as verbs."""

import pytest

from vetting.domain.actions import Action


@pytest.mark.parametrize("action", Action)
def test_an_action_is_said_in_words(action):
    assert action.words.replace(" ", "_") == action
    assert action.words.islower()


def test_a_deed_reads_like_one():
    assert Action.LOG_FINDING.words == "log finding"
