"""Presidio's analyzer, built once on an engine without tokens, and what it finds turned into suggestions."""

import logging
from collections.abc import Sequence
from functools import cache
from typing import Any

from presidio_analyzer import AnalyzerEngine, EntityRecognizer, RecognizerRegistry, RecognizerResult
from presidio_analyzer.context_aware_enhancers import ContextAwareEnhancer
from presidio_analyzer.nlp_engine import NoOpNlpEngine

from vetting.redaction.lexicon import lexicon
from vetting.redaction.recognizers import every_recognizer
from vetting.redaction.recognizers.base import HIT
from vetting.redaction.scan import Hit, scan
from vetting.redaction.spans import longest, whole

_LANGUAGE = "en"
_PIECE = 2_000
_OVERLAP = 200


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
def analyzer() -> AnalyzerEngine:
    # Presidio logs what it matched at INFO and DEBUG.
    logging.getLogger("presidio-analyzer").setLevel(logging.WARNING)
    engine = NoOpNlpEngine(models=[{"lang_code": _LANGUAGE, "model_name": "none"}])
    engine.load()
    registry = RecognizerRegistry(recognizers=every_recognizer(), supported_languages=[_LANGUAGE])
    return AnalyzerEngine(
        registry=registry,
        nlp_engine=engine,
        supported_languages=[_LANGUAGE],
        context_aware_enhancer=NoContext(),
        log_decision_process=False,
    )


def find(text: str) -> list[Hit]:
    """Every hit in order of place, whole grapheme clusters, none inside another."""
    hits: list[Hit] = []
    for begin, end in pieces(text):
        for result in _analyzed(text[begin:end]):
            hit: Hit = result.recognition_metadata[HIT]
            start, stop = whole(text, hit.start + begin, hit.end + begin)
            hits.append(Hit(start, stop, hit.protected_class, hit.reason, hit.kind, hit.neutral))
    return longest(hits)


def _analyzed(piece: str) -> Sequence[RecognizerResult]:
    """Only recognizers that the scan gives something to look at are asked."""
    found: Any = scan(piece, lexicon())
    classes = sorted(c.value for c in found.classes)
    return analyzer().analyze(piece, language=_LANGUAGE, entities=classes, nlp_artifacts=found) if classes else ()


def pieces(text: str) -> Sequence[tuple[int, int]]:
    """Overlapping pieces cut at spaces: Presidio removes duplicates in time that grows with the square of a piece."""
    cuts: list[tuple[int, int]] = []
    begin = 0
    while len(text) - begin > _PIECE + _OVERLAP:
        near = begin + _PIECE - _OVERLAP
        end = max(text.rfind(" ", near, begin + _PIECE), text.rfind("\n", near, begin + _PIECE))
        end = begin + _PIECE if end < 0 else end
        cuts.append((begin, end))
        back = text.find(" ", end - _OVERLAP, end)
        begin = back if back > begin else end - _OVERLAP
    return [*cuts, (begin, len(text))]
