"""The visitor is who the database says, at every request."""

from tests.accounts.houses import Clock, Site, sign_in
from vetting.accounts.visitor import Visitor, visitor
from vetting.domain.roles import Role


def test_nobody_is_no_visitor(site: Site) -> None:
    with site.app.test_request_context("/"):
        assert visitor() is None


def test_the_visitor_is_an_account_a_person_and_roles(site: Site, clock: Clock) -> None:
    with site.app.test_client() as client:
        sign_in(client, "Sam", clock)
        client.get("/open")
        sam = site.account("Sam")
        assert visitor() == Visitor(sam.id, sam.person, frozenset({Role.SEARCHER}), fresh=True, name="Sam")


def test_roles_are_not_remembered_in_the_cookie(site: Site, clock: Clock) -> None:
    with site.app.test_client() as client:
        sign_in(client, "Sam", clock)
        with site.store.writing() as session:
            session.get_one(site.house.Account, site.account("Sam").id).roles = ["auditor"]
            session.commit()
        client.get("/open")
        found = visitor()
        assert found is not None
        assert found.roles == {Role.AUDITOR}


def test_five_minutes_later_the_sign_in_is_not_fresh(site: Site, clock: Clock) -> None:
    with site.app.test_client() as client:
        sign_in(client, "Sam", clock)
        clock.forward(minutes=5)
        assert client.get("/open").text == "fresh: True"
        clock.forward(seconds=1)
        assert client.get("/open").text == "fresh: False"
