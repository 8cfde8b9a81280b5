"""The search desk: one's own screenings, the checklist of one screening, and what stands at its beginning."""

from collections.abc import Sequence

from flask import Blueprint, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_wtf import FlaskForm
from wtforms.validators import InputRequired

from vetting.accounts.access import duty
from vetting.accounts.house import reading, today
from vetting.desks.access import answered, me, refused_here, screening_or_404, the_vault, who
from vetting.desks.search_status import checklist, lock
from vetting.domain.actions import Action
from vetting.domain.stages import AT_WORK, Stage
from vetting.pages import Paging, Passage, asked, page_of
from vetting.vault import people, positions, screenings, searches
from vetting.vault.candidates import Candidate
from vetting.vault.positions import Position
from vetting.vault.screenings import Screening
from vetting.workflow import escalation, opening, search
from vetting.workflow.checklists import pinned
from vetting.workflow.finds import Logged
from vetting.workflow.worksheet import worksheet

desk = Blueprint("search", __name__)

SHOWN = {
    "": (Stage.OPENED, Stage.SEARCHING),
    "handed_on": (Stage.REVIEWING, Stage.REPLYING, Stage.APPROVED),
    "all": tuple(Stage),
}
FILTERS = [("", "Still to search"), ("handed_on", "Handed on to review"), ("all", "All of mine")]


class NoWords(FlaskForm):  # type: ignore[misc]  # untyped there
    """A deed that needs none."""


class Threat(FlaskForm):  # type: ignore[misc]
    text = Passage("What was seen, where and when", validators=[InputRequired("Say what was seen, where and when.")])


@desk.get("/")
@duty(Action.SEE_SEARCHES)
def home() -> ResponseReturnValue:
    paging = page_of(request.args)
    found, total = _mine(paging)
    return render_template(
        "search/screenings.html",
        found=found,
        total=total,
        paging=paging,
        progress=searches.progress(reading(), [each.id for each, _ in found]),
        titles={each.id: each.title for each in positions.all_positions(reading())},
        kinds=FILTERS,
        today=today(),
        at_work=AT_WORK,
    )


@desk.get("/<screening>")
@duty(Action.SEE_SEARCHES)
def screening(screening: str) -> ResponseReturnValue:
    return screening_page(screening_or_404(screening), NoWords(formdata=None))


@desk.post("/<screening>/begin")
@duty(Action.BEGIN_SEARCH)
def begin(screening: str) -> ResponseReturnValue:
    form = NoWords()
    return answered(
        form,
        lambda: search.begin_search(the_vault(), who(), screening),
        then=lambda _: url_for(".screening", screening=screening),
        said="The search has begun. Work the rows from the top.",
        again=lambda: screening_page(screening_or_404(screening), form),
    )


@desk.post("/<screening>/recuse")
@duty(Action.RECUSE)
def recuse(screening: str) -> ResponseReturnValue:
    form = NoWords()
    return answered(
        form,
        lambda: opening.recuse(the_vault(), who(), screening),
        then=lambda _: url_for(".home"),
        said="You stepped back. The coordinator assigns someone else.",
        again=lambda: screening_page(screening_or_404(screening), form),
    )


@desk.get("/<screening>/threat")
@duty(Action.REPORT_THREAT)
def threat(screening: str) -> ResponseReturnValue:
    return _threat_page(screening, Threat(formdata=None))


@desk.post("/<screening>/threat")
@duty(Action.REPORT_THREAT)
def report_threat(screening: str) -> ResponseReturnValue:
    form = Threat()
    return answered(
        form,
        lambda: escalation.report_threat(the_vault(), who(), screening, form.text.data),
        then=lambda _: url_for(".screening", screening=screening),
        said="Your report is with the commander. Tell your supervisor in person too.",
        again=lambda: _threat_page(screening, form),
    )


def screening_page(found: Screening, form: FlaskForm) -> str:
    sheet = worksheet(the_vault(), who(), found.id)
    locked = lock(found)
    names = people.names(reading())
    return render_template(
        "search/screening.html",
        **about(found),
        sheet=sheet,
        form=form,
        checklist=checklist(found, sheet, names, locked=bool(locked)),
        locked=locked,
        designation=_designation(),
        plan=positions.plan_of(reading(), found.position, found.plan_version),
        unready=search.unready(reading(), found),
        may_submit=_open(found, Action.SUBMIT_SEARCH),
        may_recuse=_open(found, Action.RECUSE),
    )


def about(found: Screening) -> dict[str, object]:
    """What every page on a screening says at its head."""
    return {
        "screening": found,
        "number": reading().get_one(Candidate, found.candidate).number,
        "position": reading().get_one(Position, found.position),
        "policy": pinned(reading(), found).title,
    }


def on_finding(template: str, action: Action, found: Screening, here: Logged, form: FlaskForm) -> str:
    """A page of one finding with the form of one action."""
    refused = refused_here(action, found)
    names = people.names(reading())
    return render_template(template, **about(found), finding=here, names=names, refused=refused, form=form)


def _mine(paging: Paging) -> tuple[Sequence[tuple[Screening, Candidate]], int]:
    return screenings.page(
        reading(),
        searcher=me().person,
        stages=SHOWN.get(asked(request.args, "show"), SHOWN[""]),
        position=asked(request.args, "position"),
        number=asked(request.args, "q"),
        offset=paging.offset,
        limit=paging.size,
    )


def _threat_page(screening: str, form: Threat) -> str:
    found = screening_or_404(screening)
    return render_template("search/threat.html", **about(found), form=form)


def _open(found: Screening, action: Action) -> bool:
    """A gate still closed does not hide the way to its checklist."""
    refused = refused_here(action, found)
    return refused is None or refused.code == "checklist"


def _designation() -> people.Designation | None:
    """The visitor's own that is in force the longest."""
    day = today()
    mine = people.designations_of(reading(), me().person)
    return next((each for each in mine if each.since <= day <= each.until), None)
