"""The frame of a page: who this is, and the desks they hold a duty on."""

import pytest
from flask import Flask

from tests.accounts.houses import Clock, Site, sign_in
from vetting.accounts.frame import Desk, frame, framed
from vetting.domain.actions import Action
from vetting.domain.roles import Role

DESKS = (Desk("My searches", "desk.searches", Action.SEE_SEARCHES), Desk("Intake", "desk.home", Action.SEE_INTAKE))


def test_a_stranger_sees_the_department_and_no_desk(site: Site) -> None:
    with site.app.test_request_context("/"):
        shown = frame(DESKS)
    assert (shown.department, shown.person, shown.navigation) == ("Example City Police Department", "", ())


def test_before_set_up_there_is_no_department(site: Site) -> None:
    with site.store.writing() as session:
        session.delete(session.get_one(site.house.Department, "department"))
        session.commit()
    with site.app.test_request_context("/"):
        assert frame(DESKS).department == ""


@pytest.mark.parametrize(("role", "desks"), [(Role.SEARCHER, ["My searches"]), (Role.AUDITOR, [])])
def test_a_person_sees_their_own_desks(site: Site, clock: Clock, role: Role, desks: list[str]) -> None:
    site.add("Kim", role)
    with site.app.test_client() as client:
        sign_in(client, "Kim", clock)
        client.get("/open")
        shown = frame(DESKS)
    assert shown.person == f"Kim, {role.words}"
    assert [place.label for place in shown.navigation] == desks
    assert (shown.sign_out, shown.stay, shown.idle) == ("/sign-out", "/account/stay", 1800)


def test_every_page_shows_the_frame(site: Site, clock: Clock) -> None:
    client = site.app.test_client()
    assert "Example City Police Department" in client.get("/sign-in").text
    sign_in(client, "Sam", clock)
    page = client.get("/account").text
    assert "Sam, searcher" in page
    assert '<a href="/help">Help</a>' in page
    assert 'data-stay="/account/stay"' in page


def test_sign_in_is_installed_before_the_frame(site: Site) -> None:
    with pytest.raises(KeyError, match="vetting"):
        framed(Flask("bare"), DESKS)
