from dataclasses import replace
from datetime import timedelta

import pytest

from tests.cast import JORDAN, Office, designate
from tests.workflow.searching import (
    DISCLOSED,
    about,
    attributed,
    begun,
    kept,
    last,
    log,
    logged,
    rows,
    seal,
    searched,
    stored,
    taken_away,
)
from tests.workflow.world import answer, claimed
from tests.workflow.world import searched as handed_on
from vetting.domain.attribution import Identifier
from vetting.domain.checklists import Gate
from vetting.domain.methods import PROHIBITED, Device, Login, Method, Outcome
from vetting.domain.refusals import Refused, Unknown
from vetting.policy import plans
from vetting.storage import now
from vetting.vault.findings import OnlineAccount
from vetting.vault.people import Designation
from vetting.vault.screenings import Screening
from vetting.vault.searches import RowState, Search
from vetting.workflow import intake, opening, review, search
from vetting.workflow.candidates import Opening

THREE = (Identifier.FULL_NAME, Identifier.RESIDENCE, Identifier.LIKENESS)


def unset(office: Office, **columns: object) -> None:
    with office.vault.store.writing() as session:
        found = session.get_one(Screening, office.screening)
        for name, value in columns.items():
            setattr(found, name, value)
        session.add(found)
        session.commit()


def test_the_search_begins_after_the_notice(office: Office) -> None:
    unset(office, notice_at=None)
    with pytest.raises(Refused, match=r"has not had the notice yet\. Your coordinator records it") as refused:
        begun(office)
    assert refused.value.code == "notice_missing"
    opening.record_notice(office.vault, office.by("cora"), office.screening, "Notice, version 1")
    begun(office)
    with office.reading() as session:
        assert session.get_one(Screening, office.screening).stage == "searching"


@pytest.mark.control("sensitive_position")
def test_whoever_holds_no_designation_today_does_not_search(office: Office) -> None:
    row = begun(office)[0]
    with office.vault.store.writing() as session:
        for each in stored(office, Designation):
            each.until = now().date() - timedelta(days=1)
            session.add(each)
        session.commit()
    with pytest.raises(Refused, match="you hold no designation for a sensitive position that is in force today"):
        log(office, row)
    assert last(office) == ("log_search", "refused", "not_designated")
    designate(office.vault, "sam")
    log(office, row)


def test_a_search_keeps_how_when_and_with_what_outcome(office: Office) -> None:
    row = begun(office)[0]
    draft = searched(
        Outcome.COULD_NOT_BE_SEARCHED,
        device=Device.PERSONAL,
        permission="Lt. Brandt, 3 Nov",
        note="Only after sign-in.",
        seconds=90,
        incidental=True,
    )
    id_ = log(office, row, draft)
    found, sealed = stored(office, Search)[0], seal(office)
    assert (found.id, found.search_row, found.person, found.incidental, found.seconds) == (id_, row, "sam", True, 90)
    assert sealed.open(found.note, f"search.note.{id_}") == "Only after sign-in."
    assert sealed.open(found.permission, f"search.permission.{id_}") == "Lt. Brandt, 3 Nov"
    assert about(office) == {"row": row, "search": id_, "outcome": "could_not_be_searched"}
    assert rows(office)[0].state is RowState.DONE


@pytest.mark.parametrize(("seconds", "kept"), [(0, 0), (86_400, 86_400), (10**9, 86_400)])
def test_the_time_spent_stays_within_a_day(office: Office, seconds: int, kept: int) -> None:
    log(office, begun(office)[0], searched(seconds=seconds))
    assert stored(office, Search)[0].seconds == kept


@pytest.mark.control("lawful_methods")
@pytest.mark.parametrize("method", sorted(PROHIBITED))
def test_no_prohibited_method_is_recorded(office: Office, method: Method) -> None:
    row = begun(office)[0]
    with pytest.raises(Refused, match="is not a lawful way to look") as refused:
        log(office, row, searched(method=method))
    assert refused.value.field == "method"
    assert last(office) == ("log_search", "refused", f"prohibited_{method}")
    assert stored(office, Search) == []


@pytest.mark.control("alias_approval")
def test_no_search_under_an_alias_is_recorded(office: Office) -> None:
    with pytest.raises(Refused, match="none stands behind this one") as refused:
        log(office, begun(office)[0], searched(login=Login.ALIAS))
    assert refused.value.field == "login"


