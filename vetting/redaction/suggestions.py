"""From hits to suggestions: a department's lists, whose trait it is, and what to put in its place."""

import hashlib
import os
from collections.abc import Collection, Sequence

from vetting.domain.protected_classes import ProtectedClass
from vetting.redaction import Filtered, Suggestion
from vetting.redaction.engine import find_all
from vetting.redaction.entries import Kind, plain
from vetting.redaction.flags import flags_of
from vetting.redaction.lexicon import lexicon
from vetting.redaction.normal import read
from vetting.redaction.parts import SPACY_MODEL, Part
from vetting.redaction.people import model_version
from vetting.redaction.scan import Hit
from vetting.redaction.sense import sense
from vetting.redaction.spans import longest
from vetting.redaction.treatment import Sentences, treated

_CODE = "2"


def version() -> str:
    """The code's number, the lists' and the weights' digest, and the department's own model where it has one."""
    lists = hashlib.sha256(f"{lexicon().digest}{sense().digest}".encode()).hexdigest()[:16]
    model = os.environ.get(SPACY_MODEL, "")
    return f"{_CODE}-{lists}" + (f"-{model_version(model)}" if model else "")


def suggested(
    texts: Sequence[str],
    *,
    own_words: bool = False,
    always: Sequence[str] = (),
    allow: Sequence[str] = (),
    without: Collection[Part] = (),
) -> list[Filtered]:
    allowed = {plain(term) for term in allow}
    engine = version()
    return [
        Filtered(*_proposed(text, hits, allowed, always, own_words=own_words), engine)
        for text, hits in zip(texts, find_all(texts, without), strict=True)
    ]


def _proposed(
    text: str, hits: list[Hit], allowed: set[str], always: Sequence[str], *, own_words: bool
) -> tuple[tuple[Suggestion, ...], tuple[str, ...]]:
    if not own_words:
        hits = [hit for hit in hits if hit.kind is not Kind.NEUTRAL]
    if allowed:
        hits = [hit for hit in hits if plain(text[hit.start : hit.end]) not in allowed]
    if always:
        hits = longest([*_listed(text, always), *hits])
    sentences = Sentences(text)
    made = [_suggestion(text, hit, sentences, own_words=own_words) for hit in hits]
    return tuple(made), flags_of(text, hits)


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
