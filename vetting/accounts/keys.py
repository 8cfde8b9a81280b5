"""A house's sign-in keys, in its key folder, never in its database."""

import os
import secrets
from base64 import urlsafe_b64encode
from dataclasses import dataclass
from pathlib import Path

FILES = ("session.key", "password.key", "totp.key", "recovery.key")


class KeysMissing(Exception):  # noqa: N818 - said to a person
    """A key file is not there, or is not a key; the sentence says what to do."""


@dataclass(frozen=True)
class HouseKeys:
    """Session cookies are signed, passwords peppered, TOTP secrets and recovery codes encrypted. Hexadecimal."""

    session: str
    password: str
    totp: str
    recovery: str

    @classmethod
    def load(cls, folder: Path) -> "HouseKeys":
        return cls(*(_read(folder / name) for name in FILES))

    @property
    def fernet(self) -> str:
        """The recovery key as Fernet spells it."""
        return urlsafe_b64encode(bytes.fromhex(self.recovery)).decode()


def make_house_keys(folder: Path) -> None:
    """Write what is missing, readable by the owner only; an existing key is never overwritten."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    for name in FILES:
        if not (folder / name).exists():
            _write(folder / name)


def _write(path: Path) -> None:
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(secrets.token_bytes(32).hex())


def _read(path: Path) -> str:
    try:
        text = path.read_text().strip()
        whole = len(bytes.fromhex(text)) == 32
    except (OSError, ValueError):
        raise KeysMissing(f"No readable sign-in key at {path}. Restore it from the key backup.") from None
    if not whole:
        raise KeysMissing(f"The sign-in key at {path} is damaged. Restore it from the key backup.")
    return text
