import json
from dataclasses import replace

import pytest

from tests.cast import Office
from tests.workflow.searching import begun, kept, last, logged, searched, stored
from tests.workflow.searching import log as log_search
from tests.workflow.searching import seal as opened
from tests.workflow.world import Told, claimed, confirm, decide, material, rule, suggestions
from tests.workflow.world import searched as handed_on
from vetting.domain.redactions import Treatment
from vetting.domain.refusals import Refused, Unknown
from vetting.redaction import FilterFailed
from vetting.vault.passages import FilterState, Passage, PassageKind, Redaction
from vetting.workflow import filtering, listed, redacting
from vetting.workflow.compose import suggestion
from vetting.workflow.filtering import LONGEST, alike_key, checked, draft, inputs_digest, refilter
from vetting.workflow.listed import Listed, current_engine
from vetting.workflow.outdated import refilter_outdated
from vetting.workflow.perform import PROGRAM
from vetting.workflow.redacting import Ruling

STATEMENT = "He prayed at church."


def failing(*_: object, **__: object) -> None:
    raise FilterFailed("The filter could not read this text.")


def passage(office: Office, kind: PassageKind = PassageKind.STATEMENT) -> Passage:
    return next(each for each in stored(office, Passage) if each.kind is kind)


def one_finding(office: Office, statement: str = STATEMENT, **changed: object) -> str:
    row = begun(office)[0]
    return logged(office, row, kept(office, row), statement=statement, **changed)


