"""The start: each role goes to its desk; a demonstration says what it is and offers a button per person."""

from flask import Blueprint, redirect, url_for
from flask.typing import ResponseReturnValue

from vetting.accounts.access import public
from vetting.accounts.visitor import Visitor, visitor
from vetting.domain.roles import Role

desk = Blueprint("welcome", __name__)

DESKS = {
    Role.COORDINATOR: "intake.home",
    Role.SEARCHER: "search.home",
    Role.REVIEWER: "review.home",
    Role.AUDITOR: "audit.home",
    Role.ADMINISTRATOR: "administration.home",
    Role.COMMANDER: "threats.home",
}


@desk.get("/")
@public
def home() -> ResponseReturnValue:
    known = visitor()
    if known:
        return redirect(url_for(_first_desk(known)))
    return redirect(url_for("account.sign_in"))


def _first_desk(known: Visitor) -> str:
    return next((endpoint for role, endpoint in DESKS.items() if role in known.roles), "account.own")
