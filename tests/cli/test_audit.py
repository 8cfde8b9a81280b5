"""The uniformity report from the command line, by the same door as on the page."""

import pytest


def report(real, *more, status=0):
    return real.said("audit", "report", "--position", "Records clerk", *more, status=status)


def test_a_report_is_written_and_entered(real, tmp_path):
    file = tmp_path / "report.csv"
    said = report(real, "--format", "csv", "--as", "ada@example.gov", file)
    assert "stands in the ledger" in said
    assert file.read_text("utf-8-sig").startswith("Summary\n")
    ((action, _, outcome, _),) = real.entries()
    assert (action, outcome) == ("export", "done")


def test_it_is_a_pdf_unless_another_form_is_named(real, tmp_path):
    report(real, "--as", "ada@example.gov", tmp_path / "report.pdf")
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        (("--as", "cora@example.gov"), "is the duty of an auditor"),
        (("--as", "ada@example.gov", "--position", "Sheriff"), "There is no position “Sheriff”."),
    ],
)
def test_what_is_refused_leaves_no_file(real, tmp_path, more, sentence):
    assert sentence in report(real, *more, tmp_path / "report.json", "--format", "json", status=1)
    assert not (tmp_path / "report.json").exists()
