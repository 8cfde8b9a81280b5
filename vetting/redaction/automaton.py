"""Which of many strings stand in a text, in one pass, however many there are."""

import re
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

from ahocorasick_rs import AhoCorasick, Implementation

T = TypeVar("T")
_HALVES = re.compile("[\ud800-\udfff]")


class Automaton(Generic[T]):
    """Strings, each given once, with what is said of it (Aho and Corasick 1975)."""

    def __init__(self, said: Iterable[tuple[str, T]]) -> None:
        self._said: list[T] = []
        self._strings = AhoCorasick(
            self._kept(said),
            implementation=Implementation.ContiguousNFA,  # a quarter of what a trie of single nodes takes
            store_patterns=False,
        )

    def _kept(self, said: Iterable[tuple[str, T]]) -> Iterator[str]:
        for string, what in said:
            self._said.append(what)
            yield string

    def __len__(self) -> int:
        return len(self._said)

    def found(self, text: str) -> list[tuple[int, int, T]]:
        """Where each stands, [start, end), and what is said of it, in order of the ends; within one another too."""
        try:
            places = self._strings.find_matches_as_indexes(text, overlapping=True)
        except UnicodeEncodeError:  # half of a pair of surrogates
            places = self._strings.find_matches_as_indexes(_HALVES.sub("\ufffd", text), overlapping=True)
        said = self._said
        return [(start, end, said[number]) for number, start, end in places]

    def get(self, string: str) -> T | None:
        """What is said of a string; None of one that was not given."""
        return next((what for start, end, what in self.found(string) if end - start == len(string)), None)
