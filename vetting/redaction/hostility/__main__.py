"""`python -m vetting.redaction.hostility`: train on sentences/*.txt, after telling what held-out lines say."""

import sys
from collections.abc import Iterator
from importlib.resources import files

from vetting.domain.protected_classes import ProtectedClass
from vetting.redaction.entries import Kind
from vetting.redaction.hostility import SURE, features
from vetting.redaction.linear import Example, retrain, starred
from vetting.redaction.phrases import BEGIN, PLACE
from vetting.redaction.scan import Hit
from vetting.redaction.tone import heard
from vetting.redaction.treatment import Sentences


def examples() -> Iterator[Example]:
    """Each line's features, and whether its writer attacks the starred group."""
    for sign, before, group, after in starred(files("vetting.redaction.hostility") / "sentences"):
        text = f"{before}{group}{after}"
        hit = Hit(len(before), len(before) + len(group), ProtectedClass.NATIONAL_ORIGIN, "", Kind.GROUP)
        sentences = Sentences(text, [hit])
        words_before, words_after = sentences.words_around(hit)
        said = [BEGIN, *words_before, PLACE, *words_after]
        yield sign == "+", features(said, heard(said, own_words=False), sentences.sign_after(hit))


if __name__ == "__main__":
    # Doubtful cases are removed: yes, it attacks, to a harmless sentence is the worse mistake.
    sys.exit(retrain("vetting.redaction.hostility", examples(), sure=SURE, no_weighs=2, always="h "))
