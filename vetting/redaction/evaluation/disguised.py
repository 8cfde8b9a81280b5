"""How many of the lists' own words are still found when they are written in disguise, by kind of disguise."""

import random
import re
import unicodedata
from collections.abc import Callable, Iterator

from vetting.redaction import Filtered, suggest_all
from vetting.redaction.flags import split_over
from vetting.redaction.lexicon import lexicon

Disguise = Callable[[str], str]
_ALONE = re.compile(r"^(?:#stop|@the_|TheReal|https:)")
"""In these other words stand around the telling one, and stay."""

_MATHEMATICAL = {c: chr(0x1D400 + i) for i, c in enumerate("ABCDEFGHIJKLMNOPQRSTUVWXYZ")} | {
    c: chr(0x1D41A + i) for i, c in enumerate("abcdefghijklmnopqrstuvwxyz")
}
_LOOKALIKE = dict(zip("aceopxyis", "\u0430\u0441\u0435\u043e\u0440\u0445\u0443\u0456\u0455", strict=True))
_LEET = dict(zip("aeiost", "431057", strict=True))


def _each(change: Callable[[str], str]) -> Disguise:
    return lambda word: "".join(map(change, word))


def _inside(sign: str) -> Disguise:
    return lambda word: f"{word[:2]}{sign}{word[2:]}"


def _between(sign: str) -> Disguise:
    return sign.join


CERTAIN: dict[str, Disguise] = {
    "zero-width space": _inside("\u200b"),
    "zero-width joiner": _inside("\u200d"),
    "word joiner": _inside("\u2060"),
    "soft hyphen": _inside("\u00ad"),
    "full-width": _each(lambda c: chr(ord(c) + 0xFEE0)),
    "combining mark": _each(lambda c: f"{c}\u0301"),
    "stacked marks": _each(lambda c: f"{c}\u0321\u0334\u0352\u035d"),
    "homoglyphs": _each(lambda c: _LOOKALIKE.get(c, c)),
    "mathematical": _each(lambda c: _MATHEMATICAL.get(c, c)),
    "circled": _each(lambda c: chr(0x24D0 + ord(c) - 97) if c.islower() else c),
    "regional letters": _each(lambda c: chr(0x1F1E6 + ord(c) - 97) if c.islower() else c),
    "HTML entity": lambda word: f"{word[:2]}&#{ord(word[2])};{word[3:]}",
    "HTML entity twice": lambda word: f"{word[:2]}&amp;#x{ord(word[2]):x};{word[3:]}",
    "percent": lambda word: f"{word[:-1]}%{ord(word[-1]):02X}",
    "percent throughout": _each(lambda c: f"%{ord(c):02x}"),
    "backslash escape": lambda word: f"{word[:1]}\\u{ord(word[1]):04x}{word[2:]}",
    "line-break hyphen": lambda word: f"{word[:3]}-\n{word[3:]}",
    "bidirectional mark": _inside("\u202e"),
    "control character": _inside("\x01"),
}
"""Undone before matching: all should be found."""

LIKELY: dict[str, Disguise] = {
    "leet": lambda word: "".join(_LEET.get(c, c) for c in word) if set(word[1:-1]) & set(_LEET) else word,
    "s p a c e d": _between(" "),
    "d.o.t.t.e.d": _between("."),
    "d-a-s-h-e-d": _between("-"),
    "stretched": lambda word: f"{word[:-1]}{word[-1] * 4}",
    "stretched vowel": lambda word: "".join(
        c * 4 if c in "aeiou" and c not in word[:i] else c for i, c in enumerate(word)
    ),
    "reversed": lambda word: word[::-1],
    "hashtag run-on": lambda word: f"#stop{word}now",
    "handle run-on": lambda word: f"@the_{word}_one",
    "camelCase": lambda word: f"TheReal{word.title()}Guy",
    "URL slug": lambda word: f"https://example.org/2019/04/the-{word}-next-door",
    "emoji between letters": _between("\U0001f338"),
    "one letter left out": lambda word: word[: len(word) // 2] + word[len(word) // 2 + 1 :],
    "two letters swapped": lambda word: f"{word[:2]}{word[3]}{word[2]}{word[4:]}",
}
"""Found by reading single words again in another way."""

SPLIT = "split over two fields"


def words(most: int = 400) -> list[str]:
    """Telling words of six letters and more that are found when written plainly, drawn once and for all."""
    listed = sorted(w for w in lexicon().tellers if len(w) > 5 and w.isascii() and w.isalpha())
    drawn = random.Random(7).sample(listed, min(most, len(listed)))  # noqa: S311  # the same words each time
    plain = suggest_all([_within(word) for word in drawn])
    return [word for word, found in zip(drawn, plain, strict=True) if found.suggestions]


def table() -> Iterator[tuple[str, int, int, int]]:
    """Each disguise, how many words it was tried on, how many were found whole, and how many found or flagged."""
    tried = words()
    for name, disguise in (CERTAIN | LIKELY).items():
        written = [each for word in tried if (each := disguise(word)) != word]
        pairs = list(zip(written, suggest_all([_within(each) for each in written]), strict=True))
        whole = [_whole(each, found) for each, found in pairs]
        flagged = sum(sure or bool(found.flags) for sure, (_, found) in zip(whole, pairs, strict=True))
        yield name, len(pairs), sum(whole), flagged
    halves = [(f"they are {word[:3]}", f"{word[3:]} they are") for word in tried]
    yield SPLIT, len(halves), 0, sum(split_over(pair) for pair in halves)


def _within(written: str) -> str:
    return f"That one over there is {written} they say."


def _whole(written: str, found: Filtered) -> bool:
    text = _within(written)
    start = text.index(written)
    hidden = {i for s in found.suggestions for i in range(s.start, s.end)}
    letters = [i for i in range(start, start + len(written)) if unicodedata.category(text[i])[0] in "LN"]
    return hidden.issuperset(letters) if _ALONE.search(written) is None else bool(hidden.intersection(letters))
