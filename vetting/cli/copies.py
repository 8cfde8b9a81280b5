"""What a backup is: both databases, the captures and the department's policies in one folder, without a key."""

import hashlib
import json
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from importlib.metadata import version
from pathlib import Path
from typing import Any, NamedTuple

from sqlalchemy import make_url

from vetting.cli.faults import WrongFile
from vetting.cli.verifying import LEDGERS
from vetting.ledger import entries
from vetting.ledger.chain import first_break
from vetting.migrate import House, migrated
from vetting.settings import PanelSettings, VaultSettings
from vetting.storage import now, open_copy

LIST = "backup.json"
_FORMAT = 1
_CAPTURES, _POLICIES = "captures", "policies"


class Places(NamedTuple):
    """Where an instance keeps what a backup holds."""

    databases: dict[House, Path]
    folders: dict[str, Path]


def places(vault: VaultSettings, panel: PanelSettings) -> Places:
    """Raises WrongFile where a house is not in SQLite."""
    databases: dict[House, Path] = {"vault": _file("vault", vault.url), "panel": _file("panel", panel.url)}
    return Places(databases, {_CAPTURES: vault.captures, _POLICIES: vault.policies})


def take(there: Places, to: Path) -> int:
    """Copy a running instance to a new folder; how many files. The vault first: what the courier carries meanwhile
    the panel has, and is carried again to one that has it, never missed.
    """
    if to.exists() and any(to.iterdir()):
        raise WrongFile(f"{to} is not empty. Name a folder that does not exist yet.")
    half = to.with_name(f"{to.name}.partial")
    shutil.rmtree(half, ignore_errors=True)
    half.mkdir(mode=0o700, parents=True)
    try:
        count = _fill(there, half)
        half.replace(to)
    except BaseException:
        shutil.rmtree(half, ignore_errors=True)  # a disk that is full needs its room back
        raise
    return count


def _fill(there: Places, half: Path) -> int:
    _copy_database(there.databases["vault"], half / "vault.sqlite")
    for name, folder in there.folders.items():
        _copy_folder(folder, half / name)
    _copy_database(there.databases["panel"], half / "panel.sqlite")
    listed = {"format": _FORMAT, "made_at": entries.stamp(now()), "program": version("vetting")}
    content = {str(path.relative_to(half)): _digest(path) for path in _files(half)}
    (half / LIST).touch(mode=0o600)
    (half / LIST).write_text(json.dumps({**listed, "files": content}, indent=1), "utf-8")
    return len(content)


def faults(backup: Path) -> Iterator[str]:
    """What is wrong with a backup, in sentences; nothing in it is touched."""
    listed = _listed(backup)["files"]
    found = {str(path.relative_to(backup)) for path in _files(backup)} - {LIST}
    yield from (f"{name} is missing." for name in sorted(listed.keys() - found))
    yield from (f"{name} is not of this backup." for name in sorted(found - listed.keys()))
    changed = [name for name in sorted(listed.keys() & found) if _digest(backup / name) != listed[name]]
    yield from (f"{name} is not as it was copied." for name in changed)
    for house in LEDGERS:
        if (name := f"{house}.sqlite") in found and name not in changed:
            yield from _broken(house, backup / name)


def put_back(backup: Path, there: Places) -> None:
    """Copy a backup to where nothing is yet. Raises WrongFile where something is."""
    databases = there.databases.values()
    logs = (path.with_name(f"{path.name}-wal") for path in databases)  # SQLite would read an old one into the new file
    taken = [path for path in (*databases, *logs) if path.exists()]
    taken += [folder for folder in there.folders.values() if folder.is_dir() and any(folder.iterdir())]
    if taken:
        raise WrongFile(f"{taken[0]} is there already. A backup is restored to an empty instance only.")
    for name, folder in there.folders.items():
        _copy_folder(backup / name, folder)
    for house, path in there.databases.items():
        _copy(backup / f"{house}.sqlite", path)


def made_at(backup: Path) -> str:
    return str(_listed(backup)["made_at"])


def _file(house: House, url: str) -> Path:
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite" or not parsed.database:
        raise WrongFile(f"The {house}’s database is not a SQLite file. Back it up with its own tool: pg_dump.")
    return Path(parsed.database)


def _copy_database(source: Path, to: Path) -> None:
    """As it stands at one moment, while others write."""
    if not source.is_file():
        raise WrongFile(f"No database at {source}. Make it with: vetting db upgrade")
    to.touch(mode=0o600)
    reading = f"{source.resolve().as_uri()}?mode=ro"
    with closing(sqlite3.connect(reading, uri=True)) as running, closing(sqlite3.connect(to)) as copy:
        running.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")


def _copy_folder(source: Path, to: Path) -> None:
    to.mkdir(mode=0o700, parents=True, exist_ok=True)
    for path in _files(source):
        with suppress(FileNotFoundError):  # its record was destroyed meanwhile
            _copy(path, to / path.relative_to(source))


def _copy(source: Path, to: Path) -> None:
    to.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    to.touch(mode=0o600)
    shutil.copyfile(source, to)


def _files(folder: Path) -> Iterator[Path]:
    """Of a folder that may not be there."""
    return (path for path in sorted(folder.rglob("*")) if path.is_file())


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _listed(backup: Path) -> dict[str, Any]:
    try:
        listed: dict[str, Any] = json.loads((backup / LIST).read_text("utf-8"))
    except (OSError, ValueError):
        raise WrongFile(f"{backup} is no backup: it has no readable {LIST}.") from None
    if listed.get("format") != _FORMAT:
        raise WrongFile(f"{backup} was made by another version of this program: {listed.get('program')}.")
    return listed


def _broken(house: House, path: Path) -> Iterator[str]:
    copy = open_copy(path)
    try:
        with copy.reading() as session:
            if not migrated(session.connection(), house):
                yield f"{path.name} is of another version of this program: its ledger was not read."
            elif broken := first_break(entries.rows(session, LEDGERS[house])):
                yield f"{path.name}: {broken}"
    finally:
        copy.engine.dispose()
