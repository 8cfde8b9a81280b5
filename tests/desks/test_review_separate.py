"""Deciding separately by real requests, and the page where the second person agrees."""

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from tests.cast import Office, post
from tests.desks.reviewing import page, seen, send
from tests.workflow.separating import KEEP, REMOVE, agree, finish, marks, mixed, separate, separation, settled, two
from tests.workflow.world import approve, material, ready, rule
from vetting.domain.redactions import Treatment
from vetting.vault.screenings import ReplyKind
from vetting.workflow.reply import ReplyDraft, record_reply


@pytest.fixture
def begin() -> Callable[[Office], list[str]]:
    return two


def there(office: Office) -> str:
    return f"/review/jordan/separate/{separation(office).id}"


def state(office: Office, id_: str) -> Treatment | None:
    return next(each.decision for held in material(office).redactions.values() for each in held if each.id == id_)


def test_a_mark_becomes_a_mark_for_each_place(office: Office, ruth: FlaskClient, found: list[str]) -> None:
    first, second = marks(office, found[0])
    form = {f"t-{first}": "remove", f"s-{first}": "another_sense", "do": f"separate-{first}"}
    assert send(ruth, found[0], **form).status_code == 303
    shown = ruth.get(page(found[0])).text
    assert "Each of the 3 places is a mark of its own now." in shown
    assert "One of 3 places, decided separately: the word means something else there; also in finding" in shown
    assert "0 of 2" not in shown
    assert "2 of 2 decided" in shown
    assert send(ruth, found[0], **{f"t-{second}": "generalise"}).status_code == 303
    assert (state(office, first), state(office, second)) == (Treatment.REMOVE, Treatment.GENERALISE)


def test_a_missing_reason_is_marked_at_its_field_and_nothing_is_saved(
    office: Office, ruth: FlaskClient, found: list[str]
) -> None:
    first = marks(office, found[0])[0]
    answer = send(ruth, found[0], **{f"t-{first}": "remove", "do": f"separate-{first}"})
    assert answer.status_code == 422
    assert f'href="#s-{first}"' in answer.text
    assert '<details class="separate" open>' in answer.text
    assert state(office, first) is None
    assert not material(office).separations


def test_one_place_alone_offers_no_separation(office: Office, ruth: FlaskClient, found: list[str]) -> None:
    send(ruth, found[0], do="add", words="again", offered="1")
    shown = ruth.get(page(found[0])).text
    assert shown.count('<details class="separate"') == 1
    assert f"s-{marks(office, found[0], 'again')[0]}" not in shown


def test_places_are_decided_together_again(office: Office, ruth: FlaskClient, found: list[str]) -> None:
    first, second, _ = mixed(office, found)
    assert send(ruth, found[0], do=f"together-{first}").status_code == 303
    assert "They differed, so the 3 places are not decided now." in ruth.get(page(found[0])).text
    separate(office, first)
    assert send(ruth, found[0], do=f"together-{second}").status_code == 303
    assert "decided together again.<" in ruth.get(page(found[0])).text.replace("\n", "")


def test_the_script_is_told_what_waits(office: Office, ruth: FlaskClient, found: list[str]) -> None:
    first, second = marks(office, found[0])
    separate(office, first)
    there = page(found[0])
    kept = {f"t-{first}": "keep", f"k-{first}": "not_protected", f"t-{second}": "remove"}
    told = post(ruth, f"{there}/decide", there, seen=seen(ruth, found[0]), **kept).get_json()
    assert [(mark["look"], mark["waits"], mark["agreed"]) for mark in told["marks"]] == [
        ("keep", True, False),
        ("remove", True, False),
    ]
    agree(office)
    same = {f"t-{first}": "keep", f"k-{first}": "not_protected"}
    undone = post(ruth, f"{there}/decide", there, seen=told["seen"], **same)
    assert [(mark["waits"], mark["agreed"]) for mark in undone.get_json()["marks"]] == [(False, True)] * 2


