"""What each letter says, and when it cannot be written yet."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.cast import NUMBER, Office
from tests.workflow import world
from tests.workflow.disputing import out, record, refuse, uphold
from tests.workflow.world import PLAIN, Told, begun, material
from vetting.domain.disputes import Ground, Refusal
from vetting.domain.letters import Letter, LetterKind, thaw_letter
from vetting.domain.redactions import UNDECIDED
from vetting.domain.refusals import Refused, Unknown
from vetting.storage import now, told
from vetting.vault import releases
from vetting.vault.letters import KeptLetter
from vetting.vault.releases import PacketState
from vetting.vault.screenings import ReplyKind
from vetting.workflow import people as staff
from vetting.workflow import reply, review
from vetting.workflow.letters import make_letter
from vetting.workflow.perform import OPERATOR
from vetting.workflow.redacting import add_redaction


def reviewed(office: Office) -> list[str]:
    return world.replying(office, Told(), PLAIN)


@pytest.fixture
def replying(tmp_path: Path) -> Iterator[tuple[Office, list[str]]]:
    yield from begun(tmp_path / "replying", reviewed)


@pytest.fixture
def released(tmp_path: Path) -> Iterator[Office]:
    yield from (each for each, _ in begun(tmp_path / "released", out))


def written(office: Office, kind: LetterKind, dispute: str = "") -> Letter:
    letter = make_letter(office.vault, office.by("cora"), office.screening, kind, dispute=dispute)
    with office.reading() as session:
        row = session.get_one(KeptLetter, letter)
    return thaw_letter(material(office).seal.open(row.canonical, f"letter.canonical.{letter}"))


def answered(office: Office, found: list[str]) -> None:
    """A reply to the whole and to the first finding, not confirmed yet."""
    draft = reply.ReplyDraft(ReplyKind.REPLIED, "As a Baptist I am sorry.", {found[0]: "I was angry."})
    reply.record_reply(office.vault, office.by("cora"), office.screening, draft)


def confirmed(office: Office, found: list[str]) -> None:
    for each in (found[0], ""):
        world.decide(office, each or None)
        world.confirm(office, each)


def test_a_notice_says_how_far_back_how_long_and_to_which_number(office: Office) -> None:
    says = written(office, LetterKind.NOTICE)
    assert (says.department, says.candidate) == ("Example City Police Department", NUMBER)
    assert (says.look_back, says.reply_days, says.kept) == ("7 years", "7 days", "4 years")
    assert (says.findings, says.coverage, says.reply, says.answer) == ((), (), "", None)


@pytest.mark.parametrize(("zone", "day"), [("UTC", "2 December 2026"), ("America/Chicago", "1 December 2026")])
def test_its_day_is_the_departments_day(office: Office, zone: str, day: str) -> None:
    staff.set_up(office.vault, OPERATOR, name="Example City", time_zone=zone, paper="letter")
    with told(now().replace(year=2026, month=12, day=2, hour=3)):
        assert written(office, LetterKind.NOTICE).dated == day


@pytest.mark.parametrize("kind", LetterKind)
def test_no_letter_holds_a_name_a_handle_or_a_term(
    replying: tuple[Office, list[str]], released: Office, office: Office, kind: LetterKind
) -> None:
    answered(*replying)
    confirmed(*replying)
    dispute = record(released)
    refuse(released, dispute)
    where = {LetterKind.NOTICE: office, LetterKind.ANSWER: released}.get(kind, replying[0])
    says = written(where, kind, dispute if kind is LetterKind.ANSWER else "").canonical()
    for hidden in ("Ellery", "Price", "jellery", "Transit", "Baptist", "Sam", "Ruth", "social.example"):
        assert hidden not in says


@pytest.mark.control("protected_class_filter")
def test_a_copy_holds_the_panels_words_and_the_last_day(replying: tuple[Office, list[str]]) -> None:
    office, _ = replying
    says = written(office, LetterKind.COPY)
    due = (now() + timedelta(days=7)).date()
    assert says.due == f"{due.day} {due:%B %Y}"
    assert [each.number for each in says.findings] == [1, 2]
    assert "[removed]" in says.findings[0].quote
    assert {each.outcome for each in says.coverage} >= {"2 job-related findings."}
    assert (says.version, says.reply) == (0, "")


def test_a_copy_after_the_last_day_names_no_day(replying: tuple[Office, list[str]]) -> None:
    office, _ = replying
    with told(now() + timedelta(days=9)):
        assert written(office, LetterKind.COPY).due == ""


def test_what_is_not_settled_again_is_not_copied(replying: tuple[Office, list[str]]) -> None:
    answered(*replying)
    with pytest.raises(Refused, match="A reviewer has to read and settle"):
        written(replying[0], LetterKind.COPY)


def test_a_reply_is_shown_only_once_a_reviewer_confirmed_it(replying: tuple[Office, list[str]]) -> None:
    office, found = replying
    with pytest.raises(Refused, match="no reply to show"):
        written(office, LetterKind.REPLY)
    answered(office, found)
    world.claimed(office)
    world.decide(office, found[0])
    world.confirm(office, found[0])
    with pytest.raises(Refused, match="A reviewer has to read and settle"):
        written(office, LetterKind.REPLY)
    confirmed(office, found)
    says = written(office, LetterKind.REPLY)
    assert says.reply.startswith("The candidate replied. As a [removed] I am sorry.")
    assert [(each.number, each.reply, each.statement) for each in says.findings] == [(1, "I was angry.", "")]
    assert UNDECIDED not in says.canonical()


def test_a_waiver_has_nothing_to_show(replying: tuple[Office, list[str]]) -> None:
    office, _ = replying
    waived = reply.ReplyDraft(ReplyKind.WAIVED)
    reply.record_reply(office.vault, office.by("cora"), office.screening, waived)
    with pytest.raises(Refused, match="no reply to show"):
        written(office, LetterKind.REPLY)


def test_words_half_hidden_are_not_sent(replying: tuple[Office, list[str]]) -> None:
    office, found = replying
    world.claimed(office)
    add_redaction(office.vault, office.by("ruth"), office.screening, "Nobody can catch")
    with pytest.raises(Refused):
        written(office, LetterKind.COPY)
    review.withhold_finding(office.vault, office.by("ruth"), office.screening, found[1], "duplicate")
    assert [each.number for each in written(office, LetterKind.COPY).findings] == [1]


def test_after_the_release_a_copy_is_of_the_frozen_packet(released: Office) -> None:
    says = written(released, LetterKind.COPY)
    assert (says.version, says.due) == (1, "")
    assert says.reply == "The candidate waived a reply."
    assert len(says.findings) == 2


def taken_out(office: Office) -> None:
    with office.vault.store.writing() as session:
        packet = releases.released_packet(session, office.screening)
        assert packet
        packet.state = PacketState.RECALLED
        session.add(packet)
        session.commit()


def test_what_no_longer_stands_is_not_copied(released: Office) -> None:
    taken_out(released)
    with pytest.raises(Refused, match="no released packet"):
        written(released, LetterKind.COPY)


def test_a_refusal_is_answered_with_its_reason(released: Office) -> None:
    dispute = record(released, numbers=(1, 2))
    with pytest.raises(Refused, match="not ended this dispute"):
        written(released, LetterKind.ANSWER, dispute)
    refuse(released, dispute)
    found = written(released, LetterKind.ANSWER, dispute).answer
    assert found
    assert (found.findings, found.ground) == ("findings 1 and 2", Ground.WRONG_PERSON.words)
    assert (found.disputed, found.version, found.refusal) == (1, 1, Refusal.STANDS_AS_POSTED.words)


def test_an_upheld_dispute_is_answered_with_the_new_version(released: Office, again: Callable[[Office], None]) -> None:
    dispute = record(released)
    uphold(released, dispute)
    with pytest.raises(Refused, match="cannot be made now"):
        written(released, LetterKind.ANSWER, dispute)
    again(released)
    found = written(released, LetterKind.ANSWER, dispute).answer
    assert found
    assert (found.disputed, found.version, found.refusal) == (1, 2, "")


@pytest.fixture
def again() -> Callable[[Office], None]:
    """Version 2: the disputed finding withheld, everything else as before, approved by Ruth, released by Rex."""

    def review_again(office: Office) -> None:
        ruth = office.by("ruth")
        world.claimed(office)
        first = next(each.id for each in material(office).findings)
        review.withhold_finding(office.vault, ruth, office.screening, first, "not_attributable")
        review.finish_review(office.vault, ruth, office.screening)
        waived = reply.ReplyDraft(ReplyKind.WAIVED)
        reply.record_reply(office.vault, office.by("cora"), office.screening, waived)
        world.ready(office, world.approve(office))
        world.let_out(office)

    return review_again


def test_a_dispute_of_another_screening_is_not_answered(released: Office) -> None:
    with pytest.raises(Unknown):
        written(released, LetterKind.ANSWER, "nobodys")
