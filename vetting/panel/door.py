"""The panel's one door: it refuses and says so in the ledger, or does the deed, seals and commits."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from sqlmodel import Session

from vetting.domain.actions import Action
from vetting.domain.refusals import Changed, Refused, Unknown
from vetting.domain.roles import Role
from vetting.domain.stages import Stage
from vetting.domain.standing import Standing, refusal
from vetting.ledger import entries
from vetting.panel import packets
from vetting.panel.database import Account, Entry, PanelStore
from vetting.panel.packets import PanelPacket
from vetting.storage import now

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True)
class By:
    """Who asks: an account, and whether its sign-in is at most five minutes old."""

    account: str
    fresh: bool = False


PROGRAM = By("program", fresh=True)
"""The courier; no person."""


@dataclass
class PanelDeed:
    """A deed under way: the writing session and what the door loaded. `about` goes to the ledger: ids and codes."""

    session: Session
    action: Action
    account: str
    person: str
    roles: frozenset[Role]
    moment: datetime
    about: dict[str, str | int] = field(default_factory=dict)
    position: str | None = None
    _packet: PanelPacket | None = None

    @property
    def packet(self) -> PanelPacket:
        if self._packet is None:
            raise Unknown
        return self._packet


def house_deed(
    action: Action,
) -> Callable[[Callable[Concatenate[PanelDeed, P], R]], Callable[Concatenate[PanelStore, By, P], R]]:
    """A step that concerns no one packet: called as step(panel, by, …)."""

    def wrap(work: Callable[Concatenate[PanelDeed, P], R]) -> Callable[Concatenate[PanelStore, By, P], R]:
        @wraps(work)
        def step(panel: PanelStore, by: By, /, *args: P.args, **kwargs: P.kwargs) -> R:
            return _perform(panel, action, by, lambda deed: work(deed, *args, **kwargs))

        return step

    return wrap


def packet_deed(
    action: Action,
) -> Callable[[Callable[Concatenate[PanelDeed, P], R]], Callable[Concatenate[PanelStore, By, str, P], R]]:
    """A step on a packet: called as step(panel, by, packet, …)."""

    def wrap(work: Callable[Concatenate[PanelDeed, P], R]) -> Callable[Concatenate[PanelStore, By, str, P], R]:
        @wraps(work)
        def step(panel: PanelStore, by: By, packet: str, /, *args: P.args, **kwargs: P.kwargs) -> R:
            return _perform(panel, action, by, lambda deed: work(deed, *args, **kwargs), packet=packet)

        return step

    return wrap


def _perform(
    panel: PanelStore, action: Action, by: By, work: Callable[[PanelDeed], R], *, packet: str | None = None
) -> R:
    try:
        with panel.writing() as session:
            deed = _enter(session, action, by, packet=packet)
            result = work(deed)
            session.flush()
            _seal(deed)
            session.commit()
            return result
    except Refused as refused:
        enter_refusal(panel, action, by, refused.code, packet=packet)
        raise


def _enter(session: Session, action: Action, by: By, *, packet: str | None) -> PanelDeed:
    account, person, roles = _actor(session, by)
    deed = PanelDeed(session, action, account, person, roles, now())
    refused = refusal(action, Standing(roles, _open(deed, packet) if packet is not None else None, fresh=by.fresh))
    if refused:
        raise refused
    return deed


def _actor(session: Session, by: By) -> tuple[str, str, frozenset[Role]]:
    """The account as it stands now, not as its cookie remembers it."""
    if by == PROGRAM:
        return by.account, by.account, frozenset({Role.PROGRAM})
    account = session.get(Account, by.account)
    if account is None or not account.active:
        raise Refused("account", "This account is not active. Ask an administrator.")
    return account.id, account.person, frozenset(Role(role) for role in account.roles)


def _open(deed: PanelDeed, packet: str) -> Stage:
    """Load the packet if the person may know that it exists; missing and foreign ones are answered alike."""
    found = packets.locked(deed.session, packet) if packet.isalnum() and packet.isascii() else None
    if found is None or found.disposed_at or not packets.seated(deed.session, found.position, deed.person):
        raise Unknown
    if found.recalled_at:
        raise Changed("recalled", "This packet was recalled. It can no longer be opened.")
    if found.replaced_by:
        raise Changed(
            "replaced", f"This packet was replaced by version {found.replaced_by}. It can no longer be opened."
        )
    deed._packet, deed.position = found, found.position  # noqa: SLF001 - the door fills what it opens
    deed.about["packet"] = found.id
    return packets.stage(deed.session, found)


def _seal(deed: PanelDeed) -> None:
    entries.append(
        deed.session,
        Entry,
        house="panel",
        action=deed.action,
        account=deed.account,
        person=deed.person,
        position=deed.position,
        about=deed.about,
        now=deed.moment,
    )


def enter_refusal(panel: PanelStore, action: Action, by: By, code: str, *, packet: str | None = None) -> None:
    """A refusal is an entry too: action, ids and a code, never the input."""
    with panel.writing() as session:
        account = session.get(Account, by.account)
        known = session.get(PanelPacket, packet) if packet and packet.isalnum() and packet.isascii() else None
        entries.append(
            session,
            Entry,
            house="panel",
            action=action,
            account=account.id if account else by.account,
            person=account.person if account else by.account,
            position=known.position if known else None,
            about={"packet": known.id} if known else {},
            outcome="refused",
            reason=code,
            now=now(),
        )
        session.commit()
