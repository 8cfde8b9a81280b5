"""Running the filter over a passage and keeping what it proposes; fails closed."""

import hashlib
import json
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace

from vetting.domain.actions import Action
from vetting.domain.redactions import REMOVED, Treatment
from vetting.domain.refusals import Changed, Refused, Unknown
from vetting.redaction import Filtered, FilterFailed, Suggestion, suggest
from vetting.storage import new_id
from vetting.vault import passages
from vetting.vault.database import Vault
from vetting.vault.passages import FilterState, Passage, PassageKind, Redaction, Separation, stamp
from vetting.vault.sealed import Seal
from vetting.workflow.additions import places
from vetting.workflow.listed import Listed
from vetting.workflow.perform import Deed, screening_deed

LONGEST = 20_000
"""Characters of one passage: a post of any platform fits, a book does not."""

OWN_WORDS = frozenset({PassageKind.STATEMENT, PassageKind.NEXUS})


@dataclass(frozen=True)
class Draft:
    """A text with what the engine says of it; `filtered` is None where the filter failed. `lists`: which version."""

    kind: PassageKind
    text: str
    filtered: Filtered | None
    lists: int


def draft(vault: Vault, kind: PassageKind, text: str, listed: Listed, *, field: str) -> Draft:
    """Check and filter a text outside any transaction; the field is named where the text cannot be kept."""
    return Draft(kind, checked(text, field=field), run(vault, kind, text, listed), listed.number)


def checked(text: str, *, field: str, longest: int = LONGEST) -> str:
    """The text, or Refused: too long, NUL, or characters that are not text.

    A browser sends U+FFFD in the place of what is no character: the words would not be those that were pasted.
    """
    if len(text) > longest:
        raise Refused("too_long", f"This text has more than {longest:,} characters. Shorten it.", field=field)
    if any(unicodedata.category(each) == "Cs" or each in "\0\ufffd" for each in text):
        raise Refused("not_text", "Some characters are not text. Paste it again as plain text.", field=field)
    return text


def run(vault: Vault, kind: PassageKind, text: str, listed: Listed) -> Filtered | None:
    """None on any failure: a text whose filtering failed counts as not filtered, never as clean."""
    try:
        filtered = suggest(
            text,
            own_words=kind in OWN_WORDS,
            always=listed.lists.always,
            allow=listed.lists.allowed,
            allow_faults=bool(vault.filter_fault),
        )
    except FilterFailed:
        return None
    return replace(filtered, engine_version=stamp(filtered.engine_version, listed.number))


def keep(deed: Deed, draft: Draft, *, finding: str | None, passage: str = "") -> Passage:
    """Store a passage with its suggestions; an earlier decision on the same words and class is carried over."""
    if deed.screening.word_list not in {None, draft.lists}:
        raise Changed("lists_changed", "This was filtered with other word lists than this screening’s. Try again.")
    id_ = passage or new_id()
    seal, earlier = deed.seal, deed.session.get(Passage, id_)
    kept = earlier or Passage(
        id=id_, screening=deed.screening.id, finding=finding, kind=draft.kind, text=b"", flags=b""
    )
    unchanged = earlier is not None and seal.open(earlier.text, f"passage.text.{id_}") == draft.text
    kept.text = seal.close(draft.text, f"passage.text.{id_}")
    kept.filter_state = FilterState.SUGGESTED if draft.filtered else FilterState.FAILED
    kept.engine_version = draft.filtered.engine_version if draft.filtered else ""
    kept.flags = seal.close(json.dumps(draft.filtered.flags if draft.filtered else []), f"passage.flags.{id_}")
    kept.flags_cleared_by = kept.confirmed_by = kept.confirmed_at = None
    deed.session.add(kept)
    deed.session.flush()
    _replace(deed, seal, kept, draft.filtered.suggestions if draft.filtered else (), unchanged=unchanged)
    return kept


