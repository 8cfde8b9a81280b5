"""Every route names its duty or is public, and what moves a screening is never a link."""

from pathlib import Path
from typing import Any

import pytest
from flask import Blueprint, Flask

from tests.architecture.apps import applications
from vetting.accounts.access import RouteUnmarked, routes
from vetting.desks import application
from vetting.domain.actions import Action
from vetting.domain.duties import DUTIES
from vetting.panel import application as panel_application

PUBLIC = {
    "/",
    "/bootstrap/static/<path:filename>",
    "/demo/sign-in/<account>",
    "/healthz",
    "/invitation/<token>",
    "/invitation/<token>/code",
    "/readyz",
    "/sign-in",
    "/sign-in/code",
    "/static/<path:filename>",
}
"""What anyone may open: signing in, the look, and whether it runs. A new one is a decision, made here."""


def every(apps: dict[str, Flask]) -> list[dict[str, Any]]:
    return [{"app": name, **each} for name, app in apps.items() for each in routes(app)]


def test_every_route_names_its_duty_or_is_public(apps: dict[str, Flask]) -> None:
    unmarked = [f"{each['app']} {each['rule']}" for each in every(apps) if each["duty"] == "unmarked"]
    assert not unmarked, f"Mark these views with @duty(Action.…) or @public: {unmarked}"


def test_every_duty_that_a_route_names_is_in_the_table(apps: dict[str, Flask]) -> None:
    for each in every(apps):
        if each["duty"] != "public":
            row = DUTIES[Action(each["duty"])]
            house = "panel" if each["app"] == "panel" else "vault"
            assert row.house in {house, "both"}, f"{each['rule']}: {each['duty']} is not a duty of the {house}."


def test_a_route_that_moves_a_stage_takes_no_get(apps: dict[str, Flask]) -> None:
    linked = [
        f"{each['app']} {each['rule']}"
        for each in every(apps)
        if each["duty"] != "public" and DUTIES[Action(each["duty"])].then and "GET" in each["methods"]
    ]
    assert not linked, f"These move a screening, so they take POST only; show the form under a SEE_… duty: {linked}"


def test_no_get_answers_for_a_route_that_moves_a_stage(apps: dict[str, Flask]) -> None:
    for name, app in apps.items():
        client = app.test_client()
        for each in routes(app):
            if each["duty"] != "public" and DUTIES[Action(each["duty"])].then and "<" not in each["rule"]:
                assert client.get(each["rule"]).status_code in {404, 405}, f"{name} {each['rule']} answers to GET."


def test_only_what_must_be_public_is_public(apps: dict[str, Flask]) -> None:
    opened = {each["rule"] for each in every(apps) if each["duty"] == "public"}
    assert opened <= PUBLIC, f"Anyone may open {sorted(opened - PUBLIC)}: name a duty, or list it here."
    assert opened >= PUBLIC, f"Take {sorted(PUBLIC - opened)} off the list: nobody needs it."


@pytest.mark.parametrize("house", [application, panel_application])
def test_an_application_with_an_unmarked_route_does_not_start(
    house: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    forgetful = Blueprint("forgetful", __name__)
    forgetful.add_url_rule("/forgotten", "forgotten", lambda: "everything")
    if house is application:
        monkeypatch.setattr(house, "_desks", lambda: [forgetful])
    else:
        monkeypatch.setattr(house, "health", forgetful)
    with pytest.raises(RouteUnmarked, match="/forgotten: mark its view"), applications(tmp_path):
        pass
