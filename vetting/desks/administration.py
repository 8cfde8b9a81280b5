"""The administrator's desk: what a department still has to set up, and its settings. Nothing of any screening."""

from collections import Counter
from dataclasses import dataclass
from zoneinfo import available_timezones

from flask import Blueprint, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_wtf import FlaskForm
from wtforms import SelectField, StringField
from wtforms.validators import InputRequired, Length

from vetting.accounts.access import duty
from vetting.accounts.house import reading, today
from vetting.desks.access import answered, the_vault, who
from vetting.domain.actions import Action
from vetting.domain.roles import Role
from vetting.vault import people, positions, word_lists
from vetting.workflow import people as staff

desk = Blueprint("administration", __name__)

AMERICAN = (
    "America/New_York",
    "America/Chicago",
    "America/Denver",
    "America/Phoenix",
    "America/Los_Angeles",
    "America/Anchorage",
    "Pacific/Honolulu",
)
"""First in the list; the rest follows by name."""


class DepartmentSettings(FlaskForm):  # type: ignore[misc]  # untyped there
    name = StringField("Department", validators=[InputRequired("Enter the department’s name."), Length(max=120)])
    time_zone = SelectField("Time zone", description="Times on every page and in every report are shown in it.")
    paper = SelectField("Paper of the reports", choices={"letter": "US Letter", "a4": "A4"})


@dataclass(frozen=True)
class Task:
    """A step of the set-up; `url` is empty where somebody else does it."""

    label: str
    done: bool
    status: str
    url: str
    why: str = ""


@desk.get("/")
@duty(Action.SEE_ADMINISTRATION)
def home() -> ResponseReturnValue:
    tasks = _tasks()
    first = next((each for each in tasks if not each.done), None)
    waiting = word_lists.proposed(reading())
    return render_template("administration/home.html", tasks=tasks, first=first, waiting=waiting)


@desk.get("/department")
@duty(Action.SEE_ADMINISTRATION)
def department() -> ResponseReturnValue:
    known = people.the_department(reading())
    return _department_page(_zones(DepartmentSettings(obj=known)))


@desk.post("/department")
@duty(Action.SET_UP)
def set_up() -> ResponseReturnValue:
    form = _zones(DepartmentSettings())
    return answered(
        form,
        lambda: staff.set_up(
            the_vault(), who(), name=form.name.data, time_zone=form.time_zone.data, paper=form.paper.data
        ),
        then=lambda _: url_for(".home"),
        said="The settings are saved, and on their way to the panel.",
        again=lambda: _department_page(form),
    )


def _department_page(form: DepartmentSettings) -> str:
    return render_template("administration/department.html", form=form)


def _zones(form: DepartmentSettings) -> DepartmentSettings:
    others = sorted(name for name in available_timezones() - set(AMERICAN) if "/" in name)
    form.time_zone.choices = {name: name.replace("_", " ") for name in (*AMERICAN, *others, "UTC")}
    return form


def _tasks() -> list[Task]:
    session = reading()
    counts: Counter[Role] = Counter(
        Role(role) for each in people.accounts(session) if each.active for role in each.roles
    )
    counts[Role.DECISION_MAKER] = sum(each.active for each in people.panel_accounts(session))
    designated = len(people.designated_until(session, today()))
    planned = sum(bool(positions.plan_in_force(session, each.id)) for each in positions.all_positions(session))
    known = people.the_department(session)
    invite = url_for(".invite")
    return [
        Task(
            "Department, time zone and paper",
            known is not None,
            known.name if known else "To do",
            url_for(".department"),
        ),
        _people("A coordinator", counts[Role.COORDINATOR], invite),
        _people("A searcher", counts[Role.SEARCHER], invite),
        _people("A searcher’s designation", designated, url_for(".designations"), why="No search begins without one."),
        _people("Two reviewers", counts[Role.REVIEWER], invite, needed=2, why="One approves, another may release."),
        _people("A decision maker", counts[Role.DECISION_MAKER], invite, why="Their account is in the panel only."),
        _people("An auditor", counts[Role.AUDITOR], invite),
        _people("A commander", counts[Role.COMMANDER], invite, why="Reads reports of threats."),
        _people("A position with a published plan", planned, "", why="A coordinator opens it."),
    ]


def _people(label: str, count: int, url: str, *, needed: int = 1, why: str = "") -> Task:
    done = count >= needed
    return Task(label, done, f"{count} there" if count else "To do", url, "" if done else why)
