"""Every object of a PDF walked."""

import pytest

from tests.report.packets import HARD, NOTHING, PACKET, drawn, drawn_with, many
from vetting.report.objects import walk
from vetting.report.page import title


@pytest.mark.parametrize("packet", [PACKET, NOTHING, HARD, many(40)], ids=["two", "none", "hard", "40"])
def test_a_report_has_no_fault(packet):
    assert walk(drawn(packet)).faults == set()


def test_titles_headings_and_pages_are_met():
    found = walk(drawn(PACKET))
    assert title(PACKET) in found.strings
    assert "What was found" in found.strings
    assert "Nothing job-related found." in found.texts[0]
    assert any(b"pdfuaid:part" in stream for stream in found.streams)


@pytest.mark.parametrize(
    ("planted", "kind"),
    [
        ('<a href="https://example.org/">x</a>', "a link"),
        ('<link rel="attachment" href="data:text/plain,secret">', "an attachment"),
        ('<a rel="attachment" href="data:text/plain,secret">x</a>', "an attachment"),
        ('<img alt="x" src="data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22/%3E">', "a part"),
        ("<p style='font-family: Liberation Serif'>x</p>", "a part"),
    ],
)
def test_what_a_report_never_has_is_a_fault(planted, kind):
    assert f"The PDF holds {kind} that a report never has." in walk(drawn_with(NOTHING, "</body>", planted)).faults


@pytest.mark.parametrize("after", [b"\nsecret", drawn(NOTHING)])
def test_something_after_the_end_is_a_fault(after):
    assert any("after it was made" in fault for fault in walk(drawn(PACKET) + after).faults)


@pytest.mark.parametrize("spoil", [b"", b"%PDF-1.7\n%%EOF", drawn(PACKET)[:2000] + b"%%EOF"])
def test_a_damaged_file_is_a_fault(spoil):
    assert walk(spoil).faults
