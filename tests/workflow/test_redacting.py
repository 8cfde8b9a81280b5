"""Deciding redactions: together, with reasons, toward hiding; words typed by a person; old pages refused."""

from collections.abc import Callable

import pytest

from tests.cast import Office
from tests.workflow.world import Told, change, claimed, confirm, decide, material, rule, searched, suggestions
from vetting.domain.redactions import Treatment
from vetting.domain.refusals import Changed, Refused
from vetting.redaction import FilterFailed
from vetting.vault.findings import Finding
from vetting.vault.passages import FilterState, PassageKind, Redaction
from vetting.workflow import redacting, review
from vetting.workflow.compose import leaving, suggestion
from vetting.workflow.redacting import Ruling

TWICE = Told("The candidate wrote about immigrants.", "Immigrants again. My wife laughed.", "Bias matters.")


def two(office: Office) -> list[str]:
    """Two findings in which the same words stand, open with Ruth."""
    ids = searched(office, Told(), TWICE)
    claimed(office)
    return ids


@pytest.fixture
def begin() -> Callable[[Office], list[str]]:
    return two


def reads(office: Office, finding: str, kind: PassageKind = PassageKind.QUOTE) -> str:
    here = material(office)
    return leaving(here, here.passage(finding, kind))


def seen(office: Office, finding: str, person: str = "ruth") -> str:
    return review.read_raw(office.vault, office.by(person), office.screening, finding).seen


def rows(office: Office) -> list[Redaction]:
    return [each for held in material(office).redactions.values() for each in held]


def test_the_same_words_are_decided_together_in_every_finding(office: Office, found: list[str]) -> None:
    count = rule(office, suggestions(office, found[0])["immigrants"], Ruling(Treatment.GENERALISE))
    assert count == 4
    assert reads(office, found[1]).startswith("[a protected group] again.")
    assert reads(office, found[0], PassageKind.STATEMENT).count("[a protected group]") == 1


def test_what_is_not_decided_shows_as_not_decided(office: Office, found: list[str]) -> None:
    assert "[not decided yet]" in reads(office, found[1])
    assert "mmigrants" not in reads(office, found[1])


def test_a_decision_is_taken_back(office: Office, found: list[str]) -> None:
    id_ = suggestions(office, found[1])["immigrants"]
    rule(office, id_, Ruling(Treatment.REMOVE))
    assert rule(office, id_, Ruling(None)) == 4
    assert "[not decided yet]" in reads(office, found[1])
    assert all(each.decided_by is None for each in rows(office))


@pytest.mark.parametrize("reason", ["", "because"])
def test_keeping_needs_one_of_the_reasons(office: Office, found: list[str], reason: str) -> None:
    with pytest.raises(Refused) as refused:
        rule(office, suggestions(office, found[0])["immigrants"], Ruling(Treatment.KEEP, keep_reason=reason))
    assert refused.value.field == "keep_reason"


def test_kept_words_stand(office: Office, found: list[str]) -> None:
    rule(office, suggestions(office, found[1])["immigrants"], Ruling(Treatment.KEEP, keep_reason="public_role"))
    assert reads(office, found[1]).startswith("Immigrants again.")


def test_a_keep_that_changes_its_reason_is_a_new_decision(office: Office, found: list[str]) -> None:
    id_ = suggestions(office, found[1])["immigrants"]
    assert rule(office, id_, Ruling(Treatment.KEEP, keep_reason="public_role")) == 4
    assert rule(office, id_, Ruling(Treatment.KEEP, keep_reason="public_role")) == 0
    assert rule(office, id_, Ruling(Treatment.KEEP, keep_reason="not_protected")) == 4


def test_a_neutral_word_takes_the_place(office: Office, found: list[str]) -> None:
    rule(office, suggestions(office, found[1])["immigrants"], Ruling(Treatment.NEUTRAL, " people "))
    assert reads(office, found[1]).startswith("people again.")
    assert rule(office, suggestions(office, found[1])["immigrants"], Ruling(Treatment.NEUTRAL, "people")) == 0
    assert rule(office, suggestions(office, found[1])["immigrants"], Ruling(Treatment.NEUTRAL, "persons")) == 4


@pytest.mark.parametrize("word", ["", "   ", "Baptists", "x" * 61, "a\0b"])
def test_a_neutral_word_is_there_short_and_tells_nothing(office: Office, found: list[str], word: str) -> None:
    with pytest.raises(Refused) as refused:
        rule(office, suggestions(office, found[0])["immigrants"], Ruling(Treatment.NEUTRAL, word))
    assert refused.value.field == "neutral"


