"""A reviewer proposes words, the searcher answers: nobody but the searcher ever changes what a finding says."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cast import Office
from tests.workflow.searching import about, last, seal, stored
from tests.workflow.world import (
    Told,
    answer,
    approve,
    attributed,
    begun,
    change,
    claimed,
    confirm,
    decide,
    let_out,
    material,
    ready,
    replied,
    rule,
    searched,
    suggestions,
)
from vetting.domain.actions import Action
from vetting.domain.checklists import Gate
from vetting.domain.duties import DUTIES, REVIEWED, SEARCHED
from vetting.domain.redactions import Treatment
from vetting.domain.refusals import Changed, Refused, Unknown
from vetting.domain.rewrites import Answer
from vetting.redaction import Filtered
from vetting.vault.passages import FilterState, PassageKind
from vetting.vault.screenings import ReplyKind, Screening
from vetting.vault.wordings import Wording
from vetting.workflow import filtering, redacting, release, reply, review, rewriting, search
from vetting.workflow.compose import packet_finding, raw_text
from vetting.workflow.finds import finds
from vetting.workflow.redacting import Ruling
from vetting.workflow.rewriting import Answered
from vetting.workflow.settled import passages_on
from vetting.workflow.wordings import Sentences, sentences

FAITH = Told("The candidate posted after church that he would use force.", "See you.", "Officers treat everyone alike.")
NEUTRAL = Sentences("In a public post the candidate described using force.", "Officers treat everyone alike.")
THIRD = Sentences("The candidate wrote of using force on duty.", "Officers treat everyone alike.")


def submitted(office: Office) -> list[str]:
    found = searched(office, FAITH, Told())
    claimed(office)
    return found


@pytest.fixture
def begin() -> Callable[[Office], list[str]]:
    return submitted


@pytest.fixture
def finding(found: list[str]) -> str:
    return found[0]


def version(office: Office, finding: str) -> int:
    return next(each.version for each in material(office).findings if each.id == finding)


def propose(
    office: Office, finding: str, said: Sentences = NEUTRAL, reason: str = "not_neutral", who: str = "ruth"
) -> str:
    now = version(office, finding)
    return rewriting.propose_rewrite(office.vault, office.by(who), office.screening, finding, said, reason, version=now)


def back(office: Office) -> None:
    review.return_to_search(office.vault, office.by("ruth"), office.screening, "statement_not_neutral")


def give(office: Office, finding: str, given: Answered) -> None:
    now = version(office, finding)
    rewriting.answer_rewrite(office.vault, office.by("sam"), office.screening, finding, given, version=now)


def submit(office: Office) -> None:
    answer(office, "sam", Gate.SUBMIT)
    search.submit_search(office.vault, office.by("sam"), office.screening)


def says(office: Office, finding: str) -> Sentences:
    here = material(office)
    texts = {each.kind: raw_text(here.seal, each) for each in passages_on(here, finding)}
    return Sentences(texts[PassageKind.STATEMENT], texts[PassageKind.NEXUS])


def wordings(office: Office, finding: str) -> list[Wording]:
    return sorted((each for each in stored(office, Wording) if each.finding == finding), key=lambda each: each.number)


def test_a_proposal_is_kept_and_changes_nothing(office: Office, finding: str) -> None:
    id_ = propose(office, finding)
    assert says(office, finding) == Sentences(FAITH.statement, FAITH.nexus)
    first, made = wordings(office, finding)
    assert (made.id, made.number, made.by, made.reason, made.open) == (id_, 2, "ruth", "not_neutral", True)
    assert (first.by, first.open) == ("sam", False)
    assert sentences(seal(office), made) == NEUTRAL
    assert about(office) == {"finding": finding, "wording": id_, "reason": "not_neutral"}
    assert version(office, finding) == 1


@pytest.mark.control("independent_search")
def test_proposing_is_reviewing_and_answering_is_searching() -> None:
    assert Action.PROPOSE_REWRITE in REVIEWED - SEARCHED
    assert Action.ANSWER_REWRITE in SEARCHED - REVIEWED
    assert DUTIES[Action.PROPOSE_REWRITE].never_after == SEARCHED
    assert DUTIES[Action.ANSWER_REWRITE].never_after == REVIEWED


@pytest.mark.control("independent_search")
def test_the_reviewer_does_not_answer_and_the_searcher_does_not_propose(office: Office, finding: str) -> None:
    with pytest.raises(Refused, match="duty of a reviewer"):
        propose(office, finding, who="sam")
    id_ = propose(office, finding)
    with pytest.raises(Refused, match="the screening is in review"):
        give(office, finding, Answered(id_, Answer.ACCEPTED))
    back(office)
    with pytest.raises(Refused, match="duty of a searcher"):
        rewriting.answer_rewrite(
            office.vault, office.by("ruth"), office.screening, finding, Answered(id_, Answer.ACCEPTED), version=1
        )
    with pytest.raises(Refused, match="the screening is being searched"):
        propose(office, finding)


def test_only_who_has_it_open_proposes(office: Office, finding: str) -> None:
    with pytest.raises(Changed, match="Ruth Adeyemi has this open"):
        propose(office, finding, who="rex")
    with pytest.raises(Changed, match="Ruth Adeyemi has this open"):
        rewriting.take_back(office.vault, office.by("rex"), office.screening, finding)


@pytest.mark.control("protected_class_filter")
@pytest.mark.parametrize(
    ("said", "field", "sentence"),
    [
        (Sentences("After church he used force.", "Officers drive."), "statement", "“church”; “he” (say “they”)"),
        (Sentences("The candidate used force.", "He drives."), "nexus", "“He” (say “They”). Say it without them."),
    ],
)
def test_a_proposal_that_tells_is_refused_with_its_words(
    office: Office, finding: str, said: Sentences, field: str, sentence: str
) -> None:
    with pytest.raises(Refused) as refused:
        propose(office, finding, said)
    assert (refused.value.code, refused.value.field) == ("rewrite_tells", field)
    assert sentence in refused.value.sentence
    assert last(office) == ("propose_rewrite", "refused", "rewrite_tells")
    assert len(wordings(office, finding)) == 1


def test_words_that_a_person_hid_are_not_proposed(office: Office, finding: str) -> None:
    redacting.add_redaction(office.vault, office.by("ruth"), office.screening, "alike")
    with pytest.raises(Refused, match="The filter would hide words of this: “alike”"):
        propose(office, finding)


def test_words_that_a_reviewer_kept_with_a_reason_may_be_proposed(office: Office, finding: str) -> None:
    said = Sentences("After church the candidate described using force.", NEUTRAL.nexus)
    rule(office, suggestions(office, finding)["church"], Ruling(Treatment.KEEP, keep_reason="not_protected"))
    propose(office, finding, said)
    assert len(wordings(office, finding)) == 2


def test_a_proposal_with_hidden_characters_is_refused(office: Office, finding: str) -> None:
    with pytest.raises(Refused, match="invisible characters") as refused:
        propose(office, finding, Sentences("The candidate used\u200b force.", "Officers drive."))
    assert refused.value.code == "rewrite_flagged"


def test_a_proposal_that_the_filter_cannot_read_is_not_kept(
    office: Office, finding: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object, **__: object) -> Filtered:
        raise filtering.FilterFailed

    monkeypatch.setattr(filtering, "suggest", fails)
    with pytest.raises(Refused, match="could not read this wording, so it is not kept"):
        propose(office, finding)
    assert len(wordings(office, finding)) == 1


@pytest.mark.parametrize(
    ("said", "reason", "code", "field"),
    [
        (Sentences(" ", "Officers drive."), "unclear", "statement_missing", "statement"),
        (Sentences("The candidate drove.", "\n"), "unclear", "nexus_missing", "nexus"),
        (Sentences("x" * 20_001, "Officers drive."), "unclear", "too_long", "statement"),
        (Sentences("The candidate drove.", "a\0"), "unclear", "not_text", "nexus"),
        (NEUTRAL, "", "rewrite_reason", "reason"),
        (NEUTRAL, "because", "rewrite_reason", "reason"),
        (Sentences(FAITH.statement, FAITH.nexus), "unclear", "same_wording", "statement"),
    ],
)
def test_what_is_no_proposal_is_refused_at_its_field(
    office: Office, finding: str, said: Sentences, reason: str, code: str, field: str
) -> None:
    with pytest.raises(Refused) as refused:
        propose(office, finding, said, reason)
    assert (refused.value.code, refused.value.field) == (code, field)
    assert last(office) == ("propose_rewrite", "refused", code)


def test_a_finding_that_is_not_there_gets_no_proposal(office: Office, finding: str) -> None:
    with pytest.raises(Unknown):
        rewriting.propose_rewrite(
            office.vault, office.by("ruth"), office.screening, "gone", NEUTRAL, "unclear", version=1
        )
    with pytest.raises(Unknown):
        rewriting.take_back(office.vault, office.by("ruth"), office.screening, "gone")
    with pytest.raises(Changed, match="changed since you opened it"):
        rewriting.propose_rewrite(
            office.vault, office.by("ruth"), office.screening, finding, NEUTRAL, "unclear", version=2
        )


def test_a_withheld_finding_gets_no_proposal(office: Office, finding: str) -> None:
    review.withhold_finding(office.vault, office.by("ruth"), office.screening, finding, "only_protected")
    with pytest.raises(Refused, match="Let it leave first"):
        propose(office, finding)


def test_withholding_a_finding_takes_the_proposal_back_with_it(office: Office, finding: str) -> None:
    propose(office, finding)
    other = propose(office, material(office).findings[1].id, THIRD)
    review.withhold_finding(office.vault, office.by("ruth"), office.screening, finding, "only_protected")
    assert wordings(office, finding)[1].answer is Answer.TAKEN_BACK
    assert [each.id for each in stored(office, Wording) if each.open] == [other]


def test_a_second_proposal_takes_the_place_of_the_first_and_both_stay(office: Office, finding: str) -> None:
    propose(office, finding)
    with pytest.raises(Refused, match="or are proposed already"):
        propose(office, finding)
    propose(office, finding, THIRD)
    assert [(each.answer, each.answered_by) for each in wordings(office, finding)] == [
        (None, None),
        (Answer.TAKEN_BACK, "ruth"),
        (None, None),
    ]


def test_a_proposal_is_taken_back_and_stays_in_the_record(office: Office, finding: str) -> None:
    id_ = propose(office, finding)
    rewriting.take_back(office.vault, office.by("ruth"), office.screening, finding)
    assert about(office) == {"finding": finding, "wording": id_, "reason": "taken_back"}
    assert [each.answer for each in wordings(office, finding)] == [None, Answer.TAKEN_BACK]
    with pytest.raises(Changed, match="No proposal waits here any more"):
        rewriting.take_back(office.vault, office.by("ruth"), office.screening, finding)


def settle(office: Office) -> None:
    """Everything else decided, attributed and confirmed."""
    claimed(office)
    attributed(office)
    for each in material(office).findings:
        decide(office, each.id)
    for each in material(office).findings:
        confirm(office, each.id)


def test_nothing_is_finished_while_a_proposal_is_open(office: Office, finding: str) -> None:
    settle(office)
    propose(office, finding)
    with pytest.raises(Refused, match=r"Finding 1: its searcher has not answered the wording proposed for it"):
        review.finish_review(office.vault, office.by("ruth"), office.screening)
    rewriting.take_back(office.vault, office.by("ruth"), office.screening, finding)
    review.finish_review(office.vault, office.by("ruth"), office.screening)


def test_a_search_is_not_submitted_while_a_proposal_is_open(office: Office, finding: str) -> None:
    id_ = propose(office, finding)
    other = propose(office, material(office).findings[1].id, THIRD)
    back(office)
    with pytest.raises(Refused, match="proposes other words for 2 findings"):
        submit(office)
    give(office, finding, Answered(id_, Answer.ACCEPTED))
    with pytest.raises(Refused, match="proposes other words for a finding"):
        submit(office)
    give(office, material(office).findings[1].id, Answered(other, Answer.DECLINED, "changes_facts"))
    submit(office)


def test_an_accepted_proposal_becomes_the_searchers_statement_filtered_and_unconfirmed(
    office: Office, finding: str
) -> None:
    settle(office)
    id_ = propose(office, finding, Sentences("The candidate described using force.", "Officers must be fair."))
    back(office)
    give(office, finding, Answered(id_, Answer.ACCEPTED))
    assert says(office, finding) == Sentences("The candidate described using force.", "Officers must be fair.")
    found = material(office).findings[0]
    assert (found.version, found.confirmed_by, found.confirmed_at) == (2, None, None)
    states = {each.kind: each.filter_state for each in passages_on(material(office), finding)}
    assert states[PassageKind.STATEMENT] is states[PassageKind.NEXUS] is FilterState.SUGGESTED
    assert suggestions(office, finding) == {}
    assert about(office) == {"finding": finding, "wording": id_, "answer": "accepted"}
    assert [(each.by, each.proposed, each.answer) for each in wordings(office, finding)] == [
        ("sam", False, None),
        ("ruth", True, Answer.ACCEPTED),
        ("sam", False, None),
    ]


def test_decisions_on_words_that_stayed_carry_over(office: Office) -> None:
    finding = material(office).findings[1].id
    settle(office)
    rule(office, suggestions(office, finding)["immigrants"], Ruling(Treatment.KEEP, keep_reason="not_protected"))
    said = Sentences("The candidate wrote that immigrants lie, and described using force.", NEUTRAL.nexus)
    id_ = propose(office, finding, said)
    back(office)
    give(office, finding, Answered(id_, Answer.ACCEPTED))
    here = material(office)
    passage = here.passage(finding, PassageKind.STATEMENT)
    assert passage
    carried = here.redactions[passage.id]
    assert [(each.decision, each.decided_by, each.carried_over) for each in carried] == [(Treatment.KEEP, "ruth", True)]


def test_the_searcher_reads_what_is_proposed_until_it_is_answered(office: Office, finding: str) -> None:
    id_ = propose(office, finding)
    back(office)
    shown = finds(office.vault, office.by("sam"), office.screening).findings[0]
    assert shown.proposal
    assert (shown.proposal.id, shown.proposal.by, shown.proposal.statement) == (id_, "ruth", NEUTRAL.statement)
    assert shown.proposal.reason == "It tells what the law keeps from the panel"
    give(office, finding, Answered(id_, Answer.DECLINED, "not_better"))
    assert finds(office.vault, office.by("sam"), office.screening).findings[0].proposal is None


def test_a_declined_proposal_changes_nothing_and_says_why(office: Office, finding: str) -> None:
    settle(office)
    id_ = propose(office, finding)
    back(office)
    with pytest.raises(Refused, match="Choose why you decline it") as refused:
        give(office, finding, Answered(id_, Answer.DECLINED))
    assert refused.value.field == "reason"
    give(office, finding, Answered(id_, Answer.DECLINED, "not_better"))
    assert about(office) == {"finding": finding, "wording": id_, "answer": "declined", "reason": "not_better"}
    assert says(office, finding) == Sentences(FAITH.statement, FAITH.nexus)
    assert material(office).findings[0].confirmed_by == "ruth"
    closed = wordings(office, finding)[1]
    assert (closed.answer, closed.answer_reason, closed.answered_by) == (Answer.DECLINED, "not_better", "sam")
    assert closed.answered_at


def test_a_third_wording_stands_and_the_proposal_is_answered(office: Office, finding: str) -> None:
    id_ = propose(office, finding)
    back(office)
    with pytest.raises(Refused, match="To keep them, decline the proposal"):
        give(office, finding, Answered(id_, Answer.REWORDED, said=Sentences(FAITH.statement, FAITH.nexus)))
    with pytest.raises(Refused, match="in neutral words"):
        give(office, finding, Answered(id_, Answer.REWORDED))
    give(office, finding, Answered(id_, Answer.REWORDED, said=THIRD))
    assert says(office, finding) == THIRD
    assert [each.answer for each in wordings(office, finding)] == [None, Answer.REWORDED, None]


def test_an_answer_is_one_of_the_searchers(office: Office, finding: str) -> None:
    id_ = propose(office, finding)
    back(office)
    with pytest.raises(Refused, match="Choose what becomes of the proposal"):
        give(office, finding, Answered(id_, Answer.TAKEN_BACK))
    assert last(office) == ("answer_rewrite", "refused", "answer_missing")


def test_an_answer_is_given_once_to_the_proposal_that_was_shown(office: Office, finding: str) -> None:
    id_ = propose(office, finding)
    back(office)
    change(office, finding, Told("The candidate described force.", FAITH.quote, FAITH.nexus))
    with pytest.raises(Changed, match="changed since you opened it"):
        rewriting.answer_rewrite(
            office.vault, office.by("sam"), office.screening, finding, Answered(id_, Answer.ACCEPTED), version=1
        )
    give(office, finding, Answered(id_, Answer.ACCEPTED))
    with pytest.raises(Changed, match="does not wait any more"):
        give(office, finding, Answered(id_, Answer.ACCEPTED))
    with pytest.raises(Unknown):
        give(office, finding, Answered("gone", Answer.ACCEPTED))
    with pytest.raises(Unknown):
        rewriting.answer_rewrite(
            office.vault, office.by("sam"), office.screening, "gone", Answered(id_, Answer.ACCEPTED), version=1
        )


def test_nothing_is_answered_once_the_key_is_gone(office: Office, finding: str) -> None:
    id_ = propose(office, finding)
    with office.vault.store.writing() as session:
        session.get_one(Screening, office.screening).data_key = None
        session.commit()
    given = Answered(id_, Answer.ACCEPTED)
    with pytest.raises(Unknown):
        rewriting.answer_rewrite(office.vault, office.by("sam"), office.screening, finding, given, version=1)


def test_a_proposal_of_another_finding_is_not_answered_here(office: Office, finding: str) -> None:
    id_ = propose(office, finding)
    back(office)
    with pytest.raises(Changed, match="does not wait any more"):
        give(office, material(office).findings[1].id, Answered(id_, Answer.ACCEPTED))


def test_what_the_candidate_answered_is_not_changed_behind_them(tmp_path: Path) -> None:
    """The whole way: a reply is in; other words need an open review, a new copy, and a reply to that."""
    for office, found in begun(tmp_path / "instance", _replied):
        with pytest.raises(Refused, match="You cannot propose a rewrite now: the screening is"):
            propose(office, found[0])
        release.reopen_review(office.vault, office.by("ruth"), office.screening, "finding_wrong")
        claimed(office)
        id_ = propose(office, found[0])
        back(office)
        give(office, found[0], Answered(id_, Answer.ACCEPTED))
        submit(office)
        settle(office)
        review.finish_review(office.vault, office.by("ruth"), office.screening)
        with pytest.raises(Refused, match="has not replied, waived or let the time pass"):
            approve(office)
        reply.record_reply(office.vault, office.by("cora"), office.screening, reply.ReplyDraft(ReplyKind.WAIVED))
        ready(office, approve(office))
        let_out(office)
        assert packet_finding(material(office), material(office).findings[0], 1).statement == NEUTRAL.statement


def _replied(office: Office) -> list[str]:
    return replied(office, FAITH, kind=ReplyKind.REPLIED, text="I was tired.")
