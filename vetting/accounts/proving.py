"""Proving who one is: a password, then a code; every failure has one answer and takes one time."""

import os
from threading import BoundedSemaphore

from flask import current_app
from flask_security import Security
from flask_security.utils import verify_password

from vetting import storage
from vetting.accounts.deeds import folded
from vetting.accounts.people import AccountColumns
from vetting.accounts.throttle import Attempt, people, reserve, settle
from vetting.domain.actions import Action
from vetting.domain.refusals import Refused

FAILED = (
    "We could not sign you in. Check what you typed. Five wrong attempts within 15 minutes lock an account; "
    "an administrator can unlock it."
)
_AT_ONCE = BoundedSemaphore(os.cpu_count() or 1)
"""One hash takes 64 MB and a core; a crowd of guesses must not take all there is."""

LOCKED = "This account is locked after five wrong attempts. An administrator can unlock it."


def prove_password(email: str, password: str) -> AccountColumns:
    """The account whose password this is, with its codes still to be proved; or Refused, always in the same words."""
    known = _account_of(email)
    attempt = reserve(known.id if known else None, "password")
    tried = attempt.account
    fits = _fits(tried, password)
    store = people()
    with store.writing() as session:
        held = store.held(tried.id) if tried else None
        right = held is not None and tried is not None and fits and _open(held) and held.password == tried.password
        settle(session, attempt, right=right)
        if not right:
            store.note(Action.SIGN_IN_FAILED, known, outcome="refused", reason=_why(attempt, "password"))
        store.commit()
    if held is None or not right:
        raise Refused("sign_in", FAILED)
    return held


def prove_code(account: str, code: str, *, reason: str = "") -> AccountColumns:
    """The account, signed in as far as the ledger goes, by a code of its app or a recovery code; or Refused."""
    attempt = reserve(account, "code")
    store = people()
    with store.writing() as session:
        held = store.held(account)
        right = attempt.account is not None and _open(held) and _code_fits(held, code)
        settle(session, attempt, right=right)
        if right:
            held.signed_in_at = storage.now()
            store.put(held)
            store.note(Action.SIGN_IN, held, reason=reason)
        else:
            store.note(Action.SIGN_IN_FAILED, held, outcome="refused", reason=_why(attempt, "code"))
        store.commit()
    if not right:
        raise Refused("code", LOCKED if held.locked_at else FAILED, field="code")
    return held


def _account_of(email: str) -> AccountColumns | None:
    try:
        return people().find_user(email=folded(email))
    except Refused:
        return None


def _open(account: AccountColumns) -> bool:
    return account.active and account.locked_at is None and account.tf_totp_secret is not None


def _fits(account: AccountColumns | None, password: str) -> bool:
    """A hash is computed whether or not there is one to compare with."""
    security: Security = current_app.extensions["security"]
    normal = security.password_util.normalize(password)
    stored = account.password if account else None
    with _AT_ONCE:
        matches: bool = verify_password(normal, stored or people().decoy)
    return matches and stored is not None


def _code_fits(account: AccountColumns, code: str) -> bool:
    """Six digits come from the app; anything else is taken for a recovery code, used up if it is one."""
    security: Security = current_app.extensions["security"]
    plain = "".join(letter for letter in code.casefold() if letter.isascii() and letter.isalnum())
    if len(plain) == 6:
        accepted: bool = security.totp_factory.verify_totp(plain, account.tf_totp_secret or "", account)
        people().put(account)
        return accepted
    spelled = "-".join(plain[start : start + 4] for start in range(0, len(plain), 4))
    codes = security.mf_recovery_codes_util
    if not codes.check_recovery_code(account, spelled):
        return False
    deleted: bool = codes.delete_recovery_code(account, spelled)
    return deleted


def _why(attempt: Attempt, kind: str) -> str:
    """The reason code of a failure: no guess was left, or it was wrong."""
    return kind if attempt.account else "not_looked_at"
