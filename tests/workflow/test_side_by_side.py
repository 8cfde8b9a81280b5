"""The same words in every place: for the second person with their texts, for the releaser with counts."""

from collections.abc import Callable

import pytest

from tests.cast import Office
from tests.workflow.separating import agree, finish, marks, mixed, separate, separation, settled, two
from tests.workflow.world import claimed, material, rule
from vetting.domain.redactions import Treatment
from vetting.domain.refusals import Unknown
from vetting.vault.screenings import ReplyKind, Screening
from vetting.workflow import review
from vetting.workflow.marking import sheet
from vetting.workflow.progress import Progress, progress
from vetting.workflow.redacting import Ruling, add_redaction
from vetting.workflow.reply import ReplyDraft, record_reply
from vetting.workflow.side_by_side import Sheet, separated, separated_words, side_by_side


@pytest.fixture
def begin() -> Callable[[Office], list[str]]:
    return two


def shown(office: Office, person: str = "rex") -> Sheet:
    raw = review.read_raw(office.vault, office.by(person), office.screening)
    return side_by_side(raw, separation(office).id)


def state(office: Office) -> Progress:
    with office.reading() as session:
        return progress(session, office.vault, session.get_one(Screening, office.screening))


def test_every_place_stands_in_its_text_with_what_leaves_of_it(office: Office, found: list[str]) -> None:
    ids = settled(office, found)
    made = shown(office)
    assert (made.words, [mark.id for mark in made.marks], [mark.number for mark in made.marks]) == (
        "church", ids, [1, 2, 3],
    )  # fmt: skip
    numbers = {each.id: number for number, each in enumerate(material(office).findings, 1)}
    assert [each.finding for each in made.beside] == sorted(numbers[each] for each in found)
    first = next(each for each in made.beside if each.finding == numbers[found[0]])
    assert first.leaves == "Past the church, fast, then as fast past the [removed] again."
    assert [piece.text for piece in first.text.pieces if piece.mark] == ["church", "church"]
    assert made.deciders == {"ruth"}


def test_no_other_mark_covers_a_place_there(office: Office, found: list[str]) -> None:
    add_redaction(office.vault, office.by("ruth"), office.screening, "past the church again")
    mixed(office, found)
    pieces = [piece for each in shown(office).beside for piece in each.text.pieces if piece.mark]
    assert [piece.text for piece in pieces] == ["church"] * 3
    made = sheet(review.read_raw(office.vault, office.by("ruth"), office.screening, found[0]), found[0])
    assert [piece.text for piece in made.texts[1].pieces if piece.mark] == ["church", "past the church again"]


def test_a_text_that_does_not_leave_says_so(office: Office, found: list[str]) -> None:
    mixed(office, found)
    assert {each.leaves for each in shown(office).beside} == {""}


def test_words_decided_together_have_no_such_page(office: Office, found: list[str]) -> None:
    raw = review.read_raw(office.vault, office.by("rex"), office.screening)
    with pytest.raises(Unknown):
        side_by_side(raw, "gone")


def test_counts_and_people_are_told_without_the_words(office: Office, found: list[str]) -> None:
    settled(office, found)
    (told,) = separated(material(office))
    assert told.counts == ((Treatment.REMOVE, 2), (Treatment.KEEP, 1))
    assert (told.reason, told.by, told.agreed_by, told.waits, told.findings) == (
        "another_sense", "ruth", "", True, (1, 2),
    )  # fmt: skip
    assert "church" not in repr(state(office))
    agree(office)
    ((words, told),) = separated_words(material(office))
    assert (words, told.agreed_by, told.waits) == ("church", "rex", False)


def test_the_list_of_steps_names_what_waits(office: Office, found: list[str]) -> None:
    settled(office, found)
    made = state(office)
    assert [each.status for each in made.findings] == ["Confirmed", "Confirmed"]
    assert all("A second reviewer must agree" in each.fault for each in made.findings)
    assert made.waiting == list(made.separated)
    agree(office)
    made = state(office)
    assert (made.faults, made.waiting) == ([], [])


def test_a_reply_that_waits_is_named_too(office: Office, found: list[str]) -> None:
    settled(office, found)
    agree(office)
    finish(office)
    record_reply(office.vault, office.by("cora"), office.screening, ReplyDraft(ReplyKind.REPLIED, "I like church."))
    claimed(office)
    rule(office, marks(office, None)[0], Ruling(Treatment.REMOVE))
    review.confirm_finding(
        office.vault,
        office.by("ruth"),
        office.screening,
        "",
        seen=review.read_raw(office.vault, office.by("ruth"), office.screening).seen,
    )
    reply = state(office).reply
    assert reply is not None
    assert "A second reviewer must agree" in reply.fault
    assert shown(office).beside[-1].finding == 0
    assert state(office).separated[0].findings == (0, 1, 2)


def test_a_reviewers_sheet_tells_each_place_as_its_own_mark(office: Office, found: list[str]) -> None:
    ids = mixed(office, found)
    made = sheet(review.read_raw(office.vault, office.by("ruth"), office.screening, found[0]), found[0])
    first, second = made.marks
    assert [(mark.id, mark.look, mark.places) for mark in made.marks] == [(ids[0], "keep", 3), (ids[1], "remove", 3)]
    assert first.apart is not None
    assert (first.apart.reason, first.apart.by, first.apart.waits, first.apart.agreed_by) == (
        "another_sense", "ruth", True, "",
    )  # fmt: skip
    assert len(second.elsewhere) == 1
    agree(office)
    made = sheet(review.read_raw(office.vault, office.by("ruth"), office.screening, found[0]), found[0])
    assert [(mark.apart.waits, mark.apart.agreed_by) for mark in made.marks if mark.apart] == [(False, "rex")] * 2


def test_words_that_a_person_added_are_kept_only_in_places_of_their_own(office: Office, found: list[str]) -> None:
    def keepable() -> set[bool]:
        made = sheet(review.read_raw(office.vault, office.by("ruth"), office.screening, found[0]), found[0])
        return {mark.keepable for mark in made.marks if mark.words == "fast"}

    add_redaction(office.vault, office.by("ruth"), office.screening, "fast")
    assert keepable() == {False}
    separate(office, marks(office, found[0], "fast")[0])
    assert keepable() == {True}
