"""The words for a dispute's ground and for its refusal."""

from vetting.domain.disputes import Ground, Refusal


def test_every_ground_and_refusal_has_words_of_its_own():
    for kind in (Ground, Refusal):
        assert len({each.words for each in kind}) == len(kind)


def test_a_refusal_is_a_sentence_for_the_candidate():
    assert all(each.words.endswith(".") for each in Refusal)
