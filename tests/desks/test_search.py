from datetime import timedelta

import pytest

from tests.cast import Office
from tests.desks.searching import PAGE, faults, seen, sent, words
from tests.workflow.searching import begun, kept, log, logged, searched, stored
from tests.workflow.world import claimed
from tests.workflow.world import searched as handed_on
from vetting.domain.identity import Identity
from vetting.domain.methods import Outcome
from vetting.storage import now, told
from vetting.vault.people import Designation
from vetting.vault.screenings import Assignment, Screening
from vetting.vault.threats import ThreatReport
from vetting.workflow import opening, review
from vetting.workflow.candidates import Opening


def lapse(office: Office) -> None:
    with office.vault.store.writing() as session:
        for each in stored(office, Designation):
            each.until = now().date() - timedelta(days=1)
            session.add(each)
        session.commit()


def changed(office: Office, **columns: object) -> None:
    with office.vault.store.writing() as session:
        found = session.get_one(Screening, "jordan")
        for name, value in columns.items():
            setattr(found, name, value)
        session.add(found)
        session.commit()


def another(office: Office, name: str, **more: object) -> str:
    cora = office.by("cora")
    id_ = opening.open_screening(office.vault, cora, office.position, Opening(Identity(name), **more))  # type: ignore[arg-type]
    opening.assign(office.vault, cora, id_, "sam")
    return id_


def test_who_has_nothing_to_search_is_told_who_assigns(office: Office) -> None:
    opening.recuse(office.vault, office.by("sam"), "jordan")
    assert "Nothing assigned. Your coordinator assigns screenings." in seen(office, "/search/")


def test_the_list_shows_ones_own_screenings_due_first_by_number(office: Office) -> None:
    today = now().date()
    with told(now() - timedelta(days=2)):
        another(office, "Sky Adler", number="C-2026-LATE", due_on=today - timedelta(days=1))
    another(office, "Kim Boyd", number="C-2026-NONE")
    log(office, begun(office)[0])
    found = seen(office, "/search/")
    order = [found.index(number) for number in ("C-2026-LATE", "C-2026-7K3Q", "C-2026-NONE")]
    assert order == sorted(order)
    assert "Overdue since" in found
    assert "Being searched 1 of 13" in found
    assert "No date" in found
    assert "3 screenings" in found
    assert "Adler" not in found


def test_the_list_is_searched_filtered_and_paged(office: Office) -> None:
    for place in range(26):
        another(office, f"Person {place}", number=f"C-2025-{place:04}")
    assert "C-2026-7K3Q" in seen(office, "/search/?q=7k3")
    assert "No screening of yours matches" in seen(office, "/search/?q=zzz")
    assert "Page 2 of 2" in seen(office, "/search/?page=2")
    assert "C-2026-7K3Q" not in seen(office, "/search/?show=handed_on")
    assert "C-2026-7K3Q" in seen(office, "/search/?show=all&position=patrol")
    assert "No screening of yours matches" in seen(office, "/search/?position=%00nowhere")


def test_what_was_handed_on_is_still_found(office: Office) -> None:
    handed_on(office)
    assert "Nothing assigned" in seen(office, "/search/")
    assert "C-2026-7K3Q Patrol officer In review 13 of 13" in seen(office, "/search/?show=handed_on")


@pytest.mark.parametrize("person", ["cora", "ruth", "ada"])
def test_only_searchers_come_in(office: Office, person: str) -> None:
    for path in ("/search/", PAGE):
        assert office.client(person).get(path).status_code == 403


def test_a_screening_that_is_not_ones_own_is_unknown(office: Office) -> None:
    opening.recuse(office.vault, office.by("sam"), "jordan")
    for path in (PAGE, "/search/nowhere", f"{PAGE}/findings", f"{PAGE}/check"):
        answer = office.client("sam").get(path)
        assert (answer.status_code, "There is nothing here under that address." in answer.text) in {
            (404, True), (403, False),
        }  # fmt: skip
        assert "Jordan" not in answer.text


def test_the_checklist_says_how_far_every_row_is(office: Office) -> None:
    rows = begun(office)
    log(office, rows[0])
    capture = kept(office, rows[1])
    logged(office, rows[1], capture)
    log(office, rows[1], searched(Outcome.FINDINGS_RECORDED))
    log(office, rows[2], searched(Outcome.COULD_NOT_BE_SEARCHED, note="Only after sign-in."))
    opening.waive_row(office.vault, office.by("cora"), "jordan", rows[3], "source_gone")
    logged(office, rows[4], capture)
    found = seen(office, PAGE)
    for expected in (
        '1 "Jordan A. Ellery" "Example City" Searched, nothing found',
        '2 "Jordan Price" Findings recorded (1)',
        "Could not be searched",
        "Only after sign-in.",
        "Waived by the coordinator The source no longer exists",
        "In progress (Sam Okafor)",
        "Not started",
        "4 of 13 rows have an outcome",
        "1 nothing found, 1 with findings (2 in all), 1 could not be searched, 1 waived, 1 in progress, 8 not started.",
        "Next: row 5, Web search",
        "Continue row 5",
        "9 of 13 searches are not done",
    ):
        assert expected in found
    link = f'href="/search/jordan/rows/{rows[3]}"'
    assert link not in office.client("sam").get(PAGE).text


