"""A PDF held against what was released: genuine, replaced, recalled, altered, unknown, none of ours."""

import hashlib
import sqlite3
from contextlib import closing

import pytest


@pytest.fixture
def pdf(real, tmp_path):
    """The report as the panel has it."""
    path = tmp_path / "report.pdf"
    with closing(sqlite3.connect(real.folder / "panel.sqlite")) as connection:
        path.write_bytes(connection.execute("SELECT pdf FROM packet").fetchone()[0])
    return path


def state(real, value):
    real.sql("vault", f"UPDATE frozen_packet SET state = '{value}'")


def test_a_released_report_is_genuine_and_stands(real, pdf):
    said = real.said("packet", "verify", pdf)
    assert said.startswith("Genuine: packet packet1, version 1, SHA-256 ")
    assert "It is released and stands." in said


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("replaced", "replaced by version 1"),
        ("recalling", "do not use it"),
        ("recalled", "do not use it"),
        ("void", "never released"),
    ],
)
def test_a_report_that_stands_no_more_says_why(real, pdf, value, words):
    state(real, value)
    assert words in real.said("packet", "verify", pdf, status=1)


def test_a_changed_byte_is_an_alteration(real, pdf):
    content = pdf.read_bytes()
    pdf.write_bytes(content + b"\n")
    assert real.said("packet", "verify", pdf, status=1).startswith("Altered: ")


def test_a_vault_that_disagrees_with_its_own_ledger_vouches_for_nothing(real, pdf):
    pdf.write_bytes(pdf.read_bytes() + b"\n")
    forged = hashlib.sha256(pdf.read_bytes()).hexdigest()
    real.sql("vault", f"UPDATE frozen_packet SET pdf_digest = '{forged}'")
    assert real.said("packet", "verify", pdf, status=1).startswith("Altered: ")


def test_a_packet_of_another_department_is_unknown(real, pdf):
    real.sql("vault", "PRAGMA foreign_keys=OFF")
    real.sql("vault", "UPDATE frozen_packet SET id = 'another'")
    assert "Unknown: this department has no packet packet1." in real.said("packet", "verify", pdf, status=1)


@pytest.mark.parametrize("content", [b"", b"hello", b"%PDF-1.7 nonsense"])
def test_what_is_no_report_is_said_so(real, tmp_path, content):
    file = tmp_path / "other.pdf"
    file.write_bytes(content)
    assert "PDF" in real.said("packet", "verify", file, status=1)


def test_a_missing_file_is_wrong_use(real):
    assert "does not exist" in real.said("packet", "verify", "nowhere.pdf", status=2)
