"""Settings come from the environment, and a wrong one is named with what is expected of it."""

from pathlib import Path

import pytest

from vetting.settings import ROOT, PanelSettings, Settings, SettingWrong, VaultSettings, load

WRONG = [
    (VaultSettings, "VETTING_DESKS_PORT", "many", "port of the desks"),
    (VaultSettings, "VETTING_DESKS_PORT", "70000", "port of the desks"),
    (VaultSettings, "VETTING_PROXIES", "-1", "number of trusted reverse proxies"),
    (VaultSettings, "VETTING_SECURE_COOKIES", "perhaps", "true behind HTTPS"),
    (VaultSettings, "VETTING_FILTER_FAULT", "explode", "demo instances only"),
    (PanelSettings, "VETTING_PANEL_PORT", "0", "port of the panel"),
]


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """An environment that names nothing of ours."""
    for kind in (VaultSettings, PanelSettings):
        for name in kind.model_fields:
            monkeypatch.delenv(f"VETTING_{name.upper()}", raising=False)


def test_left_out_everything_stands_in_the_instance_folder() -> None:
    vault, panel = load(VaultSettings), load(PanelSettings)
    assert vault.url == f"sqlite:///{ROOT / 'instance' / 'vault.sqlite'}"
    assert panel.url == f"sqlite:///{ROOT / 'instance' / 'panel.sqlite'}"
    assert (vault.keys, panel.keys) == (ROOT / "instance/keys/vault", ROOT / "instance/keys/panel")
    assert (vault.captures, vault.policies) == (ROOT / "instance/captures", ROOT / "instance/policies")
    assert (vault.address, panel.address) == ("http://127.0.0.1:8401", "http://127.0.0.1:8402")


def test_each_is_read_from_its_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    told = {
        "VETTING_INSTANCE": "/srv/vetting",
        "VETTING_VAULT_URL": "postgresql+psycopg://vault@db/vault",
        "VETTING_PANEL_URL": "postgresql+psycopg://panel@db/panel",
        "VETTING_VAULT_KEYS": "/keys/v",
        "VETTING_PANEL_KEYS": "/keys/p",
        "VETTING_DESKS_ADDRESS": "https://vetting.example.gov",
        "VETTING_PANEL_ADDRESS": "https://panel.example.gov",
    }
    for name, value in told.items():
        monkeypatch.setenv(name, value)
    vault, panel = load(VaultSettings), load(PanelSettings)
    assert vault.captures == Path("/srv/vetting/captures")
    assert (vault.url, panel.url) == (told["VETTING_VAULT_URL"], told["VETTING_PANEL_URL"])
    assert (vault.keys, panel.keys) == (Path("/keys/v"), Path("/keys/p"))
    assert (vault.address, panel.address) == (told["VETTING_DESKS_ADDRESS"], told["VETTING_PANEL_ADDRESS"])


@pytest.mark.parametrize(("kind", "name", "value", "expected"), WRONG, ids=[f"{each[1]}={each[2]}" for each in WRONG])
def test_a_wrong_one_is_named(
    monkeypatch: pytest.MonkeyPatch, kind: type[Settings], name: str, value: str, expected: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingWrong, match=f"^{name}: .*Expected: .*{expected}"):
        load(kind)


def test_each_wrong_one_has_its_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VETTING_DESKS_PORT", "many")
    monkeypatch.setenv("VETTING_PROXIES", "some")
    with pytest.raises(SettingWrong) as caught:
        load(VaultSettings)
    assert len(str(caught.value).splitlines()) == 2


def test_neither_house_reads_the_others() -> None:
    shared = set(Settings.model_fields)
    assert set(VaultSettings.model_fields) & set(PanelSettings.model_fields) == shared
    assert all(field.description for kind in (VaultSettings, PanelSettings) for field in kind.model_fields.values())
