"""`packet verify`: the sentence, and the exit code that goes with it."""

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


def test_a_released_report_is_genuine_and_stands(real, pdf):
    said = real.said("packet", "verify", pdf)
    assert said.startswith("Genuine: packet packet1, version 1, SHA-256 ")
    assert "It is released and stands." in said


def test_a_report_that_stands_no_more_ends_with_one(real, pdf):
    real.sql("vault", "UPDATE frozen_packet SET state = 'recalled'")
    assert "do not use it" in real.said("packet", "verify", pdf, status=1)


@pytest.mark.parametrize("content", [b"", b"hello", b"%PDF-1.7 nonsense"])
def test_what_is_no_report_is_said_so(real, tmp_path, content):
    file = tmp_path / "other.pdf"
    file.write_bytes(content)
    assert "PDF" in real.said("packet", "verify", file, status=1)


def test_a_missing_file_is_wrong_use(real):
    assert "does not exist" in real.said("packet", "verify", "nowhere.pdf", status=2)
