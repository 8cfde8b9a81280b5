"""Disguises undone for matching: a text read as plain words, with the way back to the original."""

import html
import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from confusable_homoglyphs import confusables

from vetting.redaction.offsets import Offsets, rewritten

# Each begins with a rare character, so that plain text is passed over quickly. A plural's apostrophe and the marks
# around a quoted word part it from no neighbour; "since '15" is no age.
_ESCAPED = re.compile(
    r"[&%\\.'\"\u2018\u2019\u201c\u201d](?:(?<=&)(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});"
    r"|(?<=%)(?:[0-7][0-9A-Fa-f]|[C-Fc-f][0-9A-Fa-f](?:%[89ABab][0-9A-Fa-f]){1,3})"
    r"|(?<=\\)(?:u\{[0-9A-Fa-f]{1,6}\}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|x[0-9A-Fa-f]{2})"
    r"|(?<=\b[A-Za-z]\.)(?=[A-Za-z]\b)|(?<=\.[A-Za-z]\.)(?=\s|$)|(?<=\b[SFM]t\.)(?= [A-Z])"
    r"|(?<=[a-z]s['\u2019])(?= [A-Za-z])"
    r"|(?<=[a-z] ['\"\u2018\u201c])(?=[A-Za-z]|(?<!since .)[0-9])|(?<=[A-Za-z]['\"\u2019\u201d])(?=\s[a-z]))"
)
_BROKEN = re.compile(r"[-\u00ad\u2010\u2011](?<=[A-Za-z].)\s{0,3}\n\s{0,9}(?=[a-z])|\s\s+")
AMPERSAND = " & "
_AND = re.compile(r" &(?= )")
# Chinese, Japanese and Korean part no words, or add endings to them: each character is read as a word.
_UNPARTED = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\U00020000-\U0002fa1f"
_ANY_UNPARTED = re.compile(f"[{_UNPARTED}]")
_BESIDE_UNPARTED = re.compile(f"(?<=[{_UNPARTED}])(?=[^\\W_])|(?<=[^\\W_])(?=[{_UNPARTED}])")
_NESTED = 3
_LETTER_NAMED = re.compile(
    r"(?:CIRCLED|SQUARED|PARENTHESIZED|TAG|FULLWIDTH|MODIFIER|REGIONAL INDICATOR SYMBOL) "
    r".*LETTER(?: SMALL CAPITAL)? ([A-Z])$"
)
_UNUSUAL = re.compile(r"[^\t\n\r\x20-\x7e]")
_SPACE_OR_SMALL = bytes(code + 32 if 65 <= code <= 90 else code if chr(code).isalnum() else 32 for code in range(128))
_ASCII = _SPACE_OR_SMALL + bytes([32]) * 128


@dataclass(frozen=True, slots=True)
class Reading:
    """`words` has a space at both ends and between words; `moved`, what was rewritten on the way, the first first."""

    words: str
    moved: tuple[Offsets, ...] = ()

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """The original span of `words[start:end]`."""
        start, end = start - 1, end - 1
        for step in reversed(self.moved):
            start, end = step.back(start), step.back(end)
        return start, end


def read(text: str) -> Reading:
    """The text in small Latin letters, digits and spaces, escapes and look-alikes undone."""
    moved: list[Offsets] = []
    for _ in range(_NESTED):
        edits = [(*match.span(), _decoded(match.group())) for match in _ESCAPED.finditer(text)]
        if not edits:
            break
        text, step = rewritten(text, edits)
        moved += [step] if step else []
    if "  " in text or not text.isprintable():
        joined = [(*match.span(), " " if match.group().isspace() else "") for match in _BROKEN.finditer(text)]
        text, step = rewritten(text, joined)
        moved += [step] if step else []
    if not text.isascii() and _ANY_UNPARTED.search(text):
        text, step = rewritten(text, [(match.start(), match.start(), " ") for match in _BESIDE_UNPARTED.finditer(text)])
        moved += [step] if step else []
    if not (text.isascii() and text.isprintable()):
        text, step = _folded(text)
        moved += [step] if step else []
    return Reading(f" {_small(text)} ", tuple(moved))


def read_out(text: str) -> Reading:
    """As `read`, with the ampersands between words written out."""
    if AMPERSAND not in text:
        return read(text)
    joined, step = rewritten(text, [(match.start() + 1, match.end(), "and") for match in _AND.finditer(text)])
    found = read(joined)
    return Reading(found.words, (step, *found.moved) if step else found.moved)


def as_written(text: str) -> Reading:
    """The text in small letters with nothing undone: what the filter would see without this module."""
    return Reading(f" {''.join(c.lower() if len(c.lower()) == 1 and c.isalnum() else ' ' for c in text)} ")


def _folded(text: str) -> tuple[str, Offsets | None]:
    folds = {ord(character): fold(character) for character in set(_UNUSUAL.findall(text))}
    if all(len(fold) == 1 for fold in folds.values()):
        return text.translate(folds), None
    return rewritten(text, [(*match.span(), folds[ord(match[0])]) for match in _UNUSUAL.finditer(text)])


def _small(text: str) -> str:
    if text.isascii():
        return text.encode("ascii").translate(_ASCII).decode("ascii")
    return "".join(c.lower() if c.isalnum() else " " for c in text)


def _decoded(escaped: str) -> str:
    if escaped[0] == "&":
        return html.unescape(escaped)
    if escaped[0] == "%":
        return bytes.fromhex(escaped.replace("%", "")).decode("utf-8", "replace")
    if escaped[0] == "\\":
        code = int(escaped.strip("\\Uux{}"), 16)
        return chr(code) if code <= 0x10FFFF else " "
    return ""


@cache
def _latin_lookalike(character: str) -> str:
    found = confusables.is_confusable(character, preferred_aliases=["latin"])
    alike = found[0]["homoglyphs"][0]["c"] if found else character
    return alike if alike.isascii() and alike.isalnum() else character


@cache
def fold(character: str) -> str:
    """One character as plain letters, a space for a sign, nothing for what cannot be seen."""
    category = unicodedata.category(character)
    if category in {"Cf", "Mn", "Mc", "Me", "Cc"} or character in "\u115f\u3164\u00ad":
        return ""
    named = _LETTER_NAMED.search(unicodedata.name(character, ""))
    if named:
        return named.group(1).lower()
    plain = "".join(c for c in unicodedata.normalize("NFKD", character) if not unicodedata.combining(c)).lower()
    if not plain.isascii():
        plain = "".join(_latin_lookalike(c) for c in plain).lower()
    return "".join(c if c.isalnum() else " " for c in plain)
