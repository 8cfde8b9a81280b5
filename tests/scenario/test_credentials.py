"""People of a seeded world sign in with the password and the codes that the scenario tells, each in their house."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from passlib.totp import TOTP

from tests.scenario.world import World, seed
from vetting import desks, panel
from vetting.scenario.reading import read
from vetting.settings import PanelSettings, VaultSettings
from vetting.storage import now
from vetting.vault.people import with_address
from vetting.vault.record import Entry


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    folder = tmp_path_factory.mktemp("world")
    text = (Path(__file__).parent / "small.toml").read_text()
    (folder / "opened.toml").write_text(re.sub(r"\[\[screenings\]\].*", "", text, flags=re.DOTALL))
    made = seed(folder, read(folder / "opened.toml"))
    yield made
    made.close()


def sign_in(client: FlaskClient, email: str, password: str, secret: str) -> str:
    """Where signing in leads; "" when it does not."""
    form = {"csrf_token": token(client, "/sign-in"), "email": email, "password": password}
    if client.post("/sign-in", data=form).status_code != 303:
        return ""
    code = TOTP(key=secret, format="base32").generate(int(now().timestamp())).token
    done = client.post("/sign-in/code", data={"csrf_token": token(client, "/sign-in/code"), "code": code})
    return done.location or "" if done.status_code == 303 else ""


def token(client: FlaskClient, page: str) -> str:
    found = re.search(r'name="csrf_token" value="([^"]+)"', client.get(page, follow_redirects=True).text)
    assert found, page
    return found[1]


@pytest.mark.parametrize(("key", "house"), [("cora", "desks"), ("dana", "panel")])
def test_they_sign_in_with_what_the_scenario_tells(world: World, key: str, house: str) -> None:
    part = next(each for each in world.scenario.people if each.key == key)
    app: Flask = (
        desks.create_app(VaultSettings(instance=world.folder))
        if house == "desks"
        else panel.create_app(PanelSettings(instance=world.folder))
    )
    assert sign_in(app.test_client(), part.email, part.password, part.totp_secret)
    assert not sign_in(app.test_client(), part.email, part.password + "?", part.totp_secret)


def test_their_credentials_are_entered_as_an_invitation_accepted(world: World) -> None:
    (entered,) = world.entries(Entry, action="accept_invitation")
    assert (entered.outcome, entered.reason) == ("done", "scenario")


def test_nothing_of_a_password_is_in_the_record(world: World) -> None:
    bodies = " ".join(each.body for each in world.entries(Entry))
    assert "ladder" not in bodies
    assert "JBSWY3DP" not in bodies


def test_whoever_has_no_password_gets_none(world: World) -> None:
    with world.vault.store.reading() as session:
        sam = with_address(session, "sam@example.gov")
    assert sam
    assert sam.password is None
