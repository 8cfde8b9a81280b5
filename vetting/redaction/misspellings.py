"""Telling words written wrong: one letter left out, two swapped, or the end cut off."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet

from vetting.redaction.normal import Reading
from vetting.redaction.offsets import rewritten

_LONG = 8
_BEGINNING = 4


def misspelt(core: Iterable[str], tellers: Collection[str], real: Collection[str]) -> dict[str, str]:
    """Each wrong writing and the word that is meant, for core words and long ones; `real` words are no mistakes."""
    long = {word for word in tellers if len(word) >= _LONG and not (word[-1] == "s" and word[:-1] in tellers)}
    meant = sorted(word for word in {*core, *long} if word.isalpha())
    return {wrong: word for word in meant for wrong in _wrong(word) if len(wrong) > 1 and wrong not in real}


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


def corrected(plain: Reading, unknown: AbstractSet[str], meant: Mapping[str, str]) -> Iterator[Reading]:
    """The whole text with its misspelt words put right, if it has any."""
    right = {word: meant[word] for word in meant.keys() & unknown}
    if not right:
        return
    text = plain.words[1:-1]
    edits = []
    place = 0
    for word in text.split(" "):
        if word in right:
            edits.append((place, place + len(word), right[word]))
        place += len(word) + 1
    words, step = rewritten(text, edits)
    yield Reading(f" {words} ", (*plain.moved, step) if step else plain.moved)


def _wrong(word: str) -> Iterator[str]:
    """The first letter is kept."""
    yield from (word[:i] + word[i + 1 :] for i in range(1, len(word)))
    yield from (word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(1, len(word) - 1))
