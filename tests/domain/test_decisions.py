"""What a panel member may decide."""

from vetting.domain.decisions import Outcome


def test_every_decision_has_its_own_words():
    assert len({outcome.label for outcome in Outcome}) == len(Outcome)


def test_there_is_a_way_between_yes_and_no():
    assert Outcome.INQUIRE.label == "Inquire further before deciding"
