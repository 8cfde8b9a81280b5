"""HTML to a PDF for archives and for screen readers."""

import subprocess
from io import BytesIO

import page as validator
import pydyf
import pypdfium2
import pytest
from pypdf import PdfReader
from weasyprint.urls import FatalURLFetchingError

from tests.report.packets import BIAS, HARD, LONG, NOTHING, PACKET, draw, drawn, drawn_with, many
from vetting.domain.redactions import GROUP, REMOVED, SLUR
from vetting.report import drawing
from vetting.report.page import html, identity, title

PAPERS = ("letter", "a4")


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize(
    "packet", [PACKET, NOTHING, HARD, LONG, many(1), many(10)], ids=["two", "none", "hard", "long", "1", "10"]
)
def test_every_report_keeps_both_standards(packet, paper):
    for profile in (validator.ValidationProfile.PDF_A_3A, validator.ValidationProfile.PDF_UA_1):
        assert validator.validate_pdf_bytes(drawn(packet, paper), profile=profile).failures == []


@pytest.mark.parametrize("padding", range(3))
def test_padding_keeps_both_standards(padding):
    pdf = draw(html(NOTHING, paper="a4"), padding=padding)
    for profile in (validator.ValidationProfile.PDF_A_3A, validator.ValidationProfile.PDF_UA_1):
        assert {each.rule_id for each in validator.validate_pdf_bytes(pdf, profile=profile).failures} <= {
            "PDFA3A-STREAM-LENGTH-001"
        }


def test_no_stream_ends_in_a_carriage_return(monkeypatch):
    made = iter([b"1\r\nendstream", b"2\nendstream"])
    monkeypatch.setattr(drawing, "_drawn", lambda *_: next(made))
    assert drawing.draw("", identifier="") == b"2\nendstream"


@pytest.mark.parametrize(("extra", "held"), [({}, b"\2"), ({"Length1": 1}, b"\f")], ids=["contents", "font"])
def test_padding_moves_a_carriage_return_off_the_end_of_any_stream(extra, held):
    def ends_in_one(padding):
        stream = pydyf.Stream([held], dict(extra), compress=True)
        drawing._complete(stream, padding)
        return stream.data.endswith(b"\r\nendstream")

    assert [ends_in_one(padding) for padding in range(3)] == [True, False, False]


@pytest.mark.parametrize("paper", PAPERS)
def test_a_usual_screening_takes_two_pages_and_one_with_nothing_found_one(paper):
    assert len(PdfReader(BytesIO(drawn(PACKET, paper))).pages) <= 2
    assert len(PdfReader(BytesIO(drawn(NOTHING, paper))).pages) == 1


@pytest.mark.parametrize(("paper", "size"), [("letter", (612, 792)), ("a4", (595, 842))])
def test_the_paper_is_the_department_s(paper, size):
    assert tuple(map(round, PdfReader(BytesIO(drawn(PACKET, paper))).pages[0].mediabox[2:])) == size


def test_the_description_holds_what_it_may_and_no_more():
    reader = PdfReader(BytesIO(drawn(PACKET)))
    moment = "D:20261118150000Z"
    assert dict(reader.metadata) == {
        "/Title": title(PACKET),
        "/Author": PACKET.department,
        "/Subject": identity(PACKET),
        "/Producer": reader.metadata["/Producer"],
        "/CreationDate": moment,
        "/ModDate": moment,
    }
    assert reader.attachments == {}


def test_each_mark_has_one_geometry():
    shapes = {}
    with pypdfium2.PdfDocument(drawn(many(10))) as document:
        for sheet in document:
            text = sheet.get_textpage()
            for mark in (REMOVED, GROUP, SLUR):
                search = text.search(mark)
                while (found := search.get_next()) is not None:
                    boxes = [text.get_charbox(index) for index in range(found[0], sum(found))]
                    shapes.setdefault(mark, []).append(round(boxes[-1][2] - boxes[0][0], 2))
    assert {mark: len(set(widths)) for mark, widths in shapes.items()} == {REMOVED: 1, GROUP: 1, SLUR: 1}


@pytest.mark.parametrize("raw", [[], ["-raw"]])
def test_people_s_own_tools_read_it_in_order(raw):
    done = subprocess.run(
        ["/usr/bin/pdftotext", *raw, "-", "-"], input=drawn(PACKET), capture_output=True, check=True
    ).stdout.decode()
    text = " ".join(done.split())
    order = ["Candidate C-2026-009", "What was searched", "Web search", "What was found", BIAS.statement]
    order += [BIAS.reply, "Who did this", "vetting packet verify"]
    places = [text.index(part) for part in order]
    assert places == sorted(places)


@pytest.mark.parametrize("address", ["file:///etc/hostname", "http://127.0.0.1:9/x.png", "ftp://127.0.0.1/x"])
@pytest.mark.parametrize(
    "way", ['<img src="{}">', '<p style="background: url({})">x</p>', '<object data="{}"></object>']
)
def test_nothing_is_fetched(address, way):
    with pytest.raises(FatalURLFetchingError):
        drawn_with(NOTHING, "</body>", way.format(address))
