"""Disguises undone for matching: a text read as plain words, with the way back to the original."""

import html
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from confusable_homoglyphs import confusables

_ESCAPED = re.compile(
    r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});|(?:%[0-9A-Fa-f]{2})+"
    r"|\\u\{?[0-9A-Fa-f]{4,6}\}?|\\x[0-9A-Fa-f]{2}|[-\u00ad\u2010\u2011](?<=[A-Za-z].)\s{0,3}\n\s{0,9}(?=[a-z])|\s\s+"
    r"|\.(?:(?<=\b[A-Za-z]\.)(?=[A-Za-z]\b)|(?<=\.[A-Za-z]\.)(?=\s|$))"
)
_SIGNS = ("&", "%", "\\", "  ", "\n", "\t", "\r", "\u00a0", "\u00ad", ".")
_LETTER_NAMED = re.compile(
    r"(?:CIRCLED|SQUARED|PARENTHESIZED|TAG|FULLWIDTH|MODIFIER) .*LETTER(?: SMALL CAPITAL)? ([A-Z])$"
)


@dataclass(frozen=True, slots=True)
class Reading:
    """`words` has a space at both ends and between words. `starts[i]` is the original offset of `words[i + 1]`;
    None where they are the same, shifted by `shift`.
    """

    words: str
    starts: Sequence[int] | None
    shift: int = 0

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """The original span of `words[start:end]`."""
        if self.starts is None:
            return start - 1 + self.shift, end - 1 + self.shift
        return self.starts[start - 1], self.starts[end - 1]


def read(text: str) -> Reading:
    """The text in small Latin letters, digits and spaces, escapes and look-alikes undone."""
    if any(sign in text for sign in _SIGNS) and _ESCAPED.search(text):
        return _folded(*_unescaped(text))
    if text.isascii():
        return Reading(f" {text.translate(_FOLD)} ", None)
    return _folded(text, None)


def _folded(text: str, starts: Sequence[int] | None) -> Reading:
    folds = list(map(_FOLD.__getitem__, map(ord, text)))
    words = "".join(folds)
    if starts is None and len(words) == len(text) and "" not in folds:
        return Reading(f" {words} ", None)
    origins = starts if starts is not None else range(len(text) + 1)
    return Reading(f" {words} ", [*(origins[i] for i, fold in enumerate(folds) for _ in fold), origins[len(text)]])


def _unescaped(text: str) -> tuple[str, list[int]]:
    """Escapes decoded, at most three deep, spaces collapsed; with the original offset of every character."""
    starts = list(range(len(text) + 1))
    for _ in range(3):
        parts: list[str] = []
        kept: list[int] = []
        position = 0
        for match in _ESCAPED.finditer(text):
            decoded = _decoded(match.group())
            parts += [text[position : match.start()], decoded]
            kept += [*starts[position : match.start()], *[starts[match.start()]] * len(decoded)]
            position = match.end()
        if not position:
            break
        text, starts = "".join([*parts, text[position:]]), [*kept, *starts[position:]]
    return text, starts


def _decoded(escaped: str) -> str:
    if escaped[0] == "&":
        return html.unescape(escaped)
    if escaped[0] == "%":
        return bytes.fromhex(escaped.replace("%", "")).decode("utf-8", "replace")
    if escaped[0] == "\\":
        code = int(escaped.strip("\\ux{}"), 16)
        return chr(code) if code <= 0x10FFFF else " "
    return " " if escaped.isspace() else ""


@cache
def _latin_lookalike(character: str) -> str:
    found = confusables.is_confusable(character, preferred_aliases=["latin"])
    alike = found[0]["homoglyphs"][0]["c"] if found else character
    return alike if alike.isascii() and alike.isalnum() else character


def _fold(character: str) -> str:
    category = unicodedata.category(character)
    if category in {"Cf", "Mn", "Me"} or character in "\0\u115f\u3164\u00ad":
        return ""
    named = _LETTER_NAMED.search(unicodedata.name(character, ""))
    if named:
        return named.group(1).lower()
    plain = "".join(c for c in unicodedata.normalize("NFKD", character) if not unicodedata.combining(c)).lower()
    if not plain.isascii():
        plain = "".join(_latin_lookalike(c) for c in plain).lower()
    return "".join(c if c.isalnum() else " " for c in plain)


class _Fold(dict[int, str]):
    """Every character's fold, found once."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold(chr(code))
        return folded


_FOLD = _Fold()
