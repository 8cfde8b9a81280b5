"""The word lists' own language."""

import pytest

from vetting.domain.protected_classes import ProtectedClass
from vetting.redaction.entries import Entry, Kind, Releases, entries, forms, harmless, listed


def test_a_block_gives_its_class_kind_and_reason_to_every_term():
    told = dict(entries("x", "# note\n\n[SEX trait] why\n=VA, my mom, he -> they, girl, boy"))
    assert told["VA"] == Entry(ProtectedClass.SEX, "why", Kind.TRAIT, written="VA")
    assert told["my mom"].lead == len("my ")
    assert told["he"].neutral == "they"
    assert told["girl"] is told["boy"]


def test_a_term_before_any_block_is_refused_with_its_line():
    with pytest.raises(ValueError, match=r"lexicons/terms/x.txt line 2"):
        list(entries("x", "# note\nmosque"))


@pytest.mark.parametrize(
    ("term", "all_forms"),
    [
        ("mosque", ["mosque", "mosques"]),
        ("gypsy", ["gypsy", "gypsies"]),
        ("gay", ["gay"]),
        ("church", ["church", "churches"]),
        ("boys", ["boys"]),
        ("essay", ["essay", "essays"]),
        ("epi pen", ["epi pen", "epi pens"]),
        ("pregnant with", ["pregnant with"]),
        ("基 督 教", ["基 督 教"]),
    ],
)
def test_a_term_brings_its_plural(term, all_forms):
    assert list(forms(term)) == all_forms


def test_what_stands_beside_a_word_can_release_it():
    releases = Releases()
    lines = "# c\nblack ice\nblack > @things, tie\ngay <^ rudy"
    assert list(harmless(lines, releases)) == ["black ice"]
    assert releases.after == {"black": [listed("things"), {"tie"}]}
    assert releases.name_before == {"gay": [{"rudy"}]}
