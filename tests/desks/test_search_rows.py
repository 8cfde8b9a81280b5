import re
from datetime import timedelta
from io import BytesIO
from urllib.parse import urlencode

import pytest
from flask.testing import FlaskClient

from tests.cast import Office, post
from tests.desks.searching import PAGE, clock, faults, hidden, seen, sent
from tests.workflow.searching import begun, finding, kept, log, logged, rows, searched, stored
from vetting.domain.methods import Outcome
from vetting.storage import now, told
from vetting.vault.captures import Capture
from vetting.vault.searches import Search
from vetting.workflow import opening

HOW = {"method": "site_search", "login": "signed_out", "device": "agency", "outcome": "nothing_found"}


def row_of(office: Office) -> str:
    return f"{PAGE}/rows/{begun(office)[0]}"


def record(office: Office, row: str, **form: object) -> object:
    return sent(office, row, **({"opened": hidden(office, row, "opened")} | HOW | form))


def measured(browser: FlaskClient, row: str) -> None:
    """Record the search from the page as this browser shows it."""
    opened = re.search(r'name="opened"[^>]* value="([^"]*)"', browser.get(row).text)
    assert opened
    assert post(browser, row, row, **HOW, opened=opened[1]).status_code == 303


def test_a_search_is_recorded_and_leads_back_to_the_checklist(office: Office) -> None:
    row = row_of(office)
    answer = record(office, row, incidental="y", note="Twice.\r\nThen again.")
    assert (answer.status_code, answer.location) == (303, PAGE)
    assert stored(office, Search)[0].incidental
    found = seen(office, row)
    assert "Searched, nothing found , protected content seen by chance, not recorded" in found
    assert "the site’s own public search; signed out, as anyone can see it; a device of the agency" in found
    assert "Twice. Then again." in found


def test_the_time_spent_is_measured_from_the_opening_of_the_page(office: Office) -> None:
    row = row_of(office)
    with told(now() - timedelta(minutes=4)):
        opened = hidden(office, row, "opened")
    record(office, row, opened=opened)
    assert 240 <= stored(office, Search)[0].seconds <= 250


def test_the_time_goes_on_while_captures_and_findings_are_kept(office: Office) -> None:
    row, then = row_of(office), now() - timedelta(minutes=20)
    with told(then):
        sam = office.client("sam")
        sam.get(row)
    with told(then + timedelta(minutes=16)):
        file = (BytesIO(b"112 on Route 9"), "page.txt")
        answer = post(sam, f"{row}/captures", row, file=file, captured_at=clock(), public="y", url="https://a.example")
        assert answer.status_code == 303
        sam.get(f"{row}/finding")
    measured(sam, row)
    assert 1200 <= stored(office, Search)[0].seconds <= 1210


def test_a_second_search_of_the_row_is_measured_anew(office: Office) -> None:
    row, then = row_of(office), now() - timedelta(minutes=20)
    with told(then):
        sam = office.client("sam")
        measured(sam, row)
    measured(sam, row)
    assert max(each.seconds for each in stored(office, Search)) < 10


def test_another_row_is_measured_by_itself(office: Office) -> None:
    first, second = (f"{PAGE}/rows/{row}" for row in begun(office)[:2])
    with told(now() - timedelta(minutes=20)):
        sam = office.client("sam")
        sam.get(first)
    measured(sam, second)
    assert stored(office, Search)[0].seconds < 10


def test_a_form_sent_back_for_correction_keeps_measuring(office: Office) -> None:
    row = row_of(office)
    opened = hidden(office, row, "opened")
    answer = sent(office, row, **(HOW | {"opened": opened, "outcome": "could_not_be_searched"}))
    assert answer.status_code == 422
    assert opened in answer.text


@pytest.mark.parametrize("opened", ["", "forged", "WzFd.x", "other row"])
def test_a_time_that_this_page_did_not_sign_is_not_taken(office: Office, opened: str) -> None:
    rows = begun(office)
    if opened == "other row":
        opened = hidden(office, f"{PAGE}/rows/{rows[1]}", "opened")
    answer = record(office, f"{PAGE}/rows/{rows[0]}", opened=opened)
    assert answer.status_code == 422
    assert "Open this row again before you record its search" in faults(answer)[""]
    assert stored(office, Search) == []


