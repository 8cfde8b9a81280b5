from datetime import date, timedelta
from io import BytesIO

import pytest
from werkzeug.test import TestResponse

from tests.cast import Office, designate
from tests.desks.searching import FINDING, PAGE, clock, faults, hidden, seen, sent, words
from tests.workflow.searching import LAST_YEAR, attributed, begun, kept, logged, seal, stored
from vetting.domain.identity import Identity
from vetting.storage import now
from vetting.vault.captures import Capture
from vetting.vault.findings import Finding, FindingCapture
from vetting.vault.passages import Passage
from vetting.vault.screenings import Screening
from vetting.workflow import filtering
from vetting.workflow.finds import Finds, finds

POSTED = {"posted_on": LAST_YEAR.isoformat()}


def kept_so_far(office: Office) -> Finds:
    return finds(office.vault, office.by("sam"), "jordan")


def new(office: Office) -> tuple[str, str]:
    """The page of a new finding, and a capture to rest it on."""
    row = begun(office)[0]
    return f"{PAGE}/rows/{row}/finding", kept(office, row)


def file(content: bytes = b"another page", name: str = "page.txt") -> dict[str, object]:
    return {"file": (BytesIO(content), name), "captured_at": clock(), "public": "y"}


def test_a_finding_is_saved_and_listed(office: Office) -> None:
    page, capture = new(office)
    account = attributed(office)
    form = FINDING | POSTED | {"captures": capture, "online_account": account, "quote": "one\r\ntwo"}
    answer = sent(office, page, **form)
    assert (answer.status_code, answer.location) == (303, f"{PAGE}/findings")
    found = kept_so_far(office).findings[0]
    assert (found.quote, found.posted_on, found.account) == ("one\ntwo", LAST_YEAR, account)
    listed = seen(office, f"{PAGE}/findings")
    for expected in ("1. Reckless or irresponsible conduct", "driving at 112 miles", "post.txt", "not confirmed yet"):
        assert expected in listed


def test_a_new_finding_offers_what_the_pack_and_the_screening_have(office: Office) -> None:
    page, _ = new(office)
    attributed(office)
    shown = seen(office, page)
    for expected in (
        "Bias or disparagement of a protected class",
        "jellery_runs, Social network",
        "post.txt, https://social.example/p/1",
        "Row 1, Web search",
        "Adult when posted Yes",
        "Stays in the vault. The hiring panel never sees these fields as you type them.",
        "May reach the hiring panel, after a reviewer has filtered it.",
    ):
        assert expected in shown
    assert "Hate-group" not in shown


def test_an_empty_form_names_every_missing_part_at_once(office: Office) -> None:
    page, _ = new(office)
    answer = sent(office, page, do="save", url="chirp.example.com/p/1")
    assert answer.status_code == 422
    assert faults(answer) == {
        "url": "The address must begin with https:// or http://, without spaces.",
        "captures-0": "Keep a copy of the page first: a finding rests on it.",
        "posted_on": "Enter when it was posted.",
        "category": "Choose the one job-related category that fits.",
        "statement": "Describe the conduct in neutral words.",
        "nexus": "Say why this matters for the job.",
    }


def test_without_any_capture_the_fault_still_has_its_place(office: Office) -> None:
    page = f"{PAGE}/rows/{begun(office)[0]}/finding"
    answer = sent(office, page, **(FINDING | POSTED))
    assert faults(answer) == {"captures-0": "Keep a copy of the page first: a finding rests on it."}
    assert 'id="captures-0"' in answer.text


