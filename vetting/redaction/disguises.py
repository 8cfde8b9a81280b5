"""The ways a text is read: as it stands, and again where a word may be hidden in another way of writing."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise, product

from vetting.redaction.lexicon import Lexicon
from vetting.redaction.misspellings import corrected
from vetting.redaction.normal import AMPERSAND, Reading, read, read_out
from vetting.redaction.offsets import of_each

# A capital inside a word, letters beside figures or signs; the look is back from a rare character, for speed.
_ODD = re.compile(
    r"[A-Z0-9@$!|*](?:(?<=[a-z][A-Z])|(?<=[A-Za-z][0-9@$!|*])[0-9@$!|*]{0,7}[A-Za-z]"
    r"|(?<![A-Za-z].)(?<=[0-9$!|])[0-9$!|]{0,7}[A-Za-z]|(?<=[A-Za-z]{3}[0-9$!|]))"
)
_SPACED = re.compile(r"(?<![^\W_])[^\W_]([\W_]{1,3})[^\W_](?![^\W_])(?:\1[^\W_](?![^\W_])){1,60}")
_SINGLE = re.compile(r" [^ ] {1,3}[^ ] {1,3}[^ ]")
_SEAM = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[A-Za-z])(?=[0-9])|(?<=[0-9])(?=[A-Za-z])")
_LEET = [str.maketrans("013457@$!|", tail) for tail in ("oieastasii", "oleastasll")]
_LEET_SIGN = re.compile(
    r"[A-Za-z][0-9@$!|*]{1,8}[A-Za-z]|(?<![A-Za-z])[0-9$!|]{1,8}[A-Za-z]{2}|[0-9$!|][A-Za-z][0-9$!|]"
    r"|[A-Za-z][0-9$!|]{0,7}[A-Za-z]{2}[0-9$!|]{1,8}(?![A-Za-z0-9])"
)
_STRETCHED = re.compile(r"([A-Za-z])\1\1+")
# A name or a tag is likely to be several words; in plain text short words stand inside others by chance.
_PLAIN = re.compile(r"[A-Za-z0-9]+(?: [A-Za-z0-9]+)*")
_MARKS = {"#", "@", "_"}
_CUT = re.compile(r"(?<![A-Za-z])([A-Za-z]{4,20})(?:\u2026|\.\.\.) ?(?:http|[\"\u201d]|$)", re.MULTILINE)
_REACH = 100
_LONG = range(7, 61)
_LEAST_REVERSED = 5
# Drawn-out letters of one word that are each tried once and twice.
_RUNS = 3


def readings(text: str, lexicon: Lexicon) -> Iterator[Reading]:
    """The whole text as it stands first, then every view of it."""
    plain = read_out(text)
    yield plain
    if AMPERSAND in text:
        yield read(text)
    yield from views(text, plain, unknown_to(lexicon, plain), lexicon)


def unknown_to(lexicon: Lexicon, plain: Reading) -> AbstractSet[str]:
    """The words that no list knows."""
    return set(plain.words.split()) - lexicon.tellers - lexicon.usual


def views(text: str, plain: Reading, unknown: AbstractSet[str], lexicon: Lexicon) -> Iterator[Reading]:
    """Single words read another way than plainly; `unknown` are those of the plain reading that no list knows."""
    for token, at in (*_tokens(text, _ODD), *_tokens(text, _STRETCHED)):
        if not token.startswith(("http:", "https:")):
            yield from _token_views(token, at)
    yield from _unknown_words(text, plain, unknown, lexicon)
    yield from _cut_off(text, lexicon)
    yield from _written_apart(text, plain, lexicon)


def _tokens(text: str, odd: re.Pattern[str]) -> Iterator[tuple[str, int]]:
    """The words in which the pattern is found, and where they begin."""
    position = 0
    while found := odd.search(text, position):
        begin = max(position, found.start() - _REACH)
        before = (
            ""
            if text[found.start() - 1 : found.start()].isspace()
            else text[begin : found.start()].rsplit(maxsplit=1)[-1:]
        )
        at = found.start() - (len(before[0]) if before else 0)
        token = text[at : found.end() + _REACH].split(maxsplit=1)[0]
        yield token, at
        position = at + len(token)


def _token_views(token: str, at: int) -> Iterator[Reading]:
    places = list(range(at, at + len(token)))
    if _SEAM.search(token):
        yield _apart(token, places, [m.start() for m in _SEAM.finditer(token)])
    if _LEET_SIGN.search(token):
        for table in _LEET:
            yield _at(token.translate(table), places)
    if runs := len(_STRETCHED.findall(token)):
        for times in product((1, 2), repeat=runs) if runs <= _RUNS else ((1,) * runs, (2,) * runs):
            yield _squeezed(token, places, times)


def _unknown_words(text: str, plain: Reading, unknown: AbstractSet[str], lexicon: Lexicon) -> Iterator[Reading]:
    """Put right, read as several run together, and from the end."""
    yield from corrected(plain, unknown, lexicon.misspelt)
    for word in unknown:
        if len(word) >= _LEAST_REVERSED and word[::-1] in lexicon.tellers:
            yield from (_at(word[::-1], places) for places in _places(plain, word))
        if len(word) in _LONG and any(telling for _, _, telling in lexicon.parts.found(word)):
            yield from _words_in_one(text, plain, word, lexicon)


def _words_in_one(text: str, plain: Reading, word: str, lexicon: Lexicon) -> Iterator[Reading]:
    """An unknown word that may be several, wherever it stands."""
    in_text, in_tag = (segments(word, lexicon, tagged=tagged) for tagged in (False, True))
    for places in _places(plain, word) if in_tag else ():
        if cuts := in_tag if text[max(0, places[0] - 1) : places[0]] in _MARKS else in_text:
            yield _apart(word, places, cuts)


def _cut_off(text: str, lexicon: Lexicon) -> Iterator[Reading]:
    """Words that a post's length cut off, read to their end: "a Musl…"."""
    for cut in _CUT.finditer(text) if "\u2026" in text or "..." in text else ():
        if meant := lexicon.cut_off.get(cut[1].lower()):
            places = list(range(*cut.span(1)))
            yield _at(meant, places + places[-1:] * (len(meant) - len(places)), cut.end(1))


