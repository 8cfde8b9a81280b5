"""One text follows from the decisions, and its marks tell neither how many nor how long."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vetting.domain.redactions import GROUP, REMOVED, SLUR, UNDECIDED, Decided, Treatment, apply, mixes_keep


@pytest.mark.parametrize(
    ("text", "decided", "result"),
    [
        ("my wife left", [], "my wife left"),
        ("my wife left", [Decided(3, 7, REMOVED)], "my [removed] left"),
        ("my wife left", [Decided(3, 7, None)], "my wife left"),
        ("she left", [Decided(0, 3, "they")], "they left"),
        ("she said he left", [Decided(0, 3, "they"), Decided(9, 11, "they")], "they said they left"),
        ("black woman here", [Decided(0, 5, REMOVED), Decided(6, 11, REMOVED)], "[removed] here"),
        ("gay, black here", [Decided(0, 3, REMOVED), Decided(5, 10, GROUP)], "[removed] here"),
        ("gay or black", [Decided(0, 3, REMOVED), Decided(7, 12, REMOVED)], "[removed] or [removed]"),
        ("gay 🎉 black", [Decided(0, 3, REMOVED), Decided(6, 11, REMOVED)], "[removed] 🎉 [removed]"),
        ("Afghan American", [Decided(0, 15, GROUP), Decided(7, 15, REMOVED)], "[removed]"),
        ("Afghan American", [Decided(0, 15, REMOVED), Decided(7, 15, None)], "[removed]"),
        ("abcdef", [Decided(0, 4, SLUR), Decided(2, 6, GROUP)], "[slur]"),
        ("abcdef", [Decided(0, 6, UNDECIDED), Decided(2, 3, REMOVED)], "[not decided yet]"),
        ("abcdef", [Decided(0, 3, "they"), Decided(2, 6, REMOVED)], "[removed]"),
        ("she wife", [Decided(0, 3, "they"), Decided(4, 8, REMOVED)], "they [removed]"),
        ("abc", [Decided(1, 1, REMOVED)], "abc"),
        ("As an atheist I swear", [Decided(6, 13, REMOVED)], "As a [removed] I swear"),
        ("An Afghan and a Malian", [Decided(3, 9, REMOVED), Decided(16, 22, SLUR)], "A [removed] and a [slur]"),
        ("wished an immigrant out", [Decided(10, 19, GROUP)], "wished [a protected group] out"),
        ("an uncle called", [Decided(3, 8, "relative")], "a relative called"),
        ("a policewoman and a", [Decided(2, 13, "officer")], "an officer and a"),
        ("plan b Afghan", [Decided(7, 13, GROUP)], "plan b [a protected group]"),
    ],
)
def test_a_text_with_its_decisions_carried_out(text, decided, result):
    assert apply(text, decided) == result


@pytest.mark.parametrize("outside", [Decided(-1, 2, REMOVED), Decided(0, 9, REMOVED), Decided(2, 1, REMOVED)])
def test_a_decision_outside_the_text_is_refused(outside):
    with pytest.raises(ValueError, match="the text has 3 characters"):
        apply("abc", [outside])


@given(st.text(alphabet="abcXYZ ,.", max_size=30), st.data())
def test_no_hidden_character_survives(text, data):
    spans = data.draw(st.lists(st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(sorted), max_size=5))
    hidden = {i for start, end in spans for i in range(start, end)}
    rest = "".join(c for i, c in enumerate(text) if i not in hidden and c.isalpha())
    result = apply(text, [Decided(start, end, REMOVED) for start, end in spans])
    assert "".join(c for c in result.replace(REMOVED, "") if c.isalpha()) == rest


@pytest.mark.parametrize(
    ("decisions", "mixed"),
    [
        ([], False),
        ([Treatment.KEEP, Treatment.KEEP], False),
        ([Treatment.REMOVE, Treatment.GENERALISE, Treatment.NEUTRAL], False),
        ([Treatment.KEEP, None], False),
        ([Treatment.KEEP, Treatment.REMOVE], True),
        ([None, Treatment.NEUTRAL, Treatment.KEEP], True),
    ],
)
def test_words_kept_in_one_place_and_hidden_in_another_are_mixed(
    decisions: list[Treatment | None], mixed: bool
) -> None:
    assert mixes_keep(decisions) is mixed


def test_every_treatment_says_what_was_done():
    assert [each.done for each in Treatment] == ["removed", "generalized", "neutral word", "kept"]
