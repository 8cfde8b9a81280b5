"""What the courier leaves in the panel, and what it takes away: each step may be repeated."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, delete, update

from vetting import storage
from vetting.accounts.deeds import INVITED_FOR
from vetting.accounts.people import new_uniquifier
from vetting.domain.actions import Action
from vetting.domain.refusals import Refused
from vetting.domain.roles import Role
from vetting.panel import packets
from vetting.panel.database import (
    Account,
    Department,
    Guess,
    Invitation,
    Person,
    invited,
    open_invitations,
    the_department,
)
from vetting.panel.door import PanelDeed, house_deed
from vetting.panel.packets import PanelDecision, PanelPacket, Question, Seat

PANEL = [Role.DECISION_MAKER.value]


@dataclass(frozen=True, kw_only=True)
class Arriving:
    """A released packet as it is carried; a recall carries it without content."""

    id: str
    number: str
    version: int
    position: str
    title: str
    digest: str
    pdf_digest: str
    released_at: datetime
    canonical: str = ""
    pdf: bytes = b""


@dataclass(frozen=True, kw_only=True)
class Member:
    """A decision maker's account as it should be; a `token_hash` that is not here yet starts access over."""

    account: str
    person: str
    number: str
    name: str
    email: str
    active: bool
    token_hash: str


@house_deed(Action.RECEIVE)
def packet(deed: PanelDeed, arriving: Arriving) -> None:
    """Put it in and mark the earlier versions replaced; other bytes under a known id are refused."""
    known = deed.session.get(PanelPacket, arriving.id, with_for_update=True)
    if known and (known.digest, known.pdf_digest) != (arriving.digest, arriving.pdf_digest):
        raise Refused("packet_differs", "Another packet arrived here under this id.")
    if known is None:
        deed.session.add(PanelPacket(**vars(arriving), received_at=deed.moment))
        deed.session.flush()
    _replace(deed.session, arriving)
    deed.position = arriving.position
    deed.about |= {"packet": arriving.id, "digest": arriving.digest, "pdf": arriving.pdf_digest}


@house_deed(Action.RECEIVE)
def recall(deed: PanelDeed, arriving: Arriving) -> None:
    """From now on it opens no more, nor does what it replaced; one that never arrived leaves a mark, so that it cannot
    arrive late.
    """
    known = deed.session.get(PanelPacket, arriving.id, with_for_update=True)
    row = known or PanelPacket(**vars(arriving), received_at=deed.moment)
    row.recalled_at = row.recalled_at or deed.moment
    row.empty()
    deed.session.add(row)
    deed.session.flush()
    _replace(deed.session, arriving)
    deed.position = arriving.position
    deed.about |= {"packet": arriving.id, "recalled": 1}


@house_deed(Action.RECEIVE)
def disposal(deed: PanelDeed, ids: Collection[str]) -> None:
    """Nothing of these packets stays but their digests: not what was asked, nor why it was decided."""
    for each in sorted(ids):
        row = deed.session.get(PanelPacket, each, with_for_update=True)
        if row is None:
            continue
        row.disposed_at = row.disposed_at or deed.moment
        row.empty()
        deed.session.add(row)
        deed.session.exec(delete(Question).where(col(Question.packet) == each))
        deed.session.exec(delete(PanelDecision).where(col(PanelDecision.packet) == each))
    deed.about["packets"] = ",".join(sorted(ids))


@house_deed(Action.RECEIVE)
def seats(deed: PanelDeed, position: str, people: Collection[str]) -> None:
    """The position's panel from now on: these persons and nobody else."""
    deed.session.exec(delete(Seat).where(col(Seat.position) == position))
    deed.session.add_all(Seat(position=position, person=person) for person in sorted(people))
    deed.position = position
    deed.about["seats"] = ",".join(sorted(people))


@house_deed(Action.RECEIVE)
def member(deed: PanelDeed, carried: Member) -> None:
    """Person and account; a change of standing ends every session."""
    deed.session.merge(Person(id=carried.person, number=carried.number, name=carried.name))
    deed.session.flush()
    account = deed.session.get(Account, carried.account, with_for_update=True) or Account(
        id=carried.account, person=carried.person, email=carried.email, roles=PANEL, active=carried.active
    )
    if account.active != carried.active or account.email != carried.email:
        account.fs_uniquifier = new_uniquifier()
    account.email, account.active = carried.email, carried.active
    deed.session.add(account)
    deed.session.flush()
    if carried.token_hash and invited(deed.session, carried.token_hash) is None:
        _start_over(deed, account, carried.token_hash)
    deed.about |= {"account": account.id, "subject": carried.person, "active": int(carried.active)}


def member_as_it_is(session: Session, account: str, *, token_hash: str) -> Member | None:
    """What `member` made, to compare; `token_hash` is told only if that invitation arrived."""
    row = session.get(Account, account)
    if row is None:
        return None
    person = session.get_one(Person, row.person)
    known = token_hash and invited(session, token_hash)
    return Member(
        account=row.id,
        person=person.id,
        number=person.number,
        name=person.name,
        email=row.email,
        active=row.active,
        token_hash=token_hash if known else "",
    )


@house_deed(Action.RECEIVE)
def department(deed: PanelDeed, *, name: str, time_zone: str, paper: str, demo: bool) -> None:
    row = the_department(deed.session) or Department(name=name, time_zone=time_zone)
    row.name, row.time_zone, row.paper, row.demo = name, time_zone, paper, demo
    deed.session.add(row)
    deed.about["department"] = row.id


@house_deed(Action.RECEIVE)
def fetched(deed: PanelDeed, questions: Sequence[str], decisions: Sequence[str]) -> None:
    """These are at home in the vault now."""
    for kind, ids in ((Question, questions), (PanelDecision, decisions)):
        there = (col(kind.id).in_(ids), col(kind.fetched_at).is_(None))
        deed.session.exec(update(kind).where(*there).values(fetched_at=deed.moment))
    deed.about |= {"questions": len(questions), "decisions": len(decisions)}


def _replace(session: Session, arriving: Arriving) -> None:
    """By the highest version, in whatever order they arrived; what is replaced keeps no content."""
    every = packets.versions(session, arriving.number, arriving.position)
    for each in every[:-1]:
        each.replaced_by = every[-1].version
        each.empty()
        session.add(each)


def _start_over(deed: PanelDeed, account: Account, token_hash: str) -> None:
    """As `accounts.deeds.reset_access`, with a token that was made in the vault."""
    for each in open_invitations(deed.session, account.id):
        each.used_at = deed.moment
        deed.session.add(each)
    account.password = account.tf_primary_method = account.tf_totp_secret = account.mf_recovery_codes = None
    account.locked_at = account.last_totp_counter = None
    account.fs_uniquifier = new_uniquifier()
    deed.session.exec(delete(Guess).where(col(Guess.account) == account.id))
    expires = storage.now() + INVITED_FOR
    deed.session.add(Invitation(account=account.id, token_hash=token_hash, expires=expires))
