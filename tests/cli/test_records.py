"""What a file holds for the filter, and the file put together again."""

import pytest

from vetting.cli.faults import WrongFile
from vetting.cli.records import LARGEST, records


def test_a_text_is_one_record():
    (record,) = records("post.txt", b"a\nb")
    assert (record.fields, record.rebuilt(["x"])) == (["a\nb"], "x")


def test_a_row_of_a_table_is_a_record():
    assert [each.fields for each in records("posts.csv", b'a,"b, c"\n\nd\n')] == [["a", "b, c"], [], ["d"]]


def test_keys_of_json_are_read_too_and_no_value_is_lost():
    (record,) = records("p.jsonl", b'{"a": {"b": "c"}, "d": [1, "e", null]}')
    assert record.fields == ["a", "b", "c", "d", "e"]
    assert record.rebuilt(["x", "x", "y", "x", "z"]) == '{"x": {"x": "y"}, "x 2": [1, "z", null]}\n'


@pytest.mark.parametrize(
    ("name", "raw", "said"),
    [
        ("a.txt", b"ok\nok\n\xff", "a.txt, line 3: this is not UTF-8"),
        ("a.txt", b"x" * (LARGEST + 1), "more than 10 MB"),
        ("a.jsonl", b"1\n[", "a.jsonl, line 2: this is not JSON"),
        ("a.csv", b'"', "a.csv, line 1: this is not CSV"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_in_a_sentence(name, raw, said):
    with pytest.raises(WrongFile, match=said):
        records(name, raw)
