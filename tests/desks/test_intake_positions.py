"""Positions, plans and seats, by real requests."""

import pytest

from tests.cast import POSITION, Office, post
from vetting.domain.actions import Action
from vetting.policy import plans
from vetting.vault import positions
from vetting.workflow.perform import OPERATOR
from vetting.workflow.search import begin_search

PAGE = f"/intake/positions/{POSITION}"
PLAN = f"{PAGE}/plan"
TEXT = plans.dump(plans.samples()["civilian"])


def test_a_position_is_opened_and_its_plan_copied_drafted_and_published(office: Office) -> None:
    client = office.client("cora")
    answer = post(client, "/intake/positions/new", "/intake/positions/new", title="Records clerk", pack="colchester")
    assert answer.status_code == 303
    plan = answer.location
    assert "Draft its plan next" in client.get(plan).text
    sample = client.get(f"{plan}?sample=civilian").text
    assert "colchester" in sample
    text = TEXT.replace('"model"', '"colchester"').replace("search_engine", "page").replace("photo_video", "page")
    text = text.replace("social_network", "social_networks").replace("microblog", "page")
    shown = post(client, plan, plan, body=text)
    page = plan.removesuffix("/plan")
    if shown.status_code == 303:
        assert "Version 1 is a draft" in client.get(page).text
    else:
        assert "is no source kind of the pack; use one of" in shown.text


def test_a_position_is_not_opened_under_a_policy_that_nobody_chose(office: Office) -> None:
    new = "/intake/positions/new"
    shown = post(office.client("cora"), new, new, title="Records clerk", pack="").text
    assert "Choose the policy." in shown
    with office.reading() as session:
        assert "Records clerk" not in {each.title for each in positions.all_positions(session)}


def test_a_plan_names_its_kinds_of_source_in_words(office: Office) -> None:
    shown = office.client("cora").get(PAGE).text
    assert "<td>Social network</td>" in shown
    assert "social_network" not in shown


def test_a_new_version_takes_the_place_of_the_old(office: Office) -> None:
    client = office.client("cora")
    assert post(client, PLAN, PLAN, body=TEXT).status_code == 303
    assert "Version 2 is a draft" in client.get(PAGE).text
    assert post(client, f"{PAGE}/publish", PAGE).location == PAGE
    page = client.get(PAGE).text
    assert "Version 2 is published" in page
    with office.reading() as session:
        assert positions.plan_in_force(session, POSITION).version == 2


def test_the_page_offers_one_primary_button(office: Office) -> None:
    client = office.client("cora")
    assert client.get(PAGE).text.count("btn-primary") == 1
    post(client, PLAN, PLAN, body=TEXT)
    assert client.get(PAGE).text.count("btn-primary") == 1


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        ("", "Write the plan, or copy a sample."),
        ("title = ", "plan"),
        (TEXT.replace("{full_name}", "mosque {full_name}"), "tell a protected class"),
        (TEXT.replace("{full_name}", "{mother}"), "which is not known"),
        (TEXT.replace('"model"', '"colchester"'), "is written for the pack"),
    ],
)
def test_a_wrong_plan_is_refused_and_kept_in_the_box(office: Office, body: str, sentence: str) -> None:
    answer = post(office.client("cora"), PLAN, PLAN, body=body)
    assert answer.status_code == 422
    assert sentence in answer.text
    with office.reading() as session:
        assert positions.plan_draft(session, POSITION) is None


def test_nothing_is_published_without_a_draft(office: Office) -> None:
    answer = post(office.client("cora"), f"{PAGE}/publish", PAGE)
    assert answer.status_code == 422
    assert "There is no draft to publish" in answer.text


def test_titles_are_taken_once(office: Office) -> None:
    new = "/intake/positions/new"
    answer = post(office.client("cora"), new, new, title="patrol OFFICER", pack="model")
    assert answer.status_code == 422
    assert "exists already" in answer.text


def test_only_packs_with_a_vetting_clause_are_offered(office: Office) -> None:
    page = office.client("cora").get("/intake/positions/new").text
    assert 'value="model"' in page
    assert 'value="monroe_ct"' not in page


def test_a_seat_is_given_and_ended(office: Office) -> None:
    client = office.client("cora")
    assert "End the seat of Dana Whitfield" in client.get(PAGE).text
    assert post(client, f"{PAGE}/seats/dana/end", PAGE).status_code == 303
    assert "End the seat of Dana Whitfield" not in client.get(PAGE).text
    assert post(client, f"{PAGE}/seats", PAGE, person="dana").status_code == 303
    assert "End the seat of Dana Whitfield" in client.get(PAGE).text


def test_whoever_searched_cannot_sit(office: Office) -> None:
    from vetting.domain.roles import Role  # noqa: PLC0415 - this test alone
    from vetting.workflow import people as staff  # noqa: PLC0415

    begin_search(office.vault, office.by("sam"), office.screening)
    decision_maker = frozenset({Role.DECISION_MAKER})
    staff.invite(office.vault, OPERATOR, number="E-sam", name="Sam Okafor", email="sam@panel.gov", roles=decision_maker)
    answer = post(office.client("cora"), f"{PAGE}/seats", PAGE, person="sam")
    assert answer.status_code == 422
    assert f"because of a deed on a candidate here: {Action.BEGIN_SEARCH.words}" in answer.text
    assert ("seat_panel", "refused", "seat_after_begin_search") in office.entries()


def test_unknown_positions_and_seats_are_not_found(office: Office) -> None:
    client = office.client("cora")
    assert client.get("/intake/positions/nobodys").status_code == 404
    assert client.get("/intake/positions/nobodys/plan").status_code == 404
    assert post(client, f"{PAGE}/seats/kim/end", PAGE).status_code == 404
