"""Many strings found in one pass."""

from vetting.redaction.automaton import Automaton

ANIMALS = Automaton([(" cat ", "purrs"), (" cat nap ", "short"), (" ñandú ", "runs")])


def test_each_place_is_told_with_what_is_said_of_it_in_order_of_the_ends():
    assert ANIMALS.found(" a cat nap cat ") == [(2, 7, "purrs"), (2, 11, "short"), (10, 15, "purrs")]


def test_places_count_characters_not_bytes():
    assert ANIMALS.found("🐈 ñandú ") == [(1, 8, "runs")]


def test_half_of_a_surrogate_pair_hides_nothing_beside_it():
    assert ANIMALS.found("\ud83d cat \udc08") == [(1, 6, "purrs")]


def test_only_what_was_given_is_known_whole():
    assert (ANIMALS.get(" cat "), ANIMALS.get(" cat nap"), ANIMALS.get("cat")) == ("purrs", None, None)


def test_none_at_all_are_found_nowhere():
    nothing = Automaton([])
    assert (len(nothing), nothing.found("cat")) == (0, [])
