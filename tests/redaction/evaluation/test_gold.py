"""Labelled examples are read, and a line that cannot be is named."""

import json

import pytest

from vetting.domain.protected_classes import ProtectedClass
from vetting.domain.redactions import Treatment
from vetting.redaction.evaluation.gold import Gold, GoldWrong, Treated, gold, treated


def test_a_row_is_complete_unless_it_says_otherwise():
    (row,) = gold([json.dumps({"text": "a rosary", "spans": [[2, 8, "RELIGION"]]})])
    assert row == Gold("a rosary", ((2, 8, ProtectedClass.RELIGION),), (), complete=True)


def test_blank_lines_are_passed_over():
    assert list(gold(["\n", '{"text": "x", "spans": []}'])) == [Gold("x", (), (), complete=True)]


def test_what_should_be_done_is_read_with_its_words():
    (row,) = treated([json.dumps({"text": "I hate gays", "kind": "hostility", "expect": [["gays", "generalise"]]})])
    assert row == Treated("I hate gays", own_words=False, kind="hostility", expected=(("gays", Treatment.GENERALISE),))


@pytest.mark.parametrize(
    "line", ["not json", "[]", '{"text": 1}', '{"text": "x"}', '{"text": "x", "spans": [[1, 0, "AGE"]]}']
)
def test_a_line_that_is_no_row_is_named(line):
    with pytest.raises(GoldWrong, match="Line 2"):
        list(gold(['{"text": "x", "spans": []}', line]))


def test_words_that_do_not_stand_in_the_text_are_refused():
    with pytest.raises(GoldWrong, match="words of the text"):
        list(treated([json.dumps({"text": "x", "expect": [["y", "remove"]]})]))
