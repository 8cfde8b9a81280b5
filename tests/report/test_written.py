"""The uniformity report in other programs' forms, read back as those programs read it."""

import csv
import hashlib
import io
import json
import xml.etree.ElementTree as ET
from dataclasses import replace
from zipfile import ZipFile

import pytest

from tests.report.uniformity import CROWD, UNIFORM, UNTOUCHED
from vetting.domain.uniformity import Deviating, sheets
from vetting.report.written import as_csv, as_json, as_xlsx

FORMULA = replace(UNIFORM, deviations=(Deviating("=1+1", "+x", "@SUM(A1)"),))


def test_the_files_own_digest_is_the_reports():
    assert hashlib.sha256(as_json(UNIFORM)).hexdigest() == UNIFORM.digest()
    assert json.loads(as_json(UNIFORM))["treated"][0]["cells"] == ["0", "2", "waived"]


@pytest.mark.parametrize("report", [UNIFORM, UNTOUCHED, CROWD], ids=["usual", "untouched", "crowd"])
def test_plain_tables_follow_one_another_each_under_its_title(report):
    lines = iter(csv.reader(io.StringIO(as_csv(report).decode("utf-8-sig"))))
    for sheet in sheets(report):
        assert next(lines) == [sheet.title]
        assert next(lines) == list(sheet.heads)
        assert [next(lines) for _ in sheet.lines] == [list(map(str, line)) for line in sheet.lines]
        assert next(lines, []) == []


def test_a_text_that_looks_like_a_formula_stays_one():
    assert "\n'=1+1,'+x,'@SUM(A1)\r\n" in as_csv(FORMULA).decode("utf-8-sig")
    with ZipFile(io.BytesIO(as_xlsx(FORMULA))) as book:
        assert b"<f>" not in book.read("xl/worksheets/sheet2.xml")
        assert b"=1+1" in book.read("xl/sharedStrings.xml")


def test_a_spreadsheet_has_a_sheet_for_each_table():
    with ZipFile(io.BytesIO(as_xlsx(UNIFORM))) as book:
        pages = list(ET.fromstring(book.read("xl/workbook.xml")).iter())
        rows = book.read("xl/worksheets/sheet4.xml")
    assert [each.get("name") for each in pages if "name" in each.attrib] == [each.title for each in sheets(UNIFORM)]
    assert b'<c r="F2"><v>2</v></c>' in rows
