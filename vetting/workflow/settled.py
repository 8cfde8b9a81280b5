"""What is settled and what is not, and the digest that tells whether it changed since a person saw it."""

import json

from sqlmodel import Session

from vetting.accounts.department import local
from vetting.domain.figures import short_moment
from vetting.domain.redactions import Treatment
from vetting.domain.refusals import Changed, Refused
from vetting.redaction.flags import SPLIT, split_over
from vetting.vault import people
from vetting.vault.findings import Finding
from vetting.vault.passages import FilterState, Passage, PassageKind, Redaction
from vetting.workflow.compose import Material, raw_text
from vetting.workflow.filtering import inputs_digest
from vetting.workflow.separated import any_waits, decision_on

SECOND = "words stay here that are hidden elsewhere, or the other way round. A second reviewer must agree to that."
_ORDER = {kind: place for place, kind in enumerate(PassageKind)}


def passages_on(material: Material, finding: str | None) -> list[Passage]:
    """The texts of a finding, or of the candidate's reply for None, in the order in which they are read."""
    return sorted((each for each in material.passages if each.finding == finding), key=lambda each: _ORDER[each.kind])


def settled(redaction: Redaction) -> bool:
    """Decided, with the reason or the word that the decision needs."""
    if redaction.decision is Treatment.KEEP:
        return bool(redaction.keep_reason)
    if redaction.decision is Treatment.NEUTRAL:
        return redaction.neutral is not None
    return redaction.decision is not None


def undecided(material: Material, passage: Passage) -> list[Redaction]:
    return [each for each in material.redactions.get(passage.id, []) if not settled(each)]


def flags_of(material: Material, passage: Passage) -> list[str]:
    """The warnings that a person must clear before the text can pass."""
    flags: list[str] = json.loads(material.seal.open(passage.flags, f"passage.flags.{passage.id}"))
    return [*flags, SPLIT] if passage.finding and _half_of_a_word(material, passage) else flags


def _half_of_a_word(material: Material, passage: Passage) -> bool:
    """Whether the passage begins or ends with half of a telling word, and another of the finding holds the rest."""
    others = [each for each in passages_on(material, passage.finding) if each.id != passage.id]
    text, beside = raw_text(material.seal, passage), [raw_text(material.seal, each) for each in others]
    return any(split_over([text, each]) or split_over([each, text]) for each in beside)


def seen_digest(material: Material, finding: str | None) -> str:
    """Changes with any text, engine or decision on the finding (or, without one, on the reply): texts-decisions."""
    texts, decisions = [], []
    for passage in passages_on(material, finding):
        texts.append(f"{passage.id}/{passage.engine_version}/{material.seal.mac(raw_text(material.seal, passage))}")
        decisions += [
            f"{each.id}/{material.together(each)}/{decision_on(material, each)}"
            for each in material.redactions.get(passage.id, [])
        ]
    return f"{inputs_digest(texts)}-{inputs_digest(decisions)}"


def refuse_stale(material: Material, finding: str | None, seen: str, session: Session) -> None:
    """Changed, naming what changed, when the person's page is not the present state."""
    now = seen_digest(material, finding)
    if seen == now:
        return
    if seen.partition("-")[0] != now.partition("-")[0]:
        raise Changed("text_changed", "The text changed, or was filtered again, since you opened it. Read it again.")
    last = max(
        (each for passage in passages_on(material, finding) for each in material.redactions.get(passage.id, [])),
        key=lambda each: (each.decided_at is not None, each.decided_at),
        default=None,
    )
    if last is None or last.decided_by is None or last.decided_at is None:
        raise Changed("changed_since", "A decision was taken back since you opened this. Look at it again.")
    who = people.names(session).get(last.decided_by, "Someone")
    when = short_moment(local(people.the_department(session), last.decided_at))
    raise Changed("changed_since", f"{who} decided something here since you opened it, {when}. Look again.")


def refuse_unsettled(material: Material) -> None:
    """Refused, naming the first finding that is not settled, attributed, confirmed and corroborated."""
    for number, finding in enumerate(material.findings, 1):
        fault = None if finding.withheld else unsettled(material, finding)
        if fault:
            raise Refused("unsettled", f"Finding {number}: {fault}")


def reply_unsettled(material: Material) -> str | None:
    """The same of the candidate's reply to the whole."""
    texts = passages_on(material, None)
    if not all(confirmed(material, each) for each in texts):
        return "decide every suggestion, read it and confirm it."
    return SECOND if any_waits(material, texts) else None


def refuse_unread_reply(material: Material) -> None:
    fault = reply_unsettled(material)
    if fault == SECOND:
        raise Refused("reply_unagreed", f"The candidate’s reply: {fault}")
    if fault:
        raise Refused("reply_unread", "The candidate’s reply is not confirmed yet: decide and confirm it first.")


def unsettled(material: Material, finding: Finding) -> str | None:
    """What a finding still needs before it can leave, as the end of a sentence, or None."""
    return _undecided_words(material, finding) or _unproved(material, finding)


def _undecided_words(material: Material, finding: Finding) -> str | None:
    texts = passages_on(material, finding.id)
    if proposed(material, finding.id):
        return "its searcher has not answered the wording proposed for it. Return the screening, or take it back."
    if finding.confirmed_by is None or not all(confirmed(material, each) for each in texts):
        return "decide every suggestion, read the whole text and confirm it, or withhold the finding."
    if finding.confirmed_digest != seen_digest(material, finding.id):
        return "it changed since it was confirmed. Read it again and confirm."
    return SECOND if any_waits(material, texts) else None


def _unproved(material: Material, finding: Finding) -> str | None:
    account = material.accounts.get(finding.online_account or "")
    if account is None or account.confirmed_by is None:
        return "a second person must confirm that the account is the candidate’s."
    if not material.corroborations.get(finding.id):
        return "nothing corroborates it yet. Return it to the searcher, or withhold it."
    return None


def proposed(material: Material, finding: str | None) -> bool:
    """Whether a proposed wording of it waits for the searcher's answer."""
    return any(each.open for each in material.wordings if each.finding == finding)


def confirmed(material: Material, passage: Passage) -> bool:
    """Confirmed by a person, with every suggestion of the filter as it is for this screening decided."""
    return (
        passage.filter_state is FilterState.CONFIRMED
        and passage.engine_version == material.engine
        and not undecided(material, passage)
        and bool(passage.flags_cleared_by or not flags_of(material, passage))
    )
