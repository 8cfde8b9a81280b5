"""From hits to suggestions: a department's lists, whose trait it is, and what to put in its place."""

import hashlib
from collections.abc import Collection, Sequence

from vetting.redaction import Filtered, Suggestion
from vetting.redaction.department import Listed, always_hits, not_allowed
from vetting.redaction.engine import find_all
from vetting.redaction.flags import flags_of
from vetting.redaction.hostility import hostility
from vetting.redaction.lexicon import lexicon
from vetting.redaction.parts import Part
from vetting.redaction.people import model_name, model_version
from vetting.redaction.scan import Hit
from vetting.redaction.sense import sense
from vetting.redaction.spans import longest
from vetting.redaction.treatment import Sentences, treated

_CODE = "2"


def version() -> str:
    """The code's number, the lists' and the weights' digest, and the department's own model where it has one."""
    lists = hashlib.sha256(f"{lexicon().digest}{sense().model.digest}{hostility().digest}".encode()).hexdigest()[:16]
    model = model_name()
    return f"{_CODE}-{lists}" + (f"-{model_version(model)}" if model else "")


def suggested(
    texts: Sequence[str],
    *,
    own_words: bool = False,
    always: Sequence[Listed] = (),
    allow: Sequence[str] = (),
    without: Collection[Part] = (),
) -> list[Filtered]:
    engine = version()
    return [
        Filtered(*_proposed(text, hits, always, allow, own_words=own_words), engine)
        for text, hits in zip(texts, find_all(texts, own_words=own_words, without=without), strict=True)
    ]


def _proposed(
    text: str, hits: list[Hit], always: Sequence[Listed], allow: Sequence[str], *, own_words: bool
) -> tuple[tuple[Suggestion, ...], tuple[str, ...]]:
    if always or allow:
        hits = longest([*always_hits(text, always), *not_allowed(text, hits, allow)])
    sentences = Sentences(text, hits)
    made = [_suggestion(text, hit, sentences, own_words=own_words) for hit in hits]
    return tuple(made), flags_of(text, hits)


def _suggestion(text: str, hit: Hit, sentences: Sentences, *, own_words: bool) -> Suggestion:
    treatment, replacement = treated(text, hit, sentences, own_words=own_words)
    words = text[hit.start : hit.end]
    return Suggestion(hit.start, hit.end, words, hit.protected_class, hit.reason, treatment, replacement)
