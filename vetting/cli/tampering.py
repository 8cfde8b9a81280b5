"""What someone with the database's file could do: change an entry that the triggers protect."""

import json

from sqlalchemy import text

from vetting.domain.refusals import Refused
from vetting.ledger.chain import canonical
from vetting.migrate import LEDGER, guard_ledger
from vetting.storage import Store


def alter(store: Store) -> int:
    """Say in the middle entry that someone else did it, in body and column alike; its number."""
    with store.engine.execution_options(vetting_begin="IMMEDIATE").begin() as connection:
        last = connection.scalar(text(f"SELECT max(sequence) FROM {LEDGER}"))  # noqa: S608 - our own name
        if not last:
            raise Refused("ledger_empty", "The ledger has no entry to alter.")
        sequence = (last + 1) // 2
        found = connection.scalar(text(f"SELECT body FROM {LEDGER} WHERE sequence = :n"), {"n": sequence})  # noqa: S608
        body = canonical({**json.loads(found), "person": "someone-else"})
        for statement in _unguard(connection.dialect.name):
            connection.exec_driver_sql(statement)
        change = f"UPDATE {LEDGER} SET body = :body, person = 'someone-else' WHERE sequence = :n"  # noqa: S608
        connection.execute(text(change), {"body": body, "n": sequence})
        guard_ledger(connection)
    return int(sequence)


def _unguard(dialect: str) -> list[str]:
    if dialect == "sqlite":
        return [f'DROP TRIGGER "{LEDGER}_no_update"']
    return [f'DROP TRIGGER "{LEDGER}_no_change" ON "{LEDGER}"']
