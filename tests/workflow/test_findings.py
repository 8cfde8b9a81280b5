import json
from dataclasses import replace
from datetime import timedelta

import pytest

from tests.cast import Office
from tests.workflow.searching import (
    LAST_YEAR,
    about,
    attributed,
    begun,
    finding,
    kept,
    last,
    logged,
    on,
    seal,
    stored,
)
from tests.workflow.world import Told, claimed, confirm, decide, suggestions
from tests.workflow.world import searched as handed_on
from vetting.domain.categories import Category
from vetting.domain.figures import short_day
from vetting.domain.identity import Identity
from vetting.domain.methods import Corroboration as Kind
from vetting.domain.refusals import Changed, Refused, Unknown
from vetting.storage import now
from vetting.vault.findings import Corroboration, Finding, FindingCapture
from vetting.vault.passages import FilterState, Passage, PassageKind, Redaction
from vetting.vault.screenings import Screening
from vetting.workflow import findings, opening, review
from vetting.workflow.candidates import Opening

TODAY = now().date()


def texts(office: Office) -> dict[PassageKind, str]:
    here = seal(office)
    return {each.kind: here.open(each.text, f"passage.text.{each.id}") for each in stored(office, Passage)}


def known_as(office: Office, identity: Identity) -> None:
    """As if the screening had been opened with this identity."""
    with office.vault.store.writing() as session:
        found = session.get_one(Screening, office.screening)
        found.identity = seal(office).close(identity.dumps(), f"screening.identity.{found.id}")
        session.add(found)
        session.commit()


def test_a_finding_is_kept_with_its_texts_filtered_and_its_place_sealed(office: Office) -> None:
    row = begun(office)[0]
    account, capture = attributed(office), kept(office, row)
    id_ = logged(office, row, capture, online_account=account, statement="He went to church.")
    found, here = stored(office, Finding)[0], seal(office)
    assert (found.id, found.search_row, found.category, found.logged_by) == (id_, row, "reckless", "sam")
    assert (found.online_account, found.adult_when_posted, found.version) == (account, True, 1)
    assert json.loads(here.open(found.place, f"finding.place.{id_}")) == {"url": "https://social.example/p/1"}
    assert here.open(found.posted_on, f"finding.posted_on.{id_}") == LAST_YEAR.isoformat()
    assert {each.filter_state for each in stored(office, Passage)} == {FilterState.SUGGESTED}
    assert texts(office)[PassageKind.STATEMENT] == "He went to church."
    assert set(suggestions(office, id_)) == {"he", "church"}
    assert [(each.finding, each.capture) for each in stored(office, FindingCapture)] == [(id_, capture)]
    assert about(office) == {"finding": id_, "row": row}


@pytest.mark.control("purpose_gate")
@pytest.mark.parametrize(
    ("changed", "code", "field", "sentence"),
    [
        ({"statement": " \n"}, "statement_missing", "statement", "Describe the conduct in neutral words"),
        ({"nexus": ""}, "nexus_missing", "nexus", "how this bears on the job"),
        ({"statement": "x" * 1_000_000}, "too_long", "statement", "more than 20,000 characters. Shorten it."),
        ({"quote": "a\0b"}, "not_text", "quote", "Paste it again as plain text"),
        ({"quote": "a\ud83d"}, "not_text", "quote", "Paste it again as plain text"),
        ({"nexus": "\ufffd"}, "not_text", "nexus", "Paste it again as plain text"),
        ({"url": "social.example/p/1"}, "url", "url", "must begin with https:// or http://"),
        ({"category": Category.HATE_GROUP}, "category_off", "category", "does not use this category"),
        ({"posted_on": TODAY + timedelta(days=1)}, "outside_look_back", "posted_on", "outside the plan’s look-back"),
        ({"posted_on": on("2011-03-01")}, "outside_look_back", "posted_on", "outside the plan’s look-back"),
        ({"online_account": "some\0one"}, "not_text", "online_account", "Paste it again"),
        ({"online_account": "someone"}, "account_unknown", "online_account", "one of this screening’s accounts"),
    ],
)
def test_what_cannot_be_a_finding_is_refused_at_its_field(
    office: Office, changed: dict[str, object], code: str, field: str, sentence: str
) -> None:
    row = begun(office)[0]
    capture = kept(office, row)
    with pytest.raises(Refused, match=sentence) as refused:
        logged(office, row, capture, **changed)
    assert (refused.value.code, refused.value.field) == (code, field)
    assert last(office) == ("log_finding", "refused", code)
    assert stored(office, Finding) == stored(office, Passage) == stored(office, FindingCapture) == []


def test_the_look_back_has_a_first_day(office: Office) -> None:
    row = begun(office)[0]
    capture = kept(office, row)
    first = TODAY.replace(year=TODAY.year - 7)
    logged(office, row, capture, posted_on=first)
    logged(office, row, capture, posted_on=TODAY)
    with pytest.raises(Refused, match=f"look-back, which goes from {short_day(first)} to today"):
        logged(office, row, capture, posted_on=first - timedelta(days=1))


