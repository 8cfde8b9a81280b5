"""The parts that people play; one person may hold several, and separation is by person, never by role."""

from enum import StrEnum


class Role(StrEnum):
    COORDINATOR = "coordinator"
    SEARCHER = "searcher"
    REVIEWER = "reviewer"
    DECISION_MAKER = "decision_maker"
    AUDITOR = "auditor"
    ADMINISTRATOR = "administrator"
    COMMANDER = "commander"
    PROGRAM = "program"

    @property
    def words(self) -> str:
        return self.replace("_", " ")


PEOPLE = frozenset(Role) - {Role.PROGRAM}
"""Roles that a person can hold; PROGRAM is the worker's own hand and is never granted."""

VAULT_ROLES = PEOPLE - {Role.DECISION_MAKER}
"""Roles with an account in the vault; decision makers have theirs in the panel only."""
