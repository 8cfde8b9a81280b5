"""What is said around a group, and neutral words for the searcher's own sentences."""

import pytest

from vetting.domain.redactions import REMOVED, Treatment
from vetting.redaction import suggest
from vetting.redaction.phrases import PLACE, words
from vetting.redaction.tone import heard, is_own


def tones(sentence: str, *, own_words: bool = False) -> set[str]:
    return {each.tone.value for each in heard(words(sentence.replace("_", PLACE)), own_words=own_words)}


def of(text: str, part: str, *, own_words: bool = False) -> tuple[str, str]:
    found = suggest(text, own_words=own_words).suggestions
    return next((each.treatment.value, each.replacement) for each in found if each.words == part)


@pytest.mark.parametrize(
    "sentence",
    ["keep all the _ out", "Why are _ even in this class", "no more than typical _ driving", "_ people are parasites"],
)
def test_a_phrase_names_the_place_of_the_group_with_or_without_articles(sentence: str) -> None:
    assert "hostile" in tones(sentence)


def test_a_longer_phrase_takes_the_meaning_of_the_words_in_it() -> None:
    assert tones("stop blaming _") == {"friendly"}


def test_the_candidates_that_says_is_hostile_where_a_posts_is_a_report() -> None:
    assert "reported" in tones("she wrote that _ smell")
    assert "reported" not in tones("she wrote that _ smell", own_words=True)
    assert "told" in tones("she wrote that _ smell", own_words=True)


@pytest.mark.parametrize("before", ["as a proud", "My whole", "I'm an openly", "we're"])
def test_what_leads_up_to_ones_own_trait(before: str) -> None:
    assert is_own(words(f"{before} "), own_words=False)


@pytest.mark.parametrize("before", ["as those", "I saw a", "proud friends of", ""])
def test_what_does_not(before: str) -> None:
    assert not is_own(words(before), own_words=False)


@pytest.mark.parametrize(
    ("text", "part", "neutral"),
    [
        ("The candidate mocked the cameraman.", "cameraman", "camera operator"),
        ("The plaintiff's sister answered.", "sister", "sibling"),
        ("A nephew of the owner was there.", "nephew", "relative"),
        ("The mother of a player filmed it.", "mother", "parent"),
        ("The message was sent to her.", "her", "them"),
        ("The message reached her phone.", "her", "their"),
        ("The rifle in the photo is his.", "his", "theirs"),
        ("Himself, the candidate paid nothing.", "Himself", "Themself"),
        ("The candidate threatened a saleswoman in a comment.", "saleswoman", "salesperson"),
    ],
)
def test_sex_told_in_the_searchers_sentences_has_a_neutral_word(text: str, part: str, neutral: str) -> None:
    assert of(text, part, own_words=True) == (Treatment.NEUTRAL, neutral)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("The candidate's brother runs the page.", "brother"),
        ("The candidate is a father of two.", "father of two"),
        ("She brought her son along.", "son"),
        ("The candidate is a woman.", "woman"),
        ("The wife of a tenant complained.", "wife"),
    ],
)
def test_what_may_tell_the_candidates_own_family_or_sex_is_removed(text: str, part: str) -> None:
    assert of(text, part, own_words=True) == (Treatment.REMOVE, REMOVED)


@pytest.mark.parametrize(
    ("text", "part", "treatment"),
    [
        ('Found a note on my car: "Koreans must leave".', "Koreans", "remove"),
        ("The candidate wrote that Koreans must leave.", "Koreans", "generalise"),
        ("The candidate condemned a post that says Koreans must leave.", "Koreans", "remove"),
        ("So the new clerk is a Sikh. There go the standards.", "Sikh", "generalise"),
        ("That joke about Sikhs? I deleted it and told him why.", "Sikhs", "remove"),
        ("Sikhs, Hindus and Jains should all be deported", "Hindus", "generalise"),
        ("In 1935 they threw the Mexicans out", "Mexicans", "remove"),
        ("Diabetes is a joke and I hate it", "Diabetes", "remove"),
        ("The candidate shared a joke about Sikhs and added three laughing faces.", "Sikhs", "generalise"),
        ("A cousin of the candidate wrote that Sikhs should be deported.", "Sikhs", "remove"),
        ('"Sikhs are thieves" is not an opinion, it is cruelty', "Sikhs", "remove"),
        ("Muslim women look like bowling pins in mourning", "Muslim", "generalise"),
        ("keep your Muslim prayers off our field", "Muslim", "generalise"),
        ("As a Muslim I am sick of these animals", "Muslim", "remove"),
        ("Dumb animals, as useless as a Muslim thief", "Muslim", "generalise"),
        ("More Muslims? Why do we keep letting them in here.", "Muslims", "generalise"),
        ("The candidate wished that old colleagues would die.", "old", "generalise"),
    ],
)
def test_whose_hostility_it_is(text: str, part: str, treatment: str) -> None:
    assert of(text, part, own_words="candidate" in text)[0] == treatment


def test_a_word_of_the_searchers_sentence_may_be_attacked_too() -> None:
    assert of("She wrote that men should not be allowed near a school.", "men", own_words=True)[0] == "generalise"


def test_accents_and_escapes_are_read_too() -> None:
    assert of("no queremos m&aacute;s haitianos, que se larguen", "haitianos")[0] == "generalise"
