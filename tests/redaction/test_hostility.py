"""The model of hostility: what it looks at, and that it was trained on lines that can be learnt."""

from vetting.redaction.hostility import features, hostility
from vetting.redaction.hostility.__main__ import examples
from vetting.redaction.phrases import BEGIN, PLACE


def test_words_count_alone_and_with_their_neighbour():
    said = [BEGIN, "send", PLACE, "home"]
    found = features(said, [], "!")
    assert {"u send", f"g send {PLACE}", f"g {PLACE} home", "p !"} <= set(found)


def test_sentences_of_both_kinds_were_learnt_from():
    kinds = [attack for attack, _ in examples()]
    assert min(kinds.count(True), kinds.count(False)) > 1_000


def test_a_plain_attack_is_likelier_than_a_plain_mention():
    def likely(*said):
        return hostility().probability(features([BEGIN, *said], [], "."))

    assert likely("never", "hire", PLACE, "they", "lie") > likely("my", "neighbor", "is", PLACE, "and", "kind")
