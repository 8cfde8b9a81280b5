"""Checkpoints: signed heads of the chain, kept by someone who cannot write to it."""

import json
from base64 import b64decode, b64encode
from collections.abc import Iterable
from dataclasses import asdict, dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
    load_pem_public_key,
)

from vetting.ledger.chain import Break, Link, canonical


@dataclass(frozen=True, kw_only=True)
class Checkpoint:
    """At `time` the house's chain had `count` entries and ended with this sequence and seal."""

    house: str
    sequence: int
    seal: str
    count: int
    time: str


def make_key() -> Ed25519PrivateKey:
    return Ed25519PrivateKey.generate()


def private_pem(key: Ed25519PrivateKey) -> bytes:
    """Unencrypted: whoever writes it restricts the file."""
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


def public_pem(key: Ed25519PrivateKey) -> bytes:
    return key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)


def read_key(pem: bytes) -> Ed25519PrivateKey:
    key = load_pem_private_key(pem, password=None)
    if not isinstance(key, Ed25519PrivateKey):
        raise ValueError("The checkpoint key is not an Ed25519 private key.")  # noqa: TRY004 -- as a damaged PEM
    return key


def sign(checkpoint: Checkpoint, key: Ed25519PrivateKey) -> str:
    """The checkpoint as one line of JSON with its signature (RFC 8032)."""
    signature = b64encode(key.sign(_signed(checkpoint))).decode()
    return canonical({**asdict(checkpoint), "signature": signature})


def verify(checkpoint_text: str, public_key_pem: bytes) -> Checkpoint:
    """The checkpoint, if this key signed it; else ValueError."""
    key = _read_public(public_key_pem)
    try:
        stated = json.loads(checkpoint_text)
        signature = b64decode(stated.pop("signature"), validate=True)
        checkpoint = Checkpoint(**stated)
        signed = _signed(checkpoint)
    except (ValueError, TypeError, AttributeError, KeyError, RecursionError) as error:
        raise ValueError("This is not a checkpoint.") from error
    try:
        key.verify(signature, signed)
    except InvalidSignature as error:
        raise ValueError("The checkpoint was not signed with this key.") from error
    return checkpoint


def against(links: Iterable[Link], checkpoints: Iterable[Checkpoint]) -> Break | None:
    """The earliest checkpointed head that the chain no longer contains: tail cut, history rewritten or wiped."""
    missing = sorted(checkpoints, key=lambda checkpoint: checkpoint.sequence)
    wanted = {checkpoint.sequence for checkpoint in missing if checkpoint.count}
    seals = {link.sequence: link.seal for link in links if link.sequence in wanted} if wanted else {}
    for checkpoint in missing:
        if checkpoint.count and seals.get(checkpoint.sequence) != checkpoint.seal:
            return Break(checkpoint.sequence, _lost(checkpoint, found=checkpoint.sequence in seals))
    return None


def _lost(checkpoint: Checkpoint, *, found: bool) -> str:
    what = "it was rewritten" if found else "it is gone"
    return f"{what} since the checkpoint of the {checkpoint.house}’s ledger at {checkpoint.time}."


def _signed(checkpoint: Checkpoint) -> bytes:
    return b"vetting checkpoint\n" + canonical(asdict(checkpoint)).encode()


def _read_public(pem: bytes) -> Ed25519PublicKey:
    key = load_pem_public_key(pem)
    if not isinstance(key, Ed25519PublicKey):
        raise ValueError("The public key is not an Ed25519 key.")  # noqa: TRY004 -- as a damaged PEM
    return key
