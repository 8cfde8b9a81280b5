"""What every desk needs of a request: the vault, who asks, a screening by its id, and the answer to a form."""

from collections.abc import Callable
from typing import TypeVar

from flask import current_app, flash, redirect
from flask.typing import ResponseReturnValue
from flask_wtf import FlaskForm
from sqlmodel import Session

from vetting.accounts.house import let_go, reading
from vetting.accounts.visitor import Visitor, visitor
from vetting.domain.actions import Action
from vetting.domain.refusals import Changed, Damaged, Refused, Unknown
from vetting.pages import tell
from vetting.vault.database import Vault
from vetting.vault.screenings import Screening
from vetting.workflow.perform import By
from vetting.workflow.standing import may

R = TypeVar("R")

WRONG, FORBIDDEN, MISSING, CONFLICT = 422, 403, 404, 409

DUTY_CODES = {"role", "account", "seated", "stage", "not_assigned", "not_designated", "checklist", "sign_in_again"}
"""Refusals by the duty table (and its "after_…"), as against those of the input."""


def the_vault() -> Vault:
    vault: Vault = current_app.extensions["vault"]
    return vault


def me() -> Visitor:
    """The signed-in person of a view that names its duty."""
    found = visitor()
    if found is None:
        raise Unknown
    return found


def who() -> By:
    """The signed-in person as the vault's door asks for them."""
    return By(me().account, me().fresh)


def screening_or_404(screening: str) -> Screening:
    found = reading().get(Screening, screening)
    if found is None:
        raise Unknown
    return found


def reread() -> Session:
    """The request's reading session as things stand now: what its own deed wrote is not in what it read before."""
    session = reading()
    session.rollback()
    return session


def refused_here(action: Action, screening: Screening | None = None, *, position: str = "") -> Refused | None:
    """Why the visitor may not do it here, to be said in the place of its button; None where they may."""
    return may(reading(), the_vault(), me(), action, screening, position=position)


def answered(
    form: FlaskForm,
    deed: Callable[[], R],
    *,
    then: Callable[[R], str],
    said: str | Callable[[R], str],
    again: Callable[[], str],
) -> ResponseReturnValue:
    """Do the deed and go on to `then`, saying `said`; or show the page `again`, keeping what was typed.

    Call it on POST. The refusal stands beside the field that it names, or at the head of the form. The deed does not
    wait for what this request reads.
    """
    if not form.validate():
        return again(), WRONG
    let_go()
    try:
        result = deed()
    except (Unknown, Damaged):
        raise
    except Refused as refused:
        tell(form, refused)
        return again(), status_of(refused)
    flash(said if isinstance(said, str) else said(result))
    return redirect(then(result), 303)


def status_of(refused: Refused) -> int:
    if isinstance(refused, Changed):
        return CONFLICT
    if isinstance(refused, Unknown):
        return MISSING
    duty = refused.code in DUTY_CODES or refused.code.startswith("after_")
    return FORBIDDEN if duty and not refused.field else WRONG
