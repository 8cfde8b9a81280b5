"""What the fields of a profile say: a label that tells, and the value beside it."""

from vetting.redaction.rules import Rule, rules

_SIGN = r"(?: field| box)?(?: ?[:=\u2192] ?| [-\u2013\u2014|] | (?:reads|lists|set to|given as|listed as) )[\"\u201c]?"
_NO_VALUE = r"(?!(?:n/?a|none|not?|yes|unknown|blank|hidden|private|empty|see|is|was|reveal|unspecified)\b)"
_VALUE = rf"({_NO_VALUE}[^\s,;|\u2022.\"\u201c\u201d\[]{{1,24}}(?: [^\s,;|\u2022.\"\u201d\[]{{1,24}}){{0,3}})"


def field(reason: str, labels: str) -> tuple[Rule, ...]:
    """The value of a field, up to four words, beside one of the labels."""
    return rules((f"{reason}: a field of a profile", rf"\b(?:{labels}){_SIGN}{_VALUE}"))


RELIGION = field("religion", r"religion|religious (?:views?|affiliation)|denomination")
ETHNICITY = field("race", r"ethnicity|ethnic (?:group|background)|ancestry|skin (?:tone|color)")
ORIGIN = field(
    "national origin",
    r"nationality|(?:country|place) of (?:birth|origin)|birthplace|(?:native|first) language|mother tongue",
)
STATUS = field("citizenship", r"citizenship(?: status)?|immigration status|visa (?:type|status)")
GENDER = field("gender identity", r"gender(?: identity)?|(?:preferred )?pronouns")
ORIENTATION = field("sexual orientation", r"sexual (?:orientation|preference)|sexuality")
FAMILY = field("family", r"(?:marital|relationship|parental) status|civil status|number of children")
HEALTH = field("health", r"disabilit(?:y|ies)|diagnos[ei]s|medical conditions?|medications?|health conditions?")
BIRTH = field("age", r"dob|d\.o\.b\.?|birth ?date|date of birth|year of birth|birth year")
POLITICS = field("political", r"political (?:views?|party|affiliation|leaning)|party affiliation|registered party")
SERVICE = field("military service", r"branch of service|military (?:branch|service|status)|discharge type|va rating")
