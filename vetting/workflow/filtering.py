"""Running the filter over a passage and keeping what it proposes; fails closed."""

import hashlib
import json
import unicodedata
from dataclasses import dataclass

from vetting.domain.actions import Action
from vetting.domain.refusals import Refused, Unknown
from vetting.redaction import Filtered, FilterFailed, Suggestion, engine_version, suggest
from vetting.storage import new_id
from vetting.vault import passages
from vetting.vault.database import Vault
from vetting.vault.passages import FilterState, Passage, PassageKind, Redaction
from vetting.vault.sealed import Seal
from vetting.workflow.perform import Deed, screening_deed

LONGEST = 20_000
"""Characters of one passage: a post of any platform fits, a book does not."""

OWN_WORDS = frozenset({PassageKind.STATEMENT, PassageKind.NEXUS})


@dataclass(frozen=True)
class Draft:
    """A text with what the engine says of it; `filtered` is None where the filter failed."""

    kind: PassageKind
    text: str
    filtered: Filtered | None


def draft(vault: Vault, kind: PassageKind, text: str, *, field: str) -> Draft:
    """Check and filter a text outside any transaction; the field is named where the text cannot be kept."""
    return Draft(kind, checked(text, field=field), run(vault, kind, text))


def checked(text: str, *, field: str, longest: int = LONGEST) -> str:
    """The text, or Refused: too long, NUL, or characters that are not text."""
    if len(text) > longest:
        raise Refused("too_long", f"This text has more than {longest:,} characters. Shorten it.", field=field)
    if any(unicodedata.category(each) == "Cs" or each == "\0" for each in text):
        raise Refused("not_text", "Some characters are not text. Paste it again as plain text.", field=field)
    return text


def run(vault: Vault, kind: PassageKind, text: str) -> Filtered | None:
    """None on any failure: a text whose filtering failed counts as not filtered, never as clean."""
    try:
        return suggest(text, own_words=kind in OWN_WORDS)
    except FilterFailed:
        return None


def keep(deed: Deed, draft: Draft, *, finding: str | None, passage: str = "") -> Passage:
    """Store a passage with its suggestions; an earlier decision on the same words and class is carried over."""
    id_ = passage or new_id()
    kept = deed.session.get(Passage, id_) or Passage(
        id=id_, screening=deed.screening.id, finding=finding, kind=draft.kind, text=b"", flags=b""
    )
    seal = deed.seal
    kept.text = seal.close(draft.text, f"passage.text.{id_}")
    kept.filter_state = FilterState.SUGGESTED if draft.filtered else FilterState.FAILED
    kept.engine_version = draft.filtered.engine_version if draft.filtered else ""
    kept.flags = seal.close(json.dumps(draft.filtered.flags if draft.filtered else []), f"passage.flags.{id_}")
    kept.flags_cleared_by = kept.confirmed_by = kept.confirmed_at = None
    deed.session.add(kept)
    deed.session.flush()
    _replace(deed, seal, kept, draft.filtered.suggestions if draft.filtered else ())
    return kept


def _replace(deed: Deed, seal: Seal, passage: Passage, suggestions: tuple[Suggestion, ...]) -> None:
    """Put new suggestions in the place of the engine's old ones; decisions on unchanged ones stay, to be confirmed."""
    old = [each for each in passages.redactions_of(deed.session, deed.screening.id) if each.passage == passage.id]
    decided = {each.alike: each for each in old if each.decision}
    text = seal.open(passage.text, f"passage.text.{passage.id}")
    for each in old:
        if not (each.added_by and _still_there(seal, each, text)):
            deed.session.delete(each)
    deed.session.flush()
    for suggestion in suggestions:
        alike = alike_key(seal, suggestion.words, suggestion.protected_class)
        row = suggested(deed, seal, passage.id, stored(suggestion), alike)
        earlier = decided.get(alike)
        if earlier:
            row.decision, row.keep_reason = earlier.decision, earlier.keep_reason
            row.decided_by, row.decided_at, row.carried_over = earlier.decided_by, earlier.decided_at, True
        deed.session.add(row)


def _still_there(seal: Seal, redaction: Redaction, text: str) -> bool:
    body = json.loads(seal.open(redaction.suggestion, f"redaction.suggestion.{redaction.id}"))
    return bool(text[body["start"] : body["end"]] == body["words"])


def suggested(deed: Deed, seal: Seal, passage: str, body: dict[str, str | int], alike: str) -> Redaction:
    id_ = new_id()
    return Redaction(
        id=id_,
        screening=deed.screening.id,
        passage=passage,
        alike=alike,
        suggestion=seal.close(json.dumps(body, ensure_ascii=False), f"redaction.suggestion.{id_}"),
    )


def stored(suggestion: Suggestion) -> dict[str, str | int]:
    return {
        "start": suggestion.start,
        "end": suggestion.end,
        "words": suggestion.words,
        "class": suggestion.protected_class,
        "reason": suggestion.reason,
        "treatment": suggestion.treatment,
        "replacement": suggestion.replacement,
    }


def alike_key(seal: Seal, words: str, protected_class: str) -> str:
    """Equal for the same words and class within one screening: they are decided together."""
    folded = " ".join(unicodedata.normalize("NFKC", words).casefold().split())
    return seal.mac(f"{protected_class}/{folded}")


@screening_deed(Action.REFILTER)
def refilter(deed: Deed, passage: str, filtered: Draft) -> None:
    """Put a fresh run of the engine in the place of a failed or outdated one; the passage must be confirmed anew."""
    found = deed.session.get(Passage, passage)
    if found is None or found.screening != deed.screening.id:
        raise Unknown
    if deed.seal.open(found.text, f"passage.text.{found.id}") != filtered.text:
        raise Refused("text_changed", "The text changed meanwhile. Run the filter again.")
    keep(deed, filtered, finding=found.finding, passage=found.id)
    deed.about["passage"] = passage


def current_engine() -> str:
    """The engine's version, or a value that equals no stored one while its lists cannot be read."""
    try:
        return engine_version()
    except FilterFailed:
        return "unreadable-" + new_id()


def inputs_digest(parts: list[str]) -> str:
    """SHA-256 over sorted parts: equal only if nothing that made a packet changed."""
    return hashlib.sha256("\n".join(sorted(parts)).encode()).hexdigest()
