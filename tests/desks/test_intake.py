"""The coordinator's desk, by real requests."""

import pytest

from tests.cast import NUMBER, Office

PAGE = "/intake/screenings/jordan"


def test_the_list_shows_candidates_by_number_and_never_by_name(office: Office) -> None:
    page = office.client("cora").get("/intake/")
    assert page.status_code == 200
    assert NUMBER in page.text
    assert "Sam Okafor" in page.text
    assert "Ellery" not in page.text


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/screenings/new",
        "/positions",
        "/positions/new",
        "/positions/patrol",
        "/positions/patrol/plan",
        "/screenings/jordan",
        "/screenings/jordan/candidate",
        "/screenings/jordan/reply",
        *(
            f"/screenings/jordan/{step}"
            for step in ("notice", "assign", "reassign", "catch-up", "waive", "hold", "threat", "withdraw")
        ),
    ],
)
def test_pages_are_for_coordinators(office: Office, path: str) -> None:
    assert office.client("cora").get(f"/intake{path}").status_code == 200
    for person in ("ruth", "ada", "mona", "kim"):
        assert office.client(person).get(f"/intake{path}").status_code == 403
    assert office.client().get(f"/intake{path}").status_code == 303
