"""Deciding the same words place by place: with a reason, taken back, and with a second person where some stay."""

import json
from collections.abc import Callable

import pytest
from sqlmodel import select

from tests.cast import Office
from tests.workflow import world
from tests.workflow.separating import (
    DROVE,
    KEEP,
    REMOVE,
    agree,
    finish,
    marks,
    mixed,
    separate,
    separation,
    settled,
    together,
    two,
)
from tests.workflow.world import Told, claimed, confirm, decide, material, rule
from vetting.domain.redactions import Treatment
from vetting.domain.refusals import Changed, Refused, Unknown
from vetting.vault import reviews
from vetting.vault.passages import PassageKind
from vetting.vault.record import Entry
from vetting.vault.releases import FrozenPacket, ReportState
from vetting.vault.screenings import ReplyKind
from vetting.workflow import filtering, redacting, reports, review, separating
from vetting.workflow.comparing import keeps, refuse_half_hidden, removed
from vetting.workflow.compose import leaving
from vetting.workflow.listed import Listed
from vetting.workflow.perform import PROGRAM
from vetting.workflow.redacting import Ruling
from vetting.workflow.reply import ReplyDraft, record_reply
from vetting.workflow.separated import agreed, digest_of, waits


@pytest.fixture
def begin() -> Callable[[Office], list[str]]:
    return two


def reads(office: Office, finding: str, kind: PassageKind = PassageKind.QUOTE) -> str:
    here = material(office)
    return leaving(here, here.passage(finding, kind))


def decided(office: Office) -> list[Treatment | None]:
    rows = {each.id: each.decision for held in material(office).redactions.values() for each in held}
    return [rows[id_] for finding in material(office).findings for id_ in marks(office, finding.id)]


def test_each_place_is_decided_by_itself(office: Office, found: list[str]) -> None:
    first, second = marks(office, found[0])
    assert separate(office, second) == 3
    assert rule(office, first, REMOVE) == 1
    assert rule(office, second, Ruling(Treatment.GENERALISE)) == 1
    assert reads(office, found[0]) == "Past the [removed], fast, then as fast past the [a protected group] again."
    assert "[not decided yet]" in reads(office, found[1])


def test_what_was_decided_together_stands_until_a_place_is_decided_anew(office: Office, found: list[str]) -> None:
    first, _ = marks(office, found[0])
    rule(office, first, REMOVE)
    separate(office, first)
    assert decided(office) == [Treatment.REMOVE] * 3
    rule(office, first, Ruling(None))
    assert decided(office) == [None, Treatment.REMOVE, Treatment.REMOVE]


@pytest.mark.parametrize("reason", ["", "because"])
def test_it_needs_one_of_the_reasons(office: Office, found: list[str], reason: str) -> None:
    with pytest.raises(Refused, match="choose a reason"):
        separate(office, marks(office, found[0])[0], reason)
    assert not material(office).separations


def test_one_place_alone_cannot_be_separated(office: Office, found: list[str]) -> None:
    redacting.add_redaction(office.vault, office.by("ruth"), office.screening, "again")
    with pytest.raises(Refused, match="one place only"):
        separate(office, marks(office, found[0], "again")[0])


def test_an_old_page_is_told_what_changed(office: Office, found: list[str]) -> None:
    id_ = marks(office, found[0])[0]
    with pytest.raises(Changed, match="decided together already"):
        together(office, id_)
    separate(office, id_)
    with pytest.raises(Changed, match="decided separately already"):
        separate(office, id_)
    with pytest.raises(Changed, match="The text changed"):
        separate(office, "gone")


def test_an_old_page_cannot_decide_for_all_places(office: Office, found: list[str]) -> None:
    id_ = marks(office, found[0])[0]
    seen = review.read_raw(office.vault, office.by("ruth"), office.screening, found[0]).seen
    separate(office, id_)
    with pytest.raises(Changed, match="Look"):
        redacting.settle_all(office.vault, office.by("ruth"), office.screening, found[0], {id_: REMOVE}, seen=seen)


