"""Where a person stands before a deed, and why the duty table refuses it, in words for that person."""

from dataclasses import dataclass

from vetting.domain.actions import Action as A  # noqa: N817 - as the table reads
from vetting.domain.duties import DUTIES, Duty
from vetting.domain.refusals import Refused
from vetting.domain.roles import Role
from vetting.domain.stages import Stage

SEARCH_AND_REVIEW = frozenset({Role.SEARCHER, Role.REVIEWER})


@dataclass(frozen=True)
class Standing:
    """What a door knows about a person before a screening.

    `done` holds the deeds of the *person* there, by whatever account or role; `missing` counts the unanswered
    checklist items of the deed's gate.
    """

    roles: frozenset[Role]
    stage: Stage | None = None
    done: frozenset[A] = frozenset()
    assigned: bool = False
    designated: bool = False
    seated: bool = False
    missing: int = 1
    fresh: bool = False


def refusal(action: A, standing: Standing) -> Refused | None:
    """Why `action` is refused, in words for a person, or None."""
    duty = DUTIES[action]
    checks = (_role, _seat, _stage, _recusal, _history, _assignment, _designation, _gate, _sign_in)
    return next((found for check in checks if (found := check(action, duty, standing))), None)


def _role(action: A, duty: Duty, standing: Standing) -> Refused | None:
    if duty.who & standing.roles:
        return None
    holders = " or ".join(sorted(role.words for role in duty.who))
    article = "an" if holders[0] in "aeiou" else "a"
    return Refused("role", f"To {action.words} is the duty of {article} {holders}.")


def _seat(action: A, duty: Duty, standing: Standing) -> Refused | None:
    if not standing.seated or duty.house != "vault":
        return None
    return Refused(
        "seated", f"You sit on a panel that decides here, so you cannot {action.words}: who decides must not see this."
    )


def _stage(action: A, duty: Duty, standing: Standing) -> Refused | None:
    if not duty.during or standing.stage in duty.during:
        return None
    now = standing.stage.words if standing.stage else "not open"
    return Refused("stage", f"You cannot {action.words} now: the screening is {now}.")


def _recusal(action: A, duty: Duty, standing: Standing) -> Refused | None:
    """Whoever stepped back neither searches nor reviews there again; a threat is reported by anyone."""
    if A.RECUSE not in standing.done or not duty.who & SEARCH_AND_REVIEW or action in {A.RECUSE, A.REPORT_THREAT}:
        return None
    return Refused("after_recuse", "You stepped back from this screening, so no part of it is yours any more.")


def _history(action: A, duty: Duty, standing: Standing) -> Refused | None:
    earlier = sorted(duty.never_after & standing.done)
    if not earlier:
        return None
    return Refused(
        f"after_{earlier[0]}",
        f"You cannot {action.words} here because you did this on the same screening: {A(earlier[0]).words}.",
    )


def _assignment(action: A, duty: Duty, standing: Standing) -> Refused | None:
    if not duty.assigned or standing.assigned:
        return None
    return Refused("not_assigned", f"You cannot {action.words}: the coordinator has not assigned you this screening.")


def _designation(action: A, duty: Duty, standing: Standing) -> Refused | None:
    if not duty.assigned or standing.designated:
        return None
    return Refused(
        "not_designated",
        f"You cannot {action.words}: you hold no designation for a sensitive position that is in force today.",
    )


def _gate(action: A, duty: Duty, standing: Standing) -> Refused | None:
    if duty.gate is None or standing.missing == 0:
        return None
    items = "item is" if standing.missing == 1 else "items are"
    return Refused(
        "checklist", f"You cannot {action.words} yet: {standing.missing} checklist {items} not answered with yes."
    )


def _sign_in(action: A, duty: Duty, standing: Standing) -> Refused | None:
    if not duty.fresh or standing.fresh:
        return None
    return Refused("sign_in_again", f"Sign in again to {action.words}: your sign-in is more than five minutes old.")
