"""The separation of duties, as sentences."""

from itertools import product

import pytest

from vetting.domain.actions import Action
from vetting.domain.checklists import Gate
from vetting.domain.duties import APPROVED, DUTIES, LET_OUT, REVIEWED, SEARCHED
from vetting.domain.roles import PEOPLE, Role
from vetting.domain.stages import AT_WORK, CLOSED, Stage
from vetting.domain.standing import Standing, refusal

EVERYONE = frozenset(Role)
VAULT = frozenset(action for action, duty in DUTIES.items() if duty.house == "vault")
ASSIGNED = frozenset(action for action, duty in DUTIES.items() if duty.assigned)
FRESH = frozenset(action for action, duty in DUTIES.items() if duty.fresh)


def ready(action: Action, **but: object) -> Standing:
    """Somebody whom nothing keeps from `action`, but for what is said."""
    duty = DUTIES[action]
    stage = min(duty.during) if duty.during else None
    nothing_amiss = {"assigned": True, "designated": True, "missing": 0, "fresh": True}
    return Standing(**{"roles": duty.who, "stage": stage, **nothing_amiss, **but})


def code(action: Action, **but: object) -> str:
    found = refusal(action, ready(action, **but))
    return found.code if found else ""


# --- who did one thing does not do the other


@pytest.mark.control("independent_search")
@pytest.mark.parametrize(("searched", "action"), list(product(sorted(SEARCHED), sorted(REVIEWED))), ids=str)
def test_who_searched_a_candidate_never_reviews_approves_releases_or_recalls_them(searched, action):
    found = refusal(action, ready(action, roles=EVERYONE, done=frozenset({searched})))
    assert found
    assert found.code == f"after_{searched}"
    assert Action(searched).words in found.sentence


@pytest.mark.control("independent_search")
@pytest.mark.parametrize(("reviewed", "action"), list(product(sorted(REVIEWED), sorted(SEARCHED))), ids=str)
def test_who_reviewed_a_candidate_never_searches_them(reviewed, action):
    assert code(action, roles=EVERYONE, done=frozenset({reviewed})) == f"after_{reviewed}"


@pytest.mark.parametrize("role", [Role.COORDINATOR, Role.REVIEWER])
def test_the_approver_never_releases(role):
    assert code(Action.RELEASE_PACKET, roles=frozenset({role}), done=APPROVED) == "after_approve_packet"


@pytest.mark.control("independent_search")
@pytest.mark.parametrize("action", sorted(SEARCHED | REVIEWED | {Action.READ_RAW, Action.UNSEAL_CAPTURE}))
def test_who_stepped_back_neither_searches_nor_reviews_there_again(action):
    assert code(action, done=frozenset({Action.RECUSE})) == "after_recuse"


def test_who_stepped_back_still_reports_a_threat():
    assert not code(Action.REPORT_THREAT, done=frozenset({Action.RECUSE}))
    assert not code(Action.RECUSE, done=frozenset({Action.RECUSE}))
    assert not code(Action.ASSIGN, done=frozenset({Action.RECUSE}))


def test_another_reviewer_who_settled_redactions_may_release():
    assert code(Action.RELEASE_PACKET, done=REVIEWED - {Action.APPROVE_PACKET}) == ""


@pytest.mark.control("independent_search")
@pytest.mark.parametrize("action", sorted(VAULT))
def test_whoever_sits_on_the_panel_does_nothing_of_the_vault_there(action):
    assert code(action, roles=EVERYONE, seated=True) == "seated"


@pytest.mark.parametrize("action", sorted(frozenset(Action) - VAULT))
def test_a_seat_does_not_stand_in_the_panels_own_way(action):
    assert code(action, seated=True) == ""


@pytest.mark.control("independent_search")
def test_a_decision_maker_has_no_duty_with_raw_material():
    assert not [action for action in VAULT if Role.DECISION_MAKER in DUTIES[action].who]


def test_nothing_is_held_against_the_first_deed():
    assert all(code(action) == "" for action in Action)


# --- who, when, behind what


@pytest.mark.parametrize("action", sorted(Action))
def test_only_the_named_roles_do_it(action):
    found = refusal(action, ready(action, roles=EVERYONE - DUTIES[action].who))
    if DUTIES[action].who == PEOPLE:
        assert Role.PROGRAM not in DUTIES[action].who
    assert found
    assert found.code == "role"
    assert all(role.words in found.sentence for role in DUTIES[action].who)


@pytest.mark.parametrize("action", sorted(Action))
def test_someone_without_a_role_does_nothing(action):
    assert code(action, roles=frozenset()) == "role"


@pytest.mark.parametrize(
    ("action", "stage"),
    [(action, stage) for action in sorted(Action) if DUTIES[action].during for stage in (*Stage, None)],
    ids=str,
)
def test_a_deed_has_its_stages(action, stage):
    allowed = stage in DUTIES[action].during
    assert code(action, stage=stage) == ("" if allowed else "stage")


def test_a_refusal_names_the_stage_in_words():
    found = refusal(Action.LOG_FINDING, ready(Action.LOG_FINDING, stage=Stage.RELEASED))
    assert found
    assert found.sentence == "You cannot log a finding now: the screening is released to the panel."


