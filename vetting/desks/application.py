"""The desks' application: sign-in, look, routes and their guard, over the vault."""

from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import structlog
from flask import Blueprint, Flask, Response, request

from vetting.accounts.access import guard
from vetting.accounts.frame import Desk, framed
from vetting.accounts.headers import headers
from vetting.accounts.signin import install
from vetting.accounts.visitor import Visitor, visitor
from vetting.domain.actions import Action
from vetting.domain.refusals import Refused
from vetting.settings import VaultSettings, load
from vetting.vault import people
from vetting.vault.database import Vault, open_vault
from vetting.workflow.perform import By, enter_refusal

PLACES = (
    Desk("Screenings", "intake.home", Action.SEE_INTAKE),
    Desk("My searches", "search.home", Action.SEE_SEARCHES),
    Desk("Reviews", "review.home", Action.SEE_REVIEWS),
    Desk("Audit", "audit.home", Action.SEE_RECORD),
    Desk("Administration", "administration.home", Action.SEE_ADMINISTRATION),
    Desk("Threat reports", "threats.home", Action.SEE_THREATS),
)
LARGEST = 32 * 1024 * 1024
"""Bytes of a request: the largest capture, and the form around it."""

LONGEST = 4 * 1024 * 1024
"""Bytes of a form's texts: one that is far too long still gets its sentence beside the field."""

UNDER_ROOT = {"welcome", "health"}

log = structlog.get_logger()


def create_app(settings: VaultSettings | None = None) -> Flask:
    """StorageMissing, KeyMissing or KeysMissing, with what to do, when something is not there."""
    settings = settings or load(VaultSettings)
    vault = open_vault(settings)
    app = Flask("vetting.desks")
    app.config.update(MAX_CONTENT_LENGTH=LARGEST, MAX_FORM_MEMORY_SIZE=LONGEST)
    app.extensions["vault"] = vault
    app.extensions["settings"] = settings
    install(app, people.signin_house(vault.store, vault.keys, secure=settings.secure_cookies), demo=True)
    desks = _desks()
    framed(app, tuple(place for place in PLACES if place.endpoint.partition(".")[0] in {desk.name for desk in desks}))
    for desk in desks:
        app.register_blueprint(desk, url_prefix=None if desk.name in UNDER_ROOT else f"/{desk.name}")
    headers(app)
    app.after_request(_note)
    guard(app, lambda action, who, refused: _refused(vault, action, who, refused))
    return app


def _desks() -> list[Blueprint]:
    """The blueprint called `desk` of every module here; a desk's modules share one."""
    modules = [import_module(f"{__package__}.{each.name}") for each in iter_modules([str(Path(__file__).parent)])]
    return list(dict.fromkeys(module.desk for module in modules if hasattr(module, "desk")))


def _refused(vault: Vault, action: Action, who: Visitor, refused: Refused) -> None:
    enter_refusal(vault, action, By(who.account), refused.code)


def _note(response: Response) -> Response:
    """Names and ids only: an address may end with an invitation's token, and forms hold what must not be logged."""
    who = visitor()
    log.info("answered", endpoint=request.endpoint, status=response.status_code, account=who.account if who else "")
    return response
