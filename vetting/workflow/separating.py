"""Deciding the same words place by place, with a reason; a keep beside a hidden place needs a second reviewer."""

from vetting.domain.actions import Action
from vetting.domain.refusals import Changed, Refused, Unknown
from vetting.vault.passages import Redaction, Separation
from vetting.workflow.compose import Material, gather
from vetting.workflow.filtering import reopen, unagree
from vetting.workflow.perform import Deed, screening_deed
from vetting.workflow.review import must_be_claimed, unconfirm
from vetting.workflow.separated import deciders, decision_on, digest_of, mixed, places_of

REASONS = {
    "another_person": "Another person is meant",
    "another_sense": "The word means something else there",
    "another_role": "Hostility is aimed at the group in one place, not in another",
    "another_form": "It is another part of speech there",
}


def refuse_reason(reason: str) -> None:
    """Refused without one of the reasons."""
    if reason not in REASONS:
        raise Refused("separate_reason", "Say why the places differ: choose a reason.")


@screening_deed(Action.DECIDE_SEPARATELY)
def decide_separately(deed: Deed, redaction: str, reason: str) -> int:
    """From now on each place of these words is a mark of its own; how many places."""
    must_be_claimed(deed)
    refuse_reason(reason)
    material, alike = _alike(deed, redaction)
    rows = places_of(material, alike)
    if alike in material.separations:
        raise Changed("separate_already", "These places are decided separately already. Look at them again.")
    if len(rows) == 1:
        raise Refused("one_place", "These words stand in one place only.")
    made = Separation(
        screening=deed.screening.id,
        alike=alike,
        reason=reason,
        separated_by=deed.person,
        separated_at=deed.moment,
    )
    deed.session.add(made)
    unconfirm(deed, {each.passage for each in rows})
    deed.about |= {"separation": made.id, "places": len(rows), "reason": reason}
    return len(rows)


@screening_deed(Action.DECIDE_SEPARATELY)
def decide_together(deed: Deed, redaction: str) -> int:
    """Take it back: one decision for every place again, and none yet where they differ; how many are open again."""
    must_be_claimed(deed)
    material, alike = _alike(deed, redaction)
    found = material.separations.get(alike)
    if found is None:
        raise Changed("together_already", "These places are decided together already. Look at them again.")
    rows = places_of(material, alike)
    differ = len({decision_on(material, each) for each in rows}) > 1
    if differ:
        for each in rows:
            reopen(each)
            deed.session.add(each)
    deed.session.delete(found)
    unconfirm(deed, {each.passage for each in rows})
    deed.about |= {"separation": found.id, "places": len(rows), "reason": "taken_back"}
    return len(rows) if differ else 0


@screening_deed(Action.AGREE_TO_KEEP)
def agree_to_keep(deed: Deed, separation: str, *, seen: str) -> None:
    """The second person's yes to words kept in one place and hidden in another; `seen` is `digest_of` their page."""
    material, found = _separation(deed, separation)
    rows = places_of(material, found.alike)
    if not mixed(material, found):
        raise Refused("nothing_to_agree", "No words stay here that are hidden elsewhere: nobody has to agree.")
    if deed.person in deciders(material, found):
        raise Refused("own_decision", "You decided here yourself, so another reviewer has to agree.")
    if seen != digest_of(material, found):
        raise Changed("changed_since", "These places changed since you opened them. Read them again.")
    found.agreed_by, found.agreed_at, found.agreed_digest = deed.person, deed.moment, seen
    deed.session.add(found)
    deed.about |= {"separation": found.id, "places": len(rows)}


@screening_deed(Action.AGREE_TO_KEEP)
def disagree(deed: Deed, separation: str) -> None:
    """Take that yes back."""
    _, found = _separation(deed, separation)
    if found.agreed_by is None:
        raise Refused("nothing_agreed", "Nobody has agreed here.")
    unagree(deed, found)
    deed.about |= {"separation": found.id, "reason": "taken_back"}


def _alike(deed: Deed, redaction: str) -> tuple[Material, str]:
    found = deed.session.get(Redaction, redaction)
    if found is None or found.screening != deed.screening.id:
        raise Changed("text_changed", "The text changed since you opened it. Reload the page.")
    return gather(deed.session, deed.screening, deed.seal), found.alike


def _separation(deed: Deed, separation: str) -> tuple[Material, Separation]:
    found = deed.session.get(Separation, separation)
    if found is None or found.screening != deed.screening.id:
        raise Unknown
    return gather(deed.session, deed.screening, deed.seal), found