def test_a_deed_on_no_screening_says_so():
    found = refusal(Action.LOG_FINDING, ready(Action.LOG_FINDING, stage=None))
    assert found
    assert "the screening is not open" in found.sentence


@pytest.mark.parametrize("action", sorted(ASSIGNED))
def test_a_searcher_works_only_on_what_is_assigned_to_them(action):
    assert code(action, assigned=False) == "not_assigned"


@pytest.mark.control("sensitive_position")
@pytest.mark.parametrize("action", sorted(SEARCHED | {Action.CORROBORATE}))
def test_nobody_searches_without_a_designation_in_force(action):
    assert code(action, designated=False) == "not_designated"


@pytest.mark.parametrize("action", sorted(frozenset(Action) - ASSIGNED))
def test_other_deeds_need_neither_assignment_nor_designation(action):
    assert code(action, assigned=False, designated=False) == ""


@pytest.mark.control("uniform_application")
@pytest.mark.parametrize(
    ("action", "gate"),
    [
        (Action.SUBMIT_SEARCH, Gate.SUBMIT),
        (Action.APPROVE_PACKET, Gate.APPROVE),
        (Action.RELEASE_PACKET, Gate.RELEASE),
    ],
)
def test_a_gate_stays_shut_while_an_item_lacks_its_yes(action, gate):
    assert DUTIES[action].gate is gate
    one, two = (refusal(action, ready(action, missing=count)) for count in (1, 2))
    assert one
    assert two
    assert (one.code, two.code) == ("checklist", "checklist")
    assert "1 checklist item is not answered" in one.sentence
    assert "2 checklist items are not answered" in two.sentence


def test_every_gate_is_before_exactly_one_deed():
    assert sorted(duty.gate for duty in DUTIES.values() if duty.gate) == sorted(Gate)


def test_an_open_item_holds_up_no_other_deed():
    assert all(code(action, missing=9) == "" for action in Action if not DUTIES[action].gate)


@pytest.mark.parametrize("action", sorted(Action))
def test_an_old_sign_in_stops_what_cannot_be_taken_back(action):
    assert code(action, fresh=False) == ("sign_in_again" if action in FRESH else "")


def test_approval_release_recall_export_disposal_roles_and_the_end_of_a_dispute_ask_to_sign_in_again():
    named = {Action.APPROVE_PACKET, Action.RELEASE_PACKET, Action.RECALL_PACKET}
    named |= {Action.REFUSE_DISPUTE, Action.UPHOLD_DISPUTE}
    named |= {Action.EXPORT, Action.DISCLOSE_RECORD, Action.DISPOSE_RECORD, Action.CHANGE_ROLES, Action.APPROVE_LISTS}
    assert named == FRESH


def test_the_first_reason_is_the_plainest():
    wrong_in_all = Standing(roles=frozenset(), stage=Stage.DISPOSED, done=SEARCHED, seated=True, missing=3, fresh=False)
    found = refusal(Action.APPROVE_PACKET, wrong_in_all)
    assert found
    assert found.code == "role"


# --- the road


@pytest.mark.control("search_required")
def test_nothing_is_released_that_was_not_searched_reviewed_and_approved():
    def ways_into(stage: Stage) -> set[Action]:
        return {action for action, duty in DUTIES.items() if duty.then is stage}

    assert ways_into(Stage.RELEASED) == {Action.RELEASE_PACKET}
    assert DUTIES[Action.RELEASE_PACKET].during == {Stage.APPROVED}
    assert ways_into(Stage.APPROVED) == {Action.APPROVE_PACKET}
    assert DUTIES[Action.APPROVE_PACKET].during == {Stage.REPLYING}
    assert ways_into(Stage.REPLYING) == {Action.FINISH_REVIEW}
    assert DUTIES[Action.FINISH_REVIEW].during == {Stage.REVIEWING}
    assert Action.SUBMIT_SEARCH in ways_into(Stage.REVIEWING)
    assert DUTIES[Action.SUBMIT_SEARCH].during == {Stage.SEARCHING}


@pytest.mark.control("search_required")
def test_a_decision_follows_a_release():
    for action in (Action.RECORD_DECISION, Action.BRING_DECISION):
        assert DUTIES[action].then is Stage.DECIDED
        assert DUTIES[action].during == set(LET_OUT)


@pytest.mark.control("escalation")
def test_a_threat_is_reported_at_any_time_before_release_and_read_by_the_commander_alone():
    assert DUTIES[Action.REPORT_THREAT].during == AT_WORK
    assert all(code(Action.REPORT_THREAT, roles=frozenset({role}), missing=5) == "" for role in (
        Role.SEARCHER, Role.REVIEWER, Role.COORDINATOR,
    ))  # fmt: skip
    assert DUTIES[Action.READ_THREAT].who == {Role.COMMANDER}
    assert DUTIES[Action.SEE_THREATS].who == {Role.COMMANDER}


@pytest.mark.control("records_retention")
def test_only_a_closed_record_is_disposed_of_and_nothing_follows():
    assert DUTIES[Action.DISPOSE_RECORD].during == CLOSED
    assert not [action for action, duty in DUTIES.items() if Stage.DISPOSED in duty.during]


def test_the_administrator_sees_nothing_of_a_screening():
    assert not [action for action, duty in DUTIES.items() if Role.ADMINISTRATOR in duty.who and duty.during]
