"""The coordinator's desk: screenings that wait on someone, the list of all, and opening a new one."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from flask import Blueprint, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_wtf import FlaskForm
from wtforms import SelectField, StringField, TextAreaField
from wtforms.validators import DataRequired, InputRequired, Length, Optional

from vetting.accounts.access import duty
from vetting.accounts.house import reading, today
from vetting.desks.access import answered, the_vault, who
from vetting.domain.actions import Action
from vetting.domain.identity import Identity
from vetting.domain.stages import AT_WORK, TO_SEARCH, Stage
from vetting.pages import Day, Paging, asked, page_of
from vetting.vault import disputes, people, positions, screenings
from vetting.vault.candidates import Candidate
from vetting.vault.screenings import Screening
from vetting.workflow import opening
from vetting.workflow.candidates import Opening
from vetting.workflow.disputes import in_words
from vetting.workflow.retention import due

desk = Blueprint("intake", __name__)

UNFINISHED = [stage for stage in Stage if stage in AT_WORK | {Stage.RELEASED}]
STAGES = [("", "Not finished"), ("all", "Every stage"), *((each.value, each.words) for each in Stage)]
ONE_PER_LINE = "One per line; empty if there is none."
BORN = (
    "Only if the candidate may have been under 18 at some time during the years that the plan looks back. "
    "The date is kept only if so; otherwise no more is kept than that the candidate was an adult throughout."
)


class NewScreening(FlaskForm):  # type: ignore[misc]  # untyped there
    position = SelectField("Position", validators=[InputRequired("Choose the position.")])
    full_name = StringField("Full name", validators=[DataRequired("Enter the candidate’s full name."), Length(max=200)])
    previous_name = TextAreaField("Previous names", description=ONE_PER_LINE)
    handle = TextAreaField("Account names that the candidate disclosed", description=ONE_PER_LINE)
    email = TextAreaField("E-mail addresses", description=ONE_PER_LINE)
    phone = TextAreaField("Telephone numbers", description=ONE_PER_LINE)
    employer = TextAreaField("Employers", description=ONE_PER_LINE)
    city = TextAreaField("Cities of residence", description=ONE_PER_LINE)
    born = Day("Date of birth", validators=[Optional()], description=BORN)
    number = StringField(
        "Candidate number",
        description="What the panel will see in place of a name. Leave it empty for a random number.",
    )
    file = StringField(
        "Your department’s applicant number",
        validators=[Length(max=100)],
        description="Kept as a fingerprint only, so that nobody is opened twice.",
    )
    due_on = Day("Due", validators=[Optional()])


@desk.get("/")
@duty(Action.SEE_INTAKE)
def home() -> ResponseReturnValue:
    paging = page_of(request.args)
    found, total = _asked_for(paging)
    waiting = [] if request.args else screenings.waiting(reading())
    titles = {each.id: each.title for each in positions.all_positions(reading())}
    return render_template(
        "intake/screenings.html",
        found=found,
        waiting=waiting,
        paging=paging,
        total=total,
        titles=titles,
        disputed=[] if request.args else disputes.unanswered(reading()),
        in_words=in_words,
        outlived=[] if request.args else due(the_vault(), today(), limit=10),
        today=today(),
        searchers=searchers_in_words([*found, *waiting]),
        filters=[("stage", "Stage", STAGES), ("position", "Position", [("", "Every position"), *titles.items()])],
        state=partial(state, versions=positions.versions_in_force(reading()), day=today()),
    )


@desk.get("/screenings/new")
@duty(Action.OPEN_SCREENING)
def new_screening() -> ResponseReturnValue:
    return new_screening_page(_choices(NewScreening(request.args)))


@desk.post("/screenings/new")
@duty(Action.OPEN_SCREENING)
def open_screening() -> ResponseReturnValue:
    form = _choices(NewScreening())
    return answered(
        form,
        lambda: opening.open_screening(the_vault(), who(), form.position.data, _opening(form)),
        then=lambda screening: url_for(".screening", screening=screening),
        said="The screening is open.",
        again=lambda: new_screening_page(form),
    )


def new_screening_page(form: NewScreening) -> str:
    return render_template("intake/new_screening.html", form=form)


def searchers_in_words(found: Sequence[tuple[Screening, Candidate]]) -> dict[str, str]:
    """The names of those who have each screening now."""
    names = people.names(reading())
    having = screenings.searchers_of(reading(), [screening.id for screening, _ in found])
    return {screening: ", ".join(names[person] for person in persons) for screening, persons in having.items()}


def state(screening: Screening, searcher: str, *, versions: dict[str, int], day: date) -> str:
    """What the screening waits for, in words; `versions` are those of the plans in force, by position."""
    searching = screening.stage in TO_SEARCH
    wanted = {
        "record the candidate’s notice": screening.stage is Stage.OPENED and screening.notice_at is None,
        "assign a searcher": searching and not searcher,
        "catch up with the plan": searching and screening.plan_version < versions.get(screening.position, 0),
    }
    if any(wanted.values()):
        return f"Waits for you: {', '.join(step for step, waits in wanted.items() if waits)}"
    if screening.stage is Stage.REPLYING and screening.reply_kind is None:
        return "Waits for the candidate’s reply" if not overdue(screening, day) else "The days to reply have passed"
    if screening.stage is Stage.REPLYING:
        return "The reply is recorded; waits for a reviewer to read and approve"
    if screening.stage is Stage.APPROVED:
        return "Waits for release by someone who did not approve it"
    return screening.stage.words.capitalize()


def overdue(screening: Screening, day: date) -> bool:
    """Whether the candidate’s last day to reply is over."""
    return screening.reply_due is not None and day > screening.reply_due


def _asked_for(paging: Paging) -> tuple[Sequence[tuple[Screening, Candidate]], int]:
    """The part of the list that search and filters ask for, and how many match in all."""
    stage = asked(request.args, "stage")
    stages = UNFINISHED if not stage else [Stage(stage)] if stage in set(Stage) else ()
    return screenings.page(
        reading(),
        stages=stages,
        position=asked(request.args, "position"),
        number=asked(request.args, "q"),
        offset=paging.offset,
        limit=paging.size,
    )


def _choices(form: NewScreening) -> NewScreening:
    titles = {each.id: each.title for each in positions.all_positions(reading())}
    form.position.choices = {"": "Choose a position", **titles}
    return form


def _opening(form: NewScreening) -> Opening:
    born: date | None = form.born.data
    identity = Identity(
        full_name=" ".join((form.full_name.data or "").split()),
        previous_names=_lines(form.previous_name),
        handles=_lines(form.handle),
        emails=_lines(form.email),
        phones=_lines(form.phone),
        employers=_lines(form.employer),
        cities=_lines(form.city),
        born=born.isoformat() if born else "",
    )
    number = (form.number.data or "").strip().upper()
    return Opening(identity, number=number, file=(form.file.data or "").strip(), due_on=form.due_on.data)


def _lines(field: TextAreaField) -> tuple[str, ...]:
    return tuple(" ".join(line.split()) for line in (field.data or "").splitlines() if line.strip())
