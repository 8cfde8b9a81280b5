"""Findings on the search desk: logged, changed until the search is submitted, and checked against the filter."""

from collections.abc import Callable
from datetime import date, datetime
from typing import TypeVar

from flask import render_template, request, url_for
from flask.typing import ResponseReturnValue
from wtforms import Field, HiddenField, StringField
from wtforms.validators import InputRequired, ValidationError

from vetting.accounts.access import duty
from vetting.accounts.house import reading
from vetting.desks.access import WRONG, answered, screening_or_404, the_vault, who
from vetting.desks.search import about, desk
from vetting.desks.search_captures import CaptureFields, keep
from vetting.desks.search_fields import LISTED, chosen, offered, several
from vetting.desks.search_rows import open_row
from vetting.desks.search_status import task
from vetting.domain.actions import Action
from vetting.domain.categories import Category
from vetting.domain.refusals import Refused, Unknown
from vetting.pages import Day, Passage, number_of, tell
from vetting.workflow import findings
from vetting.workflow.captures import http_address
from vetting.workflow.checklists import pinned
from vetting.workflow.filtering import Draft
from vetting.workflow.finds import Finds, Logged, finds
from vetting.workflow.worksheet import worksheet

R = TypeVar("R")


class Finding(CaptureFields):
    url = StringField(
        "Address of the post",
        validators=[InputRequired("Enter the address of the post.")],
        description="It begins with https:// or http://.",
    )
    captures = several("Captures that it rests on")
    quote = Passage(
        "Words of the post, exactly as written",
        description="Only the words that show the conduct. Leave the rest of the post in the capture.",
    )
    posted_on = Day(
        "Posted on",
        validators=[InputRequired("Enter when it was posted.")],
        description="The panel sees month and year.",
    )
    online_account = chosen("Account", description="Whose it is, you show on the page of accounts.")
    category = chosen("Job-related category", "Choose the one job-related category that fits.")
    statement = Passage(
        "What happened, in neutral words",
        validators=[InputRequired("Describe the conduct in neutral words.")],
        description="One or two sentences. No name, no account, no guess about character.",
    )
    nexus = Passage(
        "Why this matters for the job",
        validators=[InputRequired("Say why this matters for the job.")],
        description="Name the duty or the conduct rule that it touches, for example: safe operation of vehicles.",
    )
    version = HiddenField()

    def validate_url(self, field: Field) -> None:
        try:
            http_address(field.data or "")
        except Refused as refused:
            raise ValidationError(refused.sentence) from None

    def validate_captures(self, field: Field) -> None:
        if not field.data and not self.file.data:
            raise ValidationError("Keep a copy of the page first: a finding rests on it.")

    def validate_category(self, field: Field) -> None:
        if field.data not in set(Category):
            raise ValidationError(LISTED)


@desk.post("/<screening>/rows/<row>/finding")
@duty(Action.LOG_FINDING)
def log_finding(screening: str, row: str) -> ResponseReturnValue:
    form = Finding()
    return _worked(screening, row, form, lambda draft: findings.log_finding(the_vault(), who(), screening, draft))


@desk.get("/<screening>/findings/<finding>")
@duty(Action.CHANGE_FINDING)
def finding(screening: str, finding: str) -> ResponseReturnValue:
    here = one(finds(the_vault(), who(), screening), finding)
    return finding_page(screening, here.row, _filled(here), finding)


@desk.post("/<screening>/findings/<finding>")
@duty(Action.CHANGE_FINDING)
def change_finding(screening: str, finding: str) -> ResponseReturnValue:
    form = Finding()
    here = one(finds(the_vault(), who(), screening), finding)
    opened = number_of(form.version.data)
    return _worked(
        screening,
        here.row,
        form,
        lambda draft: findings.change_finding(the_vault(), who(), screening, draft, version=opened),
        finding,
    )


def finding_page(
    screening: str,
    row: str,
    form: Finding,
    finding: str = "",
    *,
    proposals: list[Draft] | None = None,
    kept_at: datetime | None = None,
) -> str:
    found = screening_or_404(screening)
    sheet = worksheet(the_vault(), who(), found.id)
    here = open_row(found, sheet, row)
    kept = finds(the_vault(), who(), found.id)
    _offer(form, kept, pinned(reading(), found).categories)
    return render_template(
        "search/finding.html",
        **about(found),
        sheet=sheet,
        here=here,
        task=task(here, {}),
        form=form,
        finding=one(kept, finding) if finding else None,
        captures={each.id: each for each in kept.captures},
        proposals=proposals,
        kept_at=kept_at,
    )


def one(kept: Finds, finding: str) -> Logged:
    found = next((each for each in kept.findings if each.id == finding), None)
    if found is None:
        raise Unknown
    return found


def _worked(
    screening: str, row: str, form: Finding, save: Callable[[findings.FindingDraft], R], finding: str = ""
) -> ResponseReturnValue:
    """The page has three buttons: keep the file that came along, check the words, save."""
    wanted = request.form.get("do")
    if wanted in {"keep", "check"}:
        return _tried(screening, row, form, finding, check=wanted == "check")
    return answered(
        form,
        lambda: save(_draft(form, screening, row, finding)),
        then=lambda _: url_for(".findings_list", screening=screening),
        said="The finding is saved. Say whose account it is and what else supports it.",
        again=lambda: finding_page(screening, row, form, finding),
    )


def _tried(screening: str, row: str, form: Finding, finding: str, *, check: bool) -> ResponseReturnValue:
    """Nothing of the finding is saved."""
    proposals = None
    try:
        if check:
            proposals = _proposals(screening, form)
        else:
            _attach(form, screening, row)
    except Refused as refused:
        tell(form, refused)
    page = finding_page(screening, row, form, finding, proposals=proposals)
    return page, WRONG if form.errors or any(each.errors for each in form) else 200


def _proposals(screening: str, form: Finding) -> list[Draft]:
    said = {"statement": form.statement.data, "quote": form.quote.data, "nexus": form.nexus.data}
    return findings.proposed(the_vault(), screening, **said)


def _attach(form: Finding, screening: str, row: str) -> None:
    """Keep the file and tick its capture, or tick the one that is there."""
    try:
        form.twin = keep(form, screening, row, form.url)
    finally:
        if form.twin:
            form.captures.data = list(dict.fromkeys([*(form.captures.data or []), form.twin]))


def _draft(form: Finding, screening: str, row: str, finding: str) -> findings.FindingDraft:
    if form.file.data:
        _attach(form, screening, row)
    posted: date = form.posted_on.data
    return findings.FindingDraft(
        row,
        Category(form.category.data),
        form.statement.data,
        form.nexus.data,
        form.url.data,
        posted,
        tuple(form.captures.data or ()),
        quote=form.quote.data,
        online_account=form.online_account.data or "",
        id=finding,
    )


def _filled(here: Logged) -> Finding:
    return Finding(
        formdata=None,
        url=here.url,
        captures=list(here.captures),
        quote=here.quote,
        posted_on=here.posted_on,
        online_account=here.account,
        category=here.category.value,
        statement=here.statement,
        nexus=here.nexus,
        version=str(here.version),
    )


def _offer(form: Finding, kept: Finds, categories: tuple[Category, ...]) -> None:
    form.captures.choices = offered((each.id, f"{each.name}, {each.url}"[:120]) for each in kept.captures)
    accounts = [(each.id, f"{each.handle}, {each.source}") for each in kept.accounts]
    form.online_account.choices = offered([("", "Not known yet"), *accounts])
    form.category.choices = offered([("", "Choose a category"), *((each.value, each.label) for each in categories)])
