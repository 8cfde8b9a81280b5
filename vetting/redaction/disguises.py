"""The ways a text is read: as it stands, and again where a word may be hidden in another way of writing."""

import re
from collections.abc import Iterator
from itertools import pairwise

from vetting.redaction.lexicon import lexicon
from vetting.redaction.normal import Reading, read

_ODD = re.compile(
    r"[a-z][A-Z]|[A-Za-z][0-9@$!|*]{1,4}[A-Za-z]|(?<![A-Za-z])[0-9$!|]{1,4}[A-Za-z]{2}|[A-Za-z]{3}[0-9]|"
    r"([A-Za-z])\1\1"
)
_LONG = re.compile(r"[A-Za-z]{7,60}")
# A name or a tag is likely to be several words; in plain text short words stand inside others by chance.
_MARKS = {"#", "@", "_"}
_SPACED = re.compile(r"(?<![^\W_])[^\W_]([\W_]{1,3})[^\W_](?![^\W_])(?:\1[^\W_](?![^\W_])){1,60}")
_SEAM = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[A-Za-z])(?=[0-9])|(?<=[0-9])(?=[A-Za-z])")
_LEET = [str.maketrans("013457@$!|", tail) for tail in ("oieastasii", "oleastasll")]
_LEET_SIGN = re.compile(r"[A-Za-z][0-9@$!|*]{1,4}[A-Za-z]|(?<![A-Za-z])[0-9$!|]{1,4}[A-Za-z]{2}")
_STRETCHED = re.compile(r"([A-Za-z])\1{2,}")
_REACH = 100


def views(text: str) -> Iterator[Reading]:
    """The whole text first, then single words read another way."""
    yield read(text)
    for token, at in _odd_tokens(text):
        if not token.startswith(("http:", "https:")):
            yield from _token_views(token, at)
    listed = lexicon()
    for long in _LONG.finditer(text):
        word = long.group().lower()
        if word not in listed.words and next(listed.inner.iter(word), None):
            known = listed.words if text[max(0, long.start() - 1) : long.start()] in _MARKS else listed.long_words
            yield from _run_together(word, list(range(*long.span())), known)
    for spaced in _SPACED.finditer(text):
        kept = [i for i in range(*spaced.span()) if text[i].isalnum()]
        joined = "".join(text[i] for i in kept)
        yield _at(read(joined), kept)
        yield from _run_together(joined[:60], kept[:60], listed.words)


def _odd_tokens(text: str) -> Iterator[tuple[str, int]]:
    """Words with capitals inside, letters beside figures or signs, letters drawn out."""
    position = 0
    while odd := _ODD.search(text, position):
        begin = max(position, odd.start() - _REACH)
        before = (
            "" if text[odd.start() - 1 : odd.start()].isspace() else text[begin : odd.start()].rsplit(maxsplit=1)[-1:]
        )
        at = odd.start() - (len(before[0]) if before else 0)
        token = text[at : odd.end() + _REACH].split(maxsplit=1)[0]
        yield token, at
        position = at + len(token)


def _token_views(token: str, at: int) -> Iterator[Reading]:
    places = list(range(at, at + len(token)))
    if _SEAM.search(token):
        yield _apart(token, places, [m.start() for m in _SEAM.finditer(token)])
    if _LEET_SIGN.search(token):
        for table in _LEET:
            yield _at(read(token.translate(table)), places)
    if _STRETCHED.search(token):
        for times in (1, 2):
            yield _squeezed(token, places, times)


def _run_together(word: str, places: list[int], known: frozenset[str]) -> Iterator[Reading]:
    """Several words written as one, if every part is a word that the lists know."""
    if cuts := segments(word.lower(), known):
        yield _apart(word, places, cuts)


def segments(word: str, known: frozenset[str]) -> list[int] | None:
    """Where to cut so that every part is a known word, in the fewest parts; None if that cannot be."""
    best: list[list[int] | None] = [[], *[None] * len(word)]
    for end in range(1, len(word) + 1):
        for start in range(max(0, end - 20), end):
            cuts = best[start]
            single = end - start == 1 and (start or word[0] not in "ai")
            if cuts is not None and not single and word[start:end] in known:
                candidate = [*cuts, start] if start else cuts
                if best[end] is None or len(candidate) < len(best[end] or []):
                    best[end] = candidate
    return best[-1]


def _apart(token: str, places: list[int], cuts: list[int]) -> Reading:
    parts = list(pairwise([0, *cuts, len(token)]))
    spread = [place for a, b in parts for place in (*places[a:b], places[b - 1] + 1)]
    return _at(read(" ".join(token[a:b] for a, b in parts)), spread[:-1])


def _squeezed(token: str, places: list[int], times: int) -> Reading:
    kept = [i for i, c in enumerate(token) if not (i >= times and token[i - times : i] == c * times)]
    return _at(read("".join(token[i] for i in kept)), [places[i] for i in kept])


def _at(reading: Reading, places: list[int]) -> Reading:
    """`places[i]`: where character i of what was read stands in the original."""
    ends = [*places, places[-1] + 1]
    if reading.starts is None:
        return Reading(reading.words, ends)
    return Reading(reading.words, [ends[i] for i in reading.starts])
