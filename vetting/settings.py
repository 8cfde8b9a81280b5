"""Settings from VETTING_* environment variables, typed, one class per house; each failure names its variable."""

from pathlib import Path
from typing import Literal, TypeVar

from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

ROOT = Path(__file__).resolve().parents[1]
TEMPLATES = ROOT / "templates"
MIGRATIONS = ROOT / "migrations"

Fault = Literal["", "raise", "empty", "timeout", "memory", "lexicon"]


class SettingWrong(Exception):  # noqa: N818 - said to a person
    """A setting is missing or has the wrong form; one sentence per variable."""


class Settings(BaseSettings):
    """What both houses share."""

    model_config = SettingsConfigDict(env_prefix="VETTING_", extra="ignore")

    instance: Path = Field(ROOT / "instance", description="folder with databases, captures and keys")
    secure_cookies: bool = Field(default=False, description="true behind HTTPS: cookies are Secure and HSTS is sent")
    proxies: int = Field(0, ge=0, le=5, description="number of trusted reverse proxies in front")


class VaultSettings(Settings):
    """The vault and its desks."""

    vault_url: str = Field("", description="database URL; empty means vault.sqlite in the instance folder")
    vault_keys: Path | None = Field(None, description="key folder; empty means keys/vault in the instance folder")
    desks_host: str = Field("127.0.0.1", description="address that the desks listen on")
    desks_port: int = Field(8401, ge=1, le=65535, description="port of the desks")
    desks_address: str = Field("", description="the desks’ public address, for invitations; empty means host and port")
    spacy_model: str = Field(
        "", description="an installed spaCy model, or its folder, that finds people and groups too"
    )
    filter_fault: Fault = Field("", description="makes the filter fail on purpose; demo instances only")

    @property
    def url(self) -> str:
        return self.vault_url or f"sqlite:///{self.instance / 'vault.sqlite'}"

    @property
    def keys(self) -> Path:
        return self.vault_keys or self.instance / "keys" / "vault"

    @property
    def captures(self) -> Path:
        return self.instance / "captures"

    @property
    def policies(self) -> Path:
        return self.instance / "policies"

    @property
    def address(self) -> str:
        return self.desks_address or f"http://{self.desks_host}:{self.desks_port}"


class PanelSettings(Settings):
    """The panel; it knows nothing of the vault's."""

    panel_url: str = Field("", description="database URL; empty means panel.sqlite in the instance folder")
    panel_keys: Path | None = Field(None, description="key folder; empty means keys/panel in the instance folder")
    panel_host: str = Field("127.0.0.1", description="address that the panel listens on")
    panel_port: int = Field(8402, ge=1, le=65535, description="port of the panel")
    panel_address: str = Field("", description="the panel’s public address, for invitations; empty means host and port")

    @property
    def url(self) -> str:
        return self.panel_url or f"sqlite:///{self.instance / 'panel.sqlite'}"

    @property
    def keys(self) -> Path:
        return self.panel_keys or self.instance / "keys" / "panel"

    @property
    def address(self) -> str:
        return self.panel_address or f"http://{self.panel_host}:{self.panel_port}"


T = TypeVar("T", bound=Settings)


def load(kind: type[T]) -> T:
    """The house's settings, or SettingWrong naming each variable and what is expected of it."""
    try:
        return kind()
    except ValidationError as error:
        raise SettingWrong("\n".join(_sentence(kind, each["loc"], each["msg"]) for each in error.errors())) from None


def _sentence(kind: type[Settings], where: tuple[int | str, ...], fault: str) -> str:
    name = str(where[0])
    meant = kind.model_fields[name].description if name in kind.model_fields else ""
    return f"VETTING_{name.upper()}: {fault}. Expected: {meant}."
