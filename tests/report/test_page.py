"""The report as HTML."""

from dataclasses import asdict, replace

import pytest
from markupsafe import escape

from tests.report.packets import BIAS, HARD, NOTHING, PACKET, SPEED
from vetting.domain.packet import Coverage
from vetting.domain.redactions import UNDECIDED
from vetting.report import fixed_text, page
from vetting.report.disguises import squash
from vetting.report.page import Undecided, html, words


def body(packet):
    return " ".join(words(html(packet, paper="letter"))[0].split())


def test_every_field_of_a_finding_stands_on_the_page():
    shown = squash(body(PACKET))
    assert not [value for value in asdict(BIAS).values() if squash(str(value)) not in shown]


def test_what_is_missing_is_said():
    shown = body(PACKET)
    assert "Whose account Not recorded." in shown
    assert "None recorded." in shown
    assert "None given." in shown
    assert "None recorded." in body(replace(NOTHING, reply=""))


def test_nothing_found_keeps_every_heading():
    def headings(packet):
        return [part.split("</h2>")[0] for part in html(packet, paper="letter").split("<h2>")[1:]]

    assert headings(NOTHING) == headings(PACKET)
    assert "Searched 1 place in 4 searches. Nothing job-related found." in body(NOTHING)


def test_a_place_that_nobody_searched_is_not_counted_as_searched():
    waived = replace(PACKET, coverage=(*PACKET.coverage, Coverage("Video", 0, "Not searched: it was waived.")))
    assert "Searched 2 of 3 places in 6 searches." in body(waived)


def test_a_sentence_stands_before_a_quote_that_has_marks():
    shown = html(PACKET, paper="letter")
    assert shown.count("Each mark stands for words left out, of any kind and any length:") == 1
    assert shown.count("s words:") == 1


def test_a_finding_without_a_quote_has_no_empty_one():
    assert "<blockquote>" not in html(replace(PACKET, findings=(replace(SPEED, quote=""),)), paper="letter")


def test_each_mark_has_its_box_and_nothing_else_has():
    assert html(replace(PACKET, findings=(BIAS,)), paper="letter").count('<span class="mark">') == 6


@pytest.mark.parametrize("hostile", ["<script>alert(1)</script>", "{{ 7 * 7 }}", "<img src=x onerror=y>", "</style>"])
def test_what_people_wrote_stays_text(hostile):
    body = html(replace(PACKET, reply=hostile, department=hostile, candidate=hostile), paper="a4").split("<body")[1]
    assert body.count(escape(hostile)) == 4
    assert escape(hostile) == hostile or hostile not in body


def test_undecided_words_are_never_drawn():
    with pytest.raises(Undecided):
        html(replace(PACKET, reply=f"I {UNDECIDED} it."), paper="letter")


def test_the_caption_names_number_version_and_the_head_of_the_digest():
    _, caption = words(html(PACKET, paper="letter"))
    assert caption.startswith("Candidate C-2026-009, report version 2.")
    assert PACKET.digest()[:4] in caption


def test_a_short_finding_stands_on_one_sheet_and_a_long_one_may_break():
    assert '<article class="together">' in html(PACKET, paper="letter")
    assert '<article class="together">' not in html(HARD, paper="letter")


def test_the_fixed_text_is_all_that_stands_on_the_page_beside_the_packet():
    fixed = fixed_text()
    assert {"What was searched", "None given.", "Page", "of", "Nothing job-related found."} <= set(fixed)
    lines = [" ".join(line.split()) for line in "\n".join(words(html(NOTHING, paper="letter"))).split("\n")]
    known = sorted([*fixed, *NOTHING.values()], key=len, reverse=True)
    for text in known:
        lines = [line.replace(text, "") for line in lines]
    rest = "".join(lines).replace(PACKET.digest(), "").split()
    assert not [word for word in rest if word.isalpha() and word != "November"]


def test_a_digest_is_read_in_groups():
    assert page._grouped("abcdef", 2) == "ab cd ef"
