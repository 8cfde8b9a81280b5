"""Guessing stops at five: an attempt is written and committed before it is looked at."""

from datetime import timedelta
from typing import Literal, NamedTuple

from flask import current_app
from sqlalchemy import ColumnElement
from sqlmodel import Session, col, delete, func, select

from vetting import storage
from vetting.accounts.datastore import People
from vetting.accounts.people import AccountColumns
from vetting.domain.actions import Action

GUESSES = 5
WITHIN = timedelta(minutes=15)

Kind = Literal["password", "code"]


class Attempt(NamedTuple):
    """A reserved guess. Without an account it must not be looked at, only take its time and fail."""

    guess: str
    account: AccountColumns | None


def people() -> People:
    """The application's datastore."""
    store: People = current_app.extensions["security"].datastore
    return store


def reserve(account: str | None, kind: Kind) -> Attempt:
    """One of the account's five guesses, in a transaction of its own; none is left in a locked account.

    Wrong guesses and those still under way count alike, so no number of parallel requests gets a sixth.
    """
    store = people()
    with store.writing() as session:
        held = store.held(account) if account else None
        if held:
            _forget_old(session, held)
            if not held.active or held.locked_at or _count(session, held) >= GUESSES:
                held = None
        guess = store.house.Guess(account=held.id if held else None, kind=kind, at=storage.now())
        session.add(guess)
        store.commit()
        return Attempt(guess.id, held)


def settle(session: Session, attempt: Attempt, *, right: bool) -> None:
    """Within the caller's transaction: a right guess is forgotten, the fifth wrong one locks the account."""
    store = people()
    held = store.held(attempt.account.id) if attempt.account else None
    guess = session.get(store.house.Guess, attempt.guess)
    if guess is None:  # the account's access was reset meanwhile
        return
    if right or held is None:
        session.delete(guess)
        return
    guess.wrong = True
    session.add(guess)
    session.flush()
    if held.locked_at is None and _count(session, held, col(store.house.Guess.wrong).is_(True)) >= GUESSES:
        held.locked_at = storage.now()
        store.put(held)
        store.note(Action.LOCK_ACCOUNT, held, reason="five_wrong_guesses")


def _forget_old(session: Session, account: AccountColumns) -> None:
    guess = people().house.Guess
    session.exec(delete(guess).where(col(guess.account) == account.id, col(guess.at) <= storage.now() - WITHIN))


def _count(session: Session, account: AccountColumns, *only: ColumnElement[bool]) -> int:
    """Guesses of the last quarter of an hour that are wrong or not yet settled; the right ones are gone."""
    guess = people().house.Guess
    recent = col(guess.at) > storage.now() - WITHIN
    return session.exec(select(func.count()).where(col(guess.account) == account.id, recent, *only)).one()