def test_the_page_states_the_facts_and_the_rules(office: Office) -> None:
    found = seen(office, PAGE)
    for expected in (
        "Jordan A. Ellery",
        "Candidate C-2026-7K3Q",
        "Patrol officer",
        "Version 1,",
        "Look back to",
        "Your designation Valid to",
        "Religion, politics, social views, health, family, origin, age, or lawful groups and events.",
        "Report it now",
        "Policy: Model pack.",
        "Do not search it. Ask the coordinator to amend the plan",
    ):
        assert expected in found


def test_reading_who_it_is_leaves_an_entry(office: Office) -> None:
    seen(office, PAGE)
    assert office.entries()[-1] == ("read_candidate", "done", "")


def test_without_notice_the_rows_are_locked_and_their_terms_hidden(office: Office) -> None:
    changed(office, notice_at=None)
    found = seen(office, PAGE)
    assert "The rows are locked The candidate has not had the notice yet. Your coordinator records it" in found
    assert "Jordan Price" not in found
    assert "Begin the search" not in found
    answer = sent(office, f"{PAGE}/begin", PAGE)
    assert answer.status_code == 422
    assert "has not had the notice yet" in faults(answer)[""]


@pytest.mark.control("sensitive_position")
def test_when_the_designation_lapses_the_rows_are_locked(office: Office) -> None:
    row = begun(office)[0]
    lapse(office)
    found = seen(office, PAGE)
    assert "you hold no designation for a sensitive position that is in force today" in found
    assert "None in force" in found
    assert "Jordan Price" not in found
    answer = office.client("sam").get(f"{PAGE}/rows/{row}")
    assert answer.status_code == 403
    assert "you hold no designation" in answer.text


def test_a_lapsed_designation_keeps_the_search_from_beginning(office: Office) -> None:
    lapse(office)
    assert "you hold no designation" in seen(office, PAGE)
    answer = sent(office, f"{PAGE}/begin", PAGE)
    assert answer.status_code == 403
    assert "you hold no designation" in faults(answer)[""]


def test_the_search_begins_with_a_button(office: Office) -> None:
    assert "Begin the search" in seen(office, PAGE)
    answer = sent(office, f"{PAGE}/begin", PAGE)
    assert (answer.status_code, answer.location) == (303, PAGE)
    found = seen(office, PAGE)
    assert "Open row 1" in found
    assert "Begin the search" not in found


def test_opening_a_page_moves_nothing(office: Office) -> None:
    for path in (PAGE, f"{PAGE}/threat", "/search/"):
        seen(office, path)
    assert {each[0] for each in office.entries()[-3:]} <= {"read_candidate", "assign", "record_notice"}
    assert office.client("sam").get(f"{PAGE}/begin").status_code == 405


def test_why_a_reviewer_returned_it_stands_on_top(office: Office) -> None:
    handed_on(office)
    claimed(office)
    review.return_to_search(office.vault, office.by("ruth"), "jordan", "search_incomplete")
    assert "Returned by the reviewer: A search needs to be done again." in seen(office, PAGE)


def test_after_submission_the_page_is_to_read(office: Office) -> None:
    handed_on(office)
    found = seen(office, PAGE)
    assert "the screening is in review" in found
    assert "Jordan Price" in found
    assert "/rows/" not in office.client("sam").get(PAGE).text


def test_whoever_knows_the_candidate_steps_back(office: Office) -> None:
    answer = sent(office, f"{PAGE}/recuse", PAGE)
    assert answer.location == "/search/"
    assert stored(office, Assignment)[0].ended == "recused"
    assert office.entries()[-1] == ("recuse", "done", "")


@pytest.mark.control("escalation")
def test_a_threat_is_reported_to_the_commander(office: Office) -> None:
    assert "goes to the commander, outside the hiring file" in seen(office, f"{PAGE}/threat")
    answer = sent(office, f"{PAGE}/threat", text="A post names a time and a school.")
    assert answer.location == PAGE
    report = stored(office, ThreatReport)[0]
    assert (report.reported_by, b"school" in report.text) == ("sam", False)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "Say what was seen, where and when."),
        ("a\0b", "Some characters are not text."),
        ("x" * 1_000_000, "more than 20,000 characters"),
    ],
)
def test_a_report_without_usable_words_is_asked_for_again(office: Office, text: str, sentence: str) -> None:
    answer = sent(office, f"{PAGE}/threat", text=text)
    assert answer.status_code == 422
    assert sentence in faults(answer)["text"]
    assert stored(office, ThreatReport) == []


def test_the_way_to_submit_opens_when_every_row_has_an_outcome(office: Office) -> None:
    for row in begun(office):
        log(office, row)
    found = words(office.client("sam").get(PAGE))
    assert "Next: check your answers" in found
    assert "Every row has an outcome. Answer the checklist" in found
