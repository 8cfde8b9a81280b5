"""A department's own lists: what is always proposed, what is let be, and what neither can do."""

import pytest

from vetting.domain.protected_classes import ProtectedClass
from vetting.domain.redactions import Treatment
from vetting.redaction import suggest

ALWAYS = [
    ("St. Aloysius", ProtectedClass.RELIGION),
    ("fish fry", ProtectedClass.RELIGION),
    ("Lodge 12", ProtectedClass.UNION),
    (" !! ", ProtectedClass.AGE),
]


def words(text, **lists):
    return [each.words for each in suggest(text, **lists).suggestions]


def test_a_listed_term_carries_its_class_and_says_who_listed_it():
    (one,) = suggest("Met them at lodge 12 on Elm.", always=ALWAYS).suggestions
    assert (one.words, one.protected_class, one.reason) == (
        "lodge 12",
        ProtectedClass.UNION,
        "listed by the department",
    )
    assert (one.treatment, one.replacement) == (Treatment.REMOVE, "[removed]")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("at St. Aloysius today", ["St. Aloysius"]),
        ("at St Aloysius, then the FISH-FRY", ["St Aloysius", "FISH-FRY"]),
        ("three fish fries", ["fish fries"]),
        ("#FishFry", ["FishFry"]),
        ("\uff46\uff49\uff53\uff48 fry", ["\uff46\uff49\uff53\uff48 fry"]),
        ("fish &amp; fry", ["fish &amp; fry"]),
        ("selfish frying", []),
        ("a fish to fry", []),
        ("!!", []),
        ("", []),
    ],
)
def test_it_is_found_in_other_writings_and_at_word_borders_only(text, found):
    assert words(text, always=ALWAYS) == found


def test_a_listed_term_is_found_in_a_long_text_and_splits_no_letter():
    assert words("x " * 3000 + "fish fry\u0301.", always=ALWAYS) == ["fish fry\u0301"]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("It is in Mosque Road.", []),
        ("It is in MOSQUE  road.", []),
        ("It is in Mosque Road, by the mosque.", ["mosque"]),
        ("It is in Mosque Street.", ["Mosque"]),
        ("It is in Mosque Roads.", ["Mosque"]),
    ],
)
def test_allowed_words_are_let_be_as_a_whole_and_nothing_beside_them(text, left):
    assert words(text, allow=["Mosque Road", "?"]) == left


def test_a_hit_that_only_partly_lies_in_allowed_words_stays():
    assert words("He turned 21 there", allow=["turned"]) == ["turned 21"]


def test_a_slur_is_never_let_be():
    assert words("That faggot house again", allow=["faggot house", "faggot"]) == ["faggot"]


def test_what_is_always_removed_is_removed_in_allowed_words_too():
    assert words("on Fish Fry Street", always=ALWAYS, allow=["Fish Fry Street"]) == ["Fish Fry"]
