"""The candidate's copy and reply."""

from tests.cast import Office, post
from tests.desks.searching import faults
from tests.workflow import world
from vetting.vault.screenings import ReplyKind, Screening

PAGE = "/intake/screenings/jordan/reply"


def test_before_the_review_is_finished_there_is_no_copy(office: Office) -> None:
    page = office.client("cora").get(PAGE).text
    assert "You cannot record the reply now" in page
    assert "<form class" not in page.partition("<main")[2]


def test_the_copy_shows_the_words_that_the_panel_would_read(office: Office) -> None:
    world.replying(office, world.Told(), world.PLAIN)
    page = office.client("cora").get(PAGE).text
    assert "Baptist" not in page
    assert "[removed]" in page
    assert "110 miles per hour" in page
    assert page.index("Finding 1") < page.index("Finding 2")


def test_a_reply_is_kept_by_finding_and_as_a_whole(office: Office) -> None:
    world.replying(office, world.Told(), world.PLAIN)
    client = office.client("cora")
    answer = post(client, PAGE, PAGE, kind="replied", to_1="I was angry.", text="I have learned from it.")
    assert answer.location == "/intake/screenings/jordan"
    with office.reading() as session:
        assert session.get_one(Screening, "jordan").reply_kind is ReplyKind.REPLIED
    assert "I was angry." in client.get(PAGE).text
    assert "The candidate replied." in client.get("/intake/screenings/jordan").text


def test_what_does_not_fit_together_is_refused_and_kept(office: Office) -> None:
    world.replying(office, world.PLAIN)
    client = office.client("cora")
    cases = {
        "Choose what came from the candidate.": {"kind": "", "text": "My own words."},
        "Enter the candidate’s reply, or choose that it was waived.": {"kind": "replied"},
        "There is a reply: choose": {"kind": "waived", "text": "My own words."},
        "The candidate has until": {"kind": "expired"},
    }
    for sentence, form in cases.items():
        answer = post(client, PAGE, PAGE, **form)
        assert answer.status_code == 422
        assert sentence in answer.text
        assert form.get("text", "") in answer.text


def test_a_waiver_is_recorded_where_nothing_was_found(office: Office) -> None:
    world.replying(office)
    client = office.client("cora")
    assert "Nothing job-related was found." in client.get(PAGE).text
    assert post(client, PAGE, PAGE, kind="waived").status_code == 303


def test_a_text_that_cannot_be_kept_is_named_where_it_stands(office: Office) -> None:
    world.replying(office, world.Told(), world.PLAIN)
    answer = post(office.client("cora"), PAGE, PAGE, kind="replied", to_2="x" * 20_001, text="As a whole.")
    assert answer.status_code == 422
    assert faults(answer) == {"to_2": "This text has more than 20,000 characters. Shorten it."}


def test_a_correction_says_that_it_takes_the_place_of_everything(office: Office) -> None:
    world.replying(office, world.Told())
    client = office.client("cora")
    assert "enter again what stays" not in client.get(PAGE).text
    post(client, PAGE, PAGE, kind="replied", to_1="I was angry.")
    assert "enter again what stays" in client.get(PAGE).text
