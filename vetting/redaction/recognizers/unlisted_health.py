"""Illnesses, medicines and genes that no list knows, told by what stands around them."""

from vetting.redaction.rules import rules

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
GENE = rules(
    (
        "genetic information: a gene by its name",
        r"\b((?-i:(?!COVID|SARS|HIV|HPV|HSV|RH)[A-Z]{2,5}-?[A-Z]?\d{1,3}[A-Z]?)(?: gene)?[ -]",
        r"(?:positive|negative|carrier|mutation|variant))\b",
    )
)
