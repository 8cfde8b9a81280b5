"""The panel's people, department and ledger, in a registry apart from the vault's."""

from sqlalchemy import MetaData
from sqlalchemy.orm import registry
from sqlmodel import Session, SQLModel, col, select

from vetting.accounts.department import DepartmentColumns, department
from vetting.accounts.house import SigninHouse
from vetting.accounts.people import AccountColumns, GuessColumns, InvitationColumns, PersonColumns
from vetting.ledger.entries import EntryColumns
from vetting.settings import PanelSettings
from vetting.storage import Store, open_store

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class PanelTable(SQLModel, registry=registry(metadata=MetaData(naming_convention=NAMING))):
    """Base of every table of the panel."""


class Person(PersonColumns, PanelTable, table=True):
    __tablename__ = "person"


class Account(AccountColumns, PanelTable, table=True):
    __tablename__ = "account"


class Guess(GuessColumns, PanelTable, table=True):
    __tablename__ = "guess"


class Invitation(InvitationColumns, PanelTable, table=True):
    __tablename__ = "invitation"


class Department(DepartmentColumns, PanelTable, table=True):
    __tablename__ = "department"


class Entry(EntryColumns, PanelTable, table=True):
    __tablename__ = "entry"


def the_department(session: Session) -> Department | None:
    return department(session, Department)


def people(session: Session) -> dict[str, str]:
    """Every decision maker's name by id."""
    return dict(session.exec(select(Person.id, Person.name)).all())


def invited(session: Session, token_hash: str) -> Invitation | None:
    return session.exec(select(Invitation).where(Invitation.token_hash == token_hash)).first()


def open_invitations(session: Session, account: str) -> list[Invitation]:
    wanted = select(Invitation).where(Invitation.account == account, col(Invitation.used_at).is_(None))
    return list(session.exec(wanted).all())


class PanelStore(Store):
    """The panel's database, a type of its own so that the courier cannot take one house for the other."""


def open_panel(settings: PanelSettings) -> PanelStore:
    """StorageMissing, with the command to run, when there is no database."""
    return PanelStore(open_store(settings.url).engine)


def signin_house(store: Store, settings: PanelSettings) -> SigninHouse:
    """The panel as the sign-in sees it."""
    return SigninHouse(
        name="panel",
        store=store,
        Person=Person,
        Account=Account,
        Guess=Guess,
        Invitation=Invitation,
        Department=Department,
        Entry=Entry,
        keys=settings.keys,
        cookie="vetting_panel",
        secure=settings.secure_cookies,
        home="packets.released",
    )
