"""How long a hundred thousand entries take to verify, in the database and from an export."""

import pytest
from sqlalchemy import create_engine, insert
from sqlalchemy.orm import Session

from tests.ledger.books import VaultEntry, chain, make_tables
from vetting.ledger.__main__ import main
from vetting.ledger.chain import first_break
from vetting.ledger.entries import export, rows

COUNT = 100_000


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("ledger")


@pytest.fixture(scope="module")
def session(folder):
    engine = create_engine(f"sqlite:///{folder}/a.sqlite")
    make_tables(engine)
    with Session(engine) as opened:
        values = [{**dict(link._asdict()), **link.copied} for link in chain(COUNT)]
        for value in values:
            del value["copied"]
        opened.execute(insert(VaultEntry), values)
        opened.commit()
        yield opened
    engine.dispose()


def test_a_hundred_thousand_entries_verify_in_the_database(benchmark, session):
    broken = benchmark.pedantic(lambda: first_break(rows(session, VaultEntry)), rounds=3)
    assert broken is None
    assert benchmark.stats["min"] < 20


def test_a_hundred_thousand_entries_verify_from_an_export(benchmark, session, folder):
    with (folder / "export.jsonl").open("w") as file:
        export(session, VaultEntry, file)
    assert benchmark.pedantic(lambda: main([str(folder / "export.jsonl")]), rounds=3) == 0
    assert benchmark.stats["min"] < 20
