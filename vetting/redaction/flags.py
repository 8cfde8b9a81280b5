"""What a person must look at before a text can pass: hidden characters, unknown writing, words that still tell."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise

from vetting.domain.protected_classes import ProtectedClass
from vetting.redaction.languages import not_covered
from vetting.redaction.lexicon import Lexicon, lexicon
from vetting.redaction.scan import Hit

_INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200c\u2060-\u2064\u3164\ufeff\uffa0\ud800-\udfff]"
    "|(?<!\U0001f3f4)(?<![\U000e0061-\U000e007e])[\U000e0000-\U000e007f]"
    "|(?<![\u2190-\U0001faff\ufe0f])\u200d"
)
_BIDIRECTIONAL = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_WORD = re.compile(r"[^\W\d_]+")
_NEXT = re.compile(r"\s{1,3}([A-Za-z]+)")
_LAST = re.compile(r"([A-Za-z]{2,})\W{0,3}$")
_LEFT = re.compile("\u201c[^\u201d]+\u201d")
_FIRST = re.compile(r"\W{0,3}([A-Za-z]{2,})")
COVERED = frozenset({"LATIN", "COMMON"})

INVISIBLE = "The text holds invisible characters: look whether they hide a word."
REORDERED = "The text holds characters that change the reading direction: look whether they hide a word."
NOT_COVERED = "The filter does not know this writing; a person must read it."
LANGUAGE = "The filter's lists do not cover this language; a person who reads it must."
RESIDUE = "What is left beside a mark may still tell what it hides:"
MIXED = "A word mixes letters of different scripts: look whether it hides another word."
SPLIT = "Two fields side by side may hold the halves of one word: look at the end of one and the start of the other."


def flags_of(text: str, hits: Sequence[Hit] = ()) -> tuple[str, ...]:
    """Sentences for the reviewer; `hits` is what will be hidden."""
    odd = "" if _usual(text) else " ".join(word for word in text.split(" ") if not _usual(word))
    flags = [*_hidden(odd), *_unknown_scripts(odd)] if odd else []
    if language := not_covered(text):
        flags.append(f"not covered: {language}. {LANGUAGE}")
    return (*flags, *_left(_residue(text, hits)))


def together(every: Iterable[str]) -> tuple[str, ...]:
    """The flags of one text's pieces, each once, and all that is left beside marks in one sentence."""
    flags = dict.fromkeys(every)
    left = [word for flag in flags if flag.startswith(RESIDUE) for word in _LEFT.findall(flag)]
    return (*(flag for flag in flags if not flag.startswith(RESIDUE)), *_left(left))


def _usual(text: str) -> bool:
    return text.isascii() and text.isprintable()


def _hidden(text: str) -> Iterator[str]:
    looked_for = ((_INVISIBLE, INVISIBLE), (_BIDIRECTIONAL, REORDERED))
    yield from (sentence for pattern, sentence in looked_for if pattern.search(text))


def _unknown_scripts(text: str) -> Iterator[str]:
    if not any(letter > "\x7f" and letter.isalpha() for letter in set(text)):
        return
    by_word = [_scripts(word) for word in set(_WORD.findall(text)) if not word.isascii()]
    if any(len(scripts) > 1 for scripts in by_word):
        yield MIXED
    unknown = sorted(set().union(*by_word) - COVERED)
    yield from (f"not covered: {script.capitalize()} script. {NOT_COVERED}" for script in unknown)


def _left(beside: Iterable[str]) -> list[str]:
    words = ", ".join(dict.fromkeys(beside))
    return [f"{RESIDUE} {words}."] if words else []


def _residue(text: str, hits: Sequence[Hit]) -> Iterator[str]:
    """“The [removed] community”: a word that is left and still tells."""
    hidden = {hit.start for hit in hits}
    for hit in (each for each in hits if each.protected_class is not ProtectedClass.SEX):
        after = _NEXT.match(text, hit.end)
        if after and after.start(1) not in hidden and after[1].casefold() in lexicon().residue:
            yield f"\u201c{after[1]}\u201d"


def split_over(fields: Sequence[str]) -> bool:
    """Whether the end of one field and the start of the next make a telling word together."""
    return any(_halves(left, right, lexicon()) for left, right in pairwise(fields))


def _halves(left: str, right: str, lists: Lexicon) -> bool:
    ending, beginning = _LAST.search(left), _FIRST.match(right)
    if not ending or not beginning:
        return False
    joined = f"{ending[1]}{beginning[1]}".casefold()
    return joined in lists.tellers and not {ending[1].casefold(), beginning[1].casefold()} <= lists.everyday


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
