"""Deeds on people, for both houses: the caller's door opens the transaction, enters them in the ledger and commits."""

import secrets
from datetime import timedelta
from hashlib import sha256
from typing import TypeVar

from email_validator import EmailNotValidError, validate_email
from sqlmodel import Session, col, delete, select, update

from vetting import storage
from vetting.accounts.house import SigninHouse
from vetting.accounts.people import AccountColumns, InvitationColumns, PersonColumns, new_uniquifier
from vetting.domain.refusals import Refused
from vetting.domain.roles import VAULT_ROLES, Role

A = TypeVar("A", bound=AccountColumns)

GRANTED = {"vault": VAULT_ROLES, "panel": frozenset({Role.DECISION_MAKER})}
"""Decision makers have their account in the panel only, everybody else in the vault."""

INVITED_FOR = timedelta(days=7)


def folded(email: str) -> str:
    """The one spelling under which an address is stored and found; Refused if it is not one."""
    try:
        return validate_email(email.strip(), check_deliverability=False).normalized.casefold()
    except EmailNotValidError:
        raise Refused("email", "Enter an e-mail address such as name@agency.gov.", field="email") from None


def person_numbered(session: Session, house: SigninHouse, number: str, *, name: str) -> PersonColumns:
    """The person with this employee number, made if there is none; a known person keeps the name on record."""
    number, name = number.strip(), name.strip()
    if not number or not name:
        raise Refused("person", "Enter the employee number and the name.", field="number" if not number else "name")
    known = session.exec(select(house.Person).where(house.Person.number == number)).first()
    person = known or house.Person(number=number, name=name)
    session.add(person)
    session.flush()
    return person


def invite(
    session: Session, house: SigninHouse, *, person: PersonColumns, email: str, roles: frozenset[Role]
) -> tuple[AccountColumns, str]:
    """A new account, and the token of its invitation's link; Refused if the person or the address has one here."""
    _grantable(house, roles)
    email = folded(email)
    if session.exec(select(house.Account).where(house.Account.person == person.id)).first():
        raise Refused("has_account", "This person has an account here already. Change its roles instead.")
    if session.exec(select(house.Account).where(house.Account.email == email)).first():
        raise Refused("email_taken", "Another account has this e-mail address.", field="email")
    account = house.Account(person=person.id, email=email, roles=sorted(roles))
    session.add(account)
    session.flush()
    return account, _invitation(session, house, account)


def deactivate(session: Session, account: AccountColumns) -> None:
    """No sign-in any more; every session ends at its next request."""
    account.active = False
    _new_generation(session, account)


def change_roles(session: Session, house: SigninHouse, account: AccountColumns, *, roles: frozenset[Role]) -> None:
    """The roles from now on; every session ends at its next request."""
    _grantable(house, roles)
    account.roles = sorted(roles)
    _new_generation(session, account)


def reset_access(session: Session, house: SigninHouse, account: AccountColumns) -> str:
    """Unlock and start over: password, codes and open invitations are void; the token of a new invitation's link."""
    account.active = True
    account.password = account.tf_primary_method = account.tf_totp_secret = account.mf_recovery_codes = None
    account.locked_at = account.last_totp_counter = account.signed_in_at = None
    session.exec(delete(house.Guess).where(col(house.Guess.account) == account.id))
    _new_generation(session, account)
    return _invitation(session, house, account)


def invitation(session: Session, house: SigninHouse, token: str) -> InvitationColumns | None:
    """The open invitation that this token belongs to."""
    found = session.exec(select(house.Invitation).where(house.Invitation.token_hash == _hash(token))).first()
    if found is None or found.used_at or found.expires <= storage.now():
        return None
    account = session.get(house.Account, found.account)
    return found if account and account.active else None


def _invitation(session: Session, house: SigninHouse, account: AccountColumns) -> str:
    token = secrets.token_urlsafe(32)
    moment = storage.now()
    session.exec(
        update(house.Invitation)
        .where(col(house.Invitation.account) == account.id, col(house.Invitation.used_at).is_(None))
        .values(used_at=moment)
    )
    session.add(house.Invitation(account=account.id, token_hash=_hash(token), expires=moment + INVITED_FOR))
    session.flush()
    return token


def _hash(token: str) -> str:
    """A plain hash will do: the token is 256 random bits."""
    return sha256(token.encode(errors="replace")).hexdigest()


def _grantable(house: SigninHouse, roles: frozenset[Role]) -> None:
    if not roles:
        raise Refused("no_roles", "Choose at least one role.", field="roles")
    if roles - GRANTED[house.name]:
        words = " and ".join(sorted(role.words for role in roles - GRANTED[house.name]))
        raise Refused("roles", f"An account in the {house.name} cannot hold the role {words}.", field="roles")


def _new_generation(session: Session, account: AccountColumns) -> None:
    """Flushed at once: the account's row is taken before the ledger's head, as sign-in takes them."""
    account.fs_uniquifier = new_uniquifier()
    session.add(account)
    session.flush()
