"""The way back from a rewritten text."""

from vetting.redaction.offsets import of_each, rewritten


def test_a_place_after_an_edit_goes_back_to_where_it_stood():
    text, moved = rewritten("a&amp;b", [(1, 6, "&")])
    assert text == "a&b"
    assert [moved.back(i) for i in range(4)] == [0, 1, 6, 7]


def test_every_letter_of_a_longer_word_goes_back_to_what_it_came_from():
    text, moved = rewritten("x\ufb01y", [(1, 2, "fi")])
    assert text == "xfiy"
    assert [moved.back(i) for i in range(5)] == [0, 1, 1, 2, 3]


def test_what_is_taken_out_leaves_the_rest_in_its_place():
    text, moved = rewritten("a\u200bb", [(1, 2, "")])
    assert text == "ab"
    assert [moved.back(i) for i in range(3)] == [0, 2, 3]


def test_edits_of_the_same_length_move_nothing():
    assert rewritten("a-b", [(1, 2, " ")]) == ("a b", None)


def test_letters_gathered_from_several_places_know_theirs():
    gathered = of_each([3, 7, 9])
    assert [gathered.back(i) for i in range(4)] == [3, 7, 9, 10]
