"""What a report says of itself: packet, version and digest, in its description and in its text alike."""

import re
from threading import Lock

import pypdfium2

LARGEST = 50_000_000  # bytes; forty findings of ten thousand characters make under one million
STATED = re.compile(r"Packet (\S{1,100}), version (\d{1,6}), SHA-256 ([0-9a-f]{64})")
PDFIUM = Lock()  # PDFium may be called by one thread at a time


class NotAReport(ValueError):  # noqa: N818 - said to a person
    """The file was not made by this program, or was changed since."""


def identify(pdf: bytes) -> tuple[str, int, str]:
    """Packet id, version and digest of a report. Raises NotAReport."""
    if len(pdf) > LARGEST or not pdf.startswith(b"%PDF-"):
        raise NotAReport("This file is not a report: choose the PDF as it was released.")
    try:
        with PDFIUM:
            stated, text = _description(pdf), "".join(page_texts(pdf))
    except pypdfium2.PdfiumError:
        raise NotAReport("This PDF cannot be read. Choose the report as it was released.") from None
    found = STATED.fullmatch(stated)
    if found is None:
        raise NotAReport("This PDF does not say which packet it shows, so it is not a report of this program.")
    if found[3] not in re.sub(r"\s", "", text):
        raise NotAReport("This PDF states one digest and shows another. It was changed after it was made.")
    return found[1], int(found[2]), found[3]


def page_texts(pdf: bytes) -> list[str]:
    """The text of each page as PDFium reads it; the caller holds PDFIUM."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_range() for page in document]


def _description(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        return str(document.get_metadata_value("Subject"))
