"""Positions, their plans and panels: what every candidate of a position will get."""

from collections.abc import Sequence

from vetting.domain.actions import Action
from vetting.domain.plans import Plan, free_words
from vetting.domain.refusals import Refused, Unknown
from vetting.domain.word_lists import WordLists
from vetting.policy import plans
from vetting.policy.shelf import shelf
from vetting.redaction import FilterFailed, suggest
from vetting.storage import new_id
from vetting.vault import outbox, people, positions
from vetting.vault.database import Vault
from vetting.vault.outbox import ErrandKind
from vetting.vault.positions import PlanVersion, Position, Seat
from vetting.workflow.filtering import checked
from vetting.workflow.knowing import deeds_on_candidates
from vetting.workflow.listed import listed_for
from vetting.workflow.perform import By, Deed, house_deed, position_deed

TITLE = 200
"""Characters of a position's title."""


@house_deed(Action.OPEN_POSITION)
def open_position(deed: Deed, title: str, pack: str, *, id: str = "") -> str:  # noqa: A002 - scenarios name ids
    """A position under a policy pack; its id."""
    title = checked(title.strip(), field="title", longest=TITLE)
    if not title:
        raise Refused("title_missing", "Enter the position’s title.", field="title")
    if any(each.title.casefold() == title.casefold() for each in positions.all_positions(deed.session)):
        raise Refused("title_taken", "A position with this title exists already. Choose another title.", field="title")
    shelf(deed.vault.policies).for_position(pack)
    position = Position(id=id or new_id(), title=title, pack=pack, opened_at=deed.moment)
    deed.session.add(position)
    deed.session.flush()
    deed.position = position.id
    deed.about["pack"] = pack
    return position.id


def draft_plan(vault: Vault, by: By, position: str, text: str) -> None:
    """Keep the draft of the next version (TOML); a published version never changes.

    Its own words pass the purpose gate (002 II.a.iv.1), which is looked at before the door opens.
    """
    _draft_plan(vault, by, position, text, _telling(text, listed_for(vault).lists))


@position_deed(Action.DRAFT_PLAN)
def _draft_plan(deed: Deed, text: str, telling: Sequence[str]) -> None:
    position = _position(deed)
    _refuse_wrong(deed, _parsed(text), position)
    if telling:
        raise Refused(
            "plan_protected_term",
            f"Row {telling[0]} searches for words that tell a protected class. Take them out (002 II.a.iv.1).",
            field="body",
        )
    draft = positions.plan_draft(deed.session, position.id)
    if draft is None:
        latest = positions.plan_in_force(deed.session, position.id)
        draft = PlanVersion(position=position.id, version=latest.version + 1 if latest else 1, body=text)
    draft.body = text
    deed.session.add(draft)
    deed.about["plan_version"] = draft.version


@position_deed(Action.PUBLISH_PLAN)
def publish_plan(deed: Deed) -> int:
    """Freeze the draft; from now on it is the plan of every screening opened here. Returns its version."""
    draft = positions.plan_draft(deed.session, _position(deed).id)
    if draft is None:
        raise Refused("no_draft", "There is no draft to publish. Draft the plan first.")
    draft.published_at = deed.moment
    draft.published_by = deed.person if deed.person != deed.account else None
    deed.session.add(draft)
    deed.about["plan_version"] = draft.version
    return draft.version


@position_deed(Action.SEAT_PANEL)
def seat_panel(deed: Deed, person: str) -> None:
    """Give a decision maker a seat; refused to whoever did a deed on one of its candidates, for any position."""
    position = _position(deed)
    account = people.panel_account_of(deed.session, person)
    if account is None or not account.active:
        raise Refused("not_decision_maker", "Only a person with the role of decision maker can sit on a panel.")
    earlier = sorted(deeds_on_candidates(deed.session, position.id, person))
    if earlier:
        raise Refused(
            f"seat_after_{earlier[0]}",
            f"This person cannot sit on the panel because of a deed on a candidate here: {Action(earlier[0]).words}.",
        )
    seat = positions.seat_of(deed.session, position.id, person)
    seat = seat or Seat(position=position.id, person=person, since=deed.moment)
    seat.until = None
    deed.session.add(seat)
    deed.about["seated"] = person
    outbox.send(deed.session, ErrandKind.CARRY_SEATS, position.id)


@position_deed(Action.UNSEAT_PANEL)
def unseat_panel(deed: Deed, person: str) -> None:
    seat = positions.seat_of(deed.session, _position(deed).id, person)
    if seat is None or seat.until:
        raise Unknown
    seat.until = deed.moment
    deed.session.add(seat)
    deed.about["unseated"] = person
    outbox.send(deed.session, ErrandKind.CARRY_SEATS, seat.position)


def plan_in_force(deed: Deed, position: str) -> tuple[Plan, int]:
    """The published plan and its version; Refused while none is published."""
    published = positions.plan_in_force(deed.session, position)
    if published is None:
        raise Refused("no_plan", "Publish the position’s plan first.")
    return plans.parse(published.body, "plan"), published.version


def _parsed(text: str) -> Plan:
    try:
        return plans.parse(checked(text, field="body"), "plan")
    except plans.PlanWrong as wrong:
        raise Refused("plan_wrong", str(wrong), field="body") from None


def _position(deed: Deed) -> Position:
    return deed.session.get_one(Position, deed.position)


def _refuse_wrong(deed: Deed, plan: Plan, position: Position) -> None:
    wrong = plans.check(plan, shelf(deed.vault.policies).get(position.pack))
    if wrong:
        raise Refused("plan_wrong", " ".join(wrong), field="body")


def _telling(text: str, lists: WordLists) -> list[str]:
    """Codes of the rows whose own words tell a protected class, or could not be looked at."""
    try:
        rows = plans.parse(text, "plan").rows
    except plans.PlanWrong:
        return []
    return [row.code for row in rows if _tells(free_words(row), lists)]


def _tells(words: str, lists: WordLists) -> bool:
    try:
        return bool(words and suggest(words, always=lists.always, allow=lists.allowed).suggestions)
    except FilterFailed:
        return True
