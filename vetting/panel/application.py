"""The panel's application: sign-in, look, routes and their guard, over its own database, keys and cookie."""

from flask import Flask

from vetting.accounts.access import guard
from vetting.accounts.frame import Desk, framed
from vetting.accounts.headers import headers
from vetting.accounts.signin import install
from vetting.accounts.visitor import Visitor
from vetting.domain.actions import Action
from vetting.domain.refusals import Refused
from vetting.panel.database import PanelStore, open_panel, signin_house
from vetting.panel.door import By, enter_refusal
from vetting.panel.health import health
from vetting.panel.pages import packets
from vetting.settings import PanelSettings, load

DESKS = (Desk("Released packets", "packets.released", Action.SEE_PACKETS),)
LARGEST = 64 * 1024
"""Bytes of a request: a reason or a question, with room to spare."""


def create_app(settings: PanelSettings | None = None) -> Flask:
    """StorageMissing or KeysMissing, with what to do, when something is not there.

    Demo sign-in is always installed; it works with a demo database only, and from this computer only.
    """
    settings = settings or load(PanelSettings)
    panel = open_panel(settings)
    app = Flask("vetting.panel")
    app.config["MAX_CONTENT_LENGTH"] = LARGEST
    app.extensions["panel"] = panel
    install(app, signin_house(panel, settings), demo=True)
    framed(app, DESKS)
    app.register_blueprint(packets)
    app.register_blueprint(health)
    headers(app)
    guard(app, lambda action, who, refused: _refused(panel, action, who, refused))
    return app


def _refused(panel: PanelStore, action: Action, who: Visitor, refused: Refused) -> None:
    enter_refusal(panel, action, By(who.account), refused.code)
