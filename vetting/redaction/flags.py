"""What a person must look at before the text can pass: hidden or reordered characters, scripts not covered."""
import re
import unicodedata
from functools import cache

_INVISIBLE = re.compile("[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200c\u2060-\u2064\u3164\ufeff\uffa0\U000e0000-\U000e007f]|(?<![\u2190-\U0001faff\ufe0f])\u200d")
_BIDIRECTIONAL = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_WORD = re.compile(r"[^\W\d_]+")
COVERED = frozenset({"LATIN", "COMMON"})

INVISIBLE = "The text holds invisible characters: look whether they hide a word."
REORDERED = "The text holds characters that change the reading direction: look whether they hide a word."
MIXED = "A word mixes letters of different scripts: look whether it hides another word."


def flags_of(text: str) -> tuple[str, ...]:
    if text.isascii():
        return ()
    found = [sentence for pattern, sentence in ((_INVISIBLE, INVISIBLE), (_BIDIRECTIONAL, REORDERED)) if pattern.search(text)]
    scripts: set[str] = set()
    for word in _WORD.finditer(text):
        if not word.group().isascii():
            of_word = {_script(c) for c in word.group()} - {"COMMON"}
            if len(of_word) > 1 and MIXED not in found:
                found.append(MIXED)
            scripts |= of_word
    for script in sorted(scripts - COVERED):
        found.append(f"not covered: {script.capitalize()} script. The filter does not know this writing; a person must read it.")
    return tuple(found)


@cache
def _script(character: str) -> str:
    name = unicodedata.name(character, "UNKNOWN")
    first = name.split(" ", 1)[0]
    if first in {"MATHEMATICAL", "FULLWIDTH", "MODIFIER", "FEMININE", "MASCULINE", "MICRO", "DOUBLE-STRUCK", "SCRIPT", "BLACK-LETTER"}:
        return "COMMON"
    return first.removesuffix("-LETTER")
