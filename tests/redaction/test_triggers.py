"""A pattern is passed over only where it cannot match."""

import json
from functools import cache
from pathlib import Path

import pytest

from vetting.redaction.normal import read
from vetting.redaction.recognizers import every_recognizer
from vetting.redaction.rules import Rule, compiled
from vetting.redaction.triggers import Book

GOLD = Path(__file__).parent / "gold"
TEXTS = [json.loads(line)["text"] for path in sorted(GOLD.glob("*.jsonl")) for line in path.read_text().splitlines()]


def numbers(book, text):
    return [number for number, _ in book.pulled(text)]


def test_only_the_patterns_that_can_match_are_pulled():
    book = Book([Rule(each) for each in ("aaa", r"\d", "bbb", r"aaa \d", "[\U0001f300-\U0001f5ff]")])
    assert numbers(book, "xx bbb") == [2]
    assert numbers(book, "xx aaa") == [0]
    assert numbers(book, "aaa 7") == [0, 1, 3]
    assert numbers(book, "\U0001f300 café") == [4]


def test_a_pattern_that_may_always_match_is_refused():
    with pytest.raises(ValueError, match="some word, figure or sign"):
        Book([Rule(r"\w+")])


def test_of_a_long_text_only_the_stretches_around_what_is_needed_are_searched():
    book = Book([Rule("aaa b{1,9}")])
    text = f"{'-' * 1_000}aaa b{'-' * 1_000}aaa b---aaa b"
    ((_, stretches),) = book.pulled(text)
    assert [len(text[begin:end].replace("-", "")) for begin, end in stretches] == [5, 10]
    assert sum(end - begin for begin, end in stretches) < 500


def test_a_long_run_of_signs_is_searched_from_its_first_to_its_last():
    ((_, stretches),) = Book([Rule("[\U0001f1e6-\U0001f1ff]+")]).pulled(f"{'-' * 100}{chr(0x1F1FA) * 2_000}")
    assert [(begin <= 100, end) for begin, end in stretches] == [(True, 2_100)]


def test_a_stretch_without_the_figure_that_a_pattern_needs_is_passed_over():
    ((_, stretches),) = Book([Rule(r"local \d+")]).pulled(f"local 12{'-' * 500}local")
    assert len(stretches) == 1


@pytest.mark.parametrize("form", [str, lambda text: read(text).words], ids=["as written", "as read"])
def test_no_match_of_any_grammar_is_lost(form):
    """Every rule on every labelled text: within a long one, and alone where it matches there or looks for an end."""
    rows = [rule for each in every_recognizer() for rule in (*each.by_words, *each.by_text)]
    book, anchored = Book(rows), {number for number, rule in enumerate(rows) if set("^$") & set(rule.written)}
    for begin in range(0, len(TEXTS), 10):
        alone = TEXTS[begin : begin + 10]
        told = {number for number, rule in enumerate(rows) if told_alike(book, number, rule, form("\n".join(alone)))}
        for text in map(form, alone):
            there = pulled(book, text)
            assert [rows[n].written for n in anchored | told if n not in there and compiled(rows[n]).search(text)] == []


def told_alike(book, number, rule, text):
    """Whether the rule tells anything of the text; the same in the stretches that it is pulled for as everywhere."""
    everywhere = list(rule.told(text, [(0, len(text))]))
    assert list(rule.told(text, pulled(book, text).get(number, ()))) == everywhere, rule.written
    return bool(everywhere)


@cache
def pulled(book, text):
    return dict(book.pulled(text.lower()))


def test_what_is_looked_ahead_for_is_searched_too():
    text = f"{'-' * 400}zygote then{' ' * 90}mitten{'-' * 400}"
    rule = Rule(r"zygote(?= then {90}mitten)", "a phrase")
    ((_, stretches),) = Book([rule]).pulled(text)
    assert [(told.start, told.end) for told in rule.told(text, stretches)] == [(400, 406)]


def test_what_a_pattern_needs_besides_must_stand_near():
    book = Book([Rule(r"(?:and|or) [a-z]{1,9} (?:was|is)")])
    assert numbers(book, "black and blue") == []
    assert numbers(book, "black and blue is it") == [0]
    assert numbers(book, f"black and blue{'-' * 600}is it") == []
    assert numbers(book, f"{'-' * 600}black and blue is it") == [0]
