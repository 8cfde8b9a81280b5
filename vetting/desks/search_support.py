"""What stands behind findings: the accounts they come from, and what corroborates them."""

from flask import render_template, url_for
from flask.typing import ResponseReturnValue
from flask_wtf import FlaskForm
from wtforms import StringField
from wtforms.validators import InputRequired

from vetting.accounts.access import duty
from vetting.accounts.house import reading
from vetting.desks.access import answered, refused_here, screening_or_404, the_vault, who
from vetting.desks.search import about, desk, on_finding
from vetting.desks.search_fields import chosen, offered, one_of, sentence, several
from vetting.desks.search_findings import one
from vetting.domain.actions import Action
from vetting.domain.attribution import Identifier
from vetting.domain.methods import Corroboration
from vetting.domain.refusals import Unknown
from vetting.pages import Day, Passage
from vetting.vault import people, searches
from vetting.workflow import findings, search
from vetting.workflow.checklists import pinned
from vetting.workflow.finds import Attributed, Finds, finds


class Account(FlaskForm):  # type: ignore[misc]  # untyped there
    source = chosen("Source", "Choose the source.")
    handle = StringField("Name or address of the account", description="As the site shows it.")
    identifiers = several("Signs that it is the candidate’s")
    against = Passage("Signs that it may be someone else’s", description="Leave empty only if there are none.")
    explained = Passage("Why these signs do not change it", description="Needed when there are signs against.")


class Support(FlaskForm):  # type: ignore[misc]
    kind = one_of(Corroboration, Corroboration, "What else says so", "Choose what corroborates the finding.")
    on = Day("When", validators=[InputRequired("Enter when it was corroborated.")])
    result = Passage("What it showed", validators=[InputRequired("Enter what the corroboration showed.")])


@desk.get("/<screening>/findings")
@duty(Action.READ_RAW)
def findings_list(screening: str) -> ResponseReturnValue:
    found = screening_or_404(screening)
    kept = finds(the_vault(), who(), screening)
    return render_template(
        "search/findings.html",
        **about(found),
        **shown(kept),
        names=people.names(reading()),
        rows={row.id: row for row in searches.rows_of(reading(), screening)},
        refused=refused_here(Action.CHANGE_FINDING, found),
    )


@desk.get("/<screening>/accounts")
@duty(Action.ATTRIBUTE)
def accounts(screening: str) -> ResponseReturnValue:
    return _accounts_page(screening, Account(formdata=None))


@desk.post("/<screening>/accounts")
@duty(Action.ATTRIBUTE)
def attribute(screening: str) -> ResponseReturnValue:
    return _attributed(screening, Account())


@desk.get("/<screening>/accounts/<account>")
@duty(Action.ATTRIBUTE)
def account(screening: str, account: str) -> ResponseReturnValue:
    here = _account(finds(the_vault(), who(), screening), account)
    signs = {"identifiers": [each.value for each in here.identifiers], "against": here.against}
    form = Account(formdata=None, source=here.source, handle=here.handle, explained=here.explained, **signs)
    return _accounts_page(screening, form, account)


@desk.post("/<screening>/accounts/<account>")
@duty(Action.ATTRIBUTE)
def amend(screening: str, account: str) -> ResponseReturnValue:
    _account(finds(the_vault(), who(), screening), account)
    return _attributed(screening, Account(), account)


@desk.get("/<screening>/findings/<finding>/corroborate")
@duty(Action.CORROBORATE)
def support(screening: str, finding: str) -> ResponseReturnValue:
    return _support_page(screening, finding, Support(formdata=None))


@desk.post("/<screening>/findings/<finding>/corroborate")
@duty(Action.CORROBORATE)
def corroborate(screening: str, finding: str) -> ResponseReturnValue:
    form = Support()
    return answered(
        form,
        lambda: findings.corroborate(
            the_vault(), who(), screening, finding, Corroboration(form.kind.data), form.on.data, form.result.data
        ),
        then=lambda _: url_for(".findings_list", screening=screening),
        said="The corroboration is recorded.",
        again=lambda: _support_page(screening, finding, form),
    )


def shown(kept: Finds) -> dict[str, object]:
    """The findings with what they rest on, by id."""
    return {
        "findings": kept.findings,
        "accounts": {each.id: each for each in kept.accounts},
        "captures": {each.id: each for each in kept.captures},
    }


def _attributed(screening: str, form: Account, account: str = "") -> ResponseReturnValue:
    return answered(
        form,
        lambda: search.attribute(the_vault(), who(), screening, _draft(form, account)),
        then=lambda _: url_for(".accounts", screening=screening),
        said="The account is recorded. It counts once a second person has confirmed it.",
        again=lambda: _accounts_page(screening, form, account),
    )


def _draft(form: Account, account: str) -> search.AccountDraft:
    signs = tuple(Identifier(each) for each in form.identifiers.data or () if each in set(Identifier))
    return search.AccountDraft(
        form.source.data, form.handle.data or "", signs, form.against.data, form.explained.data, account
    )


def _accounts_page(screening: str, form: Account, account: str = "") -> str:
    found = screening_or_404(screening)
    kept = finds(the_vault(), who(), screening)
    sources = dict.fromkeys(row.source for row in searches.rows_of(reading(), screening))
    form.source.choices = offered([("", "Choose a source"), *((each, each) for each in sources)])
    form.identifiers.choices = offered((each.value, sentence(each.words)) for each in Identifier)
    return render_template(
        "search/accounts.html",
        **about(found),
        accounts=kept.accounts,
        names=people.names(reading()),
        here=_account(kept, account) if account else None,
        needed=pinned(reading(), found).parameters.identifiers_needed,
        refused=refused_here(Action.ATTRIBUTE, found),
        form=form,
    )


def _support_page(screening: str, finding: str, form: Support) -> str:
    here = one(finds(the_vault(), who(), screening), finding)
    return on_finding("search/support.html", Action.CORROBORATE, screening_or_404(screening), here, form)


def _account(kept: Finds, account: str) -> Attributed:
    found = next((each for each in kept.accounts if each.id == account), None)
    if found is None:
        raise Unknown
    return found
