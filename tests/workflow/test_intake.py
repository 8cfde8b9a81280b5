"""Positions, plans and seats: what every candidate of a position gets is settled before anyone is searched."""

import pytest

from tests.cast import Office
from tests.workflow.world import searched
from vetting.domain.actions import Action
from vetting.domain.plans import Plan
from vetting.domain.refusals import Refused, Unknown
from vetting.domain.roles import Role
from vetting.policy import plans
from vetting.redaction import FilterFailed
from vetting.vault import outbox, positions
from vetting.vault.outbox import ErrandKind
from vetting.vault.positions import Position
from vetting.workflow import intake, opening
from vetting.workflow import people as staff
from vetting.workflow.perform import OPERATOR, Deed, position_deed

PLAN = plans.dump(plans.samples()["patrol"])


def opened(office: Office, title: str = "Records clerk", pack: str = "model") -> str:
    return intake.open_position(office.vault, office.by("cora"), title, pack)


def refused(code: str) -> "pytest.RaisesExc[Refused]":
    return pytest.raises(Refused, check=lambda caught: caught.code == code)


def test_a_position_is_opened_under_a_pack(office: Office) -> None:
    id_ = opened(office, "  Records clerk ")
    with office.reading() as session:
        found = session.get_one(Position, id_)
    assert (found.title, found.pack) == ("Records clerk", "model")


def test_a_scenario_may_name_the_id(office: Office) -> None:
    assert intake.open_position(office.vault, office.by("cora"), "Records clerk", "model", id="clerk") == "clerk"


@pytest.mark.parametrize(
    ("title", "pack", "code"),
    [
        ("", "model", "title_missing"),
        ("   ", "model", "title_missing"),
        ("PATROL officer", "model", "title_taken"),
        ("x" * 201, "model", "too_long"),
        ("Clerk \x00", "model", "not_text"),
        ("Clerk \ud800", "model", "not_text"),
        ("Clerk", "nowhere", "unknown_pack"),
    ],
)
def test_a_position_that_cannot_be_opened(office: Office, title: str, pack: str, code: str) -> None:
    with refused(code):
        opened(office, title, pack)


@pytest.mark.control("search_required")
def test_a_pack_without_a_clause_about_vetting_carries_no_position(office: Office) -> None:
    with refused("no_vetting_clause"):
        opened(office, pack="monroe_ct")


def test_a_plan_is_drafted_again_and_again_until_it_is_published(office: Office) -> None:
    cora, id_ = office.by("cora"), opened(office)
    for text in (PLAN, PLAN.replace("look_back_years = 7", "look_back_years = 3")):
        intake.draft_plan(office.vault, cora, id_, text)
    with office.reading() as session:
        assert positions.plan_in_force(session, id_) is None
    assert intake.publish_plan(office.vault, cora, id_) == 1
    with office.reading() as session:
        (found,) = positions.plan_versions(session, id_)
    assert "look_back_years = 3" in found.body
    assert found.published_by == "cora"


@pytest.mark.control("uniform_application")
def test_a_published_version_never_changes_the_next_draft_is_the_next_version(office: Office) -> None:
    cora = office.by("cora")
    with office.reading() as session:
        first = positions.plan_of(session, office.position, 1).body
    intake.draft_plan(office.vault, cora, office.position, PLAN.replace("look_back_years = 7", "look_back_years = 2"))
    assert intake.publish_plan(office.vault, cora, office.position) == 2
    with office.reading() as session:
        assert positions.plan_of(session, office.position, 1).body == first
    with refused("no_draft"):
        intake.publish_plan(office.vault, cora, office.position)


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("title", "titel", "plan_wrong"),
        ('pack = "model"', 'pack = "colchester"', "plan_wrong"),
        ("look_back_years = 7", "look_back_years = 10", "plan_wrong"),
        ("title", "\x00", "not_text"),
    ],
)
def test_a_plan_that_is_wrong_says_so(office: Office, old: str, new: str, code: str) -> None:
    with refused(code):
        intake.draft_plan(office.vault, office.by("cora"), office.position, PLAN.replace(old, new))


