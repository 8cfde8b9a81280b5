"""The pages of the word lists, by real requests."""

import pytest

from tests.cast import Office, post
from vetting.domain.roles import Role
from vetting.vault import word_lists
from vetting.workflow import people as staff
from vetting.workflow.listed import listed_for
from vetting.workflow.perform import OPERATOR

WORDS, CHANGE, FIRST = "/administration/words", "/administration/words/change", "/administration/words/1"
FORM = {
    "always": "Heron Circle = political\r\nSt. Aloysius fish fry = religion",
    "allow": "Mosque Road = a street in the county",
    "reason": "A society, a parish and a street of ours.",
    "do": "propose",
}


@pytest.fixture
def office(office: Office) -> Office:
    """With a second administrator, Olive."""
    staff.invite(
        office.vault, OPERATOR, number="E-olive", name="Olive Adeyemi", email="olive@example.gov",
        roles=frozenset({Role.ADMINISTRATOR}), id="olive",
    )  # fmt: skip
    return office


def proposed(office: Office) -> None:
    answer = post(office.client("mona"), CHANGE, CHANGE, **FORM)
    assert answer.location == FIRST


def approved(office: Office) -> None:
    proposed(office)
    answer = post(office.client("olive"), f"{FIRST}/approve", f"{FIRST}/decide")
    assert answer.location == WORDS


def test_before_the_first_version_the_pages_say_so(office: Office) -> None:
    page = office.client("mona").get(WORDS).text
    assert "none yet" in page
    assert "the filter works with its own words only" in page
    assert CHANGE in page
    assert "there is one" not in page
    assert WORDS in office.client("mona").get("/administration/").text


def test_an_administrator_who_is_alone_is_told_to_invite_another(office: Office) -> None:
    staff.deactivate(office.vault, OPERATOR, "olive")
    assert "A change takes two administrators, and there is one." in office.client("mona").get(WORDS).text


def test_a_change_is_proposed_by_one_and_approved_by_another(office: Office) -> None:
    proposed(office)
    mine = office.client("mona").get(FIRST).text
    assert "Withdraw the change" in mine
    assert "Decide on the change" not in mine
    assert "waits for a second administrator" in office.client("olive").get("/administration/").text
    olive = office.client("olive")
    page = olive.get(f"{FIRST}/decide").text
    assert "St. Aloysius fish fry" in page
    assert "a street in the county" in page
    post(olive, f"{FIRST}/approve", f"{FIRST}/decide")
    page = olive.get(WORDS).text
    assert "The change is in force." in page
    assert all(each in page for each in ("In force", "Mona Castellan", "Olive Adeyemi", FORM["reason"]))
    assert listed_for(office.vault).number == 1


def test_whoever_proposed_sees_no_button_and_is_refused(office: Office) -> None:
    proposed(office)
    mona = office.client("mona")
    assert "Approve the change" not in mona.get(f"{FIRST}/decide").text
    for step in ("approve", "reject"):
        answer = post(mona, f"{FIRST}/{step}", FIRST)
        assert answer.status_code == 422
        assert "so another administrator approves or rejects it" in answer.text
    assert listed_for(office.vault).number == 0


def test_deciding_asks_to_sign_in_again(office: Office) -> None:
    proposed(office)
    answer = office.client("olive", fresh=False).get(f"{FIRST}/decide")
    assert (answer.status_code, answer.location.partition("?")[0]) == (303, "/sign-in/again")


@pytest.mark.parametrize(
    ("step", "person", "page"), [("reject", "olive", f"{FIRST}/decide"), ("withdraw", "mona", FIRST)]
)
def test_a_change_is_rejected_or_withdrawn(office: Office, step: str, person: str, page: str) -> None:
    proposed(office)
    client = office.client(person)
    assert post(client, f"{FIRST}/{step}", page).location == WORDS
    assert f"The change is {'rejected' if step == 'reject' else 'withdrawn'}." in client.get(WORDS).text
    assert "This version is settled." in client.get(FIRST).text
    answer = post(office.client("olive"), f"{FIRST}/approve", CHANGE)
    assert answer.status_code == 409
    assert "already" in answer.text
    assert "This change is settled." in client.get(f"{FIRST}/decide").text
    assert listed_for(office.vault).number == 0


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"always": "Heron Circle"}, "Line 1: write the term, an equals sign and one of the classes"),
        ({"allow": "Mosque Road"}, "Line 1: write the term, an equals sign and a reason"),
        ({"always": "?? = age"}, "Line 1: the filter reads no letter and no digit"),
        ({"always": "x" * 200_001}, "Field cannot be longer than"),
        ({"reason": ""}, "Say why the lists are changed."),
        ({"reason": "x" * 501}, "Field cannot be longer than"),
        ({"always": "", "allow": ""}, "nothing would change"),
        ({"always": "a\0b = age"}, "not text"),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_stays(office: Office, wrong: dict[str, str], sentence: str) -> None:
    answer = post(office.client("mona"), CHANGE, CHANGE, **{**FORM, **wrong})
    assert answer.status_code == 422
    assert sentence in answer.text
    assert "<title>Error:" in answer.text
    assert wrong.get("allow", FORM["allow"]) in answer.text


