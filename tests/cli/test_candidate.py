"""Candidates from a CSV file: every row checked first, then each opened through the door."""

from datetime import timedelta

import pytest

from vetting.domain.refusals import Refused
from vetting.storage import now
from vetting.workflow import opening

HEAD = "full_name,previous_names,handles,emails,phones,employers,cities,born,due_on,file,number\n"
DUE = now().date() + timedelta(days=30)
ROWS = f"Ana Ortiz,Ana Ruiz;Ana Paz,aortiz,,,,Example City,,{DUE},A-1,\nBo Lindh,,,,,,,,,A-2,C-2026-BBBB\n"


@pytest.fixture
def csv(tmp_path):
    def write(text):
        path = tmp_path / "candidates.csv"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return write


def bring(real, file, *more, status=0, email="cora@example.gov"):
    words = ["candidate", "import", file, "--position", "Records clerk", "--as", email, *more]
    return real.said(*words, status=status)


def test_each_row_becomes_a_screening(real, csv):
    said = bring(real, csv(HEAD + ROWS))
    assert "2 of 2 screenings opened." in said
    assert real.count("vault", "screening") == 3
    assert [action for action, *_ in real.entries(2)] == ["open_screening"] * 2


def test_a_dry_run_opens_nothing(real, csv):
    before = real.count("vault", "entry")
    assert "2 rows are right" in bring(real, csv(HEAD + ROWS), "--dry-run")
    assert (real.count("vault", "screening"), real.count("vault", "entry")) == (1, before)


def test_a_second_import_of_the_same_file_opens_nothing(real, csv):
    bring(real, csv(HEAD + ROWS))
    said = bring(real, csv(HEAD + ROWS), status=1)
    assert "Line 2: This candidate has a screening for this position already." in said
    assert real.count("vault", "screening") == 3


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        (",,,,,,,,,A-3,", "Enter the candidate’s full name."),
        ("Ana,,,,,,,tomorrow,,A-3,", "date of birth as year-month-day"),
        ("Ana,,,,,,,,31.12.2026,A-3,", "due_on as year-month-day"),
        ("Ana,too,few", "fewer cells than the heading"),
        ("Ana,,,,,,,,,A-3,,,more", "more or fewer cells"),
        ("Ana,,,,,,,,,A-2,", "Its file stands on line 3 too."),
        ("Ana,,,,,,,,,,c-2026-bbbb", "Its number stands on line 3 too."),
        ("Ana,,,,,,,,,,C-2026-AAAA", "has a screening for this position already"),
        ("Ana Ortiz,,,,,,,,,,Ana Ortiz", "and no name"),
        ("Ana,,,,,,,9999-12-31,,A-3,", "Nobody here was born on that day"),
        ("Ana,,,,,,,,2001-01-01,A-3,", "This day has passed."),
        ("Ana \ufffd,,,,,,,,,A-3,", "Some characters are not text."),
        ("Ana," + ";".join("abcdefghijklmnopqrstuvwxyz") + ",,,,,,,,,", "at most 20 values"),
    ],
)
def test_one_wrong_row_keeps_every_row_out(real, csv, row, sentence):
    before = real.count("vault", "entry")
    said = bring(real, csv(HEAD + ROWS + row + "\n"), status=1)
    assert said.startswith("Line 4: ")
    assert sentence in said
    assert "Nothing was opened: 1 of the rows" in said
    assert real.count("vault", "entry") == before


def test_a_row_is_named_by_the_line_it_begins_on(real, csv):
    text = HEAD + '"Ana\nOrtiz",,,,,,,,,A-1,\nBo,,,,,,,soon,,,\n'
    assert bring(real, csv(text), status=1).startswith("Line 4: ")


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("", "the first line must name each column"),
        ("handles\nx\n", "full_name among them"),
        ("full_name,full_name\nA,B\n", "each column once"),
        ("full_name,race\nA,B\n", "“race” is not known"),
        ("full_name\n", "no row"),
        (b"full_name\nAna\0\n", "binary characters"),
        (b"full_name\nAn\xe9\n", "not UTF-8"),
        ('full_name\n"Ana\n', "this is not CSV"),
    ],
)
def test_a_file_that_is_no_list_of_candidates_is_wrong_use(real, csv, content, sentence):
    assert sentence in bring(real, csv(content), status=2)


def test_a_file_too_large_is_wrong_use(real, csv, monkeypatch):
    monkeypatch.setattr("vetting.cli.candidate_file.LARGEST", 10)
    assert "Part it" in bring(real, csv(HEAD), status=2)


def test_a_spreadsheets_byte_order_mark_is_no_fault(real, csv):
    assert "1 of 1" in bring(real, csv(b"\xef\xbb\xbffull_name\r\nAna Ortiz\r\n"))


def test_another_role_is_refused_before_a_row_is_read(real, csv):
    assert "duty of a coordinator" in bring(real, csv("nonsense"), status=1, email="sam@example.gov")


def test_a_position_without_a_published_plan_takes_nobody(real, csv):
    real.sql("vault", "UPDATE plan_version SET published_at = NULL")
    assert "Publish the position’s plan first." in bring(real, csv(HEAD + ROWS), status=1)


def test_a_row_that_the_door_refuses_is_named_and_the_others_are_opened(real, csv, monkeypatch):
    true = opening.open_screening

    def refuse_bo(vault, by, position, draft):
        if draft.number:
            raise Refused("meanwhile", "Somebody opened it meanwhile.")
        return true(vault, by, position, draft)

    monkeypatch.setattr(opening, "open_screening", refuse_bo)
    said = bring(real, csv(HEAD + ROWS), status=1)
    assert "Line 3: Somebody opened it meanwhile." in said
    assert "1 of 2 screenings opened." in said


def test_an_unknown_position_is_refused(real, csv):
    said = real.said("candidate", "import", csv(HEAD), "--position", "Diver", "--as", "cora@example.gov", status=1)
    assert "There is no position “Diver”" in said
