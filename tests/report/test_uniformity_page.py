"""The uniformity report as a page and as a PDF: deviations on top, everything on it, wide plans over several tables."""

from dataclasses import replace
from io import BytesIO

import page as validator
import pytest
from pypdf import PdfReader

from tests.report.uniformity import CROWD, UNIFORM, UNTOUCHED
from vetting.domain.uniformity import Deviating
from vetting.report import identify, render
from vetting.report.identity import NotAReport
from vetting.report.page import words
from vetting.report.uniformity_page import html

NOT_SEARCHABLE, NOT_YET = "\u00d7", "\u2013"


def read(report):
    return words(html(report, paper="letter"))[0]


def test_deviations_stand_before_the_candidates():
    said = read(UNIFORM)
    assert said.index("row 3 (Blogs) was waived") < said.index("Every candidate, every row of the plan")


def test_a_cell_is_a_number_or_a_sign_that_is_explained():
    said = read(UNIFORM)
    for sign in (NOT_SEARCHABLE, "!", NOT_YET):
        assert f"\n{sign}\n" in said
        assert f"{sign}: " in said
    assert "could not be searched" not in said.replace(f"{NOT_SEARCHABLE}: could not be searched", "")


def test_a_reviewer_who_keeps_too_often_is_told_of_at_the_top():
    said = read(UNIFORM)
    assert "Rex Halloran keeps unusually often, in 31 % of decisions; all others together in 0 %." in said
    assert said.index("Rex Halloran keeps") < said.index("Every candidate")


def test_where_nothing_happened_yet_the_page_says_so():
    said = read(UNTOUCHED)
    assert "No deviations" in said
    assert "0 screenings with 0 rows checked." in said
    assert "How reviewers decide" not in said


def test_a_wide_plan_takes_several_tables():
    said = read(CROWD)
    assert "part 1 of 2" in said
    assert "R39 Web search" in said.partition("part 2 of 2")[2]


def test_what_people_wrote_is_text():
    wild = Deviating("<b>x</b>", "{{ 1 }}", "“&amp;”")
    assert {"<b>x</b>", "{{ 1 }}", "“&amp;”"} <= set(read(replace(UNIFORM, deviations=(wild,))).split("\n"))


@pytest.mark.parametrize("report", [UNIFORM, UNTOUCHED, CROWD], ids=["usual", "untouched", "crowd"])
@pytest.mark.parametrize("paper", ["letter", "a4"])
def test_it_keeps_both_standards_on_sheets_that_lie(report, paper):
    pdf = render(report, paper=paper)
    for profile in (validator.ValidationProfile.PDF_A_3A, validator.ValidationProfile.PDF_UA_1):
        assert validator.validate_pdf_bytes(pdf, profile=profile).failures == []
    box = PdfReader(BytesIO(pdf)).pages[0].mediabox
    assert box.width > box.height


def test_every_sheet_names_the_columns_again():
    sheets = [sheet.extract_text() for sheet in PdfReader(BytesIO(render(CROWD, paper="letter"))).pages]
    rows = [sheet for sheet in sheets if "C-2026-00" in sheet]
    assert len(rows) > 3
    assert all("Candidate" in sheet for sheet in rows)


def test_it_is_no_report_to_a_panel():
    with pytest.raises(NotAReport):
        identify(render(UNIFORM, paper="letter"))
