"""Words that no list knows, told by what stands around them: a faith converted to, a medicine weaned off."""

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
_NO_MEDICINE = (
    r"(?!(?:the|my|his|her|it|this|that|these|them|all|social|coffee|caffeine|sugar|soda|milk|formula|bottles?|breast\w*|"
    r"diapers|pacifiers?|screens?|training|gas|oil|netflix|video|energy|pouches|zyn|nicotine|cig\w*|vap\w+|dip|meat|"
    r"carbs|facebook|twitter|instagram|tiktok|fast|junk|a|an|of)\b)"
)
_NO_BODY = (
    r"(?!(?:bio|geo|meteor|archa?e|soci|anthrop|zo|the|ec|hydr|seism|volcan|crimin|cosmet|mix|techn|music|astr|etym|"
    r"myth|numer|hor|entom|ornith|herpet|paleont|climat|myc|ichthy|primat|egypt|graph|nano|bi|ap|ide|termin|metr|pen|"
    r"scient|ufo|method|chron|tri|tauto|ethn|agr|limn|dendr|tr)olog)"
)


def _people(found: Match[str]) -> Told | None:
    """A word that ends as a people's name does, and is no name of a person, nor everyday."""
    word = found[1].lower()
    singular = word.removesuffix("s") if word.endswith("ns") else word
    known = singular in listed("no_people") or singular in listed("firstnames") or singular in listed("surnames")
    return None if known or singular in lexicon().usual else Told(*found.span(1), "national origin: a people")


def _of_a_people(*patterns: str) -> tuple[Rule, ...]:
    return tuple(Rule(re.compile(pattern, re.IGNORECASE), judge=_people) for pattern in patterns)


HEALTH = rules(
    (
        "health: a medicine changed",
        r" (?:doctor|doc|dr|psychiatrist|psych|neurologist|shrink|nurse|clinic|pcp|they) (?:has |had |just |finally )?",
        r"((?:upped|raised|lowered|doubled|halved|increased|decreased|tweaked) (?:my|his|her) ",
        r"(?!(?:rent|rates?|pay|hours|premiums?|prices?|bill|taxes|copay|deductible|salary|wages?|bail|insurance|age|",
        r"voice|hand|odds|eyebrows?|bid|offer|limit|fine|fee|fees|sentence|hopes?|routes?|",
        r"workload|order|guard|spirits|standards|score|grade|stakes|expectations|time) )[a-z]{4,})(?= )",
    ),
    (
        "health: a medicine ended",
        r" ((?:weaning|weaned|wean|tapering|tapered|taper|titrating|titrated|detoxing) (?:myself |me |him |her )?",
        rf"(?:off|down)(?: of| from)? {_NO_MEDICINE}[a-z]{{4,}})(?= )",
    ),
    (
        "health: a medicine",
        r" (prescribed (?:me |him |her |us )?(?:a |an |some |more )?(?!(?:by|for|in|under|at|and|the|this|that|burns?|",
        r"burning|fires?|limits?|distance|speed|period|uniform|manner|time|procedures?|policy|format|course|route|",
        r"method|form|amount|number|lenses|glasses|rest|reading|books?|exercise|walks?|me|him|her|us) )[a-z]{5,})(?= )",
    ),
    (
        "health: a treatment",
        r" ((?:my|his|her) (?!fuel |spark |port |water |steroid |direct |capital |cash )[a-z0-9]+ ",
        r"(?:injections|infusions?))(?= )",
    ),
    (
        "health: a doctor of one kind",
        rf" ((?:my|his|her|my dad s|my mom s) {_NO_BODY}[a-z]{{3,}}ologists?)(?= )",
        rf"| ({_NO_BODY}[a-z]{{3,}}ology (?:appointment|appt|clinic|referral|ward|consult|follow up|visit))(?= )",
    ),
    (
        "disability: an aid",
        r" ((?:use|uses|using|wear|wears|wearing|need|needs) (?:a|an|my|his|her) (?:[a-z]+ ){1,2}(?:for|because of) ",
        r"(?:my|his|her) (?:hearing|sight|vision|eyesight|balance|tremors?|mobility|condition|disability))(?= )",
    ),
)
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
POLITICS = rules(
    (
        "political: a party by its name",
        r"\bmembers? of the ((?-i:(?!Birthday|Search|Block|Dinner|Wedding|Donner|Bachelor|Rescue|Pool)",
        r"(?:[A-Z][\w-]+ ){1,2}Party))\b",
    ),
    (
        "political: a call to vote",
        rf"\b((?-i:[Vv]ote|VOTE) (?!Prom|Homecoming|Best){_NAMES} (?:in )?(?:20\d\d|['\u2019]\d\d))\b",
    ),
    (
        "political: a campaign by its name",
        r"\b(?:volunteer|canvass|intern|organiz|phone-?bank)(?:s|ed|ing|e)? (?:on|for|with) (?:the |his |her )?",
        rf"((?!Marketing|Capital|Sales|Kettle|United|Salvation|Red){_NAMES} campaign)\b",
    ),
)
SERVICE = rules(
    (
        "military service: a unit",
        r"\b(?:serv(?:ed|ing|es)|fought|deployed|rode|jumped) (?:in|with) (?:the )?",
        r"(\d{1,3}(?:st|nd|rd|th) (?!Precinct|District|Street|Ward|Congress|Circuit|Avenue|Grade|Shift)",
        r"(?-i:[A-Z][\w-]+))",
    )
)
PRONOUNS = rules(
    (
        "gender identity: pronouns",
        r"(?<![\w/])((?!and/or)[a-z]{1,9}/[a-z]{1,11}(?:/[a-z]{1,11})?)(?= pronouns\b)",
        r"|\bpronouns(?: are| is|:|=)? ?((?!and/or)[a-z]{1,9}/[a-z]{1,11}(?:/[a-z]{1,11})?)(?![\w/])",
    )
)
GENE = rules(
    (
        "genetic information: a gene by its name",
        r"\b((?-i:(?!COVID|SARS|HIV|HPV|HSV|RH)[A-Z]{2,5}-?[A-Z]?\d{1,3}[A-Z]?)(?: gene)?[ -]",
        r"(?:positive|negative|carrier|mutation|variant))\b",
    )
)
UNION = rules(
    (
        "union: a union by its name",
        r"\b(?:the|my|our) ((?-i:(?!European|Soviet|Credit|Western|Student|African|Civil|Rugby|State|Federal|Navy)",
        r"[A-Z][\w&'-]+(?: [A-Z][\w&'-]+){0,2}) (?-i:union|guild|brotherhood))\b",
        r"|\b((?-i:[A-Z][\w&'-]+(?: (?:[A-Z][\w&'-]+|and|of|&)){0,3} Local \d{1,4}))\b",
    )
)
