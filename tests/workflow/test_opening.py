from dataclasses import replace
from datetime import timedelta

import pytest
from sqlmodel import select

from tests.cast import NUMBER, Office, designate
from tests.workflow.searching import about, begun, last, log, rows, seal, stored
from tests.workflow.world import approved, claimed, released
from tests.workflow.world import searched as handed_on
from vetting.domain.identity import Identity
from vetting.domain.plans import Plan, PlanRow
from vetting.domain.refusals import Refused, Unknown
from vetting.domain.roles import Role
from vetting.policy import plans
from vetting.storage import now
from vetting.vault.candidates import Candidate
from vetting.vault.outbox import Errand, ErrandKind
from vetting.vault.releases import FrozenPacket
from vetting.vault.screenings import Assignment, Screening
from vetting.vault.searches import RowState, SearchRow
from vetting.workflow import intake, opening, review, search
from vetting.workflow import people as staff
from vetting.workflow.candidates import Opening
from vetting.workflow.perform import OPERATOR

SKY = Identity("Sky Adler", handles=("sky_a", "sky_b"))
PATROL = plans.samples()["patrol"]


def opened(office: Office, identity: Identity = SKY, position: str = "", **more: object) -> str:
    where = position or office.position
    return opening.open_screening(office.vault, office.by("cora"), where, Opening(identity, **more))  # type: ignore[arg-type]


def screening(office: Office, id_: str = "") -> Screening:
    with office.reading() as session:
        return session.get_one(Screening, id_ or office.screening)


def terms(office: Office, id_: str = "") -> list[tuple[str, str]]:
    found = screening(office, id_)
    here = office.vault.keyring.unwrap(found.id, found.data_key)
    return [(row.code, here.open(row.term, f"search_row.term.{row.id}")) for row in rows(office, found.id)]


def hired(office: Office, person: str, *roles: Role, designated: bool = True) -> str:
    staff.invite(
        office.vault,
        OPERATOR,
        number=f"E-{person}",
        name=person.title(),
        email=f"{person}@example.gov",
        roles=frozenset(roles),
        id=person,
    )
    if designated:
        designate(office.vault, person)
    return person


def publish(office: Office, plan: Plan) -> None:
    intake.draft_plan(office.vault, office.by("cora"), office.position, plans.dump(plan))
    intake.publish_plan(office.vault, office.by("cora"), office.position)


def test_a_screening_opens_with_every_search_of_the_plan(office: Office) -> None:
    due = now().date() + timedelta(days=30)
    id_ = opened(office, due_on=due)
    found = screening(office, id_)
    assert (found.stage, found.plan_version, found.due_on, found.notice_at) == ("opened", 1, due, None)
    assert [(code, term) for code, term in terms(office, id_) if code == "N2"] == [("N2", "sky_a"), ("N2", "sky_b")]
    assert [row.place for row in rows(office, id_)] == list(range(len(rows(office, id_))))
    assert last(office) == ("open_screening", "done", "")


def test_who_is_searched_is_sealed(office: Office) -> None:
    found = screening(office)
    assert b"Jordan" not in found.identity
    assert all(b"Jordan" not in row.term for row in rows(office))
    assert opening.identity_of(found, seal(office)).full_name == "Jordan A. Ellery"


@pytest.mark.control("purpose_gate")
def test_a_birth_date_is_kept_only_where_the_candidate_was_a_minor_in_the_look_back(office: Office) -> None:
    start = now().date().replace(year=now().year - 7)
    grown = start.replace(year=start.year - 18)
    adult = opened(office, replace(SKY, born=grown.isoformat()))
    minor = opened(office, replace(SKY, born=(grown + timedelta(days=1)).isoformat()))
    kept = []
    for id_ in (adult, minor):
        found = screening(office, id_)
        here = office.vault.keyring.unwrap(found.id, found.data_key)
        kept.append((found.adult_throughout, opening.identity_of(found, here).born))
    assert kept == [(True, ""), (False, (grown + timedelta(days=1)).isoformat())]


def test_a_candidate_is_known_by_the_departments_number_or_by_ours(office: Office) -> None:
    one = screening(office, opened(office, file="A-77"))
    intake.open_position(office.vault, office.by("cora"), "Dispatcher", "model", id="dispatch")
    text = plans.dump(replace(PATROL, title="Dispatcher"))
    intake.draft_plan(office.vault, office.by("cora"), "dispatch", text)
    intake.publish_plan(office.vault, office.by("cora"), "dispatch")
    by_file = screening(office, opened(office, position="dispatch", file=" A-77 "))
    assert by_file.candidate == one.candidate
    by_number = screening(office, opened(office, position="dispatch", number=NUMBER))
    assert by_number.candidate == screening(office).candidate
    found = stored(office, Candidate)
    assert len(found) == 2
    assert all("A-77" not in str(each.file_mac) for each in found)


