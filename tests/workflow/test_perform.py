"""The vault's door: a deed with its entry or a refusal with its entry, in one transaction, on both databases."""

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from tests import cast
from tests.cast import Office
from tests.postgres import administer, url_of
from tests.workflow.world import searched
from vetting.domain.actions import Action
from vetting.domain.refusals import Refused, Unknown
from vetting.domain.roles import Role
from vetting.domain.stages import Stage
from vetting.ledger import entries
from vetting.ledger.chain import first_break
from vetting.storage import told
from vetting.vault import people as vault_people
from vetting.vault.people import Department
from vetting.vault.record import Entry
from vetting.vault.screenings import Screening
from vetting.workflow import intake, opening, perform, review, search
from vetting.workflow import people as staff
from vetting.workflow.perform import OPERATOR, PROGRAM, By, Deed, house_deed, screening_deed


@pytest.fixture(scope="module")
def furnished(postgres_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """An office moved into PostgreSQL once, to be copied: the instance folder, and the database's name."""
    folder, name = tmp_path_factory.mktemp("furnished"), "furnished"
    administer(postgres_folder, f"CREATE DATABASE {name}")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("VETTING_VAULT_URL", url_of(postgres_folder, name))
        cast.furnish(folder)
    yield folder, name
    administer(postgres_folder, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(params=["sqlite", "postgresql"])
def office(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    """The same office in either kind of database."""
    if request.param == "sqlite":
        yield from cast.office(tmp_path / "instance")
        return
    server, (folder, name) = request.getfixturevalue("postgres_folder"), request.getfixturevalue("furnished")
    administer(server, f"CREATE DATABASE copied TEMPLATE {name}")
    monkeypatch.setenv("VETTING_VAULT_URL", url_of(server, "copied"))
    opened = cast.open_office(folder)
    yield opened
    opened.vault.store.engine.dispose()
    administer(server, "DROP DATABASE copied WITH (FORCE)")


def screening_of(office: Office) -> Screening:
    with office.reading() as session:
        return session.get_one(Screening, office.screening)


def last(office: Office) -> Entry:
    with office.reading() as session:
        sequence, _ = entries.head(session, Entry)
        return session.get_one(Entry, sequence)


def refused(office: Office, deed: Any, *args: Any, **kwargs: Any) -> Refused:
    """Nothing of the deed may remain but its refusal's entry."""
    before, count = screening_of(office), len(office.entries())
    with pytest.raises(Refused) as caught:
        deed(office.vault, *args, **kwargs)
    after = screening_of(office)
    assert (after.stage, after.version) == (before.stage, before.version)
    assert len(office.entries()) == count + 1
    assert last(office).outcome == "refused"
    assert last(office).reason == caught.value.code
    return caught.value


def test_a_deed_moves_the_stage_and_is_sealed_with_who_where_and_when(office: Office) -> None:
    before = screening_of(office)
    search.begin_search(office.vault, office.by("sam"), office.screening)
    after, entry = screening_of(office), last(office)
    assert (after.stage, after.version) == (Stage.SEARCHING, before.version + 1)
    assert (entry.action, entry.outcome, entry.reason) == ("begin_search", "done", "")
    assert (entry.account, entry.person) == (office.account("sam").id, "sam")
    assert (entry.screening, entry.position) == (office.screening, office.position)
    with office.reading() as session:
        assert first_break(entries.rows(session, Entry)) is None


def test_a_deed_that_moves_nothing_leaves_the_stage(office: Office) -> None:
    opening.record_notice(office.vault, office.by("cora"), office.screening, "Notice, version 2")
    assert screening_of(office).stage is Stage.OPENED


def test_closing_keeps_the_time(office: Office) -> None:
    opening.withdraw(office.vault, office.by("cora"), office.screening, next(iter(opening.WITHDRAWALS)))
    assert screening_of(office).stage is Stage.WITHDRAWN
    assert screening_of(office).closed_at is not None


def test_a_refusal_is_entered_without_what_was_typed(office: Office) -> None:
    secret = "he goes to Grace Baptist"
    assert refused(office, opening.record_notice, office.by("sam"), office.screening, secret).code == "role"
    assert "Baptist" not in last(office).body
    assert json.loads(last(office).body)["about"] == {}


def test_an_address_that_is_nobodys_is_unknown_and_does_not_reach_the_ledger(office: Office) -> None:
    typed = "my-neighbour-is-a-mormon"
    for deed, person in ((search.begin_search, "sam"), (intake.publish_plan, "cora")):
        caught = refused(office, deed, office.by(person), typed)
        assert isinstance(caught, Unknown)
        assert (last(office).screening, last(office).position) == (None, None)
        assert typed not in last(office).body


def test_a_refusal_on_a_position_names_the_position(office: Office) -> None:
    refused(office, intake.publish_plan, office.by("sam"), office.position)
    assert last(office).position == office.position


def test_a_fault_in_the_middle_leaves_nothing(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    count = len(office.entries())
    monkeypatch.setattr(perform, "_seal", lambda _deed: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        search.begin_search(office.vault, office.by("sam"), office.screening)
    assert screening_of(office).stage is Stage.OPENED
    assert len(office.entries()) == count


def test_who_is_no_longer_active_is_refused_at_once(office: Office) -> None:
    sam = office.by("sam")
    staff.deactivate(office.vault, OPERATOR, "sam")
    assert refused(office, search.begin_search, sam, office.screening).code == "account"
    assert last(office).person == "sam"


def test_an_account_that_never_was_is_refused(office: Office) -> None:
    assert refused(office, search.begin_search, By("nobody"), office.screening).code == "account"


def test_a_changed_role_bites_at_the_next_deed(office: Office) -> None:
    staff.change_roles(office.vault, OPERATOR, office.account("sam").id, frozenset({Role.AUDITOR}))
    assert refused(office, search.begin_search, office.by("sam"), office.screening).code == "role"


@pytest.mark.control("independent_search")
def test_a_new_role_washes_no_deed_out(office: Office) -> None:
    searched(office)
    staff.change_roles(office.vault, OPERATOR, office.account("sam").id, frozenset({Role.REVIEWER, Role.COORDINATOR}))
    assert refused(office, review.begin_review, office.by("sam"), office.screening).code.startswith("after_")


@pytest.mark.control("independent_search")
@pytest.mark.parametrize("sits", [True, False], ids=["sits", "sat once"])
def test_whoever_sits_or_sat_on_the_panel_does_nothing_with_its_candidates(office: Office, *, sits: bool) -> None:
    roles = frozenset({Role.SEARCHER, Role.COORDINATOR})
    name, email = "Dana Whitfield", "dana.w@example.gov"
    staff.invite(office.vault, OPERATOR, number="E-dana", name=name, email=email, roles=roles)
    if not sits:
        intake.unseat_panel(office.vault, office.by("cora"), office.position, "dana")
    caught = refused(office, opening.record_notice, office.by("dana"), office.screening, "Notice")
    assert caught.code == "seated"


@pytest.mark.control("sensitive_position")
def test_a_designation_that_lapsed_ends_the_search(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    sam = office.by("sam")
    monkeypatch.setattr(vault_people, "designated", lambda _session, _person, _day: False)
    assert refused(office, search.begin_search, sam, office.screening).code == "not_designated"


def test_who_is_not_assigned_does_not_search(office: Office) -> None:
    cast.designate(office.vault, "rex")
    staff.change_roles(office.vault, OPERATOR, office.account("rex").id, frozenset({Role.SEARCHER}))
    assert refused(office, search.begin_search, office.by("rex"), office.screening).code == "not_assigned"


def test_a_gate_counts_what_the_checklist_misses(office: Office) -> None:
    search.begin_search(office.vault, office.by("sam"), office.screening)
    caught = refused(office, search.submit_search, office.by("sam"), office.screening)
    assert caught.code == "checklist"
    assert "12 checklist items" in caught.sentence


def test_a_stale_sign_in_is_asked_for_where_the_table_asks(office: Office) -> None:
    account = office.account("ruth").id
    caught = refused(office, staff.change_roles, office.by("mona", fresh=False), account, frozenset({Role.AUDITOR}))
    assert caught.code == "sign_in_again"


def test_the_program_and_the_operator_are_no_persons(office: Office) -> None:
    assert refused(office, search.begin_search, PROGRAM, office.screening).code == "role"
    assert (last(office).account, last(office).person) == ("program", "program")
    assert refused(office, opening.record_notice, OPERATOR, office.screening, "Notice").code == "role"
    assert last(office).person == "operator"


def test_a_deed_of_the_house_has_no_screening_to_reach_for(office: Office) -> None:
    @house_deed(Action.INVITE_PERSON)
    def reaching(deed: Deed) -> str:
        return deed.screening.id

    assert refused(office, reaching, OPERATOR).code == "unknown"


def test_two_who_begin_at_once_begin_once(office: Office) -> None:
    def begin(_: int) -> str:
        try:
            search.begin_search(office.vault, office.by("sam"), office.screening)
        except Refused as caught:
            return caught.code
        return "done"

    before = screening_of(office).version
    with ThreadPoolExecutor(4) as pool:
        assert sorted(pool.map(begin, range(4))) == ["done", "stage", "stage", "stage"]
    with office.reading() as session:
        assert first_break(entries.rows(session, Entry)) is None
    assert screening_of(office).version == before + 1


def test_raw_material_is_read_by_the_assigned_searcher_and_by_a_reviewer_who_did_not_search(office: Office) -> None:
    @screening_deed(Action.READ_RAW)
    def look(deed: Deed) -> None:
        perform.refuse_stranger(deed)

    searched(office)
    look(office.vault, office.by("sam"), office.screening)
    look(office.vault, office.by("ruth"), office.screening)
    staff.change_roles(office.vault, OPERATOR, office.account("rex").id, frozenset({Role.SEARCHER}))
    assert refused(office, look, office.by("rex"), office.screening).code == "not_yours"


def test_a_step_keeps_its_name_and_its_sentence() -> None:
    assert opening.open_screening.__name__ == "open_screening"
    assert (opening.open_screening.__doc__ or "").startswith("One candidate, one position")


@pytest.mark.parametrize(
    ("zone", "day"), [("UTC", 1), ("America/Los_Angeles", 1), ("Pacific/Auckland", 2), ("Asia/Tokyo", 2)]
)
def test_today_is_the_department_s_day(office: Office, zone: str, day: int) -> None:
    @house_deed(Action.INVITE_PERSON)
    def note(deed: Deed) -> date:
        return deed.today

    with office.vault.store.writing() as session:
        session.get_one(Department, "department").time_zone = zone
        session.commit()
    with told(datetime(2026, 6, 1, 16, 0, tzinfo=UTC)):
        assert note(office.vault, OPERATOR) == date(2026, 6, day)
