"""The vault: its tables' registry, its open database, keys, captures folder and policy shelf."""

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import MetaData
from sqlalchemy.orm import registry
from sqlmodel import SQLModel

from vetting.settings import VaultSettings
from vetting.storage import Store, open_store
from vetting.vault.sealed import Keyring

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class VaultTable(SQLModel, registry=registry(metadata=MetaData(naming_convention=NAMING))):
    """Base of every table of the vault, apart from the panel's."""


@dataclass(frozen=True)
class Vault:
    """An open vault; only its own processes and the courier hold one."""

    store: Store
    keyring: Keyring
    keys: Path
    captures: Path
    policies: Path
    filter_fault: str = ""


def open_vault(settings: VaultSettings) -> Vault:
    """StorageMissing or KeyMissing, with the command to run, when something is not there."""
    return Vault(
        open_store(settings.url),
        Keyring.load(settings.keys),
        settings.keys,
        settings.captures,
        settings.policies,
        settings.filter_fault,
    )