def test_a_neutral_word_is_refused_while_the_filter_fails(
    office: Office, found: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: str, **_lists: object) -> None:
        raise FilterFailed("no")

    monkeypatch.setattr(redacting, "suggest", fail)
    with pytest.raises(Refused, match="Choose another"):
        rule(office, suggestions(office, found[0])["immigrants"], Ruling(Treatment.NEUTRAL, "people"))


def test_a_neutral_decision_whose_word_is_lost_is_undecided(office: Office, found: list[str]) -> None:
    rule(office, suggestions(office, found[1])["immigrants"], Ruling(Treatment.NEUTRAL, "people"))
    with office.vault.store.writing() as session:
        for each in rows(office):
            session.merge(each).neutral = None
        session.commit()
    assert reads(office, found[1]).startswith("[not decided yet]")
    with pytest.raises(Refused, match="not decided yet"):
        confirm(office, found[1])


def test_only_who_has_it_open_decides(office: Office, found: list[str]) -> None:
    id_ = suggestions(office, found[0])["immigrants"]
    with pytest.raises(Changed, match="Ruth Adeyemi has this open since"):
        rule(office, id_, Ruling(Treatment.REMOVE), "rex")


def test_a_redaction_that_is_gone_names_the_change(office: Office, found: list[str]) -> None:
    with pytest.raises(Changed, match="The text changed"):
        rule(office, "gone", Ruling(Treatment.REMOVE))


def test_a_decision_takes_the_confirmation_back_wherever_it_reaches(office: Office, found: list[str]) -> None:
    for each in found:
        decide(office, each)
        confirm(office, each)
    rule(office, suggestions(office, found[0])["immigrants"], Ruling(Treatment.REMOVE))
    here = material(office)
    assert [each.confirmed_by for each in here.findings] == [None, None]
    assert {each.filter_state for each in here.passages if each.kind is PassageKind.QUOTE} == {FilterState.SUGGESTED}


def test_deciding_the_same_again_leaves_the_confirmation(office: Office, found: list[str]) -> None:
    decide(office, found[0])
    decide(office, found[1])
    confirm(office, found[0])
    id_ = suggestions(office, found[0])["immigrants"]
    decision = next(each.decision for each in rows(office) if each.id == id_)
    assert rule(office, id_, Ruling(decision)) == 0
    assert material(office).findings[0].confirmed_by == "ruth"


def test_a_page_of_decisions_is_saved_at_once(office: Office, found: list[str]) -> None:
    ids = suggestions(office, found[0])
    rulings = dict.fromkeys(ids.values(), Ruling(Treatment.REMOVE))
    raw = redacting.settle_all(
        office.vault, office.by("ruth"), office.screening, found[0], rulings, seen=seen(office, found[0])
    )
    assert raw.seen == seen(office, found[0])
    assert all(each.decision is Treatment.REMOVE for each in rows(office) if each.id in rulings)


def test_one_wrong_choice_saves_none_of_the_page(office: Office, found: list[str]) -> None:
    rulings = dict.fromkeys(suggestions(office, found[0]).values(), Ruling(Treatment.REMOVE))
    rulings[next(iter(rulings))] = Ruling(Treatment.KEEP)
    with pytest.raises(Refused):
        redacting.settle_all(
            office.vault, office.by("ruth"), office.screening, found[0], rulings, seen=seen(office, found[0])
        )
    assert all(each.decision is None for each in rows(office))


def test_an_old_page_is_told_who_decided_meanwhile(office: Office, found: list[str]) -> None:
    old = seen(office, found[0])
    rule(office, suggestions(office, found[0])["immigrants"], Ruling(Treatment.REMOVE))
    with pytest.raises(Changed, match="Ruth Adeyemi decided something here since you opened it, "):
        redacting.settle_all(office.vault, office.by("ruth"), office.screening, found[0], {}, seen=old)


def test_an_old_page_is_told_that_a_decision_was_taken_back(office: Office, found: list[str]) -> None:
    id_ = suggestions(office, found[1])["immigrants"]
    rule(office, id_, Ruling(Treatment.REMOVE))
    old = seen(office, found[1])
    rule(office, id_, Ruling(None))
    with pytest.raises(Changed, match="taken back"):
        redacting.settle_all(office.vault, office.by("ruth"), office.screening, found[1], {}, seen=old)


def test_a_page_that_was_never_shown_is_refused(office: Office, found: list[str]) -> None:
    made_up = seen(office, "").partition("-")[0] + "-other"
    with pytest.raises(Changed, match="taken back"):
        redacting.settle_all(office.vault, office.by("ruth"), office.screening, "", {}, seen=made_up)


def test_words_a_person_types_are_hidden_everywhere_whole(office: Office, found: list[str]) -> None:
    count = redacting.add_redaction(office.vault, office.by("ruth"), office.screening, "WROTE")
    assert count == 2
    assert "wrote" not in reads(office, found[0], PassageKind.STATEMENT)


