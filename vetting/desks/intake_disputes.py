"""What the candidate disputes of a released packet: recorded here, ended by a reviewer, answered by letter."""

from collections.abc import Sequence

from flask import render_template, url_for
from flask.typing import ResponseReturnValue
from flask_wtf import FlaskForm
from wtforms import SelectField, SelectMultipleField
from wtforms.validators import InputRequired

from vetting.accounts.access import duty
from vetting.accounts.house import reading, today
from vetting.desks.access import answered, refused_here, screening_or_404, the_vault, who
from vetting.desks.intake import desk
from vetting.desks.intake_letters import MADE, unseated
from vetting.desks.intake_screening import about
from vetting.desks.intake_steps import NoWords
from vetting.domain.actions import Action
from vetting.domain.disputes import Ground
from vetting.domain.letters import LetterKind
from vetting.pages import Day, Passage
from vetting.vault import people
from vetting.vault.screenings import Screening
from vetting.workflow.disputes import DisputeDraft, disputable, disputes_shown, record_dispute
from vetting.workflow.letters import disputes_answered, make_letter, possible


class NewDispute(FlaskForm):  # type: ignore[misc]  # untyped there
    numbers = SelectMultipleField("What is disputed", coerce=int, choices={})
    ground = SelectField(
        "Why",
        choices={"": "Choose why", **{each.value: each.words for each in Ground}},
        validators=[InputRequired("Choose why it is disputed.")],
    )
    received_on = Day("Day on which it came", validators=[InputRequired("Enter the day on which it came.")])
    text = Passage("What the candidate wrote", description="In the candidate’s own words.")


@desk.get("/screenings/<screening>/disputes")
@duty(Action.SEE_INTAKE)
def disputes(screening: str) -> ResponseReturnValue:
    found = unseated(screening)
    return _disputes(found, _form(found))


@desk.post("/screenings/<screening>/disputes")
@duty(Action.RECORD_DISPUTE)
def keep_dispute(screening: str) -> ResponseReturnValue:
    found = screening_or_404(screening)
    form = _form(found)
    return answered(
        form,
        lambda: record_dispute(the_vault(), who(), screening, _draft(form)),
        then=lambda _: url_for(".disputes", screening=screening),
        said="The dispute is recorded. A reviewer who did not approve the packet looks at it.",
        again=lambda: _disputes(found, form),
    )


@desk.post("/screenings/<screening>/disputes/<dispute>/answer")
@duty(Action.MAKE_LETTER)
def answer_dispute(screening: str, dispute: str) -> ResponseReturnValue:
    """The letter that tells the candidate how it ended."""
    found, form = screening_or_404(screening), NoWords()
    return answered(
        form,
        lambda: make_letter(the_vault(), who(), screening, LetterKind.ANSWER, dispute=dispute),
        then=lambda _: url_for(".letters", screening=screening),
        said=MADE,
        again=lambda: _disputes(found, _form(found), form.form_errors),
    )


def _form(found: Screening) -> NewDispute:
    form = NewDispute()
    there = [] if refused_here(Action.RECORD_DISPUTE, found) else disputable(reading(), the_vault(), found)
    form.numbers.choices = {each.number: f"Finding {each.number}: {each.category}, {each.when}" for each in there}
    return form


def _draft(form: NewDispute) -> DisputeDraft:
    return DisputeDraft(
        Ground(form.ground.data), tuple(form.numbers.data or ()), form.text.data or "", form.received_on.data
    )


def _disputes(found: Screening, form: NewDispute, problems: Sequence[str] = ()) -> str:
    form.form_errors.extend(problems)
    return render_template(
        "intake/disputes.html",
        **about(found),
        form=form,
        disputes=disputes_shown(reading(), the_vault(), found, today()),
        answered=disputes_answered(reading(), found.id),
        answerable=LetterKind.ANSWER in possible(found.stage) and not refused_here(Action.MAKE_LETTER, found),
        names=people.names(reading()),
        refused=refused_here(Action.RECORD_DISPUTE, found),
    )
