"""Signing in, out and in again, by real requests."""

import pytest

from tests.accounts.houses import PASSWORD, Clock, Site, address, fresh_again, post, sign_in
from vetting.accounts.proving import FAILED


def test_password_and_code_open_the_house(site: Site, clock: Clock) -> None:
    client = site.app.test_client()
    answer = sign_in(client, "Sam", clock)
    assert (answer.status_code, answer.location) == (303, "/")
    assert client.get("/").text == "home of Sam"
    assert site.entries() == [("sign_in", "done", "")]
    assert site.account("Sam").signed_in_at == clock.moment


def test_the_password_alone_opens_nothing(site: Site) -> None:
    client = site.app.test_client()
    answer = post(client, "/sign-in", email=address("Sam"), password=PASSWORD)
    assert answer.location == "/sign-in/code"
    assert client.get("/").location.startswith("/sign-in?")


def test_the_address_is_found_in_any_case(site: Site) -> None:
    answer = post(site.app.test_client(), "/sign-in", email="  SAM@Example.GOV ", password=PASSWORD)
    assert answer.location == "/sign-in/code"


@pytest.mark.parametrize("email", ["sam@example.gov", "nobody@example.gov", "not an address", "", "sam\0@example.gov"])
def test_every_failure_is_answered_alike(site: Site, email: str) -> None:
    answer = post(site.app.test_client(), "/sign-in", email=email, password="something else")
    assert answer.status_code == 422
    assert FAILED in answer.text
    assert "Error: Sign in" in answer.text


def test_a_code_is_asked_for_only_after_the_password(site: Site) -> None:
    client = site.app.test_client()
    assert client.get("/sign-in/code").location == "/sign-in"
    assert post(client, "/sign-in/code", page="/sign-in", code="123456").location == "/sign-in"


def test_five_minutes_after_the_password_one_starts_again(site: Site, clock: Clock) -> None:
    client = site.app.test_client()
    post(client, "/sign-in", email=address("Sam"), password=PASSWORD)
    clock.forward(minutes=6)
    assert client.get("/sign-in/code").location == "/sign-in"


def test_a_wrong_code_is_said_at_its_field(site: Site) -> None:
    client = site.app.test_client()
    post(client, "/sign-in", email=address("Sam"), password=PASSWORD)
    answer = post(client, "/sign-in/code", code="000000")
    assert answer.status_code == 422
    assert 'id="code-wrong"' in answer.text
    assert site.entries() == [("sign_in_failed", "refused", "code")]


def test_one_goes_on_to_the_page_that_was_asked_for(site: Site, clock: Clock) -> None:
    client = site.app.test_client()
    client.get("/searches?page=2", follow_redirects=True)
    post(client, "/sign-in", email=address("Sam"), password=PASSWORD)
    assert post(client, "/sign-in/code", code=clock.code()).location == "/searches?page=2"


@pytest.mark.parametrize(
    "onward", ["//evil.example", "https://evil.example", "/\\evil.example", "/\t/evil.example", "searches", "/é"]
)
def test_one_never_goes_on_to_another_host(site: Site, clock: Clock, onward: str) -> None:
    client = site.app.test_client()
    client.get("/sign-in", query_string={"onward": onward})
    post(client, "/sign-in", email=address("Sam"), password=PASSWORD)
    assert post(client, "/sign-in/code", code=clock.code()).location == "/"


def test_whoever_is_signed_in_is_not_asked_again(site: Site, clock: Clock) -> None:
    client = site.app.test_client()
    sign_in(client, "Sam", clock)
    assert client.get("/sign-in").location == "/"


def test_a_copied_cookie_is_dead_after_signing_out(site: Site, clock: Clock) -> None:
    client, thief = site.app.test_client(), site.app.test_client()
    sign_in(client, "Sam", clock)
    thief.set_cookie("vault_cookie", client.get_cookie("vault_cookie").value)  # type: ignore[union-attr]
    assert thief.get("/").status_code == 200
    assert post(client, "/sign-out", page="/account").location == "/sign-in"
    assert thief.get("/").location.startswith("/sign-in?")
    assert client.get("/").location.startswith("/sign-in?")
    assert site.entries()[-1] == ("sign_out", "done", "")


def test_a_form_without_its_token_does_nothing(site: Site, clock: Clock) -> None:
    client = site.app.test_client()
    sign_in(client, "Sam", clock)
    assert client.post("/sign-out").status_code == 400
    assert client.get("/").status_code == 200


def test_signing_in_drops_the_token_of_before(site: Site, clock: Clock) -> None:
    client = site.app.test_client()
    with client:
        client.get("/sign-in")
        with client.session_transaction() as before:
            first = before["csrf_token"]
        sign_in(client, "Sam", clock)
        client.get("/account")
        with client.session_transaction() as after:
            assert after["csrf_token"] != first


def test_signing_in_again_makes_the_sign_in_fresh(site: Site, clock: Clock) -> None:
    client = site.app.test_client()
    sign_in(client, "Sam", clock)
    clock.forward(minutes=6)
    assert client.get("/open").text == "fresh: False"
    assert fresh_again(client, clock).location == "/"
    assert client.get("/open").text == "fresh: True"
    assert site.entries()[-1] == ("sign_in", "done", "again")


@pytest.mark.parametrize(("password", "code"), [("wrong", None), (PASSWORD, "000000")])
def test_signing_in_again_tells_not_which_was_wrong(site: Site, clock: Clock, password: str, code: str | None) -> None:
    client = site.app.test_client()
    sign_in(client, "Sam", clock)
    clock.forward(minutes=6)
    answer = post(client, "/sign-in/again", password=password, code=code or clock.code())
    assert answer.status_code == 422
    assert FAILED in answer.text
    assert client.get("/open").text == "fresh: False"


def test_staying_keeps_the_session_alive(site: Site, clock: Clock) -> None:
    client = site.app.test_client()
    sign_in(client, "Sam", clock)
    for _ in range(3):
        clock.forward(minutes=20)
        assert client.get("/account/stay").status_code == 204
    assert client.get("/").status_code == 200