@pytest.mark.control("agency_device")
def test_a_device_of_ones_own_needs_permission(office: Office) -> None:
    with pytest.raises(Refused, match="name who gave written permission") as refused:
        log(office, begun(office)[0], searched(device=Device.PERSONAL, permission="  "))
    assert refused.value.field == "permission"


@pytest.mark.parametrize(
    ("draft", "code", "field"),
    [
        (searched(Outcome.COULD_NOT_BE_SEARCHED, note=" \n"), "note_missing", "note"),
        (searched(seconds=-1), "not_measured", ""),
        (searched(note="a\0b"), "not_text", "note"),
        (searched(note="a\udc80"), "not_text", "note"),
        (searched(note="b \ufffd"), "not_text", "note"),
        (searched(note="x" * 1_000_000), "too_long", "note"),
        (searched(permission="x" * 501), "too_long", "permission"),
    ],
)
def test_words_that_cannot_be_kept_are_refused_at_their_field(
    office: Office, draft: search.SearchDraft, code: str, field: str
) -> None:
    row = begun(office)[0]
    with pytest.raises(Refused) as refused:
        log(office, row, draft)
    assert (refused.value.code, refused.value.field) == (code, field)
    assert stored(office, Search) == []
    assert rows(office)[0].state is RowState.OPEN


@pytest.mark.control("uniform_application")
@pytest.mark.parametrize("row", ["nowhere", ""])
def test_only_the_plans_rows_are_searched(office: Office, row: str) -> None:
    begun(office)
    with pytest.raises(Refused, match="Only the plan’s rows are searched"):
        log(office, row)
    assert last(office) == ("log_search", "refused", "off_plan")


def test_a_row_of_another_screening_is_off_the_plan(office: Office) -> None:
    begun(office)
    other = opening.open_screening(
        office.vault, office.by("cora"), office.position, Opening(replace(JORDAN, full_name="Sky Adler"))
    )
    with pytest.raises(Refused, match="Only the plan’s rows are searched"):
        log(office, rows(office, other)[0].id)


def test_a_waived_row_is_not_searched(office: Office) -> None:
    row = begun(office)[0]
    opening.waive_row(office.vault, office.by("cora"), office.screening, row, "legal_advice")
    with pytest.raises(Refused, match="The coordinator waived this row"):
        log(office, row)


def test_a_row_may_be_searched_again(office: Office) -> None:
    row = begun(office)[0]
    log(office, row)
    log(office, row, searched(Outcome.FINDINGS_RECORDED))
    assert [each.outcome for each in stored(office, Search)] == ["nothing_found", "findings_recorded"]


@pytest.mark.control("validated_information")
def test_an_account_needs_three_signs_or_the_candidates_word(office: Office) -> None:
    begun(office)
    with pytest.raises(Refused, match="Tick at least 3 independent identifiers") as refused:
        attributed(office, signs=THREE[:2])
    assert refused.value.field == "identifiers"
    attributed(office, signs=THREE)
    attributed(office, "other", DISCLOSED)
    found = stored(office, OnlineAccount)
    assert [each.confirmed_by for each in found] == [None, None]
    assert b"jellery" not in found[0].evidence


