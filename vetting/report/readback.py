"""The produced PDF read back before it may leave."""

from collections.abc import Callable, Sequence

from vetting.domain.packet import Packet

Hits = Callable[[str], Sequence[tuple[str, str]]]


def read_back(
    pdf: bytes, packet: Packet, *, removed: Sequence[str], hits: Hits, allowed: Sequence[str] = ()
) -> list[str]:
    """What keeps the PDF from leaving, in words; empty when nothing does."""
    return ["The PDF has not been read back."]
