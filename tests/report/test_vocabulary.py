"""The names and words that the drawing itself writes."""

import pytest

from vetting.report.vocabulary import fault, without_machinery


@pytest.mark.parametrize("name", ["Kids", "Title", "ABCDEF+DejaVu-Sans-Bold", "ABCDEF", "A1.0", "a0.5"])
def test_the_drawing_s_names_are_right(name):
    assert fault(name) is None


@pytest.mark.parametrize(("name", "kind"), [("JS", "a script"), ("URI", "a link"), ("Imani", "a part")])
def test_another_name_is_said_without_repeating_it(name, kind):
    assert fault(name) == f"The PDF holds {kind} that a report never has."


def test_the_drawing_s_own_words_are_left_out_of_text_but_not_of_fonts():
    assert without_machinery(b"/Kids [1 0 R] grandkids") == b"/  [1 0 R] grandkids"
    assert without_machinery(b"\0Kids") == b"\0Kids"
    assert without_machinery(b"5a65 A1") == b"5a65 A1"


def test_what_a_font_says_of_itself_is_left_out():
    said = without_machinery("DejaVu Sans Version 2.37, Muslim".encode("utf-16-be")).decode("utf-16-be", "ignore")
    assert ("ers" in said, "Muslim" in said) == (False, True)
