"""When an account may be taken for the candidate's."""

import pytest

from vetting.domain.attribution import NEEDED, Identifier, attributable, in_words

THREE = [Identifier.FULL_NAME, Identifier.EMPLOYER_OR_SCHOOL, Identifier.CROSS_LINK]


def code(found, *, against="", explained="", **more):
    refused = attributable(found, against=against, explained=explained, **more)
    return (refused.code, refused.field) if refused else None


@pytest.mark.control("validated_information")
@pytest.mark.parametrize("found", [[], THREE[:1], THREE[:2], [Identifier.LIKENESS, *THREE[:1]]])
def test_fewer_than_three_signs_leave_a_wrong_person_in_reach(found):
    assert code(found) == ("too_few_identifiers", "identifiers")


@pytest.mark.control("validated_information")
def test_one_sign_ticked_three_times_is_one_sign():
    assert code([Identifier.FULL_NAME] * 3) == ("too_few_identifiers", "identifiers")


def test_three_different_signs_suffice():
    assert len(THREE) == NEEDED
    assert code(THREE) is None


def test_the_candidates_own_word_suffices_alone():
    assert code([Identifier.DISCLOSED]) is None


@pytest.mark.control("validated_information")
@pytest.mark.parametrize("found", [THREE, [Identifier.DISCLOSED]])
def test_a_sign_against_is_explained_or_stands_in_the_way(found):
    assert code(found, against="another city") == ("contrary_unexplained", "explained")
    assert code(found, against="another city", explained="  ") == ("contrary_unexplained", "explained")
    assert code(found, against="another city", explained="moved there in 2024") is None


def test_a_blank_is_not_a_sign_against():
    assert code(THREE, against=" \n") is None


def test_a_pack_may_ask_for_more_signs_and_never_for_fewer():
    assert code(THREE, needed=4) == ("too_few_identifiers", "identifiers")
    assert code([*THREE, Identifier.RESIDENCE], needed=4) is None
    assert code(THREE[:1], needed=1) == ("too_few_identifiers", "identifiers")


def test_the_refusal_says_how_many_and_what_else_would_do():
    refused = attributable([], against="", explained="", needed=4)
    assert refused
    assert refused.sentence == "Tick at least 4 independent identifiers, or “the candidate named the account”."


def test_the_panel_reads_kinds_of_signs():
    assert in_words([*THREE, THREE[0]]) == (
        "3 independent identifiers (an account already attributed links to it; an employer or school agrees; "
        "the full name agrees); a second person confirmed them."
    )


def test_the_panel_reads_that_the_candidate_named_it():
    assert in_words([Identifier.DISCLOSED, *THREE]) == (
        "The candidate named the account as their own; a second person confirmed it."
    )


@pytest.mark.parametrize("sign", Identifier)
def test_every_sign_has_its_words(sign):
    assert sign.words


@pytest.mark.parametrize("found", [THREE, [Identifier.DISCLOSED]])
def test_a_preview_does_not_say_that_somebody_confirmed_what_nobody_has(found):
    assert "a second person has not yet confirmed" in in_words(found, confirmed=False)
