"""The start: each role goes to its desk; a demonstration says what it is and offers a button per role."""

from dataclasses import dataclass

from flask import Blueprint, current_app, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from vetting.accounts.access import public
from vetting.accounts.demo import demo_here
from vetting.accounts.house import reading
from vetting.accounts.visitor import Visitor, visitor
from vetting.domain.roles import Role
from vetting.settings import PanelSettings, VaultSettings, load
from vetting.vault import people

desk = Blueprint("welcome", __name__)

DESKS = {
    Role.COORDINATOR: "intake.home",
    Role.SEARCHER: "search.home",
    Role.REVIEWER: "review.home",
    Role.AUDITOR: "audit.home",
    Role.ADMINISTRATOR: "administration.home",
    Role.COMMANDER: "threats.home",
}


@dataclass(frozen=True)
class Player:
    """Whom a button signs in; without an account here, the button leads to the panel."""

    name: str
    role: Role
    account: str = ""

    @property
    def first_name(self) -> str:
        return self.name.partition(" ")[0]


@desk.get("/")
@public
def home() -> ResponseReturnValue:
    known = visitor()
    if known:
        return redirect(url_for(_first_desk(known)))
    if not demo_here():
        return redirect(url_for("account.sign_in"))
    settings: VaultSettings = current_app.extensions["settings"]
    return render_template(
        "welcome/demo.html", players=_players(), vault=settings.address, panel=load(PanelSettings).address
    )


def _first_desk(known: Visitor) -> str:
    return next((endpoint for role, endpoint in DESKS.items() if role in known.roles), "account.own")


def _players() -> list[Player]:
    """Everyone, by the order of their roles; first the searchers, with whom the five steps begin."""
    names = people.names(reading())
    found = [
        Player(names[account.person], Role(role), account.id)
        for account in people.accounts(reading())
        for role in (account.roles if account.active else ())
    ]
    seated = [each for each in people.panel_accounts(reading()) if each.active]
    found += [Player(names[each.person], Role.DECISION_MAKER) for each in seated]
    return sorted(found, key=lambda each: (each.role is not Role.SEARCHER, list(Role).index(each.role), each.name))
