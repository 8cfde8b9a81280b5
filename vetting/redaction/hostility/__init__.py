"""Whether a sentence attacks the group that it names: a linear model beside the lists, trained on our own sentences."""

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from itertools import pairwise

from vetting.redaction.linear import Linear, read_weights
from vetting.redaction.phrases import Heard

SURE = 0.75
SURE_OF_A_TRAIT = 0.92


@cache
def hostility() -> Linear:
    """Loaded once. Raises on weights that are missing or malformed."""
    return read_weights(files(__name__) / "weights.txt")


def features(said: Sequence[str], heard: Sequence[Heard], after: str) -> list[str]:
    """`said`: the sentence's words, with the place of the group; `heard`, what the lists say; `after`, the sign that
    the sentence ends with.
    """
    pairs = {f"g {left} {right}" for left, right in pairwise(said)}
    return [
        *{f"u {word}" for word in said},
        *pairs,
        *{f"h {each.tone} {each.placed}" for each in heard},
        f"b {' '.join(said[:3])}",
        f"p {after}",
    ]
