"""A department's own lists in a text: words that are always proposed for removal, and words that are let be."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import TypeVar

from vetting.domain.protected_classes import ProtectedClass
from vetting.redaction.automaton import Automaton
from vetting.redaction.disguises import readings
from vetting.redaction.entries import Kind, forms, plain
from vetting.redaction.lexicon import lexicon
from vetting.redaction.normal import Reading, read_out
from vetting.redaction.scan import Hit, scan
from vetting.redaction.spans import whole

T = TypeVar("T")
Listed = tuple[str, ProtectedClass]
"""A term and the class that it tells."""

REASON = "listed by the department"


def always_hits(text: str, always: Sequence[Listed]) -> list[Hit]:
    """The listed words and their plurals, found as the filter's own are: disguises undone, at word borders."""
    if not always:
        return []
    keys = _removed(tuple(always))
    return [
        Hit(*whole(text, start, end), protected_class, REASON)
        for reading in readings(text, lexicon())
        for protected_class, start, end in _places(reading, keys)
    ]


def not_allowed(text: str, hits: Sequence[Hit], allow: Sequence[str]) -> list[Hit]:
    """The hits that stay: all but those that lie wholly in allowed words. A slur in them is never let be."""
    if not (allow and hits):
        return list(hits)
    spans = [whole(text, start, end) for _, start, end in _places(read_out(text), _allowed(tuple(allow)))]
    spans = [(start, end) for start, end in spans if not _insults(text[start:end])]
    return [hit for hit in hits if not any(start <= hit.start and hit.end <= end for start, end in spans)]


@lru_cache(maxsize=4)
def _removed(always: tuple[Listed, ...]) -> Automaton[ProtectedClass]:
    return _automaton((form, each) for term, each in always for form in forms(plain(term)))


@lru_cache(maxsize=4)
def _allowed(allow: tuple[str, ...]) -> Automaton[None]:
    return _automaton((term, None) for term in allow)


def _automaton(terms: Iterable[tuple[str, T]]) -> Automaton[T]:
    """Finds each term as the normaliser reads it, and what is said of it."""
    keys = {f" {key} ": said for term, said in terms if (key := plain(term))}
    return Automaton(keys.items())


def _insults(words: str) -> bool:
    """Whether the filter's lists know a slur anywhere in the words, be it within something longer."""
    found = scan(words, lexicon()).hits.values()
    return any(hit.kind is Kind.SLUR for hits in found for hit in hits)


def _places(reading: Reading, keys: Automaton[T]) -> Iterator[tuple[T, int, int]]:
    """Each place of each key in the original text, whatever signs and spaces stand between its words."""
    words = reading.words
    kept = [at for at, letter in enumerate(words) if letter != " " or words[at - 1 : at] != " "]
    for start, end, said in keys.found("".join(words[at] for at in kept)):
        yield said, *reading.origin(kept[start + 1], kept[end - 2] + 1)
