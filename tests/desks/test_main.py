"""What `python -m vetting.desks` does."""

import pytest

from tests.cast import Office
from vetting.desks import __main__ as program


@pytest.fixture(autouse=True)
def quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(program, "write_logs", lambda: None)


def test_it_serves_where_the_settings_say(
    office: Office, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    served = {}
    monkeypatch.setattr(program, "serve", lambda app, **how: served.update(how, app=app))
    monkeypatch.setenv("VETTING_INSTANCE", str(office.folder))
    monkeypatch.setenv("VETTING_DESKS_PORT", "8499")
    monkeypatch.setenv("VETTING_PROXIES", "1")
    assert program.main() == 0
    assert (served["host"], served["port"], served["ident"]) == ("127.0.0.1", 8499, None)
    assert "127.0.0.1:8499" in capsys.readouterr().out
    assert type(served["app"].wsgi_app).__name__ == "ProxyFix"
    served["app"].extensions["vault"].store.engine.dispose()


def test_it_does_not_serve_a_database_at_another_version(
    office: Office, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with office.vault.store.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = 'long_ago'")
    monkeypatch.setenv("VETTING_INSTANCE", str(office.folder))
    assert program.main() == 2
    assert "vetting db upgrade" in capsys.readouterr().err


def test_it_does_not_serve_a_filter_that_fails_on_purpose_outside_a_demonstration(
    office: Office, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("VETTING_INSTANCE", str(office.folder))
    monkeypatch.setenv("VETTING_FILTER_FAULT", "raise")
    assert program.main() == 2
    assert "VETTING_FILTER_FAULT" in capsys.readouterr().err