def test_what_a_minor_posted_is_not_recorded(office: Office) -> None:
    row = begun(office)[0]
    capture = kept(office, row)
    born = LAST_YEAR.replace(year=LAST_YEAR.year - 18)
    known_as(office, Identity("Jordan A. Ellery", born=(born + timedelta(days=1)).isoformat()))
    with pytest.raises(Refused, match="a minor when this was posted: it is not recorded") as refused:
        logged(office, row, capture)
    assert refused.value.field == "posted_on"
    known_as(office, Identity("Jordan A. Ellery", born=born.isoformat()))
    logged(office, row, capture)


@pytest.mark.control("uniform_application")
def test_nothing_is_logged_off_the_plan(office: Office) -> None:
    row = begun(office)[0]
    capture = kept(office, row)
    with pytest.raises(Refused, match="Only the plan’s rows are searched"):
        logged(office, "nowhere", capture)
    assert last(office) == ("log_finding", "refused", "off_plan")
    opening.waive_row(office.vault, office.by("cora"), office.screening, row, "source_gone")
    with pytest.raises(Refused, match="nothing is recorded under it"):
        logged(office, row, capture)


def test_a_finding_rests_on_captures_of_its_screening(office: Office) -> None:
    row = begun(office)[0]
    with pytest.raises(Refused, match="Keep a copy of the page first") as refused:
        logged(office, row)
    assert refused.value.field == "captures"
    with pytest.raises(Refused, match="Choose captures of this screening"):
        logged(office, row, kept(office, row), "elsewhere")
    with pytest.raises(Refused, match="Paste it again"):
        logged(office, row, "else\0where")
    assert stored(office, Finding) == []


def test_a_capture_named_twice_counts_once(office: Office) -> None:
    row = begun(office)[0]
    capture = kept(office, row)
    logged(office, row, capture, capture)
    assert len(stored(office, FindingCapture)) == 1


def test_the_same_finding_is_recorded_once_and_another_of_the_same_post_beside_it(office: Office) -> None:
    row = begun(office)[0]
    capture = kept(office, row)
    logged(office, row, capture)
    with pytest.raises(Refused, match="recorded already; it stands in the list of findings"):
        logged(office, row, capture)
    assert last(office) == ("log_finding", "refused", "same_finding")
    logged(office, row, capture, statement="The candidate described driving without lights.")
    logged(office, row, capture, posted_on=LAST_YEAR - timedelta(days=1))
    assert len(stored(office, Finding)) == 3


def change(office: Office, id_: str, *captured: str, version: int = 1, **changed: object) -> None:
    draft = finding("", *captured, id=id_, **changed)
    findings.change_finding(office.vault, office.by("sam"), office.screening, draft, version=version)


def test_a_change_replaces_texts_and_captures(office: Office) -> None:
    row = begun(office)[0]
    one, two = kept(office, row), kept(office, row, content=b"another page")
    id_ = logged(office, row, one)
    change(office, id_, two, statement="The candidate went to church.", quote="", category=Category.THREAT)
    found = stored(office, Finding)[0]
    assert (found.category, found.version, found.search_row) == ("threat", 2, row)
    assert texts(office) == {
        PassageKind.STATEMENT: "The candidate went to church.",
        PassageKind.QUOTE: "",
        PassageKind.NEXUS: "Officers drive.",
    }
    assert [each.capture for each in stored(office, FindingCapture)] == [two]
    assert set(suggestions(office, id_)) == {"church"}
    change(office, id_, one, two, version=2)
    assert {each.capture for each in stored(office, FindingCapture)} == {one, two}
    assert about(office) == {"finding": id_}


def test_a_change_of_what_was_changed_meanwhile_is_told(office: Office) -> None:
    row = begun(office)[0]
    capture = kept(office, row)
    id_ = logged(office, row, capture)
    change(office, id_, capture)
    with pytest.raises(Changed, match="changed since you opened it"):
        change(office, id_, capture, statement="Something else.")
    assert texts(office)[PassageKind.STATEMENT].startswith("In a public post")


def test_a_change_is_held_to_the_same_rules(office: Office) -> None:
    row = begun(office)[0]
    capture = kept(office, row)
    id_ = logged(office, row, capture)
    with pytest.raises(Refused, match="neutral words"):
        change(office, id_, capture, statement="")
    assert last(office) == ("change_finding", "refused", "statement_missing")
    with pytest.raises(Refused, match="Keep a copy"):
        change(office, id_)
    assert stored(office, Finding)[0].version == 1


@pytest.mark.parametrize("id_", ["", "nowhere"])
def test_a_finding_that_is_not_there_cannot_be_changed(office: Office, id_: str) -> None:
    row = begun(office)[0]
    with pytest.raises(Unknown):
        change(office, id_, kept(office, row))


