"""People and their standing: invited, designated, given roles, ended. One person, one identity in both houses."""

from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from secrets import token_urlsafe

from vetting.accounts import deeds
from vetting.domain.actions import Action
from vetting.domain.refusals import Refused, Unknown
from vetting.domain.roles import Role
from vetting.storage import new_id
from vetting.vault import outbox, people
from vetting.vault.outbox import ErrandKind
from vetting.vault.people import Account, Department, Designation, PanelAccount, Person
from vetting.workflow.filtering import checked
from vetting.workflow.perform import Deed, house_deed

NAME = 200
"""Characters of a name, a number or an authority."""

PANEL = frozenset({Role.DECISION_MAKER})


@dataclass(frozen=True)
class Invited:
    """`tokens` by house: what an invitation's link ends with, shown once and stored as a hash."""

    person: str
    tokens: dict[str, str]


@dataclass(frozen=True)
class DesignationDraft:
    authority: str
    checked_on: date
    trained_on: date
    acknowledged_on: date
    since: date
    until: date


@house_deed(Action.SET_UP)
def set_up(deed: Deed, *, name: str, time_zone: str, paper: str, demo: bool = False) -> None:
    """The department's name, time zone and paper; carried to the panel."""
    name = checked(name.strip(), field="name", longest=NAME)
    if not name:
        raise Refused("department_name", "Enter the department’s name.", field="name")
    row = people.the_department(deed.session) or Department(name=name, time_zone=time_zone, paper=paper, demo=demo)
    row.name, row.time_zone, row.paper = name, time_zone, paper
    deed.session.add(row)
    outbox.send(deed.session, ErrandKind.CARRY_DEPARTMENT, row.id)


@house_deed(Action.INVITE_PERSON)
def invite(
    deed: Deed,
    *,
    number: str,
    name: str,
    email: str,
    roles: frozenset[Role],
    id: str = "",  # noqa: A002 - scenarios name ids
    panel_account: str = "",
) -> Invited:
    """An account in each house that the roles ask for, with an invitation each."""
    house = people.signin_house(deed.vault.store, deed.vault.keys)
    checked(number, field="number", longest=NAME)
    checked(name, field="name", longest=NAME)
    if id and deed.session.get(Person, id) is None:
        deed.session.add(Person(id=id, number=number.strip(), name=name.strip()))
        deed.session.flush()
    person = deeds.person_numbered(deed.session, house, number, name=name)
    tokens = {}
    if roles - PANEL:
        _, tokens["vault"] = deeds.invite(deed.session, house, person=person, email=email, roles=roles - PANEL)
    if roles & PANEL:
        tokens["panel"] = _panel_account(deed, person.id, deeds.folded(email), panel_account)
    if not tokens:
        raise Refused("no_roles", "Choose at least one role.", field="roles")
    deed.about |= {"person": person.id, "roles": ",".join(sorted(roles))}
    return Invited(person.id, tokens)


@house_deed(Action.CHANGE_ROLES)
def change_roles(deed: Deed, account: str, roles: frozenset[Role]) -> None:
    house = people.signin_house(deed.vault.store, deed.vault.keys)
    found = _account(deed, account)
    if found.person == deed.person:
        raise Refused("own_roles", "Nobody changes their own roles. Ask another administrator.")
    deeds.change_roles(deed.session, house, found, roles=roles)
    deed.about |= {"subject": found.person, "roles": ",".join(sorted(roles))}


@house_deed(Action.DEACTIVATE_PERSON)
def deactivate(deed: Deed, person: str) -> None:
    """End every account of the person, in both houses, at the next request."""
    if deed.session.get(Person, person) is None:
        raise Unknown
    if person == deed.person:
        raise Refused("own_account", "Nobody ends their own account. Ask another administrator.")
    account, panel = people.account_of(deed.session, person), people.panel_account_of(deed.session, person)
    if account:
        deeds.deactivate(deed.session, account)
    if panel:
        panel.active = False
        _carry(deed, panel)
    deed.about["subject"] = person


@house_deed(Action.RESET_ACCESS)
def reset_access(deed: Deed, person: str) -> Invited:
    """Unlock, and start over with a new password, new codes and a new invitation."""
    house = people.signin_house(deed.vault.store, deed.vault.keys)
    account, panel = people.account_of(deed.session, person), people.panel_account_of(deed.session, person)
    if account is None and panel is None:
        raise Unknown
    tokens = {}
    if account:
        tokens["vault"] = deeds.reset_access(deed.session, house, account)
    if panel:
        panel.active, tokens["panel"] = True, _token(panel)
        _carry(deed, panel)
    deed.about["subject"] = person
    return Invited(person, tokens)


@house_deed(Action.DESIGNATE)
def designate(deed: Deed, person: str, draft: DesignationDraft) -> None:
    """Put the person in a sensitive position until a day; never one's own."""
    if deed.session.get(Person, person) is None:
        raise Unknown
    if person == deed.person:
        raise Refused("own_designation", "Nobody designates themselves. Ask another commander or administrator.")
    if not checked(draft.authority, field="authority", longest=NAME).strip():
        raise Refused("authority", "Enter on whose authority.", field="authority")
    if draft.until < draft.since:
        raise Refused("dates", "The designation must end after it begins.", field="until")
    if max(draft.checked_on, draft.trained_on, draft.acknowledged_on) > draft.since:
        raise Refused("not_ready", "Check, training and acknowledgement come before the designation.", field="since")
    deed.session.add(Designation(person=person, made_at=deed.moment, **draft.__dict__))
    deed.about["subject"] = person


def _account(deed: Deed, account: str) -> Account:
    found = deed.session.get(Account, account)
    if found is None:
        raise Unknown
    return found


def _panel_account(deed: Deed, person: str, email: str, id_: str) -> str:
    if people.panel_account_of(deed.session, person):
        raise Refused("has_account", "This person has an account in the panel already.")
    if any(each.email == email for each in people.panel_accounts(deed.session)):
        raise Refused("email_taken", "Another account has this e-mail address.", field="email")
    account = PanelAccount(id=id_ or new_id(), person=person, email=email)
    token = _token(account)
    _carry(deed, account)
    return token


def _token(account: PanelAccount) -> str:
    token = token_urlsafe(32)
    account.token_hash = sha256(token.encode()).hexdigest()
    account.generation += 1
    return token


def _carry(deed: Deed, account: PanelAccount) -> None:
    deed.session.add(account)
    deed.session.flush()
    outbox.send(deed.session, ErrandKind.CARRY_ACCOUNT, account.id)
