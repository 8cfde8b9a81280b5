"""Linear models over named features: their weights as text, and how they are trained and tried on held-out lines."""

import hashlib
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from math import exp, sqrt
from pathlib import Path

Example = tuple[bool, list[str]]
_SCALE = 100
_LEAST = 4
_ROUNDS = 8
_RATE = 0.1
_DECAY = 2e-4
_FOLDS = 5


@dataclass(frozen=True)
class Linear:
    """`weights` in hundredths, positive for what the model says yes to."""

    weights: dict[str, int]
    digest: str

    def probability(self, features: Iterable[str]) -> float:
        return _logistic(sum(filter(None, map(self.weights.get, features))) / _SCALE)


def read_weights(file: Traversable) -> Linear:
    """Raises on a file that is missing or malformed."""
    text = file.read_text("utf-8")
    weights = {}
    one_of_each: dict[int, int] = {}
    for line in text.splitlines():
        feature, _, weight = line.rpartition("\t")
        hundredths = int(weight)
        weights[feature] = one_of_each.setdefault(hundredths, hundredths)
    return Linear(weights, hashlib.sha256(text.encode()).hexdigest())


def as_text(weights: dict[str, float], always: str) -> str:
    """What counts, sorted; features that begin with `always` are kept whatever they weigh."""
    kept = {f: round(_SCALE * w) for f, w in weights.items() if f.startswith(always) or abs(w) * _SCALE >= _LEAST}
    return "".join(f"{feature}\t{weight}\n" for feature, weight in sorted(kept.items()))


def starred(folder: Traversable) -> Iterator[tuple[str, str, str, str]]:
    """The folder's lines as sign, text before the star, starred words, text after. Raises ValueError with the line."""
    for item in sorted(folder.iterdir(), key=lambda i: i.name):
        for number, line in enumerate(item.read_text("utf-8").splitlines(), 1):
            parts = line[2:].split("*")
            if line.startswith("#"):
                continue
            if line[:2] not in ("+ ", "- ") or len(parts) != 3:
                raise ValueError(f"{item.name}, line {number}: begin with + or -, and star one word.")
            before, word, after = parts
            yield line[0], before, word, after


def trained(data: Sequence[Example], *, no_weighs: float, always: str) -> dict[str, float]:
    """Logistic regression by AdaGrad; features seen once are left out, but for `always`. `no_weighs`: how much worse
    than the other mistake it is to say yes to a no.
    """
    seen = Counter(feature for _, found in data for feature in found)
    rows = [(yes, [f for f in found if seen[f] > 1 or f.startswith(always)]) for yes, found in data]
    weights: dict[str, float] = defaultdict(float)
    squares: dict[str, float] = defaultdict(float)
    order = random.Random(1)  # noqa: S311  # the same weights from the same lines
    for _ in range(_ROUNDS):
        order.shuffle(rows)
        for yes, found in rows:
            error = (yes - _logistic(sum(weights[f] for f in found))) * (1 if yes else no_weighs)
            for f in found:
                slope = error - _DECAY * weights[f]
                squares[f] += slope * slope
                weights[f] += _RATE * slope / (sqrt(squares[f]) + 1e-6)
    return weights


def held_out(data: Sequence[Example], *, sure: float, no_weighs: float, always: str) -> tuple[float, float]:
    """The shares of no and of yes that are said yes to when each fifth is left out of the training once."""
    said = {True: 0, False: 0}
    for fold in range(_FOLDS):
        learnt = [each for i, each in enumerate(data) if i % _FOLDS != fold]
        weights = trained(learnt, no_weighs=no_weighs, always=always)
        for yes, found in data[fold::_FOLDS]:
            said[yes] += _logistic(sum(weights.get(f, 0.0) for f in found)) >= sure
    total = Counter(yes for yes, _ in data)
    return said[False] / total[False], said[True] / total[True]


def retrain(package: str, data: Iterable[Example], *, sure: float, no_weighs: float, always: str) -> int:
    """What `python -m` of a model's package does: say what held-out lines say, then write its weights anew."""
    every = list(data)
    random.Random(1).shuffle(every)  # noqa: S311  # folds must not follow the files
    wrongly, rightly = held_out(every, sure=sure, no_weighs=no_weighs, always=always)
    text = as_text(trained(every, no_weighs=no_weighs, always=always), always)
    Path(str(files(package) / "weights.txt")).write_text(text, "utf-8")
    sys.stdout.write(
        f"{len(every)} lines. Left out of the training: yes is said to {rightly:.1%} of yes and {wrongly:.1%} of no.\n"
        f"{len(text.splitlines())} weights written.\n"
    )
    return 0


def _logistic(total: float) -> float:
    return 1 / (1 + exp(-max(-50.0, min(50.0, total))))