def test_added_words_are_kept_only_where_they_are_decided_separately(
    office: Office, ruth: FlaskClient, found: list[str]
) -> None:
    send(ruth, found[0], do="add", words="fast", offered="1")
    id_ = marks(office, found[0], "fast")[0]
    assert f"t-keep-{id_}" not in ruth.get(page(found[0])).text
    separate(office, id_)
    shown = ruth.get(page(found[0])).text
    assert f"t-keep-{id_}" in shown
    assert "Take this mark back" not in shown


def test_the_second_person_sees_every_place_and_agrees(office: Office, found: list[str]) -> None:
    settled(office, found)
    rex = office.client("rex")
    listed = rex.get("/review/jordan").text
    assert "Words decided separately" in listed
    assert "a reviewer who decided nothing there must agree" in listed
    assert there(office) in listed
    shown = rex.get(there(office)).text
    assert "Mark 1: kept, not protected information here, by Ruth Adeyemi" in shown
    assert "Mark 3: removed, by Ruth Adeyemi" in shown
    assert office.entries()[-1] == ("read_raw", "done", "")
    token = shown.partition('name="seen" value="')[2].partition('"')[0]
    assert post(rex, there(office), there(office), seen="old").status_code == 409
    assert post(rex, there(office), there(office), seen=token).status_code == 303
    assert "Agreed by Rex Halloran" in rex.get(there(office)).text
    assert "Rex Halloran agreed to what is kept" in office.client("ruth").get(page(found[0])).text
    assert post(rex, there(office), there(office), do="take-back").status_code == 303
    assert "Agree to what is kept" in rex.get(there(office)).text


def test_whoever_decided_is_offered_no_yes(office: Office, ruth: FlaskClient, found: list[str]) -> None:
    settled(office, found)
    shown = ruth.get(there(office)).text
    assert "You decided here yourself" in shown
    assert "Agree to what is kept" not in shown
    assert "a second reviewer must agree before it can leave" in ruth.get(page(found[0])).text
    assert post(ruth, there(office), page(found[0]), seen="x").status_code == 422


def test_where_nothing_is_mixed_nobody_is_asked(office: Office, found: list[str]) -> None:
    separate(office, marks(office, found[0])[0])
    assert "nobody has to agree" in office.client("rex").get(there(office)).text
    assert "In findings 1, 2" in office.client("rex").get("/review/jordan").text


def test_what_is_not_separate_is_not_found(office: Office, found: list[str]) -> None:
    assert office.client("rex").get("/review/jordan/separate/gone").status_code == 404


def test_who_searched_sees_nothing_of_it(office: Office, found: list[str]) -> None:
    mixed(office, found)
    assert office.client("sam").get(there(office)).status_code == 403


def test_the_releaser_reads_every_separation_beside_every_keep(office: Office, found: list[str]) -> None:
    settled(office, found)
    agree(office)
    finish(office)
    record_reply(office.vault, office.by("cora"), office.screening, ReplyDraft(ReplyKind.WAIVED))
    ready(office, approve(office))
    shown = office.client("rex").get("/review/jordan/release/check").text
    assert "Words decided separately" in shown
    assert "Removed in 2, kept in 1" in shown
    assert "<td>Ruth Adeyemi</td><td>Rex Halloran</td>" in shown


def test_the_queue_says_where_a_second_reviewer_must_agree(office: Office, found: list[str]) -> None:
    def asked() -> bool:
        return "A second reviewer must agree" in office.client("rex").get("/review/").text

    first, *_ = marks(office, found[0])
    separate(office, first)
    rule(office, first, KEEP)
    assert not asked()
    rule(office, marks(office, found[1])[0], REMOVE)
    assert asked()
    agree(office)
    assert not asked()
    rule(office, first, REMOVE)
    rule(office, first, KEEP)
    assert asked()
