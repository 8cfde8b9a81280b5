"""A PDF's sheets compared with the packet, field by field, and with the template's own text, letter by letter."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict

from vetting.domain.packet import Packet
from vetting.report.disguises import squash
from vetting.report.letters import drawable


def without_captions(sheets: Sequence[str], caption: str) -> list[str]:
    """Each sheet squashed, without the caption at its foot; a missing or second one stands out as a difference."""
    feet = (squash(f"{caption} Page {number} of {len(sheets)}") for number in range(1, len(sheets) + 1))
    return [squash(sheet).removesuffix(foot) for sheet, foot in zip(sheets, feet, strict=True)]


def differences(packet: Packet, shown: Sequence[str], body: str) -> Iterator[str]:
    """What the sheets lack, and whether they hold anything else. Letters and digits count, in reading order;
    where a script runs from right to left, only their number does.
    """
    actual, expected = "".join(shown), squash(body)
    for name, text in _fields(packet):
        if not _holds(actual, squash(drawable(text))):
            yield f"The PDF lacks {name}."
    if actual != expected and Counter(actual) != Counter(expected):
        yield f"The PDF differs from the packet on page {_first_difference(shown, expected)}."


def _holds(actual: str, text: str) -> bool:
    return text in actual or not (text.isascii() or Counter(text) - Counter(actual))


def _fields(packet: Packet) -> Iterator[tuple[str, str]]:
    """Each text of the packet under a name for a person; its approval time is compared with the whole page."""
    for name in ("id", "department", "position", "candidate", "look_back", "reply"):
        yield f"the packet's {name.replace('_', ' ')}", getattr(packet, name)
    yield "the digest", packet.digest()
    for number, each in enumerate(packet.coverage, 1):
        yield f"row {number} of what was searched", f"{each.source} {each.searches} {each.outcome}"
    for finding in packet.findings:
        for name, text in asdict(finding).items():
            yield f"the {name} of finding {finding.number}", str(text)
    yield "the searcher's number", packet.staff.searched
    yield "the approver's number", packet.staff.approved


def _first_difference(shown: Sequence[str], expected: str) -> int:
    at = 0
    for number, sheet in enumerate(shown, 1):
        if expected[at : at + len(sheet)] != sheet:
            return number
        at += len(sheet)
    return len(shown)
