"""The vault's one door: it refuses and says so in the ledger, or does the deed, moves the stage, seals and commits."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import partial, wraps
from typing import Concatenate, ParamSpec, TypeVar

from sqlmodel import Session

from vetting.accounts.department import day_of
from vetting.domain.actions import Action
from vetting.domain.duties import DUTIES, SEARCHED
from vetting.domain.refusals import Refused, Unknown
from vetting.domain.roles import Role
from vetting.domain.stages import CLOSED
from vetting.domain.standing import Standing, refusal
from vetting.ledger import entries
from vetting.storage import now
from vetting.vault import people, positions, screenings
from vetting.vault.database import Vault
from vetting.vault.record import Entry
from vetting.vault.screenings import Screening
from vetting.vault.sealed import Seal
from vetting.workflow.checklists import missing_items

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True)
class By:
    """Who asks: an account, and whether its sign-in is at most five minutes old."""

    account: str
    fresh: bool = False


PROGRAM = By("program", fresh=True)
"""The worker; no person."""

OPERATOR = By("operator", fresh=True)
"""Whoever runs the `vetting` command on the vault's own machine; an administrator, no person."""

_NO_PERSON = {PROGRAM.account: Role.PROGRAM, OPERATOR.account: Role.ADMINISTRATOR}


@dataclass
class Deed:
    """A deed under way: the writing session and what the door loaded. `about` goes to the ledger: ids and codes."""

    session: Session
    vault: Vault
    action: Action
    account: str
    person: str
    roles: frozenset[Role]
    moment: datetime
    position: str | None = None
    about: dict[str, str | int] = field(default_factory=dict)
    _screening: Screening | None = None

    @property
    def screening(self) -> Screening:
        if self._screening is None:
            raise Unknown
        return self._screening

    @property
    def seal(self) -> Seal:
        return self.vault.keyring.unwrap(self.screening.id, self.screening.data_key)

    @property
    def today(self) -> date:
        """The department's day: dates that people enter are of its calendar."""
        return self.day(self.moment)

    def day(self, moment: datetime) -> date:
        return day_of(people.the_department(self.session), moment)


def house_deed(action: Action) -> Callable[[Callable[Concatenate[Deed, P], R]], Callable[Concatenate[Vault, By, P], R]]:
    """A step that concerns no one screening or position: called as step(vault, by, …)."""

    def wrap(work: Callable[Concatenate[Deed, P], R]) -> Callable[Concatenate[Vault, By, P], R]:
        @wraps(work)
        def step(vault: Vault, by: By, /, *args: P.args, **kwargs: P.kwargs) -> R:
            return _perform(vault, action, by, lambda deed: work(deed, *args, **kwargs))

        return step

    return wrap


def position_deed(
    action: Action,
) -> Callable[[Callable[Concatenate[Deed, P], R]], Callable[Concatenate[Vault, By, str, P], R]]:
    """A step on a position: called as step(vault, by, position, …)."""
    return partial(_placed, action, "position")


def screening_deed(
    action: Action,
) -> Callable[[Callable[Concatenate[Deed, P], R]], Callable[Concatenate[Vault, By, str, P], R]]:
    """A step on a screening: called as step(vault, by, screening, …)."""
    return partial(_placed, action, "screening")


def _placed(
    action: Action, kind: str, work: Callable[Concatenate[Deed, P], R]
) -> Callable[Concatenate[Vault, By, str, P], R]:
    @wraps(work)
    def step(vault: Vault, by: By, where: str, /, *args: P.args, **kwargs: P.kwargs) -> R:
        return _perform(vault, action, by, lambda deed: work(deed, *args, **kwargs), **{kind: where})

    return step


def _perform(
    vault: Vault, action: Action, by: By, work: Callable[[Deed], R], *, screening: str = "", position: str = ""
) -> R:
    try:
        with vault.store.writing() as session:
            deed = _enter(session, vault, action, by, screening=screening, position=position)
            result = work(deed)
            _move(deed)
            _seal(deed)
            session.commit()
            return result
    except Refused as refused:
        enter_refusal(vault, action, by, refused.code, screening=screening, position=position)
        raise


