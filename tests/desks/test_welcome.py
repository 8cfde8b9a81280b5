"""Where the start leads."""

import pytest

from tests.cast import Office, post
from vetting.vault.people import Department


@pytest.fixture
def demo(office: Office) -> Office:
    with office.vault.store.writing() as session:
        session.get_one(Department, "department").demo = True
        session.commit()
    return office


def test_who_is_not_signed_in_is_asked_to(office: Office) -> None:
    answer = office.client().get("/")
    assert answer.status_code == 302
    assert answer.location == "/sign-in"


@pytest.mark.parametrize(
    ("person", "desk"),
    [
        ("cora", "/intake/"),
        ("sam", "/search/"),
        ("ruth", "/review/"),
        ("ada", "/audit/"),
        ("mona", "/administration/"),
        ("kim", "/threats/"),
    ],
)
def test_each_role_goes_to_its_desk(office: Office, person: str, desk: str) -> None:
    client = office.client(person)
    assert client.get("/").location == desk
    assert client.get(desk).status_code == 200


def test_the_demonstration_says_what_it_is(demo: Office) -> None:
    page = demo.client().get("/").text
    assert "Demo data, no real people" in page
    assert "Try it in 5 steps" in page
    assert "Start step 1 as Sam Okafor, searcher" in page
    assert 'href="http://127.0.0.1:8402"' in page
    assert page.count("btn-primary") == 1


def test_a_button_signs_in_without_a_password(demo: Office) -> None:
    client = demo.client()
    answer = post(client, f"/demo/sign-in/{demo.account('cora').id}", "/")
    assert answer.status_code == 303
    assert "Cora Nkemelu" in client.get("/intake/").text


def test_somebody_who_left_has_no_button(demo: Office) -> None:
    with demo.vault.store.writing() as session:
        account = demo.account("sam")
        account.active = False
        session.add(account)
        session.commit()
    page = demo.client().get("/").text
    assert "Sam Okafor" not in page
    assert "a searcher" in page


def test_from_elsewhere_the_demonstration_asks_for_a_sign_in_too(demo: Office) -> None:
    client = demo.client()
    assert client.get("/", environ_base={"REMOTE_ADDR": "192.0.2.7"}).location == "/sign-in"
    assert client.get("/", headers={"X-Forwarded-For": "127.0.0.1"}).location == "/sign-in"


def test_a_real_instance_offers_no_button(office: Office) -> None:
    assert post(office.client(), f"/demo/sign-in/{office.account('cora').id}", "/sign-in").status_code == 404
