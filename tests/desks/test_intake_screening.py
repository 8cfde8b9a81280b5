"""A screening's page, as its coordinator sees it."""

from tests.cast import NUMBER, POSITION, Office
from tests.workflow import world
from vetting.domain.identity import Identity
from vetting.policy import plans
from vetting.workflow import intake, opening
from vetting.workflow.candidates import Opening

PAGE = "/intake/screenings/jordan"


def test_the_page_tells_how_far_it_is_without_terms_or_names(office: Office) -> None:
    page = office.client("cora").get(PAGE).text
    assert f"Candidate {NUMBER}" in page
    assert "0 of 13 rows searched" in page
    assert "Sam Okafor" in page
    for hidden in ("Ellery", "Price", "jellery_runs", "full_name"):
        assert hidden not in page


def test_reading_the_page_leaves_no_entry_and_reading_the_candidate_does(office: Office) -> None:
    client, before = office.client("cora"), office.entries()
    client.get(PAGE)
    assert office.entries() == before
    page = client.get(f"{PAGE}/candidate").text
    assert "Jordan A. Ellery" in page
    assert office.entries() == [*before, ("read_candidate", "done", "")]


def test_the_next_step_is_the_one_primary_button(office: Office) -> None:
    client, cora = office.client("cora"), office.by("cora")
    fresh = opening.open_screening(office.vault, cora, POSITION, Opening(Identity("Robin Example")))
    page = f"/intake/screenings/{fresh}"
    assert _primary(client.get(page).text) == "Record the candidate’s notice"
    opening.record_notice(office.vault, cora, fresh, "Version 1")
    assert _primary(client.get(page).text) == "Assign a searcher"
    opening.assign(office.vault, cora, fresh, "sam")
    assert "Nothing waits on you" in client.get(page).text
    intake.draft_plan(office.vault, cora, POSITION, plans.dump(plans.samples()["civilian"]))
    intake.publish_plan(office.vault, cora, POSITION)
    assert _primary(client.get(page).text) == "Catch up with the plan"


def test_the_reply_and_then_the_release_are_next(office: Office) -> None:
    client = office.client("cora")
    world.replying(office)
    assert "record the reply" in _primary(client.get(PAGE).text)
    assert "Waits for the candidate" in client.get("/intake/").text
    world.reply.record_reply(
        office.vault, office.by("cora"), office.screening, world.reply.ReplyDraft(world.ReplyKind.WAIVED)
    )
    assert "The candidate waived a reply." in client.get(PAGE).text
    world.confirm(office)
    packet = world.approve(office)
    assert _primary(client.get(PAGE).text) == "Open the release page"
    assert "Waits for release" in client.get("/intake/").text
    world.ready(office, packet)
    world.let_out(office)
    page = client.get(PAGE).text
    assert "Released" in page
    assert "Rex Halloran" in page
    assert "btn-primary" not in page


def test_an_unknown_screening_is_not_found(office: Office) -> None:
    assert office.client("cora").get("/intake/screenings/nobodys").status_code == 404
    assert office.client("cora").get("/intake/screenings/nobodys/candidate").status_code == 404


def _primary(page: str) -> str:
    assert page.count("btn-primary") == 1
    return page.partition("btn-primary")[2].partition(">")[2].partition("<")[0]
