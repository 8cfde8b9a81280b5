"""A letter as a type: what it can hold, frozen and thawed."""

import json
from dataclasses import fields

import pytest

from tests.report.letters import LETTERS, REFUSED
from vetting.domain.letters import NOTICE_TEXT, Letter, LetterKind, thaw_letter


@pytest.mark.parametrize("letter", LETTERS.values(), ids=LETTERS)
def test_a_letter_thaws_to_itself(letter):
    assert thaw_letter(letter.canonical()) == letter
    assert thaw_letter(letter.canonical()).digest() == letter.digest()


@pytest.mark.parametrize("wrong", ["{}", "[]", "7"])
def test_what_is_no_letter_is_refused(wrong):
    with pytest.raises(ValueError, match="not a letter"):
        thaw_letter(wrong)


@pytest.mark.parametrize(("field", "value"), [("answer", {"why": "x"}), ("findings", [{"name": "x"}])])
def test_a_field_too_many_inside_is_refused(field, value):
    whole = json.loads(REFUSED.canonical()) | {field: value}
    with pytest.raises(ValueError, match="not a letter"):
        thaw_letter(json.dumps(whole))


def test_a_letter_has_no_field_for_a_name_a_handle_or_a_raw_word():
    assert {field.name for field in fields(Letter)} == {
        "id", "kind", "edition", "made", "dated", "department", "position", "candidate", "look_back", "reply_days",
        "kept", "due", "version", "coverage", "findings", "reply", "answer",
    }  # fmt: skip


def test_every_text_in_it_is_told():
    assert {"findings 1 and 2", REFUSED.answer.refusal, "C-2026-009"} <= set(REFUSED.values())


def test_every_kind_is_called_something_and_has_a_version():
    assert all(kind.label and kind.edition for kind in LetterKind)
    assert NOTICE_TEXT.endswith(f"version {LetterKind.NOTICE.edition}")
