"""`python -m vetting.redaction.sense`: train the weights on contexts/*.txt, after telling what held-out lines say."""

import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from importlib.resources import files
from math import exp, sqrt
from pathlib import Path

from vetting.redaction.lexicon import lexicon
from vetting.redaction.normal import read
from vetting.redaction.sense import SURE, features

Example = tuple[bool, list[str]]
_ROUNDS = 12
_RATE = 0.3
_DECAY = 2e-4
_FOLDS = 5
_TELLING = 3  # a telling word released is the worse mistake
_LEAST = 4


def examples() -> Iterator[Example]:
    """Each line's features, and whether the starred word is harmless there."""
    for item in sorted((files("vetting.redaction.sense") / "contexts").iterdir(), key=lambda i: i.name):
        for number, line in enumerate(item.read_text("utf-8").splitlines(), 1):
            if not line.startswith("#"):
                yield _example(line, f"{item.name}, line {number}")


def _example(line: str, where: str) -> Example:
    parts = line[2:].split("*")
    if line[:2] not in ("+ ", "- ") or len(parts) != 3:
        raise ValueError(f"{where}: begin with + or -, and star one word.")
    text = "".join(parts)
    words = read(text).words
    start = len(read(parts[0]).words.rstrip()) + 1 if parts[0].strip() else 1
    word = read(parts[1]).words.strip()
    start = words.index(word, max(0, start - 1))
    return line[0] == "-", features(_topic(word), text, len(parts[0]), words, start, start + len(word))


def _topic(word: str) -> str:
    """The class that the lists file the word under."""
    found = lexicon().automaton.get(f" {word} ", None)
    return found.entries[0].protected_class.value if found and found.entries else ""


def trained(data: Sequence[Example]) -> dict[str, float]:
    """Logistic regression by AdaGrad, features seen once left out."""
    seen = Counter(feature for _, found in data for feature in found)
    rows = [(harmless, [f for f in found if seen[f] > 1 or f.startswith("w ")]) for harmless, found in data]
    weights: dict[str, float] = defaultdict(float)
    squares: dict[str, float] = defaultdict(float)
    order = random.Random(1)  # noqa: S311  # the same weights from the same lines
    for _ in range(_ROUNDS):
        order.shuffle(rows)
        for harmless, found in rows:
            error = harmless - 1 / (1 + exp(-sum(weights[f] for f in found)))
            error *= 1 if harmless else _TELLING
            for f in found:
                slope = error - _DECAY * weights[f]
                squares[f] += slope * slope
                weights[f] += _RATE * slope / (sqrt(squares[f]) + 1e-6)
    return weights


def held_out(data: Sequence[Example]) -> tuple[float, float]:
    """How many telling lines would be released, and how many harmless ones are, each fold left out once."""
    told = released = harmless = kept = 0
    for fold in range(_FOLDS):
        weights = trained([each for i, each in enumerate(data) if i % _FOLDS != fold])
        for good, found in data[fold::_FOLDS]:
            sure = 1 / (1 + exp(-sum(weights.get(f, 0.0) for f in found))) >= SURE
            harmless, kept = harmless + good, kept + (good and sure)
            told, released = told + (not good), released + (not good and sure)
    return released / told, kept / harmless


def main() -> int:
    data = list(examples())
    random.Random(1).shuffle(data)  # noqa: S311  # folds must not follow the files
    leaked, kept = held_out(data)
    say = sys.stdout.write
    say(f"{len(data)} lines. Left out: {leaked:.1%} of telling words released, {kept:.1%} of harmless ones.\n")
    weights = {f: round(100 * w) for f, w in trained(data).items() if f.startswith("w ") or abs(w) * 100 >= _LEAST}
    path = Path(str(files("vetting.redaction.sense"))) / "weights.txt"
    path.write_text("".join(f"{f}\t{w}\n" for f, w in sorted(weights.items())), "utf-8")
    say(f"{len(weights)} weights written to {path.name}.\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
