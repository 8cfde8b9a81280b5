"""The vault's people: accounts, designations, and who has an account in the panel."""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from sqlalchemy import func, or_
from sqlmodel import Field, Session, col, select

from vetting.accounts.department import DepartmentColumns, department
from vetting.accounts.house import SigninHouse
from vetting.accounts.people import AccountColumns, GuessColumns, InvitationColumns, PersonColumns
from vetting.storage import Moment, Store, new_id
from vetting.vault.database import VaultTable
from vetting.vault.record import Entry


class Person(PersonColumns, VaultTable, table=True):
    __tablename__ = "person"


class Account(AccountColumns, VaultTable, table=True):
    __tablename__ = "account"


class Guess(GuessColumns, VaultTable, table=True):
    __tablename__ = "guess"


class Invitation(InvitationColumns, VaultTable, table=True):
    __tablename__ = "invitation"


class Department(DepartmentColumns, VaultTable, table=True):
    __tablename__ = "department"


class PanelAccount(VaultTable, table=True):
    """A decision maker's account as the courier carries it; `token_hash` is of an invitation not yet carried."""

    __tablename__ = "panel_account"

    id: str = Field(default_factory=new_id, primary_key=True)
    person: str = Field(foreign_key="person.id", unique=True)
    email: str = Field(unique=True)
    active: bool = True
    token_hash: str = ""
    generation: int = 1


class Designation(VaultTable, table=True):
    """The sensitive position of whoever searches (004 IV.B.7): on whose authority, checked, trained, until when."""

    __tablename__ = "designation"

    id: str = Field(default_factory=new_id, primary_key=True)
    person: str = Field(foreign_key="person.id", index=True)
    authority: str
    checked_on: date
    trained_on: date
    acknowledged_on: date
    since: date
    until: date
    made_at: datetime = Field(sa_type=Moment)


def account_of(session: Session, person: str) -> Account | None:
    return session.exec(select(Account).where(Account.person == person)).first()


def panel_account_of(session: Session, person: str) -> PanelAccount | None:
    return session.exec(select(PanelAccount).where(PanelAccount.person == person)).first()


def designated(session: Session, person: str, day: date) -> bool:
    """Whether a designation of the person is in force on the day."""
    return (
        session.exec(
            select(Designation.id).where(
                Designation.person == person, Designation.since <= day, Designation.until >= day
            )
        ).first()
        is not None
    )


def designations_of(session: Session, person: str) -> Sequence[Designation]:
    return session.exec(
        select(Designation).where(Designation.person == person).order_by(col(Designation.until).desc())
    ).all()


def everyone(session: Session, *, name: str = "") -> Sequence[Person]:
    wanted = select(Person).order_by(Person.name)
    if name:
        wanted = wanted.where(col(Person.name).icontains(name, autoescape=True))
    return session.exec(wanted).all()


def with_address(session: Session, email: str) -> Account | None:
    """The account in the vault whose address this is, as `accounts.deeds.folded` spells it."""
    return session.exec(select(Account).where(Account.email == email)).first()


def panel_with_address(session: Session, email: str) -> PanelAccount | None:
    return session.exec(select(PanelAccount).where(PanelAccount.email == email)).first()


def page(session: Session, *, name: str = "", offset: int = 0, limit: int = 25) -> tuple[Sequence[Person], int]:
    """One page of everyone whose name or employee number holds `name`, and how many there are in all."""
    wanted = select(Person)
    if name:
        wanted = wanted.where(
            or_(col(Person.name).icontains(name, autoescape=True), col(Person.number).icontains(name, autoescape=True))
        )
    total = session.exec(select(func.count()).select_from(wanted.subquery())).one()
    return session.exec(wanted.order_by(col(Person.name), col(Person.id)).offset(offset).limit(limit)).all(), total


def designated_until(session: Session, day: date) -> dict[str, date]:
    """The last day of each designation in force on the day, by person."""
    return dict(
        session.exec(
            select(Designation.person, func.max(Designation.until))
            .where(Designation.since <= day, Designation.until >= day)
            .group_by(Designation.person)
        ).all()
    )


def accounts(session: Session) -> Sequence[Account]:
    return session.exec(select(Account)).all()


def panel_accounts(session: Session) -> Sequence[PanelAccount]:
    return session.exec(select(PanelAccount)).all()


def names(session: Session) -> dict[str, str]:
    """Every person's name by id."""
    return dict(session.exec(select(Person.id, Person.name)).all())


def the_department(session: Session) -> Department | None:
    return department(session, Department)


def signin_house(store: Store, keys: Path, *, secure: bool = False) -> SigninHouse:
    """The vault as the sign-in sees it."""
    return SigninHouse(
        name="vault",
        store=store,
        Person=Person,
        Account=Account,
        Guess=Guess,
        Invitation=Invitation,
        Department=Department,
        Entry=Entry,
        keys=keys,
        cookie="vetting_desks",
        secure=secure,
        home="welcome.home",
    )
