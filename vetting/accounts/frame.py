"""The frame of a signed-in page: who this is and where they may go."""

from dataclasses import dataclass

from flask import Flask, request, url_for

from vetting.accounts import sessions
from vetting.accounts.house import SigninHouse, current_department
from vetting.accounts.visitor import Visitor, visitor
from vetting.domain.actions import Action
from vetting.domain.duties import DUTIES
from vetting.domain.roles import Role
from vetting.pages import Frame, Place, pages


@dataclass(frozen=True)
class Desk:
    """An entry of the navigation, for those who hold its duty; `endpoint` is of the blueprint it leads to."""

    label: str
    endpoint: str
    action: Action


def framed(app: Flask, desks: tuple[Desk, ...]) -> None:
    """Give the application its look. Call it after sign-in is installed."""
    house: SigninHouse = app.extensions["vetting"]
    pages(app, house.name, lambda: frame(desks))


def frame(desks: tuple[Desk, ...]) -> Frame:
    here, who = current_department(), visitor()
    shown = {"department": here.name, "zone": here.time_zone, "demo": here.demo} if here else {}
    if who is None:
        return Frame(**shown)  # type: ignore[arg-type]  # a row's columns, by name
    return Frame(
        **shown,  # type: ignore[arg-type]
        person=f"{who.name}, {_parts(who)}",
        sign_out=url_for("account.sign_out"),
        account=url_for("account.own"),
        help=url_for("account.guide"),
        navigation=tuple(_place(desk) for desk in desks if DUTIES[desk.action].who & who.roles),
        stay=url_for("account.stay"),
        idle=sessions.IDLE,
    )


def _parts(who: Visitor) -> str:
    return ", ".join(role.words for role in Role if role in who.roles) or "no role"


def _place(desk: Desk) -> Place:
    blueprint = desk.endpoint.partition(".")[0]
    return Place(desk.label, url_for(desk.endpoint), request.blueprint == blueprint)
