"""Whether a PDF that somebody holds is a report as this department released it, and whether it still stands."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from sqlmodel import Session

from vetting.domain.actions import Action
from vetting.ledger import entries
from vetting.report import identify
from vetting.vault.database import Vault
from vetting.vault.record import Entry
from vetting.vault.releases import FrozenPacket, PacketState, packets_of

STANDING = {
    PacketState.RELEASED: "It is released and stands.",
    PacketState.REPLACED: "It was replaced by a later version.",
    PacketState.RECALLING: "It is being recalled: do not use it.",
    PacketState.RECALLED: "It was recalled: do not use it.",
    PacketState.APPROVED: "It was approved but never released.",
    PacketState.VOID: "Its approval was taken back; it was never released.",
}

OUT = frozenset(PacketState) - {PacketState.APPROVED, PacketState.VOID}


@dataclass(frozen=True)
class Vouched:
    """`stands`: it may be relied on. The sentence says which packet it is and how it stands, or what is wrong."""

    stands: bool
    sentence: str


def vouch(vault: Vault, pdf: bytes) -> Vouched:
    """Compared byte for byte with what the ledger says was released. Raises NotAReport on a file that is none."""
    id_, version, digest = identify(pdf)
    with vault.store.reading() as session:
        frozen = session.get(FrozenPacket, id_)
        every = packets_of(session, frozen.screening) if frozen else []
        released = _entered(session, frozen) if frozen else None
    if frozen is None:
        return Vouched(stands=False, sentence=f"Unknown: this department has no packet {id_}.")
    kept = (frozen.version, frozen.digest, frozen.pdf_digest)
    if (version, digest, sha256(pdf).hexdigest()) != kept or released not in {None, kept[1:]}:
        return Vouched(stands=False, sentence=f"Altered: this is not the report of packet {id_} as it was released.")
    if released is None and frozen.state in OUT:
        return Vouched(
            stands=False, sentence=f"Altered: packet {id_} is kept as released, and the ledger holds no release of it."
        )
    standing = STANDING[frozen.state]
    if frozen.state is PacketState.REPLACED:
        standing = f"It was replaced by version {_newest(every)}."
    sentence = f"Genuine: packet {id_}, version {version}, SHA-256 {digest}. {standing}"
    return Vouched(frozen.state is PacketState.RELEASED, sentence)


def _entered(session: Session, frozen: FrozenPacket) -> tuple[str, str] | None:
    """Digests of packet and PDF as the ledger says that they were released."""
    deeds = entries.deeds(session, Entry, screening=frozen.screening)
    said = [each.about for each in deeds if each.action == Action.RELEASE_PACKET]
    return next(((str(each["digest"]), str(each["pdf"])) for each in said if each["packet"] == frozen.id), None)


def _newest(every: Sequence[FrozenPacket]) -> int:
    return max((each.version for each in every if each.state in OUT), default=0)
