"""From hits to suggestions: a department's lists, whose trait it is, and what to put in its place."""

from collections.abc import Collection, Sequence

from vetting.domain.protected_classes import ProtectedClass
from vetting.redaction import Filtered, Suggestion
from vetting.redaction.engine import find_all
from vetting.redaction.entries import Kind, plain
from vetting.redaction.flags import flags_of
from vetting.redaction.lexicon import lexicon
from vetting.redaction.normal import read
from vetting.redaction.parts import Part
from vetting.redaction.scan import Hit
from vetting.redaction.spans import longest
from vetting.redaction.treatment import Sentences, treated

_CODE = "1"


def version() -> str:
    return f"{_CODE}-{lexicon().digest}"


def suggested(
    texts: Sequence[str],
    *,
    own_words: bool = False,
    always: Sequence[str] = (),
    allow: Sequence[str] = (),
    without: Collection[Part] = (),
) -> list[Filtered]:
    allowed = {plain(term) for term in allow}
    every = zip(texts, find_all(texts, without), strict=True)
    return [_filtered(text, hits, allowed, always, own_words=own_words) for text, hits in every]


def _filtered(text: str, hits: list[Hit], allowed: set[str], always: Sequence[str], *, own_words: bool) -> Filtered:
    if not own_words:
        hits = [hit for hit in hits if hit.kind is not Kind.NEUTRAL]
    if allowed:
        hits = [hit for hit in hits if plain(text[hit.start : hit.end]) not in allowed]
    if always:
        hits = longest([*_listed(text, always), *hits])
    sentences = Sentences(text)
    made = [_suggestion(text, hit, sentences, own_words=own_words) for hit in hits]
    return Filtered(tuple(made), flags_of(text, hits), version())


def _suggestion(text: str, hit: Hit, sentences: Sentences, *, own_words: bool) -> Suggestion:
    treatment, replacement = treated(text, hit, sentences, own_words=own_words)
    words = text[hit.start : hit.end]
    return Suggestion(hit.start, hit.end, words, hit.protected_class, hit.reason, treatment, replacement)


def _listed(text: str, always: Sequence[str]) -> list[Hit]:
    """A department's own words, found as the filter's own are: disguises undone, at word borders."""
    reading = read(text)
    hits = []
    for term in always:
        key = f" {plain(term)} "
        at = reading.words.find(key) if key.strip() else -1
        while at >= 0:
            start, end = reading.origin(at + 1, at + len(key) - 1)
            hits.append(Hit(start, end, ProtectedClass.POLITICAL, "listed by the department"))
            at = reading.words.find(key, at + 1)
    return hits
