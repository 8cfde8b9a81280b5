"""The word lists made into one automaton that finds all their words in one pass."""

import hashlib
from collections.abc import Collection, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from functools import cache
from typing import NamedTuple

from vetting.redaction.automaton import Automaton
from vetting.redaction.entries import (
    LEADING,
    LEXICONS,
    Entry,
    Kind,
    Releases,
    entries,
    forms,
    harmless,
    listed,
    plain,
    texts,
)
from vetting.redaction.misspellings import Misspelt, cut_off, misspelt
from vetting.redaction.places import places


class Found(NamedTuple):
    """All that is listed under one key: what tells, whether it is a place or harmless."""

    entries: tuple[Entry, ...] = ()
    place: bool = False
    harmless: bool = False


@dataclass
class Keys:
    """What the lists say of each key."""

    told: dict[str, tuple[Entry, ...]] = field(default_factory=dict)
    places: AbstractSet[str] = frozenset()
    harmless: set[str] = field(default_factory=set)

    def tell(self, key: str, entry: Entry) -> None:
        self.told[key] = (*self.told.get(key, ()), entry)

    def found(self) -> Iterator[tuple[str, Found]]:
        """Empties `told` as it goes, and gives keys of which the same is said one object: both for the memory."""
        one_of_each: dict[tuple[int, ...], Found] = {}
        self.told |= dict.fromkeys((self.places | self.harmless) - self.told.keys(), ())
        while self.told:
            key, told = self.told.popitem()
            place, harmless = key in self.places, key in self.harmless
            same = (place, harmless, *map(id, told))
            if same not in one_of_each:
                one_of_each[same] = Found(told, place, harmless)
            yield key, one_of_each[same]


@dataclass(frozen=True)
class Lexicon:
    """`parts` finds listed and everyday words inside a word, and whether they tell: to take
    run-together writing apart. `tellers` are the telling words, `usual` the everyday ones and others that are no
    mistakes. `misspelt`: wrong writings and what is meant; `cut_off`: beginnings of words and what is meant. `residue`:
    what still tells beside a mark. `symbols`: emoji and signs.
    """

    automaton: Automaton[Found]
    parts: Automaton[bool]
    tellers: frozenset[str]
    everyday: frozenset[str]
    usual: frozenset[str]
    misspelt: Misspelt
    cut_off: dict[str, str]
    residue: frozenset[str]
    symbols: Automaton[Entry]
    releases: Releases
    digest: str


@cache
def lexicon() -> Lexicon:
    """Built once. Raises on a list that is missing or malformed."""
    keys = Keys(places=places())
    symbols = _add_entries(keys)
    _leave_what_leads_up(keys.told)
    releases = Releases()
    for _, text in texts(LEXICONS / "harmless"):
        keys.harmless.update(map(plain, harmless(text, releases)))
    everyday = listed("common") | listed("one_word")
    tellers = frozenset(
        key
        for key, told in keys.told.items()
        if len(key) > 2 and " " not in key and any(entry.kind in _TELLING for entry in told)
    )
    whole = tellers | everyday | listed("firstnames") | listed("surnames")
    return Lexicon(
        Automaton((f" {key} ", found) for key, found in keys.found()),
        Automaton((word, word in tellers) for word in tellers | everyday),
        tellers,
        everyday,
        everyday | listed("not_misspelt"),
        misspelt(listed("core"), tellers, (listed("firstnames"), listed("surnames"), keys.places)),
        cut_off(listed("core"), everyday - tellers, whole | keys.places),
        listed("residue"),
        Automaton(symbols.items()),
        releases,
        _digest(),
    )


_TELLING = (Kind.GROUP, Kind.TRAIT, Kind.SLUR)


def _add_entries(keys: Keys) -> dict[str, Entry]:
    """Returns the entries that are signs, not words."""
    symbols = {}
    for name, text in texts(LEXICONS / "terms"):
        for term, entry in entries(name, text):
            if not (term[0].isalnum() or any(map(str.isalnum, term))):
                symbols[term] = entry
                continue
            key = plain(term)
            for form in (key,) if entry.written or entry.kind is Kind.NEUTRAL else forms(key):
                keys.tell(form, entry)
    return symbols


def _leave_what_leads_up(told: dict[str, tuple[Entry, ...]]) -> None:
    """Of "went to church on Sunday" only what is listed by itself too is hidden: like marks should look alike."""
    before, after = LEADING | listed("leading_up"), listed("following")
    one_of_each: dict[Entry, Entry] = {}
    for key, entries_told in told.items():
        words = key.split(" ")
        if (words[0] in before or words[-1] in after) and (core := _core(words, before, after, told)):
            alone = told[key[slice(*core)]]
            cut = (_cut(entry, core, len(key), alone) for entry in entries_told)
            told[key] = tuple(one_of_each.setdefault(entry, entry) for entry in cut)


def _cut(entry: Entry, core: tuple[int, int], length: int, alone: Sequence[Entry]) -> Entry:
    """The entry hiding its core only, if that tells the same class by itself."""
    if all(entry.protected_class is not each.protected_class for each in alone):
        return entry
    return replace(entry, lead=max(core[0], entry.lead), tail=length - core[1])


def _core(
    words: Sequence[str], before: Collection[str], after: Collection[str], listed: Collection[str]
) -> tuple[int, int] | None:
    """Where the words stand that neither lead up to the others nor only follow, with as few of those that do as are
    listed together; None if that is all of them.
    """
    first = next((i for i, word in enumerate(words) if word not in before), 0)
    end = next((i for i in range(len(words), first + 1, -1) if words[i - 1] not in after), first + 1)
    for begin in range(first, -1, -1):
        core = " ".join(words[begin:end])
        if core in listed and end - begin < len(words):
            start = sum(len(word) + 1 for word in words[:begin])
            return start, start + len(core)
    return None


def _digest() -> str:
    digest = hashlib.sha256()
    for name, text in texts(LEXICONS):
        digest.update(f"{name}\n{text}\n".encode())
    return digest.hexdigest()[:16]
