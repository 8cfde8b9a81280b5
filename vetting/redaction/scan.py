"""One pass over one text: what the lists find in it, ambiguous words released by what stands beside them."""
from collections.abc import Iterator
from dataclasses import dataclass

from vetting.domain.protected_classes import ProtectedClass
from vetting.redaction.disguises import views
from vetting.redaction.lexicon import Entry, Kind, Lexicon
from vetting.redaction.normal import Reading


@dataclass(frozen=True, slots=True)
class Hit:
    """Offsets are code points of the original text."""

    start: int
    end: int
    protected_class: ProtectedClass
    reason: str
    kind: Kind = Kind.TRAIT
    neutral: str = ""


@dataclass(frozen=True, slots=True)
class Scan:
    text: str
    reading: Reading
    hits: dict[ProtectedClass, list[Hit]]


def scan(text: str, lexicon: Lexicon) -> Scan:
    hits: dict[ProtectedClass, list[Hit]] = {}
    first: Reading | None = None
    for reading in views(text):
        first = first or reading
        for hit in _hits(text, reading, lexicon):
            hits.setdefault(hit.protected_class, []).append(hit)
    assert first is not None
    return Scan(text, first, hits)


def _hits(text: str, reading: Reading, lexicon: Lexicon) -> Iterator[Hit]:
    found = [(end - value.length, end, value) for end, value in lexicon.automaton.iter(reading.words)]
    harmless = [(start, end) for start, end, value in found if value.harmless]
    for start, end, value in found:
        if any(a <= start and end <= b for a, b in harmless):
            continue
        original = reading.origin(start, end)
        for entry in value.entries:
            if entry.exact and text[original[0]:original[1]] != entry.term:
                continue
            if entry.ambiguous and _released(reading.words, start, end, lexicon):
                continue
            yield _hit(original, entry)


def _hit(span: tuple[int, int], entry: Entry) -> Hit:
    return Hit(*span, entry.protected_class, entry.reason, entry.kind, entry.neutral)


def _released(words: str, start: int, end: int, lexicon: Lexicon) -> bool:
    word = words[start:end]
    after = lexicon.releases.after.get(word)
    if after and any(following in after for following in _following(words, end)):
        return True
    before = lexicon.releases.before.get(word)
    return bool(before) and any(preceding in before for preceding in _preceding(words, start))


def _following(words: str, end: int) -> Iterator[str]:
    """The next one, two and three words."""
    stop = end
    for _ in range(3):
        stop = words.find(" ", stop + 1)
        if stop < 0:
            return
        yield words[end + 1:stop]


def _preceding(words: str, start: int) -> Iterator[str]:
    begin = start - 1
    for _ in range(3):
        begin = words.rfind(" ", 0, begin)
        if begin < 0:
            return
        yield words[begin + 1:start - 1]
