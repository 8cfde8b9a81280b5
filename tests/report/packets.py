"""Packets to draw, and a drawing of each kept for the tests that only read it."""

import warnings
from dataclasses import replace
from functools import cache

from vetting.domain.packet import FORMAT, Coverage, Packet, PacketFinding, Staff
from vetting.report import drawing, page

BIAS = PacketFinding(
    number=1,
    category="Bias or disparagement of a protected class",
    statement="In a public post the candidate wrote that [a protected group] lie to police.",
    when="November 2023",
    quote="Coached at [removed] again. [a protected group] always lie. See you at [removed], [slur].",
    nexus="Officers must treat everyone without bias.",
    attribution="The candidate named the account as their own; a second person confirmed it.",
    corroboration="Corroborated by an interview.",
    reply="I was angry and I was wrong.",
)
SPEED = PacketFinding(
    number=2,
    category="Reckless or irresponsible conduct",
    statement="In a public post the candidate described riding at 112 miles per hour.",
    when="August 2022",
    quote="112 on Route 9 and nobody saw a thing.",
    nexus="Safe driving is a daily duty.",
    attribution="",
    corroboration="",
    reply="",
)
COVERAGE = (Coverage("Web search", 4, "Nothing job-related found."), Coverage("Short posts", 2, "2 findings."))
PACKET = Packet(
    format=FORMAT,
    id="5f0c9a77d1",
    version=2,
    department="Example City Police Department",
    position="Church Hill patrol",
    candidate="C-2026-009",
    plan_version=3,
    look_back="7 years",
    approved="2026-11-18T15:00:00Z",
    coverage=COVERAGE,
    findings=(BIAS, SPEED),
    reply="The candidate replied. I stand by the interview.",
    staff=Staff(searched="0417AC", approved="0288F1"),
)
NOTHING = replace(PACKET, findings=(), coverage=COVERAGE[:1], reply="The candidate waived a reply.")
LONG = replace(PACKET, coverage=tuple(Coverage(f"Source {n}", 1, "Nothing job-related found.") for n in range(1, 91)))
"""Its table goes over several sheets."""
HARD = replace(
    PACKET,
    department="Zoë & <b>Söhne</b>",
    reply="a😀b🔥 \u202ehidden\u200b हिन्दी 中文\n\n\u05e9\u05dc\u05d5\u05dd 12 مرحبا " + "x" * 2000,
    findings=tuple(replace(BIAS, number=n, quote="[slur]" * 60, reply="A long day. " * 400) for n in range(1, 5)),
)


def many(count: int) -> Packet:
    return replace(PACKET, findings=tuple(replace(BIAS, number=number) for number in range(1, count + 1)))


def draw(html: str, identifier: str = "x", padding: int | None = None) -> bytes:
    """Drawn here, with the one warning let pass: WeasyPrint leaves its colour profile's file open."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        if padding is not None:
            return drawing._drawn(html, identifier, padding)
        return drawing.draw(html, identifier=identifier)


@cache
def drawn(packet: Packet, paper: page.Paper = "letter") -> bytes:
    return draw(page.html(packet, paper=paper), packet.digest())


@cache
def drawn_with(packet: Packet, old: str, new: str) -> bytes:
    """The packet's PDF after a change in its HTML."""
    html = page.html(packet, paper="letter")
    assert old in html
    return draw(html.replace(old, new), packet.digest())
