"""What is installed, and with what."""

import pytest
from flask import Flask

from tests.accounts.houses import Clock, Site, sign_in
from vetting.accounts.keys import KeysMissing
from vetting.accounts.signin import install


def test_without_its_keys_an_application_does_not_start(site: Site) -> None:
    (site.house.keys / "session.key").unlink()
    with pytest.raises(KeysMissing, match=r"session\.key"):
        install(Flask("keyless"), site.house)


def test_no_page_of_the_library_is_there(site: Site) -> None:
    client = site.app.test_client()
    for path in ("/login", "/logout", "/verify", "/tf-setup", "/mf-recovery-codes", "/register", "/reset", "/change"):
        assert client.get(path).status_code == 404


def test_a_session_of_one_house_is_none_in_the_other(site: Site, panel: Site, clock: Clock) -> None:
    client, other = site.app.test_client(), panel.app.test_client()
    sign_in(client, "Sam", clock)
    other.set_cookie("panel_cookie", client.get_cookie("vault_cookie").value)  # type: ignore[union-attr]
    assert other.get("/").status_code == 303


@pytest.mark.parametrize("sent", [{"headers": {"Authentication-Token": "x"}}, {"query_string": {"auth_token": "x"}}])
def test_tokens_sign_nobody_in(site: Site, sent: dict[str, dict[str, str]]) -> None:
    assert site.app.test_client().get("/", **sent).status_code == 303  # type: ignore[arg-type]


def test_a_second_process_of_the_house_knows_the_session(site: Site, clock: Clock) -> None:
    client, other = site.app.test_client(), site.make_app().test_client()
    sign_in(client, "Sam", clock)
    other.set_cookie("vault_cookie", client.get_cookie("vault_cookie").value)  # type: ignore[union-attr]
    assert other.get("/").text == "home of Sam"
