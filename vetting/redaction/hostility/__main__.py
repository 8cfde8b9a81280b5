"""`python -m vetting.redaction.hostility`: train on sentences/*.txt, after telling what held-out lines say."""

import sys
from collections.abc import Iterator
from importlib.resources import files

from vetting.domain.protected_classes import ProtectedClass
from vetting.redaction.entries import Kind
from vetting.redaction.hostility import UNLISTED
from vetting.redaction.linear import Example, retrain, starred
from vetting.redaction.scan import Hit
from vetting.redaction.treatment import Sentences, looked_at

# Only the searcher's own sentences speak of the candidate so.
_OWN_WORDS = "candidate"


def examples() -> Iterator[Example]:
    """Each line's features, and whether its writer attacks the starred group."""
    for sign, before, group, after in starred(files("vetting.redaction.hostility") / "sentences"):
        text = f"{before}{group}{after}"
        hit = Hit(len(before), len(before) + len(group), ProtectedClass.NATIONAL_ORIGIN, "", Kind.GROUP)
        # A report may stand in a post, and the searcher's sentence is filtered as either.
        for own_words in {False, _OWN_WORDS in text.casefold()}:
            yield sign == "+", sorted(looked_at(hit, Sentences(text, [hit]), own_words=own_words))


if __name__ == "__main__":
    # Doubtful cases are removed: yes, it attacks, to a harmless sentence is the worse mistake.
    sys.exit(retrain("vetting.redaction.hostility", examples(), sure=UNLISTED, no_weighs=2, always="h "))
