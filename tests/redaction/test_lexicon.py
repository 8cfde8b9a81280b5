"""The shipped lists load, and hold together."""

from importlib.resources import files

from vetting.redaction.entries import entries, texts
from vetting.redaction.lexicon import lexicon


def test_every_shipped_list_loads_and_changes_the_version():
    assert len(lexicon().automaton) > 8_000
    assert len(lexicon().digest) == 16


def test_every_term_carries_a_reason_in_words():
    root = files("vetting.redaction") / "lexicons" / "terms"
    assert all(entry.reason for name, text in texts(root) for _, entry in entries(name, text))


def test_a_word_of_its_own_is_never_read_as_a_misspelling():
    assert not any(word in lexicon().automaton for word in (" back ", " lack ", " gas ", " omen "))
