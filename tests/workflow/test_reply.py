"""The candidate's reply: filtered like everything else, kept beside the findings, read again by a reviewer."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from tests.cast import Office
from tests.workflow.world import PLAIN, Told, claimed, confirm, decide, material, replying
from vetting.domain.refusals import Refused
from vetting.storage import now, told
from vetting.vault.passages import FilterState, PassageKind
from vetting.vault.screenings import ReplyKind, Screening
from vetting.workflow import review
from vetting.workflow.compose import raw_text
from vetting.workflow.redacting import add_redaction
from vetting.workflow.reply import ReplyDraft, findings_by_number, record_reply


def waiting(office: Office) -> list[str]:
    return replying(office, Told(), PLAIN)


@pytest.fixture
def begin() -> Callable[[Office], list[str]]:
    return waiting


def record(office: Office, kind: ReplyKind, text: str = "", **to: str) -> None:
    record_reply(office.vault, office.by("cora"), office.screening, ReplyDraft(kind, text, to))


def kind_of(office: Office) -> ReplyKind | None:
    with office.reading() as session:
        return session.get_one(Screening, office.screening).reply_kind


def replies(office: Office) -> dict[str | None, str]:
    here = material(office)
    return {each.finding: raw_text(here.seal, each) for each in here.passages if each.kind is PassageKind.REPLY}


def test_a_reply_is_filtered_and_waits_for_a_reviewer(office: Office, found: list[str]) -> None:
    record(office, ReplyKind.REPLIED, "I am a Baptist and I am sorry.", **{found[0]: "I was angry."})
    here = material(office)
    assert {each.filter_state for each in here.passages if each.kind is PassageKind.REPLY} == {FilterState.SUGGESTED}
    assert kind_of(office) is ReplyKind.REPLIED
    assert [each.confirmed_by for each in here.findings] == [None, "ruth"]


def test_a_reply_carries_what_was_decided_on_the_same_words(office: Office, found: list[str]) -> None:
    record(office, ReplyKind.REPLIED, "Immigrants are people like you and me.")
    here = material(office)
    rows = [row for each in here.passages if each.finding is None for row in here.redactions.get(each.id, [])]
    assert [(row.carried_over, row.decided_by, row.decision is None) for row in rows] == [(True, "ruth", False)]


def test_words_a_person_hid_are_hidden_in_a_reply_too(office: Office, found: list[str]) -> None:
    claimed(office)
    add_redaction(office.vault, office.by("ruth"), office.screening, "catch me")
    record(office, ReplyKind.REPLIED, "They did catch me.")
    here = material(office)
    rows = [row for each in here.passages if each.finding is None for row in here.redactions.get(each.id, [])]
    assert [row.added_by for row in rows] == ["ruth"]


@pytest.mark.parametrize("kind", [ReplyKind.WAIVED])
def test_a_waiver_says_nothing(office: Office, kind: ReplyKind) -> None:
    record(office, kind)
    assert (kind_of(office), replies(office)) == (kind, {})


@pytest.mark.parametrize(
    ("kind", "text", "field"), [(ReplyKind.REPLIED, "  ", "text"), (ReplyKind.WAIVED, "But I say…", "kind")]
)
def test_kind_and_text_agree(office: Office, kind: ReplyKind, text: str, field: str) -> None:
    with pytest.raises(Refused) as refused:
        record(office, kind, text)
    assert refused.value.field == field


def test_time_passes_only_after_the_last_day(office: Office) -> None:
    with pytest.raises(Refused, match="The candidate has until"):
        record(office, ReplyKind.EXPIRED)
    with told(now() + timedelta(days=8)):
        record(office, ReplyKind.EXPIRED)
    assert kind_of(office) is ReplyKind.EXPIRED


def test_a_reply_to_something_else_is_refused(office: Office, found: list[str]) -> None:
    with pytest.raises(Refused, match="answers a finding of this screening"):
        record(office, ReplyKind.REPLIED, gone="I say")


def test_a_withheld_finding_is_not_answered(office: Office, found: list[str]) -> None:
    claimed(office)
    review.withhold_finding(office.vault, office.by("ruth"), office.screening, found[0], "duplicate")
    with pytest.raises(Refused):
        record(office, ReplyKind.REPLIED, **{found[0]: "I say"})
    with office.reading() as session:
        numbers = findings_by_number(office.vault, session.get_one(Screening, office.screening))
    assert numbers == {1: found[1]}


def test_a_new_reply_takes_the_place_of_the_earlier(office: Office, found: list[str]) -> None:
    record(office, ReplyKind.REPLIED, "First, as a Baptist.", **{found[0]: "To one, as a Baptist."})
    record(office, ReplyKind.REPLIED, "Second.")
    assert replies(office) == {None: "Second."}


def test_a_waiver_takes_the_earlier_reply_out(office: Office, found: list[str]) -> None:
    record(office, ReplyKind.REPLIED, "First, as a Baptist.", **{found[0]: "To one."})
    decide(office, found[0])
    confirm(office, found[0])
    record(office, ReplyKind.WAIVED)
    assert replies(office) == {}
    assert material(office).findings[0].confirmed_by is None


def test_days_that_merely_pass_let_the_earlier_reply_stand(office: Office) -> None:
    record(office, ReplyKind.REPLIED, "First.")
    with told(now() + timedelta(days=8)):
        record(office, ReplyKind.EXPIRED)
    assert (kind_of(office), replies(office)) == (ReplyKind.REPLIED, {None: "First."})


def test_a_reviewer_records_no_reply(office: Office) -> None:
    with pytest.raises(Refused, match="duty of a coordinator"):
        record_reply(office.vault, office.by("ruth"), office.screening, ReplyDraft(ReplyKind.WAIVED))
