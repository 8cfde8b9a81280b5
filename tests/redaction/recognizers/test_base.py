"""Every grammar's row has its reason and its pattern in their places."""

from importlib import import_module
from pkgutil import iter_modules

import pytest

from vetting.redaction import recognizers
from vetting.redaction.recognizers.base import Rules, rules


def test_each_row_says_in_words_what_a_match_tells():
    modules = [import_module(f"{recognizers.__name__}.{each.name}") for each in iter_modules(recognizers.__path__)]
    every = {id(value): value for module in modules for value in vars(module).values() if isinstance(value, Rules)}
    reasons = [reason for group in every.values() for _, reason in group._rows]
    assert len(reasons) > 100
    assert [each for each in reasons if set(each) & set("()[]|?\\^$")] == []


def test_a_reason_in_the_patterns_place_is_refused():
    with pytest.raises(ValueError, match="the reason first"):
        rules((r" (\d+) kids", "family: how many children"))
