"""The filter's parts that a measurement may leave out, to show what each is worth."""

from enum import StrEnum


class Part(StrEnum):
    """The lists' own words; the undoing of disguises; the model of ambiguous words."""

    LEXICON = "lexicon"
    NORMALISER = "normaliser"
    SENSE = "sense"
