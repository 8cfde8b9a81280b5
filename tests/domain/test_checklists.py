"""What must be answered with yes before a gate opens."""

import pytest

from vetting.domain.checklists import Gate, Item, missing

READ = Item("read", Gate.APPROVE, "I read it whole.", "001 IV.B.6")
CONDUCT = Item("conduct", Gate.APPROVE, "It tells of conduct.", "001 IV.B.6")
EQUAL = Item("equal", Gate.RELEASE, "All were treated alike.", "001 IV.B.9")
ITEMS = [READ, EQUAL, CONDUCT]


def test_what_nobody_answered_is_missing_in_the_packs_order():
    assert missing(ITEMS, {}, Gate.APPROVE) == [READ, CONDUCT]


@pytest.mark.control("uniform_application")
def test_a_no_holds_the_gate_like_no_answer():
    assert missing(ITEMS, {"read": True, "conduct": False}, Gate.APPROVE) == [CONDUCT]


def test_yes_to_all_opens_the_gate():
    assert missing(ITEMS, {"read": True, "conduct": True}, Gate.APPROVE) == []


def test_another_gates_items_do_not_count():
    assert missing(ITEMS, {"equal": True}, Gate.RELEASE) == []
    assert missing(ITEMS, {}, Gate.SUBMIT) == []