def test_only_who_has_it_open_separates(office: Office, found: list[str]) -> None:
    with pytest.raises(Changed, match="Ruth Adeyemi has this open since"):
        separate(office, marks(office, found[0])[0], person="rex")
    with pytest.raises(Refused, match="To decide places separately is the duty of a reviewer"):
        separate(office, marks(office, found[0])[0], person="sam")


def test_separating_and_deciding_together_again_take_confirmations_back(office: Office, found: list[str]) -> None:
    for each in found:
        decide(office, each)
        confirm(office, each)
    separate(office, marks(office, found[0])[0])
    assert [each.confirmed_by for each in material(office).findings] == [None, None]
    for each in found:
        confirm(office, each)
    together(office, marks(office, found[0])[0])
    assert [each.confirmed_by for each in material(office).findings] == [None, None]


def test_decided_together_again_equal_decisions_stand(office: Office, found: list[str]) -> None:
    ids = [*marks(office, found[0]), *marks(office, found[1])]
    separate(office, ids[0])
    for id_ in ids:
        rule(office, id_, REMOVE)
    assert together(office, ids[1]) == 0
    assert decided(office) == [Treatment.REMOVE] * 3
    assert rule(office, ids[0], Ruling(Treatment.GENERALISE)) == 3


def test_decided_together_again_differing_decisions_are_open(office: Office, found: list[str]) -> None:
    ids = mixed(office, found)
    assert together(office, ids[0]) == 3
    assert decided(office) == [None] * 3
    assert not material(office).separations
    rows = [each for held in material(office).redactions.values() for each in held if each.id in ids]
    assert {(each.keep_reason, each.decided_by, each.neutral) for each in rows} == {("", None, None)}


def test_hiding_in_different_ways_needs_no_second_person(office: Office, found: list[str]) -> None:
    ids = [*marks(office, found[0]), *marks(office, found[1])]
    separate(office, ids[0], "another_role")
    ways = REMOVE, Ruling(Treatment.GENERALISE), Ruling(Treatment.NEUTRAL, "a place")
    for id_, ruling in zip(ids, ways, strict=True):
        rule(office, id_, ruling)
    for each in found:
        confirm(office, each)
    with pytest.raises(Refused, match="nobody has to agree"):
        agree(office)
    finish(office)


@pytest.mark.control("protected_class_filter")
def test_a_keep_beside_a_hidden_place_waits_for_a_second_reviewer(office: Office, found: list[str]) -> None:
    settled(office, found)
    with pytest.raises(Refused, match="Finding 1: words stay here that are hidden elsewhere"):
        finish(office)
    agree(office)
    finish(office)
    assert reads(office, found[0]) == "Past the church, fast, then as fast past the [removed] again."


@pytest.mark.control("protected_class_filter")
def test_whoever_decided_here_is_no_second_person(office: Office, found: list[str]) -> None:
    ids = mixed(office, found)
    with pytest.raises(Refused, match="another reviewer has to agree"):
        agree(office, "ruth")
    claimed(office, "rex")
    rule(office, ids[1], Ruling(Treatment.GENERALISE), "rex")
    for person in ("ruth", "rex"):
        with pytest.raises(Refused, match="another reviewer has to agree"):
            agree(office, person)


def test_who_separated_is_no_second_person_where_another_decided_everything(office: Office, found: list[str]) -> None:
    ids = [*marks(office, found[0]), *marks(office, found[1])]
    separate(office, ids[0])
    claimed(office, "rex")
    for id_, ruling in zip(ids, (KEEP, REMOVE, REMOVE), strict=True):
        rule(office, id_, ruling, "rex")
    with pytest.raises(Refused, match="another reviewer has to agree"):
        agree(office, "ruth")


def test_a_searcher_or_a_decision_maker_agrees_to_nothing(office: Office, found: list[str]) -> None:
    mixed(office, found)
    with pytest.raises(Refused, match="To agree to words kept in one place and hidden in another is the duty of"):
        agree(office, "sam")


