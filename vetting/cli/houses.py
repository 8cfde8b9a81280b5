"""Opening the houses for a command: settings, migrations, the demo mark, and whose hand it is."""

from enum import StrEnum

import click
from sqlalchemy import inspect

from vetting.accounts.deeds import folded
from vetting.accounts.department import DepartmentColumns, department
from vetting.domain.refusals import Refused
from vetting.ledger import entries
from vetting.ledger.entries import EntryColumns
from vetting.migrate import House, migrated
from vetting.panel import database as panel_tables
from vetting.panel.database import PanelStore, open_panel
from vetting.settings import PanelSettings, SettingWrong, VaultSettings, load
from vetting.storage import StorageMissing, Store, open_store
from vetting.vault import people, record
from vetting.vault.database import Vault, open_vault
from vetting.workflow.perform import OPERATOR, By


class Instance(StrEnum):
    """What stands where the settings point."""

    EMPTY = "empty"
    DEMO = "demo"
    REAL = "real"


class WrongInstance(Exception):  # noqa: N818 - said to a person
    """A command of demonstrations on a real instance, or the other way round."""


TABLES: dict[House, tuple[type[DepartmentColumns], type[EntryColumns]]] = {
    "vault": (people.Department, record.Entry),
    "panel": (panel_tables.Department, panel_tables.Entry),
}


def the_vault() -> Vault:
    """The open vault, at this program's version; fault switches are refused outside demonstrations."""
    settings = load(VaultSettings)
    vault = open_vault(settings)
    closed_at_the_end(vault.store)
    must_be_migrated(vault.store, "vault")
    if settings.filter_fault and standing(vault.store, "vault") is not Instance.DEMO:
        raise SettingWrong("VETTING_FILTER_FAULT works in a demonstration only. Take it out of the environment.")
    return vault


def the_panel() -> PanelStore:
    panel = open_panel(load(PanelSettings))
    closed_at_the_end(panel)
    must_be_migrated(panel, "panel")
    return panel


def store_of(house: House) -> Store:
    """The house's database alone, without its keys."""
    store = open_store(load(VaultSettings).url if house == "vault" else load(PanelSettings).url)
    closed_at_the_end(store)
    must_be_migrated(store, house)
    return store


def closed_at_the_end(store: Store) -> None:
    """When the command that opened it has ended."""
    context = click.get_current_context(silent=True)
    if context:
        context.call_on_close(store.engine.dispose)


def must_be_migrated(store: Store, house: House) -> None:
    with store.engine.connect() as connection:
        if not migrated(connection, house):
            raise StorageMissing(f"The {house}’s database is not at this program’s version. Run: vetting db upgrade")


def standing(store: Store, house: House) -> Instance:
    """Whether the database is marked as a demonstration; one without department and entries is empty."""
    marks, ledger = TABLES[house]
    with store.reading() as session:
        there = inspect(session.connection()).get_table_names()
        if marks.__tablename__ not in there or ledger.__tablename__ not in there:
            return Instance.EMPTY
        row = department(session, marks)
        if row is None:
            return Instance.REAL if entries.head(session, ledger)[0] else Instance.EMPTY
        return Instance.DEMO if row.demo else Instance.REAL


def instance() -> Instance:
    """Both houses together; WrongInstance when one was moved away from beside a demonstration's other."""
    found = {"vault": _found(load(VaultSettings).url, "vault"), "panel": _found(load(PanelSettings).url, "panel")}
    if Instance.REAL in found.values():
        return Instance.REAL
    if found["vault"] is Instance.EMPTY and found["panel"] is Instance.DEMO:
        raise WrongInstance("The vault beside this demonstration’s panel is gone. Begin anew: vetting demo --reset")
    return found["vault"]


def refuse_unmarked(command: str) -> None:
    """WrongInstance unless the instance is a demonstration."""
    with_what = instance()
    if with_what is Instance.REAL:
        raise WrongInstance(f"`{command}` is for demonstrations, and this instance is a real one. Nothing was done.")
    if with_what is Instance.EMPTY:
        raise WrongInstance(f"`{command}` needs a demonstration. Seed one first: vetting demo")


def acting(vault: Vault, email: str) -> By:
    """Whose hand it is: the account with this address, or the operator of this machine."""
    if not email:
        return OPERATOR
    with vault.store.reading() as session:
        account = people.with_address(session, folded(email))
    if account is None:
        raise Refused("account", f"No account in the vault has the address {email}. See: vetting user list")
    return By(account.id, fresh=True)


def _found(url: str, house: House) -> Instance:
    try:
        store = open_store(url)
    except StorageMissing:
        return Instance.EMPTY
    try:
        return standing(store, house)
    finally:
        store.engine.dispose()