def test_an_empty_form_names_every_missing_answer(office: Office) -> None:
    row = row_of(office)
    answer = sent(office, row, opened=hidden(office, row, "opened"))
    assert answer.status_code == 422
    assert faults(answer) == {
        "method-0": "Choose how you searched.",
        "login-0": "Choose whether you were signed in.",
        "device-0": "Choose the device that you used.",
        "outcome-0": "Choose the outcome; “nothing found” is one.",
    }


@pytest.mark.parametrize(
    ("form", "field", "sentence"),
    [
        (
            {"method": "over_shoulder"},
            "method-0",
            "viewing over someone’s shoulder or in their session is not a lawful",
        ),
        ({"method": "scraping"}, "method-0", "Tell your supervisor if it was done"),
        ({"login": "alias"}, "login-0", "A search under an alias needs approval"),
        ({"device": "personal"}, "permission", "name who gave written permission"),
        ({"outcome": "could_not_be_searched", "note": " "}, "note", "Say why the source could not be searched."),
        ({"outcome": "guessed"}, "outcome-0", "Choose one of the list."),
        ({"method": "x" * 500}, "method-0", "Choose one of the list."),
        ({"note": "a\0b"}, "note", "Some characters are not text."),
        ({"note": "x" * 1_000_000}, "note", "more than 2,000 characters. Shorten it."),
    ],
)
def test_what_cannot_be_recorded_is_said_beside_its_field_and_nothing_typed_is_lost(
    office: Office, form: dict[str, str], field: str, sentence: str
) -> None:
    row = row_of(office)
    answer = record(office, row, **({"permission": "", "note": "Seen twice."} | form))
    assert answer.status_code == 422
    assert sentence in faults(answer)[field]
    assert stored(office, Search) == []
    if "note" not in form:
        assert "Seen twice." in answer.text


def test_a_prohibited_method_leaves_an_entry(office: Office) -> None:
    row = row_of(office)
    record(office, row, method="pretext_request")
    assert ("log_search", "refused", "prohibited_pretext_request") in office.entries()
    assert "pretext_request" not in office.client("sam").get(row).text


@pytest.mark.control("uniform_application")
def test_a_row_off_the_plan_says_so(office: Office) -> None:
    row = row_of(office)
    for answer in (
        office.client("sam").get(f"{PAGE}/rows/nowhere"),
        sent(office, f"{PAGE}/rows/nowhere", row, **HOW, opened=hidden(office, row, "opened")),
        office.client("sam").get(f"{PAGE}/rows/nowhere/finding"),
    ):
        assert answer.status_code == 403
        assert "This is not a search of the screening’s plan." in answer.text


def test_an_off_plan_search_leaves_an_entry(office: Office) -> None:
    sent(office, f"{PAGE}/rows/nowhere", row_of(office), **HOW)
    assert ("log_search", "refused", "off_plan") in office.entries()


def test_half_a_character_is_no_text(office: Office) -> None:
    row, client = row_of(office), office.client("sam")
    page = client.get(row).text
    token = re.findall(r'name="csrf_token" value="([^"]+)"', page)[0]
    form = urlencode({"csrf_token": token, "opened": hidden(office, row, "opened"), **HOW}).encode()
    answer = client.post(row, data=form + b"&note=%ED%A0%80+lone", content_type="application/x-www-form-urlencoded")
    assert answer.status_code == 422
    assert "Some characters are not text. Paste it again as plain text." in faults(answer)["note"]


def test_a_waived_row_is_not_searched(office: Office) -> None:
    rows = begun(office)
    row = f"{PAGE}/rows/{rows[0]}"
    opened = hidden(office, row, "opened")
    opening.waive_row(office.vault, office.by("cora"), "jordan", rows[0], "source_gone")
    answer = record(office, row, opened=opened)
    assert answer.status_code == 422
    assert "The coordinator waived this row" in faults(answer)[""]