def _written_apart(text: str, plain: Reading, lexicon: Lexicon) -> Iterator[Reading]:
    """Letters with something between them, as one word and as several."""
    for spaced in _SPACED.finditer(text) if _SINGLE.search(plain.words) else ():
        kept = [i for i in range(*spaced.span()) if text[i].isalnum()]
        yield _at("".join(text[i] for i in kept), kept)
        word = "".join(text[i] for i in kept[: max(_LONG)]).lower()
        if cuts := segments(word, lexicon, tagged=True):
            yield _apart(word, kept[: len(word)], cuts)


def _places(plain: Reading, word: str) -> Iterator[list[int]]:
    """Where each letter of the word stands, for each time it does."""
    at = plain.words.find(f" {word} ") + 1
    while at:
        yield [plain.origin(i, i + 1)[0] for i in range(at, at + len(word))]
        at = plain.words.find(f" {word} ", at) + 1


def segments(word: str, lexicon: Lexicon, *, tagged: bool) -> list[int] | None:
    """Where to cut so that every part is a known word, in the fewest parts; None if that cannot be. A telling word
    of three or four letters counts in a tag only.
    """
    best: dict[int, list[int]] = {0: []}
    for start, end, telling in lexicon.parts.found(word):
        alone = end - start == 1 and start
        short = telling and end - start < _LEAST_REVERSED and not tagged and word[start:end] not in lexicon.everyday
        if start in best and not alone and not short:
            cuts = [*best[start], start] if start else []
            if end not in best or len(cuts) < len(best[end]):
                best[end] = cuts
    return best.get(len(word))


def _apart(token: str, places: list[int], cuts: list[int]) -> Reading:
    parts = list(pairwise([0, *cuts, len(token)]))
    spread = [place for a, b in parts for place in (*places[a:b], places[b - 1] + 1)]
    return _at(" ".join(token[a:b] for a, b in parts), spread[:-1])


def _squeezed(token: str, places: list[int], times: Sequence[int]) -> Reading:
    """Each drawn-out letter written so many times; a letter that stands twice is not drawn out."""
    runs = zip(_STRETCHED.finditer(token), times, strict=True)
    drop = {i for run, left in runs for i in range(run.start() + left, run.end())}
    kept = [i for i in range(len(token)) if i not in drop]
    return _at("".join(token[i] for i in kept), [places[i] for i in kept], places[-1] + 1)


def _at(written: str, places: list[int], end: int | None = None) -> Reading:
    """What is written, as read; `places[i]`: where its character i stands in the original."""
    if _PLAIN.fullmatch(written):
        return Reading(f" {written.lower()} ", (of_each(places, end),))
    reading = read(written)
    return Reading(reading.words, (of_each(places, end), *reading.moved))