def _replace(deed: Deed, seal: Seal, passage: Passage, suggestions: tuple[Suggestion, ...], *, unchanged: bool) -> None:
    """Put new suggestions in the place of the old ones.

    What was decided on the same words and class anywhere in the screening comes along, to be confirmed by a person;
    words that a person added are hidden here too. Of words decided place by place only the same place of an
    unchanged text keeps its decision: which one another place would have got, nobody can tell. And what a second
    person agreed to was the old places.
    """
    every = passages.redactions_of(deed.session, deed.screening.id)
    known = {each.alike: each for each in sorted(every, key=lambda each: each.decision is not None)}
    separate = {each.alike: each for each in passages.separations_of(deed.session, deed.screening.id)}
    here = {_place(seal, each): each for each in every if each.passage == passage.id and unchanged}
    text = seal.open(passage.text, f"passage.text.{passage.id}")
    rows = [
        suggested(deed, seal, passage.id, stored(each), alike_key(seal, each.words, each.protected_class))
        for each in suggestions
    ]
    rows += [
        addition(deed, passage.id, words, (start, text[start:end]))
        for words in typed_words(seal, every)
        for start, end in places(text, words)
    ]
    for row in rows:
        same = here.get(_place(seal, row))
        _carry_over(seal, row, same or known.get(row.alike))
        if row.alike in separate and same is None:
            reopen(row)
    old = [each for each in every if each.passage == passage.id]
    for alike in separate.keys() & {each.alike for each in [*old, *rows]}:
        unagree(deed, separate[alike])
    for each in old:
        deed.session.delete(each)
    deed.session.flush()
    deed.session.add_all(rows)


def _carry_over(seal: Seal, row: Redaction, earlier: Redaction | None) -> None:
    if earlier is None:
        return
    row.decision, row.keep_reason, row.added_by = earlier.decision, earlier.keep_reason, earlier.added_by
    row.decided_by, row.decided_at = earlier.decided_by, earlier.decided_at
    row.carried_over = earlier.decision is not None
    if earlier.neutral:
        word = seal.open(earlier.neutral, f"redaction.neutral.{earlier.id}")
        row.neutral = seal.close(word, f"redaction.neutral.{row.id}")


def unagree(deed: Deed, separation: Separation) -> None:
    """The second person's yes no longer counts."""
    separation.agreed_by = separation.agreed_at = None
    separation.agreed_digest = ""
    deed.session.add(separation)


def reopen(row: Redaction) -> None:
    """Not decided; words that a person added stay marked."""
    row.decision = row.neutral = row.decided_by = row.decided_at = None
    row.keep_reason, row.carried_over = "", False


def _place(seal: Seal, row: Redaction) -> tuple[str, int]:
    body = json.loads(seal.open(row.suggestion, f"redaction.suggestion.{row.id}"))
    return row.alike, body["start"]


def typed_words(seal: Seal, every: Iterable[Redaction]) -> list[str]:
    """The words that people added in this screening, each once."""
    bodies = [seal.open(each.suggestion, f"redaction.suggestion.{each.id}") for each in every if each.added_by]
    return list(dict.fromkeys(json.loads(body)["typed"] for body in bodies))


def addition(deed: Deed, passage: str, typed: str, place: tuple[int, str]) -> Redaction:
    """A person's removal of the words at (start, words as they stand)."""
    start, words = place
    body: dict[str, str | int] = {
        "start": start,
        "end": start + len(words),
        "words": words,
        "typed": typed,
        "class": "",
        "reason": "added by a person",
        "treatment": Treatment.REMOVE,
        "replacement": REMOVED,
    }
    row = suggested(deed, deed.seal, passage, body, added_key(deed.seal, typed))
    row.added_by = row.decided_by = deed.person
    row.decision, row.decided_at = Treatment.REMOVE, deed.moment
    return row


def added_key(seal: Seal, typed: str) -> str:
    return alike_key(seal, typed, "added")


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
    kept = keep(deed, filtered, finding=found.finding, passage=found.id)
    deed.about |= {"passage": passage, "filter": kept.engine_version or "failed"}


def outdated(texts: Iterable[Passage], engine: str) -> list[Passage]:
    """Those that this version of the filter has not read."""
    unread = {FilterState.NOT_RUN, FilterState.FAILED}
    return [each for each in texts if each.filter_state in unread or each.engine_version != engine]


def inputs_digest(parts: list[str]) -> str:
    """SHA-256 over sorted parts: equal only if nothing that made a packet changed."""
    return hashlib.sha256("\n".join(sorted(parts)).encode()).hexdigest()
