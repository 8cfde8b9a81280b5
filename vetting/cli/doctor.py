"""`vetting doctor`: looks at keys, databases, outbox and place, and says what mends each fault."""

from collections.abc import Callable, Generator, Iterator
from datetime import timedelta

import click
from sqlalchemy.exc import SQLAlchemyError

from vetting.accounts.keys import HouseKeys, KeysMissing
from vetting.cli import place, say
from vetting.cli.houses import Instance, closed_at_the_end, standing
from vetting.cli.place import Found
from vetting.ledger import entries
from vetting.migrate import House, guarded, migrated
from vetting.policy.reading import Wrong
from vetting.policy.shelf import shelf
from vetting.redaction import FilterFailed, engine_version
from vetting.settings import PanelSettings, VaultSettings, load
from vetting.storage import StorageMissing, Store, now, open_store
from vetting.vault import outbox, screenings
from vetting.vault.record import Entry
from vetting.vault.sealed import KeyMissing, Keyring
from vetting.workflow.checkpoints import signing_key

RESTORE = "Restore the folder from the key backup. A lost key is a lost file."
STUCK, SKEW = timedelta(minutes=15), timedelta(minutes=5)
AS_SET = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1, "busy_timeout": 30000}
"""What `storage.PRAGMAS` reads back as."""


@click.command()
@say.json_option
def doctor(*, as_json: bool) -> None:
    """Look the instance over; 1 if something must be mended."""
    found = list(examine(load(VaultSettings), load(PanelSettings)))
    if as_json:
        say.dump([each._asdict() for each in found])
    else:
        for each in found:
            say.line(f"{each.level:8} {each.what}" + (f"\n{'':8} → {each.mend}" if each.mend else ""))
    if any(each.level == "problem" for each in found):
        raise click.exceptions.Exit(1)


def examine(vault: VaultSettings, panel: PanelSettings) -> Iterator[Found]:
    if _nothing_yet(vault, panel):
        yield Found("problem", f"Nothing is set up in {vault.instance} yet.", "vetting setup")
        return
    yield from place.room(vault)
    yield from _keys(vault, panel)
    inside = yield from _database(vault.url, "vault")
    other = yield from _database(panel.url, "panel")
    if inside:
        yield from _asked(inside, lambda store: _opens(store, vault))
        yield from _asked(inside, _outbox)
        yield from _asked(inside, _clock)
    marks = {standing(store, house) for store, house in _there(inside, other)}
    yield from _demo(marks, vault)
    yield from place.permissions(vault, panel)
    if Instance.DEMO not in marks:
        yield from place.houses_apart(vault, panel)
    yield from _files_read(vault)


def _nothing_yet(vault: VaultSettings, panel: PanelSettings) -> bool:
    """No key and no data: then nothing is lost either."""
    keys = [path for folder in (vault.keys, panel.keys) if folder.is_dir() for path in folder.iterdir()]
    return not keys and not _exists(vault.url) and not _exists(panel.url)


def _exists(url: str) -> bool:
    try:
        open_store(url).engine.dispose()
    except StorageMissing:
        return False
    return True


def _keys(vault: VaultSettings, panel: PanelSettings) -> Iterator[Found]:
    looked: list[Callable[[], object]] = [
        lambda: Keyring.load(vault.keys),
        lambda: signing_key(vault.keys),
        lambda: HouseKeys.load(vault.keys),
        lambda: HouseKeys.load(panel.keys),
    ]
    fine = True
    for look in looked:
        try:
            look()
        except (KeyMissing, KeysMissing) as missing:
            fine = False
            yield Found("problem", str(missing).partition(" Restore")[0], RESTORE)
    if fine:
        yield Found("ok", "The keys of both houses are there and readable.")


