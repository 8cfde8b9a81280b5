"""The redaction review by keyboard, in a real browser: one key decides one suggestion."""

from threading import Thread

import pytest
from werkzeug.serving import make_server

from tests.journeys.conftest import violations
from tests.workflow.world import Told, begun, claimed, material, searched
from vetting.vault.passages import PassageKind
from vetting.workflow.compose import leaving

WORDS = [
    "Baptist", "Catholic", "Methodist", "Lutheran", "Muslim", "Jewish", "Hindu", "Buddhist", "Sikh", "Mormon",
    "Mexican", "Canadian", "Polish", "Irish", "Italian", "German", "French", "Chinese", "Japanese", "Korean",
    "Cuban", "Haitian", "Somali", "Syrian", "Iranian", "Iraqi", "Nigerian", "Kenyan", "Ethiopian", "gay", "lesbian",
    "bisexual", "transgender", "Republican", "Democrat", "wheelchair", "diabetes", "pregnant", "veteran", "husband",
]  # fmt: skip


def many(office):
    text = ". ".join(f"Saw {word} today" for word in [*WORDS, WORDS[0]])
    found = searched(office, Told("The candidate posted a list.", text, "It matters."))
    claimed(office)
    return found[0]


@pytest.fixture
def review(tmp_path, open_page):
    """The office, the finding, and Ruth's browser before it."""
    for office, finding in begun(tmp_path / "instance", many):
        server = make_server("127.0.0.1", 0, office.app, threaded=True)
        Thread(target=server.serve_forever, daemon=True).start()
        page, address = open_page(), f"http://127.0.0.1:{server.server_port}"
        client = office.client("ruth")
        held = [{"name": each.key, "value": each.value, "url": address} for each in client._cookies.values()]
        page.context.add_cookies(held)
        page.goto(f"{address}/review/jordan/finding/{finding}")
        yield office, finding, page
        server.shutdown()


def counted(page, words):
    page.locator("#count").filter(has_text=words).wait_for()


def test_one_key_decides_one_suggestion(review):
    office, finding, page = review
    total = page.locator("li.suggestion").count()
    assert total >= len(WORDS) - 5
    page.locator("li.suggestion input").first.focus()
    for place in range(total):
        page.keyboard.press("r" if place % 3 else "g")
    counted(page, f"{total} of {total} decided")
    here = material(office)
    assert all(each.decision for rows in here.redactions.values() for each in rows)
    assert page.locator("[data-part=quote]").text_content() == leaving(here, here.passage(finding, PassageKind.QUOTE))


def test_whoever_decides_is_not_told_that_nothing_was_sent(review):
    _, _, page = review
    page.clock.install()
    page.reload()
    total = page.locator("li.suggestion").count()
    page.clock.fast_forward("24:00")
    page.locator("li.suggestion input").first.focus()
    page.keyboard.press("r")
    counted(page, f"1 of {total} decided")
    page.clock.fast_forward("04:00")
    assert page.locator("#lock").is_hidden()
    page.clock.fast_forward("22:00")
    page.locator("#lock").wait_for()


def test_a_session_that_cannot_be_kept_says_so(review):
    _, _, page = review
    page.clock.install()
    page.reload()
    page.clock.fast_forward("26:00")
    page.context.clear_cookies()
    page.get_by_role("button", name="Stay signed in").click()
    page.get_by_text("You could not be kept signed in. Copy what you typed").wait_for()


def test_a_keep_asks_for_its_reason_and_undo_takes_it_back(review):
    _, _, page = review
    total = page.locator("li.suggestion").count()
    page.locator("li.suggestion input").first.focus()
    page.keyboard.press("k")
    assert page.evaluate("document.activeElement.tagName") == "SELECT"
    page.keyboard.press("ArrowDown")
    counted(page, f"1 of {total} decided")
    page.keyboard.press("Enter")
    page.keyboard.press("u")
    counted(page, f"0 of {total} decided")


def test_one_key_opens_deciding_separately_and_its_reason_decides_nothing(review):
    office, _, page = review
    place = page.locator("li.suggestion", has=page.locator("details.separate")).first
    total = page.locator("li.suggestion").count()
    place.locator("input").first.focus()
    page.keyboard.press("s")
    assert page.evaluate("document.activeElement.name").startswith("s-")
    page.keyboard.press("ArrowDown")
    assert page.locator("#count").text_content().startswith("0 of")
    place.get_by_role("button", name="Make each place a mark of its own").click()
    counted(page, f"0 of {total + 1} decided")
    kept = page.locator("li.suggestion", has=page.locator(".waits"))
    kept.first.locator("input").first.focus()
    for key in ("k", "ArrowDown"):
        page.keyboard.press(key)
    kept.last.locator("input").first.focus()
    page.keyboard.press("r")
    counted(page, f"2 of {total + 1} decided")
    page.get_by_text("a second reviewer must agree").first.wait_for()
    assert len({each.decision for rows in material(office).redactions.values() for each in rows}) == 3
    assert violations(page) == []


def test_keys_can_be_switched_off(review):
    _, _, page = review
    page.locator("#keys").uncheck()
    page.locator("li.suggestion input").first.focus()
    page.keyboard.press("r")
    assert page.locator("#count").text_content().startswith("0 of")


def test_the_page_is_without_fault(review):
    _, _, page = review
    assert violations(page) == []
