"""Peoples, countries and tongues that no list knows, told by what stands around them."""

from re import Match

from vetting.redaction.entries import listed
from vetting.redaction.lexicon import lexicon
from vetting.redaction.recognizers.unlisted import NAMES
from vetting.redaction.rules import Told, judged, rules

_PEOPLE = r"(?-i:[A-Z][a-z]{2,}(?:ian|ean|ese|ish|stani|ani)s?)"
_KIN = (
    r"(?:grand\w+|mom|mum|mother|dad|abuel\w+|father|parents|family|folks|wife|husband|in-laws|uncles?|aunts?|"
    r"aunties?|cousins?|"
    r"ancestors|relatives)"
)
_PEOPLE_TOO = r"(?-i:[A-Z][a-z]{2,}(?:ian|ean|ese|ish|i)s?)"
_LAND = r"(?:(?-i:[A-Z][a-z\u00e0-\u017f]{3,}))"
_ENDED = r"(?:(?-i:[A-Z][a-z]{2,}(?:[i]?stan|[vnrdkbtslg]ia|grad|abad)))"


def _in_a_list(word: str) -> bool:
    """Everyday, or telling by itself: the lists know better what it tells."""
    return word in lexicon().usual or word in lexicon().tellers


def _people(found: Match[str]) -> Told | None:
    """A word that ends as a people's name does, and is no name of a person, nor everyday."""
    word = found[1].lower()
    singular = word.removesuffix("s") if word.endswith("ns") else word
    known = singular in listed("no_people") or singular in listed("firstnames") or singular in listed("surnames")
    return None if known or _in_a_list(singular) else Told(*found.span(1), "national origin: a people")


def _country(found: Match[str]) -> Told | None:
    """A name of no place in the United States, and no everyday word."""
    word = found[1].split()[0].lower()
    known = word in listed("home_places") or _in_a_list(word)
    return None if known else Told(*found.span(1), "national origin: a place someone comes from")


def _came(found: Match[str]) -> Told | None:
    """With how they came, from a name of no place in the United States, and of none on a screen."""
    at_home = found[2].split()[0].lower() in listed("home_places")
    return None if at_home else Told(*found.span(1), "national origin: where somebody came from")


def _tongue(found: Match[str]) -> Told | None:
    """A name that is no everyday word."""
    known = found[1].lower() in listed("home_places") or _in_a_list(found[1].lower())
    return None if known else Told(*found.span(1), "national origin: a language")


