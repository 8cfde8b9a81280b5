"""One pass over one text: what the lists find in it, ambiguous words released by what stands beside them."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from vetting.domain.protected_classes import ProtectedClass
from vetting.redaction.disguises import unknown_to, views
from vetting.redaction.entries import Entry, Kind, Releases
from vetting.redaction.lexicon import Lexicon
from vetting.redaction.normal import Reading, as_written, read_out
from vetting.redaction.parts import Part
from vetting.redaction.phrases import word_lists
from vetting.redaction.rules import Rule, Stretches
from vetting.redaction.sense import SURE, sense

_GROUPS = frozenset(
    {ProtectedClass.RACE_ETHNICITY, ProtectedClass.NATIONAL_ORIGIN, ProtectedClass.RELIGION, ProtectedClass.POLITICAL}
    | {ProtectedClass.SEXUAL_ORIENTATION, ProtectedClass.GENDER_IDENTITY}
)
# No listed phrase is as long.
_LONGEST = 200
_NAME_AFTER = re.compile(r" ([A-Z][A-Za-z]+)")
_NAME_BEFORE = re.compile(r"\b([A-Z][a-z]*)\.? $")


@dataclass(frozen=True, slots=True)
class Hit:
    """Offsets are code points of the original text."""

    start: int
    end: int
    protected_class: ProtectedClass
    reason: str
    kind: Kind = Kind.TRAIT
    neutral: str = ""


Pulled = dict[ProtectedClass, tuple[list[tuple[Rule, Stretches]], list[tuple[Rule, Stretches]]]]
"""By class, rules over the words as read and rules over the text as written, each with where it can match."""


@dataclass(slots=True)
class Scan:
    """What one pass found. `unknown` are words that no list knows; `places`, spans of `reading.words`; `pulled`, the
    grammars' rules that can match at all.
    """

    text: str
    reading: Reading
    unknown: AbstractSet[str]
    own_words: bool = False
    without: Collection[Part] = ()
    hits: dict[ProtectedClass, list[Hit]] = field(default_factory=dict)
    places: list[tuple[int, int]] = field(default_factory=list)
    pulled: Pulled = field(default_factory=dict)

    @property
    def classes(self) -> set[ProtectedClass]:
        """The classes whose recognizers have something to look at."""
        return {*self.hits, *self.pulled, *([ProtectedClass.NATIONAL_ORIGIN] if self.places else ())}

    def softens(self, entry: Entry, word: str) -> bool:
        """Whether the word is one that the searcher's sentences put neutrally, in a harmless phrase too."""
        return self.own_words and (
            entry.kind is Kind.NEUTRAL or entry.protected_class is ProtectedClass.SEX or word in word_lists().softer
        )

    def add(self, hit: Hit) -> None:
        self.hits.setdefault(hit.protected_class, []).append(hit)


class Scans:
    """Several texts' scans for one call of Presidio's, by class; each with where it begins in the call."""

    def __init__(self, scans: Sequence[Scan], begins: Sequence[int]) -> None:
        self.every = list(zip(begins, scans, strict=False))
        self._of: dict[ProtectedClass, list[tuple[int, Scan]]] = {}
        for begin, scanned in self.every:
            for protected_class in scanned.classes:
                self._of.setdefault(protected_class, []).append((begin, scanned))

    @property
    def classes(self) -> Collection[ProtectedClass]:
        return self._of.keys()

    def of(self, protected_class: ProtectedClass) -> Sequence[tuple[int, Scan]]:
        return self._of.get(protected_class, ())


def scan(text: str, lexicon: Lexicon, *, own_words: bool = False, without: Collection[Part] = ()) -> Scan:
    """`own_words`: with what neutral words are proposed for."""
    plain = as_written(text) if Part.NORMALISER in without else read_out(text)
    found = Scan(text, plain, unknown_to(lexicon, plain), own_words, without)
    _look(found, plain, lexicon)
    if Part.NORMALISER not in without:
        for reading in views(text, plain, found.unknown, lexicon):
            _look(found, reading, lexicon)
    if not text.isascii():
        for start, end, entry in lexicon.symbols.found(text):
            found.add(_hit((start, end), entry))
    if Part.LEXICON in without:
        found.hits.clear()
    return found