@pytest.mark.parametrize(
    ("changed", "field", "sentence"),
    [
        ({"posted_on": "2011-05-05"}, "posted_on", "outside the plan’s look-back"),
        ({"posted_on": (now().date() + timedelta(days=2)).isoformat()}, "posted_on", "outside the plan’s look-back"),
        ({"posted_on": "0001-01-01"}, "posted_on", "outside the plan’s look-back"),
        ({"posted_on": "31.12.2025"}, "posted_on", "Enter a date, for example"),
        ({"category": "vibes"}, "category", "Choose one of the list."),
        ({"category": "hate_group"}, "category", "does not use this category"),
        ({"statement": "x" * 1_000_000}, "statement", "more than 20,000 characters. Shorten it."),
        ({"quote": "a\0b"}, "quote", "Some characters are not text."),
        ({"quote": b"\xed\xa0\x80".decode(errors="replace")}, "quote", "Some characters are not text."),
        ({"url": "ftp://social.example"}, "url", "The address must begin with"),
        ({"url": "https://social.example/\0"}, "url", "Some characters are not text."),
        ({"captures": "elsewhere"}, "captures-0", "Choose captures of this screening."),
        ({"online_account": "elsewhere"}, "online_account", "Choose one of this screening’s accounts."),
    ],
)
def test_what_cannot_be_a_finding_is_said_beside_its_field_and_nothing_typed_is_lost(
    office: Office, changed: dict[str, str], field: str, sentence: str
) -> None:
    page, capture = new(office)
    answer = sent(office, page, **(FINDING | POSTED | {"captures": capture} | changed))
    assert answer.status_code == 422
    assert sentence in faults(answer)[field]
    assert stored(office, Finding) == []
    for name in {"statement", "nexus", "quote"} - set(changed):
        assert FINDING[name] in answer.text
    if "captures" not in changed:
        assert f'value="{capture}" checked' in answer.text


def test_what_a_minor_posted_is_not_recorded(office: Office) -> None:
    page, capture = new(office)
    young = Identity("Jordan A. Ellery", born=LAST_YEAR.replace(year=LAST_YEAR.year - 17).isoformat())
    with office.vault.store.writing() as session:
        found = session.get_one(Screening, "jordan")
        found.identity = seal(office).close(young.dumps(), "screening.identity.jordan")
        found.adult_throughout = False
        session.add(found)
        session.commit()
    assert "what a minor posted is not recorded" in seen(office, page)
    answer = sent(office, page, **(FINDING | POSTED | {"captures": capture}))
    assert "a minor when this was posted: it is not recorded" in faults(answer)["posted_on"]
    assert "17" not in words(answer).partition("Adult when posted")[2].partition("What happens")[0]


def test_the_words_are_checked_without_being_kept(office: Office) -> None:
    page, _ = new(office)
    answer = sent(office, page, do="check", statement="He prayed at church.", quote="Amen!", nexus="")
    assert answer.status_code == 200
    said = words(answer)
    assert "Nothing is saved yet." in said
    assert "church : religion:" in said
    assert "The panel would read “ [removed] ”." in said
    assert "Why this matters Nothing typed." in said
    assert "He prayed at church." in answer.text
    assert stored(office, Passage) == stored(office, Finding) == []


def test_clean_words_and_warnings_are_told_apart(office: Office) -> None:
    page, _ = new(office)
    said = words(sent(office, page, do="check", statement="Drove at 112.", quote="Route\u200b 9"))
    assert "What happened No suggestions." in said
    assert "The text holds invisible characters" in said