ORIGIN = (
    *rules(
        (
            "national origin: a visa by its letter",
            r"\bmy ((?-i:[A-V]-\d[A-Z]?) (?:expires|expired|status|renewal|sponsor|transfer))\b",
        ),
        (
            "national origin: a people and American",
            r"\b((?-i:(?!All|Pan|Anti|Non|Pro|Trans|Inter|Latin|Mid|Great|North|South|Central|Native|Afro|African|",
            r"Asian|Euro)",
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
    *judged(
        _came,
        r"\b((?:(?:immigrat|emigrat|defect)(?:ed|ing|es?|s)?|refugees?|asylum seekers?|exiles?|airlifted) "
        rf"(?:here |over |out )?from (?:the )?({NAMES}))",
    ),
    *judged(
        _country,
        rf"\b({_LAND})(?= (?:immigrants?|refugees?|asylees?|expats?)\b(?! song))",
        rf"\b(?:i'?m|i am|he'?s|she'?s|is|are|son|comes?|hails?|came|leaving|asylum) (?:from|de) ({_ENDED})\b(?!,? "
        r"(?-i:[A-Z]))",
        rf"\b({_LAND})(?= is (?:my|our|his|her) (?:motherland|homeland|fatherland|mother country)\b)",
        r"\bhij[oa]s? de (?!hermanos|ancianos|humanos|artesanos|veteranos|menos)([a-z\u00f1]{4,}(?:anos|e\u00f1os|"
        r"eses|inos|ecos))\b",
        r"\bsoy (?!herman|human|artesan|veteran|vegetarian|american|tejan|ciruj|villan|temprano|vegan|fulan|peque|"
        r"due)([a-z\u00f1]{4,}(?:an[oa]|e\u00f1[oa]|\u00e9s|esa))\b",
    ),
    *judged(
        _tongue,
        rf"\bread and write ({_LAND})\b",
        r"\b(?:speaks?|fluent in|[bt]rilingual:?|bilingual:?) (?:(?-i:[A-Z]\w{3,12})(?:, ?| and | & ))"
        rf"{{1,3}}(?:and )?({_LAND})\b",
        rf"\b({_LAND})(?= (?:was|is) (?:spoken (?:at|in)|all we spoke|what we spoke)\b)",
        rf"\b{_KIN} (?:yells?|yelled|scolds?|scolded|prays?|sings?|sang|cusses) (?:at |to |for )?(?:me |us )?in "
        rf"({_LAND})\b",
    ),
    *judged(
        _country,
        rf"\b(?:fled|fleeing|escaped) ({_LAND})(?= (?:when|after|as|in (?:19|20)\d\d|with (?:nothing|my|two|one|"
        r"only|just)|before|during)\b)",
        rf"\b{_KIN} (?:crossed|escaped|walked|swam|sailed) (?:over )?from ({_LAND})\b(?! (?:Street|Ave))",
        rf"\bleft ({_LAND}) (?:with (?:nothing|two suitcases|one suitcase|only|just)|as (?:refugees|exiles)|because "
        r"of the (?:war|regime|coup)|"
        r"(?:when|after|before|during) the (?:war|revolution|coup|genocide|invasion|regime))",
        r"\b(?:small|tiny|poor|remote|little|my|mountain|fishing|ancestral) (?:village|refugee camp|barrio|hut|"
        rf"province) (?:in|outside|near) ({_LAND})\b(?!,? (?-i:[A-Z]))",
        rf"\b(?:refugee camp|orphanage) in ({_LAND})\b(?!,? (?-i:[A-Z]))",
        r"\b(?:homeland|motherland|fatherland|mother country)(?:,| of| is)? (?!Security|Insecurity|Defense|Hearthstone)"
        rf"({_LAND})\b",
        rf"\b[Hh]appy (?:independence|national|republic|liberation|unification|sovereignty) day,? (?:to )?({_LAND})\b",
        r"\b(?:born|raised|grew up|family is|parents are|grew up|back home|naci|nac\u00ed|abuel[oa] es|moved here|"
        r"came here|familia es|"
        r"soy|vine|vengo|viva|papers came|birth certificate) (?:(?:and raised|here|in|from|de|en|somewhere) )"
        rf"{{0,3}}({_ENDED})\b(?!,? (?-i:[A-Z]))",
    ),
    *judged(
        _tongue,
        rf"\b(?:speak|speaks|spoke|talk|talks) ({_LAND})(?= (?:with|to|at home|around) (?:my|our|his|her)\b)",
        rf"\b(?:dream|think|pray|count|curse|cuss|swear|argue|text|sing|write poems)(?:s|ed|t|ing)? in ({_LAND})\b",
        rf"\b(?:first|native|mother|home) (?:language|tongue) (?:is|was|being|:) ({_LAND})\b",
        rf"\b({_LAND})(?= (?:is|was) (?:my|his|her|our|their) (?:first|native|mother|home) (?:language|tongue))",
        rf"\b({_LAND})(?: \((?:native|mother tongue|first language|fluent|heritage speaker|nativo)\)| (?:native|"
        r"heritage) speakers?\b)",
        rf"\b(?:native|heritage|fluent) ({_LAND})(?= speakers?\b)",
        rf"\b(?:fluent|fluency|literate) in ({_LAND})\b",
    ),
    *judged(
        _country,
        rf"\b(?:to|into|in) (?:the (?:us|usa|states|united states|u\.s\.)|america|this country) from ({_LAND})\b",
        r"\b(?:kid|child|boy|girl|teenager|born|lived|survived|parents|family|mother|father|grew up) (?:was |were )"
        rf"?in ({_LAND}) (?:during|before|after) the "
        r"(?:war|genocide|revolution|famine|coup|occupation|dictatorship)\b",
        r"\b(?:sending|send|sends|sent|wire|wired|wiring) (?:some )?(?:money|cash|remittances) (?:back )?(?:home )"
        rf"?to ({_LAND})\b",
        rf"\b(?:{_KIN}|visiting|visit|went|going|go|flew|flying|move|moved) (?:\w+ )?(?:back )?(?:in|to|from) "
        rf"({_ENDED})\b(?!,? (?-i:[A-Z]))",
        rf"\bmiss(?:ing)? ({_ENDED})\b(?!,? (?-i:[A-Z]))",
    ),
    *judged(
        _country,
        rf"\b{_KIN} (?:came|come) (?:over|across) from ({_LAND})\b",
        rf"\b(?:our|my|his|her) (?:whole |entire )?{_KIN} (?:fled|escaped) ({_LAND})\b",
        rf"\b(?:green card|visa|birth certificate) (?:says|said|is from|from|lists) ({_LAND})\b",
        rf"\b(?:TPS|asylum|refugee status) (?:for|from) ({_LAND})\b",
        rf"\badopted from ({_ENDED})\b(?!,? (?-i:[A-Z]))",
        rf"\b({_LAND}), my (?:country|homeland|motherland|patria)\b",
    ),
    *judged(
        _tongue,
        rf"\bspoke ({_LAND})(?= (?:first|before English|until|only)\b)",
        r"\bhabl(?:o|a|amos|an) ([a-z\u00f1]{5,12})(?=,? (?:y |e )?(?:espa\u00f1ol|ingl[e\u00e9]s)\b)",
    ),
    *judged(
        _country,
        r"\b(?:off the boat|citizen|recipient|refugee|exile|immigrant|deported|gente|orgullo|homesick for|calls? to)"
        r" (?:from |de )?"
        rf"({_ENDED})\b(?!,? (?-i:[A-Z]))",
    ),
    *judged(
        _people,
        rf"\b(?:my|our|his|her|their) ({_PEOPLE_TOO})(?= (?:parents|mother|father|mom|dad|grand\w+|in-laws|"
        r"ancestors|passport|citizenship|roots|heritage)\b)",
        rf"\b(?:fought|served|soldier|officer|conscript) in the ({_PEOPLE_TOO})(?= (?:army|civil war|military|navy|"
        r"revolution|war)\b)",
        rf"\bproud to be (?:an? )?({_PEOPLE_TOO})\b(?! (?:(?-i:[A-Z])|fan))",
        rf"\b({_PEOPLE_TOO})(?= (?:refugees|new year in|and (?:us|u\.s\.|american) citizen|on (?:my|his|her) "
        r"(?:mother|mom|father|dad)))",
        rf"#Proud({_PEOPLE})(?!\w)",
    ),
    *judged(
        _people,
        rf"\b({_PEOPLE})(?= (?:and proud|blood|student union|heritage (?:society|association|club|month)|day parade|"
        r"pride parade|new year)\b)",
        rf"\b({_PEOPLE})(?=-born\b)",
        rf"\b(?:first|only) ({_PEOPLE})(?= (?:officers?|cops?|woman|man|deputy|on (?:my|the) (?:shift|squad|force)|"
        r"in (?:my|the) (?:class|academy|department))\b)",
        rf"\b({_PEOPLE})(?= (?:roots|heritage|ancestry|ancestors|bloodline)\b)",
        rf"\b({_PEOPLE})(?= (?:girl|boy|mom|dad|mother|father|mama|princess|prince|queen|king|family(?! "
        r"(?:restaurant|recipe|owned|style|diner))|families|"
        r"household|grandma|grandmother|grandparents|"
        r"grandpa|parents|wife|husband|immigrants?|wedding|upbringing|descent)\b)",
        r"(?<!playing )\b(?:as an? |only |fellow |typical |born |growing up |grew up |raised |culturally |ethnically )"
        rf"({_PEOPLE})\b(?! (?:(?-i:[A-Z])|fan))",
        rf"\b{_KIN} (?:is|was|are|were)(?: all| both| also| fully| half)? ({_PEOPLE})\b(?! (?-i:[A-Z]))",
        rf"\b\d{{1,3}} ?% ({_PEOPLE})\b",
        rf"\b({_PEOPLE})(?= (?:on|from) (?:my|his|her|both|one) (?:mother|mom|father|dad|side|parent)|"
        r"\s?[\U0001f1e6-\U0001f1ff])",
        rf"\b(?:cooks?|makes?|made|cooked|eats?|ate|misses|miss) (?:only |the best |her |his )?({_PEOPLE})(?= "
        r"(?:food|cooking|dishes|meals)\b)",
        rf"\b(?:son|daughter|child|children|kid|grandson|granddaughter|grandchild) of ({_PEOPLE})(?= (?:immigrants?|"
        r"refugees?|exiles?|parents|peasants|farmers|holocaust)\b)",
        rf"\b(?:first|second|third|1st|2nd|3rd)[ -]gen(?:eration)? ({_PEOPLE})\b",
        rf"\b({_PEOPLE})(?= (?:passports?|citizenship|citizens?|nationality|nationals?(?! (?:teams?|anthem|parks?|"
        r"league))|consulate|embassy|visa|green "
        r"card|immigrants?|"
        r"refugees?|diaspora|community|folk (?:dance|music|songs)|independence|(?:students?|student|cultural|"
        r"american) (?:association|club|society))\b)",
        rf"\b(?:half|quarter|part|proud|full-?blooded|we're|i'm|i am|im|he's|she's) ({_PEOPLE})\b(?! (?:(?-i:[A-Z])|"
        r"fan))",
        rf"\b(?:my|our|his|her|their) ({_PEOPLE})"
        rf"(?= (?:{_KIN}|roots|heritage|blood|background|culture|accent|passport|(?:last )?name|surname|side)\b)",
        rf"\b({_PEOPLE})(?= by (?:birth|blood|marriage|ancestry)\b)",
        rf"\b(?:as an? |one )({_PEOPLE})(?= (?:woman|man|guy|girl|immigrant|kid|mother|father|cop|officer)\b)",
    ),
)
