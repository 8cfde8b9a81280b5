"""What can be done, as verbs."""

import pytest

from vetting.domain.actions import Action


@pytest.mark.parametrize("action", Action)
def test_an_action_is_said_in_words(action):
    assert action.words.islower()
    assert "_" not in action.words
    assert action.words.startswith(action.partition("_")[0])


def test_a_deed_reads_like_one():
    assert Action.LOG_FINDING.words == "log a finding"
    assert Action.RELEASE_PACKET.words == "release the packet"
    assert Action.DISPOSE_RECORD.words == "dispose of the record"
    assert Action.READ_RAW.words == "read the recorded texts"
