"""The lines of a department's word lists: read, told where they are wrong, and written again."""

import pytest

from vetting.domain.protected_classes import ProtectedClass
from vetting.domain.refusals import Refused
from vetting.domain.word_lists import LONGEST_REASON, LONGEST_TERM, MOST_TERMS, WordLists, class_words, read_lists

ALWAYS = "Elks Lodge = political\n\n  St. Aloysius fish fry =  RELIGION \r\nLodge 12 = union"
ALLOW = "Mosque Road = a street in the county"


def plain(term):
    return " ".join("".join(c if c.isalnum() else " " for c in term.lower()).split())


def read(always="", allow=""):
    return read_lists(always, allow, plain)


def wrong(always="", allow=""):
    with pytest.raises(Refused) as refused:
        read(always, allow)
    assert refused.value.code == "lists_wrong"
    return refused.value.field, refused.value.sentence


def test_each_line_is_a_term_with_its_class_or_its_reason():
    lists = read(ALWAYS, ALLOW)
    assert lists.always == (
        ("Elks Lodge", ProtectedClass.POLITICAL),
        ("St. Aloysius fish fry", ProtectedClass.RELIGION),
        ("Lodge 12", ProtectedClass.UNION),
    )
    assert lists.allow == (("Mosque Road", "a street in the county"),)
    assert lists.allowed == ("Mosque Road",)


def test_nothing_typed_is_two_empty_lists():
    assert read() == read(" \n\t\n") == WordLists()


def test_lists_come_back_as_they_were_and_one_order_is_as_good_as_another():
    lists = read(ALWAYS, ALLOW)
    again = WordLists.loads(lists.dumps())
    assert again.dumps() == lists.dumps() == read("\n".join(reversed(ALWAYS.splitlines())), ALLOW).dumps()
    assert read(*again.lines()) == again


@pytest.mark.parametrize("each", ProtectedClass)
def test_every_class_is_typed_in_words_or_by_its_name(each):
    for typed in (class_words(each), each.value, class_words(each).title()):
        assert read(f"x = {typed}").always == (("x", each),)


@pytest.mark.parametrize(("typed", "found"), [("family", "MARITAL_FAMILY"), ("military", "VETERAN_MILITARY")])
def test_one_word_of_a_class_is_enough(typed, found):
    assert read(f"x = {typed}").always == (("x", ProtectedClass(found)),)


@pytest.mark.parametrize(
    ("always", "sentence"),
    [
        ("Elks Lodge", "Line 1: write the term, an equals sign and one of the classes"),
        ("\n\nElks Lodge = club", "Line 3: write the term, an equals sign and one of the classes"),
        ("= union", "Line 1: the filter reads no letter and no digit"),
        ("?! = union", "Line 1: the filter reads no letter and no digit"),
        ("a" * LONGEST_TERM + "b = union", "Line 1: the term has more than 100 characters."),
        ("a\u200bb = union", "Line 1: the term holds characters that cannot be seen."),
        ("a\u202eb = union", "Line 1: the term holds characters that cannot be seen."),
        ("Lodge 12 = union\nx = union\nLODGE-12 = political", "Line 3: the filter reads the same words in line 1."),
    ],
)
def test_a_wrong_line_is_named(always, sentence):
    field, said = wrong(always)
    assert field == "always"
    assert said.startswith(sentence)


@pytest.mark.parametrize(
    ("allow", "sentence"),
    [
        ("Mosque Road", "Line 1: write the term, an equals sign and a reason"),
        ("Mosque Road =", "Line 1: write the term, an equals sign and a reason"),
        ("Mosque Road = " + "r" * (LONGEST_REASON + 1), "Line 1: write the reason in plain text of at most 200"),
        ("Mosque Road = a\x07b", "Line 1: write the reason in plain text"),
        (
            "a = b\nlodge 12 = c",
            "Line 2: the filter reads the same words in line 3 of the words that are always removed.",
        ),
    ],
)
def test_what_is_let_be_needs_a_reason_and_is_not_removed_as_well(allow, sentence):
    field, said = wrong("Elks = political\n\nLodge 12 = union", allow)
    assert field == "allow"
    assert said.startswith(sentence)


def test_the_most_terms_are_taken_and_one_more_is_too_many():
    lines = [f"term{number} = union" for number in range(MOST_TERMS + 1)]
    assert len(read("\n".join(lines[:-1])).always) == MOST_TERMS
    assert wrong("\n".join(lines)) == ("always", "There are 501 terms; a list holds 500 at most.")


def test_many_wrong_lines_are_counted_and_the_first_told():
    _, said = wrong("\n".join("x" * each for each in range(1, 9)))
    assert said.count("Line ") == 5
    assert said.endswith("Wrong lines in all: 8.")
