"""Every object of a PDF walked, also those that no page refers to: its texts, streams, and what may not be there."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from pypdf import PdfReader
from pypdf.errors import PyPdfError
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    IndirectObject,
    StreamObject,
    TextStringObject,
)

from vetting.report.drawing import INFO

BODY = re.compile(rb"stream\r?\n.*?endstream", re.DOTALL)
FORBIDDEN = {
    "/JavaScript": "a script",
    "/JS": "a script",
    "/OpenAction": "an action on opening",
    "/AA": "an action",
    "/EmbeddedFiles": "an attachment",
    "/EmbeddedFile": "an attachment",
    "/EF": "an attachment",
    "/AF": "an attachment",
    "/Filespec": "an attachment",
    "/URI": "a link",
    "/Launch": "a command",
    "/GoToR": "a link",
    "/GoToE": "a link",
    "/SubmitForm": "a form",
    "/ImportData": "a form",
    "/AcroForm": "a form",
    "/XFA": "a form",
    "/Annots": "a note",
    "/Annot": "a note",
    "/OCProperties": "a layer",
    "/RichMedia": "a recording",
    "/Encrypt": "a lock",
    "/Image": "a picture",
    "/PieceInfo": "another program's record",
}


@dataclass
class Walk:
    """`texts` are pages as pypdf reads them, `strings` every string and name, `streams` every decoded stream
    and the file itself without its streams.
    """

    texts: list[str] = field(default_factory=list)
    strings: list[str] = field(default_factory=list)
    streams: list[bytes] = field(default_factory=list)
    faults: set[str] = field(default_factory=set)


def walk(pdf: bytes) -> Walk:
    """Never raises for a damaged file: that is a fault too."""
    found = Walk(streams=[BODY.sub(b"stream endstream", pdf)])
    if pdf.count(b"%%EOF") != 1 or not pdf.rstrip().endswith(b"%%EOF"):
        found.faults.add("The PDF was changed after it was made: something follows its end.")
    try:
        reader = PdfReader(BytesIO(pdf), strict=True)
        for each in _everything(reader):
            _take(each, found)
        for key in set(reader.metadata or {}) - INFO:
            found.faults.add(f"The PDF's description holds the entry {key}, which a report never does.")
        found.texts = [page.extract_text() for page in reader.pages]
    except (PyPdfError, ValueError, KeyError, RecursionError, NotImplementedError) as error:
        found.faults.add(f"The PDF cannot be read back: its objects are damaged ({type(error).__name__}).")
    return found


def _everything(reader: PdfReader) -> Iterator[Any]:
    yield reader.trailer
    numbers = {(number, generation) for generation, table in reader.xref.items() for number in table}
    numbers |= {(number, 0) for number in reader.xref_objStm}
    for number, generation in sorted(numbers):
        if number:
            yield reader.get_object(IndirectObject(number, generation, reader))


def _take(thing: Any, found: Walk) -> None:
    """Down into what stands here; references are met on their own."""
    if isinstance(thing, DictionaryObject):
        for key in thing:
            _name(str(key), found)
            _take(thing.raw_get(key), found)
        if isinstance(thing, StreamObject):
            found.streams.append(thing.get_data())
    elif isinstance(thing, ArrayObject):
        for each in list.__iter__(thing):
            _take(each, found)
    elif isinstance(thing, TextStringObject):
        found.strings.append(str(thing))
    elif isinstance(thing, ByteStringObject):
        found.streams.append(bytes(thing))
    elif isinstance(thing, str):
        _name(str(thing), found)


def _name(name: str, found: Walk) -> None:
    found.strings.append(name)
    if name in FORBIDDEN:
        found.faults.add(f"The PDF holds {FORBIDDEN[name]}, which a report never does.")
