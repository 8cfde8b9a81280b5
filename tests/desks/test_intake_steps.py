"""What a coordinator does to a screening, each step by its own form."""

from datetime import timedelta

import pytest

from tests.cast import Office, designate, post
from tests.workflow import world
from vetting.domain.roles import Role
from vetting.domain.stages import Stage
from vetting.policy import plans
from vetting.storage import now, told
from vetting.vault import screenings, searches
from vetting.vault.screenings import Screening
from vetting.vault.searches import RowState
from vetting.workflow import intake, opening, search
from vetting.workflow import people as staff
from vetting.workflow.perform import OPERATOR

PAGE = "/intake/screenings/jordan"


def step(office: Office, name: str, **form: str) -> object:
    return post(office.client("cora"), f"{PAGE}/{name}", f"{PAGE}/{name}", **form)


def hire(office: Office, person: str, *roles: Role) -> None:
    staff.invite(
        office.vault,
        OPERATOR,
        number=f"E-{person}",
        name=person.title(),
        email=f"{person}@example.gov",
        roles=frozenset(roles),
        id=person,
    )


def test_the_notice_is_recorded_with_its_version(office: Office) -> None:
    answer = step(office, "notice", text_version="Notice, version 2")
    assert answer.location == PAGE
    with office.reading() as session:
        assert session.get_one(Screening, "jordan").notice_text == "Notice, version 2"
    assert "Name the version" in step(office, "notice", text_version=" ").text


def test_who_holds_no_designation_says_so_before_being_chosen_and_is_refused(office: Office) -> None:
    hire(office, "sid", Role.SEARCHER)
    assert "Sid (no designation in force)" in office.client("cora").get(f"{PAGE}/assign").text
    answer = step(office, "assign", person="sid")
    assert answer.status_code == 422
    assert "This person holds no designation in force today." in answer.text
    assert ("assign", "refused", "searcher_not_designated") in office.entries()


def test_another_searcher_takes_over_for_a_reason(office: Office) -> None:
    hire(office, "sid", Role.SEARCHER)
    designate(office.vault, "sid")
    assert "Choose why another searcher takes over." in step(office, "reassign", person="sid", reason="").text
    assert step(office, "reassign", person="sid", reason="absence").status_code == 303
    with office.reading() as session:
        assert [each.person for each in screenings.assigned(session, "jordan")] == ["sid"]


def test_a_second_searcher_is_assigned_once(office: Office) -> None:
    hire(office, "sid", Role.SEARCHER)
    designate(office.vault, "sid", until=now().date() + timedelta(days=1))
    assert step(office, "assign", person="sid").status_code == 303
    assert "has the screening already" in step(office, "assign", person="sid").text
    assert step(office, "assign", person="nobody").status_code == 422


def test_a_row_is_waived_with_a_reason_while_it_is_searched(office: Office) -> None:
    assert "You cannot waive a row now" in office.client("cora").get(f"{PAGE}/waive").text
    search.begin_search(office.vault, office.by("sam"), "jordan")
    with office.reading() as session:
        row = searches.rows_of(session, "jordan")[2]
    assert step(office, "waive", row=row.id, reason="").status_code == 422
    assert step(office, "waive", row=row.id, reason="source_gone").status_code == 303
    with office.reading() as session:
        assert session.get_one(searches.SearchRow, row.id).state is RowState.WAIVED
    page = office.client("cora").get(PAGE).text
    assert "Waived by Cora Nkemelu: the source no longer exists" in page


def test_catching_up_adds_the_rows_of_the_plan_in_force(office: Office) -> None:
    text = (
        plans.dump(plans.samples()["patrol"])
        + '\n[[row]]\ncode = "K1"\nsource = "Wiki"\nkind = "wiki"\nterm = "{handle}"\n'
    )
    intake.draft_plan(office.vault, office.by("cora"), "patrol", text)
    intake.publish_plan(office.vault, office.by("cora"), "patrol")
    assert "behind version 2" in office.client("cora").get(PAGE).text
    home = office.client("cora").get("/intake/").text
    waiting = home[home.index("Waiting on you") : home.index("All screenings")]
    assert "Waits for you: catch up with the plan" in waiting
    assert step(office, "catch-up").status_code == 303
    assert "of 14 rows" in office.client("cora").get(PAGE).text
    assert "Waiting on you" not in office.client("cora").get("/intake/").text
    assert "follows the plan in force already" in step(office, "catch-up").text