def _enter(session: Session, vault: Vault, action: Action, by: By, *, screening: str, position: str) -> Deed:
    account, person, roles = _actor(session, by)
    deed = Deed(session, vault, action, account, person, roles, now(), position or None)
    if screening:
        deed._screening = screenings.locked(session, screening)  # noqa: SLF001 - the door fills what it opens
        deed.position = deed.screening.position
    if position and session.get(positions.Position, position) is None:
        raise Unknown
    refused = refusal(action, standing(deed, fresh=by.fresh))
    if refused:
        raise refused
    return deed


def _actor(session: Session, by: By) -> tuple[str, str, frozenset[Role]]:
    """The account as it stands now, not as its cookie remembers it."""
    if by.account in _NO_PERSON:
        return by.account, by.account, frozenset({_NO_PERSON[by.account]})
    account = session.get(people.Account, by.account)
    if account is None or not account.active:
        raise Refused("account", "This account is not active. Ask an administrator.")
    return account.id, account.person, frozenset(Role(role) for role in account.roles)


def standing(deed: Deed, *, fresh: bool = True) -> Standing:
    """What the duty table asks about this person here, read from the ledger and the tables."""
    gate = DUTIES[deed.action].gate
    if deed._screening is None:  # noqa: SLF001 - a deed without a screening has a standing too
        seat = deed.position and positions.seat_of(deed.session, deed.position, deed.person)
        return Standing(deed.roles, seated=bool(seat), fresh=fresh)
    return Standing(
        deed.roles,
        deed.screening.stage,
        done=done_by(deed.session, deed.screening.id, deed.person),
        assigned=any(each.person == deed.person for each in screenings.assigned(deed.session, deed.screening.id)),
        designated=people.designated(deed.session, deed.person, deed.today),
        seated=screenings.seat_over(deed.session, deed.screening.candidate, deed.person) is not None,
        missing=len(missing_items(deed.session, deed.screening, gate)) if gate else 0,
        fresh=fresh,
    )


def done_by(session: Session, screening: str, person: str) -> frozenset[Action]:
    """The person's deeds on the screening, by whatever account or role, as the ledger holds them."""
    deeds = entries.deeds(session, Entry, screening=screening)
    return frozenset(Action(deed.action) for deed in deeds if deed.person == person)


def refuse_stranger(deed: Deed) -> None:
    """Raw material is read by the assigned searcher, or by a reviewer who did not search the candidate."""
    mine = any(each.person == deed.person for each in screenings.assigned(deed.session, deed.screening.id))
    reviewer = Role.REVIEWER in deed.roles and not done_by(deed.session, deed.screening.id, deed.person) & SEARCHED
    if not (mine or reviewer):
        raise Refused("not_yours", "Only the assigned searcher and a reviewer who did not search may read this.")


def _move(deed: Deed) -> None:
    if deed._screening is None:  # noqa: SLF001 - nothing to move
        return
    then = DUTIES[deed.action].then
    deed.screening.version += 1
    if then:
        deed.screening.stage = then
        deed.screening.closed_at = deed.moment if then in CLOSED else None
    deed.session.add(deed.screening)


def _seal(deed: Deed) -> None:
    screening = deed._screening  # noqa: SLF001 - absent for deeds of the house
    entries.append(
        deed.session,
        Entry,
        house="vault",
        action=deed.action,
        account=deed.account,
        person=deed.person,
        screening=screening.id if screening else None,
        position=deed.position,
        about=deed.about,
        now=deed.moment,
    )


def enter_refusal(vault: Vault, action: Action, by: By, code: str, *, screening: str = "", position: str = "") -> None:
    """A refusal is an entry too: action, ids and a code, never the input."""
    with vault.store.writing() as session:
        account = session.get(people.Account, by.account)
        known = session.get(Screening, screening) if screening else None
        place = session.get(positions.Position, known.position if known else position)
        entries.append(
            session,
            Entry,
            house="vault",
            action=action,
            account=by.account,
            person=account.person if account else by.account,
            screening=known.id if known else None,
            position=place.id if place else None,
            outcome="refused",
            reason=code,
            now=now(),
        )
        session.commit()