@pytest.mark.parametrize("later", ["decide", "undo", "same again", "together", "filter"])
def test_any_later_change_takes_the_agreement_back(office: Office, found: list[str], later: str) -> None:
    ids = settled(office, found)
    agree(office)
    assert agreed(material(office), separation(office))
    if later == "decide":
        rule(office, ids[2], Ruling(Treatment.GENERALISE))
    elif later == "undo":
        rule(office, ids[2], Ruling(None))
        rule(office, ids[2], KEEP)
    elif later == "same again":
        rule(office, ids[2], Ruling(None))
        rule(office, ids[2], REMOVE)
    elif later == "together":
        together(office, ids[0])
        mixed(office, found)
    else:
        read_again(office)
    assert waits(material(office), separation(office))


def test_the_agreement_holds_for_what_was_seen_alone(office: Office, found: list[str]) -> None:
    ids = mixed(office, found)
    seen = digest_of(material(office), separation(office))
    rule(office, ids[1], KEEP)
    with pytest.raises(Changed, match="changed since you opened them"):
        agree(office, seen=seen)


def test_an_agreement_is_taken_back(office: Office, found: list[str]) -> None:
    settled(office, found)
    step = (office.vault, office.by("rex"), office.screening, separation(office).id)
    with pytest.raises(Refused, match="Nobody has agreed"):
        separating.disagree(*step)
    agree(office)
    separating.disagree(*step)
    with pytest.raises(Refused, match="A second reviewer must agree"):
        finish(office)


def test_a_separation_of_another_screening_does_not_exist(office: Office, found: list[str]) -> None:
    mixed(office, found)
    with pytest.raises(Unknown):
        separating.agree_to_keep(office.vault, office.by("rex"), office.screening, "gone", seen="")


def test_the_ledger_holds_ids_counts_and_the_reason(office: Office, found: list[str]) -> None:
    ids = mixed(office, found)
    agree(office)
    id_ = separation(office).id
    together(office, ids[0])
    with office.reading() as session:
        entries = session.exec(select(Entry).order_by(Entry.sequence)).all()
    told = [(each.action, each.person, json.loads(each.body)["about"]) for each in entries]
    assert [each for each in told if each[0] in {"decide_separately", "agree_to_keep"}] == [
        ("decide_separately", "ruth", {"separation": id_, "places": 3, "reason": "another_sense"}),
        ("agree_to_keep", "rex", {"separation": id_, "places": 3}),
        ("decide_separately", "ruth", {"separation": id_, "places": 3, "reason": "taken_back"}),
    ]


def test_words_that_a_person_added_are_never_taken_back_in_one_place_alone(office: Office, found: list[str]) -> None:
    redacting.add_redaction(office.vault, office.by("ruth"), office.screening, "fast")
    first, second, _ = marks(office, found[0], "fast")
    separate(office, first)
    assert rule(office, second, Ruling(None)) == 1
    assert rule(office, second, Ruling(None)) == 0
    assert "then as fast past" not in reads(office, found[0])
    assert "[not decided yet]" in reads(office, found[0])
    rule(office, second, KEEP)
    assert waits(material(office), separation(office))
    together(office, second)
    assert rule(office, second, Ruling(None)) == 3
    assert not marks(office, found[0], "fast")


def read_again(office: Office) -> None:
    """The filter reads every text anew."""
    for passage in material(office).passages:
        text = material(office).seal.open(passage.text, f"passage.text.{passage.id}")
        fresh = filtering.draft(office.vault, passage.kind, text, Listed(), field="text")
        filtering.refilter(office.vault, PROGRAM, office.screening, passage.id, fresh)


def test_the_filter_run_again_leaves_each_place_its_own_decision(office: Office, found: list[str]) -> None:
    before = settled(office, found)
    redacting.add_redaction(office.vault, office.by("ruth"), office.screening, "fast")
    first = marks(office, found[0], "fast")[1]
    separate(office, first)
    rule(office, first, Ruling(Treatment.GENERALISE))
    read_again(office)
    assert decided(office) == [Treatment.KEEP, Treatment.REMOVE, Treatment.REMOVE]
    assert not set(before) & set(marks(office, found[0]))
    assert reads(office, found[0]).startswith("Past the church, [a protected group], then as [removed] past the")


def test_a_text_read_again_takes_the_second_persons_yes_back_and_the_queue_says_so(
    office: Office, found: list[str]
) -> None:
    settled(office, found)
    agree(office)
    read_again(office)
    assert waits(material(office), separation(office))
    assert separation(office).agreed_by is None
    with office.reading() as session:
        assert reviews.asking(session, [office.screening]) == {office.screening}


