"""The desks' application: sign-in, look, routes and their guard, over the vault."""

import structlog
from flask import Blueprint, Flask, Response, g, request

from vetting.accounts.access import guard
from vetting.accounts.frame import Desk, framed
from vetting.accounts.headers import headers
from vetting.accounts.signin import install
from vetting.accounts.visitor import Visitor
from vetting.desks import (
    administration,
    administration_designations,
    administration_people,
    administration_system,
    administration_words,
    audit,
    audit_ledger,
    audit_panel,
    audit_records,
    audit_uniformity,
    health,
    intake,
    intake_disputes,
    intake_letters,
    intake_positions,
    intake_reply,
    intake_screening,
    intake_steps,
    reports,
    review,
    review_disputes,
    review_evidence,
    review_finding,
    review_release,
    review_rewriting,
    review_separate,
    search,
    search_captures,
    search_drafts,
    search_findings,
    search_rewriting,
    search_rows,
    search_submit,
    search_support,
    threats,
    welcome,
)
from vetting.domain.actions import Action
from vetting.domain.refusals import Refused
from vetting.faults import error_page
from vetting.incoming import Id
from vetting.settings import VaultSettings, load
from vetting.vault import people
from vetting.vault.database import Vault, open_vault
from vetting.vault.sealed import Disposed
from vetting.workflow.perform import By, enter_refusal

PLACES = (
    Desk("Screenings", "intake.home", Action.SEE_INTAKE),
    Desk("My searches", "search.home", Action.SEE_SEARCHES),
    Desk("Reviews", "review.home", Action.SEE_REVIEWS),
    Desk("Audit", "audit.home", Action.SEE_RECORD),
    Desk("Administration", "administration.home", Action.SEE_ADMINISTRATION),
    Desk("Threat reports", "threats.home", Action.SEE_THREATS),
    Desk("Check a report", "reports.home", Action.SEE_STANDING),
)
LARGEST = 32 * 1024 * 1024
"""Bytes of a request: the largest capture, and the form around it."""

UPLOADS = (search.desk.name, reports.desk.name)
"""The desks that take a file."""

LONGEST = 4 * 1024 * 1024
"""Bytes of a form's texts: one that is far too long still gets its sentence beside the field."""

MODULES = (
    (welcome, health),
    (intake, intake_positions, intake_screening, intake_steps, intake_reply, intake_letters, intake_disputes),
    (
        search,
        search_rows,
        search_findings,
        search_drafts,
        search_captures,
        search_support,
        search_rewriting,
        search_submit,
    ),
    (review, review_finding, review_separate, review_evidence, review_rewriting, review_release, review_disputes),
    (audit, audit_ledger, audit_panel, audit_records, audit_uniformity),
    (administration, administration_people, administration_designations, administration_system, administration_words),
    (threats,),
    (reports,),
)
"""A desk to a line; the modules of a desk share its blueprint. The first line's pages stand at the root."""

log = structlog.get_logger()


def create_app(settings: VaultSettings | None = None, *, vault: Vault | None = None) -> Flask:
    """Opens the vault if none is given; StorageMissing, KeyMissing or KeysMissing, with what to do, if it cannot."""
    settings = settings or load(VaultSettings)
    vault = vault or open_vault(settings)
    app = Flask("vetting.desks")
    app.url_map.converters["default"] = Id
    app.config.update(MAX_CONTENT_LENGTH=LARGEST, MAX_FORM_MEMORY_SIZE=LONGEST, UPLOADS=UPLOADS)
    app.extensions["vault"] = vault
    app.extensions["settings"] = settings
    install(app, people.signin_house(vault.store, vault.keys, secure=settings.secure_cookies), demo=True)
    framed(app, PLACES)
    for desk in _desks():
        app.register_blueprint(desk, url_prefix=None if desk in _AT_ROOT else f"/{desk.name}")
    headers(app)
    app.register_error_handler(Disposed, _gone)
    app.after_request(_note)
    guard(app, lambda action, who, refused: _refused(vault, action, who, refused))
    return app


_AT_ROOT = [module.desk for module in MODULES[0]]


def _desks() -> list[Blueprint]:
    """Every desk once, in the order of its modules."""
    return list(dict.fromkeys(module.desk for line in MODULES for module in line))


def _refused(vault: Vault, action: Action, who: Visitor, refused: Refused) -> None:
    enter_refusal(vault, action, By(who.account), refused.code)


def _gone(fault: Disposed) -> Response:
    return error_page(404, str(fault), "Nothing of it can be shown any more. Start again from the list.")


def _note(response: Response) -> Response:
    """Names and ids only: an address may end with an invitation's token, and forms hold what must not be logged."""
    who: Visitor | None = g.get("visitor")  # not asked for again: the database may be what failed
    log.info("answered", endpoint=request.endpoint, status=response.status_code, account=who.account if who else "")
    return response
