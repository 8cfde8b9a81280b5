"""Genetic: what tells it, and what only looks like it."""

import pytest

from tests.redaction.recognizers.table import words_of
from vetting.domain.protected_classes import ProtectedClass

TELLS = [
    ("my BRCA test", ["BRCA test"]),
    ("runs in my family", ["runs in my family"]),
    ("23andMe", ["23andMe"]),
    ("family history of stroke", ["family history of stroke"]),
    ("Tay-Sachs carrier", ["Tay-Sachs carrier"]),
    ("we both carry the trait", ["carry the trait"]),
    ("tested for the Huntington gene", ["tested for the Huntington gene"]),
    ("a genetic counselor said so", ["genetic counselor"]),
    ("passed my 23 and me around", ["23 and me"]),
    ("portadora del gen", ["portadora del gen"]),
    ("migraines run in the fam", ["migraines run in the fam"]),
    ("every uncle on that side died young", ["every uncle on that side died young"]),
    ("people with defective genes cost too much", ["defective genes"]),
    ("the results envelope is still on my desk", ["results envelope"]),
    ("mom and two of her sisters had breast cancer", ["mom and two of her sisters had breast cancer"]),
    ("colon cancer took every man on my dad's side", ["colon cancer took every man on my dad's side"]),
    ("three of my five aunts had their breasts removed", ["three of my five aunts had their breasts removed"]),
    ("born with six toes like every man in our family", ["born with six toes like every man in our family"]),
    ("heart attacks all over my mother's side", ["heart attacks all over my mother's side"]),
    ("predisposed to addiction", ["predisposed to addiction"]),
    ("the same gene that killed my mother", ["same gene that killed my mother"]),
    ("dead at 60 from his heart", ["dead at 60 from his heart"]),
    ("APOE4/4 gang", ["APOE4/4"]),
    ("haplogroup J2", ["haplogroup J2"]),
    ("mis tíos murieron del corazón", ["mis tíos murieron del corazón"]),
    ("23andMe: 40% Iberian, 22% Cameroon & Congo", ["23andMe", "40% Iberian, 22% Cameroon & Congo"]),
    ("Ancestry says 14% Benin", ["14% Benin"]),
]
TELLS_NOTHING = [
    "in our DNA",
    "The gene pool",
    "Carrier outage",
    "Gene Hackman",
    "stubbornness runs in my family",
    "family history of bail bonds",
    "DNA evidence cleared him",
    "hereditary monarchy",
    "the genome project",
    "humility is not in our DNA",
    "gene therapy lol, jeans get it",
    "good genetics on that plant",
    "that kayak has a mutation of a paint job",
    "mom had a truck with a bad clutch",
    "same engine that killed my weekend",
    "a mutation in the server code",
    "the sample came back: lead in the soil",
    "Heritage Bank gives 4% Cash back",
    "Ancestry of the word is 50% Latin",
]


@pytest.mark.parametrize(("text", "words"), TELLS)
def test_it_is_found(text, words):
    assert words_of(text, ProtectedClass.GENETIC) == words


@pytest.mark.parametrize("text", TELLS_NOTHING)
def test_it_is_left_alone(text):
    assert words_of(text, ProtectedClass.GENETIC) == []
