"""Policy packs, and whether the vault is well: its database, ledger, keys, filter and errands."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from flask import render_template
from flask.typing import ResponseReturnValue

from vetting.accounts.access import duty
from vetting.accounts.house import reading
from vetting.accounts.keys import FILES, HouseKeys, KeysMissing
from vetting.desks.access import the_vault
from vetting.desks.administration import desk
from vetting.domain.actions import Action
from vetting.domain.refusals import Refused, Unknown
from vetting.migrate import guarded, head, migrated
from vetting.policy.reading import Wrong
from vetting.policy.shelf import shelf
from vetting.redaction import FilterFailed, engine_version
from vetting.storage import now
from vetting.vault import outbox
from vetting.vault.database import Vault
from vetting.vault.sealed import KeyMissing, Keyring

RESTORE = "Restore the folder from the key backup. A lost key is a lost file."
AS_SET = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1, "busy_timeout": 30000}
"""What the settings of a durable SQLite file read back as."""


@dataclass(frozen=True)
class Check:
    """What was looked at, what was found, and what mends it where something is wrong."""

    what: str
    found: str
    mend: str = ""


@desk.get("/policy")
@duty(Action.SEE_ADMINISTRATION)
def packs() -> ResponseReturnValue:
    try:
        found, wrong = list(shelf(the_vault().policies)), ""
    except Wrong as fault:
        found, wrong = [], str(fault)
    return render_template("administration/packs.html", found=found, wrong=wrong, folder=the_vault().policies)


@desk.get("/policy/<pack>")
@duty(Action.SEE_ADMINISTRATION)
def pack(pack: str) -> ResponseReturnValue:
    try:
        found = shelf(the_vault().policies).get(pack)
    except Refused:
        raise Unknown from None
    return render_template("administration/pack.html", pack=found)


@desk.get("/system")
@duty(Action.SEE_ADMINISTRATION)
def system() -> ResponseReturnValue:
    vault = the_vault()
    checks = [check for look in (_database, _pragmas, _keys, _files) for check in look(vault)]
    waiting = outbox.waiting(reading())
    return render_template(
        "administration/system.html", checks=checks, waiting=waiting[:25], count=len(waiting), now=now()
    )


def _database(vault: Vault) -> Iterator[Check]:
    connection = reading().connection()
    name = "SQLite, one file" if vault.store.sqlite else vault.store.engine.dialect.name
    yield Check("Database", name)
    fine = migrated(connection, "vault")
    yield Check("Version of its tables", head("vault") if fine else "another than this program’s", _unless(fine))
    whole = guarded(connection)
    kept = "kept append-only by its triggers" if whole else "a trigger that protects it is missing"
    yield Check("Ledger", kept, _unless(whole))


def _pragmas(vault: Vault) -> Iterator[Check]:
    if not vault.store.sqlite:
        return
    connection = reading().connection()
    for name, wanted in AS_SET.items():
        value = connection.exec_driver_sql(f"PRAGMA {name}").scalar()
        mend = "" if value == wanted else f"It should be {wanted}. Keep the file on a local disk."
        yield Check(f"SQLite: {name}", str(value), mend)


def _keys(vault: Vault) -> Iterator[Check]:
    loads: list[tuple[str, Callable[[Path], object]]] = [("Master key", Keyring.load), ("Sign-in keys", HouseKeys.load)]
    for what, load in loads:
        try:
            load(vault.keys)
        except (KeyMissing, KeysMissing):
            yield Check(what, "missing or damaged", RESTORE)
        else:
            yield Check(what, "readable")
    open_to_others = [name for name in ("master.key", *FILES) if _others_may_read(vault.keys / name)]
    if open_to_others:
        yield Check("Key files", f"others may read {', '.join(open_to_others)}", f"Run: chmod 600 {vault.keys}/*.key")


def _files(vault: Vault) -> Iterator[Check]:
    try:
        yield Check("Policy packs", f"{len(shelf(vault.policies).packs)} readable")
    except Wrong as wrong:
        yield Check("Policy packs", str(wrong), "Correct the file; nothing is loaded while it is wrong.")
    try:
        yield Check("Filter", f"version {engine_version()[:12]}")
    except FilterFailed as failed:
        yield Check("Filter", str(failed), "Nothing can be confirmed until it runs. Run: vetting doctor")


def _unless(fine: bool) -> str:  # noqa: FBT001 - said of the one thing before it
    return "" if fine else "Run: vetting db upgrade"


def _others_may_read(path: Path) -> bool:
    return path.is_file() and bool(path.stat().st_mode & 0o077)
