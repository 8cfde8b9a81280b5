"""HTML to one PDF that is both PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1), the same bytes every time."""

import hashlib
from typing import Any

import pydyf
from weasyprint import HTML
from weasyprint.urls import URLFetcher

UA = "http://www.aiim.org/pdfua/ns/id/"
EXTENSION = "http://www.aiim.org/pdfa/ns/extension/"
SCHEMA = "http://www.aiim.org/pdfa/ns/schema#"
PROPERTY = "http://www.aiim.org/pdfa/ns/property#"
# WeasyPrint writes one standard's claim; the other stands beside it, described as PDF/A asks of foreign schemas.
CLAIM = f"""<rdf:Description rdf:about="" xmlns:ua="{UA}"><ua:part>1</ua:part></rdf:Description>
<rdf:Description rdf:about="" xmlns:x="{EXTENSION}" xmlns:s="{SCHEMA}" xmlns:p="{PROPERTY}">
<x:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><s:schema>PDF/UA identification</s:schema>
<s:namespaceURI>{UA}</s:namespaceURI><s:prefix>ua</s:prefix><s:property><rdf:Seq>
<rdf:li rdf:parseType="Resource"><p:name>part</p:name><p:valueType>Integer</p:valueType>
<p:category>internal</p:category><p:description>Part of ISO 14289</p:description></rdf:li>
</rdf:Seq></s:property></rdf:li></rdf:Bag></x:schemas></rdf:Description></rdf:RDF>"""


def draw(html: str, *, identifier: str) -> bytes:
    """The PDF of a page; a reference to anything but embedded bytes ends it with a FatalURLFetchingError."""
    return bytes(
        HTML(string=html, url_fetcher=fetcher()).write_pdf(
            pdf_variant="pdf/a-3a",
            pdf_identifier=hashlib.sha256(identifier.encode()).digest()[:16],
            finisher=_finish,
        )
    )


def fetcher() -> URLFetcher:
    return URLFetcher(allowed_protocols={"data"}, allow_redirects=False, fail_on_errors=True)


def _finish(_document: Any, pdf: pydyf.PDF) -> None:
    for piece in pdf.objects:
        if isinstance(piece, pydyf.Stream) and piece.extra.get("Type") == "/Metadata":
            piece.compress = False
            piece.stream = [piece.stream[0].replace(b"</rdf:RDF>", CLAIM.encode(), 1)]
        elif isinstance(piece, dict) and piece.get("S") == "/TH":
            _scope(piece)


def _scope(header: Any) -> None:
    """Say of a header cell whether it heads a column or a row (ISO 14289-1, 7.5)."""
    row = header["ID"].string.split("-")[1]
    header["A"]["Scope"] = "/Column" if row == "0" else "/Row"
