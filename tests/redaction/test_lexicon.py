"""The shipped lists load, and hold together."""

from importlib.resources import files

from vetting.redaction.entries import entries, texts
from vetting.redaction.lexicon import lexicon
from vetting.redaction.normal import read_out


def test_every_shipped_list_loads_and_changes_the_version():
    assert len(lexicon().automaton) > 8_000
    assert len(lexicon().digest) == 16


def test_every_term_carries_a_reason_in_words():
    root = files("vetting.redaction") / "lexicons" / "terms"
    assert all(entry.reason for name, text in texts(root) for _, entry in entries(name, text))


def test_a_word_of_its_own_is_never_read_as_a_misspelling():
    assert not any(lexicon().automaton.get(word) for word in (" back ", " lack ", " gas ", " omen "))


def test_no_word_of_a_harmless_sentence_is_read_as_a_misspelling():
    lines = [line for _, text in texts(files("vetting.redaction") / "sense" / "contexts") for line in text.splitlines()]
    words = {word for line in lines if line.startswith("-") for word in read_out(line).words.split()}
    unknown = words - lexicon().tellers - lexicon().usual
    assert len(words) > 5_000
    assert {word: meant for word in unknown if (meant := lexicon().misspelt.meant(word))} == {}
