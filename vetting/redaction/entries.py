"""What the word lists say: blocks of terms under a class, a kind and a reason; and what releases a term."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from vetting.domain.protected_classes import ProtectedClass
from vetting.redaction.normal import read_out


class Kind(StrEnum):
    """What a listed word does: names a group, tells a trait, insults, hints at sex."""

    GROUP = "group"
    TRAIT = "trait"
    SLUR = "slur"
    NEUTRAL = "neutral"


@dataclass(frozen=True, slots=True)
class Entry:
    """What terms tell. `written`: only in this case. `lead`, `tail`: how many characters only lead up to what it tells,
    as "my" does, or follow it.
    """

    protected_class: ProtectedClass
    reason: str
    kind: Kind = Kind.TRAIT
    written: str = ""
    neutral: str = ""
    lead: int = 0
    tail: int = 0


LEXICONS = files("vetting.redaction") / "lexicons"

Beside = dict[str, list[frozenset[str]]]
"""For a word, lists of neighbours; one list is shared by all the words that it is said of."""


@dataclass
class Releases:
    """For a word: what may follow or precede it so that it means something harmless; a name only in capitals."""

    before: Beside = field(default_factory=dict)
    after: Beside = field(default_factory=dict)
    name_before: Beside = field(default_factory=dict)
    name_after: Beside = field(default_factory=dict)


_WORD = re.compile(r"[^\W_]+")
_PLAIN = re.compile(r"[a-z0-9]+(?: [a-z0-9]+)*")
LEADING = frozenset(
    {"my", "our", "his", "her", "their", "your", "a", "an", "the", "with", "have", "has", "had", "having", "no"}
    | {"i", "im", "he", "she", "they", "we", "mi", "mis", "su"}
)


def plain(term: str) -> str:
    """A term as the normaliser reads it: small letters, digits, single spaces."""
    return term if _PLAIN.fullmatch(term) else " ".join(read_out(term).words.split())


def texts(folder: Traversable) -> Iterator[tuple[str, str]]:
    """Name and contents of the lists in the folder and below, in order of name."""
    for item in sorted(folder.iterdir(), key=lambda i: i.name):
        if item.is_dir():
            yield from ((f"{item.name}/{name}", text) for name, text in texts(item))
        elif item.name.endswith(".txt"):
            yield item.name.removesuffix(".txt"), item.read_text("utf-8")


def terms(text: str) -> Iterator[str]:
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            yield from filter(None, map(str.strip, line.split(",")))


@cache
def listed(name: str) -> frozenset[str]:
    """One of lexicons/sets, as the normaliser reads its terms."""
    return frozenset(map(plain, terms((LEXICONS / "sets" / f"{name}.txt").read_text("utf-8"))))


def entries(name: str, text: str) -> Iterator[tuple[str, Entry]]:
    """Each term and what it tells. Blocks begin with `[CLASS kind] reason`, then terms parted by commas; `=` before
    one: this case only. Terms of which the same is told share an entry.
    """
    block: _Block | None = None
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith("["):
            protected_class, kind = line[1 : line.index("]")].split()
            block = _Block(ProtectedClass(protected_class), line[line.index("]") + 1 :].strip(), Kind(kind))
        elif line.strip() and not line.startswith("#"):
            if block is None:
                raise ValueError(f"lexicons/terms/{name}.txt line {number}: begin with [CLASS kind] reason.")
            yield from map(block.entry, terms(line))


class _Block:
    def __init__(self, protected_class: ProtectedClass, reason: str, kind: Kind) -> None:
        self._head = (protected_class, reason, kind)
        self._slur = kind is Kind.SLUR
        self._one_of_each: dict[tuple[str, str, int], Entry] = {}

    def entry(self, listed_as: str) -> tuple[str, Entry]:
        term, neutral = listed_as.removeprefix("="), ""
        written = term.rstrip(".") if len(term) < len(listed_as) else ""
        if "->" in term:
            term, _, neutral = (part.strip() for part in term.partition("->"))
        said = (written, neutral, _lead(term) if " " in term and not self._slur else 0)
        if said not in self._one_of_each:
            self._one_of_each[said] = Entry(*self._head, *said)
        return term, self._one_of_each[said]


def _lead(term: str) -> int:
    """As in "my rosary"."""
    if (word := _WORD.search(term)) is None or word[0].lower() not in LEADING:
        return 0
    first, _, rest = plain(term).partition(" ")
    return len(first) + 1 if first in LEADING and len(rest) > 2 and not rest[0].isdigit() else 0


def forms(key: str) -> Iterator[str]:
    """A term as the normaliser reads it, and its plural where its last word is likely to have one."""
    yield key
    last = key.rpartition(" ")[2]
    if len(key) > 3 and "a" <= last[-1] <= "z" and last[-1] != "s" and last not in listed("no_plural"):
        yield _plural(key)


def _plural(key: str) -> str:
    if key.endswith("y") and key[-2] not in "aeiou":
        return f"{key[:-1]}ies"
    return f"{key}es" if key.endswith(("x", "ch", "sh")) else f"{key}s"


def harmless(text: str, releases: Releases) -> Iterator[str]:
    """Yields the harmless phrases, and files into `releases` the lines that say what may stand beside a word:
    `words > what may follow`, `words < what may precede`; `>^` and `<^` for names; @set names one of lexicons/sets.
    """
    sides = {">^": releases.name_after, "<^": releases.name_before, ">": releases.after, "<": releases.before}
    for line in text.splitlines():
        sign = next((sign for sign in sides if sign in line), "")
        if not sign:
            yield from terms(line)
            continue
        words, _, context = line.partition(sign)
        named = list(terms(context))
        own = frozenset(plain(term) for term in named if not term.startswith("@"))
        beside = [listed(term[1:]) for term in named if term.startswith("@")] + ([own] if own else [])
        for word in terms(words):
            sides[sign].setdefault(plain(word), []).extend(beside)