def test_after_submission_nothing_is_changed(office: Office) -> None:
    id_ = handed_on(office, Told())[0]
    with pytest.raises(Refused, match="the screening is in review"):
        change(office, id_)


def test_a_returned_finding_keeps_decisions_on_words_that_stayed_and_loses_its_confirmation(office: Office) -> None:
    told = Told(statement="The candidate posted after church that immigrants lie.")
    id_ = handed_on(office, told)[0]
    claimed(office)
    decide(office, id_)
    confirm(office, id_)
    review.return_to_search(office.vault, office.by("ruth"), office.screening, "statement_not_neutral")
    capture = stored(office, FindingCapture)[0].capture
    change(office, id_, capture, statement="The candidate posted after church that someone lies.", quote="")
    found = stored(office, Finding)[0]
    assert (found.confirmed_by, found.confirmed_at) == (None, None)
    left = suggestions(office, id_)
    assert set(left) == {"church"}
    carried = next(each for each in stored(office, Redaction) if each.id == left["church"])
    assert (carried.decision, carried.decided_by, carried.carried_over) == ("remove", "ruth", True)


@pytest.mark.control("corroboration")
@pytest.mark.parametrize("kind", list(Kind))
def test_a_finding_is_corroborated_by_one_of_four_lawful_means(office: Office, kind: Kind) -> None:
    row = begun(office)[0]
    id_ = logged(office, row, kept(office, row))
    made = findings.corroborate(
        office.vault, office.by("sam"), office.screening, id_, kind, TODAY, "The candidate said so."
    )
    found = stored(office, Corroboration)[0]
    assert (found.id, found.finding, found.kind, found.on, found.by) == (made, id_, kind, TODAY, "sam")
    assert seal(office).open(found.result, f"corroboration.result.{made}") == "The candidate said so."
    assert about(office) == {"finding": id_, "corroboration": made}


def test_a_corroboration_is_recorded_once_and_another_stands_beside_it(office: Office) -> None:
    row = begun(office)[0]
    id_ = logged(office, row, kept(office, row))
    said = (office.vault, office.by("sam"), office.screening, id_, Kind.INTERVIEW, TODAY)
    findings.corroborate(*said, "The candidate said so.")
    with pytest.raises(Refused) as refused:
        findings.corroborate(*said, "The candidate said so.")
    assert refused.value.code == "same_corroboration"
    findings.corroborate(*said, "The employer said so too.")
    assert len(stored(office, Corroboration)) == 2


@pytest.mark.parametrize(
    ("day", "result", "code", "field"),
    [
        (TODAY, "  ", "result_missing", "result"),
        (TODAY + timedelta(days=1), "Said so.", "date_ahead", "on"),
        (TODAY, "x" * 2001, "too_long", "result"),
        (TODAY, "\0", "not_text", "result"),
    ],
)
def test_a_corroboration_says_what_it_showed_and_when(
    office: Office, day: object, result: str, code: str, field: str
) -> None:
    row = begun(office)[0]
    id_ = logged(office, row, kept(office, row))
    with pytest.raises(Refused) as refused:
        findings.corroborate(
            office.vault,
            office.by("sam"),
            office.screening,
            id_,
            Kind.INTERVIEW,
            day,
            result,  # type: ignore[arg-type]
        )
    assert (refused.value.code, refused.value.field) == (code, field)


def test_a_foreign_finding_cannot_be_corroborated(office: Office) -> None:
    begun(office)
    with pytest.raises(Unknown):
        findings.corroborate(
            office.vault, office.by("sam"), office.screening, "nowhere", Kind.INTERVIEW, TODAY, "Said so."
        )


def test_texts_are_checked_before_anything_is_kept(office: Office) -> None:
    proposed = findings.proposed(office.vault, office.screening, statement="He prayed at church.", quote="", nexus="")
    assert [each.kind for each in proposed] == [PassageKind.STATEMENT, PassageKind.QUOTE, PassageKind.NEXUS]
    assert proposed[0].filtered
    assert {each.words for each in proposed[0].filtered.suggestions} >= {"church"}
    assert stored(office, Passage) == []


def test_an_account_of_another_screening_is_no_account_of_this_one(office: Office) -> None:
    row = begun(office)[0]
    account, capture = attributed(office), kept(office, row)
    other = opening.open_screening(office.vault, office.by("cora"), office.position, Opening(Identity("Sky Adler")))
    opening.record_notice(office.vault, office.by("cora"), other, "Notice, version 1")
    opening.assign(office.vault, office.by("cora"), other, "sam")
    there = replace(office, screening=other)
    row = begun(there)[0]
    with pytest.raises(Refused, match="one of this screening’s accounts"):
        logged(there, row, kept(there, row), online_account=account)
    with pytest.raises(Refused, match="Choose captures of this screening"):
        logged(there, row, capture)
