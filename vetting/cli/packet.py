"""`vetting packet verify`: whether a PDF is a report that this department released, byte for byte."""

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

import click
from sqlmodel import Session

from vetting.cli import houses, say
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


@click.group()
def packet() -> None:
    """Released packets."""


@packet.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def verify(file: Path) -> None:
    """0 if it is the report as released and it stands; 1 if it is unknown, altered, replaced or recalled."""
    vault = houses.the_vault()
    pdf = file.read_bytes()
    good, sentence = judge(vault, pdf)
    say.line(sentence)
    if not good:
        raise click.exceptions.Exit(1)


def judge(vault: Vault, pdf: bytes) -> tuple[bool, str]:
    """Whether it may be relied on, and why; NotAReport when the file says of itself that it is none."""
    id_, version, digest = identify(pdf)
    with vault.store.reading() as session:
        frozen = session.get(FrozenPacket, id_)
        every = packets_of(session, frozen.screening) if frozen else []
        released = _entered(session, frozen) if frozen else None
    if frozen is None:
        return False, f"Unknown: this department has no packet {id_}."
    kept = (frozen.version, frozen.digest, frozen.pdf_digest)
    if (version, digest, sha256(pdf).hexdigest()) != kept or released not in {None, kept[1:]}:
        return False, f"Altered: this is not the report of packet {id_} as it was released."
    standing = STANDING[frozen.state]
    if frozen.state is PacketState.REPLACED:
        standing = f"It was replaced by version {_newest(every)}."
    good = frozen.state is PacketState.RELEASED and released is not None
    return good, f"Genuine: packet {id_}, version {version}, SHA-256 {digest}. {standing}"


def _entered(session: Session, frozen: FrozenPacket) -> tuple[str, str] | None:
    """Digests of packet and PDF as the ledger says that they were released."""
    deeds = entries.deeds(session, Entry, screening=frozen.screening)
    said = [each.about for each in deeds if each.action == Action.RELEASE_PACKET]
    return next(((str(each["digest"]), str(each["pdf"])) for each in said if each["packet"] == frozen.id), None)


def _newest(every: Sequence[FrozenPacket]) -> int:
    gone = {PacketState.VOID, PacketState.APPROVED}
    return max((each.version for each in every if each.state not in gone), default=0)
