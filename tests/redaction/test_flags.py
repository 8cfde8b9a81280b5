"""What a person must clear before a text can pass."""

import pytest

from vetting.redaction import flags, suggest
from vetting.redaction.flags import flags_of, split_over


@pytest.mark.parametrize(
    ("text", "raised"),
    [
        ("plain text", ()),
        ("naïve café, “quoted” — ok 😀", ()),
        ("👩‍❤️‍👩 and 🏴󠁧󠁢󠁥󠁮󠁧󠁿", ()),
        ("hid\u200bden", (flags.INVISIBLE,)),
        ("abc \u202egnirts", (flags.REORDERED,)),
        ("Musl\u0456m", (flags.MIXED, f"not covered: Cyrillic script. {flags.NOT_COVERED}")),
        ("مرحبا", (f"not covered: Arabic script. {flags.NOT_COVERED}",)),
        ("\U0001d41b\U0001d428\U0001d425\U0001d41d", ()),
        ("mus\x01lim", (flags.INVISIBLE,)),
        ("two\nlines\tand a tab", ()),
    ],
)
def test_hidden_and_unknown_writing_is_flagged(text, raised):
    assert flags_of(text) == raised


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Je ne veux pas de ces gens dans notre ville", "French"),
        ("Ang mga tao dito ay hindi marunong magmaneho", "Tagalog"),
        ("eu não quero essas pessoas aqui na cidade", "Portuguese"),
        ("mwen pa vle moun sa yo isit la", "Haitian Creole"),
        ('The candidate wrote: "Ich kann diese Leute hier nicht mehr sehen"', "German"),
    ],
)
def test_a_language_that_the_lists_do_not_cover_is_flagged(text, language):
    assert flags_of(text) == (f"not covered: {language}. {flags.LANGUAGE}",)


@pytest.mark.parametrize(
    "text",
    [
        "mi familia es de Puebla y vamos a la feria",
        "Cowboys Eagles Giants Commanders tonight",
        "lol ok brunch w/ besties",
    ],
)
def test_spanish_and_slang_are_covered(text):
    assert flags_of(text) == ()


def test_a_word_that_still_tells_beside_a_mark_is_flagged():
    text = "He spoke at the Sikh community dinner"
    assert suggest(text).flags == (f"{flags.RESIDUE} \u201ccommunity\u201d.",)


def test_a_word_split_over_two_fields_is_noticed():
    assert split_over(["all of these Mus", "lims must go"])
    assert not split_over(["all of these", "must go"])
    assert not split_over(["went to the church", ""])


def test_of_a_long_texts_pieces_each_warning_is_said_once():
    beside = [
        f"{flags.RESIDUE} \u201ccommunity\u201d, \u201cmarch\u201d.",
        f"{flags.RESIDUE} \u201cballot\u201d, \u201cmarch\u201d.",
    ]
    together = flags.together([flags.INVISIBLE, beside[0], flags.INVISIBLE, beside[1]])
    everything = f"{flags.RESIDUE} \u201ccommunity\u201d, \u201cmarch\u201d, \u201cballot\u201d."
    assert together == (flags.INVISIBLE, everything)
