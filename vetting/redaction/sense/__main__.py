"""`python -m vetting.redaction.sense`: train the weights on contexts/*.txt, after telling what held-out lines say."""

import sys
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from vetting.redaction.lexicon import lexicon
from vetting.redaction.linear import Example, as_text, held_out, shuffled, starred, trained
from vetting.redaction.normal import read
from vetting.redaction.sense import SURE, features

_TELLING = 3  # a telling word released is the worse mistake
_WORD = "w "


def examples() -> Iterator[Example]:
    """Each line's features, and whether the starred word is harmless there."""
    for sign, before, word, after in starred(files("vetting.redaction.sense") / "contexts"):
        text, key = f"{before}{word}{after}", read(word).words.strip()
        words = read(text).words
        start = words.index(key, max(0, len(read(before).words.rstrip()) if before.strip() else 0))
        yield sign == "-", features(_topic(key), text, len(before), words, start, start + len(key))


def _topic(word: str) -> str:
    """The class that the lists file the word under."""
    found = lexicon().automaton.get(f" {word} ", None)
    return found.entries[0].protected_class.value if found and found.entries else ""


def main() -> int:
    data = shuffled(examples())
    leaked, kept = held_out(data, sure=SURE, no_weighs=_TELLING, always=_WORD)
    say = sys.stdout.write
    say(f"{len(data)} lines. Left out: {leaked:.1%} of telling words released, {kept:.1%} of harmless ones.\n")
    text = as_text(trained(data, no_weighs=_TELLING, always=_WORD), _WORD)
    path = Path(str(files("vetting.redaction.sense"))) / "weights.txt"
    path.write_text(text, "utf-8")
    say(f"{len(text.splitlines())} weights written to {path.name}.\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
