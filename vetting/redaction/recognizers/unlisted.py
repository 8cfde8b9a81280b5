"""Parties, units and unions that no list knows, told by what stands around them."""

from vetting.redaction.rules import rules

_NAME = r"(?-i:[A-Z][\w'\u2019-]{2,})"
_NAMES = rf"{_NAME}(?: {_NAME}){{0,2}}"

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
UNION = rules(
    (
        "union: a union by its name",
        r"\b(?:the|my|our) ((?-i:(?!European|Soviet|Credit|Western|Student|African|Civil|Rugby|State|Federal|Navy)",
        r"[A-Z][\w&'-]+(?: [A-Z][\w&'-]+){0,2}) (?-i:union|guild|brotherhood))\b",
        r"|\b((?-i:[A-Z][\w&'-]+(?: (?:[A-Z][\w&'-]+|and|of|&)){0,3} Local \d{1,4}))\b",
    )
)
