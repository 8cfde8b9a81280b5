"""Disguises change the words that they are tried on, and the words are found when written plainly."""

import pytest

from vetting.redaction import suggest
from vetting.redaction.evaluation.disguised import CERTAIN, LIKELY, words


@pytest.mark.parametrize("name", [*CERTAIN, *LIKELY])
def test_a_disguise_changes_the_word(name):
    assert (CERTAIN | LIKELY)[name]("muslim") != "muslim"


def test_the_words_are_the_same_each_time_and_found_plainly():
    drawn = words(40)
    assert drawn == words(40)
    assert all(suggest(f"That one over there is {word} they say.").suggestions for word in drawn[:5])
