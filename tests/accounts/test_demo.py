"""Demo sign-in: in a demo database, from this computer, and nowhere else."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.accounts.houses import Clock, Site, closing, post, token
from vetting.domain.roles import Role


@pytest.fixture
def demo(tmp_path: Path, clock: Clock) -> Iterator[Site]:
    site = Site(tmp_path, f"sqlite:///{tmp_path / 'demo.sqlite'}", demo=True)
    site.add("Ruth", Role.REVIEWER)
    site.add("Ada", Role.AUDITOR)
    yield from closing(site)


def test_a_button_is_enough(demo: Site) -> None:
    client = demo.app.test_client()
    answer = post(client, f"/demo/sign-in/{demo.account('Ruth').id}", page="/sign-in")
    assert (answer.status_code, answer.location) == (303, "/")
    assert client.get("/open").text == "fresh: True"
    assert demo.entries() == [("sign_in", "done", "demo")]


def test_signing_in_again_offers_the_button_and_goes_on(demo: Site, clock: Clock) -> None:
    client = demo.app.test_client()
    path = f"/demo/sign-in/{demo.account('Ada').id}"
    post(client, path, page="/sign-in")
    clock.forward(minutes=6)
    assert path in client.get("/export", follow_redirects=True).text
    assert post(client, path, page="/account").location == "/export"


def test_a_form_token_is_needed_here_too(demo: Site) -> None:
    assert demo.app.test_client().post(f"/demo/sign-in/{demo.account('Ruth').id}").status_code == 400


def test_nobody_unknown_and_nobody_deactivated(demo: Site) -> None:
    client = demo.app.test_client()
    assert post(client, "/demo/sign-in/nobody", page="/sign-in").status_code == 404
    with demo.store.writing() as session:
        session.get_one(demo.house.Account, demo.account("Ruth").id).active = False
        session.commit()
    assert post(client, f"/demo/sign-in/{demo.account('Ruth').id}", page="/sign-in").status_code == 404
    assert demo.entries() == []


@pytest.mark.parametrize(
    "elsewhere",
    [
        {"environ_base": {"REMOTE_ADDR": "192.0.2.7"}},
        {"environ_base": {"REMOTE_ADDR": ""}},
        {"headers": {"X-Forwarded-For": "127.0.0.1"}},
        {"headers": {"Forwarded": "for=127.0.0.1"}},
    ],
)
def test_only_from_this_computer(demo: Site, elsewhere: dict[str, Any]) -> None:
    client = demo.app.test_client()
    form = {"csrf_token": token(client)}
    assert client.post(f"/demo/sign-in/{demo.account('Ruth').id}", data=form, **elsewhere).status_code == 404
    assert demo.entries() == []


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("localhost", 303),
        ("localhost:8401", 303),
        ("127.0.0.1:8401", 303),
        ("[::1]:8401", 303),
        ("[::1]", 303),
        ("vetting.example", 404),
        ("127.0.0.1.vetting.example:8401", 404),
        ("192.0.2.7", 404),
    ],
)
def test_only_by_a_name_of_this_computer(demo: Site, host: str, status: int) -> None:
    client, url = demo.app.test_client(), f"http://{host}"
    form = {"csrf_token": token(client, url=url)}
    answer = client.post(f"/demo/sign-in/{demo.account('Ruth').id}", data=form, base_url=url)
    assert answer.status_code == status


def test_a_real_database_has_no_such_button(tmp_path: Path, site: Site) -> None:
    sam = site.account("Sam").id
    client = site.make_app(demo=True).test_client()
    assert post(client, f"/demo/sign-in/{sam}", page="/sign-in").status_code == 404


def test_an_application_without_demo_has_no_such_address(demo: Site) -> None:
    client = demo.make_app().test_client()
    assert post(client, f"/demo/sign-in/{demo.account('Ruth').id}", page="/sign-in").status_code == 404