def test_a_second_change_waits_for_the_first(office: Office) -> None:
    proposed(office)
    assert "It is settled first." in office.client("olive").get(CHANGE).text
    answer = post(office.client("olive"), CHANGE, CHANGE, **{**FORM, "allow": ""})
    assert answer.status_code == 422
    assert "Another change waits already." in answer.text


def test_the_next_change_begins_with_the_lists_in_force_and_shows_what_differs(office: Office) -> None:
    approved(office)
    mona = office.client("mona")
    page = mona.get(CHANGE).text
    assert "Heron Circle = political" in page
    form = {**FORM, "always": "Heron Circle = union", "allow": FORM["allow"]}
    assert post(mona, CHANGE, CHANGE, **form).location == f"{WORDS}/2"
    added, dropped = mona.get(f"{WORDS}/2").text.split("What it takes out")
    assert "Heron Circle" in added
    assert "St. Aloysius fish fry" not in added
    assert "St. Aloysius fish fry" in dropped.split("Both lists in full")[0]


SAMPLE = "Met the Heron Circle in Mosque Road <b>after</b> church service."


def test_a_change_is_tried_on_a_text_before_it_is_proposed(office: Office) -> None:
    mona = office.client("mona")
    before = office.entries()
    answer = post(mona, CHANGE, CHANGE, **{**FORM, "do": "try", "sample": SAMPLE})
    assert answer.status_code == 200
    now, then = answer.text.split("With the lists in force")[1].split("With the change")
    assert "Heron Circle" in now
    assert "Mosque Road" not in now.split("<ul")[0]
    assert "<q>Heron Circle</q>: political" in then
    assert "Mosque Road" in then
    assert "<b>after" not in answer.text
    assert office.entries() == before
    with office.reading() as session:
        assert word_lists.proposed(session) is None


def test_a_trial_names_a_wrong_line_too(office: Office) -> None:
    answer = post(office.client("mona"), CHANGE, CHANGE, **{**FORM, "do": "try", "allow": "Mosque Road"})
    assert answer.status_code == 422
    assert "Line 1: write the term, an equals sign and a reason" in answer.text
    assert post(office.client("mona"), CHANGE, CHANGE, **{**FORM, "do": "try", "sample": "x" * 5001}).status_code == 422


def test_the_second_person_tries_it_too(office: Office) -> None:
    proposed(office)
    olive = office.client("olive")
    answer = post(olive, f"{FIRST}/decide", f"{FIRST}/decide", sample=SAMPLE)
    assert "<q>Heron Circle</q>: political" in answer.text
    answer = post(olive, f"{FIRST}/decide", f"{FIRST}/decide", sample="")
    assert answer.status_code == 422
    assert "Type a text first." in answer.text


def test_a_filter_that_fails_is_said(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vetting.workflow.filtering.run", lambda *_: None)
    answer = post(office.client("mona"), CHANGE, CHANGE, **{**FORM, "do": "try", "sample": SAMPLE})
    assert answer.text.count("The filter could not read this text.") == 2


@pytest.mark.parametrize("person", ["cora", "sam", "ruth", "ada", "kim"])
def test_the_words_are_shown_to_administrators_only(office: Office, person: str) -> None:
    approved(office)
    client = office.client(person)
    for page in (WORDS, CHANGE, FIRST, f"{FIRST}/decide"):
        answer = client.get(page)
        assert answer.status_code == 403
        assert "Heron" not in answer.text


@pytest.mark.parametrize("version", ["99", "0", "-1", "x", "9" * 40, "\u0663"])
def test_a_version_that_is_none_is_not_found(office: Office, version: str) -> None:
    for page in (f"{WORDS}/{version}", f"{WORDS}/{version}/decide"):
        assert office.client("mona").get(page).status_code == 404


def test_the_auditor_reads_each_step_without_a_word_of_it(office: Office) -> None:
    approved(office)
    page = office.client("ada").get("/audit/ledger").text
    assert "Propose a change of the word lists" in page
    assert "Approve a change of the word lists" in page
    assert "Heron" not in page
