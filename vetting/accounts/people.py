"""Columns of the people in a house: persons, their accounts, invitations and guesses.

Mix-ins, not tables: each house makes its own tables of them, named "person", "account", "guess" and "invitation".
"""

import uuid
from datetime import datetime
from typing import Any

from flask_security import RoleMixin, UserMixin
from sqlalchemy import JSON, Dialect, TypeDecorator
from sqlmodel import Field, SQLModel

from vetting.domain.roles import Role
from vetting.storage import Moment, new_id


class HeldRole(str, RoleMixin):
    """A role as an account holds it: the text of a Role, with the name that Flask-Security asks for."""

    __slots__ = ()

    __eq__ = str.__eq__
    __ne__ = str.__ne__
    __hash__ = str.__hash__

    @property
    def name(self) -> str:  # type: ignore[override]
        return str(self)


class RoleList(TypeDecorator[list[str]]):
    """A JSON list of roles. Set it whole: a change inside the list is not seen."""

    impl = JSON
    cache_ok = True

    def process_bind_param(self, value: list[str] | None, dialect: Dialect) -> list[str]:
        del dialect
        return sorted({Role(role).value for role in value or ()})

    def process_result_value(self, value: Any, dialect: Dialect) -> list[str]:
        del dialect
        return [HeldRole(role) for role in value]


class PersonColumns(SQLModel):
    """One person, one identity: duties are separated by person, whatever accounts and roles they hold."""

    id: str = Field(default_factory=new_id, primary_key=True)
    number: str = Field(unique=True)
    """The department's employee number."""
    name: str


CODES = JSON(none_as_null=True)


def new_uniquifier() -> str:
    return uuid.uuid4().hex


class AccountColumns(SQLModel, UserMixin):
    """A person's way into one house. Without password or TOTP secret nobody can sign in to it."""

    id: str = Field(default_factory=new_id, primary_key=True)  # type: ignore[assignment]  # random here, not counted
    person: str = Field(foreign_key="person.id", unique=True)
    email: str = Field(unique=True)
    """As `deeds.folded` gives it, so that no two differ by case alone."""
    roles: list[str] = Field(default_factory=list, sa_type=RoleList)  # type: ignore[assignment]  # they are HeldRoles
    active: bool = True
    password: str | None = None
    fs_uniquifier: str = Field(default_factory=new_uniquifier, unique=True)
    """The generation of its sessions: a new value ends them all at their next request."""
    tf_primary_method: str | None = None
    tf_totp_secret: str | None = None
    last_totp_counter: int | None = None
    mf_recovery_codes: list[str] | None = Field(default=None, sa_type=CODES)
    locked_at: datetime | None = Field(default=None, sa_type=Moment)
    signed_in_at: datetime | None = Field(default=None, sa_type=Moment)


class GuessColumns(SQLModel):
    """One attempt at a password, a code or a recovery code, written before it is looked at.

    Without an account it stands for an address that nobody has, so that the answer takes as long.
    """

    id: str = Field(default_factory=new_id, primary_key=True)
    account: str | None = Field(default=None, foreign_key="account.id", index=True)
    kind: str
    at: datetime = Field(sa_type=Moment, index=True)
    wrong: bool = False


class InvitationColumns(SQLModel):
    """A link that lets one person choose a password and set up their codes, once."""

    id: str = Field(default_factory=new_id, primary_key=True)
    account: str = Field(foreign_key="account.id", index=True)
    token_hash: str = Field(unique=True)
    expires: datetime = Field(sa_type=Moment)
    used_at: datetime | None = Field(default=None, sa_type=Moment)
