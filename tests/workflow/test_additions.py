"""Typed words are found whole, whatever their case and spaces; near forms are offered."""

import pytest

from vetting.workflow.additions import MANY, near_forms, places


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("At First Church.", "first church", ["First Church"]),
        ("First\nChurch and first  church", "First Church", ["First\nChurch", "first  church"]),
        ("churches, Church", "church", ["Church"]),
        ("the heat he felt", "he", ["he"]),
        ("mother\u2019s day", "mother's", ["mother\u2019s"]),
        ("mother's day", "mother\u2019s", ["mother's"]),
        ("amen 🙏🙏", "🙏", ["🙏", "🙏"]),
        ("a.b and axb", "a.b", ["a.b"]),
        ("nothing here", "church", []),
    ],
)
def test_words_are_found_where_they_stand_whole(text: str, words: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in places(text, words)] == found


@pytest.mark.parametrize(
    ("texts", "words", "near"),
    [
        (["Two churches and a Church."], "church", ["churches"]),
        (["#StMarksChurch @stmarkschurch"], "St Marks Church", ["#StMarksChurch", "@stmarkschurch"]),
        (["the church\u2019s roof", "The Church's roof"], "church", ["church\u2019s", "Church's"]),
        (["then the others; hes late; #he"], "he", ["hes", "#he"]),
        (["church CHURCH"], "church", []),
        (["anything"], "#", []),
    ],
)
def test_near_forms_are_offered_once_each(texts: list[str], words: str, near: list[str]) -> None:
    assert near_forms(texts, words) == near


def test_no_more_near_forms_than_a_person_can_look_at() -> None:
    assert len(near_forms([" ".join(f"church{number}" for number in range(50))], "church")) == MANY