def test_in_a_changed_text_no_place_is_taken_for_another(office: Office, found: list[str]) -> None:
    mixed(office, found)
    redacting.add_redaction(office.vault, office.by("ruth"), office.screening, "fast")
    separate(office, marks(office, found[0], "fast")[0])
    review.return_to_search(office.vault, office.by("ruth"), office.screening, "statement_not_neutral")
    world.change(office, found[0], Told(DROVE.statement, "Then the church. " + DROVE.quote, DROVE.nexus))
    assert decided(office) == [None, None, None, Treatment.REMOVE]
    rows = [each for held in material(office).redactions.values() for each in held]
    added = [each for each in rows if each.id in marks(office, found[0], "fast")[1:]]
    assert [(each.decision, each.added_by) for each in added] == [(None, "ruth")] * 2
    rest = [each for each in rows if each.added_by and each not in added]
    assert [each.decision for each in rest] == [Treatment.REMOVE]


def test_a_new_text_brings_open_places_and_the_agreement_ends(office: Office, found: list[str]) -> None:
    settled(office, found)
    agree(office)
    finish(office)
    record_reply(office.vault, office.by("cora"), office.screening, ReplyDraft(ReplyKind.REPLIED, "I like church."))
    rows = {each.id: each.decision for held in material(office).redactions.values() for each in held}
    assert [rows[each] for each in marks(office, None)] == [None]
    assert waits(material(office), separation(office))


def replied(office: Office, found: list[str]) -> None:
    """Settled, agreed to, and waived by the candidate."""
    settled(office, found)
    agree(office)
    finish(office)
    record_reply(office.vault, office.by("cora"), office.screening, ReplyDraft(ReplyKind.WAIVED))


def test_what_two_people_agreed_to_is_approved_and_released(office: Office, found: list[str]) -> None:
    replied(office, found)
    packet = world.approve(office)
    reports.produce_report(office.vault, packet)
    with office.reading() as session:
        frozen = session.get_one(FrozenPacket, packet)
    assert (frozen.report, frozen.report_problem) == (ReportState.READY, "")
    assert [(each.words, each.reason) for each in keeps(material(office))] == [("church", "not_protected")]
    assert "church" in removed(material(office))
    assert world.let_out(office) == packet


def test_an_agreement_taken_back_holds_the_approval(office: Office, found: list[str]) -> None:
    replied(office, found)
    separating.disagree(office.vault, office.by("rex"), office.screening, separation(office).id)
    with pytest.raises(Refused, match="A second reviewer must agree"):
        world.approve(office)


def test_the_agreement_excuses_no_other_place(office: Office, found: list[str]) -> None:
    """The same words unmarked, or marked for another reason, are still refused beside what is hidden."""
    replied(office, found)
    here = material(office)
    refuse_half_hidden(here)
    statement = here.passage(found[1], PassageKind.STATEMENT)
    assert statement
    statement.text = here.seal.close("The candidate sang in a church.", f"passage.text.{statement.id}")
    with pytest.raises(Refused, match="Finding 2: words stand here that are hidden in another place"):
        refuse_half_hidden(here)


def test_without_the_agreement_no_place_is_excused(office: Office, found: list[str]) -> None:
    replied(office, found)
    here = material(office)
    next(iter(here.separations.values())).agreed_by = None
    with pytest.raises(Refused, match="Finding 1: words stand here that are hidden in another place"):
        refuse_half_hidden(here)


def test_a_reply_waits_for_the_second_reviewer_too(office: Office, found: list[str]) -> None:
    settled(office, found)
    agree(office)
    finish(office)
    record_reply(office.vault, office.by("cora"), office.screening, ReplyDraft(ReplyKind.REPLIED, "I like church."))
    rule(office, marks(office, None)[0], KEEP)
    confirm(office)
    for each in found:
        review.withhold_finding(office.vault, office.by("ruth"), office.screening, each, "duplicate")
    with pytest.raises(Refused, match="The candidate’s reply: words stay here that are hidden elsewhere"):
        world.approve(office)
