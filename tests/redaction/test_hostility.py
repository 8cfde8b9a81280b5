"""The model of hostility: what it looks at, and that it was trained on lines that can be learnt."""

from collections import Counter

from vetting.redaction.hostility import features, hostility, sure_enough
from vetting.redaction.hostility.__main__ import examples
from vetting.redaction.phrases import BEGIN, PLACE, Tone


def test_words_count_alone_and_with_their_neighbour():
    said = [BEGIN, "send", PLACE, "home"]
    found = features(said, [], "!")
    assert {"u send", f"g send {PLACE}", f"g {PLACE} home", "p !"} <= set(found)


def test_the_sentences_beside_count_too():
    found = features([BEGIN, PLACE, "again"], [], ".", beside=[["send", "them", "back"]])
    assert {"u send", "g them back"} <= found


def test_one_stem_stands_for_the_forms_of_a_word():
    assert {"s thiev", "s steal"} <= features([BEGIN, PLACE, "thieves", "stealing"], [], "")


def test_words_of_one_subject_count_as_one_on_either_side_of_the_group():
    found = features([BEGIN, "roaches", "and", PLACE, "lice"], [], "")
    assert {"k vermin", "kl vermin", "kr vermin"} <= found
    assert "kr vermin" not in features([BEGIN, "roaches", "and", PLACE, "tea"], [], "")


def test_the_model_must_be_surer_the_less_the_lists_hear():
    hostile, leaning, friendly = (Counter([tone]) for tone in (Tone.HOSTILE, Tone.LEANING, Tone.FRIENDLY))
    bars = [
        sure_enough(trait=False, placed=True, listed=True, tones=hostile, doubtful=False),
        sure_enough(trait=True, placed=True, listed=True, tones=hostile, doubtful=False),
        sure_enough(trait=False, placed=False, listed=True, tones=leaning, doubtful=False),
        sure_enough(trait=False, placed=False, listed=False, tones=Counter(), doubtful=False),
        sure_enough(trait=False, placed=True, listed=True, tones=hostile, doubtful=True),
    ]
    assert bars == sorted(set(bars))
    assert sure_enough(trait=False, placed=False, listed=False, tones=friendly, doubtful=False) == bars[-1]


def test_sentences_of_both_kinds_were_learnt_from():
    kinds = [attack for attack, _ in examples()]
    assert min(kinds.count(True), kinds.count(False)) > 1_000


def test_a_plain_attack_is_likelier_than_a_plain_mention():
    def likely(*said):
        return hostility().probability(features([BEGIN, *said], [], "."))

    assert likely("never", "hire", PLACE, "they", "lie") > likely("my", "neighbor", "is", PLACE, "and", "kind")
