"""The word lists made into one automaton that finds all their words in one pass."""

import hashlib
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, NamedTuple

import ahocorasick

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
from vetting.redaction.misspellings import misspelt
from vetting.redaction.places import places


class Found(NamedTuple):
    """All that is listed under one key: what tells, whether it is a place or harmless. Keys of
    which the same is said share one.
    """

    length: int
    entries: tuple[Entry, ...] = ()
    place: bool = False
    harmless: bool = False


class Keys(dict[str, Found]):
    """What is said under each key; one object for all that are equal, which saves most of the memory."""

    def __init__(self) -> None:
        super().__init__()
        self._one_of_each: dict[Any, Any] = {}

    def say(self, key: str, **more: Any) -> None:
        found = self.get(key, Found(len(key)))._replace(**more)
        self[key] = self._one_of_each.setdefault(found, found)

    def tell(self, key: str, entry: Entry) -> None:
        """The key says the term, but where its case counts."""
        plainly = entry if entry.exact else replace(entry, term="")
        told = self._one_of_each.setdefault(plainly, plainly)
        self.say(key, entries=(*self.get(key, Found(0)).entries, told))


@dataclass(frozen=True)
class Lexicon:
    """`parts` finds listed and everyday words inside a word, with their length and whether they tell: to take
    run-together writing apart, where `inner` finds one that tells. `tellers` are the telling words, `words` those and
    the everyday ones. `symbols`: emoji and signs. `residue`: what still tells beside a mark. `misspelt`:
    wrong writings and what is meant.
    """

    automaton: ahocorasick.Automaton
    inner: ahocorasick.Automaton
    parts: ahocorasick.Automaton
    tellers: frozenset[str]
    everyday: frozenset[str]
    words: frozenset[str]
    misspelt: dict[str, str]
    residue: frozenset[str]
    symbols: dict[str, Entry]
    any_symbol: re.Pattern[str]
    releases: Releases
    digest: str


@cache
def lexicon() -> Lexicon:
    """Built once. Raises on a list that is missing or malformed."""
    keys = Keys()
    symbols = _add_entries(keys)
    _leave_what_leads_up(keys)
    for place in places():
        keys.say(plain(place), place=True)
    releases = Releases()
    for _, text in texts(LEXICONS / "harmless"):
        for phrase in harmless(text, releases):
            keys.say(plain(phrase), harmless=True)
    everyday = listed("common") | listed("one_word")
    tellers = frozenset(
        key
        for key, value in keys.items()
        if len(key) > 2 and " " not in key and any(entry.kind in _TELLING for entry in value.entries)
    )
    real = tellers | everyday | listed("not_misspelt") | listed("firstnames") | listed("surnames")
    return Lexicon(
        _automaton({f" {key} ": value for key, value in keys.items()}),
        _automaton(dict.fromkeys(tellers)),
        _automaton({word: (len(word), word in tellers) for word in tellers | everyday}),
        tellers,
        everyday,
        tellers | everyday | listed("not_misspelt"),
        misspelt(listed("core"), tellers, real),
        listed("residue"),
        symbols,
        _any_of(symbols),
        releases,
        _digest(),
    )


_TELLING = (Kind.GROUP, Kind.TRAIT, Kind.SLUR)


def _add_entries(keys: Keys) -> dict[str, Entry]:
    """Returns the entries that are signs, not words."""
    symbols = {}
    for name, text in texts(LEXICONS / "terms"):
        for entry in entries(name, text):
            if not any(map(str.isalnum, entry.term)):
                symbols[entry.term] = entry
                continue
            for key in map(plain, forms(entry)):
                keys.tell(key, entry)
    return symbols


def _leave_what_leads_up(keys: Keys) -> None:
    """Of "went to church on Sunday" only what is listed by itself too is hidden: like marks should look alike."""
    for key, found in list(keys.items()):
        if found.entries and " " in key and (core := _core(key)) and (alone := keys.get(key[slice(*core)])):
            classes = {entry.protected_class for entry in alone.entries}
            lead, tail = core[0], len(key) - core[1]
            cut = tuple(
                replace(entry, lead=max(lead, entry.lead), tail=tail) if entry.protected_class in classes else entry
                for entry in found.entries
            )
            keys.say(key, entries=cut)


def _core(key: str) -> tuple[int, int] | None:
    """Where the key's words stand that neither lead up to the others nor only follow; None if those are all of it."""
    words, before, after = key.split(" "), LEADING | listed("leading_up"), listed("following")
    begin = next((i for i, word in enumerate(words) if word not in before), 0)
    end = next((i for i in range(len(words), begin + 1, -1) if words[i - 1] not in after), begin + 1)
    start = sum(len(word) + 1 for word in words[:begin])
    stop = start + len(" ".join(words[begin:end]))
    return None if (start, stop) == (0, len(key)) else (start, stop)


def _automaton(keys: Mapping[str, Found | tuple[int, bool] | None]) -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    for key, value in keys.items():
        automaton.add_word(key, value)
    automaton.make_automaton()
    return automaton


def _any_of(symbols: Collection[str]) -> re.Pattern[str]:
    """The longest symbol first; the look ahead passes over plain text quickly."""
    first = "".join(sorted({re.escape(symbol[0]) for symbol in symbols}))
    return re.compile(f"(?=[{first}])(?:{'|'.join(map(re.escape, sorted(symbols, key=len, reverse=True)))})")


def _digest() -> str:
    digest = hashlib.sha256()
    for name, text in texts(LEXICONS):
        digest.update(f"{name}\n{text}\n".encode())
    return digest.hexdigest()[:16]
