"""What the report's fonts can draw; the rest is written out or left away, never handed to a font of the machine."""

from functools import cache
from pathlib import Path
from unicodedata import category, name, normalize

from fontTools.ttLib import TTFont

FONTS = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"))
FILES = ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf")
# Sk holds the modifiers of skin tone: spelt out, they would say what a picture of one person's skin says.
UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Sk"}


class FontMissing(Exception):  # noqa: N818 - said to a person
    """One of the report's fonts is not installed."""


def drawable(text: str) -> str:
    """Text as the report shows it: composed, without invisible characters, pictures by their Unicode name."""
    return "".join(_drawn(letter) for letter in normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n")))


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
    """Code points that plain and bold can both draw."""
    return frozenset.intersection(*(_drawn_by(file) for file in FILES))


def _drawn_by(file: str) -> frozenset[int]:
    path = next((found for folder in FONTS for found in sorted(folder.rglob(file))), None)
    if path is None:
        raise FontMissing("The report's fonts are missing. Install them: sudo apt-get install fonts-dejavu-core")
    with TTFont(path, lazy=True) as font:
        return frozenset(font.getBestCmap())
