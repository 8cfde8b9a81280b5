"""How likely a sentence attacks the group that it names: a linear model, trained on sentences of our own."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from itertools import pairwise

from vetting.redaction.linear import Linear, read_weights
from vetting.redaction.phrases import PLACE, Heard, Tone

# How sure the model must be where the lists hear an attack on the group itself, or somewhere in the sentence or on a
# trait, or where words only lean to one; where they hear none; and where others or a friend seem to speak, or little is
# said.
_LISTED, _LISTED_LOOSELY, _LEANING = 0.15, 0.35, 0.45
UNLISTED, _UNLISTED_TRAIT = 0.6, 0.93
_AGAINST = 0.85
_NEAR = 4
_MANY = 3
_PERSONS = ("i", "we", "he", "they", "you")
_OURS = frozenset({"my", "our", "mi"})
_ENDINGS = ("ies", "ing", "ers", "ed", "es", "er", "ly", "s")
_STEM = 3


@cache
def hostility() -> Linear:
    """Loaded once. Raises on weights that are missing or malformed. Its digest covers what words are about."""
    model = read_weights(files(__name__) / "weights.txt")
    return Linear(model.weights, hashlib.sha256(f"{model.digest}{sorted(subjects().items())}".encode()).hexdigest())


@cache
def subjects() -> Mapping[str, tuple[str, ...]]:
    """What words are about, by their stems: one weight for many words that the training sentences lack."""
    about: dict[str, tuple[str, ...]] = {}
    for paragraph in (files(__name__) / "subjects.txt").read_text("utf-8").split("\n\n")[1:]:
        subject, _, listed = paragraph.partition(":")
        for stem in dict.fromkeys(map(_stem, listed.split())):
            about[stem] = (*about.get(stem, ()), subject)
    return about


def sure_enough(*, trait: bool, placed: bool, listed: bool, tones: Counter[Tone], doubtful: bool) -> float:
    """`trait`: the word names no group but what a person has; `listed`: the lists, which heard `tones`, hear an attack,
    `placed` if of the word itself; `doubtful`: others may speak, or the sentence is short.
    """
    if doubtful or tones[Tone.FRIENDLY] > tones[Tone.HOSTILE]:
        return _AGAINST
    if not listed:
        return _UNLISTED_TRAIT if trait else UNLISTED
    if not (tones[Tone.HOSTILE] or tones[Tone.TOLD]):
        return _LEANING
    return _LISTED if placed and not trait else _LISTED_LOOSELY


def features(
    said: Sequence[str], heard: Sequence[Heard], after: str, *, beside: Sequence[Sequence[str]] = (), many: bool = True
) -> set[str]:
    """`said`: the sentence's words, with the place of the group; `heard`, what the lists say; `after`, the sign that
    the sentence ends with; `beside`, the words of the sentences before and after; `many`, whether the group's word is
    a plural.
    """
    every = (said, *beside)
    found = {f"u {word}" for words in every for word in words}
    found.update(f"g {left} {right}" for words in every for left, right in pairwise(words))
    stems = [[_stem(word) for word in words] for words in every]
    found.update(f"s {stem}" for stem in stems[0])
    found.update(f"k {subject}" for each in stems for subject in _subjects(each))
    found.update(f"h {each.tone} {each.placed}" for each in heard)
    found.update(f"c {tone} {min(number, _MANY)}" for tone, number in Counter(each.tone for each in heard).items())
    found.update(_around(said, stems[0]))
    found |= {f"b {' '.join(said[:3])}", f"p {after}", f"m {many}"}
    return found


def _around(said: Sequence[str], stems: Sequence[str]) -> Iterator[str]:
    """What stands near the group on either side, and who speaks of whom."""
    at = said.index(PLACE) if PLACE in said else len(said)
    yield from (f"l {word}" for word in said[max(0, at - _NEAR) : at])
    yield from (f"r {word}" for word in said[at + 1 : at + 1 + _NEAR])
    yield from (f"kl {subject}" for subject in _subjects(stems[max(0, at - _NEAR) : at]))
    yield from (f"kr {subject}" for subject in _subjects(stems[at + 1 : at + 1 + _NEAR]))
    present = set(said)
    yield f"w {' '.join(person for person in _PERSONS if person in present)} {not present.isdisjoint(_OURS)}"


def _subjects(stems: Iterable[str]) -> Iterator[str]:
    about = subjects()
    return (subject for stem in stems if stem in about for subject in about[stem])


def _stem(word: str) -> str:
    if not word.endswith(_ENDINGS):
        return word
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) >= len(ending) + _STEM:
            return word[: -len(ending)]
    return word
