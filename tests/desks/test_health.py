"""What a watchdog is told."""

from tests.cast import Office


def test_alive_says_so_to_anyone(office: Office) -> None:
    assert office.client().get("/healthz").json == {"status": "alive"}


def test_ready_while_database_and_keys_are_there(office: Office) -> None:
    assert office.client().get("/readyz").json == {"status": "ready"}


def test_not_ready_at_another_version(office: Office) -> None:
    with office.vault.store.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = 'long_ago'")
    answer = office.client().get("/readyz")
    assert answer.status_code == 503
    assert answer.json == {"status": "not ready"}


def test_not_ready_without_a_key(office: Office) -> None:
    for name in ("master.key", "session.key"):
        kept = (office.vault.keys / name).read_bytes()
        (office.vault.keys / name).unlink()
        assert office.client().get("/readyz").status_code == 503
        (office.vault.keys / name).write_bytes(kept)
    assert office.client().get("/readyz").status_code == 200
