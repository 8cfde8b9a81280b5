"""The way in: a link, a password, an app, recovery codes."""

import re
from typing import Any

import pytest
from flask import g
from flask.testing import FlaskClient
from passlib.totp import TOTP

from tests.accounts.houses import Clock, Site, address, post
from tests.accounts.houses import token as form_token_of
from vetting.accounts import deeds
from vetting.domain.roles import Role

GOOD = "four green window ladders"


@pytest.fixture
def token(site: Site) -> str:
    return invite(site)


def invite(site: Site, name: str = "Ruth") -> str:
    with site.store.writing() as session:
        person = deeds.person_numbered(session, site.house, f"E-{name}", name=name)
        roles = frozenset({Role.REVIEWER})
        _, token = deeds.invite(session, site.house, person=person, email=address(name), roles=roles)
        session.commit()
    return token


def choose(client: FlaskClient, token: str, password: str = GOOD, again: str | None = None) -> Any:
    return post(client, f"/invitation/{token}", password=password, again=password if again is None else again)


def shown_code(client: FlaskClient, token: str, clock: Clock) -> str:
    """What an app shows that was given the key on the page."""
    key = re.search(r"<code>([A-Z2-7-]+)</code>", client.get(f"/invitation/{token}/code").text)
    assert key
    return str(TOTP(key=key[1], format="base32").generate(time=clock.moment).token)


def join(client: FlaskClient, token: str, clock: Clock) -> Any:
    choose(client, token)
    path = f"/invitation/{token}/code"
    return post(client, path, code=shown_code(client, token, clock))


def test_password_app_and_codes_and_one_is_in(site: Site, clock: Clock, token: str) -> None:
    client = site.app.test_client()
    answer = join(client, token, clock)
    assert len(re.findall(r"<code>([0-9a-f]{4}(?:-[0-9a-f]{4}){2})</code>", answer.text)) == 8
    assert client.get("/").text == "home of Ruth"
    assert site.entries() == [
        ("change_password", "done", "invitation"),
        ("set_up_totp", "done", ""),
        ("accept_invitation", "done", ""),
        ("sign_in", "done", "invitation"),
    ]


def test_the_link_works_once(site: Site, clock: Clock, token: str) -> None:
    join(site.app.test_client(), token, clock)
    again = site.app.test_client().get(f"/invitation/{token}")
    assert again.status_code == 403
    assert "This invitation is not valid" in again.text


def test_looking_at_the_link_uses_nothing_up(site: Site, clock: Clock, token: str) -> None:
    for _ in range(3):
        assert "Welcome, Ruth" in site.app.test_client().get(f"/invitation/{token}").text
    assert join(site.app.test_client(), token, clock).status_code == 200


def test_one_may_stop_after_the_password_and_begin_again(site: Site, clock: Clock, token: str) -> None:
    choose(site.app.test_client(), token)
    assert post(site.app.test_client(), "/sign-in", email=address("Ruth"), password=GOOD).status_code == 422
    assert join(site.app.test_client(), token, clock).status_code == 200


def test_an_expired_link_opens_nothing(site: Site, clock: Clock, token: str) -> None:
    clock.forward(days=7)
    assert site.app.test_client().get(f"/invitation/{token}").status_code == 403


def test_the_codes_are_set_up_by_whoever_chose_the_password(site: Site, token: str) -> None:
    choose(site.app.test_client(), token)
    other = site.app.test_client()
    assert other.get(f"/invitation/{token}/code").location == f"/invitation/{token}"
    answer = post(other, f"/invitation/{token}/code", page=f"/invitation/{token}", code="123456")
    assert answer.location == f"/invitation/{token}"


def test_a_wrong_first_code_is_said_and_the_picture_stays(site: Site, clock: Clock, token: str) -> None:
    client = site.app.test_client()
    choose(client, token)
    before = shown_code(client, token, clock)
    answer = post(client, f"/invitation/{token}/code", code="000000")
    assert answer.status_code == 422
    assert "data:image/svg+xml;base64," in answer.text
    assert shown_code(client, token, clock) == before
    assert site.account("Ruth").tf_totp_secret is None


def test_a_code_without_a_picture_is_refused(site: Site, clock: Clock, token: str) -> None:
    client = site.app.test_client()
    choose(client, token)
    form_token = form_token_of(client, f"/invitation/{token}/code")
    with client.session_transaction() as session:
        del session["enrolling"]
    answer = client.post(f"/invitation/{token}/code", data={"csrf_token": form_token, "code": "123456"})
    assert "Scan the new picture first" in answer.text


@pytest.mark.parametrize(
    ("password", "again", "said"),
    [
        ("short 1", None, "at least 8 characters"),
        (GOOD, "another one", "The two passwords differ"),
        ("password123", None, "among the first that are guessed"),
        ("ruth@example.gov", None, "among the first that are guessed"),
        ("ExampleCity2026", None, "among the first that are guessed"),
        ("", None, "at least 8 characters"),
        ("x" * 1025, None, "at most 1024 characters"),
    ],
)
def test_some_passwords_are_refused(site: Site, token: str, password: str, again: str | None, said: str) -> None:
    answer = choose(site.app.test_client(), token, password, again)
    assert answer.status_code == 422
    assert said in answer.text
    assert site.account("Ruth").password is None


@pytest.mark.parametrize("how", ["between two looks", "before the second look"])
def test_a_link_used_up_meanwhile_is_refused(
    site: Site, clock: Clock, token: str, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    """Two computers, one link: whoever comes second finds it used."""
    client = site.app.test_client()
    choose(client, token)
    code = shown_code(client, token, clock)
    look = deeds.invitation

    def use_it_meanwhile(session: Any, house: Any, text: str) -> Any:
        found = look(session, house, text)
        if "writing" in g and found:
            found.used_at = clock.moment
            session.flush()
            return found if how == "between two looks" else None
        return found

    monkeypatch.setattr(deeds, "invitation", use_it_meanwhile)
    answer = post(client, f"/invitation/{token}/code", code=code)
    assert "This invitation is not valid" in answer.text
    assert site.account("Ruth").tf_totp_secret is None
