"""Deciding redactions: the same words and class get one decision everywhere in a screening (DOMAIN trap 3)."""

from dataclasses import dataclass

from vetting.domain.actions import Action
from vetting.domain.redactions import REMOVED, Treatment
from vetting.domain.refusals import Changed, Refused, Unknown
from vetting.redaction import FilterFailed, suggest
from vetting.vault import passages
from vetting.vault.database import Vault
from vetting.vault.passages import Redaction
from vetting.workflow.compose import gather, raw_text
from vetting.workflow.filtering import alike_key, checked, suggested
from vetting.workflow.perform import By, Deed, screening_deed
from vetting.workflow.review import must_be_claimed, unconfirm

KEEP_REASONS = {
    "not_protected": "not protected information here",
    "public_role": "public role of someone else, needed to understand the conduct",
}
LONGEST_NEUTRAL = 60


@dataclass(frozen=True)
class Ruling:
    """A decision on one redaction and all alike; `treatment` None takes the decision back."""

    treatment: Treatment | None
    neutral: str = ""
    keep_reason: str = ""


def settle_redaction(vault: Vault, by: By, screening: str, redaction: str, ruling: Ruling) -> int:
    """Decide it; returns how many places were decided together."""
    if ruling.treatment is Treatment.NEUTRAL:
        _neutral_word(ruling.neutral)
    return _settle_redaction(vault, by, screening, redaction, ruling)


@screening_deed(Action.SETTLE_REDACTION)
def _settle_redaction(deed: Deed, redaction: str, ruling: Ruling) -> int:
    must_be_claimed(deed)
    found = deed.session.get(Redaction, redaction)
    if found is None or found.screening != deed.screening.id:
        raise Changed("text_changed", "The text changed since you opened it. Reload the page.")
    if ruling.treatment is Treatment.KEEP and ruling.keep_reason not in KEEP_REASONS:
        raise Refused("keep_without_reason", "Say why these words may stay: choose a reason.", field="keep_reason")
    together = [each for each in passages.redactions_of(deed.session, deed.screening.id) if each.alike == found.alike]
    for each in together:
        _rule(deed, each, ruling)
    unconfirm(deed, {each.passage for each in together})
    deed.about |= {"redaction": redaction, "together": len(together), "treatment": ruling.treatment or "undone"}
    return len(together)


@screening_deed(Action.ADD_REDACTION)
def add_redaction(deed: Deed, words: str) -> int:
    """Hide the exact words wherever they stand in this screening; returns in how many places."""
    must_be_claimed(deed)
    words = checked(words, field="words", longest=300).strip()
    if not words:
        raise Refused("words_missing", "Type the words to hide, exactly as they stand in the text.", field="words")
    material = gather(deed.session, deed.screening, deed.seal)
    added = [
        _addition(deed, passage.id, words, start)
        for passage in material.passages
        for start in _places(raw_text(material.seal, passage), words)
    ]
    if not added:
        raise Refused("words_not_found", "These words stand nowhere here. Copy them from the text.", field="words")
    deed.session.add_all(added)
    unconfirm(deed, {each.passage for each in added})
    deed.about["places"] = len(added)
    return len(added)


def remove_all_suggested(vault: Vault, by: By, screening: str, finding: str) -> int:
    """Decide every open suggestion of a finding at once, toward removal only."""
    return _remove_all(vault, by, screening, finding)


@screening_deed(Action.SETTLE_REDACTION)
def _remove_all(deed: Deed, finding: str) -> int:
    must_be_claimed(deed)
    texts = passages.passages_of(deed.session, deed.screening.id)
    here = {each.id for each in texts if each.finding == (finding or None)}
    every = passages.redactions_of(deed.session, deed.screening.id)
    alike = {each.alike for each in every if each.passage in here and each.decision is None}
    together = [each for each in every if each.alike in alike]
    if not together:
        raise Unknown
    for each in together:
        _rule(deed, each, Ruling(Treatment.REMOVE))
    unconfirm(deed, {each.passage for each in together})
    deed.about |= {"together": len(together), "treatment": Treatment.REMOVE, "bulk": 1}
    return len(together)


def _rule(deed: Deed, redaction: Redaction, ruling: Ruling) -> None:
    redaction.decision, redaction.carried_over = ruling.treatment, False
    redaction.keep_reason = ruling.keep_reason if ruling.treatment is Treatment.KEEP else ""
    redaction.neutral = (
        deed.seal.close(ruling.neutral.strip(), f"redaction.neutral.{redaction.id}")
        if ruling.treatment is Treatment.NEUTRAL
        else None
    )
    redaction.decided_by = deed.person if ruling.treatment else None
    redaction.decided_at = deed.moment if ruling.treatment else None
    deed.session.add(redaction)


def _addition(deed: Deed, passage: str, words: str, start: int) -> Redaction:
    seal = deed.seal
    body: dict[str, str | int] = {
        "start": start,
        "end": start + len(words),
        "words": words,
        "class": "",
        "reason": "added by a person",
        "treatment": Treatment.REMOVE,
        "replacement": REMOVED,
    }
    row = suggested(deed, seal, passage, body, alike_key(seal, words, "added"))
    row.added_by = row.decided_by = deed.person
    row.decision, row.decided_at = Treatment.REMOVE, deed.moment
    return row


def _places(text: str, words: str) -> list[int]:
    """Where the words stand, whatever their case; lower() keeps offsets only where it keeps length."""
    folded, wanted = "".join(each.lower()[:1] or each for each in text), words.lower()
    found, start = [], folded.find(wanted)
    while start >= 0:
        found.append(start)
        start = folded.find(wanted, start + len(wanted))
    return found


def _neutral_word(word: str) -> None:
    """Refused when the proposed word is missing, too long, or tells a protected class itself."""
    word = checked(word, field="neutral", longest=LONGEST_NEUTRAL).strip()
    if not word:
        raise Refused("neutral_missing", "Enter the neutral word.", field="neutral")
    try:
        tells = bool(suggest(word).suggestions)
    except FilterFailed:
        tells = True
    if tells:
        raise Refused("neutral_protected", "This word tells a protected class too. Choose another.", field="neutral")
