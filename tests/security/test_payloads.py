"""Pasted posts cannot run: five hundred payloads in every text that people enter, on every page that shows it."""

# ruff: noqa: E501 - a page to a line

from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient
from sqlmodel import select

from tests.security.house import TODAY, Hidden, Houses, finding, scenario, screening, seed, serve, token
from tests.security.payloads import PAYLOADS, SCRIPTS, STYLES, TEMPLATES, heaps, lines
from tests.security.test_matrix import PLACES, Door
from vetting.accounts.headers import HEADERS
from vetting.storage import told
from vetting.vault.disputes import disputes_of
from vetting.vault.findings import Finding

HEAPS = heaps(1900)
SHORT, SHORTEST = lines(290), lines(95)
"""For fields of 300 and of 100 characters."""
NEVER = {
    "svg",
    "iframe",
    "object",
    "embed",
    "base",
    "style",
    "math",
    "video",
    "marquee",
    "template",
    "plaintext",
    "frame",
}
ADDRESSES = {"href", "src", "action", "formaction", "data", "poster", "srcdoc", "xlink:href"}


class Live(HTMLParser):
    """What a browser would run, load or follow in a page, beside what is ours."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.faults: list[str] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attrs}
        self.words += named.values()
        if tag in NEVER or (tag == "meta" and "http-equiv" in named):
            self.faults.append(f"<{tag}>")
        if tag == "script" and not named.get("src", "").startswith(("/static/", "/bootstrap/static/")):
            self.faults.append(f"<script {named}>")
        self.faults += [f"{tag} {name}" for name in named if name.startswith("on") or name == "style"]
        leads = {name: value for name, value in named.items() if name in ADDRESSES}
        ours = ("/", "#", "?", "data:image/png;base64,")
        self.faults += [
            f"{tag} {each}" for each in leads.items() if not each[1].startswith(ours) or each[1].startswith("//")
        ]

    def handle_data(self, text: str) -> None:
        self.words.append(text)


def live(page: str) -> list[str]:
    parser = Live()
    parser.feed(page)
    return parser.faults


def shown_as_written(page: str) -> str:
    parser = Live()
    parser.feed(page)
    return "".join(parser.words)


def send(client: FlaskClient, path: str, **form: Any) -> int:
    answer = client.post(path, data={"csrf_token": token(client), **form})
    assert not live(answer.text), path
    assert answer.status_code in {303, 422, 403}, f"{path}: {answer.status}"
    return answer.status_code


def test_a_live_payload_would_be_noticed() -> None:
    for payload in SCRIPTS[:21]:
        assert live(payload), payload
    assert len(set(PAYLOADS)) >= 500


def enter(houses: Houses, heap: str, place: int) -> None:
    """The heap in every text field of finding, account, corroboration, search, reply, dispute, threat, identity and
    plan."""
    door, sam, cora = Door(houses), houses.client("desks", "sam"), houses.client("desks", "cora")
    here, inside = PLACES["mine1"], door.within[PLACES["mine1"]]
    heap_url = f"https://net.example/{place}?{''.join(filter(str.isprintable, ''.join(heap.split())))}"
    done = [
        send(sam, f"/search/{here}/rows/{inside['row']}/finding", statement=heap, quote=heap, nexus=heap, url=heap_url,
             posted_on="2025-03-02", category="bias", captures=inside["capture"], online_account=inside["account"]),
        send(sam, f"/search/{here}/findings/{inside['finding']}/corroborate", kind="interview", on="2026-10-01", result=heap),
        send(sam, f"/search/{here}/threat", text=heap),
        send(cora, f"/intake/screenings/{PLACES['mine4']}/reply", kind="replied", text=heap, to_1=heap),
        send(cora, f"/intake/screenings/{PLACES['done']}/disputes", numbers="1", ground="other", received_on="2026-11-19",
             text=heap),
        *(send(sam, f"/search/{here}/accounts", source="Social network", handle=line, identifiers="disclosed", against=heap,
               explained=heap) for line in short(SHORT, place)),
        *(send(cora, "/intake/positions/new", title=line, pack="model") for line in short(SHORTEST, place)),
    ]  # fmt: skip
    assert set(done) == {303}, done
    send(cora, f"/intake/screenings/{PLACES['mine2']}/hold", reason=heap)
    send(cora, "/intake/positions/patrol00000000000000/plan", body=heap)


def named(houses: Houses, place: int) -> str:
    """A candidate with the payloads in every field, and the address of the page that shows them."""
    cora, values = houses.client("desks", "cora"), short(SHORTEST, place)
    several = {
        field: "\n".join(values[:15]) for field in ("previous_name", "handle", "employer", "city", "email", "phone")
    }
    sent = {"position": "patrol00000000000000", "full_name": values[0], "file": f"P-{place}", **several}
    answer = cora.post("/intake/screenings/new", data={"csrf_token": token(cora), **sent})
    assert answer.status_code == 303, answer.text
    return f"{answer.location}/candidate"


def short(texts: list[str], place: int) -> list[str]:
    """This heap's share of shorter texts."""
    return texts[place :: len(HEAPS)]


