"""The filter: text in, suggestions of what to keep from a decision maker out. Usable alone; fails closed."""

import gc
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from vetting.domain.protected_classes import ProtectedClass
from vetting.domain.redactions import Decided, Treatment, apply

__all__ = [
    "FilterFailed",
    "Filtered",
    "ModelMissing",
    "Suggestion",
    "engine_version",
    "redact",
    "suggest",
    "suggest_all",
]


@dataclass(frozen=True)
class Suggestion:
    """`words` is text[start:end]; offsets count code points."""

    start: int
    end: int
    words: str
    protected_class: ProtectedClass
    reason: str
    treatment: Treatment
    replacement: str


@dataclass(frozen=True)
class Filtered:
    """`flags` are sentences that a person must clear: invisible characters, scripts not covered."""

    suggestions: tuple[Suggestion, ...]
    flags: tuple[str, ...]
    engine_version: str


class FilterFailed(Exception):  # noqa: N818  # the word the ledger and the pages use
    """The text could not be filtered; nothing of it may leave."""


class ModelMissing(FilterFailed):
    """The spaCy model that VETTING_SPACY_MODEL names cannot be loaded."""


class Engine(NamedTuple):
    """What takes two seconds to load."""

    suggested: Callable[..., list[Filtered]]
    version: Callable[[], str]


def suggest(
    text: str,
    *,
    own_words: bool = False,
    always: Sequence[tuple[str, ProtectedClass]] = (),
    allow: Sequence[str] = (),
    allow_faults: bool = False,
) -> Filtered:
    """What the engine proposes to hide. `own_words`: the searcher's own sentences, where neutral words are proposed
    for pronouns. `always`, each term with its class, and `allow` are a department's lists: what is allowed is let be,
    but for slurs. `allow_faults`: a demo or a test may fail the filter by VETTING_FILTER_FAULT. Raises FilterFailed on
    any trouble at all.
    """
    (filtered,) = suggest_all([text], own_words=own_words, always=always, allow=allow, allow_faults=allow_faults)
    return filtered


def suggest_all(
    texts: Sequence[str],
    *,
    own_words: bool = False,
    always: Sequence[tuple[str, ProtectedClass]] = (),
    allow: Sequence[str] = (),
    allow_faults: bool = False,
    processes: int = 1,
    done: Callable[[int], object] | None = None,
) -> list[Filtered]:
    """What `suggest` gives for each text, in order, and faster. `processes`: how many share long work, forked from this
    one, which must have no threads. `done` is told how many characters more were read. Raises FilterFailed: then none
    is filtered.
    """
    try:
        if allow_faults and os.environ.get("VETTING_FILTER_FAULT"):
            raise RuntimeError("VETTING_FILTER_FAULT is set.")  # noqa: TRY301  # it must take the same road
        return _engine().suggested(
            texts, own_words=own_words, always=always, allow=allow, processes=processes, done=done
        )
    except ModelMissing:
        raise
    except Exception as trouble:
        raise FilterFailed("The filter could not read this text. Nothing of it may leave until it has.") from trouble


def redact(text: str) -> str:
    """The text with every suggestion applied. Raises FilterFailed."""
    return apply(text, [Decided(s.start, s.end, s.replacement) for s in suggest(text).suggestions])


def engine_version() -> str:
    """Changes whenever the code's version or any word list changes. Raises FilterFailed."""
    try:
        return _engine().version()
    except ModelMissing:
        raise
    except Exception as trouble:
        raise FilterFailed("The filter's word lists cannot be read.") from trouble


@cache
def _engine() -> Engine:
    """Loaded at the first text: Presidio and the lists take two seconds. They stay, so the collector need never look
    at them.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        # The lists first: what their loading takes besides is given back, and Presidio gets it.
        from vetting.redaction.lexicon import lexicon  # noqa: PLC0415

        lexicon()
        from vetting.redaction import suggestions  # noqa: PLC0415

        suggestions.version()
    finally:
        gc.freeze()
        if collecting:
            gc.enable()
    return Engine(suggestions.suggested, suggestions.version)
