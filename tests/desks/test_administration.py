"""Setting up, by real requests."""

import pytest

from tests.cast import NUMBER, Office, post
from vetting.vault import outbox, people
from vetting.vault.outbox import ErrandKind
from vetting.workflow import people as staff
from vetting.workflow.perform import OPERATOR

PAGES = (
    "/",
    "/department",
    "/people",
    "/people/invite",
    "/people/sam",
    "/people/dana",
    "/people/sam/roles",
    "/designations",
    "/designations/sam",
    "/policy",
    "/policy/model",
    "/system",
)


@pytest.mark.parametrize("path", PAGES)
def test_pages_open_for_the_administrator_and_show_nothing_of_a_screening(office: Office, path: str) -> None:
    page = office.client("mona").get(f"/administration{path}")
    assert page.status_code == 200
    for hidden in (NUMBER, "Ellery", "jellery_runs"):
        assert hidden not in page.text
    for person in ("cora", "sam", "ruth", "ada"):
        assert office.client(person).get(f"/administration{path}").status_code == 403


def test_the_next_step_is_named_first(office: Office) -> None:
    page = office.client("mona").get("/administration/").text
    assert "Everything is set up" in page
    staff.deactivate(office.vault, OPERATOR, "rex")
    page = office.client("mona").get("/administration/").text
    assert "Next: two reviewers" in page
    assert page.count("btn-primary") == 1


def test_the_department_is_set_and_carried_to_the_panel(office: Office) -> None:
    path = "/administration/department"
    answer = post(office.client("mona"), path, path, name="Springfield PD", time_zone="America/Denver", paper="a4")
    assert answer.status_code == 303
    with office.reading() as session:
        found = people.the_department(session)
        carried = [each.kind for each in outbox.waiting(session)]
    assert (found.name, found.time_zone, found.paper) == ("Springfield PD", "America/Denver", "a4")
    assert carried.count(ErrandKind.CARRY_DEPARTMENT) == 2


@pytest.mark.parametrize("wrong", [{"name": " "}, {"time_zone": "Mars/Olympus"}, {"paper": "papyrus"}])
def test_wrong_settings_are_refused(office: Office, wrong: dict[str, str]) -> None:
    path = "/administration/department"
    form = {"name": "Springfield PD", "time_zone": "UTC", "paper": "letter", **wrong}
    assert post(office.client("mona"), path, path, **form).status_code == 422
