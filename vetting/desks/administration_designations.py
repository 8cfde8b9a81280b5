"""Designations: who holds the sensitive position of searching, on whose authority, until when."""

from flask import render_template, url_for
from flask.typing import ResponseReturnValue
from flask_wtf import FlaskForm
from wtforms import StringField
from wtforms.validators import InputRequired, Length

from vetting.accounts.access import duty
from vetting.accounts.house import reading, today
from vetting.desks.access import answered, the_vault, who
from vetting.desks.administration import desk
from vetting.domain.actions import Action
from vetting.domain.refusals import Unknown
from vetting.domain.roles import Role
from vetting.pages import Day
from vetting.vault import people
from vetting.vault.people import Person
from vetting.workflow import people as staff
from vetting.workflow.people import DesignationDraft


def _day(label: str, hint: str = "") -> Day:
    return Day(label, validators=[InputRequired("Enter the date.")], description=hint)


class Designated(FlaskForm):  # type: ignore[misc]  # untyped there
    authority = StringField(
        "On whose authority",
        validators=[InputRequired("Enter on whose authority."), Length(max=200)],
        description="For instance: Chief of Police, written designation of 3 March.",
    )
    checked_on = _day("Background of the searcher checked on")
    trained_on = _day("Trained in lawful searching on")
    acknowledged_on = _day("Duties acknowledged in writing on")
    since = _day("Designated from")
    until = _day("Designated until", "After this day no search begins; a new designation is made.")


@desk.get("/designations")
@duty(Action.DESIGNATE)
def designations() -> ResponseReturnValue:
    names, until = people.names(reading()), people.designated_until(reading(), today())
    searchers = [each.person for each in people.accounts(reading()) if each.active and Role.SEARCHER in each.roles]
    found = sorted(((each, names[each], until.get(each)) for each in searchers), key=lambda each: each[1])
    return render_template("administration/designations.html", found=found)


@desk.get("/designations/<person>")
@duty(Action.DESIGNATE)
def designation(person: str) -> ResponseReturnValue:
    return _page(_found(person), Designated())


@desk.post("/designations/<person>")
@duty(Action.DESIGNATE)
def designate(person: str) -> ResponseReturnValue:
    form, found = Designated(), _found(person)
    return answered(
        form,
        lambda: staff.designate(the_vault(), who(), person, _draft(form)),
        then=lambda _: url_for(".designations"),
        said=f"{found.name} is designated.",
        again=lambda: _page(found, form),
    )


def _page(found: Person, form: Designated) -> str:
    history = people.designations_of(reading(), found.id)
    return render_template("administration/designation.html", person=found, form=form, history=history, today=today())


def _draft(form: Designated) -> DesignationDraft:
    return DesignationDraft(
        authority=form.authority.data.strip(),
        checked_on=form.checked_on.data,
        trained_on=form.trained_on.data,
        acknowledged_on=form.acknowledged_on.data,
        since=form.since.data,
        until=form.until.data,
    )


def _found(person: str) -> Person:
    found = reading().get(Person, person)
    if found is None:
        raise Unknown
    return found
