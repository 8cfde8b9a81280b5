"""How long a session lasts, and what ends it at once."""

import pytest

from tests.accounts.houses import PASSWORD, Clock, Site, address, post, sign_in
from vetting.accounts import deeds
from vetting.domain.roles import Role


@pytest.mark.parametrize(("minutes", "status"), [(30, 200), (30.1, 303)])
def test_idle_for_half_an_hour_ends_a_session(site: Site, clock: Clock, minutes: float, status: int) -> None:
    client = site.app.test_client()
    sign_in(client, "Sam", clock)
    clock.forward(minutes=minutes)
    assert client.get("/").status_code == status


def test_twelve_hours_end_a_session_in_use(site: Site, clock: Clock) -> None:
    client = site.app.test_client()
    sign_in(client, "Sam", clock)
    for _ in range(36):
        clock.forward(minutes=20)
        assert client.get("/").status_code == 200
    clock.forward(minutes=1)
    assert client.get("/").status_code == 303


def test_signing_in_again_does_not_lengthen_the_twelve_hours(site: Site, clock: Clock) -> None:
    client = site.app.test_client()
    sign_in(client, "Sam", clock)
    for _ in range(35):
        clock.forward(minutes=20)
        client.get("/")
    assert post(client, "/sign-in/again", password=PASSWORD, code=clock.next_code()).status_code == 303
    clock.forward(minutes=20, seconds=1)
    assert client.get("/").status_code == 303


def test_an_old_cookie_does_not_come_back_to_life(site: Site, clock: Clock) -> None:
    client, other = site.app.test_client(), site.app.test_client()
    sign_in(client, "Sam", clock)
    old = client.get_cookie("vault_cookie").value  # type: ignore[union-attr]
    for _ in range(4):
        clock.forward(minutes=20)
        client.get("/")
    other.set_cookie("vault_cookie", old)
    assert other.get("/").status_code == 303
    assert client.get("/").status_code == 200


def test_a_cookie_from_the_future_is_not_believed(site: Site, clock: Clock) -> None:
    client = site.app.test_client()
    sign_in(client, "Sam", clock)
    clock.forward(hours=-1)
    assert client.get("/").status_code == 303


def test_the_cookie_is_the_houses_own_and_closed_to_scripts(site: Site) -> None:
    said = site.app.test_client().get("/sign-in").headers["Set-Cookie"]
    assert said.startswith("vault_cookie=")
    assert "HttpOnly" in said
    assert "SameSite=Lax" in said
    assert "Secure" not in said
    assert "Expires" not in said


@pytest.mark.parametrize("end", ["deactivate", "change_roles", "reset_access"])
def test_a_deed_on_the_account_bites_at_the_next_request(site: Site, clock: Clock, end: str) -> None:
    client = site.app.test_client()
    sign_in(client, "Sam", clock)
    with site.store.writing() as session:
        sam = session.get_one(site.house.Account, site.account("Sam").id)
        if end == "deactivate":
            deeds.deactivate(session, sam)
        elif end == "change_roles":
            deeds.change_roles(session, site.house, sam, roles=frozenset({Role.REVIEWER}))
        else:
            deeds.reset_access(session, site.house, sam)
        session.commit()
    assert client.get("/").status_code == 303


def test_between_password_and_code_a_deactivated_account_falls_out(site: Site, clock: Clock) -> None:
    client = site.app.test_client()
    post(client, "/sign-in", email=address("Sam"), password=PASSWORD)
    with site.store.writing() as session:
        session.get_one(site.house.Account, site.account("Sam").id).active = False
        session.commit()
    assert client.get("/sign-in/code").location == "/sign-in"
    assert post(client, "/sign-in/code", page="/sign-in", code=clock.code()).location == "/sign-in"
