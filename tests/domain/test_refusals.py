"""Why a deed is not done."""

import pytest

from vetting.domain.refusals import Changed, Refused, Unknown


def test_a_refusal_has_a_code_for_the_ledger_and_a_sentence_for_the_person():
    refused = Refused("too_few", "Tick one more.", field="signs")
    assert (refused.code, refused.sentence, refused.field, str(refused)) == (
        "too_few",
        "Tick one more.",
        "signs",
        "Tick one more.",
    )


def test_a_refusal_need_not_blame_a_field():
    assert Refused("stage", "Not now.").field == ""


def test_a_change_is_a_refusal_of_its_own_kind():
    with pytest.raises(Refused) as caught:
        raise Changed("changed", "The text was changed at 10:04.")
    assert isinstance(caught.value, Changed)


def test_foreign_and_missing_ids_are_answered_alike():
    assert str(Unknown()) == str(Unknown())
    assert Unknown().code == "unknown"