@pytest.mark.parametrize("place", range(len(HEAPS)))
def test_what_was_pasted_is_shown_as_it_was_written(houses: Houses, place: int) -> None:
    enter(houses, HEAPS[place], place)
    door = Door(houses)
    inside, here = door.within[PLACES["mine1"]], PLACES["mine1"]
    with houses.vault.store.reading() as session:
        newest = session.exec(select(Finding.id).where(Finding.screening == here).order_by(Finding.logged_at)).all()[-1]
        dispute = disputes_of(session, PLACES["done"])[0].id
    pages = {
        "sam": [f"/search/{here}", f"/search/{here}/findings", f"/search/{here}/findings/{newest}", f"/search/{here}/check",
                f"/search/{here}/accounts", f"/search/{here}/accounts/{inside['account']}",
                f"/search/{here}/findings/{inside['finding']}/corroborate"],
        "cora": ["/intake/", "/intake/positions", "/intake/screenings/new", f"/intake/screenings/{PLACES['mine4']}/reply",
                 f"/intake/screenings/{PLACES['done']}/disputes"],
        "rex": ["/review/disputes", f"/review/{PLACES['done']}/disputes/{dispute}",
                f"/review/{PLACES['done']}/disputes/{dispute}/recorded"],
        "ruth": [f"/review/{PLACES['mine4']}/finding/reply", f"/review/{PLACES['mine4']}", f"/review/{PLACES['mine4']}/copy"],
        "kim": ["/threats/"],
        "ada": ["/audit/", "/audit/ledger"],
    }  # fmt: skip
    pages["cora"].append(named(houses, place))
    whole = ""
    for person, paths in pages.items():
        for path in paths:
            answer = houses.client("desks", person).get(path)
            assert answer.status_code == 200, f"{path}: {answer.status}"
            assert not live(answer.text), f"{path}: {live(answer.text)}"
            whole += shown_as_written(answer.text)
    wanted = [*HEAPS[place].split("\n"), *short(SHORT, place), *short(SHORTEST, place)]
    assert not [each for each in wanted if each.strip() not in whole]


