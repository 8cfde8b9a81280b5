"""A reviewer proposes other words for a finding; they wait for its searcher, and no fact becomes the reviewer's."""

from flask import render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_wtf import FlaskForm
from wtforms import HiddenField, SelectField

from vetting.accounts.access import duty
from vetting.desks.access import answered, refused_here, the_vault, who
from vetting.desks.review import about, desk, reviewed
from vetting.domain.actions import Action
from vetting.domain.refusals import Unknown
from vetting.domain.rewrites import REASONS
from vetting.pages import Passage, number_of
from vetting.workflow import review, rewriting
from vetting.workflow.wordings import Sentences, wordings_of


class Rewrite(FlaskForm):  # type: ignore[misc]  # untyped there
    statement = Passage(
        "What happened, in neutral words",
        description="The same conduct, as the captures show it. You add no fact: the searcher answers for those.",
    )
    nexus = Passage("Why this matters for the job")
    reason = SelectField("Why you propose other words", choices={"": "Choose why", **REASONS}, validate_choice=False)
    version = HiddenField()


@desk.get("/<screening>/finding/<finding>/rewrite")
@duty(Action.READ_RAW)
def rewrite(screening: str, finding: str) -> ResponseReturnValue:
    reviewed(screening)
    return _page(screening, finding, Rewrite(formdata=None))


@desk.post("/<screening>/finding/<finding>/rewrite")
@duty(Action.PROPOSE_REWRITE)
def propose(screening: str, finding: str) -> ResponseReturnValue:
    reviewed(screening)
    form = Rewrite()
    back = request.form.get("do") == "take-back"
    return answered(
        form,
        lambda: (
            rewriting.take_back(the_vault(), who(), screening, finding) if back else _propose(form, screening, finding)
        ),
        then=lambda _: url_for(".screening", screening=screening),
        said="The proposal is taken back." if back else "Your wording is kept, and waits for the searcher.",
        again=lambda: _page(screening, finding, form),
    )


def _propose(form: Rewrite, screening: str, finding: str) -> None:
    said = Sentences(form.statement.data, form.nexus.data)
    version = number_of(form.version.data)
    rewriting.propose_rewrite(the_vault(), who(), screening, finding, said, form.reason.data or "", version=version)


def _page(screening: str, finding: str, form: Rewrite) -> str:
    raw = review.read_raw(the_vault(), who(), screening, finding)
    here = next((each for each in raw.material.findings if each.id == finding), None)
    if here is None:
        raise Unknown
    written = wordings_of(raw.material, finding)
    stands = [each for each in written if not each.proposed][-1]
    if not form.is_submitted():
        form.process(None, statement=stands.statement, nexus=stands.nexus, version=str(here.version))
    return render_template(
        "review/rewriting.html",
        **about(raw.material.screening),
        finding=here,
        place=raw.material.findings.index(here) + 1,
        stands=stands,
        proposal=next((each for each in written if each.open), None),
        wordings=written,
        refused=refused_here(Action.PROPOSE_REWRITE, raw.material.screening),
        form=form,
    )
