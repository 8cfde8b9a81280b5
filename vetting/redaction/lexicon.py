"""The word lists, read from text files into one automaton that finds all their words in one pass."""
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

import ahocorasick

from vetting.domain.protected_classes import ProtectedClass
from vetting.redaction.normal import read
from vetting.redaction.places import places


class Kind(StrEnum):
    """What a listed word says: names a group, tells a trait, insults, hints at sex; or only calls a grammar, names a place."""

    GROUP = "group"
    TRAIT = "trait"
    SLUR = "slur"
    NEUTRAL = "neutral"
    CUE = "cue"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Entry:
    term: str
    protected_class: ProtectedClass
    reason: str
    kind: Kind = Kind.TRAIT
    exact: bool = False
    neutral: str = ""
    lead: int = 0


@dataclass
class Found:
    """All that is listed under one key: entries, and whether the key is a harmless collocation."""

    length: int
    entries: list[Entry] = field(default_factory=list)
    harmless: bool = False


@dataclass
class Releases:
    """For a word: what may follow or precede it so that it means something harmless; a name only in capitals."""

    before: dict[str, set[str]] = field(default_factory=dict)
    after: dict[str, set[str]] = field(default_factory=dict)
    name_before: dict[str, set[str]] = field(default_factory=dict)
    name_after: dict[str, set[str]] = field(default_factory=dict)


@dataclass(frozen=True)
class Lexicon:
    automaton: ahocorasick.Automaton
    words: frozenset[str]
    symbols: dict[str, Entry]
    any_symbol: re.Pattern[str]
    releases: Releases
    digest: str


def plain(term: str) -> str:
    return " ".join(read(term).words.split())


@cache
def lexicon() -> Lexicon:
    """Built once. Raises on a list that is missing or malformed."""
    root = files("vetting.redaction") / "lexicons"
    found: dict[str, Found] = {}
    releases = Releases()
    digest = hashlib.sha256()
    groups = {name: set(_terms(text)) for name, text in _texts(root / "sets")}
    symbols: dict[str, Entry] = {}
    for name, text in _texts(root):
        digest.update(f"{name}\n{text}\n".encode())
        for entry in _entries(name, text):
            if plain(entry.term):
                for form in _forms(entry):
                    _add(found, form).entries.append(entry)
            else:
                symbols[entry.term] = entry
    for wrong, right in _misspellings(groups):
        if plain(wrong) not in found:
            _add(found, wrong).entries.extend(found[plain(right)].entries)
    for place in places():
        _add(found, place).entries.append(Entry(place, ProtectedClass.NATIONAL_ORIGIN, "a place", Kind.PLACE))
    for name, text in _texts(root / "harmless"):
        digest.update(f"{name}\n{text}\n".encode())
        _read_harmless(text, groups, found, releases)
    automaton = ahocorasick.Automaton()
    for key, value in found.items():
        automaton.add_word(f" {key} ", value)
    automaton.make_automaton()
    any_symbol = re.compile("|".join(map(re.escape, sorted(symbols, key=len, reverse=True))))
    words = frozenset(key for key, value in found.items() if " " not in key and len(key) > 2 and value.entries) | {plain(word) for word in groups["common"]}
    return Lexicon(automaton, words, symbols, any_symbol, releases, digest.hexdigest()[:16])


def _misspellings(groups: dict[str, set[str]]) -> Iterator[tuple[str, str]]:
    """Core words with one letter left out or two swapped, the first letter kept."""
    real = groups["common"] | groups["not_misspelt"]
    for word in sorted(groups["core"]):
        without = (word[:i] + word[i + 1:] for i in range(1, len(word)))
        swapped = (word[:i] + word[i + 1] + word[i] + word[i + 2:] for i in range(1, len(word) - 1))
        yield from ((wrong, word) for wrong in (*without, *swapped) if len(wrong) > 1 and wrong not in real)


def _texts(folder: Traversable) -> Iterator[tuple[str, str]]:
    for item in sorted(folder.iterdir(), key=lambda i: i.name):
        if item.name.endswith(".txt"):
            yield item.name.removesuffix(".txt"), item.read_text("utf-8")


def _add(found: dict[str, Found], term: str) -> Found:
    key = plain(term)
    return found.setdefault(key, Found(len(key)))


def _terms(text: str) -> Iterator[str]:
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            yield from (term.strip() for term in line.split(",") if term.strip())


def _entries(name: str, text: str) -> Iterator[Entry]:
    """Blocks that begin with `[CLASS kind] reason`, then terms parted by commas; `=` before one: in exactly this case."""
    head: tuple[ProtectedClass, Kind, str] | None = None
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith("["):
            protected_class, kind = line[1:line.index("]")].split()
            head = ProtectedClass(protected_class), Kind(kind), line[line.index("]") + 1:].strip()
        elif line.strip() and not line.startswith("#"):
            if head is None:
                raise ValueError(f"lexicons/{name}.txt line {number}: begin with [CLASS kind] reason.")
            yield from (_entry(term, *head) for term in _terms(line))


def _entry(written: str, protected_class: ProtectedClass, kind: Kind, reason: str) -> Entry:
    term, _, neutral = (part.strip() for part in written.partition("->"))
    bare = term.removeprefix("=")
    lead = 0 if kind in (Kind.SLUR, Kind.CUE) else _lead(plain(bare))
    return Entry(bare, protected_class, reason, kind, term.startswith("="), neutral, lead)


def _lead(key: str) -> int:
    """How many characters of the key only lead up to what it tells: "my", "the", "no"."""
    first, _, rest = key.partition(" ")
    return len(first) + 1 if first in _LEADING and len(rest) > 2 and not rest[0].isdigit() else 0


_LEADING = frozenset("my our his her their your a an the with have has had having no i im he she they we mi mis su".split())


def _forms(entry: Entry) -> Iterator[str]:
    yield entry.term
    term = entry.term
    if entry.exact or len(term) < 4 or not term[-1].isalpha() or term.endswith("s") or entry.kind in (Kind.NEUTRAL, Kind.CUE):
        return
    if term.endswith("y") and term[-2] not in "aeiou":
        yield f"{term[:-1]}ies"
    elif term.endswith(("x", "ch", "sh")):
        yield f"{term}es"
    else:
        yield f"{term}s"


def _read_harmless(text: str, groups: dict[str, set[str]], found: dict[str, Found], releases: Releases) -> None:
    """Lines: harmless phrases parted by commas; `words > what may follow`; `words < what may precede`; @set names a list."""
    for line in text.splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        for sign, side in (
            (">^", releases.name_after), ("<^", releases.name_before), (">", releases.after), ("<", releases.before)
        ):
            if sign in line:
                words, _, context = line.partition(sign)
                for word in _terms(words):
                    side.setdefault(plain(word), set()).update(_context(context, groups))
                break
        else:
            for phrase in _terms(line):
                _add(found, phrase).harmless = True


def _context(written: str, groups: dict[str, set[str]]) -> Iterator[str]:
    for term in _terms(written):
        yield from (plain(member) for member in (groups[term[1:]] if term.startswith("@") else (term,)))
