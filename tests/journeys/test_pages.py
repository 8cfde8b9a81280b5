"""Every page that a person can reach by its links answers, fits a telephone, and axe finds nothing wrong with it."""

import re
from urllib.parse import urlsplit

import pytest

from tests.journeys.conftest import violations

PEOPLE = ["Cora Coleman", "Sam Sato", "Ruth Reyes", "Ada Abara", "Mona Mertens", "Kim Kowalski"]
MOST = 40
TELEPHONE = 390


def shape(address):
    """Pages of one kind are looked at once: ids and queries make no new kind."""
    return re.sub(r"[0-9a-f]{20}", "ID", urlsplit(address).path)


def width_on_a_telephone(page):
    desk = page.viewport_size
    page.set_viewport_size({"width": TELEPHONE, "height": 844})
    width = page.evaluate("document.documentElement.scrollWidth")
    page.set_viewport_size(desk)
    return width


def walk(page, house):
    """Follow the links from where the page stands; a line for everything that is wrong."""
    seen, waiting, wrong = {shape(page.url)}, [page.url], []
    while waiting and len(seen) <= MOST:
        answer = page.goto(waiting.pop(0))
        if "text/html" not in answer.headers.get("content-type", ""):
            continue
        if answer.status != 200:
            wrong.append(f"{answer.status} {page.url}")
        wrong += [f"{page.url} {each}" for each in violations(page)]
        if (width := width_on_a_telephone(page)) > TELEPHONE:
            wrong.append(f"{page.url} is {width} pixels wide on a telephone")
        for link in page.eval_on_selector_all("a[href]", "links => links.map(link => link.href)"):
            if link.startswith(house) and ".pdf" not in link and "/file" not in link and shape(link) not in seen:
                seen.add(shape(link))
                waiting.append(link)
    return wrong


@pytest.mark.parametrize("person", PEOPLE)
def test_every_page_of_the_desks(as_person, demo, person):
    assert walk(as_person(person), demo.desks) == []


def test_every_page_of_the_panel(as_person, demo):
    assert walk(as_person("Dana Diaz", panel=True), demo.panel) == []


def test_the_pages_before_signing_in(open_page, demo):
    page = open_page()
    for address in (demo.desks + "/", demo.desks + "/sign-in", demo.panel + "/sign-in", demo.desks + "/nowhere"):
        page.goto(address)
        assert violations(page) == [], address


def test_a_file_with_a_long_name_fits_a_telephone(as_person, demo):
    page = as_person("Sam Sato")
    page.get_by_role("link", name="C-2026-3PLG").click()
    page.locator("main a[href*='/rows/']").last.click()
    row = page.url
    page.set_input_files("[name=file]", {"name": "l" * 180 + ".txt", "mimeType": "text/plain", "buffer": b"A page."})
    page.check("[name=public]")
    page.fill("[name=url]", "https://a.example/" + "p" * 300)
    page.get_by_role("button", name="Keep this capture").click()
    page.get_by_text("The capture is kept.").wait_for()
    for address in (row, row + "/finding"):
        page.goto(address)
        assert width_on_a_telephone(page) <= TELEPHONE, address
