"""Race, color and ancestry: the lists, the skin tone of an emoji, and peoples whose names are everyday words."""

from vetting.domain.protected_classes import ProtectedClass
from vetting.redaction.recognizers import fields
from vetting.redaction.recognizers.base import ClassRecognizer
from vetting.redaction.rules import Rule, rules

_SKIN_TONE = "[\U0001f3fb-\U0001f3ff]+"
# Also cities, states, rivers, cars and birds: they tell only beside a word for a people.
_AMERICAS = (
    r"(?:alabama|biloxi|brule|catawba|cayuga|cheyenne|chinook|colville|cowlitz|cree|creek|crow|dakota|delaware|erie|"
    r"flathead|houma|huron|iowa|kansa|kaw|kootenai|mandan|maricopa|miami|mohave|mohawk|mohegan|mojave|"
    r"natchez|omaha|oneida|onondaga|osage|oto|ottawa|pee dee|penobscot|peoria|pima|pit river|ponca|pueblo|puyallup|"
    r"santee|sauk|sac|seminole|seneca|shasta|shawnee|snohomish|taos|teton|tuscarora|umatilla|ute|wabanaki|"
    r"walla walla|washoe|wichita|winnebago|yakima|yuma|yankton)"
)
_ELSEWHERE = (
    r"(?:afar|bari|beti|bodo|chin|edo|ewe|fang|fon|gan|karen|kissi|kongo|kru|lamba|laz|luba|luo|mam|mari|mende|"
    r"meru|mon|moro|naga|nama|pedi|san|shan|susu|tiv|tonga|tulu|twa|vai|venda|yao|zaza)"
)
_PEOPLE = (
    r"(?:tribe|tribes|tribal (?:member|elder|citizen|council|id|enrollment)|nation|indians?|reservation|rez|elders?|"
    r"descent|ancestry|blood|heritage|ancestors?|roots|lineage|clan|longhouse|powwow|regalia|"
    r"(?:great )?grand(?:mother|father|ma|pa|parents|son|daughter)|side of (?:the|my|our|his|her) family)"
)
_REASON = "race: a tribe or people"
_BY_WORDS = rules(
    (_REASON, rf" ({_AMERICAS} {_PEOPLE}) "),
    (_REASON, rf" ({_ELSEWHERE} (?:tribe|people|clan|language|speaker|refugees?|descent|ancestry|elders?)) "),
    (
        "race: looks",
        r" ((?:turn|turns|turned|turning|go|goes|get|gets|got)(?: [a-z]{4,8})? red (?:after|from|off) (?:just |",
        r"only )?(?:half an?|",
        r"one|two|an?|three)(?: single)? (?:beers?|sips?|drinks?|shots?|glass|wine|soju|can|white claw))(?= )",
    ),
    (
        _REASON,
        rf" ({_AMERICAS})(?= (?:on|through|from) (?:my |his |her )?(?:dad|mom|mama|mother|father|gran[a-z]{1, 8}) s )",
    ),
    (
        _REASON,
        rf" (?:enrolled|half|quarter|part|full blooded|fullblood)(?: in)?(?: the)? ({_AMERICAS}) ",
    ),
)
_BY_SIGNS = rules(
    (
        "race: what one meets for one's looks",
        (
            r"\b[a-z]{3,12}ing while (?:black|brown|asian|latin[oax]|hispanic|native|mexican|arab|indigenous|indian|"
            r"chicano)\b"
        ),
    ),
    (
        "race: looks",
        (
            r"\b(?:i'm|im|i am|i was|she's|he's|was|called me|told i was|told i'm) too (light|dark|white|black|"
            r"brown|pale)"
            r"(?=[ -]skinned| (?:to (?:join|pass|be (?:black|mexican|latin|indian|asian|native|hispanic|filipin|"
            r"dominican|puerto))|for "
            r"(?:my|his|her|the) (?:family|mother|cousins|side|father|in-laws|relatives)))"
        ),
    ),
    (
        "race: a society of a people",
        (
            r"\b(?:the|our|join(?:ed)?|with|ran|led|in) ((?-i:BSU|MEChA|APASA|AASU|LASO))"
            r"(?= (?:and i|president|meeting|meetings|cookout|kickback|table|chapter)|[.,!]|$)"
        ),
    ),
    (
        "race: a type of hair",
        r"(?:hair|curls?|texture|curl pattern|coils?)(?: type| is| are)?[\W ]{0,3}([34][abc])\b",
        r"|\b[34][abc](?:/[34][abc])?(?= (?:hair|curls?|curly|natural|coils?|coily|texture|crown|gang|girls?|fro)\b)",
    ),
)


class RaceEthnicity(ClassRecognizer):
    protected_class = ProtectedClass.RACE_ETHNICITY
    by_words = _BY_WORDS
    by_text = (Rule(_SKIN_TONE, "race: the skin tone of an emoji"), *_BY_SIGNS, *fields.ETHNICITY)
