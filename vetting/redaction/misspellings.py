"""Telling words written wrong: a letter left out, doubled or taken for another, two swapped, or the end cut off."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from vetting.redaction.normal import Reading
from vetting.redaction.offsets import Offsets, rewritten

_LONG = 7
_BEGINNING = 4
# As far as a listed phrase and what releases a word reach.
_AROUND = 100
_VOWELS = frozenset("aeiouy")
# Vowels weigh the same: a word in which one is taken for another is as heavy. Small numbers are quick.
_FIRST, _VOWEL = 50, 1 << 40
_WEIGHTS = {letter: _VOWEL + (1 << 2 * place) for place, letter in enumerate("bcdfghjklmnpqrstvwxz")}
_WEIGHTS |= dict.fromkeys(_VOWELS, _VOWEL)
_TWICE = re.compile(r"(.)\1")
# Of what was left out.
_MISSING = (0, *sorted(set(_WEIGHTS.values())))


@dataclass(frozen=True)
class Misspelt:
    """What wrong writings mean. `short`: each writing of a short core word; `long`: the longer words, by the weight of
    their letters, since all their writings would be ten megabytes. `real`: names, of places too, which are no mistakes.
    """

    short: Mapping[str, str]
    long: Mapping[int, Sequence[str]]
    real: Sequence[AbstractSet[str]]

    def meant(self, wrong: str) -> str:
        """Of a word that no list knows; empty where it is none of theirs."""
        meant = self.short.get(wrong) or self._long(wrong)
        if not meant and wrong.endswith("s") and (singular := self._long(wrong[:-1])):
            meant = f"{singular}s"
        return "" if meant and any({wrong, wrong.removesuffix("s")} & known for known in self.real) else meant

    def _long(self, wrong: str) -> str:
        if len(wrong) < _LONG - 1:
            return ""
        weight = _weight(wrong)
        near = {weight + missing for missing in _MISSING}
        near |= {weight - _WEIGHTS.get(twice[0][0], 0) for twice in _TWICE.finditer(wrong)}
        if not (there := self.long.keys() & near):
            return ""
        return max((word for each in there for word in self.long[each] if _is_mistaken(wrong, word)), default="")


def misspelt(core: Iterable[str], tellers: Collection[str], real: Sequence[AbstractSet[str]]) -> Misspelt:
    """For core words, and for telling ones that are long enough, each with one mistake."""
    long: dict[int, tuple[str, ...]] = {}
    alone = (word for word in tellers if not (word[-1] == "s" and word[:-1] in tellers))
    for word in {*core, *alone}:
        if len(word) >= _LONG and word.isalpha():
            weight = _weight(word)
            long[weight] = (*long.get(weight, ()), word)
    short = {wrong: word for word in sorted(core) if len(word) < _LONG for wrong in _wrong(word) if len(wrong) > 1}
    return Misspelt(short, long, real)


def cut_off(core: Iterable[str], everyday: Iterable[str], real: Collection[str]) -> dict[str, str]:
    """The beginnings of core words, as a post's end leaves them: two thirds of the word and four letters at least; but
    no real word, and nothing that an everyday word begins with too.
    """
    begun = {word[:length] for word in everyday for length in range(_BEGINNING, len(word))}
    return {
        word[:length]: word
        for word in sorted(core)
        for length in range(max(_BEGINNING, (2 * len(word) + 2) // 3), len(word))
        if word[:length] not in begun and word[:length] not in real
    }


def corrected(plain: Reading, unknown: AbstractSet[str], misspelt: Misspelt) -> Iterator[Reading]:
    """The misspelt words put right, with what stands around them."""
    right = {word: meant for word in unknown if (meant := misspelt.meant(word))}
    for near in _near(_places(plain.words, right)) if right else ():
        begin = plain.words.rfind(" ", 0, max(1, near[0][0] - _AROUND))
        end = plain.words.find(" ", near[-1][1] + _AROUND)
        around = plain.words[begin + 1 : end]
        edits = [(start - begin - 1, stop - begin - 1, right[plain.words[start:stop]]) for start, stop in near]
        yield Reading(*_put_right(around, edits, begin, plain.moved))


def _put_right(
    around: str, edits: Sequence[tuple[int, int, str]], begin: int, moved: Sequence[Offsets]
) -> tuple[str, tuple[Offsets, ...]]:
    words, step = rewritten(around, edits)
    at, to = (step.at, step.to) if step else ((0,), (0,))
    return f" {words} ", (*moved, Offsets(at, [begin + place for place in to]))


def _places(words: str, sought: Collection[str]) -> Iterator[tuple[int, int]]:
    place = 0
    for word in words.split(" "):
        if word in sought:
            yield place, place + len(word)
        place += len(word) + 1


def _near(places: Iterable[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """Those that stand around one another together."""
    together: list[tuple[int, int]] = []
    for place in places:
        if together and place[0] - together[-1][1] > 2 * _AROUND:
            yield together
            together = []
        together.append(place)
    yield together


def _wrong(word: str) -> Iterator[str]:
    """The first letter is kept."""
    yield from (word[:i] + word[i + 1 :] for i in range(1, len(word)))
    yield from (word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(1, len(word) - 1))


def _is_mistaken(wrong: str, word: str) -> bool:
    """Whether one letter was left out or written twice, two were swapped, or one vowel was taken for another; the first
    letter is kept.
    """
    kept = next((i for i, (a, b) in enumerate(zip(wrong, word, strict=False)) if a != b), min(len(wrong), len(word)))
    ours, theirs = wrong[kept:], word[kept:]
    if not kept or not (ours or theirs):
        return False
    return (
        ours == theirs[1:]
        or (ours[1:] == theirs and ours[:1] == wrong[kept - 1])
        or (ours[1:2] + ours[:1] + ours[2:] == theirs)
        or (ours[1:] == theirs[1:] and {ours[:1], theirs[:1]} <= _VOWELS)
    )


def _weight(word: str) -> int:
    """The same for words that begin with the same letter, have the same consonants and as many vowels."""
    return sum([_WEIGHTS.get(letter, 0) for letter in word], ord(word[0]) << _FIRST)