def test_a_candidate_without_a_number_gets_a_random_one(office: Office) -> None:
    candidate = screening(office, opened(office)).candidate
    with office.reading() as session:
        number = session.get_one(Candidate, candidate).number
    assert number.startswith(f"C-{now().year}-")


def test_nobody_is_screened_twice_for_one_position(office: Office) -> None:
    with pytest.raises(Refused, match="has a screening for this position already") as refused:
        opened(office, file="A-1001")
    assert refused.value.field == "file"


@pytest.mark.parametrize(
    ("identity", "more", "field"),
    [
        (Identity("Sky\0"), {}, "full_name"),
        (Identity("Sky", handles=("a\ud800",)), {}, "handle"),
        (Identity("Sky", cities=("\ufffd",)), {}, "city"),
        (SKY, {"file": "A\0"}, "file"),
    ],
)
def test_names_that_are_no_text_are_refused(
    office: Office, identity: Identity, more: dict[str, str], field: str
) -> None:
    with pytest.raises(Refused, match="Paste it again") as refused:
        opened(office, identity, **more)
    assert refused.value.field == field


def test_who_it_is_is_read_by_coordinators_and_the_assigned_searcher(office: Office) -> None:
    assert opening.read_candidate(office.vault, office.by("cora"), office.screening).full_name == "Jordan A. Ellery"
    assert opening.read_candidate(office.vault, office.by("sam"), office.screening).cities == ("Example City",)
    assert last(office) == ("read_candidate", "done", "")
    hired(office, "nell", Role.SEARCHER)
    with pytest.raises(Unknown):
        opening.read_candidate(office.vault, office.by("nell"), office.screening)


def test_a_screening_is_assigned_once(office: Office) -> None:
    with pytest.raises(Refused, match="has the screening already"):
        opening.assign(office.vault, office.by("cora"), office.screening, "sam")
    hired(office, "nell", Role.SEARCHER)
    opening.assign(office.vault, office.by("cora"), office.screening, "nell")
    assert about(office) == {"searcher": "nell"}


@pytest.mark.control("sensitive_position")
def test_only_designated_searchers_are_assigned(office: Office) -> None:
    hired(office, "nell", Role.SEARCHER, designated=False)
    for person, sentence in (
        ("ruth", "with the role of searcher"),
        ("nobody", "with the role of searcher"),
        ("nell", "holds no designation in force today"),
    ):
        with pytest.raises(Refused, match=sentence) as refused:
            opening.assign(office.vault, office.by("cora"), office.screening, person)
        assert refused.value.field == "person"


def test_an_account_that_was_closed_is_not_assigned(office: Office) -> None:
    hired(office, "nell", Role.SEARCHER)
    staff.deactivate(office.vault, OPERATOR, "nell")
    with pytest.raises(Refused, match="with the role of searcher"):
        opening.assign(office.vault, office.by("cora"), office.screening, "nell")


@pytest.mark.control("independent_search")
def test_who_sits_on_the_panel_or_has_reviewed_is_not_assigned(office: Office) -> None:
    handed_on(office)
    claimed(office)
    review.return_to_search(office.vault, office.by("ruth"), office.screening, "search_incomplete")
    with office.vault.store.writing() as session:
        account = office.account("ruth")
        account.roles = [Role.SEARCHER]
        session.add(account)
        session.commit()
    designate(office.vault, "ruth")
    with pytest.raises(Refused, match="reviewed this screening and cannot search it"):
        opening.assign(office.vault, office.by("cora"), office.screening, "ruth")
    lou = hired(office, "lou", Role.DECISION_MAKER, Role.SEARCHER)
    intake.seat_panel(office.vault, office.by("cora"), office.position, lou)
    with pytest.raises(Refused, match="sits on a panel that decides on the candidate and cannot search"):
        opening.assign(office.vault, office.by("cora"), office.screening, "lou")


def test_another_searcher_takes_over(office: Office) -> None:
    hired(office, "nell", Role.SEARCHER)
    with pytest.raises(Refused, match="Choose why another searcher takes over") as refused:
        opening.reassign(office.vault, office.by("cora"), office.screening, "nell", "because")
    assert refused.value.field == "reason"
    opening.reassign(office.vault, office.by("cora"), office.screening, "nell", "absence")
    assert about(office) == {"searcher": "nell", "reason": "absence"}
    with office.reading() as session:
        found = {each.person: each.ended for each in session.exec(select(Assignment))}
    assert found == {"sam": "reassigned", "nell": ""}
    with pytest.raises(Refused, match="has not assigned you this screening"):
        search.begin_search(office.vault, office.by("sam"), office.screening)