def test_a_filter_that_fails_says_that_nothing_can_leave(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    page, _ = new(office)

    def failing(*_: object, **__: object) -> None:
        raise filtering.FilterFailed

    monkeypatch.setattr(filtering, "suggest", failing)
    said = words(sent(office, page, do="check", statement="Drove at 112."))
    assert "The filter could not read this text. Nothing of it can leave until it has." in said


def test_words_that_cannot_be_checked_are_said_beside_their_field(office: Office) -> None:
    page, _ = new(office)
    answer = sent(office, page, do="check", statement="a\0b")
    assert answer.status_code == 422
    assert "Some characters are not text." in faults(answer)["statement"]


def test_a_capture_may_come_with_the_finding(office: Office) -> None:
    page, capture = new(office)
    answer = sent(office, page, **(FINDING | POSTED | {"captures": capture} | file()))
    assert answer.status_code == 303
    assert len(stored(office, Capture)) == len(stored(office, FindingCapture)) == 2


def test_a_capture_may_be_kept_before_the_finding_is_saved(office: Office) -> None:
    page, _ = new(office)
    answer = sent(office, page, **(FINDING | {"do": "keep"} | file()))
    assert answer.status_code == 200
    newest = next(each.id for each in stored(office, Capture) if each.size == len(b"another page"))
    assert f'value="{newest}" checked' in answer.text
    assert FINDING["statement"] in answer.text
    assert stored(office, Finding) == []


def test_a_capture_stays_kept_and_ticked_when_the_finding_is_refused(office: Office) -> None:
    page, _ = new(office)
    answer = sent(office, page, **(FINDING | {"posted_on": "2011-05-05"} | file()))
    assert answer.status_code == 422
    newest = next(each.id for each in stored(office, Capture) if each.size == len(b"another page"))
    assert f'value="{newest}" checked' in answer.text


def refused_file(office: Office, page: str, **changed: object) -> TestResponse:
    return sent(office, page, **(FINDING | POSTED | {"do": "keep"} | file() | changed))


def test_a_file_that_cannot_be_kept_is_said_beside_its_field(office: Office) -> None:
    page, _ = new(office)
    for changed, field, sentence in (
        ({"file": (BytesIO(b"x"), "")}, "file", "Choose the file that you saved."),
        ({"file": (BytesIO(b"x"), "a.png")}, "file", "The content is not what .png says."),
        ({"public": ""}, "public", "Only pages that anyone can see"),
        ({"url": "x"}, "url", "The address must begin with"),
        ({"captured_at": ""}, "captured_at", "Enter when you saved the page."),
    ):
        answer = refused_file(office, page, **changed)
        assert answer.status_code == 422
        assert sentence in faults(answer)[field]
        assert FINDING["statement"] in answer.text


def test_a_file_kept_already_is_ticked_and_shown(office: Office) -> None:
    page, capture = new(office)
    answer = refused_file(office, page, file=(BytesIO(b"112 on Route 9"), "again.txt"))
    assert answer.status_code == 422
    assert "The same file is kept already." in faults(answer)["file"]
    assert f'value="{capture}" checked' in answer.text
    assert f'href="/search/jordan/captures/{capture}"' in answer.text


def found(office: Office) -> str:
    row = begun(office)[0]
    return logged(office, row, kept(office, row))


def test_a_finding_is_changed_until_it_is_submitted(office: Office) -> None:
    page = f"{PAGE}/findings/{found(office)}"
    shown = office.client("sam").get(page).text
    assert "In a public post the candidate described driving" in shown
    assert LAST_YEAR.isoformat() in shown
    capture = kept_so_far(office).captures[0].id
    form = FINDING | POSTED | {"captures": capture, "statement": "Changed.", "version": hidden(office, page, "version")}
    answer = sent(office, page, **form)
    assert answer.location == f"{PAGE}/findings"
    now_there = kept_so_far(office).findings[0]
    assert (now_there.statement, now_there.version) == ("Changed.", 2)


@pytest.mark.parametrize("version", ["", "7", "x", "-1", "9" * 30])
def test_a_change_of_what_was_changed_meanwhile_is_told(office: Office, version: str) -> None:
    page = f"{PAGE}/findings/{found(office)}"
    capture = kept_so_far(office).captures[0].id
    answer = sent(office, page, **(FINDING | POSTED | {"captures": capture, "version": version, "nexus": "Mine."}))
    assert answer.status_code == 409
    assert "This finding was changed since you opened it." in faults(answer)[""]
    assert "Mine." in answer.text


def test_a_foreign_finding_is_unknown(office: Office) -> None:
    begun(office)
    for path in (f"{PAGE}/findings/nowhere", f"{PAGE}/findings/nowhere/corroborate"):
        assert office.client("sam").get(path).status_code == 404
        assert sent(office, path, PAGE).status_code == 404


@pytest.mark.control("sensitive_position")
def test_a_lapsed_designation_loses_nothing_that_was_typed(office: Office) -> None:
    page, capture = new(office)
    client = office.client("sam")
    assert client.get(page).status_code == 200
    with office.vault.store.writing() as session:
        from vetting.vault.people import Designation  # noqa: PLC0415 - for this test alone

        for each in stored(office, Designation):
            each.until = date(2020, 1, 1)
            session.add(each)
        session.commit()
    answer = sent(office, page, PAGE, **(FINDING | POSTED | {"captures": capture}))
    assert answer.status_code == 403
    assert "you hold no designation" in answer.text
    assert ("log_finding", "refused", "not_designated") in office.entries()
    designate(office.vault, "sam")
