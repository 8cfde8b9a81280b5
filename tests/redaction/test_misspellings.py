"""A word written wrong is read as what is meant, unless it is a word of its own."""

import pytest

from vetting.redaction.misspellings import corrected, cut_off, misspelt
from vetting.redaction.normal import read

MEANT = misspelt(["black"], {"Muslims".lower(), "marines", "evangelical"}, ({"back", "lack"}, {"marine"}))


@pytest.mark.parametrize(
    ("wrong", "meant"),
    [
        ("balck", "black"),
        ("blck", "black"),
        ("evangelcal", "evangelical"),
        ("evnagelical", "evangelical"),
        ("evangelcals", "evangelicals"),
        ("evangelicall", "evangelical"),
        ("evangellical", "evangelical"),
        ("evangilical", "evangelical"),
        ("mraines", "marines"),
    ],
)
def test_a_letter_left_out_doubled_or_mistaken_and_two_swapped_are_understood(wrong, meant):
    assert MEANT.meant(wrong) == meant


@pytest.mark.parametrize("word", ["vangelical", "evangeliccol", "lavegnaceil", "evangelistical", "bblack"])
def test_a_word_that_is_further_away_is_not(word):
    assert MEANT.meant(word) == ""


@pytest.mark.parametrize("word", ["back", "lack", "marine", "evangelistic"])
def test_a_real_word_is_no_mistake(word):
    assert MEANT.meant(word) == ""


def test_the_corrected_text_knows_where_each_word_stood():
    plain = read("two balck cats")
    (right,) = corrected(plain, {"balck"}, MEANT)
    assert right.words == " two black cats "
    start = right.words.index("black")
    assert right.origin(start, start + 5) == (4, 9)


def test_a_letter_put_back_does_not_shift_what_follows():
    plain = read("two blck cats")
    (right,) = corrected(plain, {"blck"}, MEANT)
    start = right.words.index("cats")
    assert right.origin(start, start + 4) == (9, 13)


def test_a_text_without_mistakes_is_not_read_again():
    assert list(corrected(read("two cats"), {"cats"}, MEANT)) == []


def test_the_beginning_of_a_core_word_is_understood_if_no_everyday_word_begins_so():
    assert cut_off(["muslim", "refugee", "black"], {"refusal"}, {"refuge"}) == {
        "musl": "muslim",
        "musli": "muslim",
        "refug": "refugee",
        "blac": "black",
    }
