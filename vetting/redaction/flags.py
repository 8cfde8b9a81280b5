"""What a person must look at before the text can pass: hidden or reordered characters, scripts not covered."""

import re
import unicodedata
from functools import cache

_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200c\u2060-\u2064\u3164\ufeff\uffa0]"
    "|(?<!\U0001f3f4)(?<![\U000e0061-\U000e007e])[\U000e0000-\U000e007f]"
    "|(?<![\u2190-\U0001faff\ufe0f])\u200d"
)
_BIDIRECTIONAL = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_WORD = re.compile(r"[^\W\d_]+")
COVERED = frozenset({"LATIN", "COMMON"})

INVISIBLE = "The text holds invisible characters: look whether they hide a word."
REORDERED = "The text holds characters that change the reading direction: look whether they hide a word."
NOT_COVERED = "The filter does not know this writing; a person must read it."
MIXED = "A word mixes letters of different scripts: look whether it hides another word."


def flags_of(text: str) -> tuple[str, ...]:
    if text.isascii():
        return ()
    looked_for = ((_INVISIBLE, INVISIBLE), (_BIDIRECTIONAL, REORDERED))
    found = [sentence for pattern, sentence in looked_for if pattern.search(text)]
    by_word = [_scripts(word.group()) for word in _WORD.finditer(text) if not word.group().isascii()]
    if any(len(scripts) > 1 for scripts in by_word):
        found.append(MIXED)
    unknown = sorted(set().union(*by_word) - COVERED)
    return (*found, *(f"not covered: {script.capitalize()} script. {NOT_COVERED}" for script in unknown))


def _scripts(word: str) -> set[str]:
    return {_script(character) for character in word} - {"COMMON"}


@cache
def _script(character: str) -> str:
    first = unicodedata.name(character, "UNKNOWN").split(" ", 1)[0]
    return "COMMON" if first in _STYLES else first.removesuffix("-LETTER")


_STYLES = frozenset(
    {"MATHEMATICAL", "FULLWIDTH", "MODIFIER", "FEMININE", "MASCULINE", "MICRO", "DOUBLE-STRUCK", "SCRIPT"}
    | {"BLACK-LETTER"}
)
