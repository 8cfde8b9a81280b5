"""A pattern is passed over only where it cannot match."""

import json
import re
from pathlib import Path

import pytest

from vetting.redaction.normal import read
from vetting.redaction.recognizers import every_recognizer
from vetting.redaction.recognizers.base import Rules
from vetting.redaction.triggers import Book, needs

GOLD = Path(__file__).parent / "gold"
TEXTS = [json.loads(line)["text"] for path in sorted(GOLD.glob("*.jsonl")) for line in path.read_text().splitlines()]


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        (r" (mom|dad) of (\d|two)", {" mom of ", " dad of "}),
        (r"\bgradu?ated\b", {"gradated", "graduated"}),
        (r"\d{1,2} weeks? along", {" week along", " weeks along"}),
        (r"(\d\d)(?= again )", {" again "}),
        (r"(?:due|expecting)(?: in)* \w+", {"due", "expecting"}),
        (r"(?:a|the)\d", set()),
        (r"(?:\d+|abc)", set()),
        (r"VA[0-9]rating", {"rating"}),
    ],
)
def test_what_a_pattern_needs(pattern, needed):
    assert needs(re.compile(pattern, re.IGNORECASE)) == needed


def test_only_the_patterns_that_can_match_are_pulled():
    book = Book()
    first = book.add([re.compile("aaa"), re.compile(r"\d")])
    second = book.add([re.compile("bbb")])
    assert book.pulled("xx bbb") == {second: {0}}
    assert book.pulled("xx aaa") == {first: {0, 1}}
    assert (book.always(first), book.always(second)) == ({1}, frozenset())


def test_no_match_of_any_grammar_is_lost():
    """Every rule of every recognizer on every labelled text: what matches was pulled."""
    assert len(every_recognizer()) == 15
    book = Rules._book
    patterns = list(enumerate(book._groups))
    for text in TEXTS:
        for written in (read(text).words, text):
            pulled = book.pulled(written.lower())
            for group, rows in patterns:
                for number, pattern in enumerate(rows):
                    if number not in (pulled.get(group) or book.always(group)):
                        assert not pattern.search(written), (pattern.pattern, written)
