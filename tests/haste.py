"""SQLite files that do not outlive their test: nothing waits for the disk."""

from typing import Any

from sqlalchemy import event

from vetting.storage import Store


def in_haste(*stores: Store) -> None:
    for store in (each for each in stores if each.engine.dialect.name == "sqlite"):
        event.listen(store.engine, "connect", _without_waiting)
        store.engine.dispose()


def _without_waiting(connection: Any, _record: object) -> None:
    connection.execute("PRAGMA synchronous=OFF")