def _look(scan: Scan, reading: Reading, lexicon: Lexicon) -> None:
    found = [(start + 1, end - 1, value) for start, end, value in lexicon.automaton.found(reading.words)]
    harmless = [(start, end) for start, end, value in found if value.harmless]
    ends = [end for _, end in harmless]
    for start, end, value in found:
        if value.place and reading is scan.reading:
            scan.places.append((start, end))
        for entry in value.entries:
            core = start + entry.lead, end - entry.tail
            released = bool(harmless) and _within(harmless, ends, *core)
            if (
                scan.own_words
                if entry.kind is Kind.NEUTRAL
                else not released or scan.softens(entry, reading.words[start:end])
            ):
                _take(scan, reading, (start, end), entry, lexicon)


def _within(harmless: Sequence[tuple[int, int]], ends: Sequence[int], start: int, end: int) -> bool:
    """Whether a longer phrase, of those given in order of their ends, holds the span."""
    near = harmless[bisect_left(ends, end) : bisect_right(ends, start + _LONGEST)]
    return any(a <= start and b - a > end - start for a, b in near)


def _take(scan: Scan, reading: Reading, span: tuple[int, int], entry: Entry, lexicon: Lexicon) -> None:
    original = reading.origin(*span)
    if entry.written and scan.text[original[0] : original[1]] != entry.written:
        return
    if not scan.softens(entry, reading.words[slice(*span)]) and _released(
        scan, reading, original, span, entry, lexicon
    ):
        return
    if entry.lead or entry.tail:
        original = reading.origin(span[0] + entry.lead, span[1] - entry.tail)
    scan.add(_hit(original, entry))


def _hit(span: tuple[int, int], entry: Entry) -> Hit:
    return Hit(*span, entry.protected_class, entry.reason, entry.kind, entry.neutral)


def _released(
    scan: Scan, reading: Reading, original: tuple[int, int], span: tuple[int, int], entry: Entry, lexicon: Lexicon
) -> bool:
    word = reading.words[slice(*span)]
    return (
        _part_of_a_name(scan.text, original, word, lexicon.releases)
        or _by_neighbour(reading.words, *span, entry, lexicon.releases)
        or _meant_otherwise(scan, reading, original[0], span, entry)
    )


def _meant_otherwise(scan: Scan, reading: Reading, place: int, span: tuple[int, int], entry: Entry) -> bool:
    """By the model; a word in disguise is never given the benefit of it, the name of a group only before a thing."""
    if Part.SENSE in scan.without or reading is not scan.reading:
        return False
    model = sense()
    if entry.kind is Kind.SLUR or (entry.kind is Kind.GROUP and entry.protected_class in _GROUPS):
        plural = reading.words[span[1] - 1] == "s" and reading.words[span[1] - 2] != "s"
        if plural or not model.knows_after(reading.words, *span):
            return False
    return model.harmless(entry.protected_class.value, scan.text, place, reading.words, *span) >= SURE


def _part_of_a_name(text: str, span: tuple[int, int], word: str, releases: Releases) -> bool:
    """As in Rudy Gay, Christian Bale: both words with a capital, small letters after it."""
    if not (text[span[0]].isupper() and text[span[0] + 1 : span[0] + 2].islower()):
        return False
    if (names := releases.name_after.get(word)) and (match := _NAME_AFTER.match(text, span[1])):
        return any(match[1].lower() in listed for listed in names)
    if (names := releases.name_before.get(word)) and (
        match := _NAME_BEFORE.search(text, max(0, span[0] - 30), span[0])
    ):
        return any(match[1].lower() in listed for listed in names)
    return False


def _by_neighbour(words: str, start: int, end: int, entry: Entry, releases: Releases) -> bool:
    """What follows releases a group's name without its article too: "the blind spot"."""
    bare = start + entry.lead if entry.kind is Kind.GROUP else start
    for word in {words[start:end], words[bare:end]}:
        if after := releases.after.get(word):
            following = list(_following(words, end))
            if not all(listed.isdisjoint(following) for listed in after):
                return True
    if before := releases.before.get(words[start:end]):
        preceding = list(_preceding(words, start))
        return not all(listed.isdisjoint(preceding) for listed in before)
    return False


def _following(words: str, end: int) -> Iterator[str]:
    """The next one, two and three words."""
    stop = end
    for _ in range(3):
        stop = words.find(" ", stop + 1)
        if stop < 0:
            return
        yield words[end + 1 : stop]


def _preceding(words: str, start: int) -> Iterator[str]:
    begin = start - 1
    for _ in range(3):
        begin = words.rfind(" ", 0, begin)
        if begin < 0:
            return
        yield words[begin + 1 : start - 1]
