"""The packet: every decision carried out, the same layout whatever was found, nothing of what never leaves."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.cast import Office
from tests.workflow.world import PLAIN, Told, claimed, material, rule, searched, suggestions
from vetting.domain.methods import Outcome
from vetting.domain.packet import Packet
from vetting.domain.redactions import Treatment
from vetting.vault.passages import PassageKind
from vetting.vault.screenings import ReplyKind, Screening
from vetting.vault.searches import RowState
from vetting.workflow import comparing, compose
from vetting.workflow.compose import Material, leaving, packet_finding
from vetting.workflow.letting_out import candidates_view
from vetting.workflow.redacting import Ruling

SLUR_FREE = Told("The candidate wrote that Muslims lie.", "Clearly all Muslims lie.", "Bias matters.")


def submitted(office: Office) -> list[str]:
    found = searched(office, SLUR_FREE, PLAIN)
    claimed(office)
    return found


@pytest.fixture
def begin() -> Callable[[Office], list[str]]:
    return submitted


def view(office: Office) -> Packet:
    with office.reading() as session:
        return candidates_view(session, office.vault, session.get_one(Screening, office.screening))


@pytest.mark.parametrize(
    ("ruling", "reads"),
    [
        (None, "Clearly all [not decided yet] lie."),
        (Ruling(Treatment.REMOVE), "Clearly all [removed] lie."),
        (Ruling(Treatment.GENERALISE), "Clearly all [a protected group] lie."),
        (Ruling(Treatment.NEUTRAL, "members of a group"), "Clearly all members of a group lie."),
        (Ruling(Treatment.KEEP, keep_reason="not_protected"), "Clearly all Muslims lie."),
    ],
)
def test_each_treatment_reads_as_it_says(office: Office, found: list[str], ruling: Ruling | None, reads: str) -> None:
    if ruling:
        rule(office, suggestions(office, found[0])["muslims"], ruling)
    here = material(office)
    assert leaving(here, here.passage(found[0], PassageKind.QUOTE)) == reads


def test_a_keep_without_its_reason_counts_as_undecided(office: Office, found: list[str]) -> None:
    rule(office, suggestions(office, found[0])["muslims"], Ruling(Treatment.KEEP, keep_reason="not_protected"))
    here = material(office)
    for rows in here.redactions.values():
        for each in rows:
            each.keep_reason = ""
    assert leaving(here, here.passage(found[0], PassageKind.QUOTE)) == "Clearly all [not decided yet] lie."


def test_the_words_leave_only_where_they_are_needed(office: Office, found: list[str]) -> None:
    here = material(office)
    finding = here.findings[0]
    assert packet_finding(here, finding, 1).quote == ""
    finding.words_needed = True
    assert packet_finding(here, finding, 1).quote.startswith("Clearly all")


def test_a_finding_without_account_or_reply_has_the_same_fields(office: Office, found: list[str]) -> None:
    here = replace(material(office), accounts={}, corroborations={})
    made = packet_finding(here, here.findings[0], 1)
    assert (made.attribution, made.corroboration, made.reply) == ("", "", "")


def test_the_packet_knows_no_address_handle_or_term(office: Office) -> None:
    packet = view(office).canonical()
    for hidden in ("social.example", "jellery_runs", "Ellery", "Jordan", "Sam Okafor", "muslims"):
        assert hidden.lower() not in packet.lower()


def outcome(here: Material, source: str) -> str:
    return next(each.outcome for each in compose._coverage(here) if each.source == source)


def test_a_withheld_finding_reads_like_none(office: Office) -> None:
    here = material(office)
    assert outcome(here, "Web search") == "2 job-related findings."
    here.findings[0].withheld = "duplicate"
    assert outcome(here, "Web search") == "1 job-related finding."
    here.findings[1].withheld = "duplicate"
    assert outcome(here, "Web search") == outcome(here, "Social network") == "Nothing job-related found."


def test_a_source_that_was_waived_says_so(office: Office) -> None:
    here = material(office)
    for row in here.rows:
        row.state = RowState.WAIVED
    assert outcome(here, "Blogs") == "Not searched: the coordinator waived it."


def test_a_source_that_could_not_be_searched_says_so(office: Office) -> None:
    here = material(office)
    for each in here.searches:
        each.outcome = Outcome.COULD_NOT_BE_SEARCHED
    assert outcome(here, "Blogs") == "Could not be searched."


@pytest.mark.parametrize(
    ("kind", "words"),
    [(None, ""), (ReplyKind.WAIVED, "The candidate waived a reply."), (ReplyKind.REPLIED, "The candidate replied.")],
)
def test_how_the_candidate_answered_is_said(office: Office, kind: ReplyKind | None, words: str) -> None:
    with office.vault.store.writing() as session:
        session.get_one(Screening, office.screening).reply_kind = kind
        session.commit()
    assert view(office).reply == words


def order(here: Material) -> list[tuple[int, str]]:
    return [(shown.number, finding.id) for finding, shown in compose.numbered(here)]


def test_findings_stand_by_category_and_then_the_latest_month_first(office: Office, found: list[str]) -> None:
    here = material(office)
    dated(here, ["2024-06-01", "2024-05-30"])
    first, second = (each.id for each in here.findings)
    assert order(here) == [(1, first), (2, second)]
    dated(here, ["2024-05-30", "2024-06-01"])
    assert order(here) == [(1, second), (2, first)]
    here.findings[1].category = "positive"
    assert order(here) == [(1, first), (2, second)]


def test_within_a_month_only_what_is_shown_decides(office: Office, found: list[str]) -> None:
    here = material(office)
    dated(here, ["2024-06-03", "2024-06-28"])
    before = order(here)
    dated(here, ["2024-06-28", "2024-06-03"])
    assert order(replace(here, findings=[*reversed(here.findings)])) == before
    assert [shown.statement for _, shown in compose.numbered(here)] == sorted(
        shown.statement for _, shown in compose.numbered(here)
    )


def dated(here: Material, days: list[str]) -> None:
    for each, day in zip(here.findings, days, strict=True):
        each.posted_on = here.seal.close(day, f"finding.posted_on.{each.id}")


def test_a_hit_in_the_report_may_rest_on_what_was_approved(office: Office, found: list[str]) -> None:
    rule(office, suggestions(office, found[0])["muslims"], Ruling(Treatment.KEEP, keep_reason="not_protected"))
    here = material(office)
    kept = comparing.keeps(here)
    assert {each.words for each in kept} == {"Muslims"}
    assert comparing.approved_words(view(office), kept)[:2] == ["Example City Police Department", "Patrol officer"]


def test_a_keep_on_what_does_not_leave_is_no_keep(office: Office, found: list[str]) -> None:
    rule(office, suggestions(office, found[0])["muslims"], Ruling(Treatment.KEEP, keep_reason="not_protected"))
    here = material(office)
    assert len(comparing.keeps(here)) == 1
    here.findings[0].withheld = "duplicate"
    assert comparing.keeps(here) == []


def test_a_neutral_word_is_looked_for_only_where_the_old_one_stands_nowhere(office: Office, found: list[str]) -> None:
    rule(office, suggestions(office, found[0])["muslims"], Ruling(Treatment.NEUTRAL, "people"))
    here = material(office)
    assert "Muslims" in comparing.removed(here)
    first = here.passage(found[0], PassageKind.STATEMENT)
    assert first
    dropped = replace(here, redactions={id_: rows for id_, rows in here.redactions.items() if id_ != first.id})
    assert "Muslims" not in comparing.removed(dropped)
