"""What a PDF is drawn from: a packet for the panel, a letter to its candidate, an auditor's uniformity report."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict
from typing import Any

from vetting.domain.letters import Letter, thaw_letter
from vetting.domain.packet import Packet, PacketFinding, thaw
from vetting.domain.uniformity import UniformityReport, thaw_uniformity
from vetting.report import letter_page, page, uniformity_page
from vetting.report.page import Paper

Contents = Packet | Letter
"""What is read back before it may leave the vault's house."""

Drawn = Contents | UniformityReport

_THAWED: Mapping[str, Callable[[str], Drawn]] = {
    "packet": thaw,
    "letter": thaw_letter,
    "uniformity": thaw_uniformity,
}


def packed(drawn: Drawn) -> dict[str, str]:
    """As the renderer's process is given it."""
    names: dict[type[Drawn], str] = {Packet: "packet", Letter: "letter", UniformityReport: "uniformity"}
    return {names[type(drawn)]: drawn.canonical()}


def unpacked(asked: Mapping[str, Any]) -> Drawn:
    """ValueError, KeyError or TypeError when it is none of them."""
    name = next((each for each in _THAWED if each in asked), "")
    return _THAWED[name](asked[name])


def html(drawn: Drawn, *, paper: Paper) -> str:
    """Raises Undecided, FontMissing, or ValueError when a time is no time."""
    if isinstance(drawn, UniformityReport):
        return uniformity_page.html(drawn, paper=paper)
    return letter_page.html(drawn, paper=paper) if isinstance(drawn, Letter) else page.html(drawn, paper=paper)


def fixed_text(drawn: Contents) -> list[str]:
    """What may stand in the file beside the contents' own texts."""
    if isinstance(drawn, Letter):
        return [*letter_page.fixed_text(drawn.kind), letter_page.title(drawn), letter_page.identity(drawn)]
    return [*page.fixed_text(), page.title(drawn), page.identity(drawn)]


def word(drawn: Contents) -> str:
    return "the letter" if isinstance(drawn, Letter) else "the packet"


def fields(drawn: Contents) -> Iterator[tuple[str, str]]:
    """Each text under a name for a person; a packet's approval time is compared with the whole page."""
    yield from _letter(drawn) if isinstance(drawn, Letter) else _packet(drawn)
    for number, each in enumerate(drawn.coverage, 1):
        yield f"row {number} of what was searched", f"{each.source} {each.searches} {each.outcome}"
    for finding in drawn.findings:
        yield from _finding(finding)


def _packet(packet: Packet) -> Iterator[tuple[str, str]]:
    for name in ("id", "department", "position", "candidate", "look_back", "reply"):
        yield f"the packet’s {name.replace('_', ' ')}", getattr(packet, name)
    yield "the digest", packet.digest()
    yield "the searcher’s number", packet.staff.searched
    yield "the approver’s number", packet.staff.approved


def _letter(letter: Letter) -> Iterator[tuple[str, str]]:
    for name in ("id", "dated", "department", "position", "candidate", "due", "reply"):
        yield f"the letter’s {name}", getattr(letter, name)
    if letter.answer:
        for name, text in asdict(letter.answer).items():
            yield f"the answer’s {name}", text if isinstance(text, str) else ""


def _finding(finding: PacketFinding) -> Iterator[tuple[str, str]]:
    for name, text in asdict(finding).items():
        yield f"the {name} of finding {finding.number}", str(text)
