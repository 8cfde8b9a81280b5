"""People and their accounts: invited, found, given roles, let in again, ended."""

from dataclasses import dataclass

from flask import current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_wtf import FlaskForm
from wtforms import SelectMultipleField, StringField
from wtforms.validators import InputRequired, Length

from vetting.accounts.access import duty
from vetting.accounts.house import reading, today
from vetting.desks.access import answered, me, reread, status_of, the_vault, who
from vetting.desks.administration import desk
from vetting.domain.actions import Action
from vetting.domain.refusals import Refused, Unknown
from vetting.domain.roles import PEOPLE, VAULT_ROLES, Role
from vetting.pages import asked, page_of, tell
from vetting.settings import PanelSettings, VaultSettings, load
from vetting.vault import people
from vetting.vault.people import Account, PanelAccount, Person
from vetting.workflow import people as staff
from vetting.workflow.people import Invited

ROLE_HINT = "Several are possible. What a person did on a screening still counts, whatever roles they hold later."


def _roles(roles: frozenset[Role]) -> SelectMultipleField:
    return SelectMultipleField(
        "Roles",
        choices={role.value: role.words.capitalize() for role in Role if role in roles},
        validators=[InputRequired("Choose at least one role.")],
        description=ROLE_HINT,
    )


class Invitation(FlaskForm):  # type: ignore[misc]  # untyped there
    name = StringField("Name", validators=[InputRequired("Enter the person’s name."), Length(max=120)])
    number = StringField(
        "Employee number",
        validators=[InputRequired("Enter the employee number."), Length(max=60)],
        description="One person, one number: it keeps duties apart even where a person has two accounts.",
    )
    email = StringField("E-mail address", validators=[InputRequired("Enter the e-mail address."), Length(max=254)])
    roles = _roles(PEOPLE)


class Roles(FlaskForm):  # type: ignore[misc]
    roles = _roles(VAULT_ROLES)


class OneButton(FlaskForm):  # type: ignore[misc]
    """A deed that needs no words."""


@dataclass(frozen=True)
class Known:
    """A person with what they have in either house."""

    person: Person
    account: Account | None
    panel: PanelAccount | None

    @property
    def roles(self) -> str:
        held = [role.words for role in Role if self.account and role in self.account.roles]
        return ", ".join([*held, *(["decision maker"] if self.panel else [])]) or "none"

    @property
    def ended(self) -> bool:
        return not any(each.active for each in (self.account, self.panel) if each)

    @property
    def state(self) -> str:
        account = self.account
        if account is None:
            return "Panel only" if self.panel and self.panel.active else "Ended"
        if not account.active:
            return "Ended"
        if account.locked_at:
            return "Locked after wrong attempts"
        return "Active" if account.password or account.signed_in_at else "Invited, not yet accepted"


@desk.get("/people")
@duty(Action.SEE_ADMINISTRATION)
def everyone() -> ResponseReturnValue:
    paging = page_of(request.args)
    found, total = people.page(reading(), name=asked(request.args, "q"), offset=paging.offset, limit=paging.size)
    accounts = {each.person: each for each in people.accounts(reading())}
    panel = {each.person: each for each in people.panel_accounts(reading())}
    return render_template(
        "administration/people.html",
        found=[Known(each, accounts.get(each.id), panel.get(each.id)) for each in found],
        total=total,
        paging=paging,
        designated=people.designated_until(reading(), today()),
    )


@desk.get("/people/invite")
@duty(Action.INVITE_PERSON)
def invite() -> ResponseReturnValue:
    person = reading().get(Person, asked(request.args, "person"))
    return _invite_page(Invitation(name=person.name, number=person.number) if person else Invitation())


@desk.post("/people/invite")
@duty(Action.INVITE_PERSON)
def send_invitation() -> ResponseReturnValue:
    """The links stand on the answer itself, once: a redirect would have to keep them somewhere."""
    form = Invitation()
    if not form.validate():
        return _invite_page(form), 422
    roles = frozenset(Role(role) for role in form.roles.data)
    try:
        invited = staff.invite(
            the_vault(), who(), number=form.number.data, name=form.name.data, email=form.email.data, roles=roles
        )
    except Refused as refused:
        tell(form, refused)
        return _invite_page(form), status_of(refused)
    return _links_page(invited)


@desk.get("/people/<person>")
@duty(Action.SEE_ADMINISTRATION)
def person(person: str) -> ResponseReturnValue:
    return _person_page(person)


@desk.get("/people/<person>/roles")
@duty(Action.CHANGE_ROLES)
def roles(person: str) -> ResponseReturnValue:
    known = _known(person)
    if known.account is None:
        raise Unknown
    return _roles_page(known, Roles(roles=list(known.account.roles)))


@desk.post("/people/<person>/roles")
@duty(Action.CHANGE_ROLES)
def change_roles(person: str) -> ResponseReturnValue:
    form, known = Roles(), _known(person)
    account = known.account
    if account is None:
        raise Unknown
    return answered(
        form,
        lambda: staff.change_roles(the_vault(), who(), account.id, frozenset(map(Role, form.roles.data))),
        then=lambda _: url_for(".person", person=person),
        said="The roles are changed. Every open session of this person ends at its next request.",
        again=lambda: _roles_page(known, form),
    )


@desk.get("/people/<person>/reset")
@duty(Action.RESET_ACCESS)
def resetting(person: str) -> ResponseReturnValue:
    return _access_page(person, ending=False)


@desk.post("/people/<person>/reset")
@duty(Action.RESET_ACCESS)
def reset_access(person: str) -> ResponseReturnValue:
    return _links_page(staff.reset_access(the_vault(), who(), person))


@desk.get("/people/<person>/deactivate")
@duty(Action.DEACTIVATE_PERSON)
def ending(person: str) -> ResponseReturnValue:
    return _access_page(person, ending=True)


@desk.post("/people/<person>/deactivate")
@duty(Action.DEACTIVATE_PERSON)
def deactivate(person: str) -> ResponseReturnValue:
    form = OneButton()
    return answered(
        form,
        lambda: staff.deactivate(the_vault(), who(), person),
        then=lambda _: url_for(".person", person=person),
        said="The person’s access is ended in both houses.",
        again=lambda: _access_page(person, form, ending=True),
    )


def _invite_page(form: Invitation) -> str:
    return render_template("administration/invite.html", form=form)


def _roles_page(known: Known, form: Roles) -> str:
    return render_template("administration/roles.html", known=known, form=form)


def _person_page(person: str) -> str:
    known = _known(person)
    history = people.designations_of(reading(), person)
    return render_template(
        "administration/person.html", known=known, history=history, today=today(), mine=known.person.id == me().person
    )


def _access_page(person: str, form: FlaskForm | None = None, *, ending: bool) -> str:
    """What follows is said before it is done: a session that ends takes with it what was not saved."""
    return render_template("administration/access.html", known=_known(person), ending=ending, form=form or OneButton())


def _links_page(invited: Invited) -> str:
    """Where each house lets the person choose a password; shown once and stored as a hash."""
    settings: VaultSettings = current_app.extensions["settings"]
    address = {"vault": settings.address, "panel": load(PanelSettings).address}
    links = {house: f"{address[house]}/invitation/{token}" for house, token in invited.tokens.items()}
    reread()
    return render_template("administration/links.html", known=_known(invited.person), links=links)


def _known(person: str) -> Known:
    found = reading().get(Person, person)
    if found is None:
        raise Unknown
    return Known(found, people.account_of(reading(), person), people.panel_account_of(reading(), person))
