"""Policy packs and the system's page."""

from tests.cast import Office
from vetting.domain.controls import Control
from vetting.settings import VaultSettings
from vetting.vault.database import open_vault

SYSTEM = "/administration/system"


def test_a_pack_shows_what_answers_each_clause(office: Office) -> None:
    mona = office.client("mona")
    assert "/administration/policy/colchester" in mona.get("/administration/policy").text
    page = mona.get("/administration/policy/colchester").text
    assert Control.PURPOSE_GATE in page
    assert "By people:" in page
    assert mona.get("/administration/policy/monroe_ct").status_code == 200
    assert mona.get("/administration/policy/nobodys").status_code == 404


def test_a_pack_file_that_is_wrong_is_named(office: Office) -> None:
    office.vault.policies.mkdir()
    (office.vault.policies / "ours.toml").write_text("title = ")
    mona = office.client("mona")
    assert "ours.toml" in mona.get("/administration/policy").text
    assert "ours.toml" in mona.get(SYSTEM).text


def test_a_well_vault_has_nothing_to_mend(office: Office) -> None:
    unhurried = Office(office.folder, open_vault(VaultSettings(instance=office.folder)))
    page = unhurried.client("mona").get(SYSTEM).text
    assert "nothing to mend" in page
    assert "Carry seats" in page


def test_what_is_wrong_stands_with_what_mends_it(office: Office) -> None:
    mona = office.client("mona")
    with office.vault.store.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = 'long_ago'")
        connection.exec_driver_sql("DROP TRIGGER " + _triggers(connection)[0])
    (office.vault.keys / "session.key").chmod(0o644)
    (office.vault.keys / "totp.key").write_text("short")
    (office.vault.keys / "master.key").unlink()
    page = mona.get(SYSTEM).text
    assert page.count("Run: vetting db upgrade") == 2
    assert page.count("Restore the folder from the key backup.") == 2
    assert "others may read session.key" in page
    assert "found something to mend" in page


def _triggers(connection: object) -> list[str]:
    return [name for (name,) in connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'")]
