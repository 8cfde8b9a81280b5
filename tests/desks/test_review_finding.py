"""The redaction review by real requests, without script, and what the script is answered."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from tests.cast import Office, post
from tests.desks.reviewing import page, seen, send
from tests.workflow import world
from tests.workflow.world import PLAIN, Told, begun, material, suggestions
from vetting.domain.redactions import Treatment

HIDDEN = Told("The candidate posted\u200b about a stop.", "Stop.", "Officers stop cars.")


def opened(office: Office) -> list[str]:
    found = world.searched(office, Told(), PLAIN, HIDDEN)
    world.claimed(office)
    return found


@pytest.fixture
def begin() -> Callable[[Office], list[str]]:
    return opened


def treated(office: Office, finding: str, treatment: Treatment) -> dict[str, Any]:
    return {f"t-{id_}": treatment.value for id_ in suggestions(office, finding).values()}


def decisions(office: Office, finding: str) -> set[Treatment | None]:
    ids = suggestions(office, finding).values()
    return {each.decision for rows in material(office).redactions.values() for each in rows if each.id in ids}


def test_the_page_shows_recorded_words_marks_and_the_preview(ruth: FlaskClient, found: list[str]) -> None:
    shown = ruth.get(page(found[0])).text
    assert 'class="mk mk-undecided"' in shown
    assert "Citizenship or immigration status" in shown
    assert "Appears 2 times, decided together" in shown
    assert "[not decided yet]" in shown
    assert " of 3: decide what the panel may read" in shown


def test_words_that_stand_twice_count_once_on_the_finding_and_on_the_overview(
    ruth: FlaskClient, found: list[str]
) -> None:
    assert "0 of 2 decided" in ruth.get(page(found[0])).text
    overview = ruth.get("/review/jordan").text
    assert "2 not decided" in overview
    assert "3 not decided" not in overview


def test_opening_it_is_entered(office: Office, ruth: FlaskClient, found: list[str]) -> None:
    ruth.get(page(found[0]))
    assert office.entries()[-1] == ("read_raw", "done", "")


def test_every_choice_of_the_page_is_saved_at_once(office: Office, ruth: FlaskClient, found: list[str]) -> None:
    answer = send(ruth, found[0], **treated(office, found[0], Treatment.REMOVE))
    assert (answer.status_code, answer.location) == (303, page(found[0]))
    assert decisions(office, found[0]) == {Treatment.REMOVE}
    assert "To confirm and go on" in ruth.get(page(found[0])).text


def test_saving_with_read_confirms_and_goes_on(office: Office, ruth: FlaskClient, found: list[str]) -> None:
    answer = send(ruth, found[0], read="y", words_needed="y", **treated(office, found[0], Treatment.REMOVE))
    assert (answer.status_code, answer.location) == (303, page(found[1]))
    first = material(office).findings[0]
    assert (first.confirmed_by, first.words_needed) == ("ruth", True)
    answer = send(ruth, found[1], read="y")
    assert answer.location == page(found[2])
    answer = send(ruth, found[2], read="y", flags_cleared="y", **treated(office, found[2], Treatment.REMOVE))
    assert answer.location == "/review/jordan"


def test_confirming_with_something_open_is_refused(office: Office, ruth: FlaskClient, found: list[str]) -> None:
    answer = send(ruth, found[0], read="y")
    assert answer.status_code == 422
    assert "not decided yet. Decide each one first" in answer.text
    assert "<title>Error:" in answer.text


def test_a_keep_without_reason_is_marked_at_its_field(office: Office, ruth: FlaskClient, found: list[str]) -> None:
    id_ = suggestions(office, found[0])["immigrants"]
    answer = send(ruth, found[0], **{f"t-{id_}": "keep"})
    assert answer.status_code == 422
    assert f'href="#k-{id_}"' in answer.text
    assert f'id="t-keep-{id_}" value="keep" checked' in answer.text
    assert decisions(office, found[0]) == {None}


def test_a_neutral_word_that_tells_is_marked_and_kept(office: Office, ruth: FlaskClient, found: list[str]) -> None:
    id_ = suggestions(office, found[0])["immigrants"]
    answer = send(ruth, found[0], **{f"t-{id_}": "neutral", f"n-{id_}": "Baptists"})
    assert answer.status_code == 422
    assert f'href="#n-{id_}"' in answer.text
    assert 'value="Baptists"' in answer.text


def test_flags_are_looked_at(office: Office, ruth: FlaskClient, found: list[str]) -> None:
    assert "invisible characters" in ruth.get(page(found[2])).text
    answer = send(ruth, found[2], read="y", **treated(office, found[2], Treatment.REMOVE))
    assert answer.status_code == 422
    assert 'href="#flags_cleared"' in answer.text


def test_an_old_page_says_what_changed(office: Office, ruth: FlaskClient, found: list[str]) -> None:
    old = seen(ruth, found[0])
    world.rule(office, suggestions(office, found[0])["immigrants"], world.Ruling(Treatment.REMOVE))
    answer = send(ruth, found[0], seen=old)
    assert answer.status_code == 409
    assert "Ruth Adeyemi decided something here" in answer.text


def test_who_does_not_have_it_open_is_told_who_has(office: Office, found: list[str]) -> None:
    answer = send(office.client("rex"), found[0])
    assert answer.status_code == 409
    assert "Ruth Adeyemi has this open since" in answer.text


def test_one_decision_is_undone(office: Office, ruth: FlaskClient, found: list[str]) -> None:
    id_ = suggestions(office, found[0])["immigrants"]
    world.rule(office, id_, world.Ruling(Treatment.REMOVE))
    assert send(ruth, found[0], do=f"undo-{id_}").status_code == 303
    assert decisions(office, found[0]) == {None}


def test_all_undecided_are_removed(office: Office, ruth: FlaskClient, found: list[str]) -> None:
    assert send(ruth, found[0], do="remove-undecided").status_code == 303
    assert decisions(office, found[0]) == {Treatment.REMOVE}
    assert send(ruth, found[0], do="remove-undecided").status_code == 422


def test_near_forms_are_offered_before_anything_is_added(office: Office, ruth: FlaskClient, found: list[str]) -> None:
    offered = send(ruth, found[0], do="add", words="Immigrant")
    assert offered.status_code == 200
    assert 'name="offered"' in offered.text
    assert "Immigrants" in offered.text
    answer = send(ruth, found[0], do="add", words="Immigrant", offered="1", also=["immigrants"])
    assert answer.status_code == 303
    assert "Ruth Adeyemi" in ruth.get(page(found[0])).text


def test_waiting_words_are_added_whatever_the_button(office: Office, ruth: FlaskClient, found: list[str]) -> None:
    answer = send(ruth, found[0], do="save", read="y", words="dragged him out")
    assert (answer.status_code, answer.location) == (303, page(found[0]))
    assert "dragged him out" in suggestions(office, found[0])


@pytest.mark.parametrize(("words", "says"), [("nowhere at all", "stand nowhere here"), ("a\0b", "not text")])
def test_words_that_cannot_be_hidden_say_why(ruth: FlaskClient, found: list[str], words: str, says: str) -> None:
    answer = send(ruth, found[0], do="add", words=words)
    assert answer.status_code == 422
    assert says in answer.text


def test_adding_without_words_asks_for_them(ruth: FlaskClient, found: list[str]) -> None:
    assert "Type the words to hide" in send(ruth, found[0], do="add", offered="1").text


def test_a_finding_is_withheld_and_let_go_again(office: Office, ruth: FlaskClient, found: list[str]) -> None:
    there = page(found[0])
    assert post(ruth, f"{there}/withhold", there).status_code == 422
    assert post(ruth, f"{there}/withhold", there, reason="duplicate").status_code == 303
    assert material(office).findings[0].withheld == "duplicate"
    assert "This finding is kept back" in ruth.get(there).text
    assert post(ruth, f"{there}/withhold", there, do="take-back").status_code == 303
    assert material(office).findings[0].withheld == ""


def test_the_script_saves_one_and_gets_every_mark_back(office: Office, ruth: FlaskClient, found: list[str]) -> None:
    id_ = suggestions(office, found[0])["immigrants"]
    there = page(found[0])
    answer = post(ruth, f"{there}/decide", there, seen=seen(ruth, found[0]), **{f"t-{id_}": "generalise"})
    told = answer.get_json()
    assert (answer.status_code, told["count"], told["left"]) == (200, 2, 1)
    assert [mark["look"] for mark in told["marks"]] == ["generalise", "undecided"]
    assert "[a protected group]" in told["preview"]["statement"]
    assert told["seen"] == seen(ruth, found[0])
    undone = post(ruth, f"{there}/decide", there, seen=told["seen"], **{f"t-{id_}": "undo"}).get_json()
    assert undone["left"] == 2


def test_the_script_is_told_what_went_wrong(office: Office, ruth: FlaskClient, found: list[str]) -> None:
    id_, there = suggestions(office, found[0])["immigrants"], page(found[0])
    stale = post(ruth, f"{there}/decide", there, seen="old-old", **{f"t-{id_}": "remove"})
    assert (stale.status_code, stale.get_json()["field"]) == (409, "")
    keep = post(ruth, f"{there}/decide", there, seen=seen(ruth, found[0]), **{f"t-{id_}": "keep"})
    assert (keep.status_code, keep.get_json()["field"]) == (422, "keep_reason")


def test_what_is_not_a_treatment_decides_nothing(office: Office, ruth: FlaskClient, found: list[str]) -> None:
    id_ = suggestions(office, found[0])["immigrants"]
    assert send(ruth, found[0], **{f"t-{id_}": "publish"}).status_code == 303
    assert decisions(office, found[0]) == {None}


def test_an_unknown_finding_is_not_found(ruth: FlaskClient, found: list[str]) -> None:
    assert ruth.get(page("gone")).status_code == 404
    assert post(ruth, page("gone"), page(found[0]), read="y").status_code in {404, 409}
    assert post(ruth, page("gone") + "/withhold", page(found[0]), reason="duplicate").status_code == 404


def test_posts_cannot_run(tmp_path: Path) -> None:
    wild = Told("<script>alert(1)</script> he wrote", "{{ 7*7 }} <img src=x onerror=alert(1)>", "It matters.")
    for office, found in begun(tmp_path / "wild", lambda office: world.searched(office, wild)):
        shown = office.client("ruth").get(page(found[0])).text
        assert "<script>alert" not in shown
        assert "<img src=x" not in shown
        assert "{{ 7*7 }}" in shown
