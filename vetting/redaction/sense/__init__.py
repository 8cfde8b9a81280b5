"""Which sense an ambiguous word has: a linear model over the words beside it, trained on our own sentences."""

import hashlib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp

SURE = 0.95
_NEAR = 5
_SCALE = 100


@dataclass(frozen=True)
class Sense:
    """`weights`, in hundredths, of what speaks for a harmless sense; `words`, those that it was trained on."""

    weights: dict[str, int]
    words: frozenset[str]
    digest: str

    def harmless(self, text: str, place: int, words: str, start: int, end: int) -> float:
        """The probability that `words[start:end]` tells nothing; 0 for a word not trained on. `place`: where it
        begins in the text as written.
        """
        word = words[start:end]
        if word not in self.words:
            return 0.0
        total = sum(filter(None, map(self.weights.get, features(word, text, place, words, start, end))))
        return 1 / (1 + exp(-total / _SCALE))


@cache
def sense() -> Sense:
    """Loaded once. Raises on weights that are missing or malformed."""
    text = (files(__name__) / "weights.txt").read_text("utf-8")
    weights = {}
    for line in text.splitlines():
        feature, _, weight = line.rpartition("\t")
        weights[feature] = int(weight)
    words = frozenset(feature[2:] for feature in weights if feature.startswith("w "))
    return Sense(weights, words, hashlib.sha256(text.encode()).hexdigest())


def features(word: str, text: str, place: int, words: str, start: int, end: int) -> list[str]:
    """What the model looks at: the word, its neighbours alone and in pairs, how it is written, what is near."""
    left = words[max(0, start - 60) : start].split()[-_NEAR:]
    right = words[end : end + 60].split()[:_NEAR]
    before2, before = ("^", "^", *left)[-2:]
    after, after2 = (*right, "$", "$")[:2]
    written = text[place : place + len(word)]
    case = "u" if written.isupper() else "t" if written[:1].isupper() else "s"
    near = {*left, *right}
    return [
        *(f"w {word}", f"l {before}", f"r {after}", f"m {before} {after}"),
        *(f"L {before2} {before}", f"R {after} {after2}", f"e {after[-3:]}", f"we {word} {after[-2:]}"),
        *(f"wl {word} {before}", f"wr {word} {after}", f"wL {word} {before2}", f"wR {word} {after2}"),
        *(f"c {case}", f"wc {word} {case}", f"p {text[place + len(word) : place + len(word) + 1]}"),
        *[f"n {each}" for each in near],
        *[f"wn {word} {each}" for each in near],
    ]
