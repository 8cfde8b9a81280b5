"""Positions: the job, the versions of its plan, and the seats of its panel."""

from collections.abc import Sequence
from dataclasses import replace

from flask import render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_wtf import FlaskForm
from wtforms import SelectField, StringField, TextAreaField
from wtforms.validators import InputRequired, Length

from vetting.accounts.access import duty
from vetting.accounts.house import reading
from vetting.desks.access import answered, the_vault, who
from vetting.desks.intake import desk
from vetting.domain.actions import Action
from vetting.domain.plans import Plan
from vetting.domain.refusals import Unknown
from vetting.pages import asked
from vetting.policy import plans
from vetting.policy.pack import Pack
from vetting.policy.shelf import shelf
from vetting.vault import people, positions
from vetting.vault.positions import PlanVersion, Position
from vetting.workflow import intake


class NewPosition(FlaskForm):  # type: ignore[misc]  # untyped there
    title = StringField("Title", validators=[InputRequired("Enter the position’s title."), Length(max=100)])
    pack = SelectField(
        "Policy",
        description="What the screening must follow; it cannot be changed later.",
        validators=[InputRequired("Choose the policy.")],
    )


class PlanText(FlaskForm):  # type: ignore[misc]
    body = TextAreaField("Plan", validators=[InputRequired("Write the plan, or copy a sample."), Length(max=100_000)])


class SeatGiven(FlaskForm):  # type: ignore[misc]
    person = SelectField("Decision maker", validators=[InputRequired("Choose a decision maker.")])


class OneButton(FlaskForm):  # type: ignore[misc]
    """A deed that needs no words."""


@desk.get("/positions")
@duty(Action.SEE_INTAKE)
def positions_list() -> ResponseReturnValue:
    found = positions.all_positions(reading())
    return render_template(
        "intake/positions.html",
        found=[(each, positions.plan_in_force(reading(), each.id)) for each in found],
        drafts={each.id for each in found if positions.plan_draft(reading(), each.id)},
        packs=shelf(the_vault().policies).packs,
    )


@desk.get("/positions/new")
@duty(Action.OPEN_POSITION)
def new_position() -> ResponseReturnValue:
    return _new_page(_packs(NewPosition()))


@desk.post("/positions/new")
@duty(Action.OPEN_POSITION)
def open_position() -> ResponseReturnValue:
    form = _packs(NewPosition())
    return answered(
        form,
        lambda: intake.open_position(the_vault(), who(), form.title.data, form.pack.data),
        then=lambda position: url_for(".plan", position=position),
        said="The position is open. Draft its plan next.",
        again=lambda: _new_page(form),
    )


@desk.get("/positions/<position>")
@duty(Action.SEE_INTAKE)
def position(position: str) -> ResponseReturnValue:
    return _position_page(position, _decision_makers(SeatGiven()))


@desk.get("/positions/<position>/plan")
@duty(Action.DRAFT_PLAN)
def plan(position: str) -> ResponseReturnValue:
    found = _found(position)
    kept = positions.plan_draft(reading(), position) or positions.plan_in_force(reading(), position)
    text = _sample(found, asked(request.args, "sample")) or (kept.body if kept else "")
    return _plan_page(found, PlanText(body=text))


@desk.post("/positions/<position>/plan")
@duty(Action.DRAFT_PLAN)
def draft_plan(position: str) -> ResponseReturnValue:
    form, found = PlanText(), _found(position)
    return answered(
        form,
        lambda: intake.draft_plan(the_vault(), who(), position, form.body.data.replace("\r\n", "\n")),
        then=lambda _: url_for(".position", position=position),
        said="The draft is saved. Read it, then publish it.",
        again=lambda: _plan_page(found, form),
    )


@desk.post("/positions/<position>/publish")
@duty(Action.PUBLISH_PLAN)
def publish_plan(position: str) -> ResponseReturnValue:
    form = OneButton()
    return answered(
        form,
        lambda: intake.publish_plan(the_vault(), who(), position),
        then=lambda _: url_for(".position", position=position),
        said=lambda version: f"Version {version} is published. It is the plan of every screening opened from now on.",
        again=lambda: _position_page(position, _decision_makers(SeatGiven(formdata=None)), form),
    )


@desk.post("/positions/<position>/seats")
@duty(Action.SEAT_PANEL)
def seat(position: str) -> ResponseReturnValue:
    form = _decision_makers(SeatGiven())
    return answered(
        form,
        lambda: intake.seat_panel(the_vault(), who(), position, form.person.data),
        then=lambda _: url_for(".position", position=position),
        said="The seat is given.",
        again=lambda: _position_page(position, form),
    )


@desk.post("/positions/<position>/seats/<person>/end")
@duty(Action.UNSEAT_PANEL)
def unseat(position: str, person: str) -> ResponseReturnValue:
    form = OneButton()
    return answered(
        form,
        lambda: intake.unseat_panel(the_vault(), who(), position, person),
        then=lambda _: url_for(".position", position=position),
        said="The seat is ended. Whoever sat can never search or review for this position.",
        again=lambda: _position_page(position, _decision_makers(SeatGiven(formdata=None)), form),
    )


def _new_page(form: NewPosition) -> str:
    return render_template("intake/new_position.html", form=form)


def _position_page(position: str, seats: SeatGiven, form: FlaskForm | None = None) -> str:
    found, names = _found(position), people.names(reading())
    pack = shelf(the_vault().policies).packs.get(found.pack)
    return render_template(
        "intake/position.html",
        position=found,
        pack=pack,
        kinds={kind.code: kind.label for kind in pack.sources} if pack else {},
        versions=_read(positions.plan_versions(reading(), position)),
        in_force=positions.plan_in_force(reading(), position),
        seats=sorted(positions.seats(reading(), position), key=lambda each: names[each.person]),
        names=names,
        seat_form=seats,
        form=form or seats,
    )


def _plan_page(position: Position, form: PlanText) -> str:
    pack = shelf(the_vault().policies).get(position.pack)
    return render_template("intake/plan.html", position=position, form=form, pack=pack, samples=plans.samples())


def _found(position: str) -> Position:
    found = reading().get(Position, position)
    if found is None:
        raise Unknown
    return found


def _read(versions: Sequence[PlanVersion]) -> list[tuple[PlanVersion, Plan]]:
    """Newest first; a draft is kept only if it can be read."""
    return [(each, plans.parse(each.body, "plan")) for each in reversed(versions)]


def _packs(form: NewPosition) -> NewPosition:
    usable = {pack.id: pack.title for pack in shelf(the_vault().policies).usable()}
    form.pack.choices = {"": "Choose a policy", **usable}
    return form


def _decision_makers(form: SeatGiven) -> SeatGiven:
    names = people.names(reading())
    known = {each.person: names[each.person] for each in people.panel_accounts(reading()) if each.active}
    form.person.choices = {"": "Choose a decision maker", **dict(sorted(known.items(), key=lambda each: each[1]))}
    return form


def _sample(position: Position, name: str) -> str:
    """A sample plan as a draft for this position: under its title, its pack, and the years that the pack allows."""
    sample = plans.samples().get(name)
    if sample is None:
        return ""
    pack: Pack = shelf(the_vault().policies).get(position.pack)
    years = min(sample.look_back_years, pack.parameters.look_back_years)
    return plans.dump(replace(sample, title=position.title, pack=pack.id, look_back_years=years))
