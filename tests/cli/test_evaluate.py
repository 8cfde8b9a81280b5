"""Measuring the filter on the command line."""

import json

import pytest

GOLD = [
    {"text": "at the mosque", "spans": [[7, 13, "RELIGION"]]},
    {"text": "a blorptist at heart", "spans": [[2, 11, "RELIGION"]]},
    {"text": "straight home", "spans": []},
]


@pytest.fixture
def gold(tmp_path):
    def write(rows):
        file = tmp_path / "gold.jsonl"
        file.write_text("".join(json.dumps(row) + "\n" for row in rows))
        return file

    return write


def rows_of(said):
    return {line.split("\t")[0]: line.split("\t")[1:] for line in said.splitlines() if "\t" in line}


def test_leaks_and_false_positives_are_told_by_file_and_class(empty, gold):
    rows = rows_of(empty.said("evaluate", gold(GOLD)))
    assert rows["gold.jsonl"] == ["3", "2", "50.00%", "0.00%", "1", "0.00%", "100.00%"]
    assert rows["RELIGION"] == ["2", "50.00%"]


def test_a_part_left_out_shows_what_it_is_worth(empty, gold):
    rows = rows_of(empty.said("evaluate", gold(GOLD), "--without", "lexicon"))
    assert rows["gold.jsonl"][2] == "100.00%"


def test_what_leaked_is_shown_when_asked_for(empty, gold):
    assert "leak of RELIGION: \u201cblorptist\u201d" in empty.said("evaluate", gold(GOLD), "--show", "5")


def test_treatments_are_told_by_kind(empty, gold):
    rows = [{"text": "I hate gays", "kind": "hostility", "expect": [["gays", "generalise"]]}]
    assert rows_of(empty.said("evaluate", gold(rows), "--treatment"))["hostility"] == ["1", "100.00%"]


def test_listed_words_are_tried_in_every_disguise(empty):
    rows = rows_of(empty.said("evaluate", "--disguises"))
    certain = ("zero-width space", "full-width", "homoglyphs", "HTML entity twice", "percent", "line-break hyphen")
    assert {rows[name][1] for name in certain} == {"100.00%"}
    assert all(float(rows[name][2].rstrip("%")) >= 95 for name in ("leet", "reversed", "camelCase", "hashtag run-on"))


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ([{"spans": []}], "Line 1: this is not a JSON object"),
        ([{"text": "x", "spans": [[0, 9, "RELIGION"]]}], "inside the text"),
        ([{"text": "x", "spans": [[0, 1, "CREED"]]}], "with a class such as RELIGION"),
    ],
)
def test_a_line_that_cannot_be_read_is_named(empty, gold, rows, sentence):
    assert sentence in empty.said("evaluate", gold(rows), status=2)


def test_without_a_file_it_says_what_to_do(empty):
    assert "Name one or more" in empty.said("evaluate", status=2)