@pytest.mark.control("purpose_gate")
def test_a_plan_that_searches_for_a_protected_class_is_refused(office: Office) -> None:
    assert "{handle}" in PLAN
    with refused("plan_protected_term"):
        wrong = PLAN.replace('term = "{handle}"', 'term = "{handle} mosque"')
        intake.draft_plan(office.vault, office.by("cora"), office.position, wrong)


@pytest.mark.control("purpose_gate")
def test_a_plan_that_the_filter_could_not_read_is_refused(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(_words: str, **_lists: object) -> None:
        raise FilterFailed

    monkeypatch.setattr(intake, "suggest", fails)
    with refused("plan_protected_term"):
        intake.draft_plan(office.vault, office.by("cora"), office.position, PLAN.replace("{handle}", "{handle} race"))


def test_without_a_published_plan_nothing_can_be_opened(office: Office) -> None:
    id_ = opened(office)

    @position_deed(Action.DRAFT_PLAN)
    def plan_of(deed: Deed) -> tuple[Plan, int]:
        return intake.plan_in_force(deed, id_)

    with refused("no_plan"):
        plan_of(office.vault, office.by("cora"), id_)
    intake.draft_plan(office.vault, office.by("cora"), id_, PLAN)
    intake.publish_plan(office.vault, office.by("cora"), id_)
    assert plan_of(office.vault, office.by("cora"), id_)[1] == 1


def test_a_seat_is_given_taken_and_given_again_and_carried_each_time(office: Office) -> None:
    cora = office.by("cora")
    intake.unseat_panel(office.vault, cora, office.position, "dana")
    with office.reading() as session:
        assert positions.seats(session, office.position) == []
    intake.seat_panel(office.vault, cora, office.position, "dana")
    with office.reading() as session:
        (seat,) = positions.seats(session, office.position)
        carried = [each for each in outbox.waiting(session) if each.kind is ErrandKind.CARRY_SEATS]
    assert (seat.person, seat.until) == ("dana", None)
    assert len(carried) == 3


@pytest.mark.parametrize("person", ["cora", "nobody"])
def test_only_a_decision_maker_is_seated(office: Office, person: str) -> None:
    with refused("not_decision_maker"):
        intake.seat_panel(office.vault, office.by("cora"), office.position, person)


def test_a_decision_maker_whose_access_ended_is_not_seated(office: Office) -> None:
    staff.deactivate(office.vault, OPERATOR, "dana")
    with refused("not_decision_maker"):
        intake.seat_panel(office.vault, office.by("cora"), office.position, "dana")


@pytest.mark.control("independent_search")
def test_whoever_searched_a_candidate_of_the_position_never_sits_on_its_panel(office: Office) -> None:
    searched(office)
    invited_to_the_panel(office, "sam")
    with pytest.raises(Refused, match="cannot sit on the panel because of a deed") as caught:
        intake.seat_panel(office.vault, office.by("cora"), office.position, "sam")
    assert caught.value.code.startswith("seat_after_")


def test_whoever_stepped_back_from_a_candidate_never_sits_on_the_panel(office: Office) -> None:
    opening.recuse(office.vault, office.by("sam"), office.screening)
    invited_to_the_panel(office, "sam")
    with refused("seat_after_recuse"):
        intake.seat_panel(office.vault, office.by("cora"), office.position, "sam")


def invited_to_the_panel(office: Office, person: str) -> None:
    roles, name = frozenset({Role.DECISION_MAKER}), f"{person.capitalize()} Okafor"
    staff.invite(office.vault, OPERATOR, number=f"E-{person}", name=name, email=f"{person}.o@example.gov", roles=roles)


@pytest.mark.parametrize("person", ["cora", "dana"])
def test_who_does_not_sit_is_not_unseated(office: Office, person: str) -> None:
    if person == "dana":
        intake.unseat_panel(office.vault, office.by("cora"), office.position, "dana")
    with pytest.raises(Unknown):
        intake.unseat_panel(office.vault, office.by("cora"), office.position, person)
