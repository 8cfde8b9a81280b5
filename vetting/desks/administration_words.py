"""The department's word lists: the version in force, the earlier ones, and a change by two administrators."""

import re

from flask import render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_wtf import FlaskForm
from wtforms import StringField, TextAreaField
from wtforms.validators import InputRequired, Length

from vetting.accounts.access import duty
from vetting.accounts.house import reading
from vetting.desks.access import WRONG, answered, me, reread, the_vault, who
from vetting.desks.administration import desk
from vetting.domain.actions import Action
from vetting.domain.protected_classes import ProtectedClass
from vetting.domain.refusals import Refused, Unknown
from vetting.domain.roles import Role
from vetting.domain.word_lists import LONGEST_TERM, MOST_TERMS, class_words
from vetting.pages import page_of, tell
from vetting.vault import people, word_lists
from vetting.vault.word_lists import WordList
from vetting.workflow import word_lists as steps
from vetting.workflow.listed import listed_for
from vetting.workflow.word_lists import AREA, REASON, Tried, Version

STATES = {
    "proposed": "Waits for a second administrator",
    "approved": "Approved",
    "rejected": "Rejected",
    "withdrawn": "Withdrawn",
}


def _sample(*more: object) -> TextAreaField:
    hint = "Make one up, as a post might say it. It is shown here and kept nowhere."
    return TextAreaField("Try it on a text", validators=[*more, Length(max=5000)], description=hint)


class Lists(FlaskForm):  # type: ignore[misc]  # untyped there
    always = TextAreaField(
        "Always propose to remove",
        validators=[Length(max=AREA)],
        description="A line each: the words, an equals sign, the class that they tell.",
    )
    allow = TextAreaField(
        "Let be",
        validators=[Length(max=AREA)],
        description="A line each: the words, an equals sign, why they tell nothing protected here.",
    )
    sample = _sample()
    reason = StringField("Why the lists are changed", validators=[Length(max=REASON)])


class Trial(FlaskForm):  # type: ignore[misc]
    sample = _sample(InputRequired("Type a text first."))


class OneButton(FlaskForm):  # type: ignore[misc]
    """A deed that needs no words."""


@desk.get("/words")
@duty(Action.SEE_ADMINISTRATION)
def words() -> ResponseReturnValue:
    paging = page_of(request.args)
    found, total = word_lists.history(reading(), offset=paging.offset, limit=paging.size)
    return render_template(
        "administration/words.html",
        listed=listed_for(the_vault()),
        waiting=word_lists.proposed(reading()),
        alone=not _others(),
        found=[(each, _reason(each)) for each in found],
        total=total,
        paging=paging,
        states=STATES,
        names=people.names(reading()),
    )


@desk.get("/words/change")
@duty(Action.PROPOSE_LISTS)
def change() -> ResponseReturnValue:
    always, allow = listed_for(the_vault()).lists.lines()
    return _change_page(Lists(always=always, allow=allow))


@desk.post("/words/change")
@duty(Action.PROPOSE_LISTS)
def propose() -> ResponseReturnValue:
    """The page has two buttons: try the change on a text, and propose it."""
    form = Lists()
    if request.form.get("do") == "try":
        return _tried_page(form)
    return answered(
        form,
        lambda: steps.propose_lists(
            the_vault(), who(), form.always.data or "", form.allow.data or "", form.reason.data or ""
        ),
        then=lambda number: url_for(".one_version", version=number),
        said="The change is proposed. It is in force once another administrator has approved it.",
        again=lambda: _change_page(form),
    )


@desk.get("/words/<version>")
@duty(Action.SEE_ADMINISTRATION)
def one_version(version: str) -> ResponseReturnValue:
    return _version_page(_found(version), OneButton())


@desk.post("/words/<version>/withdraw")
@duty(Action.WITHDRAW_LISTS)
def withdraw(version: str) -> ResponseReturnValue:
    form, found = OneButton(), _found(version)
    return answered(
        form,
        lambda: steps.withdraw_lists(the_vault(), who(), found.row.number),
        then=lambda _: url_for(".words"),
        said="The change is withdrawn.",
        again=lambda: _version_page(_found(version), form),
    )


@desk.get("/words/<version>/decide")
@duty(Action.APPROVE_LISTS)
def decide(version: str) -> ResponseReturnValue:
    return _decide_page(_found(version), Trial())


@desk.post("/words/<version>/decide")
@duty(Action.APPROVE_LISTS)
def try_version(version: str) -> ResponseReturnValue:
    form, found = Trial(), _found(version)
    if not form.validate():
        return _decide_page(found, form), WRONG
    return _decide_page(found, form, steps.tried(the_vault(), found.lists, form.sample.data))


@desk.post("/words/<version>/approve")
@duty(Action.APPROVE_LISTS)
def approve(version: str) -> ResponseReturnValue:
    form, found = OneButton(), _found(version)
    return answered(
        form,
        lambda: steps.approve_lists(the_vault(), who(), found.row.number),
        then=lambda _: url_for(".words"),
        said="The change is in force. Screenings still being searched are filtered again; those in review are not.",
        again=lambda: _version_page(_found(version), form),
    )


@desk.post("/words/<version>/reject")
@duty(Action.REJECT_LISTS)
def reject(version: str) -> ResponseReturnValue:
    form, found = OneButton(), _found(version)
    return answered(
        form,
        lambda: steps.reject_lists(the_vault(), who(), found.row.number),
        then=lambda _: url_for(".words"),
        said="The change is rejected. The lists in force stay as they are.",
        again=lambda: _version_page(_found(version), form),
    )


def _tried_page(form: Lists) -> ResponseReturnValue:
    """Nothing is proposed."""
    tried = None
    if form.validate():
        try:
            lists = steps.typed(form.always.data or "", form.allow.data or "")
            tried = steps.tried(the_vault(), lists, form.sample.data or "")
        except Refused as refused:
            tell(form, refused)
    return _change_page(form, tried), 200 if tried else WRONG


def _change_page(form: Lists, tried: Tried | None = None) -> str:
    return render_template(
        "administration/words_change.html",
        form=form,
        tried=tried,
        waiting=word_lists.proposed(reading()),
        classes=[(class_words(each), each.label) for each in ProtectedClass],
        longest=LONGEST_TERM,
        most=MOST_TERMS,
    )


def _version_page(found: Version, form: FlaskForm) -> str:
    return render_template("administration/words_version.html", form=form, **_about(found))


def _decide_page(found: Version, form: Trial, tried: Tried | None = None) -> str:
    return render_template("administration/words_decide.html", form=form, tried=tried, **_about(found))


def _about(found: Version) -> dict[str, object]:
    waits = found.row.state == "proposed"
    own = found.row.proposed_by == me().person
    return {
        "found": found, "waits": waits, "own": own, "states": STATES, "names": people.names(reading()),
        "in_force": word_lists.in_force(reading()),
    }  # fmt: skip


def _found(version: str) -> Version:
    if not re.fullmatch("[1-9][0-9]{0,8}", version):
        raise Unknown
    return steps.version(reread(), the_vault(), int(version))


def _others() -> bool:
    """Whether somebody else could be the second person."""
    every = people.accounts(reading())
    return any(each.active and Role.ADMINISTRATOR in each.roles and each.person != me().person for each in every)


def _reason(row: WordList) -> str:
    return word_lists.opened(the_vault().keyring, row)[1]
