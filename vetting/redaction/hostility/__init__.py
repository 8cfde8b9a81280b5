"""Whether a sentence attacks the group that it names: a linear model beside the lists, trained on our own sentences."""

from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from vetting.redaction.linear import Linear, read_weights
from vetting.redaction.phrases import PLACE, Heard

SURE = 0.8
SURE_OF_A_TRAIT = 0.95
_NEAR = 4


@cache
def hostility() -> Linear:
    """Loaded once. Raises on weights that are missing or malformed."""
    return read_weights(files(__name__) / "weights.txt")


def features(said: Sequence[str], heard: Sequence[Heard], after: str) -> list[str]:
    """`said`: the sentence's words, the group's place among them; `heard`, what the lists say; `after`, the sign that
    the sentence ends with.
    """
    place = said.index(PLACE)
    near = said[max(0, place - _NEAR) : place + _NEAR + 1]
    grams = {" ".join(said[i : i + size]) for size in (2, 3) for i in range(len(said) - size + 1)}
    return [
        *{f"u {word}" for word in said},
        *{f"g {gram}" for gram in grams},
        *(f"s {i} {word}" for i, word in enumerate(near, _NEAR - min(place, _NEAR))),
        *{f"h {each.tone} {each.placed}" for each in heard},
        f"b {' '.join(said[:3])}",
        f"p {after}",
        f"n {min(len(said) // 4, 6)}",
    ]
