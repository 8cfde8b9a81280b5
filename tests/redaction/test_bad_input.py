"""Input that no person would write: never a crash, never called clean without having been read."""

import pytest

from vetting.redaction import FilterFailed, flags, suggest, suggest_all

STRANGE = {
    "nothing": "",
    "lone surrogates": "\ud800\udfff" * 50,
    "NUL": "a\x00b" * 50,
    "a million combining marks": "e" + "\u0301" * 1_000_000,
    "a hundred thousand line ends": "\n" * 100_000,
    "one endless word": "x" * 100_000,
    "endless escapes": "&amp;" * 20_000,
    "endless halves of escapes": "&#" * 50_000,
    "endless single letters": "m.u.s.l.i.m. " * 4_000,
    "endless flags": "\U0001f1fa" * 20_000,
    "endless quotes": '"' * 50_000,
    "right to left": "\u202e" * 20_000,
    "endless figures": "1" * 50_000,
    "endless leet": "a1B" * 17_000,
    "endless telling words": "muslim " * 3_000,
    "endless ages": "I am 1 " * 7_000,
}


@pytest.mark.parametrize("text", STRANGE.values(), ids=STRANGE.keys())
def test_it_is_read(text):
    for each in suggest(text).suggestions:
        assert 0 <= each.start < each.end <= len(text)


@pytest.mark.parametrize("hidden", ["\x00", "\ud800", "\u202e", "\u0301" * 5_000, "\n" * 5_000])
def test_what_stands_beside_it_is_still_found(hidden):
    assert "Muslim" in [s.words.strip(hidden) for s in suggest(f"{hidden} Muslim {hidden}").suggestions]


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("a\x00b", flags.INVISIBLE),
        ("a\ud800b", flags.INVISIBLE),
        ("a\u200bb", flags.INVISIBLE),
        ("a\u202eb", flags.REORDERED),
    ],
)
def test_hidden_characters_hold_the_text_for_a_person(text, flag):
    assert flag in suggest(text).flags


def test_ten_megabytes_are_read_to_the_end():
    text = "plain words here\n" * 600_000 + "my wife"
    (one,) = suggest(text).suggestions
    assert one.words == "wife"


@pytest.mark.parametrize("trouble", [MemoryError, RecursionError, ValueError, TimeoutError])
def test_any_trouble_fails_every_text_of_the_call(monkeypatch, trouble):
    def fail(*_, **__):
        raise trouble

    monkeypatch.setattr("vetting.redaction.engine.scan", fail)
    with pytest.raises(FilterFailed):
        suggest_all(["hello", "there"])
