"""The report as a page of HTML: one template, everything escaped, nothing in it but the packet and fixed text."""

import re
from collections.abc import Sequence
from datetime import datetime
from functools import cache
from html.parser import HTMLParser
from typing import Literal

from jinja2 import Environment, FileSystemLoader, StrictUndefined, nodes
from markupsafe import Markup, escape

from vetting.domain.figures import counted, long_day, spell
from vetting.domain.packet import Coverage, Packet, PacketFinding
from vetting.domain.redactions import GROUP, REMOVED, SLUR, UNDECIDED
from vetting.report.glyphs import drawable
from vetting.settings import TEMPLATES

Paper = Literal["letter", "a4"]

MARKS = (REMOVED, GROUP, SLUR)
CONTENT = re.compile(r"content: ([^;]+);")
MARK = re.compile("(" + "|".join(re.escape(mark) for mark in MARKS) + ")")
REPORT = "report/report.html"


class Undecided(Exception):  # noqa: N818 - said to a person
    """A text still holds words that nobody decided about."""


def html(packet: Packet, *, paper: Paper) -> str:
    """Raises Undecided, FontMissing, or ValueError when the approval time is no time."""
    if any(UNDECIDED in value for value in packet.values()):
        raise Undecided("The packet still holds words that nobody has decided about.")
    template = environment().get_template(REPORT)
    return template.render(
        packet=packet,
        paper=paper,
        approved=datetime.fromisoformat(packet.approved),
        digest=packet.digest(),
        identity=identity(packet),
    )


def identity(packet: Packet) -> str:
    """What the file says of itself, read again by `identify`."""
    return f"Packet {packet.id}, version {packet.version}, SHA-256 {packet.digest()}"


def title(packet: Packet) -> str:
    return f"Social media screening report, candidate {drawable(packet.candidate)}, version {packet.version}"


def words(page: str) -> tuple[str, str]:
    """The visible text of a page of HTML in reading order, and the caption that runs at the foot of every sheet."""
    reader = _Words()
    reader.feed(page)
    return "\n".join(reader.body), "\n".join(reader.running)


@cache
def fixed_text() -> list[str]:
    """Every piece of text that the template itself brings."""
    return brought(REPORT)


def brought(template: str) -> list[str]:
    """Every piece of text in a template and all that it is made of."""
    pieces: list[str] = []
    for file in files(template):
        source = (TEMPLATES / file).read_text()
        if file.endswith(".css"):
            pieces += [piece for content in CONTENT.findall(source) for piece in re.findall('"([^"]+)"', content)]
            continue
        tree = environment().parse(source)
        own = "\n".join(each.data for each in tree.find_all(nodes.TemplateData))
        pieces += [line for part in words(own) for line in part.split("\n")]
        constants = {each.value for each in tree.find_all(nodes.Const) if isinstance(each.value, str)}
        pieces += constants.difference(_inner(tree))
    return sorted({" ".join(piece.split()) for piece in pieces} - {""})


def files(template: str) -> list[str]:
    """The template, and each template and style sheet that it extends or includes, in order."""
    inner = _inner(environment().parse((TEMPLATES / template).read_text()))
    return list(dict.fromkeys([template, *(file for each in inner for file in files(each))]))


def _inner(tree: nodes.Template) -> list[str]:
    """Names of the templates in it, which are no text that anybody reads."""
    extended = [each.template.as_const() for each in tree.find_all(nodes.Extends)]
    return [*extended, *(each.template.as_const() for each in tree.find_all(nodes.Include))]


def _marked(text: str) -> Markup:
    """The text with each mark in its one box."""
    parts = MARK.split(drawable(text))
    return Markup("").join(
        Markup('<span class="mark">{}</span>').format(part) if part in MARKS else escape(part) for part in parts
    )


def _has_marks(text: str) -> bool:
    return MARK.search(text) is not None


def _brief(finding: PacketFinding) -> bool:
    """Short enough to stand on one sheet whole, without leaving the sheet before it half empty."""
    return sum(map(len, (finding.statement, finding.quote, finding.nexus, finding.attribution, finding.reply))) < 1500


def _clock(moment: datetime) -> str:
    return f"{moment:%H:%M}"


def _stamp(moment: datetime) -> str:
    return f"{moment:%Y-%m-%dT%H:%M:%SZ}"


def _grouped(digest: str, size: int = 16) -> str:
    return " ".join(digest[at : at + size] for at in range(0, len(digest), size))


def _searched(coverage: Sequence[Coverage], one: str, many: str) -> str:
    """A place of the plan that nobody searched is counted as such."""
    searched = sum(row.searches > 0 for row in coverage)
    return f"{'' if searched == len(coverage) else f'{searched} of '}{counted(len(coverage), one, many)}"


@cache
def environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {
        "drawable": drawable,
        "marked": _marked,
        "day": long_day,
        "clock": _clock,
        "stamp": _stamp,
        "grouped": _grouped,
        "counted": counted,
        "spell": spell,
        "searched": _searched,
        "title_of": title,
    }
    made.tests |= {"with_marks": _has_marks, "brief": _brief}
    return made


class _Words(HTMLParser):
    """Collects text outside head, the running caption apart."""

    def __init__(self) -> None:
        super().__init__()
        self.body: list[str] = []
        self.running: list[str] = []
        self.place: list[str] | None = self.body

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "head":
            self.place = None
        elif ("class", "running") in attrs:
            self.place = self.running

    def handle_endtag(self, tag: str) -> None:
        if tag == "head" or (tag == "p" and self.place is self.running):
            self.place = self.body

    def handle_data(self, data: str) -> None:
        if self.place is not None:
            self.place.append(data)
