"""Help: what one's own roles do, and the words of the program."""

from tests.accounts.houses import Clock, Site, sign_in
from vetting.domain.roles import Role


def test_help_tells_each_role_what_it_does_and_no_other(site: Site, clock: Clock) -> None:
    for role in Role:
        if role is not Role.PROGRAM:
            site.add(role.title(), role)
            client = site.app.test_client()
            sign_in(client, role.title(), clock)
            page = client.get("/help").text
            assert page.count("<h2>What a") == 1
            assert f" {role.words} does</h2>" in page
            assert "<li>" in page.partition("does</h2>")[2].partition("</ol>")[0]


def test_a_stranger_gets_no_help_before_signing_in(site: Site) -> None:
    assert site.app.test_client().get("/help").location == "/sign-in?onward=/help"
