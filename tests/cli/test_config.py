"""Settings and addresses, shown."""

import pytest

from vetting.cli.config import both_routes
from vetting.domain.actions import Action
from vetting.settings import PanelSettings, VaultSettings


def test_every_setting_is_shown_with_value_and_source(empty, monkeypatch):
    monkeypatch.setenv("VETTING_PROXIES", "1")
    rows = {row["name"]: row for row in empty.json("config", "show")}
    fields = {*VaultSettings.model_fields, *PanelSettings.model_fields}
    assert set(rows) == {f"VETTING_{name.upper()}" for name in fields}
    assert (rows["VETTING_PROXIES"]["value"], rows["VETTING_PROXIES"]["source"]) == ("1", "environment")
    assert rows["VETTING_DESKS_PORT"]["source"] == "default"
    assert all(row["meaning"] for row in rows.values())


@pytest.mark.parametrize(
    "url",
    ["postgresql+psycopg://vault:tulip@db/vault", "postgresql+psycopg://vault@db/vault?password=tulip"],
)
def test_secrets_are_never_shown(empty, monkeypatch, url):
    monkeypatch.setenv("VETTING_VAULT_URL", url)
    said = empty.said("config", "show") + empty.said("config", "show", "--json")
    assert "tulip" not in said
    assert "@db/vault" in said


def test_every_address_of_both_applications_names_its_duty(empty):
    rows = empty.json("routes")
    assert {row["app"] for row in rows} == {"desks", "panel"}
    known = {"public", *(action.value for action in Action)}
    assert all(row["duty"] in known and row["methods"] and row["rule"].startswith("/") for row in rows)
    assert {"app": "panel", "rule": "/healthz", "methods": ["GET"], "duty": "public"} in rows
    assert not empty.folder.exists()


def test_addresses_are_lines_for_people(empty):
    assert "panel\t/healthz\tGET\tpublic\n" in empty.said("routes")


def test_settings_of_this_instance_do_not_reach_the_addresses(empty, monkeypatch):
    monkeypatch.setenv("VETTING_VAULT_URL", "postgresql+psycopg://nobody@127.0.0.1:1/none")
    monkeypatch.setenv("VETTING_PANEL_KEYS", "/nowhere")
    assert both_routes()
