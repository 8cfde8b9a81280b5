"""A dispute: recorded by the coordinator, ended by a reviewer who let none of it out, and unknown to the panel."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from tests.cast import Office
from tests.workflow.disputing import WORDS, out, record, refuse, uphold
from tests.workflow.world import material
from vetting.domain.disputes import Ground, Outcome, Refusal
from vetting.domain.refusals import Refused, Unknown
from vetting.domain.stages import Stage
from vetting.ledger import entries
from vetting.storage import now
from vetting.vault import releases
from vetting.vault.disputes import Dispute
from vetting.vault.record import Entry
from vetting.vault.releases import PacketState
from vetting.vault.screenings import Screening
from vetting.vault.sealed import KeyMissing
from vetting.workflow import disputes, filtering, free_text
from vetting.workflow.compose import numbered


@pytest.fixture
def begin() -> Callable[[Office], object]:
    return out


def kept(office: Office, dispute: str) -> Dispute:
    with office.reading() as session:
        return session.get_one(Dispute, dispute)


def screening(office: Office) -> Screening:
    with office.reading() as session:
        return session.get_one(Screening, office.screening)


def shown(office: Office, days: int = 0) -> list[disputes.DisputeShown]:
    with office.reading() as session:
        found, today = session.get_one(Screening, office.screening), now().date() + timedelta(days=days)
        return disputes.disputes_shown(session, office.vault, found, today)


def test_it_is_kept_with_its_findings_its_day_and_the_packs_days(office: Office) -> None:
    day = now().date() - timedelta(days=2)
    row = kept(office, record(office, numbers=(2, 1, 2), received_on=day))
    numbers = {leaving.number: each.id for each, leaving in numbered(material(office))}
    assert (row.numbers, row.findings) == ("1,2", f"{numbers[1]},{numbers[2]}")
    assert (row.received_on, row.answer_due) == (day, day + timedelta(days=7))
    assert (row.recorded_by, row.outcome, row.ground) == ("cora", None, Ground.WRONG_PERSON)
    assert screening(office).stage is Stage.RELEASED


def test_the_words_are_sealed_as_written_and_as_filtered(office: Office) -> None:
    row = kept(office, record(office))
    assert b"church" not in row.text + (row.shown or b"")
    assert disputes.as_written(material(office).seal, row) == WORDS
    (seen,) = shown(office)
    assert seen.findings == "finding 1"
    assert "church" not in seen.words
    assert "that account is" in seen.words


def test_words_that_the_filter_cannot_read_are_shown_to_nobody(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(free_text, "run", lambda *_: None)
    row = kept(office, record(office))
    assert shown(office)[0].words == ""
    assert disputes.as_written(material(office).seal, row) == WORDS


def test_the_ledger_holds_ids_and_codes_and_no_word(office: Office) -> None:
    dispute = record(office)
    refuse(office, dispute)
    with office.reading() as session:
        last = [link.body for link in entries.rows(session, Entry, after=0)][-2:]
    assert all(dispute in each for each in last)
    assert not [each for each in last if "church" in each or "brother" in each]
    assert office.entries()[-2:] == [("record_dispute", "done", ""), ("refuse_dispute", "done", "")]


@pytest.mark.parametrize(
    ("changes", "field", "sentence"),
    [
        ({"text": " \n "}, "text", "Enter what the candidate wrote"),
        ({"text": "a\0b"}, "text", "not text"),
        ({"numbers": ()}, "numbers", "at least one finding"),
        ({"numbers": (1, 3)}, "numbers", "at least one finding"),
        ({"received_on": now().date() + timedelta(days=3)}, "received_on", "cannot be later"),
    ],
)
def test_what_is_no_dispute_is_refused(office: Office, changes: dict[str, object], field: str, sentence: str) -> None:
    with pytest.raises(Refused, match=sentence) as refused:
        record(office, **changes)
    assert refused.value.field == field


def test_two_clicks_are_one_dispute(office: Office) -> None:
    record(office)
    with pytest.raises(Refused, match="recorded already"):
        record(office)
    record(office, text="Another letter, on the same day.")
    record(office, numbers=(2,))
    assert len(shown(office)) == 3


def test_nothing_is_disputed_while_nothing_stands_released(office: Office) -> None:
    with office.vault.store.writing() as session:
        packet = releases.released_packet(session, office.screening)
        assert packet
        packet.state = PacketState.RECALLED
        session.add(packet)
        session.commit()
    with pytest.raises(Refused, match="no released packet"):
        record(office)


@pytest.mark.parametrize("person", ["ruth", "sam"])
def test_only_a_coordinator_records_it(office: Office, person: str) -> None:
    with pytest.raises(Refused, match="duty of a coordinator"):
        record(office, person)


@pytest.mark.control("independent_search")
def test_whoever_approved_or_searched_does_not_judge_it(office: Office) -> None:
    dispute = record(office)
    for judge in (refuse, uphold):
        with pytest.raises(Refused, match="approve the packet") as refused:
            judge(office, dispute, "ruth")
        assert refused.value.code == "after_approve_packet"
        with pytest.raises(Refused, match="duty of a reviewer"):
            judge(office, dispute, "sam")
    assert kept(office, dispute).outcome is None


def test_it_is_judged_on_a_new_sign_in(office: Office) -> None:
    dispute = record(office)
    with pytest.raises(Refused, match="Sign in again"):
        disputes.uphold_dispute(office.vault, office.by("rex", fresh=False), office.screening, dispute)


def test_a_refusal_names_its_reason_and_leaves_the_packet_where_it_is(office: Office) -> None:
    dispute = record(office)
    with pytest.raises(Refused, match="Choose why") as refused:
        refuse(office, dispute, refusal="because")
    assert refused.value.field == "refusal"
    refuse(office, dispute)
    row = kept(office, dispute)
    assert (row.outcome, row.refusal, row.ended_by) == (Outcome.REFUSED, Refusal.STANDS_AS_POSTED, "rex")
    assert screening(office).stage is Stage.RELEASED
    with office.reading() as session:
        assert releases.released_packet(session, office.screening)


def test_an_upheld_dispute_takes_the_packet_back_and_opens_the_review(office: Office) -> None:
    dispute = record(office)
    uphold(office, dispute)
    assert kept(office, dispute).outcome is Outcome.UPHELD
    assert screening(office).stage is Stage.REVIEWING
    with office.reading() as session:
        (packet,) = releases.packets_of(session, office.screening)
    assert (packet.state, packet.reason) == (PacketState.RECALLING, "information_corrected")


@pytest.mark.parametrize("again", [refuse, uphold])
def test_a_dispute_ends_once(office: Office, again: object) -> None:
    dispute = record(office)
    refuse(office, dispute)
    with pytest.raises(Refused, match="has ended already"):
        again(office, dispute)  # type: ignore[operator]


def test_a_dispute_of_another_screening_is_unknown(office: Office) -> None:
    with pytest.raises(Unknown):
        refuse(office, "nobodys")


def test_it_is_late_once_the_packs_days_have_passed(office: Office) -> None:
    dispute = record(office)
    assert [each.late for each in shown(office, 7)] == [False]
    assert [each.late for each in shown(office, 8)] == [True]
    refuse(office, dispute)
    assert [each.late for each in shown(office, 8)] == [False]


def test_findings_are_named_in_words() -> None:
    def row(numbers: str) -> Dispute:
        return Dispute(numbers=numbers)

    assert [disputes.in_words(row(each)) for each in ("1", "1,3", "1,2,4")] == [
        "finding 1",
        "findings 1 and 3",
        "findings 1, 2 and 4",
    ]


def test_what_can_be_disputed_is_what_the_panel_reads(office: Office) -> None:
    with office.reading() as session:
        found = disputes.disputable(session, office.vault, screening(office))
    assert [each.number for each in found] == [1, 2]
    assert "Baptist" not in str(found)
    dispute = record(office, numbers=(2,))
    with office.reading() as session:
        named = disputes.findings_disputed(session, office.vault, screening(office), dispute)
    assert named == [found[1]]
    uphold(office, dispute)
    with office.reading() as session:
        assert disputes.disputable(session, office.vault, screening(office)) == ()
        assert disputes.findings_disputed(session, office.vault, screening(office), dispute) == [found[1]]


def test_a_dispute_dies_with_the_screenings_key(office: Office) -> None:
    dispute = record(office)
    with office.vault.store.writing() as session:
        row = session.get_one(Screening, office.screening)
        row.data_key = None
        session.add(row)
        session.commit()
    assert [each.words for each in shown(office)] == [""]
    with office.reading() as session:
        assert disputes.findings_disputed(session, office.vault, screening(office), dispute) == []
        assert disputes.disputable(session, office.vault, screening(office)) == ()
    with pytest.raises(KeyMissing):
        office.vault.keyring.unwrap(office.screening, screening(office).data_key)


def test_the_filter_is_given_the_screenings_own_lists(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def runs(vault: object, kind: object, text: str, listed: object) -> object:
        asked.append(listed.number)  # type: ignore[attr-defined]
        return filtering.run(vault, kind, text, listed)  # type: ignore[arg-type]

    monkeypatch.setattr(free_text, "run", runs)
    record(office)
    assert asked == [screening(office).word_list]