def test_a_pack_may_ask_for_more_signs(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    begun(office)
    strict = search.pinned

    def four(*of: object) -> object:
        found = strict(*of)  # type: ignore[arg-type]
        return replace(found, parameters=replace(found.parameters, identifiers_needed=4))

    monkeypatch.setattr(search, "pinned", four)
    with pytest.raises(Refused, match="Tick at least 4"):
        attributed(office, signs=THREE)


def test_signs_against_are_explained(office: Office) -> None:
    begun(office)
    draft = search.AccountDraft("Social network", "je", DISCLOSED, against="Another city.")
    with pytest.raises(Refused, match="does not change the attribution") as refused:
        search.attribute(office.vault, office.by("sam"), office.screening, draft)
    assert refused.value.field == "explained"
    draft = replace(draft, explained="They moved.")
    search.attribute(office.vault, office.by("sam"), office.screening, draft)


@pytest.mark.parametrize(
    ("draft", "code", "field"),
    [
        (search.AccountDraft("Social network", " ", DISCLOSED), "handle_missing", "handle"),
        (search.AccountDraft("Social network", "a\0", DISCLOSED), "not_text", "handle"),
        (search.AccountDraft("Social network", "a" * 301, DISCLOSED), "too_long", "handle"),
        (search.AccountDraft("jellery_runs at home", "je", DISCLOSED), "source_off", "source"),
        (search.AccountDraft("Blogs", "je", DISCLOSED, "x" * 2001, "y"), "too_long", "against"),
        (search.AccountDraft("Blogs", "je", DISCLOSED, "x", "\ud800"), "not_text", "explained"),
    ],
)
def test_an_account_that_cannot_be_recorded_is_refused_at_its_field(
    office: Office, draft: search.AccountDraft, code: str, field: str
) -> None:
    begun(office)
    with pytest.raises(Refused) as refused:
        search.attribute(office.vault, office.by("sam"), office.screening, draft)
    assert (refused.value.code, refused.value.field) == (code, field)
    assert stored(office, OnlineAccount) == []


def test_an_account_is_listed_once(office: Office) -> None:
    begun(office)
    attributed(office, "jellery_runs")
    with pytest.raises(Refused, match="on the list already"):
        attributed(office, "Jellery_Runs")
    attributed(office, "jellery_rides")


def test_more_for_an_account_has_to_be_confirmed_again(office: Office) -> None:
    handed_on(office)
    claimed(office)
    id_ = stored(office, OnlineAccount)[0].id
    review.confirm_attribution(office.vault, office.by("ruth"), office.screening, id_)
    review.return_to_search(office.vault, office.by("ruth"), office.screening, "attribution_weak")
    draft = search.AccountDraft("Social network", "jellery_runs", THREE, id=id_)
    assert search.attribute(office.vault, office.by("sam"), office.screening, draft) == id_
    found = stored(office, OnlineAccount)
    assert [(each.id, each.confirmed_by, each.confirmed_at) for each in found] == [(id_, None, None)]


def test_a_finished_search_is_handed_on(office: Office) -> None:
    handed_on(office)
    with office.reading() as session:
        assert session.get_one(Screening, office.screening).stage == "reviewing"


def test_every_row_is_settled_before_that(office: Office) -> None:
    for row in begun(office)[:-2]:
        log(office, row)
    opening.waive_row(office.vault, office.by("cora"), office.screening, rows(office)[-1].id, "source_gone")
    answer(office, "sam", Gate.SUBMIT)
    with pytest.raises(Refused, match=r"1 of 13 searches are not done\. Do them first\."):
        search.submit_search(office.vault, office.by("sam"), office.screening)


def test_every_finding_has_its_account_before_that(office: Office) -> None:
    all_rows = begun(office)
    for row in all_rows:
        log(office, row)
    logged(office, all_rows[0], kept(office, all_rows[0]))
    answer(office, "sam", Gate.SUBMIT)
    with pytest.raises(Refused, match="A finding has no account yet"):
        search.submit_search(office.vault, office.by("sam"), office.screening)


def test_every_checklist_item_is_answered_with_yes_before_that(office: Office) -> None:
    for row in begun(office):
        log(office, row)
    with pytest.raises(Refused, match="checklist items are not answered with yes"):
        search.submit_search(office.vault, office.by("sam"), office.screening)


@pytest.mark.control("uniform_application")
def test_the_plan_in_force_is_met_before_that(office: Office) -> None:
    for row in begun(office):
        log(office, row)
    answer(office, "sam", Gate.SUBMIT)
    plan = plans.samples()["patrol"]
    more = replace(plan.rows[-1], code="X1", source="Podcasts")
    intake.draft_plan(
        office.vault, office.by("cora"), office.position, plans.dump(replace(plan, rows=(*plan.rows, more)))
    )
    intake.publish_plan(office.vault, office.by("cora"), office.position)
    with pytest.raises(Refused, match="The plan has a version 2 since"):
        search.submit_search(office.vault, office.by("sam"), office.screening)


def test_the_terms_are_read_by_the_assigned_searcher(office: Office) -> None:
    found = search.terms(office.vault, office.by("sam"), office.screening)
    assert [term for _, term in found][:2] == ['"Jordan A. Ellery" "Example City"', '"Jordan Price"']
    assert last(office) == ("read_candidate", "done", "")
    taken_away(office)
    with pytest.raises(Unknown):
        search.terms(office.vault, office.by("sam"), office.screening)


def test_who_stepped_back_reads_no_term_any_more(office: Office) -> None:
    opening.recuse(office.vault, office.by("sam"), office.screening)
    with pytest.raises(Refused, match="You stepped back from this screening"):
        search.terms(office.vault, office.by("sam"), office.screening)
