"""The triggers' own corners; what they refuse in both databases is in test_entries."""

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from tests.ledger.books import VaultEntry, make_tables, write
from vetting.ledger.entries import head
from vetting.ledger.triggers import append_only_ddl

REPLACE = (
    "INSERT OR REPLACE INTO entry (sequence, previous, seal, body, time, action, account, person, outcome, reason) "
)


@pytest.mark.parametrize(
    "parts",
    ["1, 'x', 'y'", "9, previous, 'y'", "9, 'x', seal"],
    ids=["by number", "by previous", "by seal"],
)
def test_sqlite_refuses_to_replace_an_entry(tmp_path, parts):
    engine = create_engine(f"sqlite:///{tmp_path}/a.sqlite")
    make_tables(engine)
    with Session(engine) as session:
        write(session, 2)
        session.commit()
        values = f"SELECT {parts}, '{{}}', '', '', '', '', 'done', '' FROM entry WHERE sequence = 1"
        with pytest.raises(IntegrityError, match="only grows"):
            session.execute(text(REPLACE + values))
        session.rollback()
        assert head(session, VaultEntry)[0] == 2
    engine.dispose()


def test_postgresql_refuses_to_empty_the_table(postgres_url):
    engine = create_engine(postgres_url)
    make_tables(engine)
    with Session(engine) as session:
        write(session)
        session.commit()
        with pytest.raises(IntegrityError, match="only grows"):
            session.execute(text("TRUNCATE entry"))
    engine.dispose()


def test_another_database_has_no_triggers_and_is_refused():
    with pytest.raises(ValueError, match="mysql"):
        append_only_ddl("mysql", "entry")


def test_a_name_that_is_no_table_name_is_refused():
    with pytest.raises(ValueError, match="not a table name"):
        append_only_ddl("sqlite", 'entry"; DROP TABLE entry; --')
