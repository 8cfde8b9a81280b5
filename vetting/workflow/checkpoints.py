"""Checkpoints: both chains' heads signed with the vault's key, at each release, every 50 entries and 15 minutes."""

import os
from datetime import datetime, timedelta
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlmodel import Session

from vetting.domain.actions import Action
from vetting.ledger import entries
from vetting.ledger.checkpoints import Checkpoint as Head
from vetting.ledger.checkpoints import make_key, private_pem, public_pem, read_key, sign
from vetting.storage import new_id
from vetting.vault import record
from vetting.vault.panel_record import panel_head
from vetting.vault.record import Checkpoint, Entry
from vetting.vault.sealed import KeyMissing
from vetting.workflow.perform import Deed, house_deed

PRIVATE, PUBLIC = "checkpoint.key", "checkpoint.pub"
ENTRIES, MINUTES = 50, timedelta(minutes=15)


def make_checkpoint_key(folder: Path) -> None:
    """Write the signing key and its public half; an existing key is never overwritten."""
    if (folder / PRIVATE).exists():
        return
    key = make_key()
    for name, pem, mode in ((PUBLIC, public_pem(key), 0o644), (PRIVATE, private_pem(key), 0o600)):
        with os.fdopen(os.open(folder / name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode), "wb") as file:
            file.write(pem)


def signing_key(folder: Path) -> Ed25519PrivateKey:
    """KeyMissing, with what to do, when it is not there or not a key."""
    try:
        return read_key((folder / PRIVATE).read_bytes())
    except (OSError, ValueError):
        raise KeyMissing(f"No readable checkpoint key at {folder / PRIVATE}. Restore it from the key backup.") from None


def public_key(folder: Path) -> bytes:
    """The public half as PEM, for the auditor who keeps the checkpoints."""
    try:
        return (folder / PUBLIC).read_bytes()
    except OSError:
        return public_pem(signing_key(folder))


@house_deed(Action.CHECKPOINT)
def checkpoint(deed: Deed) -> dict[str, str]:
    """Sign where the vault's chain and the panel's, as it came home, end now; the signed lines by house."""
    key, time = signing_key(deed.vault.keys), entries.stamp(deed.moment)
    heads = {"vault": entries.head(deed.session, Entry), "panel": panel_head(deed.session)}
    signed = {
        house: sign(Head(house=house, sequence=sequence, seal=seal, count=sequence, time=time), key)
        for house, (sequence, seal) in heads.items()
        if sequence
    }
    sequence = heads["vault"][0]
    deed.session.add(Checkpoint(id=new_id(), sequence=sequence, text="\n".join(signed.values()), made_at=deed.moment))
    deed.about |= {"sequence": sequence, "panel_sequence": heads["panel"][0]}
    return signed


@house_deed(Action.VERIFY_LEDGER)
def enter_verification(deed: Deed, house: str, *, last: int, holds: bool) -> None:
    """That the chain was verified, up to which entry, and whether it held."""
    deed.about |= {"house": house, "last": last, "holds": int(holds)}


@house_deed(Action.VERIFY_LEDGER)
def enter_copy(deed: Deed, house: str) -> None:
    """That the operator took a copy of a chain to verify it elsewhere; it holds ids and codes."""
    deed.about |= {"house": house, "copied": 1}


@house_deed(Action.EXPORT)
def enter_export(deed: Deed, house: str) -> None:
    """That an auditor took a copy of a chain."""
    deed.about |= {"house": house, "ledger": 1}


def checkpoint_due(session: Session, moment: datetime) -> bool:
    """Whether enough was entered, or enough time has passed, since the last checkpoint and its own entry."""
    sequence, _ = entries.head(session, Entry)
    last = record.last_checkpoint(session)
    grown = sequence - (last.sequence + 1 if last else 0)
    if grown <= 0:
        return False
    return grown >= ENTRIES or last is None or moment - last.made_at >= MINUTES
