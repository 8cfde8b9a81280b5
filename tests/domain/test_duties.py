"""The duty table held to itself: complete, connected, and nothing held against anyone that nobody wrote down."""

from vetting.domain.actions import Action
from vetting.domain.duties import APPROVED, DUTIES, REVIEWED, SEARCHED
from vetting.domain.roles import Role
from vetting.domain.stages import Stage

SIGNED_FOR = {Action.APPROVE_PACKET, Action.RELEASE_PACKET, Action.RECALL_PACKET, Action.RECORD_DECISION}


def test_every_action_has_its_row():
    assert set(DUTIES) == set(Action)


def test_every_stage_but_the_first_is_reached():
    assert {duty.then for duty in DUTIES.values()} - {None} == set(Stage) - {Stage.OPENED}


def test_every_stage_but_the_last_is_left():
    left = {stage for duty in DUTIES.values() if duty.then for stage in duty.during - {duty.then}}
    assert left == set(Stage) - {Stage.DISPOSED}


def test_whatever_moves_a_stage_says_from_where():
    assert all(duty.during for duty in DUTIES.values() if duty.then)


def test_what_is_held_against_someone_is_entered_in_the_ledger():
    held = {deed for duty in DUTIES.values() for deed in duty.never_after}
    assert all(DUTIES[deed].entered for deed in held)


def test_what_moves_a_stage_or_passes_a_gate_is_entered():
    assert all(duty.entered for duty in DUTIES.values() if duty.then or duty.gate)


def test_what_is_only_shown_moves_nothing_and_is_named_so():
    assert {action for action, duty in DUTIES.items() if not duty.entered} == {
        action for action in Action if action.startswith("see_")
    }


def test_nothing_is_refused_to_whoever_did_it_before():
    assert not [action for action, duty in DUTIES.items() if action in duty.never_after and duty.then is None]


def test_every_role_has_a_duty():
    assert {role for duty in DUTIES.values() for role in duty.who} == set(Role)


def test_searching_and_reviewing_share_no_deed():
    assert not SEARCHED & (REVIEWED | APPROVED)


def test_the_program_never_decides_anything_that_people_sign_for():
    for action in SEARCHED | REVIEWED | SIGNED_FOR:
        assert Role.PROGRAM not in DUTIES[action].who
