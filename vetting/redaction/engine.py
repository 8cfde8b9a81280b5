"""Presidio's analyzer, built once on an engine without tokens, and what it finds turned into suggestions."""

import logging
import re
from bisect import bisect_right
from collections.abc import Collection, Sequence
from functools import cache
from itertools import accumulate
from typing import Any

from presidio_analyzer import AnalyzerEngine, EntityRecognizer, RecognizerRegistry, RecognizerResult
from presidio_analyzer.context_aware_enhancers import ContextAwareEnhancer
from presidio_analyzer.nlp_engine import NoOpNlpEngine

from vetting.redaction.entries import Kind
from vetting.redaction.lexicon import lexicon
from vetting.redaction.parts import Part
from vetting.redaction.people import ENTITIES, People, model_name
from vetting.redaction.pieces import shares
from vetting.redaction.recognizers import every_recognizer, pulled
from vetting.redaction.recognizers.base import HIT
from vetting.redaction.scan import Hit, Scan, Scans, scan
from vetting.redaction.spans import longest, whole

_LANGUAGE = "en"
# Characters: Presidio looks at all that it found in a call once for each class.
_TOGETHER = 1_500
_APOSTROPHES = ("'", "\u2019")
_QUOTES = frozenset("'\"\u2019\u201d")
_POSSESSIVE = re.compile(r"['\u2019][sS](?!\w)")


class NoContext(ContextAwareEnhancer):
    """Recognizers carry their own context; Presidio's copies every result to look for lemmas that are not there."""

    def __init__(self) -> None:
        super().__init__(
            context_similarity_factor=0,
            min_score_with_context_similarity=0,
            context_prefix_count=0,
            context_suffix_count=0,
        )

    def enhance_using_context(
        self,
        text: str,
        raw_results: list[RecognizerResult],
        nlp_artifacts: Any,
        recognizers: list[EntityRecognizer],
        context: list[str] | None = None,
    ) -> list[RecognizerResult]:
        del text, nlp_artifacts, recognizers, context
        return raw_results


@cache
def analyzer(model: str = "") -> AnalyzerEngine:
    """`model`: a department's spaCy model, whose people and groups are added."""
    # Presidio logs what it matched at INFO and DEBUG.
    logging.getLogger("presidio-analyzer").setLevel(logging.WARNING)
    engine = NoOpNlpEngine(models=[{"lang_code": _LANGUAGE, "model_name": "none"}])
    engine.load()
    recognizers: list[EntityRecognizer] = [*every_recognizer()]
    if model:
        recognizers.append(People(model))
    registry = RecognizerRegistry(recognizers=recognizers, supported_languages=[_LANGUAGE])
    return AnalyzerEngine(
        registry=registry,
        nlp_engine=engine,
        supported_languages=[_LANGUAGE],
        context_aware_enhancer=NoContext(),
        log_decision_process=False,
    )


def find_all(texts: Sequence[str], *, own_words: bool = False, without: Collection[Part] = ()) -> list[list[Hit]]:
    """For each text every hit in order of place, whole grapheme clusters, none inside another. Short texts share a call
    of Presidio's, which costs more than reading a post. `own_words`: with what neutral words are proposed for, where
    nothing that tells begins at the same place.
    """
    found: list[list[Hit]] = [[] for _ in texts]
    for batch in shares(map(len, texts), _TOGETHER):
        begins = list(accumulate((len(texts[number]) for number in batch), initial=0))
        scans = [_scanned(texts[number], own_words, without) for number in batch]
        for result in _analyzed(Scans(scans, begins)):
            hit: Hit = result.recognition_metadata[HIT]
            number = batch[bisect_right(begins, result.start) - 1]
            found[number].append(_whole(texts[number], hit, own_words=own_words))
    return [longest(sorted(hits, key=_telling_first)) for hits in found]


def _scanned(text: str, own_words: bool, without: Collection[Part]) -> Scan:  # noqa: FBT001  # passed on
    found = scan(text, lexicon(), own_words=own_words, without=without)
    found.pulled = pulled(found)
    return found


def _telling_first(hit: Hit) -> bool:
    return hit.kind is Kind.NEUTRAL


def _whole(text: str, hit: Hit, *, own_words: bool) -> Hit:
    """Whole characters; and, but where a neutral word takes its place, the whole word: "women's"."""
    start, end = whole(text, hit.start, hit.end)
    end -= text[end - 1] in _QUOTES
    if not own_words and text[end : end + 1] in _APOSTROPHES and _POSSESSIVE.match(text, end):
        end += 2
    return Hit(start, end, hit.protected_class, hit.reason, hit.kind, hit.neutral)


def _analyzed(scans: Scans) -> Sequence[RecognizerResult]:
    """Only recognizers that the scans give something to look at are asked."""
    model = model_name()
    asked = sorted(c.value for c in scans.classes) + list(ENTITIES if model else ())
    artifacts: Any = scans
    return analyzer(model).analyze("", language=_LANGUAGE, entities=asked, nlp_artifacts=artifacts) if asked else ()