def test_who_steps_back_is_out_for_good(office: Office) -> None:
    hired(office, "nell", Role.SEARCHER)
    opening.assign(office.vault, office.by("cora"), office.screening, "nell")
    opening.recuse(office.vault, office.by("sam"), office.screening)
    assert {each.person: each.ended for each in stored(office, Assignment)} == {"sam": "recused", "nell": ""}
    with pytest.raises(Refused, match="stepped back from this screening"):
        opening.assign(office.vault, office.by("cora"), office.screening, "sam")


def test_a_notice_names_its_version(office: Office) -> None:
    with pytest.raises(Refused, match="Name the version of the notice") as refused:
        opening.record_notice(office.vault, office.by("cora"), office.screening, "  ")
    assert refused.value.field == "text_version"
    opening.record_notice(office.vault, office.by("cora"), office.screening, " Notice, version 2 " + "x" * 90)
    assert screening(office).notice_text == ("Notice, version 2 " + "x" * 90)[:80]


@pytest.mark.control("uniform_application")
def test_a_screening_catches_up_with_what_a_new_plan_asks_for(office: Office) -> None:
    id_ = opened(office)
    before = terms(office, id_)
    publish(office, replace(PATROL, rows=(*PATROL.rows[1:], PlanRow("X1", "Podcasts", "blog", "{handle}"))))
    assert opening.catch_up(office.vault, office.by("cora"), id_) == 2
    after = terms(office, id_)
    assert after == [*before, ("X1", "sky_a"), ("X1", "sky_b")]
    assert [row.place for row in rows(office, id_)] == list(range(len(after)))
    assert last(office) == ("catch_up", "done", "")
    assert screening(office, id_).plan_version == 2
    with pytest.raises(Refused, match="follows the plan in force already"):
        opening.catch_up(office.vault, office.by("cora"), id_)


def test_a_search_whose_term_changed_is_a_new_search(office: Office) -> None:
    changed = tuple(replace(row, term='"{full_name}" "{city}"') if row.code == "P1" else row for row in PATROL.rows)
    publish(office, replace(PATROL, rows=changed))
    assert opening.catch_up(office.vault, office.by("cora"), office.screening) == 1
    assert terms(office)[-1] == ("P1", '"Jordan A. Ellery" "Example City"')


@pytest.mark.parametrize("reason", list(opening.WITHDRAWALS))
def test_a_screening_is_withdrawn_for_a_reason(office: Office, reason: str) -> None:
    with pytest.raises(Refused, match="Choose why the screening ends") as refused:
        opening.withdraw(office.vault, office.by("cora"), office.screening, "no reason")
    assert refused.value.field == "reason"
    opening.withdraw(office.vault, office.by("cora"), office.screening, reason)
    assert screening(office).stage == "withdrawn"
    assert screening(office).closed_at
    assert about(office) == {"reason": reason}


def test_a_packet_that_was_approved_is_void_when_the_screening_ends(office: Office) -> None:
    packet = approved(office)
    opening.withdraw(office.vault, office.by("cora"), office.screening, "position_closed")
    assert [(each.state, each.reason) for each in stored(office, FrozenPacket)] == [("void", "position_closed")]
    assert about(office) == {"reason": "position_closed", "void": packet}


def test_a_packet_that_the_panel_has_is_taken_back_when_the_screening_ends(office: Office) -> None:
    packet = released(office)
    opening.withdraw(office.vault, office.by("cora"), office.screening, "candidate_withdrew")
    assert [(each.state, each.reason) for each in stored(office, FrozenPacket)] == [("recalling", "candidate_withdrew")]
    assert (ErrandKind.CARRY_RECALL, packet) in [(each.kind, each.about) for each in stored(office, Errand)]
    assert about(office) == {"reason": "candidate_withdrew", "packet": packet}


def test_a_row_is_waived_by_name_and_reason(office: Office) -> None:
    row = begun(office)[0]
    opening.waive_row(office.vault, office.by("cora"), office.screening, row, "source_down")
    with office.reading() as session:
        found = session.get_one(SearchRow, row)
    assert (found.state, found.waived_by, found.waived_reason) == (RowState.WAIVED, "cora", "source_down")
    assert about(office) == {"row": row, "reason": "source_down"}


def test_a_row_is_waived_only_while_it_is_open(office: Office) -> None:
    one, two = begun(office)[:2]
    log(office, one)
    with pytest.raises(Refused, match="searched or waived already"):
        opening.waive_row(office.vault, office.by("cora"), office.screening, one, "source_down")
    with pytest.raises(Refused, match="Choose why the row is waived") as refused:
        opening.waive_row(office.vault, office.by("cora"), office.screening, two, "bored")
    assert refused.value.field == "reason"
    for row in ("nowhere", rows(office, opened(office))[0].id):
        with pytest.raises(Unknown):
            opening.waive_row(office.vault, office.by("cora"), office.screening, row, "source_down")
