"""HTML to one PDF that is both PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1), the same bytes every time."""

import hashlib
from functools import partial
from itertools import count
from typing import Any

import pydyf
from weasyprint import HTML
from weasyprint.urls import URLFetcher

UA = "http://www.aiim.org/pdfua/ns/id/"
EXTENSION = "http://www.aiim.org/pdfa/ns/extension/"
SCHEMA = "http://www.aiim.org/pdfa/ns/schema#"
PROPERTY = "http://www.aiim.org/pdfa/ns/property#"
# WeasyPrint writes one standard's claim; the other stands beside it, described as PDF/A asks of foreign schemas.
CLAIM = f"""<rdf:Description rdf:about="" xmlns:pdfuaid="{UA}"><pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="{EXTENSION}" xmlns:pdfaSchema="{SCHEMA}"
 xmlns:pdfaProperty="{PROPERTY}"><pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>{UA}</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description></rdf:RDF>"""


def draw(html: str, *, identifier: str) -> bytes:
    """The PDF of a page; a reference to anything but embedded bytes ends it with a FatalURLFetchingError."""
    # A stream whose last byte happens to be a carriage return reads as one byte too short (ISO 19005-3, 6.1.7.1).
    tries = (_drawn(html, identifier, padding) for padding in count())
    return next(pdf for pdf in tries if b"\r\nendstream" not in pdf)


def _drawn(html: str, identifier: str, padding: int) -> bytes:
    return bytes(
        HTML(string=html, url_fetcher=fetcher()).write_pdf(
            pdf_variant="pdf/a-3a",
            pdf_identifier=hashlib.sha256(identifier.encode()).digest()[:16],
            finisher=partial(_finish, padding=padding),
        )
    )


def fetcher() -> URLFetcher:
    return URLFetcher(allowed_protocols={"data"}, allow_redirects=False, fail_on_errors=True)


def _finish(_document: Any, pdf: pydyf.PDF, padding: int) -> None:
    for piece in list(pdf.objects):
        if isinstance(piece, pydyf.Stream):
            _complete(piece, padding)
        elif isinstance(piece, dict) and piece.get("S") == "/TH":
            _scope(piece)
    for _ in range(padding):
        pdf.add_object(pydyf.Dictionary())


def _complete(stream: pydyf.Stream, padding: int) -> None:
    if stream.extra.get("Type") == "/Metadata":
        stream.compress = False
        stream.stream = [stream.stream[0].replace(b"</rdf:RDF>", CLAIM.encode(), 1)]
    elif "Length1" in stream.extra:
        # Not zeros: a font's compressed bytes end with its checksum, which zeros leave as it is.
        stream.stream = [stream.stream[0] + b"\0\0\0\1" * padding]
        stream.extra["Length1"] += 4 * padding
    elif "N" not in stream.extra:
        stream.stream.append(b" " * padding)


def _scope(header: Any) -> None:
    """Say of a header cell whether it heads a column or a row (ISO 14289-1, 7.5)."""
    row = header["ID"].string.split("-")[1]
    header["A"]["Scope"] = "/Column" if row == "0" else "/Row"
