"""Names that no list can know, in sentences that tell what they are; and sentences that only look so."""

import pytest

from vetting.domain.protected_classes import ProtectedClass
from vetting.redaction import suggest

HEALTH, FAITH, ORIGIN = ProtectedClass.DISABILITY_MEDICAL, ProtectedClass.RELIGION, ProtectedClass.NATIONAL_ORIGIN
POLITICS, GENE, UNION = ProtectedClass.POLITICAL, ProtectedClass.GENETIC, ProtectedClass.UNION
TELLS = [
    (HEALTH, "my doctor upped my florbital", "upped my florbital"),
    (HEALTH, "weaning off florbital", "weaning off florbital"),
    (HEALTH, "prescribed florbital", "prescribed florbital"),
    (HEALTH, "my florb injections hurt", "my florb injections"),
    (HEALTH, "my florbologist says rest", "my florbologist"),
    (HEALTH, "florbology appointment at nine", "florbology appointment"),
    (HEALTH, "I use a florb for my hearing", "use a florb for my hearing"),
    (FAITH, "I'm a practicing Florbist", "practicing Florbist"),
    (FAITH, "I converted to Florbism", "converted to Florbism"),
    (FAITH, "we worship at the Florb Temple", "Florb Temple"),
    (FAITH, "my Florbist faith keeps me going", "Florbist faith"),
    (FAITH, "happy Florbat to all who celebrate", "Florbat"),
    (FAITH, "fasting for Florbat", "fasting for Florbat"),
    (ORIGIN, "my uncle emigrated from Florbia", "emigrated from Florbia"),
    (ORIGIN, "Florbian-American", "Florbian-American"),
    (ORIGIN, "my grandmother speaks Florbi", "Florbi"),
    (ORIGIN, "Florbian blood in my veins", "Florbian blood"),
    (ORIGIN, "I'm half Florbian", "Florbian"),
    (ORIGIN, "my Florbese roots", "Florbese"),
    (ORIGIN, "Florbian by birth", "Florbian"),
    (POLITICS, "proud member of the Florb Party", "Florb Party"),
    (POLITICS, "vote Florb 2024", "vote Florb 2024"),
    (POLITICS, "volunteered on the Florb campaign", "Florb campaign"),
    (ProtectedClass.VETERAN_MILITARY, "fought with the 82nd Florbers", "82nd Florbers"),
    (ProtectedClass.GENDER_IDENTITY, "uses florb/florbs pronouns", "florb/florbs"),
    (GENE, "FLRB1 positive", "FLRB1 positive"),
    (UNION, "the Florbers union walked out", "Florbers union"),
    (UNION, "thirty years in Florbers Local 99", "Florbers Local 99"),
]
TELLS_NOTHING = [
    "they doubled my route again",
    "weaning off coffee is hell",
    "prescribed burn in the canyon",
    "my fuel injections leak",
    "my biologist friend found a frog",
    "I use a ladder for my gutters",
    "a devout Packers fan",
    "converted to Linux last week",
    "happy Friday to all who celebrate",
    "I'm Adrian, nice to meet you",
    "proud Bostonian",
    "my Victorian house",
    "we speak Python here",
    "member of the Search Party",
    "my Credit union closed",
    "and/or",
]


@pytest.mark.parametrize(("protected_class", "text", "words"), TELLS, ids=[row[1] for row in TELLS])
def test_the_words_around_a_name_tell_what_it_is(protected_class, text, words):
    assert words in [each.words for each in suggest(text).suggestions if each.protected_class is protected_class]


@pytest.mark.parametrize("text", TELLS_NOTHING)
def test_what_only_looks_so_is_let_be(text):
    assert suggest(text).suggestions == ()
