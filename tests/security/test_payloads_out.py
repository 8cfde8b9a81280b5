"""What leaves cannot run either: payloads in every field of a packet, on the panel's page, in a browser, as PDF."""

import io
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from playwright.sync_api import Browser
from pypdf import PdfReader
from werkzeug.serving import make_server

from tests.panel.house import Panel, packet
from tests.security.house import TODAY, Houses, token
from tests.security.payloads import HOST, PAYLOADS, SCRIPTS, heaps, lines
from tests.security.test_matrix import PLACES, Door
from tests.security.test_payloads import live, shown_as_written
from vetting.domain.packet import Coverage, Packet, PacketFinding, Staff
from vetting.report import page, read_back, render
from vetting.storage import told

HEAPS, SHORT = heaps(1900), lines(290)
WATCH = """
window.ran = [];
for (const name of ["x", "alert", "print", "open"]) window[name] = () => ran.push(name);
addEventListener("error", event => ran.push(event.message));
addEventListener("securitypolicyviolation", event => ran.push(event.violatedDirective + " " + event.blockedURI));
"""
"""A payload that only the page's policy stops is live all the same."""


def laden() -> Packet:
    """All payloads in every text of a finding and in the reply, as sources and as outcomes."""
    found = tuple(PacketFinding(number, *[text] * 8) for number, text in enumerate(HEAPS, 1))
    searched = tuple(Coverage(line, 1, line) for line in SHORT)
    return packet("laden", reply="\n".join(HEAPS), coverage=searched, findings=found, title=SHORT[0])


def spread(host: str) -> Packet:
    """All payloads once each over the texts of one finding, and once over sources and outcomes."""
    texts, short = ([each.replace(HOST, host) for each in texts] for texts in (HEAPS, SHORT))
    searched = tuple(Coverage(*pair) for pair in zip(short[::2], [1] * len(short), short[1::2], strict=False))
    return packet("spread", reply=short[-1], coverage=searched, findings=(PacketFinding(1, *texts),),
                  department=short[0], title=short[1], look_back=short[2], staff=Staff(short[3], short[4]))  # fmt: skip


@pytest.fixture
def panel(tmp_path: Path) -> Iterator[Panel]:
    made = Panel(tmp_path, "")
    yield made
    made.close()


@pytest.fixture
def elsewhere() -> Iterator[socket.socket]:
    """A door of this machine that nobody should knock at."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.setblocking(False)
        yield listening


def test_a_packet_is_shown_as_it_was_written(panel: Panel) -> None:
    panel.receive(laden())
    for path in ("/packets/laden", "/"):
        shown = panel.client("Dana").client.get(path)
        assert shown.status_code == 200
        assert not live(shown.text), live(shown.text)
    written = shown_as_written(panel.client("Dana").client.get("/packets/laden").text)
    assert not [each for each in "\n".join([*PAYLOADS, *SHORT]).split("\n") if each.strip() not in written]


@pytest.mark.parametrize("field", ["department", "position", "candidate", "look_back", "reply", "staff"])
def test_a_report_s_page_is_inert_whatever_stands_in_its_head(field: str) -> None:
    for line in SHORT:
        whole = replace(packet(), **{field: Staff(line, line) if field == "staff" else line})
        drawn = page.html(whole, paper="letter")
        faults = [each for each in live(drawn.replace("<style>", "", 1)) if each != "<style>"]
        assert not faults, line
        assert drawn.count("<style>") == 1


def test_a_report_is_drawn_without_a_fetch_and_holds_letters_alone(elsewhere: socket.socket) -> None:
    whole = spread(f"127.0.0.1:{elsewhere.getsockname()[1]}")
    pdf = render(whole, paper="letter")
    with pytest.raises(BlockingIOError):
        elsewhere.accept()
    assert read_back(pdf, whole, removed=[], hits=lambda _: []) == []
    reader = PdfReader(io.BytesIO(pdf))
    assert reader.attachments == {}
    assert not [each for each in reader.pages if "/Annots" in each or "/AA" in each]
    assert not {"/OpenAction", "/AA", "/AcroForm", "/Names"} & set(reader.trailer["/Root"])


@contextmanager
def served(app: Flask) -> Iterator[str]:
    """The application at an address of its own, on the day of the tests."""

    def then(environ: Any, start: Any) -> list[bytes]:
        with told(TODAY):
            answer = app(environ, start)
            try:
                return [b"".join(answer)]
            finally:
                getattr(answer, "close", lambda: None)()

    server = make_server("127.0.0.1", 0, then, threaded=True)
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def opened(browser: Browser, address: str, client: FlaskClient, paths: list[str]) -> tuple[list[str], set[str]]:
    """What ran or was stopped by the policy, and what was asked for elsewhere."""
    name = client.application.config["SESSION_COOKIE_NAME"]
    kept = client.get_cookie(name, domain="localhost")
    assert kept
    context = browser.new_context()
    context.add_cookies([{"name": name, "value": kept.value, "url": address}])
    context.add_init_script(WATCH)
    sheet, asked, ran = context.new_page(), set(), []
    sheet.on("request", lambda request: asked.add(request.url))
    sheet.on("dialog", lambda dialog: (ran.append(dialog.message), dialog.dismiss()))
    for path in paths:
        answer = sheet.goto(address + path)
        assert answer
        assert answer.status == 200, path
        assert "onerror" in (sheet.text_content("body") or "")
        for _ in range(5):
            sheet.keyboard.press("Tab")
        ran += sheet.evaluate("ran")
    context.close()
    return ran, {each for each in asked if not each.startswith((f"{address}/", "data:image/"))}


def test_nothing_runs_in_a_browser_in_front_of_the_panel(panel: Panel, chromium: Browser) -> None:
    panel.receive(laden())
    visitor = panel.client("Dana").client
    with served(visitor.application) as address:
        assert opened(chromium, address, visitor, ["/packets/laden"]) == ([], set())


def test_nothing_runs_in_a_browser_in_front_of_the_desks(houses: Houses, chromium: Browser) -> None:
    sam, here = houses.client("desks", "sam"), PLACES["mine1"]
    inside, text = Door(houses).within[here], "\n".join(SCRIPTS)
    sent = {"statement": text, "quote": text, "nexus": text, "url": "https://net.example/<img/src=x/onerror=x()>",
            "posted_on": "2025-03-02", "category": "bias", "captures": inside["capture"],
            "online_account": inside["account"]}  # fmt: skip
    answer = sam.post(f"/search/{here}/rows/{inside['row']}/finding", data={"csrf_token": token(sam), **sent})
    assert answer.status_code == 303
    with served(houses.apps["desks"]) as address:
        assert opened(chromium, address, sam, [f"/search/{here}/findings", f"/search/{here}/check"]) == ([], set())


def test_a_browser_that_ran_something_would_be_noticed(chromium: Browser) -> None:
    app = Flask("live")
    app.config["SECRET_KEY"] = "x"
    app.add_url_rule("/", view_func=lambda: "<img src=//127.0.0.2:9/x onerror=x()>onerror")
    client = app.test_client()
    with client.session_transaction() as session:
        session["someone"] = 1
    with served(app) as address:
        ran, asked = opened(chromium, address, client, ["/"])
    assert ran
    assert asked == {"http://127.0.0.2:9/x"}
