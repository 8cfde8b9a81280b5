"""Flask-Security's datastore over a house's tables; its commit seals what happened into the ledger."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

from flask import g
from flask_security import UserDatastore
from sqlmodel import Session, select

from vetting import storage
from vetting.accounts.house import SigninHouse, let_go, reading
from vetting.accounts.people import AccountColumns, HeldRole
from vetting.domain.actions import Action
from vetting.domain.refusals import Unknown
from vetting.domain.roles import PEOPLE
from vetting.ledger.entries import Outcome, append

NOBODY = "nobody"
"""Stands in the ledger for an address that no account has."""


class Note(NamedTuple):
    """An entry to come."""

    action: Action
    account: AccountColumns | None
    outcome: Outcome
    reason: str


class People(UserDatastore):
    """Reads through the request's reading session, or through the writing one while `writing()` lasts."""

    def __init__(self, house: SigninHouse) -> None:
        super().__init__(house.Account, HeldRole)
        self.house = house
        self.decoy = ""
        """A password hash that nobody's password has: unknown addresses take as long as known ones."""

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """One transaction; without `commit()` nothing of it remains."""
        let_go()
        with self.house.store.writing() as session:
            g.writing, g.notes = session, []
            try:
                yield session
            finally:
                del g.writing, g.notes

    def note(
        self, action: Action, account: AccountColumns | None, *, outcome: Outcome = "done", reason: str = ""
    ) -> None:
        """Append an entry when this transaction commits; `reason` is a code, never input."""
        g.notes.append(Note(action, account, outcome, reason))

    def commit(self) -> None:
        session: Session = g.writing
        session.flush()  # accounts before the ledger's head: every transaction takes them in this order
        for note in g.notes:
            append(
                session,
                self.house.Entry,
                house=self.house.name,
                action=note.action,
                account=note.account.id if note.account else NOBODY,
                person=note.account.person if note.account else NOBODY,
                outcome=note.outcome,
                reason=note.reason,
                now=storage.now(),
            )
        g.notes.clear()
        session.commit()

    def put(self, model: Any) -> Any:
        g.writing.add(model)
        return model

    def find_user(self, case_insensitive: bool = False, **kwargs: Any) -> AccountColumns | None:  # noqa: FBT001, FBT002 -- Flask-Security's signature
        """By one unique column; addresses are stored folded, so that case never matters."""
        del case_insensitive
        ((column, value),) = kwargs.items()
        session: Session = g.writing if "writing" in g else reading()
        return session.exec(select(self.house.Account).where(getattr(self.house.Account, column) == value)).first()

    def find_role(self, role: str) -> HeldRole | None:
        return HeldRole(role) if role in PEOPLE else None

    def mf_delete_recovery_code(self, user: Any, idx: int) -> bool:
        """The list is set whole: a change inside it would not be stored."""
        codes = user.mf_recovery_codes or []
        user.mf_recovery_codes = codes[:idx] + codes[idx + 1 :]
        self.put(user)
        return True

    def held(self, account: str) -> AccountColumns:
        """The account as it stands now, its row held by this transaction."""
        session: Session = g.writing
        found = session.get(self.house.Account, account, with_for_update=True, populate_existing=True)
        if found is None:
            raise Unknown
        return found
