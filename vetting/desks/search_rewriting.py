"""The searcher answers the wording that a reviewer proposes: accepts it, declines it, or writes a third."""

from flask import url_for
from flask.typing import ResponseReturnValue
from flask_wtf import FlaskForm
from wtforms import HiddenField, RadioField, SelectField
from wtforms.validators import AnyOf, InputRequired

from vetting.accounts.access import duty
from vetting.desks.access import answered, screening_or_404, the_vault, who
from vetting.desks.search import desk, on_finding
from vetting.desks.search_fields import LISTED
from vetting.desks.search_findings import one
from vetting.domain.actions import Action
from vetting.domain.rewrites import DECLINES, Answer
from vetting.pages import Passage, number_of
from vetting.workflow import rewriting
from vetting.workflow.finds import finds
from vetting.workflow.wordings import Sentences

CHOICES = {
    Answer.ACCEPTED.value: "Accept: these become my words, and I answer for them",
    Answer.DECLINED.value: "Decline: my wording stays",
    Answer.REWORDED.value: "Write another wording",
}


class Rewrite(FlaskForm):  # type: ignore[misc]  # untyped there
    answer = RadioField(
        "What becomes of the proposal",
        choices=CHOICES,
        validate_choice=False,
        validators=[InputRequired("Choose what becomes of the proposal."), AnyOf(list(CHOICES), message=LISTED)],
    )
    reason = SelectField("Why, if you decline it", choices={"": "Choose why", **DECLINES}, validate_choice=False)
    statement = Passage("What happened, in neutral words")
    nexus = Passage("Why this matters for the job")
    proposal = HiddenField()
    version = HiddenField()


@desk.get("/<screening>/findings/<finding>/rewrite")
@duty(Action.ANSWER_REWRITE)
def rewrite(screening: str, finding: str) -> ResponseReturnValue:
    return _page(screening, finding, Rewrite(formdata=None))


@desk.post("/<screening>/findings/<finding>/rewrite")
@duty(Action.ANSWER_REWRITE)
def answer_rewrite(screening: str, finding: str) -> ResponseReturnValue:
    form = Rewrite()
    return answered(
        form,
        lambda: rewriting.answer_rewrite(
            the_vault(), who(), screening, finding, _given(form), version=number_of(form.version.data)
        ),
        then=lambda _: url_for(".findings_list", screening=screening),
        said="Your answer is recorded. The reviewer sees it once you submit the search again.",
        again=lambda: _page(screening, finding, form),
    )


def _given(form: Rewrite) -> rewriting.Answered:
    said = Sentences(form.statement.data, form.nexus.data)
    return rewriting.Answered(form.proposal.data or "", Answer(form.answer.data), form.reason.data or "", said)


def _page(screening: str, finding: str, form: Rewrite) -> str:
    here = one(finds(the_vault(), who(), screening), finding)
    if not form.is_submitted() and here.proposal:
        said = here.proposal
        form.process(None, statement=said.statement, nexus=said.nexus, proposal=said.id, version=str(here.version))
    return on_finding("search/rewriting.html", Action.ANSWER_REWRITE, screening_or_404(screening), here, form)
