"""The produced PDF read back before it may leave: all of its contents, nothing else, and no removed word anywhere."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import pypdfium2

from vetting.domain.figures import counted
from vetting.report import contents, page
from vetting.report.comparing import differences, without_captions
from vetting.report.contents import Contents
from vetting.report.disguises import Disguises, Read, opened, squash, stands_in, tokens
from vetting.report.glyphs import FontMissing, drawable
from vetting.report.identity import PDFIUM, page_texts
from vetting.report.objects import Walk, walk
from vetting.report.vocabulary import without_machinery

FINGERPRINT = re.compile(r"\b[0-9a-f]{16,}\b")
"""Ids and digests: random letters and digits, in which a filter now and then reads the name of a form."""

FIGURE = re.compile(r"\W*\d{1,4}\W*")
"""An age, a year: such figures stand in any PDF's machinery, as lengths and places, so only its texts are looked at."""

Hits = Callable[[str], Sequence[tuple[str, str]]]


@dataclass(frozen=True)
class Approved:
    """What may stand in the file: `body` in reading order, `texts` one by one as `tokens`."""

    body: str
    caption: str
    texts: list[str]


def read_back(
    pdf: bytes, drawn: Contents, *, removed: Sequence[str], hits: Hits, allowed: Sequence[str] = ()
) -> list[str]:
    """What keeps the PDF from leaving, in sentences that repeat none of its words; empty when nothing does.

    `removed`: words that people hid. `hits`: the engine's (matched words, class) for a text.
    `allowed`: the department's own settings and the words that people kept with a reason.
    """
    try:
        approved = _approved(drawn, allowed)
        with PDFIUM:
            sheets = page_texts(pdf)
    except pypdfium2.PdfiumError:
        return ["The PDF cannot be read back. Make a new one."]
    except (page.Undecided, FontMissing, ValueError) as wrong:
        return [str(wrong)]
    objects = walk(pdf)
    return [
        *sorted(objects.faults),
        *differences(drawn, without_captions(sheets, approved.caption), approved.body),
        *_removed(removed, approved, sheets, objects),
        *_engine(hits, approved, [*sheets, *objects.strings]),
    ]


def _approved(drawn: Contents, allowed: Sequence[str]) -> Approved:
    body, caption = page.words(contents.html(drawn, paper="letter"))
    texts = [*drawn.values(), *map(drawable, drawn.values()), *contents.fixed_text(drawn), *allowed, caption]
    texts += body.split("\n")  # dates and counts: a removed age may be the day of the month
    return Approved(body, caption, [tokens(text) for text in texts])


def _removed(removed: Sequence[str], approved: Approved, sheets: Sequence[str], objects: Walk) -> Iterator[str]:
    """A sentence per removed word found; words that also stand approved elsewhere are no secret, nor are the sheets'
    numbers.
    """
    known = [*approved.texts, *(tokens(str(number)) for number in range(1, len(sheets) + 1))]
    secret = {number: word for number, word in enumerate(removed, 1) if not stands_in(word, known)}
    figures = {number for number, word in secret.items() if FIGURE.fullmatch(word)}
    texts = [Read.of("\n".join(sheets)), Read.of("\n".join(objects.texts))]
    strings = [Read.of(text) for text in objects.strings]
    disguises = Disguises({number: word for number, word in secret.items() if number not in figures})
    contents = [content for stream in objects.streams for content in opened(stream)]
    contents += [text.encode("utf-8", "replace") for text in (*sheets, *objects.texts, *objects.strings)]
    encoded = {number for content in contents for number in disguises.within(without_machinery(content))}
    beside = squash(approved.body)
    for number, word in secret.items():
        if any(text.spells(word, beside) for text in (texts if number in figures else [*texts, *strings])):
            yield f"Removed words (number {number} of {len(removed)}) stand in the PDF’s text."
        elif number in encoded:
            yield f"Removed words (number {number} of {len(removed)}) stand hidden inside the PDF."


def _engine(hits: Hits, approved: Approved, texts: Sequence[str]) -> Iterator[str]:
    """The filter's verdict on every text of the file, once per text."""
    unknown = 0
    for text in dict.fromkeys(texts):
        try:
            found = hits(FINGERPRINT.sub(" ", text))
        except Exception:  # noqa: BLE001 - whatever ails the filter, nothing leaves
            yield "The filter could not read the PDF’s text. Nothing of it may leave until it has."
            return
        # A hit may join the end of one approved text with the start of the next; the body shows them in order.
        unknown += sum(
            not stands_in(words, approved.texts) and squash(words) not in squash(approved.body) for words, _ in found
        )
    if unknown:
        yield f"The filter finds {counted(unknown, 'passage')} in the PDF that nobody approved."