def test_before_the_search_begins_no_row_opens(office: Office) -> None:
    row = rows(office)[0].id
    answer = office.client("sam").get(f"{PAGE}/rows/{row}")
    assert answer.status_code == 403
    assert "Begin the search first." in answer.text
    answer = office.client("sam").get(f"{PAGE}/rows/{row}/finding")
    assert answer.status_code == 403
    assert "the screening is opened, not yet searched" in answer.text


def test_a_row_shows_what_is_kept_under_it(office: Office) -> None:
    rows = begun(office)
    capture = kept(office, rows[0])
    id_ = logged(office, rows[0], capture)
    kept(office, rows[1], content=b"elsewhere", name="other.txt")
    log(office, rows[0], searched(Outcome.FINDINGS_RECORDED))
    page = office.client("sam").get(f"{PAGE}/rows/{rows[0]}").text
    assert f"/search/jordan/findings/{id_}" in page
    assert f"/search/jordan/captures/{capture}" in page
    assert "other.txt" not in page
    assert finding("").quote not in page


def upload(
    office: Office, row: str, content: bytes = b"112 on Route 9", name: str = "post.txt", **form: object
) -> object:
    usual = {"url": "https://social.example/p/1", "captured_at": clock(), "public": "y"}
    return sent(office, f"{row}/captures", row, file=(BytesIO(content), name), **(usual | form))


@pytest.mark.control("public_at_capture")
def test_a_file_is_kept_with_its_three_times(office: Office) -> None:
    row = row_of(office)
    answer = upload(office, row)
    assert (answer.status_code, answer.location) == (303, f"{row}#captures")
    found = stored(office, Capture)[0]
    assert found.public
    assert timedelta(0) <= found.received_at - found.captured_at < timedelta(minutes=2)
    assert "post.txt https://social.example/p/1 Captured" in seen(office, row)


@pytest.mark.parametrize(
    ("changed", "field", "sentence"),
    [
        ({"content": b""}, "file", "The file is empty."),
        ({"name": ""}, "file", "Choose the file that you saved."),
        ({"name": "page.exe"}, "file", "Files of this type are not taken. Use one of .png, .jpg"),
        ({"name": "page.pdf"}, "file", "The content is not what .pdf says. Save it again."),
        ({"url": "social.example/p/1"}, "url", "The address must begin with https:// or http://"),
        ({"url": "javascript:alert(1)"}, "url", "The address must begin with https:// or http://"),
        ({"public": ""}, "public", "Only pages that anyone can see may be captured."),
        ({"captured_at": ""}, "captured_at", "Enter when you saved the page."),
        ({"captured_at": "yesterday"}, "captured_at", "Enter a date and a time"),
        ({"captured_at": "0001-01-01T00:00"}, "captured_at", "Enter when you saved the page"),
        ({"captured_at": "9999-12-31T23:59"}, "captured_at", "Enter when you saved the page"),
    ],
)
def test_a_file_that_cannot_be_kept_is_refused_beside_its_field(
    office: Office, changed: dict[str, object], field: str, sentence: str
) -> None:
    answer = upload(office, row_of(office), **changed)  # type: ignore[arg-type]
    assert answer.status_code == 422
    assert sentence in faults(answer)[field]
    assert stored(office, Capture) == []


def test_a_file_kept_already_leads_to_the_original(office: Office) -> None:
    row = row_of(office)
    upload(office, row)
    answer = upload(office, row, name="again.txt")
    assert answer.status_code == 422
    assert "The same file is kept already." in faults(answer)["file"]
    assert (
        f'href="/search/jordan/captures/{stored(office, Capture)[0].id}">See the capture that is there' in answer.text
    )


def test_a_request_that_is_too_large_is_told_so(office: Office) -> None:
    row = row_of(office)
    body, kind = b"x" * (33 * 1024 * 1024), "multipart/form-data; boundary=x"
    answer = office.client("sam").post(f"{row}/captures", data=body, content_type=kind)
    assert answer.status_code == 413
    assert "What you sent is too large." in answer.text
