"""The filter's parts that a measurement may leave out, to show what each is worth; and the part that may be added."""

from enum import StrEnum

SPACY_MODEL = "VETTING_SPACY_MODEL"
"""The variable that names a department's own spaCy model: an installed package or a folder."""


class Part(StrEnum):
    """The lists' own words; the undoing of disguises; the model of ambiguous words."""

    LEXICON = "lexicon"
    NORMALISER = "normaliser"
    SENSE = "sense"