@pytest.mark.parametrize("text", ["", "Grüße 🚓\n\tnext", "x" * LONGEST, "👩‍✈️ नमस्ते"])
def test_text_is_taken_as_it_is(text: str) -> None:
    assert checked(text, field="quote") == text


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("x" * (LONGEST + 1), "too_long"),
        ("x" * 1_000_000, "too_long"),
        ("a\0b", "not_text"),
        ("\ud83d", "not_text"),
        ("ok \udfff", "not_text"),
        ("cut \ufffd off", "not_text"),
    ],
)
def test_what_is_no_text_is_refused_at_its_field(text: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        checked(text, field="quote")
    assert (refused.value.code, refused.value.field) == (code, "quote")
    assert refused.value.sentence.endswith((". Shorten it.", "Paste it again as plain text."))


def test_pronouns_are_proposed_in_ones_own_sentences_only(office: Office) -> None:
    own = draft(office.vault, PassageKind.STATEMENT, STATEMENT, Listed(), field="statement").filtered
    other = draft(office.vault, PassageKind.QUOTE, STATEMENT, Listed(), field="quote").filtered
    assert own
    assert other
    assert {each.words for each in own.suggestions} - {each.words for each in other.suggestions} == {"He"}


@pytest.mark.control("protected_class_filter")
def test_a_filter_that_fails_leaves_a_text_unread_never_clean(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(filtering, "suggest", failing)
    one_finding(office)
    found = stored(office, Passage)
    assert {(each.filter_state, each.engine_version) for each in found} == {(FilterState.FAILED, "")}
    assert stored(office, Redaction) == []


def test_the_filter_fails_on_purpose_only_where_it_may(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VETTING_FILTER_FAULT", "always")
    assert filtering.run(office.vault, PassageKind.QUOTE, "church", Listed())
    assert filtering.run(replace(office.vault, filter_fault="always"), PassageKind.QUOTE, "church", Listed()) is None


def test_suggestions_are_sealed_with_their_class_and_reason(office: Office) -> None:
    one_finding(office)
    rows, here = stored(office, Redaction), opened(office)
    bodies = [json.loads(here.open(each.suggestion, f"redaction.suggestion.{each.id}")) for each in rows]
    church = next(each for each in bodies if each["words"] == "church")
    assert (church["class"], church["treatment"], church["replacement"]) == ("RELIGION", "remove", "[removed]")
    assert STATEMENT[church["start"] : church["end"]] == "church"
    assert all(b"church" not in each.suggestion and b"RELIGION" not in each.suggestion for each in rows)


def test_warnings_are_kept_with_the_text(office: Office) -> None:
    one_finding(office, "Route\u200b 9.")
    found = passage(office)
    flags = json.loads(opened(office).open(found.flags, f"passage.flags.{found.id}"))
    assert flags == ["The text holds invisible characters: look whether they hide a word."]


def test_the_same_words_meet_within_one_screening_and_in_no_other(office: Office) -> None:
    here = opened(office)
    same = {alike_key(here, words, "RELIGION") for words in ("Church", " church ", "\uff23hurch")}
    assert len(same) == 1
    assert alike_key(here, "church", "POLITICAL") not in same
    assert alike_key(replace(here, key=b"\1" * 32), "church", "RELIGION") not in same


def reread(office: Office, kind: PassageKind = PassageKind.STATEMENT) -> None:
    found = passage(office, kind)
    text = opened(office).open(found.text, f"passage.text.{found.id}")
    refilter(office.vault, PROGRAM, office.screening, found.id, draft(office.vault, kind, text, Listed(), field="text"))


def test_a_failed_text_is_read_again(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(filtering, "suggest", failing)
        id_ = one_finding(office)
    reread(office)
    assert passage(office).filter_state is FilterState.SUGGESTED
    assert set(suggestions(office, id_)) >= {"he", "church"}
    assert last(office) == ("refilter", "done", "")


def test_reading_again_keeps_decisions_and_added_words_and_asks_for_a_new_confirmation(office: Office) -> None:
    id_ = handed_on(office, Told(statement="He prayed at church on Route 9.", quote=""))[0]
    claimed(office)
    redacting.add_redaction(office.vault, office.by("ruth"), office.screening, "Route 9")
    rule(office, suggestions(office, id_)["he"], Ruling(Treatment.NEUTRAL, "The candidate"))
    decide(office, id_)
    confirm(office, id_)
    before = {each.alike: (each.decision, each.decided_by, each.added_by) for each in stored(office, Redaction)}
    reread(office)
    after = stored(office, Redaction)
    assert {each.alike: (each.decision, each.decided_by, each.added_by) for each in after} == before
    assert all(each.carried_over for each in after)
    assert passage(office).filter_state is FilterState.SUGGESTED
    assert passage(office).confirmed_by is None
    here = material(office)
    he = next(each for each in after if suggestion(here.seal, each)["words"] == "He")
    assert he.neutral
    assert here.seal.open(he.neutral, f"redaction.neutral.{he.id}") == "The candidate"


def test_a_text_that_changed_meanwhile_is_not_overwritten(office: Office) -> None:
    one_finding(office)
    other = draft(office.vault, PassageKind.STATEMENT, "Another text.", Listed(), field="text")
    with pytest.raises(Refused, match="The text changed meanwhile"):
        refilter(office.vault, PROGRAM, office.screening, passage(office).id, other)


def test_a_text_that_is_not_there_is_unknown(office: Office) -> None:
    one_finding(office)
    with pytest.raises(Unknown):
        refilter(
            office.vault,
            PROGRAM,
            office.screening,
            "nowhere",
            draft(office.vault, PassageKind.REPLY, "", Listed(), field="text"),
        )


def test_all_that_an_older_filter_read_is_read_again(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    one_finding(office)
    assert refilter_outdated(office.vault, PROGRAM, office.screening) == 0
    with office.vault.store.writing() as session:
        found = session.get_one(Passage, passage(office).id)
        found.engine_version = "older"
        session.add(found)
        session.commit()
    assert refilter_outdated(office.vault, PROGRAM, office.screening) == 1
    assert passage(office).engine_version != "older"
    monkeypatch.setattr(listed, "engine_version", failing)
    assert current_engine(0) != current_engine(0)
    assert len(filtering.outdated(stored(office, Passage), current_engine(0))) == 3


def test_without_a_screening_nothing_is_read_again(office: Office) -> None:
    log_search(office, begun(office)[0], searched())
    with pytest.raises(Unknown):
        refilter_outdated(office.vault, PROGRAM, "nowhere")


def test_a_digest_tells_whether_any_part_changed() -> None:
    assert inputs_digest(["a", "b"]) == inputs_digest(["b", "a"])
    assert len({inputs_digest(parts) for parts in (["a", "b"], ["a"], ["a", "c"], ["ab"])}) == 4
