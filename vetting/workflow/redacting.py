"""Deciding redactions: the same words and class get one decision everywhere in a screening (DOMAIN trap 3)."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from vetting.domain.actions import Action
from vetting.domain.redactions import Treatment
from vetting.domain.refusals import Changed, Refused
from vetting.redaction import FilterFailed, suggest
from vetting.vault.database import Vault
from vetting.vault.passages import Redaction
from vetting.workflow.additions import places
from vetting.workflow.compose import Material, gather, neutral_word, raw_text
from vetting.workflow.filtering import added_key, addition, checked
from vetting.workflow.listed import Listed, listed_for
from vetting.workflow.perform import By, Deed, screening_deed
from vetting.workflow.review import Raw, must_be_claimed, raw, unconfirm
from vetting.workflow.settled import passages_on, refuse_stale, undecided

KEEP_REASONS = {
    "not_protected": "not protected information here",
    "public_role": "public role of someone else, needed to understand the conduct",
}
LONGEST_NEUTRAL = 60


@dataclass(frozen=True)
class Ruling:
    """A decision on one redaction and all decided with it; `treatment` None takes it, or a person's addition, back."""

    treatment: Treatment | None
    neutral: str = ""
    keep_reason: str = ""


def settle_redaction(vault: Vault, by: By, screening: str, redaction: str, ruling: Ruling) -> int:
    """Decide it; returns how many places were decided together."""
    refuse_ruling(ruling, listed_for(vault, screening))
    return _settle_one(vault, by, screening, redaction, ruling)


def settle_all(vault: Vault, by: By, screening: str, finding: str, rulings: Mapping[str, Ruling], *, seen: str) -> Raw:
    """Decide as the page says, by redaction; what is decided so already is left alone. Changed if the page is old."""
    listed = listed_for(vault, screening)
    for ruling in rulings.values():
        refuse_ruling(ruling, listed)
    return _settle_all(vault, by, screening, finding, rulings, seen=seen)


@screening_deed(Action.SETTLE_REDACTION)
def _settle_one(deed: Deed, redaction: str, ruling: Ruling) -> int:
    must_be_claimed(deed)
    done = _decide(deed, {redaction: ruling})
    deed.about |= {"redaction": redaction, **done}
    return sum(done.values())


@screening_deed(Action.SETTLE_REDACTION)
def _settle_all(deed: Deed, finding: str, rulings: Mapping[str, Ruling], *, seen: str) -> Raw:
    must_be_claimed(deed)
    material = gather(deed.session, deed.screening, deed.seal)
    refuse_stale(material, finding or None, seen, deed.session)
    deed.about |= {"finding": finding or "reply", **_decide(deed, rulings)}
    return raw(gather(deed.session, deed.screening, deed.seal), finding)


@screening_deed(Action.ADD_REDACTION)
def add_redaction(deed: Deed, words: str, also: Sequence[str] = ()) -> int:
    """Hide the words, and the near forms `also`, wherever they stand in this screening; returns in how many places."""
    must_be_claimed(deed)
    words = checked(words, field="words", longest=300).strip()
    if not words:
        raise Refused("words_missing", "Type the words to hide, exactly as they stand in the text.", field="words")
    added = _added(deed, [words, *also])
    deed.session.add_all(added)
    unconfirm(deed, {each.passage for each in added})
    deed.about["places"] = len(added)
    return len(added)


@screening_deed(Action.SETTLE_REDACTION)
def remove_all_suggested(deed: Deed, finding: str) -> int:
    """Decide every open suggestion of a finding, or of the reply, at once: toward removal only."""
    must_be_claimed(deed)
    material = gather(deed.session, deed.screening, deed.seal)
    here = [each for passage in passages_on(material, finding or None) for each in undecided(material, passage)]
    if not here:
        raise Refused("nothing_open", "Every suggestion here is decided already.")
    done = _decide(deed, {each.id: Ruling(Treatment.REMOVE) for each in here})
    deed.about |= {"finding": finding or "reply", "bulk": 1, **done}
    return sum(done.values())


def _decide(deed: Deed, rulings: Mapping[str, Ruling]) -> dict[str, int]:
    """Carry the rulings out on all decided together, and count the places by treatment.

    What stands so already stays confirmed.
    """
    material = gather(deed.session, deed.screening, deed.seal)
    by_id = {each.id: each for rows in material.redactions.values() for each in rows}
    done, touched = Counter[str](), set()
    for id_, ruling in rulings.items():
        if id_ not in by_id:
            raise Changed("text_changed", "The text changed since you opened it. Reload the page.")
        for each in by_id.values():
            if material.together(each) == material.together(by_id[id_]) and not _stands(material, each, ruling):
                _rule(deed, each, ruling, whole=each.alike not in material.separations)
                done[ruling.treatment or "undone"] += 1
                touched.add(each.passage)
    deed.session.flush()
    unconfirm(deed, touched)
    return dict(done)


def _stands(material: Material, redaction: Redaction, ruling: Ruling) -> bool:
    """Whether it is decided so already."""
    taken_back = redaction.added_by and redaction.alike not in material.separations and ruling.treatment is None
    if redaction.decision is not ruling.treatment or taken_back:
        return False
    if ruling.treatment is Treatment.KEEP:
        return redaction.keep_reason == ruling.keep_reason
    return ruling.treatment is not Treatment.NEUTRAL or neutral_word(material.seal, redaction) == ruling.neutral.strip()


def _rule(deed: Deed, redaction: Redaction, ruling: Ruling, *, whole: bool) -> None:
    """Words that a person added are taken back as a `whole`, never in one of their places alone."""
    if redaction.added_by and ruling.treatment is None and whole:
        deed.session.delete(redaction)
        return
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


def _added(deed: Deed, typed: Sequence[str]) -> list[Redaction]:
    material = gather(deed.session, deed.screening, deed.seal)
    known = {each.alike for rows in material.redactions.values() for each in rows}
    new = [words for words in dict.fromkeys(typed) if added_key(deed.seal, words) not in known]
    if not new:
        raise Refused("words_hidden", "These words are hidden already.", field="words")
    added = [
        addition(deed, passage.id, words, (start, text[start:end]))
        for passage in material.passages
        for text in [raw_text(material.seal, passage)]
        for words in new
        for start, end in places(text, words)
    ]
    if not added:
        raise Refused("words_not_found", "These words stand nowhere here. Copy them from the text.", field="words")
    return added


def refuse_ruling(ruling: Ruling, listed: Listed) -> None:
    """Refused where a keep lacks its reason, or a neutral word is missing, too long, or tells a class itself."""
    if ruling.treatment is Treatment.KEEP and ruling.keep_reason not in KEEP_REASONS:
        raise Refused("keep_without_reason", "Say why these words may stay: choose a reason.", field="keep_reason")
    if ruling.treatment is Treatment.NEUTRAL:
        _neutral_word(ruling.neutral, listed)


def _neutral_word(word: str, listed: Listed) -> None:
    word = checked(word, field="neutral", longest=LONGEST_NEUTRAL).strip()
    if not word:
        raise Refused("neutral_missing", "Enter the neutral word.", field="neutral")
    try:
        tells = bool(suggest(word, always=listed.lists.always, allow=listed.lists.allowed).suggestions)
    except FilterFailed:
        tells = True
    if tells:
        raise Refused("neutral_protected", "This word tells a protected class too. Choose another.", field="neutral")
