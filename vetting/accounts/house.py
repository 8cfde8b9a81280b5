"""What sign-in must know of the house it guards, and the request's reading session."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from flask import Flask, current_app, g
from sqlmodel import Session

from vetting.accounts.department import DepartmentColumns, day_of, department
from vetting.accounts.people import AccountColumns, GuessColumns, InvitationColumns, PersonColumns
from vetting.ledger.entries import EntryColumns
from vetting.storage import Store, now

EXTENSION = "vetting"


@dataclass(frozen=True, kw_only=True)
class SigninHouse:
    """A house's database, tables, keys and cookie. `home` is the endpoint shown after sign-in."""

    name: Literal["vault", "panel"]
    store: Store
    Person: type[PersonColumns]
    Account: type[AccountColumns]
    Guess: type[GuessColumns]
    Invitation: type[InvitationColumns]
    Department: type[DepartmentColumns]
    Entry: type[EntryColumns]
    keys: Path
    cookie: str
    secure: bool
    home: str


def keep(app: Flask, house: SigninHouse) -> None:
    """Make `house` the application's, and close each request's reading session at its end."""
    app.extensions[EXTENSION] = house
    app.teardown_appcontext(_close)


def house_of(app: Flask) -> SigninHouse:
    house: SigninHouse = app.extensions[EXTENSION]
    return house


def current_house() -> SigninHouse:
    return house_of(current_app)


def reading() -> Session:
    """The request's reading session, one per request, never committed."""
    if "reading" not in g:
        g.reading = current_house().store.reading()
    session: Session = g.reading
    return session


def let_go() -> None:
    """Give the reading session's connection back; what it loaded stays readable, what it loads next is new.

    A request that keeps one connection while it waits for a second can starve all others of theirs.
    """
    if "reading" in g:
        g.reading.close()


def current_department() -> DepartmentColumns | None:
    return department(reading(), current_house().Department)


def today() -> date:
    """The department's day."""
    return day_of(current_department(), now())


def _close(_fault: BaseException | None) -> None:
    session = g.pop("reading", None)
    if session is not None:
        session.close()
