"""Faiths, peoples, countries, tongues and selves that no list knows, told by what stands around them."""

import re
from re import Match

from vetting.redaction.entries import listed
from vetting.redaction.lexicon import lexicon
from vetting.redaction.rules import Rule, Told, rules

_NAME = r"(?-i:[A-Z][\w'\u2019-]{2,})"
_NAMES = rf"{_NAME}(?: {_NAME}){{0,2}}"
_PEOPLE = r"(?-i:[A-Z][a-z]{2,}(?:ian|ean|ese|ish|stani|ani)s?)"
_KIN = (
    r"(?:grand\w+|mom|mum|mother|dad|father|parents|family|folks|wife|husband|in-laws|uncles?|aunts?|aunties?|cousins?|"
    r"ancestors|relatives)"
)
_NO_ONE_OF_US = (
    r"(?!(?:New (?:York|Jersey|Mexico|Orleans|Hampshire)|North|South|West|East|Los|San|Las|Santa|Fort|Saint|St|Chicago|"
    r"Ohio|Texas|California|Florida|Houston|Dallas|Phoenix|Boston|Seattle|Denver|Detroit|Philadelphia|Atlanta|"
    r"Windows|Android|Twitter|Facebook|Reddit|Myspace)\b)"
)


def _people(found: Match[str]) -> Told | None:
    """A word that ends as a people's name does, and is no name of a person, nor everyday."""
    word = found[1].lower()
    singular = word.removesuffix("s") if word.endswith("ns") else word
    known = singular in listed("no_people") or singular in listed("firstnames") or singular in listed("surnames")
    return None if known or singular in lexicon().usual else Told(*found.span(1), "national origin: a people")


def _of_a_people(*patterns: str) -> tuple[Rule, ...]:
    return tuple(Rule(re.compile(pattern, re.IGNORECASE), judge=_people) for pattern in patterns)


FAITH = rules(
    (
        "religion: what somebody practises",
        r"\b((?:practi[cs]ing|non-?practi[cs]ing|devout|lapsed|observant|pious) ",
        rf"(?!Attorney|Lawyer|Physician|Nurse|Law|Medicine){_NAME})\b(?! fans?\b)",
    ),
    ("religion: changed", r"\b((?:convert|revert)(?:ed|ing|s)? to (?-i:[A-Z][a-z]+(?:ism|ity)))\b"),
    (
        "religion: a temple",
        r"\b(?:worship(?:s|ed|ing|ped|ping)?|pray(?:s|ed|ing)?|serv(?:e|es|ed|ing)|volunteer(?:s|ed|ing)?|married|",
        r"members?|services|potluck) (?:at|in|of) (?:the |our )?",
        rf"((?-i:{_NAMES} (?:Temple|Shrine|Ashram|Sangha|Monastery)))\b",
    ),
    (
        "religion: a faith by its name",
        rf"\b(?:my|his|her|our|their) ({_NAME} (?:faith|religion|congregation|upbringing|elders|scriptures?))\b",
    ),
    (
        "religion: a feast",
        r"\b(?:happy|blessed|joyous) (?!New|Thanksgiving|Halloween|Valentine|Fourth|Independence|Labor|Memorial|",
        rf"Mother|Father|Veterans|Friday|Pride)({_NAMES})",
        r"(?=,? (?:to|for) (?:all|everyone|everybody|those|anyone|my \w+)[^.!?\n]{0,24}(?:celebrat|observ))",
    ),
    ("religion: a fast", rf"\b(fast(?:ing|ed|s)? (?:for|during) {_NAME})\b"),
)
ORIGIN = (
    *rules(
        (
            "national origin: where somebody came from",
            r"\b((?:(?:immigrat|emigrat|defect)(?:ed|ing|es?|s)?|refugees?|asylum seekers?|exiles?|airlifted) ",
            rf"(?:here |over |out )?from (?:the )?{_NO_ONE_OF_US}{_NAMES})",
        ),
        (
            "national origin: a people and American",
            r"\b((?-i:(?!All|Pan|Anti|Non|Pro|Trans|Inter|Latin|Mid|Great|North|South|Central|Native|Afro|African|Asian|Euro)",
            r"[A-Z][a-z]{3,}-Americans?))\b",
        ),
        (
            "national origin: a language at home",
            rf"\b(?:{_KIN} (?:only |still |both |all |barely )?(?:speaks?|spoke|prays? in)|",
            r"we (?:only |still )?(?:speak|spoke)|grew up speaking) ",
            r"((?!English|Python|Java|Klingon|Elvish)(?-i:[A-Z][a-z]{3,}))\b",
        ),
        (
            "national origin: ancestry",
            r"\b((?-i:(?!First|True|Bad|Young|New|Blue|Red|Pure|Cold|World|Cultural|National|City|State|The|My|Type)",
            r"[A-Z][a-z]{3,}) (?:blood|ancestry|descent|heritage))",
            r"(?= (?:in my|in our|runs|on (?:my|both)|from (?:my|both)|and proud))",
        ),
    ),
    *_of_a_people(
        rf"\b(?:half|quarter|part|proud|full-?blooded|we're|i'm|i am|im|he's|she's) ({_PEOPLE})\b(?! (?:[A-Z]|fan))",
        rf"\b(?:my|our|his|her|their) ({_PEOPLE})"
        rf"(?= (?:{_KIN}|roots|heritage|blood|background|culture|accent|passport)\b)",
        rf"\b({_PEOPLE})(?= by (?:birth|blood|marriage|ancestry)\b)",
        rf"\b(?:as an? |one )({_PEOPLE})(?= (?:woman|man|guy|girl|immigrant|kid|mother|father|cop|officer)\b)",
    ),
)
PRONOUNS = rules(
    (
        "gender identity: pronouns",
        r"(?<![\w/])((?!and/or)[a-z]{1,9}/[a-z]{1,11}(?:/[a-z]{1,11})?)(?= pronouns\b)",
        r"|\bpronouns(?: are| is|:|=)? ?((?!and/or)[a-z]{1,9}/[a-z]{1,11}(?:/[a-z]{1,11})?)(?![\w/])",
    )
)
