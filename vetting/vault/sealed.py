"""Sealing: AES-256-GCM under one data key per screening, wrapped by a master key outside the database.

Associated data binds a sealed value to its place, so that no value can be moved to another row or column.
"""

import hashlib
import hmac
import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

NONCE = 12
STEPS = (64, 256, 1024, 4096, 16384, 65536)
"""Lengths that values are padded to (bytes): the length of a name or a post tells nothing."""


class KeyMissing(Exception):  # noqa: N818 - said to a person
    """The key is lost, wrong or destroyed: what it sealed cannot be read."""


class Disposed(KeyMissing):
    """It was destroyed with the record, as the law asks: nothing is wrong."""


@dataclass(frozen=True)
class Seal:
    """A screening's opened data key."""

    screening: str
    key: bytes

    def close(self, text: str, place: str) -> bytes:
        """Seal `text` for `place`, which is "table.column.row"."""
        return _encrypt(self.key, _pad(text.encode()), self._place(place))

    def open(self, sealed: bytes, place: str) -> str:
        return _unpad(_decrypt(self.key, sealed, self._place(place))).decode()

    def close_bytes(self, content: bytes, place: str) -> bytes:
        """For files, whose size the operating system shows anyway."""
        return _encrypt(self.key, content, self._place(place))

    def open_bytes(self, sealed: bytes, place: str) -> bytes:
        return _decrypt(self.key, sealed, self._place(place))

    def mac(self, text: str) -> str:
        """A keyed fingerprint: equal values meet, and without the key nothing can be guessed from it."""
        return hmac.new(self.key, b"mac\0" + text.encode(), hashlib.sha256).hexdigest()

    def _place(self, place: str) -> bytes:
        return f"{self.screening}/{place}".encode()


@dataclass(frozen=True)
class Keyring:
    """The vault's master key."""

    master: bytes

    @classmethod
    def make(cls, folder: Path) -> None:
        """Write a new master key; an existing one is never overwritten, for a lost key is a lost file."""
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle = os.open(folder / "master.key", os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w") as file:
            file.write(secrets.token_bytes(32).hex())

    @classmethod
    def load(cls, folder: Path) -> "Keyring":
        path = folder / "master.key"
        try:
            master = bytes.fromhex(path.read_text().strip())
        except (OSError, ValueError):
            raise KeyMissing(f"No readable master key at {path}. Restore it from the key backup.") from None
        if len(master) != 32:
            raise KeyMissing(f"The master key at {path} is damaged. Restore it from the key backup.")
        return cls(master)

    def new_key(self, screening: str) -> tuple[Seal, bytes]:
        """A fresh data key, and the wrapped form to store."""
        key = secrets.token_bytes(32)
        return Seal(screening, key), _encrypt(self.master, key, f"key/{screening}".encode())

    def unwrap(self, screening: str, wrapped: bytes | None) -> Seal:
        if wrapped is None:
            raise Disposed("This record was disposed of: its key no longer exists.")
        return Seal(screening, _decrypt(self.master, wrapped, f"key/{screening}".encode()))

    def mac(self, text: str) -> str:
        """A fingerprint under the master key, for what must meet across screenings (applicant numbers)."""
        return hmac.new(self.master, b"mac\0" + text.encode(), hashlib.sha256).hexdigest()


def _encrypt(key: bytes, content: bytes, place: bytes) -> bytes:
    nonce = secrets.token_bytes(NONCE)
    return nonce + AESGCM(key).encrypt(nonce, content, place)


def _decrypt(key: bytes, sealed: bytes, place: bytes) -> bytes:
    try:
        return AESGCM(key).decrypt(sealed[:NONCE], sealed[NONCE:], place)
    except InvalidTag:
        raise KeyMissing("This value does not open: it was altered or moved, or the key is another one.") from None


def _pad(content: bytes) -> bytes:
    framed = len(content).to_bytes(4) + content
    room = next((step for step in STEPS if step >= len(framed)), -(-len(framed) // STEPS[-1]) * STEPS[-1])
    return framed.ljust(room, b"\0")


def _unpad(framed: bytes) -> bytes:
    return framed[4 : 4 + int.from_bytes(framed[:4])]
