"""Setting up the app that shows the codes: a secret offered, confirmed by its first code, and recovery codes."""

from flask import current_app, session
from flask_security import Security

from vetting.accounts.people import AccountColumns
from vetting.accounts.throttle import people
from vetting.domain.actions import Action
from vetting.domain.refusals import Refused


def offered(account: AccountColumns) -> dict[str, str]:
    """`key` as text and `image` as a QR code made here; the secret waits, encrypted, in the session's cookie."""
    factory = _security().totp_factory
    if "enrolling" not in session:
        session["enrolling"] = factory.generate_totp_secret()
    values: dict[str, str] = factory.fetch_setup_values(session["enrolling"], account)
    return values


def confirm(held: AccountColumns, code: str) -> list[str]:
    """Within the caller's transaction, take the offered secret; the new recovery codes, to be shown once.

    Every session of the account ends; Refused if the code is not one of the secret's.
    """
    secret = session.get("enrolling")
    if secret is None:
        raise Refused("code", "Scan the new picture first: the one before is no longer valid.", field="code")
    held.last_totp_counter = None
    if not _security().totp_factory.verify_totp("".join(code.split()), secret, held):
        raise Refused("code", "This is not the code that the app shows now. Type the six digits again.", field="code")
    store = people()
    store.tf_set(held, "authenticator", totp_secret=secret)
    store.set_uniquifier(held)
    store.note(Action.SET_UP_TOTP, held)
    return recovery_codes(held)


def recovery_codes(held: AccountColumns) -> list[str]:
    """New ones in place of all that are left; within the caller's transaction."""
    codes: list[str] = _security().mf_recovery_codes_util.create_recovery_codes(held)
    return codes


def _security() -> Security:
    security: Security = current_app.extensions["security"]
    return security
