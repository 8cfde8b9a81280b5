"""For other programs: the uniformity report as a spreadsheet, plain tables or JSON; any table as CSV."""

import csv
import io
from collections.abc import Iterable

import xlsxwriter

from vetting.domain.uniformity import Sheet, UniformityReport, Value, sheets

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def as_json(report: UniformityReport) -> bytes:
    """The canonical form alone: the file's SHA-256 is the report's digest."""
    return report.canonical().encode()


def as_csv(report: UniformityReport) -> bytes:
    """Each table under a line with its title, an empty line between them."""
    lines: list[Iterable[Value]] = []
    for sheet in sheets(report):
        lines += [*([()] if lines else []), (sheet.title,), sheet.heads, *sheet.lines]
    return as_table(lines)


def as_table(lines: Iterable[Iterable[Value]]) -> bytes:
    """CSV with a byte order mark, for spreadsheets."""
    out = io.StringIO(newline="")
    csv.writer(out).writerows(map(_plain, line) for line in lines)
    return out.getvalue().encode("utf-8-sig")


def as_xlsx(report: UniformityReport) -> bytes:
    """A sheet for each table, its heads bold and standing still."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        bold = book.add_format({"bold": True, "bottom": 1})
        for sheet in sheets(report):
            _write(book.add_worksheet(sheet.title), sheet, bold)
    return out.getvalue()


def _write(page: xlsxwriter.worksheet.Worksheet, sheet: Sheet, bold: xlsxwriter.format.Format) -> None:
    page.write_row(0, 0, sheet.heads, bold)
    for number, line in enumerate(sheet.lines, 1):
        page.write_row(number, 0, line)
    page.freeze_panes(1, 1)
    page.autofit()


def _plain(value: Value) -> Value:
    """A spreadsheet would take a text that begins so for a formula and work it out."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
