"""The parts that people play."""

from vetting.domain.roles import PEOPLE, VAULT_ROLES, Role


def test_a_role_is_said_in_words():
    assert Role.DECISION_MAKER.words == "decision maker"


def test_nobody_is_ever_granted_the_programs_own_hand():
    assert frozenset(Role) - {Role.PROGRAM} == PEOPLE


def test_decision_makers_have_no_account_in_the_vault():
    assert Role.DECISION_MAKER not in VAULT_ROLES
    assert VAULT_ROLES | {Role.DECISION_MAKER} == PEOPLE
