"""`python -m vetting.redaction.sense`: train the weights on contexts/*.txt, after telling what held-out lines say."""

import sys
from collections.abc import Iterator
from importlib.resources import files

from vetting.redaction.lexicon import lexicon
from vetting.redaction.linear import Example, retrain, starred
from vetting.redaction.normal import read
from vetting.redaction.sense import SURE, features


def examples() -> Iterator[Example]:
    """Each line's features, and whether the starred word is harmless there."""
    for sign, before, word, after in starred(files("vetting.redaction.sense") / "contexts"):
        text, key = f"{before}{word}{after}", read(word).words.strip()
        words = read(text).words
        start = words.index(key, max(0, len(read(before).words.rstrip()) if before.strip() else 0))
        yield sign == "-", features(_topic(key), text, len(before), words, start, start + len(key))


def _topic(word: str) -> str:
    """The class that the lists file the word under."""
    found = lexicon().automaton.get(f" {word} ")
    return found.entries[0].protected_class.value if found and found.entries else ""


if __name__ == "__main__":
    # A telling word released is the worse mistake: yes, it is harmless, to a word that tells.
    sys.exit(retrain("vetting.redaction.sense", examples(), sure=SURE, no_weighs=3, always="w "))
