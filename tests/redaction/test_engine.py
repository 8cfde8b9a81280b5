"""A long text is read in pieces, and nothing is lost at their borders."""

import logging
from itertools import pairwise

from vetting.redaction.engine import find, find_all, pieces


def test_a_short_text_is_one_piece():
    assert pieces("short") == [(0, 5)]


def test_pieces_overlap_and_cover_everything():
    for text in ("word " * 5_000, "x" * 20_000):
        cuts = pieces(text)
        assert cuts[0][0] == 0
        assert cuts[-1][1] == len(text)
        assert all(later[0] <= earlier[1] for earlier, later in pairwise(cuts))


def test_a_word_across_a_border_is_found_once():
    text = "plain words here " * 470 + "Native American " + "plain words here " * 100
    assert [text[h.start : h.end] for h in find(text)] == ["Native American"]
    for shift in range(0, 300, 7):
        moved = "y " * shift + text
        assert [moved[h.start : h.end] for h in find(moved)] == ["Native American"]


def test_presidio_may_not_log_what_it_matched():
    find("hello Muslim")
    assert logging.getLogger("presidio-analyzer").level == logging.WARNING


def test_many_texts_at_once_give_what_each_gives_alone():
    texts = [
        "my wife left",
        "",
        "straight home",
        "plain words here " * 200 + "a Muslim neighbor",
        "un musulm\u00e1n \u2728",
    ] * 9
    assert find_all(texts) == [find(text) for text in texts]
