"""Deny by default: every route names its duty or is public, else the application does not start."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from flask import Flask, redirect, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.routing import Rule

from vetting.accounts.house import SigninHouse, current_house, house_of
from vetting.accounts.visitor import Visitor, visitor
from vetting.domain.actions import Action
from vetting.domain.duties import DUTIES
from vetting.domain.refusals import Refused, Unknown
from vetting.domain.standing import Standing, refusal

V = TypeVar("V", bound=Callable[..., Any])
OnRefusal = Callable[[Action, Visitor, Refused], None]


@dataclass(frozen=True)
class Mark:
    """What a view is for; None: it is public."""

    action: Action | None
    fresh: bool = False


class RouteUnmarked(Exception):  # noqa: N818 - said to whoever starts the application
    """Routes that break a rule of access, a sentence each."""


def duty(action: Action, *, fresh: bool = False) -> Callable[[V], V]:
    """Mark a view with the action that its visitor must hold the duty for; `fresh` asks for a new sign-in too."""

    def mark(view: V) -> V:
        view.vetting_mark = Mark(action, fresh or DUTIES[action].fresh)  # type: ignore[attr-defined]
        return view

    return mark


def public(view: V) -> V:
    """Mark a view that anyone may open."""
    view.vetting_mark = Mark(None)  # type: ignore[attr-defined]
    return view


def guard(app: Flask, on_refusal: OnRefusal) -> None:
    """Call it last, when every route is registered. `on_refusal` enters a role refusal in the ledger."""
    house = house_of(app)
    faults = [fault for rule in app.url_map.iter_rules() if (fault := _fault(app, rule, house))]
    if faults:
        raise RouteUnmarked("\n".join(faults))
    app.before_request(lambda: _check(app, on_refusal))


def routes(app: Flask) -> list[dict[str, Any]]:
    """Every route as rule, methods and duty, in the order of the rules."""
    found = []
    for rule in app.url_map.iter_rules():
        mark = _mark(app, rule)
        named = "unmarked" if mark is None else mark.action.value if mark.action else "public"
        methods = sorted((rule.methods or set()) - {"HEAD", "OPTIONS"})
        found.append({"rule": rule.rule, "methods": methods, "duty": named})
    return sorted(found, key=lambda each: (each["rule"], each["methods"]))


def _mark(app: Flask, rule: Rule) -> Mark | None:
    if rule.endpoint == "static" or rule.endpoint.endswith(".static"):
        return Mark(None)
    mark: Mark | None = getattr(app.view_functions[rule.endpoint], "vetting_mark", None)
    return mark


def _fault(app: Flask, rule: Rule, house: SigninHouse) -> str:
    mark = _mark(app, rule)
    if mark is None:
        return f"{rule.rule}: mark its view {rule.endpoint} with @duty(Action.…) or @public."
    if mark.action is None:
        return ""
    row = DUTIES[mark.action]
    if row.house not in {house.name, "both"}:
        return f"{rule.rule}: {mark.action} is a duty of the {row.house}, not of the {house.name}."
    if row.then and "GET" in (rule.methods or ()):
        return f"{rule.rule}: {mark.action} moves a screening to {row.then}, so it takes POST only."
    return ""


def _check(app: Flask, on_refusal: OnRefusal) -> ResponseReturnValue | None:
    rule = request.url_rule
    if rule is None:
        return None  # answered with 404 or 405
    mark = _mark(app, rule)
    if mark is None:
        raise RouteUnmarked(f"{rule.rule} was added after guard().")
    if mark.action is None:
        return None
    who = visitor()
    if who is None:
        return redirect(url_for("account.sign_in", onward=_onward(rule)), 303)
    refused = refusal(mark.action, Standing(who.roles))
    if refused and refused.code == "role":
        on_refusal(mark.action, who, refused)
        raise Unknown if current_house().name == "panel" else refused
    if mark.fresh and not who.fresh:
        return redirect(url_for("account.again", onward=_onward(rule)), 303)
    return None


def _onward(rule: Rule) -> str | None:
    """Where to go after signing in: this page, if it is one."""
    return request.full_path.rstrip("?") if "GET" in (rule.methods or ()) else None
