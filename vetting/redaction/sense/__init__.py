"""Which sense an ambiguous word has: a linear model over the words beside it, trained on our own sentences."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from vetting.redaction.entries import listed
from vetting.redaction.linear import Linear, read_weights

SURE = 0.93
_NEAR, _WITHIN, _STEM = 12, 100, 5
_PERSONS = ("persons", "firstnames")
_THINGS = ("things", "food")
_SETS = ("places", "institutions", "surnames", "firstnames", "food", "things", "persons")
# After a word that calls somebody or cries out: "Man, what a race".
_CALLED = frozenset(",!?")
_BEING = frozenset(["is", "are", "was", "were", "be", "been", "being", "am", "im", "m", "re", "as", "look", "looks"])
# As in "who's", read without its sign.
_WHO = frozenset(["he", "she", "who", "everybody", "everyone", "somebody", "someone", "nobody"])
_DEGREE = frozenset(
    ["a", "an", "all", "also", "both", "half", "just", "not", "only", "really", "so", "still", "too", "very"]
)


@dataclass(frozen=True)
class Sense:
    """`model` says yes to a harmless sense; `words`, those that it was trained on."""

    model: Linear
    words: frozenset[str]

    def harmless(self, topic: str, text: str, place: int, words: str, start: int, end: int) -> float:
        """The probability that `words[start:end]` tells nothing of the class `topic`; 0 for a word not trained on, and
        where it is plainly said of a person or stands by itself, as in a profile. `place`: where it begins in the text
        as written.
        """
        if (
            words[start:end] not in self.words
            or _of_a_person(words, start, end)
            or (_alone(words, start, end) and text[place + end - start : place + end - start + 1] not in _CALLED)
        ):
            return 0.0
        return self.model.probability(features(topic, text, place, words, start, end))

    def knows_after(self, words: str, start: int, end: int) -> bool:
        """Whether what follows speaks for a harmless sense by itself: a thing, a dish, a neighbour trained on."""
        after = _word_after(words, end)
        return kind(after) in _THINGS or self.model.weights.get(f"wr {words[start:end]} {after}", 0) > 0


def _of_a_person(words: str, start: int, end: int) -> bool:
    """Before a word for a person or a given name, or after a verb of being."""
    before = words[max(0, start - 30) : start].split()
    if before and before[-1] in _DEGREE:
        before.pop()
    *_, before2, before1 = ("", "", *before)
    said = before1 in _BEING or (before1 == "s" and before2 in _WHO)
    return said or kind(_word_after(words, end)) in _PERSONS


def _alone(words: str, start: int, end: int) -> bool:
    """Between signs, or the first and last word."""
    return (start == 1 or words[start - 2] == " ") and (end == len(words) - 1 or words[end + 1] == " ")


def _word_after(words: str, end: int) -> str:
    return words[end + 1 : end + 40].partition(" ")[0]


@cache
def sense() -> Sense:
    """Loaded once. Raises on weights that are missing or malformed."""
    model = read_weights(files(__name__) / "weights.txt")
    return Sense(model, frozenset(feature[2:] for feature in model.weights if feature.startswith("w ")))


@cache
def _kinds() -> dict[str, str]:
    """What kind of thing a word is, as far as the lists know; a person before anything else."""
    return {word: name for name in _SETS for word in listed(name)}


def kind(word: str) -> str:
    """The list that a word or its singular stands in; empty for others."""
    kinds = _kinds()
    singular = f"{word[:-3]}y" if word.endswith("ies") else word.removesuffix("s")
    return kinds.get(word) or kinds.get(singular) or ""


def features(topic: str, text: str, place: int, words: str, start: int, end: int) -> list[str]:
    """What the model looks at: the word, its neighbours and their kinds, how the word is written, what is near. What
    a sign parts from the word, which is read as more than a space, is near and no neighbour.
    """
    word = words[start:end]
    left, right = words[max(0, start - _WITHIN) : start], words[end : end + _WITHIN]
    before = ("^", *left.rpartition("  ")[2].split())[-1]
    after, after2 = (*right.partition("  ")[0].split(), "$", "$")[:2]
    written = text[place : place + len(word)]
    case = "u" if written.isupper() else "t" if written[:1].isupper() else "s"
    next_kind = kind(after)
    near = {*left.split()[-_NEAR:], *right.split()[:_NEAR]}
    return [
        *(f"w {word}", f"l {before}", f"r {after}", f"wl {word} {before}", f"wr {word} {after}"),
        *(f"tl {topic} {before}", f"tr {topic} {after}", f"tk {topic} {next_kind}", f"wk {word} {next_kind}"),
        *(f"k {kind(after2)}", f"kl {kind(before)}", f"te {topic} {after[-3:]}", f"wc {word} {case}"),
        f"p {text[place + len(word) : place + len(word) + 1]}",
        *[f"n {each}" for each in near],
        *{f"s {each[:_STEM]}" for each in near if len(each) >= _STEM},
    ]
