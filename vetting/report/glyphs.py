"""What the report's fonts can draw; the rest is written out or left away, never handed to a font of the machine."""

from functools import cache
from pathlib import Path
from unicodedata import category, decomposition, name, normalize

import regex
from fontTools.ttLib import TTFont

FONTS = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"))
FILES = ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf")
# Sk holds the modifiers of skin tone: spelt out, they would say what a picture of one person's skin says.
UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Sk"}
# Selectors of a form, the joiner of marks, tones of N'Ko, the two dots of shin, vowel signs of Arabic, a vowel of Lao:
# the fonts have them, but readers of PDFs find nothing or something else there; so too of marks on marks. What cannot
# be read back never leaves, and a heart on a telephone ends with a selector.
UNREADABLE = {*range(0xFE00, 0xFE10), 0x034F, *range(0x07EB, 0x07F4), 0x05C1, 0x05C2, *range(0x064B, 0x0653), 0x0EB3}
MARKED = regex.compile(r"(\P{Mn}?)(\p{Mn})\p{Mn}*")
LINES = str.maketrans({"\r": "\n", "\u2028": "\n", "\u2029": "\n"})


class FontMissing(Exception):  # noqa: N818 - said to a person
    """One of the report's fonts is not installed."""


def drawable(text: str) -> str:
    """Text as the report shows it: composed, one mark to a letter, without invisible characters, pictures by their
    Unicode name.
    """
    drawn = map(_drawn, normalize("NFC", text.replace("\r\n", "\n").translate(LINES)))
    return str(MARKED.sub(_with_one_mark, "".join(drawn)))


def _with_one_mark(found: regex.Match[str]) -> str:
    """None on a letter that is composed with one, and none without a letter."""
    letter, mark = found.groups()
    return f"{letter}{mark}" if letter.isalpha() and not decomposition(letter) else letter


def _drawn(letter: str) -> str:
    if letter in "\n\t" or " " <= letter <= "~":
        return letter
    kind = category(letter)
    if ord(letter) in _alphabet() and kind not in UNSEEN - {"Sk"}:
        return letter
    if kind in UNSEEN or kind == "Mn":
        return ""
    if kind == "So":
        return f"(emoji: {name(letter).lower()})"
    return f"(U+{ord(letter):04X})"


@cache
def _alphabet() -> frozenset[int]:
    """Code points that plain and bold can both draw, and that can be read again where they are drawn."""
    return frozenset.intersection(*(_drawn_by(file) for file in FILES)) - UNREADABLE


def _drawn_by(file: str) -> frozenset[int]:
    path = next((found for folder in FONTS for found in sorted(folder.rglob(file))), None)
    if path is None:
        raise FontMissing("The report’s fonts are missing. Install them: sudo apt-get install fonts-dejavu-core")
    with TTFont(path, lazy=True) as font:
        return frozenset(font.getBestCmap())
