"""`python -m vetting.redaction.hostility`: train on sentences/*.txt, after telling what held-out lines say."""

import sys
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from vetting.domain.protected_classes import ProtectedClass
from vetting.redaction.entries import Kind
from vetting.redaction.hostility import SURE, features
from vetting.redaction.linear import Example, as_text, held_out, shuffled, starred, trained
from vetting.redaction.phrases import BEGIN, PLACE
from vetting.redaction.scan import Hit
from vetting.redaction.tone import heard
from vetting.redaction.treatment import Sentences

_HARMLESS = 2  # doubtful cases are removed
_ALWAYS = "h "


def examples() -> Iterator[Example]:
    """Each line's features, and whether its writer attacks the starred group."""
    for sign, before, group, after in starred(files("vetting.redaction.hostility") / "sentences"):
        text = f"{before}{group}{after}"
        hit = Hit(len(before), len(before) + len(group), ProtectedClass.NATIONAL_ORIGIN, "", Kind.GROUP)
        sentences = Sentences(text, [hit])
        words_before, words_after = sentences.words_around(hit)
        said = [BEGIN, *words_before, PLACE, *words_after]
        yield sign == "+", features(said, heard(said, own_words=False), sentences.sign_after(hit))


def main() -> int:
    data = shuffled(examples())
    wrongly, found = held_out(data, sure=SURE, no_weighs=_HARMLESS, always=_ALWAYS)
    say = sys.stdout.write
    say(f"{len(data)} lines. Left out: {found:.1%} of attacks told, and {wrongly:.1%} of others taken for one.\n")
    text = as_text(trained(data, no_weighs=_HARMLESS, always=_ALWAYS), _ALWAYS)
    path = Path(str(files("vetting.redaction.hostility"))) / "weights.txt"
    path.write_text(text, "utf-8")
    say(f"{len(text.splitlines())} weights written to {path.name}.\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
