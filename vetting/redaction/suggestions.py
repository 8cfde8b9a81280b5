"""From hits to suggestions: a department's lists, whose trait it is, and what to put in its place."""

import hashlib
from collections.abc import Callable, Collection, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context

from vetting.redaction import Filtered, Suggestion
from vetting.redaction.department import Listed, always_hits, not_allowed
from vetting.redaction.engine import find_all
from vetting.redaction.flags import flags_of
from vetting.redaction.hostility import hostility
from vetting.redaction.lexicon import lexicon
from vetting.redaction.parts import Part
from vetting.redaction.people import model_name, model_version
from vetting.redaction.pieces import joined, pieces, shares
from vetting.redaction.scan import Hit
from vetting.redaction.sense import sense
from vetting.redaction.spans import longest
from vetting.redaction.treatment import Sentences, treated

_CODE = "3"
# Characters that one process reads at a time.
_SHARE = 50_000


def version() -> str:
    """The code's number, the lists' and the weights' digest, and the department's own model where it has one."""
    lists = hashlib.sha256(f"{lexicon().digest}{sense().model.digest}{hostility().digest}".encode()).hexdigest()[:16]
    model = model_name()
    return f"{_CODE}-{lists}" + (f"-{model_version(model)}" if model else "")


@dataclass(frozen=True)
class Asked:
    """How texts are to be filtered."""

    own_words: bool = False
    always: Sequence[Listed] = ()
    allow: Sequence[str] = ()
    without: Collection[Part] = ()


def suggested(
    texts: Sequence[str],
    *,
    own_words: bool = False,
    always: Sequence[Listed] = (),
    allow: Sequence[str] = (),
    without: Collection[Part] = (),
    processes: int = 1,
    done: Callable[[int], object] | None = None,
) -> list[Filtered]:
    asked = Asked(own_words, always, allow, without)
    cut = [pieces(text) for text in texts]
    short = [text[piece.begin : piece.end] for text, cuts in zip(texts, cut, strict=True) for piece in cuts]
    parts = [short[share.start : share.stop] for share in shares(map(len, short), _SHARE)]
    read: list[Filtered] = []
    for part, filtered in zip(parts, _each(parts, asked, processes), strict=True):
        read += filtered
        if done:
            done(sum(map(len, part)))
    of_pieces = iter(read)
    return [joined(text, cuts, [next(of_pieces) for _ in cuts]) for text, cuts in zip(texts, cut, strict=True)]


def _each(parts: Sequence[Sequence[str]], asked: Asked, processes: int) -> Iterator[list[Filtered]]:
    """Other processes are forked, so that the lists, once loaded, are one for all."""
    if processes == 1 or len(parts) == 1:
        yield from map(partial(_read, asked), parts)
        return
    version()
    with ProcessPoolExecutor(processes, get_context("fork")) as pool:
        yield from pool.map(partial(_read, asked), parts)


def _read(asked: Asked, texts: Sequence[str]) -> list[Filtered]:
    engine = version()
    found = find_all(texts, own_words=asked.own_words, without=asked.without)
    return [Filtered(*_proposed(text, hits, asked), engine) for text, hits in zip(texts, found, strict=True)]


def _proposed(text: str, hits: list[Hit], asked: Asked) -> tuple[tuple[Suggestion, ...], tuple[str, ...]]:
    if asked.always or asked.allow:
        hits = longest([*always_hits(text, asked.always), *not_allowed(text, hits, asked.allow)])
    sentences = Sentences(text, hits)
    made = [_suggestion(text, hit, sentences, own_words=asked.own_words) for hit in hits]
    return tuple(made), flags_of(text, hits)


def _suggestion(text: str, hit: Hit, sentences: Sentences, *, own_words: bool) -> Suggestion:
    treatment, replacement = treated(text, hit, sentences, own_words=own_words)
    words = text[hit.start : hit.end]
    return Suggestion(hit.start, hit.end, words, hit.protected_class, hit.reason, treatment, replacement)
