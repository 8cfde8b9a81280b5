"""What the report's fonts can draw."""

import pytest

from vetting.report import glyphs
from vetting.report.glyphs import FontMissing, drawable


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Plain, Zoë, Ωмир", "Plain, Zoë, Ωмир"),
        ("e\u0301", "é"),
        ("two\r\nlines\rthree\ttabs", "two\nlines\nthree\ttabs"),
        ("in\u200bvis\u00adible\x00", "invisible"),
        ("\u202eturned\u202c", "turned"),
        ("\ue000\ufffe\ud800", ""),
        ("🔥", "(emoji: fire)"),
        ("中", "(U+4E2D)"),
        ("❤\ufe0f ‼\ufe0f", "❤ ‼"),
        ("lines\u2028and\u2029lines", "lines\nand\nlines"),
        ("Việt Nam", "Việt Nam"),
        ("z\u0336\u0315a\u0316l\u0317\u0315g\u0318o\u0319", "z\u0336a\u0316l\u0317g\u0318o\u0319"),
        ("c\u0323\u0302", "ĉ"),
        ("\u0301 alone", " alone"),
    ],
)
def test_a_text_is_shown_as_its_letters(text, shown):
    assert drawable(text) == shown


def test_a_tone_of_skin_is_never_spelt_out():
    assert drawable("🤷🏽") == "(emoji: shrug)"


def test_a_missing_font_says_what_to_install(tmp_path, monkeypatch):
    monkeypatch.setattr(glyphs, "FONTS", (tmp_path,))
    with pytest.raises(FontMissing, match="fonts-dejavu-core"):
        glyphs._drawn_by("DejaVuSans.ttf")
