"""What a report says of itself: packet, version and digest, in its description and in its text alike."""

import json
import re
import subprocess
from threading import Lock

import pypdfium2

from vetting.report import child

LARGEST = 50_000_000  # bytes; forty findings of ten thousand characters make under one million
SECONDS = 20  # a report of ten findings takes half of one
UNREADABLE = "This PDF cannot be read. Choose the report as it was released."
STATED = re.compile(r"Packet (\S{1,100}), version (\d{1,6}), SHA-256 ([0-9a-f]{64})")
PDFIUM = Lock()  # PDFium may be called by one thread at a time


class NotAReport(ValueError):  # noqa: N818 - said to a person
    """The file was not made by this program, or was changed since."""


def identify(pdf: bytes) -> tuple[str, int, str]:
    """Packet id, version and digest that a file from anywhere states, read in a process of its own. Raises
    NotAReport.
    """
    try:
        done = child.run("identify", pdf, seconds=SECONDS)
    except subprocess.TimeoutExpired:
        raise NotAReport(UNREADABLE) from None
    except OSError:
        raise NotAReport("This file could not be checked just now. Try again, then ask the administrator.") from None
    if done.returncode:
        raise NotAReport(done.stdout.decode() if done.returncode == child.NOT_A_REPORT else UNREADABLE)
    id_, version, digest = json.loads(done.stdout)
    return id_, version, digest


def stated(pdf: bytes) -> tuple[str, int, str]:
    """What `identify` gives, read in this process."""
    if len(pdf) > LARGEST or not pdf.startswith(b"%PDF-"):
        raise NotAReport("This file is not a report: choose the PDF as it was released.")
    try:
        with PDFIUM:
            subject, text = _description(pdf), "".join(page_texts(pdf))
    except pypdfium2.PdfiumError:
        raise NotAReport(UNREADABLE) from None
    found = STATED.fullmatch(subject)
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
