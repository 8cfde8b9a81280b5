"""What the program can enforce."""

import pytest

from vetting.domain.controls import Control


@pytest.mark.parametrize("control", Control)
def test_every_control_says_in_one_sentence_how_it_is_enforced(control):
    assert control.enforced.endswith(".")
    assert ". " not in control.enforced


def test_no_two_controls_are_enforced_by_the_same_words():
    assert len({control.enforced for control in Control}) == len(Control)
