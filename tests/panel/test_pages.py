"""The panel's pages by real requests: what is shown, to whom, and what a form answers."""

import re

import pytest

from tests.panel.house import DISPATCHER, PDF, Panel, Visitor, arriving, member, packet
from vetting.panel import arrivals
from vetting.panel.database import Account
from vetting.panel.door import PROGRAM
from vetting.panel.packets import PanelPacket

DECISION = "/packets/packet1/decision"
PACKET = "/packets/packet1"


def blind(text: str) -> str:
    """Without the clock and the form's token, which differ in every answer."""
    text = re.sub(r"<time.*?</time>", "<time>", text)
    return re.sub(r'name="csrf_token" value="[^"]+"', "", text)


def test_a_demonstration_offers_its_people_and_signs_them_in(panel: Panel) -> None:
    stranger = Visitor(panel.app.test_client())
    assert "Dana Whitfield, decision maker" in stranger.page("/sign-in")
    assert stranger.post("/demo/sign-in/accountDana", seen="/sign-in").status_code == 303
    assert "C-2026-009" in stranger.page("/")


def test_nobody_gets_in_without_signing_in(panel: Panel) -> None:
    stranger = panel.app.test_client()
    for path in ("/", PACKET, f"{PACKET}/report.pdf", "/packets/missing"):
        answer = stranger.get(path)
        assert answer.status_code == 303
        assert answer.location.startswith("/sign-in")


def test_the_list_names_candidates_by_number_and_says_what_is_unread(panel: Panel) -> None:
    shown = panel.client().page("/")
    assert "C-2026-009" in shown
    assert "Unread" in shown
    assert 'title="2026-11-19 15:40 UTC">19 Nov 2026, 9:40 am' in shown


def test_an_empty_list_says_what_to_do_next(panel: Panel) -> None:
    arrivals.member(panel.store, PROGRAM, member("Drew"))
    assert "Nothing has been released to you." in panel.client("Drew").page("/")
    assert "No packet matches." in panel.client().page("/?q=zzz")


@pytest.mark.parametrize(
    "query", ["?page=0", "?page=-1", "?page=٣", "?page=99999999999999999999", "?show=x", "?q=%00%ff"]
)
def test_a_strange_query_still_gets_the_list(panel: Panel, query: str) -> None:
    panel.client().page(f"/{query}")


def test_the_packet_page_shows_what_was_released_and_marks_what_was_taken_out(panel: Panel) -> None:
    shown = panel.client().page(PACKET)
    assert '<span class="gone">[a protected group]</span> always lie to your face' in shown
    assert "Safe operation of vehicles" in shown
    assert "I was angry and I was wrong." in shown
    assert packet().digest()[:4] in shown


def test_what_was_released_cannot_run(panel: Panel) -> None:
    panel.receive(packet("loud", number="C-2026-666", reply="<script>alert(1)</script>{{ 7*7 }}"))
    shown = panel.client().page("/packets/loud")
    assert "&lt;script&gt;alert(1)&lt;/script&gt;{{ 7*7 }}" in shown
    assert "<script>alert" not in shown


def test_the_report_is_the_stored_bytes_under_a_fixed_name(panel: Panel) -> None:
    answer = panel.client().get(f"{PACKET}/report.pdf")
    assert answer.data == PDF
    assert answer.mimetype == "application/pdf"
    assert answer.headers["Content-Disposition"] == "inline; filename=C-2026-009-version-1.pdf"
    assert answer.headers["Cache-Control"] == "no-store"


def test_missing_and_foreign_addresses_are_answered_with_the_same_bytes(panel: Panel) -> None:
    panel.receive(packet("foreign", number="C-2026-777"), position=DISPATCHER)
    client = panel.client()
    answers = {
        (answer.status_code, blind(answer.get_data(as_text=True)))
        for path in ("foreign", "missing", "FOREIGN", "%00", "foreign/report.pdf", "missing/report.pdf")
        for answer in (
            client.get(f"/packets/{path}"),
            client.post(f"/packets/{path.partition('/')[0]}/acknowledge", seen=PACKET),
        )
    }
    assert len(answers) == 1
    assert answers.pop()[0] == 404


def test_a_person_without_the_role_is_told_that_there_is_nothing(panel: Panel) -> None:
    panel.receive(packet("foreign", number="C-2026-777"), position=DISPATCHER)
    with panel.store.writing() as session:
        session.get_one(Account, "accountDana").roles = []
        session.commit()
    client = panel.client()
    assert {client.get(path).status_code for path in ("/", PACKET, "/packets/foreign", "/nowhere")} == {404}
    assert panel.entries(1) == [("read_packet", "refused", "role")]


def test_first_the_acknowledgement_then_the_decision(panel: Panel) -> None:
    client = panel.client()
    assert "Record decision" not in client.page(PACKET)
    assert client.post(f"{PACKET}/acknowledge", seen=PACKET).status_code == 303
    shown = client.page(PACKET)
    assert "You confirmed that you have read this packet." in shown
    assert "Record decision" in shown