def test_the_word_lists_show_what_was_typed_as_it_was_written(houses: Houses) -> None:
    mona = houses.client("desks", "mona")
    page = "/administration/words/change"
    for heap in HEAPS:
        send(mona, page, do="propose", always=heap, allow=heap, sample=heap, reason=heap)
    for payload in SHORT:
        tried = {
            "do": "try",
            "always": "",
            "allow": "Mosque Road = x",
            "reason": payload,
            "sample": f"{payload} mosque",
        }
        answer = mona.post(page, data={"csrf_token": token(mona), **tried})
        assert answer.status_code == 200
        assert not live(answer.text), payload
    terms = [
        f"{each} {place}"
        for place, each in enumerate(PAYLOADS[::5])
        if each.isprintable() and "=" not in each and len(each) < 90
    ]
    lines = {"always": "\n".join(f"{each} = union" for each in terms[::2]),
             "allow": "\n".join(f"{each} = {each}" for each in terms[1::2])}  # fmt: skip
    assert send(mona, page, do="propose", reason=SCRIPTS[0], **lines) == 303
    for path in ("/administration/words", "/administration/words/1", "/administration/words/1/decide", page):
        answer = mona.get(path)
        assert not live(answer.text), path
    assert not [each for each in terms if each not in shown_as_written(mona.get("/administration/words/1").text)]


def test_what_is_searched_for_and_asked_for_is_shown_as_it_was_written(houses: Houses) -> None:
    for app, person, path in (("desks", "cora", "/intake/"), ("desks", "ada", "/audit/ledger"), ("panel", "dana", "/"),
                              ("desks", "", "/sign-in"), ("desks", "sam", "/search/")):  # fmt: skip
        client = houses.client(app, person)
        for payload in SHORT:
            names = ("q", "onward", "page", "show", "position", "stage", "action")
            answer = client.get(path, query_string=dict.fromkeys(names, payload))
            assert answer.status_code == 200
            assert not live(answer.text), payload
            assert HEADERS["Content-Security-Policy"] == answer.headers["Content-Security-Policy"]


def test_the_panel_and_the_report_show_what_leaves_as_it_was_written(tmp_path: Path) -> None:
    statement = "\n".join(each for each in [*SCRIPTS[:9], *TEMPLATES[:6], *STYLES[:4]] if each.isascii())
    hidden = Hidden(quote="Nobody can catch me.")
    asked = {"by": "dana", "at": "2026-09-20T13:00:00Z", "id": "e0" * 10, "text": statement}
    decision = {"by": "dana", "at": "2026-09-21T13:00:00Z", "id": "f0" * 10, "cites": [1], "reasons": statement}
    out = finding(hidden, id="o" * 20, statement=statement, nexus=statement)
    done = screening(
        "done", "decided", hidden, findings=[out], question=asked, decision=decision, reply={"kind": "waived"}
    )
    houses = serve(seed(tmp_path, scenario(done)))
    with told(TODAY):
        dana = houses.client("panel", "dana")
        page = dana.get("/packets/donecccccccccccccccc")
        assert page.status_code == 200
        assert not live(page.text), live(page.text)
        assert all(each in shown_as_written(page.text) for each in statement.split("\n"))
        report = dana.get("/packets/donecccccccccccccccc/report.pdf")
        assert report.status_code == 200
        assert not [
            each for each in (b"/JavaScript", b"/JS", b"/Launch", b"/URI", b"/EmbeddedFile") if each in report.data
        ]
        ruth = houses.client("desks", "ruth").get(f"/review/done{'0' * 16}/release")
        assert not live(ruth.text)
    houses.close()


@pytest.mark.parametrize("app", ["desks", "panel"])
def test_every_answer_carries_its_headers_errors_too(houses: Houses, app: str) -> None:
    houses.apps[app].config["PROPAGATE_EXCEPTIONS"] = False
    client = houses.client(app, "seth")
    answers = [
        client.get("/"), client.get("/nowhere"), client.put("/"), client.post("/sign-out"), houses.client(app).get("/account"),
        client.get("/static/vetting.css", buffered=True), client.get("/static/../../x"), client.get("/healthz"),
        client.get("/packets/x"), client.options("/"), client.get("/account/stay"),
        client.post("/sign-in", data=b"a" * 40_000_000, content_type="application/x-www-form-urlencoded"),
    ]  # fmt: skip
    assert {404, 405, 400, 303} <= {each.status_code for each in answers}
    for answer in answers:
        assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS, answer.request.path
