"""Triggers that let a ledger table grow and do nothing else."""


def append_only_ddl(dialect: str, table: str) -> list[str]:
    """Statements that make `table` append-only; `dialect` is SQLAlchemy's name of it."""
    if not table.isidentifier():
        raise ValueError(f"{table!r} is not a table name.")
    if dialect == "sqlite":
        return _sqlite(table)
    if dialect == "postgresql":
        return _postgresql(table)
    raise ValueError(f"The ledger’s triggers exist for sqlite and postgresql, not for {dialect}.")


def _sqlite(table: str) -> list[str]:
    def refuse(name: str, event: str, condition: str = "") -> str:
        return (
            f'CREATE TRIGGER "{table}_no_{name}" BEFORE {event} ON "{table}" {condition} '
            f"BEGIN SELECT RAISE(ABORT, 'The ledger only grows'); END"
        )

    # INSERT OR REPLACE deletes the row in its way without firing the DELETE trigger.
    taken = (
        f'WHEN EXISTS (SELECT 1 FROM "{table}" WHERE sequence = NEW.sequence '  # noqa: S608 -- an identifier, checked
        "OR previous = NEW.previous OR seal = NEW.seal)"
    )
    return [refuse("update", "UPDATE"), refuse("delete", "DELETE"), refuse("replace", "INSERT", taken)]


def _postgresql(table: str) -> list[str]:
    function = f'"{table}_only_grows"()'
    refuse = "RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', MESSAGE = 'The ledger only grows'"
    rows = f'CREATE TRIGGER "{table}_no_change" BEFORE UPDATE OR DELETE ON "{table}" FOR EACH ROW'
    whole = f'CREATE TRIGGER "{table}_no_truncate" BEFORE TRUNCATE ON "{table}" FOR EACH STATEMENT'
    return [
        f"CREATE FUNCTION {function} RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {refuse}; END $$",
        f"{rows} EXECUTE FUNCTION {function}",
        f"{whole} EXECUTE FUNCTION {function}",
    ]
