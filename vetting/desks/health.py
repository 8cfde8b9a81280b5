"""Whether the desks run, and whether they can serve; for a watchdog, without a word about what they hold."""

from flask import Blueprint
from flask.typing import ResponseReturnValue
from sqlalchemy.exc import SQLAlchemyError

from vetting.accounts.access import public
from vetting.accounts.keys import HouseKeys, KeysMissing
from vetting.desks.access import the_vault
from vetting.migrate import migrated
from vetting.settings import SettingWrong
from vetting.storage import StorageMissing
from vetting.vault import people
from vetting.vault.database import Vault
from vetting.vault.sealed import KeyMissing, Keyring

desk = Blueprint("health", __name__)


@desk.get("/healthz")
@public
def alive() -> ResponseReturnValue:
    return {"status": "alive"}


@desk.get("/readyz")
@public
def ready() -> ResponseReturnValue:
    """503 while the database is away or at another version than this program's, or a key cannot be read."""
    vault = the_vault()
    try:
        must_be_migrated(vault)
        Keyring.load(vault.keys)
        HouseKeys.load(vault.keys)
    except (SQLAlchemyError, StorageMissing, KeyMissing, KeysMissing):
        return {"status": "not ready"}, 503
    return {"status": "ready"}


def must_be_migrated(vault: Vault) -> None:
    """StorageMissing, with the command to run, unless the database is at this program's version."""
    with vault.store.reading() as session:
        fine = migrated(session.connection(), "vault")
    if not fine:
        raise StorageMissing("The vault’s database is at another version than this program. Run: vetting db upgrade")


def refuse_fault_switch(vault: Vault) -> None:
    """SettingWrong where the filter is to fail on purpose and the database is no demonstration (SECURITY 22a)."""
    with vault.store.reading() as session:
        department = people.the_department(session)
    if vault.filter_fault and not (department and department.demo):
        raise SettingWrong("VETTING_FILTER_FAULT works in a demonstration only. Take it out of the environment.")
