import pytest

from vetting.domain.rewrites import DECLINES, REASONS, Answer


@pytest.mark.parametrize("answer", list(Answer))
def test_every_answer_goes_on_after_a_name(answer: Answer) -> None:
    assert f"Sam Okafor {answer.words}." != f"Sam Okafor {answer}."
    assert answer.words.islower()


def test_a_code_is_short_and_its_words_are_a_sentence() -> None:
    for code, words in {**REASONS, **DECLINES}.items():
        assert code.replace("_", "").isalpha()
        assert len(code) <= 40
        assert words[0].isupper()