def decide(panel: Panel, **said: object) -> object:
    client = panel.client()
    client.post(f"{PACKET}/acknowledge", seen=PACKET)
    usual = {
        "seen": packet().digest(),
        "outcome": "proceed",
        "cites": ["1", "2"],
        "reasons": "Explained at the interview.",
    }
    fields = {**usual, **said}
    shown = client.page(PACKET)
    token = re.search(r'name="csrf_token" value="([^"]+)"', shown)
    assert token
    return client.client.post(DECISION, data={**fields, "csrf_token": token[1]})


def test_a_decision_is_recorded_and_its_reasons_are_shown_to_its_author_only(panel: Panel) -> None:
    answer = decide(panel)
    assert answer.status_code == 303
    mine, theirs = panel.client().page(PACKET), panel.client("Dave").page(PACKET)
    assert "Explained at the interview." in mine
    assert "Dana Whitfield" in theirs
    assert "Explained at the interview." not in theirs
    assert ">Decided<" in panel.client().page("/").replace("\n", "").replace("  ", "")


def test_every_problem_of_a_decision_is_named_and_what_was_typed_is_kept(panel: Panel) -> None:
    answer = decide(panel, outcome="", reasons="", cites=["2"])
    shown = answer.get_data(as_text=True)
    assert answer.status_code == 422
    assert "<title>Error: Candidate C-2026-009" in shown
    assert '<a href="#outcome-0">Choose a decision.</a>' in shown
    assert '<a href="#reasons">Write your reasons.</a>' in shown
    assert 'value="2" checked' in shown


def test_a_finding_that_was_not_released_cannot_be_cited(panel: Panel) -> None:
    shown = decide(panel, cites=["1", "7"]).get_data(as_text=True)
    assert '<a href="#cites-0">Finding 7 is not in this packet.' in shown


def test_a_decision_on_a_superseded_packet_is_answered_with_409_and_the_version(panel: Panel) -> None:
    client = panel.client()
    client.post(f"{PACKET}/acknowledge", seen=PACKET)
    shown = client.page(PACKET)
    token = re.search(r'name="csrf_token" value="([^"]+)"', shown)[1]
    panel.receive(packet("packet2", version=2))
    answer = client.client.post(DECISION, data={"csrf_token": token, "seen": packet().digest(), "outcome": "proceed",
                                                "reasons": "Fit.", "cites": "1"})  # fmt: skip
    assert answer.status_code == 409
    assert "replaced by version 2" in answer.get_data(as_text=True)


def test_a_replaced_packet_names_the_version_that_stands_and_a_recalled_one_none(panel: Panel) -> None:
    panel.receive(packet("packet2", version=2))
    answer = panel.client().get(PACKET)
    shown = answer.get_data(as_text=True)
    assert answer.status_code == 410
    assert "replaced by version 2" in shown
    assert 'href="/packets/packet2"' in shown
    assert "angry" not in shown
    arrivals.recall(panel.store, PROGRAM, arriving(packet("packet2", version=2)))
    shown = panel.client().get("/packets/packet2/report.pdf").get_data(as_text=True)
    assert "This packet was recalled." in shown
    assert "Open version" not in shown


def test_a_question_is_sent_or_comes_back_with_its_problem(panel: Panel) -> None:
    client = panel.client()
    client.page(PACKET)
    assert client.post(f"{PACKET}/question", seen=PACKET, text="Was it public?").status_code == 303
    assert "Was it public?" in client.page(PACKET)
    answer = client.post(f"{PACKET}/question", seen=PACKET, text="\x00")
    assert answer.status_code == 422
    assert '<a href="#text">Type your question again' in answer.get_data(as_text=True)
    assert "Was it public?" not in panel.client("Dave").page(PACKET)


def test_a_form_without_its_token_does_nothing(panel: Panel) -> None:
    client = panel.client()
    client.page(PACKET)
    assert client.client.post(f"{PACKET}/acknowledge").status_code == 400
    assert panel.entries(1)[0][0] == "read_packet"


def test_a_decision_has_no_page_of_its_own(panel: Panel) -> None:
    assert panel.client().get(DECISION).status_code == 405


def test_a_flood_of_text_is_refused(panel: Panel) -> None:
    assert decide(panel, reasons="a" * 100_000).status_code == 413


def test_a_damaged_packet_is_an_error_in_words(panel: Panel) -> None:
    with panel.store.writing() as session:
        session.get_one(PanelPacket, "packet1").pdf = b"other bytes"
        session.commit()
    answer = panel.client().get(f"{PACKET}/report.pdf")
    assert answer.status_code == 500
    assert "not as it was released" in answer.get_data(as_text=True)
    assert panel.entries(1) == [("read_packet", "refused", "pdf_damaged")]


def test_health_and_readiness_are_open_to_a_watchdog(panel: Panel) -> None:
    stranger = panel.app.test_client()
    assert stranger.get("/healthz").json == {"status": "alive"}
    assert stranger.get("/readyz").json == {"status": "ready"}
    with panel.store.writing() as session:
        session.connection().exec_driver_sql("UPDATE alembic_version SET version_num = 'older'")
        session.commit()
    assert stranger.get("/readyz").status_code == 503