def test_near_forms_are_hidden_with_them(office: Office, found: list[str]) -> None:
    step = (office.vault, office.by("ruth"), office.screening)
    assert redacting.add_redaction(*step, "laugh", ["laughed"]) == 1
    assert "laugh" not in reads(office, found[1])


@pytest.mark.parametrize(("words", "code"), [("  ", "words_missing"), ("nowhere", "words_not_found")])
def test_words_that_cannot_be_hidden_say_why(office: Office, found: list[str], words: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        redacting.add_redaction(office.vault, office.by("ruth"), office.screening, words)
    assert (refused.value.code, refused.value.field) == (code, "words")


def test_words_hidden_already_are_not_hidden_twice(office: Office, found: list[str]) -> None:
    step = (office.vault, office.by("ruth"), office.screening)
    redacting.add_redaction(*step, "wrote")
    with pytest.raises(Refused, match="hidden already"):
        redacting.add_redaction(*step, "Wrote")


def test_adding_takes_confirmations_back(office: Office, found: list[str]) -> None:
    for each in found:
        decide(office, each)
        confirm(office, each)
    redacting.add_redaction(office.vault, office.by("ruth"), office.screening, "laughed")
    assert [each.confirmed_by for each in material(office).findings] == ["ruth", None]


def test_a_mark_that_a_person_added_is_taken_back_whole(office: Office, found: list[str]) -> None:
    redacting.add_redaction(office.vault, office.by("ruth"), office.screening, "wrote")
    added = [each for each in rows(office) if each.added_by]
    assert rule(office, added[0].id, Ruling(None)) == 2
    assert not [each for each in rows(office) if each.added_by]
    assert "wrote" in reads(office, found[0], PassageKind.STATEMENT)


def test_all_that_is_open_is_removed_at_once_and_counted(office: Office, found: list[str]) -> None:
    count = redacting.remove_all_suggested(office.vault, office.by("ruth"), office.screening, found[1])
    assert count >= 5
    here = suggestions(office, found[1]).values()
    assert not [each for each in rows(office) if each.id in here and not each.decision]
    with pytest.raises(Refused, match="decided already"):
        redacting.remove_all_suggested(office.vault, office.by("ruth"), office.screening, found[1])


def test_the_ledger_counts_decisions_and_names_no_words(office: Office, found: list[str]) -> None:
    rule(office, suggestions(office, found[0])["immigrants"], Ruling(Treatment.REMOVE))
    redacting.add_redaction(office.vault, office.by("ruth"), office.screening, "wrote")
    with office.reading() as session:
        bodies = [row[0] for row in session.connection().exec_driver_sql("SELECT body FROM entry").all()]
    assert any('"remove":4' in body for body in bodies)
    assert not [body for body in bodies if "mmigrant" in body or "wrote" in body or "CITIZENSHIP" in body]


def test_who_searched_decides_nothing(office: Office, found: list[str]) -> None:
    with pytest.raises(Refused, match="duty of a reviewer"):
        rule(office, suggestions(office, found[0])["immigrants"], Ruling(Treatment.REMOVE), "sam")


def test_a_change_of_text_keeps_decisions_and_typed_words_to_be_confirmed(office: Office, found: list[str]) -> None:
    rule(office, suggestions(office, found[1])["immigrants"], Ruling(Treatment.NEUTRAL, "people"))
    redacting.add_redaction(office.vault, office.by("ruth"), office.screening, "laughed")
    review.return_to_search(office.vault, office.by("ruth"), office.screening, "statement_not_neutral")
    change(office, found[1], Told("The candidate laughed at immigrants.", "I laughed at immigrants."))
    assert reads(office, found[1]) == "I [removed] at people."
    changed = [each for each in rows(office) if each.carried_over]
    assert {each.decision for each in changed} == {Treatment.NEUTRAL, Treatment.REMOVE}
    assert "laughed" not in reads(office, found[1], PassageKind.STATEMENT)
    assert material(office).findings[1].confirmed_by is None


def test_bodies_of_suggestions_stay_sealed(office: Office, found: list[str]) -> None:
    here = material(office)
    first = rows(office)[0]
    assert b"mmigrants" not in first.suggestion
    assert suggestion(here.seal, first)["words"]
    with office.reading() as session:
        assert session.get(Finding, found[0]) is not None


def test_an_old_page_is_told_that_the_text_changed(office: Office, found: list[str]) -> None:
    old = seen(office, found[0])
    with office.vault.store.writing() as session:
        for each in material(office).passages:
            session.merge(each).engine_version = "newer"
        session.commit()
    with pytest.raises(Changed, match="The text changed, or was filtered again"):
        redacting.settle_all(office.vault, office.by("ruth"), office.screening, found[0], {}, seen=old)
