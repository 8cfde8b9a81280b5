"""The review desk by real requests: the queue, the claim, the steps between the findings."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cast import Office, post
from tests.workflow import world
from tests.workflow.world import PLAIN, Told, begun
from vetting.domain.redactions import Treatment
from vetting.domain.refusals import Refused
from vetting.domain.stages import Stage
from vetting.storage import now
from vetting.vault.passages import Passage
from vetting.vault.positions import Seat
from vetting.vault.screenings import ReplyKind, Screening
from vetting.workflow import release, review
from vetting.workflow.progress import progress
from vetting.workflow.redacting import Ruling

PAGE = "/review/jordan"


def submitted(office: Office) -> list[str]:
    return world.searched(office, Told(), PLAIN)


def answered(office: Office) -> None:
    """One finding, settled, and a reply that nobody read."""
    world.replied(office, Told(), kind=ReplyKind.REPLIED, text="I was at church.")


@pytest.fixture
def begin() -> Callable[[Office], list[str]]:
    return submitted


def screening(office: Office) -> Screening:
    with office.reading() as session:
        return session.get_one(Screening, office.screening)


def test_the_queue_lists_what_waits_and_who_has_it(office: Office) -> None:
    shown = office.client("ruth").get("/review/").text
    assert "C-2026-7K3Q" in shown
    assert "nobody" in shown
    world.claimed(office, "rex")
    assert "Rex Halloran since" in office.client("ruth").get("/review/").text


def test_the_queue_is_searched_and_filtered(office: Office) -> None:
    ruth = office.client("ruth")
    assert "C-2026-7K3Q" in ruth.get("/review/?q=7k3q&state=reviewing").text
    for query in ("q=other", "state=approved", "page=9"):
        assert "Nothing waits for a review here" in ruth.get(f"/review/?{query}").text
    assert "C-2026-7K3Q" in ruth.get("/review/?state=nonsense").text


@pytest.mark.control("independent_search")
def test_own_searches_are_not_listed_nor_shown(office: Office) -> None:
    with office.vault.store.writing() as session:
        account = session.merge(office.account("sam"))
        account.roles = ["reviewer", "searcher"]
        session.commit()
    sam = office.client("sam")
    assert "C-2026-7K3Q" not in sam.get("/review/").text
    assert sam.get(PAGE).status_code == 403
    assert "another person reviews" in sam.get(PAGE).text


def test_who_sits_on_the_panel_sees_nothing_of_it(office: Office) -> None:
    with office.vault.store.writing() as session:
        session.add(Seat(position=office.position, person="ruth", since=now()))
        session.commit()
    for path in (PAGE, f"{PAGE}/accounts", f"{PAGE}/copy", f"{PAGE}/release", f"{PAGE}/approval"):
        assert office.client("ruth").get(path).status_code == 403


@pytest.mark.parametrize("person", ["cora", "sam", "ada", "mona", "kim"])
def test_others_have_no_review_desk(office: Office, person: str) -> None:
    assert office.client(person).get(PAGE).status_code == 403


def test_a_screening_that_is_not_there_is_not_found(office: Office) -> None:
    assert office.client("ruth").get("/review/gone").status_code == 404


def test_claiming_and_taking_over(office: Office) -> None:
    assert post(office.client("ruth"), f"{PAGE}/claim", PAGE).status_code == 303
    assert screening(office).claimed_by == "ruth"
    rex = office.client("rex")
    refused = post(rex, f"{PAGE}/claim", PAGE)
    assert refused.status_code == 409
    assert "Ruth Adeyemi has this open since" in refused.text
    assert "Error:" in refused.text
    assert "Take it over" in rex.get(PAGE).text
    assert post(rex, f"{PAGE}/claim", PAGE, take_over="y").status_code == 303
    assert screening(office).claimed_by == "rex"


def test_who_steps_back_is_out_for_good_and_another_takes_over(office: Office) -> None:
    ruth = office.client("ruth")
    world.claimed(office)
    assert "Do you know this person?" in ruth.get(PAGE).text
    assert post(ruth, f"{PAGE}/recuse", PAGE).location == "/review/"
    assert office.entries()[-1] == ("recuse", "done", "")
    assert screening(office).claimed_by is None
    assert PAGE not in ruth.get("/review/").text
    assert ruth.get(PAGE).status_code == 403
    with pytest.raises(Refused, match="You stepped back from this screening"):
        review.begin_review(office.vault, office.by("ruth"), office.screening)
    world.claimed(office, "rex")
    assert screening(office).claimed_by == "rex"


def test_the_overview_names_what_is_missing_and_no_words(office: Office) -> None:
    shown = office.client("ruth").get(PAGE).text
    assert "not decided" in shown
    assert "Before it can leave" in shown
    assert "mmigrants" not in shown


def test_finishing_too_early_names_the_finding(office: Office) -> None:
    world.claimed(office)
    refused = post(office.client("ruth"), f"{PAGE}/finish", PAGE)
    assert refused.status_code == 422
    assert "Finding 1: decide every suggestion" in refused.text


def test_a_settled_review_is_finished(office: Office, found: list[str]) -> None:
    world.claimed(office)
    world.attributed(office)
    for each in found:
        world.decide(office, each)
    for each in found:
        world.confirm(office, each)
    assert "Finish the review" in office.client("ruth").get(PAGE).text
    assert post(office.client("ruth"), f"{PAGE}/finish", PAGE).status_code == 303
    assert screening(office).stage is Stage.REPLYING
    assert "The candidate has until" in office.client("ruth").get(PAGE).text
    with office.reading() as session:
        assert progress(session, office.vault, screening(office)).reply is None


def test_what_is_not_settled_is_counted_with_the_reply_apart(tmp_path: Path) -> None:
    for office, _ in begun(tmp_path / "answered", answered):
        release.reopen_review(office.vault, office.by("ruth"), office.screening, "reply_again")
        world.claimed(office)
        assert "Not settled yet: the reply." in office.client("ruth").get(PAGE).text
        finding = world.material(office).findings[0].id
        world.rule(office, next(iter(world.suggestions(office, finding).values())), Ruling(Treatment.REMOVE))
        assert "Not settled yet: 1 of 1 finding and the reply." in office.client("ruth").get(PAGE).text


def test_a_finding_also_says_its_number_in_the_report(tmp_path: Path) -> None:
    """The panel reads by category: whoever asks about finding 1 there means finding 2 here."""
    for office, _ in begun(tmp_path / "settled", lambda office: world.reviewed(office, PLAIN, Told())):
        assert "In the report" not in office.client("ruth").get(PAGE).text
        review.finish_review(office.vault, office.by("ruth"), office.screening)
        page = office.client("ruth").get(PAGE).text
        assert page.index("In the report it is finding 2.") < page.index("In the report it is finding 1.")


def test_it_goes_back_only_with_a_reason(office: Office) -> None:
    world.claimed(office)
    ruth = office.client("ruth")
    refused = post(ruth, f"{PAGE}/return", PAGE, reason="")
    assert refused.status_code == 422
    assert "Choose why it goes back" in refused.text
    assert post(ruth, f"{PAGE}/return", PAGE, reason="search_incomplete").status_code == 303
    assert screening(office).stage is Stage.SEARCHING


def test_the_filter_runs_again_over_what_it_has_not_read(office: Office) -> None:
    world.claimed(office)
    with office.vault.store.writing() as session:
        for each in world.material(office).passages:
            session.get_one(Passage, each.id).engine_version = "older"
        session.commit()
    ruth = office.client("ruth")
    assert "Run the filter again" in ruth.get(PAGE).text
    assert post(ruth, f"{PAGE}/filter", PAGE).status_code == 303
    assert "Run the filter again" not in ruth.get(PAGE).text


def test_a_disposed_record_shows_that_it_is_gone(office: Office) -> None:
    with office.vault.store.writing() as session:
        row = session.get_one(Screening, office.screening)
        row.data_key, row.stage = None, Stage.DISPOSED
        session.commit()
    assert "its key is destroyed" in office.client("ruth").get(PAGE).text


def test_accounts_show_evidence_and_are_confirmed(office: Office) -> None:
    world.claimed(office)
    ruth = office.client("ruth")
    shown = ruth.get(f"{PAGE}/accounts").text
    assert "jellery_runs" in shown
    assert "the candidate named the account" in shown
    (account,) = world.material(office).accounts
    assert post(ruth, f"{PAGE}/accounts/{account}", f"{PAGE}/accounts").status_code == 303
    assert "Confirmed</span> by Ruth Adeyemi" in ruth.get(f"{PAGE}/accounts").text
    assert post(ruth, f"{PAGE}/accounts/gone", PAGE).status_code == 404


def test_an_account_is_not_confirmed_by_who_does_not_have_it_open(office: Office) -> None:
    (account,) = world.material(office).accounts
    refused = post(office.client("ruth"), f"{PAGE}/accounts/{account}", f"{PAGE}/accounts")
    assert refused.status_code == 422
    assert "Begin the review first" in refused.text


def test_a_capture_opens_as_plain_text_and_is_entered(office: Office) -> None:
    with office.reading() as session:
        (capture, _) = session.connection().exec_driver_sql("SELECT id FROM capture").scalars().all()
    answer = office.client("ruth").get(f"{PAGE}/captures/{capture}")
    assert answer.content_type == "text/plain; charset=utf-8"
    assert b"page" in answer.data
    assert office.entries()[-1][0] == "unseal_capture"
    assert office.client("ruth").get(f"{PAGE}/captures/gone").status_code == 404
