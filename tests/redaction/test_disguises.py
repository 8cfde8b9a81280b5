"""A hidden word is found, and its place in the original is told."""

import pytest

from vetting.redaction import suggest

HIDDEN = {
    "zero-width": "Mus\u200blim",
    "soft hyphen": "Mus\u00adlim",
    "full-width": "\uff2d\uff55\uff53\uff4c\uff49\uff4d",
    "combining": "M\u0301uslim",
    "zalgo": "M\u0321\u0322us\u0334lim\u0335",
    "cyrillic": "Musl\u0456m",
    "mathematical": "\U0001d40c\U0001d42e\U0001d42c\U0001d425\U0001d422\U0001d426",
    "circled": "\u24c2\u24e4\u24e2\u24db\u24d8\u24dc",
    "entities": "Mus&#108;im",
    "entities twice": "Mus&amp;#108;im",
    "percent": "Mus%6Cim",
    "escape": "Mus\\u006cim",
    "line-break hyphen": "Mus-\nlim",
    "leet": "Musl1m",
    "spaced": "M u s l i m",
    "dotted": "M.u.s.l.i.m",
    "dashed": "M-u-s-l-i-m",
    "stretched": "Musliiiiim",
    "swapped": "Mulsim",
    "left out": "Musim",
    "hex escape": "Mus\\x6cim",
    "reversed": "milsum",
    "control": "Mus\x01lim",
    "percent at the end": "Musli%6D",
}


@pytest.mark.parametrize("written", HIDDEN.values(), ids=HIDDEN.keys())
def test_a_disguised_word_is_found_whole(written):
    text = f"that {written} next door"
    (one,) = suggest(text).suggestions
    assert one.words == written


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("#hatemuslims", ["muslims"]),
        ("womenare trash", ["women"]),
        ("@irish_Catholic_kid", ["irish_Catholic", "kid"]),
        ("ProudMuslimMom", ["Muslim", "Mom"]),
        ("Trump2024", ["Trump2024"]),
        ("#someonewhites", ["whites"]),
        ("g🌸a🌸y", ["g🌸a🌸y"]),
        ("is a U.S. citizen", ["U.S. citizen"]),
        ("\\u{110000} Muslim", ["Muslim"]),
    ],
)
def test_words_run_together_are_taken_apart(text, found):
    assert [s.words for s in suggest(text).suggestions] == found


@pytest.mark.parametrize(
    "text",
    [
        "#BlackFriday deals",
        "J. R. R. Tolkien",
        "w/o C",
        "https://t.co/AbGayX1",
        "iPhone15ProMax",
        "international understanding",
        "Genesis concert",
        "a public holiday",
        "Mus&amp;amp;amp;#108;im",
        "50% off & 20%",
        "a-\nb c",
        "aaaaand we are back",
    ],
)
def test_ordinary_writing_hides_nothing(text):
    assert suggest(text).suggestions == ()


@pytest.mark.parametrize("text", ["a woman, Musl\u2026", "raised Catholi... https://t.co/x", "“so very musli…”"])
def test_a_word_that_the_end_of_a_post_cut_off_is_read_to_its_end(text):
    last = suggest(text).suggestions[-1]
    assert last.words in ("Musl", "Catholi", "musli")
    assert last.reason.startswith("religion")


@pytest.mark.parametrize("text", ["wait\u2026", "take the wheel...", "musl\u2026 is no word here", "the republ in it"])
def test_other_words_before_three_dots_are_left_alone(text):
    assert suggest(text).suggestions == ()


def test_an_ampersand_between_words_is_read_as_and():
    (found,) = suggest("Playlist: Labor & Delivery bangers").suggestions
    assert found.words == "Labor & Delivery"
