"""Whether a sentence attacks the group that it names: a linear model beside the lists, trained on our own sentences."""

from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from vetting.redaction.linear import Linear, read_weights
from vetting.redaction.phrases import Heard

SURE = 0.8
_NEAR = 4


@cache
def hostility() -> Linear:
    """Loaded once. Raises on weights that are missing or malformed."""
    return read_weights(files(__name__) / "weights.txt")


def features(words: Sequence[str], place: int, heard: Sequence[Heard], after: str) -> list[str]:
    """`words` of the sentence with the group at `place`; `heard`, what the lists say; `after`, the sign behind it."""
    near = words[max(0, place - _NEAR) : place + _NEAR + 1]
    grams = [" ".join(words[i : i + size]) for size in (2, 3) for i in range(len(words) - size + 1)]
    return [
        *{f"u {word}" for word in words},
        *{f"g {gram}" for gram in grams},
        *(f"s {len(near[:i])} {word}" for i, word in enumerate(near)),
        *{f"h {each.tone} {each.placed}" for each in heard},
        f"b {' '.join(words[:2])}",
        f"p {after}",
        f"n {min(len(words) // 4, 6)}",
    ]
