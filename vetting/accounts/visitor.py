"""Who asks: the signed-in person as the database knows them now, never as their cookie remembers them."""

from dataclasses import dataclass

from flask import g
from flask_login import current_user

from vetting.accounts import sessions
from vetting.accounts.house import current_house, reading
from vetting.domain.roles import Role


@dataclass(frozen=True)
class Visitor:
    """`account` and `person` are ids; `fresh`: password and code were given within the last five minutes."""

    account: str
    person: str
    roles: frozenset[Role]
    fresh: bool
    name: str


def visitor() -> Visitor | None:
    """The request's visitor, or None if nobody is signed in."""
    if "visitor" not in g:
        g.visitor = _visitor()
    found: Visitor | None = g.visitor
    return found


def _visitor() -> Visitor | None:
    if not current_user.is_authenticated:
        return None
    person = reading().get_one(current_house().Person, current_user.person)
    roles = frozenset(Role(role) for role in current_user.roles)
    return Visitor(current_user.id, person.id, roles, sessions.fresh(), person.name)
