"""A long text is read in pieces, and nothing is lost at their borders."""

from itertools import pairwise

import pytest

from vetting.redaction import Filtered, suggest
from vetting.redaction.pieces import joined, pieces, shares

PLAIN = "plain words here "


def marked(text):
    return [(each.start, each.words) for each in suggest(text).suggestions]


@pytest.mark.parametrize("text", ["", "short"])
def test_a_short_text_is_one_piece(text):
    assert pieces(text) == [(0, 0, len(text), len(text))]


@pytest.mark.parametrize("text", ["word " * 20_000, "x" * 80_000, "line\n" * 20_000])
def test_what_counts_of_the_pieces_is_the_text_and_more_around_it_is_read(text):
    cuts = pieces(text)
    assert len(cuts) > 2
    assert "".join(text[each.first : each.last] for each in cuts) == text
    assert all(later.begin < earlier.last < earlier.end for earlier, later in pairwise(cuts))


def test_a_piece_begins_and_ends_with_a_whole_word():
    text = "word " * 20_000
    assert all(text[begin : begin + 5] == "word " and text[:end].endswith(" ") for begin, _, _, end in pieces(text))


@pytest.mark.parametrize("shift", range(0, 40, 3))
def test_words_across_a_border_are_found_once(shift):
    border = pieces(PLAIN * 3_000)[0].last
    text = PLAIN * 3_000
    text = f"{text[: border - shift]} Native American {text[border - shift :]}"
    assert marked(text) == [(border - shift + 1, "Native American")]


def test_what_was_found_on_both_sides_of_a_border_is_marked_wholly_and_once():
    text = "a" * 9 + "Muslim women" + "a" * 9
    (muslim,) = suggest("Muslim").suggestions
    cuts = [pieces(text)[0]._replace(last=12, end=21), pieces(text)[0]._replace(begin=9, first=12)]
    read = [
        Filtered((_at(muslim, 9, 15),), (), "1"),
        Filtered((_at(muslim, 0, 12), _at(muslim, 5, 12)), ("flag",), "1"),
    ]
    found = joined(text, cuts, read)
    assert [(each.start, each.words) for each in found.suggestions] == [(9, "Muslim"), (15, " women")]
    assert found.flags == ("flag",)


def _at(suggestion, start, end):
    return type(suggestion)(start, end, "", *(getattr(suggestion, name) for name in REST))


REST = ("protected_class", "reason", "treatment", "replacement")


@pytest.mark.parametrize(
    ("lengths", "shared"),
    [
        ([], []),
        ([0], [[0]]),
        ([3, 4, 3, 1], [[0, 1, 2], [3]]),
        ([99, 1, 99], [[0], [1], [2]]),
        ([0, 0, 99], [[0, 1], [2]]),
    ],
)
def test_what_is_short_is_shared_out_in_order_and_nothing_is_lost(lengths, shared):
    assert [list(share) for share in shares(lengths, 10)] == shared
