"""A letter as a page of HTML: a template per kind in one frame, the report's own pieces, everything escaped."""

import hashlib
from datetime import datetime
from functools import cache

from vetting.domain.letters import Letter, LetterKind
from vetting.domain.redactions import UNDECIDED
from vetting.report import page
from vetting.report.glyphs import drawable
from vetting.report.page import Paper, Undecided
from vetting.settings import TEMPLATES


def html(letter: Letter, *, paper: Paper) -> str:
    """Raises Undecided, FontMissing, or ValueError when the time is no time."""
    if any(UNDECIDED in value for value in letter.values()):
        raise Undecided("The letter still holds words that nobody has decided about.")
    return (
        page.environment()
        .get_template(_own(letter.kind))
        .render(
            letter=letter,
            packet=letter,
            paper=paper,
            made=datetime.fromisoformat(letter.made),
            identity=identity(letter),
            title=title(letter),
        )
    )


def identity(letter: Letter) -> str:
    """What the file says of itself."""
    return f"Letter {letter.id}, {letter.kind}, text version {letter.edition}"


def title(letter: Letter) -> str:
    return f"{letter.kind.label}, candidate {drawable(letter.candidate)}"


@cache
def fixed_text(kind: LetterKind) -> list[str]:
    """Every piece of text that the letter's templates bring."""
    return page.brought(_own(kind))


@cache
def template_digest(kind: LetterKind) -> str:
    """SHA-256, hexadecimal, over the templates and style sheets that make this kind of letter."""
    return hashlib.sha256(b"\0".join((TEMPLATES / each).read_bytes() for each in page.files(_own(kind)))).hexdigest()


def _own(kind: LetterKind) -> str:
    return f"report/letter_{kind}.html"