def _database(url: str, house: House) -> Generator[Found, None, Store | None]:
    """Its findings; the open store is the generator's result, None if nothing more can be asked of it."""
    try:
        store = open_store(url)
        closed_at_the_end(store)
        with store.engine.connect() as connection:
            if not migrated(connection, house):
                what = f"The {house}’s database is not at this program’s version."
                yield Found("problem", what, "vetting db upgrade")
                return None
            whole = guarded(connection)
    except StorageMissing as missing:
        yield Found("problem", str(missing).partition(" Make it")[0], "vetting db upgrade")
        return None
    except SQLAlchemyError as fault:
        yield Found("problem", f"The {house}’s database cannot be opened: {type(fault).__name__}.", _reach(url, house))
        return None
    if not whole:
        yield Found("problem", f"The {house}’s ledger has lost a trigger that protects it.", "vetting db upgrade")
    yield from _pragmas(store, house)
    yield Found("ok", f"The {house}’s database is at this program’s version.")
    return store


def _pragmas(store: Store, house: House) -> Iterator[Found]:
    if not store.sqlite:
        return
    with store.engine.connect() as connection:
        for name, wanted in AS_SET.items():
            is_ = connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            if is_ != wanted:
                yield Found(
                    "problem", f"The {house}’s SQLite file has {name}={is_}, not {wanted}.", "Move it to a local disk."
                )


def _opens(store: Store, vault: VaultSettings) -> Iterator[Found]:
    """Every screening's key opens under the master key that is there."""
    keyring = Keyring.load(vault.keys)
    with store.reading() as session:
        wrapped = screenings.wrapped_keys(session)
    lost = 0
    for screening, key in wrapped:
        try:
            keyring.unwrap(screening, key)
        except KeyMissing:
            lost += 1
    if lost:
        yield Found("problem", f"The master key does not open {lost} of {len(wrapped)} screenings.", RESTORE)
    else:
        yield Found("ok", f"The master key opens all {len(wrapped)} screenings.")


def _outbox(store: Store) -> Iterator[Found]:
    with store.reading() as session:
        stuck = [each for each in outbox.waiting(session) if each.failure or now() - each.made_at > STUCK]
    for each in stuck[:10]:
        why = f"after {each.attempts} attempts ({each.failure})" if each.failure else "and no worker took it"
        yield Found("problem", f"The errand {each.kind} of {each.made_at:%Y-%m-%d %H:%M} UTC waits {why}.", _MEND)
    if not stuck:
        yield Found("ok", "No errand is stuck in the outbox.")


def _clock(store: Store) -> Iterator[Found]:
    """Deeds, days to reply and years of keeping are counted by it."""
    with store.reading() as session:
        latest = entries.latest(session, Entry)
    if latest > entries.stamp(now() + SKEW):
        what = f"It is {entries.stamp(now())} by this machine’s clock, and the ledger has an entry of {latest}."
        yield Found("problem", what, "Set the clock. What was entered meanwhile keeps the time that it was given.")


_MEND = "Start the worker, and read its log: vetting worker"


def _demo(marks: set[Instance], vault: VaultSettings) -> Iterator[Found]:
    if marks >= {Instance.DEMO, Instance.REAL}:
        what = "One house is marked as a demonstration, the other is not."
        yield Found("problem", what, "Use the two that belong together.")
    elif Instance.DEMO in marks:
        yield Found("ok", "This is a demonstration: no real people.")
    elif vault.filter_fault:
        yield Found("problem", "VETTING_FILTER_FAULT works in a demonstration only.", "Take it out of the environment.")


def _files_read(vault: VaultSettings) -> Iterator[Found]:
    """Packs and word lists are files, and files get damaged."""
    try:
        shelf(vault.policies)
        engine_version()
    except (Wrong, FilterFailed) as wrong:
        yield Found("problem", str(wrong), "Correct the file; the shipped ones come back with: git checkout vetting")
        return
    yield Found("ok", "Policy packs and word lists can be read.")


def _asked(store: Store, ask: Callable[[Store], Iterator[Found]]) -> Iterator[Found]:
    """A check that needs a key or a table says nothing where that is missing: its absence was said before."""
    try:
        yield from ask(store)
    except (KeyMissing, SQLAlchemyError):
        return


def _there(inside: Store | None, other: Store | None) -> list[tuple[Store, House]]:
    pairs: list[tuple[Store | None, House]] = [(inside, "vault"), (other, "panel")]
    return [(store, house) for store, house in pairs if store]


def _reach(url: str, house: House) -> str:
    name = f"VETTING_{house.upper()}_URL"
    return f"Check {name}, and that the server runs." if not url.startswith("sqlite") else "Restore it from the backup."
