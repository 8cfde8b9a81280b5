"""Deny by default: who may open which page."""

import pytest
from flask import Blueprint, Flask

from tests.accounts.houses import Clock, Site, fresh_again, sign_in, token
from vetting.accounts.access import RouteUnmarked, duty, guard, public, routes
from vetting.accounts.house import keep
from vetting.domain.actions import Action
from vetting.domain.roles import Role


def ignore(*_: object) -> None: ...


def small(site: Site) -> Flask:
    app = Flask("small")
    keep(app, site.house)
    return app


def test_an_unmarked_route_stops_the_start_and_is_named(site: Site) -> None:
    app = small(site)
    app.add_url_rule("/forgotten", "forgotten", lambda: "")
    with pytest.raises(RouteUnmarked, match="/forgotten: mark its view forgotten"):
        guard(app, ignore)


def test_a_duty_of_the_other_house_stops_the_start(site: Site) -> None:
    app = small(site)
    app.add_url_rule("/packet", "packet", duty(Action.READ_PACKET)(lambda: ""))
    with pytest.raises(RouteUnmarked, match="duty of the panel, not of the vault"):
        guard(app, ignore)


def test_a_route_that_moves_a_stage_takes_no_get(site: Site) -> None:
    app = small(site)
    app.add_url_rule("/withdraw", "withdraw", duty(Action.WITHDRAW)(lambda: ""))
    with pytest.raises(RouteUnmarked, match="takes POST only"):
        guard(app, ignore)


def test_static_files_are_public(site: Site) -> None:
    app = small(site)
    app.register_blueprint(Blueprint("look", __name__, static_folder="look", static_url_path="/look"))
    guard(app, ignore)
    assert {each["duty"] for each in routes(app)} == {"public"}


def test_every_route_is_listed_with_its_duty(site: Site) -> None:
    listed = {(each["rule"], *each["methods"]): each["duty"] for each in routes(site.app)}
    assert listed["/searches", "GET"] == "see_searches"
    assert listed["/export", "GET", "POST"] == "export"
    assert listed["/sign-in", "GET"] == "public"
    assert listed["/sign-out", "POST"] == "sign_out"
    assert "unmarked" not in listed.values()


def test_a_route_added_too_late_is_listed_as_unmarked_and_answers_with_an_error(site: Site) -> None:
    app = site.make_app()
    app.add_url_rule("/late", "late", lambda: "secret")
    assert {"rule": "/late", "methods": ["GET"], "duty": "unmarked"} in routes(app)
    answer = app.test_client().get("/late")
    assert answer.status_code == 500
    assert "secret" not in answer.text


def test_a_mark_survives_a_wrapped_view() -> None:
    view = public(lambda: "")
    assert duty(Action.SIGN_IN)(view) is view


def test_nobody_is_sent_to_sign_in_and_back(site: Site) -> None:
    answer = site.app.test_client().get("/searches?page=2")
    assert (answer.status_code, answer.location) == (303, "/sign-in?onward=/searches?page%3D2")


def test_nobody_sends_a_form(site: Site) -> None:
    client = site.app.test_client()
    answer = client.post("/release", data={"csrf_token": token(client)})
    assert (answer.status_code, answer.location) == (303, "/sign-in")


def test_a_public_page_is_open(site: Site) -> None:
    assert site.app.test_client().get("/open").text == "nobody"


def test_a_role_without_the_duty_is_refused_and_the_refusal_is_handed_on(site: Site, clock: Clock) -> None:
    client = site.app.test_client()
    sign_in(client, "Cora", clock)
    answer = client.get("/searches")
    assert answer.status_code == 403
    assert "duty of a searcher" in answer.text
    assert site.refusals == [("see_searches", site.account("Cora").id, "role")]


def test_a_role_with_the_duty_gets_in(site: Site, clock: Clock) -> None:
    client = site.app.test_client()
    sign_in(client, "Sam", clock)
    assert client.get("/searches").text == "searches"
    assert site.refusals == []


def test_in_the_panel_a_refusal_looks_like_nothing_there(panel: Site, clock: Clock) -> None:
    with panel.store.writing() as session:
        session.get_one(panel.house.Account, panel.account("Dana").id).roles = []
        session.commit()
    client = panel.app.test_client()
    sign_in(client, "Dana", clock)
    refused, missing = client.get("/"), client.get("/nothing")
    assert (refused.status_code, missing.status_code) == (404, 404)
    assert panel.refusals == [("see_packets", panel.account("Dana").id, "role")]


def test_a_fresh_duty_asks_for_a_new_sign_in_and_comes_back(site: Site, clock: Clock) -> None:
    site.add("Ada", Role.AUDITOR)
    client = site.app.test_client()
    sign_in(client, "Ada", clock)
    assert client.get("/export").text == "exported"
    clock.forward(minutes=5, seconds=1)
    answer = client.get("/export")
    assert (answer.status_code, answer.location) == (303, "/sign-in/again?onward=/export")
    client.get(answer.location)
    assert fresh_again(client, clock).location == "/export"
    assert client.get("/export").text == "exported"


def test_an_unknown_address_is_nobodys_secret(site: Site) -> None:
    assert site.app.test_client().get("/nothing").status_code == 404
    assert site.app.test_client().get("/release").status_code == 405
