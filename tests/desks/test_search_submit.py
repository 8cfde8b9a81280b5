import pytest

from tests.cast import Office
from tests.desks.searching import PAGE, faults, seen, sent
from tests.workflow.searching import begun, kept, log, logged, stored
from tests.workflow.world import answer as answer_all
from tests.workflow.world import searched as handed_on
from vetting.domain.checklists import Gate
from vetting.vault.checklists import Answer
from vetting.vault.screenings import Screening


def finished(office: Office) -> None:
    for row in begun(office):
        log(office, row)


def test_the_checklist_asks_what_the_pack_asks(office: Office) -> None:
    begun(office)
    found = seen(office, f"{PAGE}/items")
    assert "I searched what the plan asks for, all of it and nothing beside it." in found
    assert "Clause: model 6" in found


def test_answers_are_kept_and_shown_again(office: Office) -> None:
    begun(office)
    answer = sent(office, f"{PAGE}/items", plan_only="yes", no_alias="no")
    assert (answer.status_code, answer.location) == (303, f"{PAGE}/check")
    assert {each.item: each.yes for each in stored(office, Answer)} == {"plan_only": True, "no_alias": False}
    page = office.client("sam").get(f"{PAGE}/items").text
    assert 'id="plan_only-0" name="plan_only" value="yes" checked' in page
    assert 'id="no_alias-1" name="no_alias" value="no" checked' in page
    sent(office, f"{PAGE}/items", no_alias="yes")
    assert {each.item: each.yes for each in stored(office, Answer)} == {"plan_only": True, "no_alias": True}


def test_an_answer_is_yes_or_no(office: Office) -> None:
    begun(office)
    answer = sent(office, f"{PAGE}/items", plan_only="maybe", unasked="yes")
    assert answer.status_code == 422
    assert faults(answer) == {"plan_only-0": "Choose one of the list."}
    assert stored(office, Answer) == []


def test_what_is_missing_stands_on_top_with_the_way_to_it(office: Office) -> None:
    rows = begun(office)
    logged(office, rows[0], kept(office, rows[0]))
    found = seen(office, f"{PAGE}/check")
    for expected in (
        "Not ready yet",
        "13 of 13 searches are not done. Do them first.",
        "A finding has no account yet.",
        "checklist items are not answered with yes.",
        "What stands at the head of this page comes first.",
        "In progress (Sam Okafor)",
        "Not answered",
    ):
        assert expected in found
    page = office.client("sam").get(f"{PAGE}/check").text
    assert 'href="#rows"' in page
    assert 'href="/search/jordan/accounts"' in page
    assert "Submit for review</button>" not in page


def test_everything_answered_can_be_submitted(office: Office) -> None:
    finished(office)
    answer_all(office, "sam", Gate.SUBMIT)
    page = office.client("sam").get(f"{PAGE}/check").text
    assert "Submit for review</button>" in page
    assert "Not ready yet" not in page
    answer = sent(office, f"{PAGE}/submit", f"{PAGE}/check")
    assert (answer.status_code, answer.location) == (303, "/search/")
    with office.reading() as session:
        assert session.get_one(Screening, "jordan").stage == "reviewing"


@pytest.mark.parametrize("answered", [False, True])
def test_a_button_pressed_too_early_says_what_is_missing(office: Office, answered: bool) -> None:
    begun(office)
    if answered:
        answer_all(office, "sam", Gate.SUBMIT)
    answer = sent(office, f"{PAGE}/submit", f"{PAGE}/check")
    assert answer.status_code == (422 if answered else 403)
    assert ("searches are not done" if answered else "not answered with yes") in faults(answer)[""]
    with office.reading() as session:
        assert session.get_one(Screening, "jordan").stage == "searching"


def test_what_was_submitted_stays_to_be_read(office: Office) -> None:
    handed_on(office)
    found = seen(office, f"{PAGE}/check")
    assert "the screening is in review" in found
    page = office.client("sam").get(f"{PAGE}/check").text
    assert "/rows/" not in page
    assert "Submit for review</button>" not in page


def test_a_page_only_shows(office: Office) -> None:
    begun(office)
    before = len(office.entries())
    seen(office, f"{PAGE}/check")
    assert {each[0] for each in office.entries()[before:]} == {"read_candidate", "read_raw"}
    assert office.client("sam").get(f"{PAGE}/submit").status_code == 405
