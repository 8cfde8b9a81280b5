"""The end of a search: the checklist answered, everything looked at once more, and handed to review."""

from typing import Any

from flask import render_template, url_for
from flask.typing import ResponseReturnValue
from flask_wtf import FlaskForm
from wtforms import RadioField
from wtforms.validators import AnyOf, Optional

from vetting.accounts.access import duty
from vetting.accounts.house import reading
from vetting.desks.access import answered, refused_here, screening_or_404, the_vault, who
from vetting.desks.search import NoWords, about, desk
from vetting.desks.search_fields import LISTED, offered
from vetting.desks.search_status import checklist
from vetting.desks.search_support import shown
from vetting.domain.actions import Action
from vetting.domain.checklists import Gate
from vetting.vault import checklists, people, searches
from vetting.vault.screenings import Screening
from vetting.workflow import search
from vetting.workflow.answers import answer_items
from vetting.workflow.checklists import missing_items, pinned
from vetting.workflow.finds import finds
from vetting.workflow.worksheet import worksheet

YES, NO = "yes", "no"


@desk.get("/<screening>/items")
@duty(Action.ANSWER_ITEM)
def items(screening: str) -> ResponseReturnValue:
    found = screening_or_404(screening)
    given = {each.item: YES if each.yes else NO for each in checklists.answers_of(reading(), found.id)}
    return _items_page(found, _form(found)(formdata=None, data=given))


@desk.post("/<screening>/items")
@duty(Action.ANSWER_ITEM)
def answer(screening: str) -> ResponseReturnValue:
    found = screening_or_404(screening)
    form = _form(found)()
    codes = [item.code for item in pinned(reading(), found).gate(Gate.SUBMIT)]
    return answered(
        form,
        lambda: answer_items(
            the_vault(),
            who(),
            screening,
            Gate.SUBMIT,
            {code: form[code].data == YES for code in codes if form[code].data in {YES, NO}},
        ),
        then=lambda _: url_for(".check", screening=screening),
        said="Your answers are recorded.",
        again=lambda: _items_page(found, form),
    )


@desk.get("/<screening>/check")
@duty(Action.READ_RAW)
def check(screening: str) -> ResponseReturnValue:
    return _check_page(screening, NoWords(formdata=None))


@desk.post("/<screening>/submit")
@duty(Action.SUBMIT_SEARCH)
def submit(screening: str) -> ResponseReturnValue:
    form = NoWords()
    return answered(
        form,
        lambda: search.submit_search(the_vault(), who(), screening),
        then=lambda _: url_for(".home"),
        said="The search is with the reviewers now.",
        again=lambda: _check_page(screening, form),
    )


def _form(found: Screening) -> type[FlaskForm]:
    """A yes or no for each item that the screening's pack asks for."""
    fields: dict[str, Any] = {
        item.code: RadioField(
            item.statement,
            choices=offered([(YES, "Yes"), (NO, "No")]),
            description=f"Clause: {item.clause}",
            validate_choice=False,
            validators=[Optional(), AnyOf([YES, NO], message=LISTED)],
        )
        for item in pinned(reading(), found).gate(Gate.SUBMIT)
    }
    return type("Items", (FlaskForm,), fields)


def _items_page(found: Screening, form: FlaskForm) -> str:
    refused = refused_here(Action.SUBMIT_SEARCH, found)
    return render_template(
        "search/items.html",
        **about(found),
        form=form,
        codes=[item.code for item in pinned(reading(), found).gate(Gate.SUBMIT)],
        refused=None if refused and refused.code == "checklist" else refused,
    )


def _check_page(screening: str, form: FlaskForm) -> str:
    found = screening_or_404(screening)
    sheet = worksheet(the_vault(), who(), screening)
    names = people.names(reading())
    return render_template(
        "search/check.html",
        **about(found),
        **shown(finds(the_vault(), who(), screening)),
        sheet=sheet,
        form=form,
        names=names,
        rows={row.id: row for row in searches.rows_of(reading(), screening)},
        checklist=checklist(found, sheet, names, locked=False),
        items=pinned(reading(), found).gate(Gate.SUBMIT),
        given={each.item: each.yes for each in checklists.answers_of(reading(), screening)},
        missing=missing_items(reading(), found, Gate.SUBMIT),
        unready=search.unready(reading(), found),
        refused=refused_here(Action.SUBMIT_SEARCH, found),
    )