def test_a_hold_is_recorded(office: Office) -> None:
    assert step(office, "hold", reason="litigation").status_code == 303
    assert "held" in office.client("cora").get(PAGE).text
    assert "This record is held already." in step(office, "hold", reason="litigation").text
    assert step(office, "hold", reason="").status_code == 422


def test_a_threat_goes_to_the_commander_and_stays_out_of_the_ledgers_words(office: Office) -> None:
    assert step(office, "threat", text="He wrote that he will burn the station down.").status_code == 303
    assert "burn the station" not in office.client("cora").get(PAGE).text
    assert office.entries()[-1] == ("report_threat", "done", "")
    assert "Say what was seen, where and when." in step(office, "threat", text="  ").text


def test_a_screening_ends_for_a_reason_and_is_not_taken_up_again(office: Office) -> None:
    assert "Choose why the screening ends." in step(office, "withdraw", reason="").text
    assert step(office, "withdraw", reason="candidate_withdrew").status_code == 303
    with office.reading() as session:
        assert session.get_one(Screening, "jordan").stage is Stage.WITHDRAWN
    assert "the screening is withdrawn" in office.client("cora").get(f"{PAGE}/assign").text


@pytest.mark.parametrize("name", ["assign", "reassign", "waive", "notice", "catch-up"])
def test_a_step_out_of_its_stage_says_why_and_offers_no_form(office: Office, name: str) -> None:
    world.searched(office)
    page = office.client("cora").get(f"{PAGE}/{name}").text
    assert "the screening is in review" in page
    assert "btn-primary" not in page


def test_a_step_that_the_stage_closed_meanwhile_is_refused(office: Office) -> None:
    client = office.client("cora")
    form = client.get(f"{PAGE}/notice").text
    token = form.partition('name="csrf_token" value="')[2].partition('"')[0]
    opening.withdraw(office.vault, office.by("cora"), "jordan", "no_offer")
    answer = client.post(f"{PAGE}/notice", data={"csrf_token": token, "text_version": "Version 1"})
    assert answer.status_code == 403
    assert "You cannot record the notice now: the screening is withdrawn." in answer.text


def test_who_sits_on_the_panel_does_nothing_here(office: Office) -> None:
    decision_maker = frozenset({Role.DECISION_MAKER})
    staff.invite(office.vault, OPERATOR, number="E-cora", name="Cora", email="cora@panel.gov", roles=decision_maker)
    with office.vault.store.writing() as session:
        from vetting.vault.positions import Seat  # noqa: PLC0415 - this test alone

        session.add(Seat(position="patrol", person="cora", since=now()))
        session.commit()
    assert "who decides must not see this" in office.client("cora").get(PAGE).text
    assert office.client("cora").get(f"{PAGE}/candidate").status_code == 403


def test_a_record_goes_once_its_years_have_passed_and_only_after_a_look(office: Office) -> None:
    cora = office.client("cora")
    assert "Kept for 4 years after its end" in cora.get(PAGE).text
    with told(now() - timedelta(days=30)):
        opening.withdraw(office.vault, office.by("cora"), "jordan", "candidate_withdrew")
    assert "Dispose of this record" not in cora.get(PAGE).text
    assert "This record is kept until" in step(office, "dispose", sure="y").text
    with office.vault.store.writing() as session:
        session.get_one(Screening, "jordan").closed_at = now() - timedelta(days=366 * 4)
        session.commit()
    assert f'<a href="{PAGE}">' in cora.get("/intake/").text.partition("Their years have passed")[2]
    assert "Dispose of this record" in cora.get(PAGE).text
    assert "tick that you did" in step(office, "dispose").text
    assert step(office, "dispose", sure="y").status_code == 303
    assert "Disposed of" in cora.get(PAGE).text
    assert "Their years have passed" not in cora.get("/intake/").text


def test_disposal_asks_for_a_new_sign_in_first(office: Office) -> None:
    answer = office.client("cora", fresh=False).get(f"{PAGE}/dispose")
    assert answer.location.startswith("/sign-in/again?onward=")
