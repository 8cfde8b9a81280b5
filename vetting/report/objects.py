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
    NameObject,
    StreamObject,
    TextStringObject,
)

from vetting.report.vocabulary import fault

BODY = re.compile(rb"stream\r?\n.*?endstream", re.DOTALL)


@dataclass
class Walk:
    """`texts` are the pages as pypdf reads them, `strings` all text strings, `streams` all decoded streams
    and the file itself without its streams.
    """

    texts: list[str] = field(default_factory=list)
    strings: set[str] = field(default_factory=set)
    streams: list[bytes] = field(default_factory=list)
    faults: set[str] = field(default_factory=set)


def walk(pdf: bytes) -> Walk:
    """Never raises for a damaged file: that is a fault too."""
    found = Walk(streams=[BODY.sub(b" ", pdf)])
    if pdf.count(b"%%EOF") != 1 or not pdf.rstrip().endswith(b"%%EOF"):
        found.faults.add("The PDF was changed after it was made: something follows its end.")
    try:
        reader = PdfReader(BytesIO(pdf), strict=True)
        for each in _everything(reader):
            _take(each, found)
        found.texts = [page.extract_text() for page in reader.pages]
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        found.faults.add(f"The PDF’s objects cannot be read back ({type(error).__name__}).")
    return found


def _everything(reader: PdfReader) -> Iterator[Any]:
    yield reader.trailer
    numbers = {(number, generation) for generation, table in reader.xref.items() for number in table}
    numbers |= {(number, 0) for number in reader.xref_objStm}
    for number, generation in sorted(numbers):
        yield reader.get_object(IndirectObject(number, generation, reader))


def _take(thing: Any, found: Walk) -> None:
    """Down into what stands here; what it refers to is met on its own."""
    if isinstance(thing, NameObject):
        wrong = fault(str(thing).removeprefix("/"))
        found.faults |= {wrong} if wrong else set()
    elif isinstance(thing, TextStringObject):
        found.strings.add(str(thing))
    elif isinstance(thing, ByteStringObject):
        found.streams.append(bytes(thing))
    for each in _parts(thing):
        _take(each, found)
    if isinstance(thing, StreamObject):
        found.streams.append(thing.get_data())


def _parts(thing: Any) -> Iterator[Any]:
    """Members as they are written, references unfollowed."""
    if isinstance(thing, DictionaryObject):
        yield from thing
        yield from (thing.raw_get(key) for key in thing if not _fingerprint(key, thing))
    elif isinstance(thing, ArrayObject):
        yield from list.__iter__(thing)


def _fingerprint(key: str, thing: DictionaryObject) -> bool:
    """The file's own /ID, 16 bytes and 32 digits: read as letters, the bytes would now and then look like a word."""
    value = thing.raw_get(key)
    return key == "/ID" and isinstance(value, ArrayObject) and [len(each.original_bytes) for each in value] == [16, 32]
