"""Sex: the lists, and words like "guy", which tell only of the speaker or of all men."""

from vetting.domain.protected_classes import ProtectedClass
from vetting.redaction.recognizers.base import ClassRecognizer
from vetting.redaction.rules import rules

_ONE = (
    r"(?:guy|dude|bro|gal|lad|lass|bloke|chap|fella|gent|gentleman|chick|sis|brother|sister|king|queen|sir|"
    r"ma am|mister|madam|miss)"
)
_SELF = r"(?:chick|gal|lass|fella|gent|broad|lady|girlie|dame)"
_MANY = r"(?:guys|dudes|bros|gals|lads|fellas|chicks|blokes)"
_RULES = rules(
    (
        "sex: said of oneself",
        r" (?:i m|im|i am|i was|i ll be|as|being|am|just|not) (?:just |only |such |also )?(?:an?|another|one|",
        r"the only)",
        rf" {{1,2}}(?:[a-z]{{2,14}} {{1,2}}){{0,3}}({_ONE})(?=  ?(?!behind|you|that you|in the background))",
    ),
    ("sex: said of oneself", rf" (?:like me|myself) (?:as )?an? ({_ONE})(?= )"),
    ("sex: said of oneself", rf" ({_MANY}|{_ONE}) like me(?= )"),
    (
        "sex: said of a group",
        r"(?:^| {2}| (?:all|most|why|because|that|hate|think|says?|said|white|black|when|",
        rf"if)) ?({_MANY})(?= (?:are",
        r"(?! (?:you|we|they|there|playing|coming|going))|can t|cant|should|shouldn t|always|never|belong|suck|lie|",
        r"cheat|ain t|deserve|only want|will never|hate|get away) )",
    ),
    (
        "sex: the only one of it",
        r" (?:only|sole|lone|token|1st|first) (female|woman|chick|gal|girl|broad|",
        r"lady(?! of))(?= (?:in|on|at|here|who|of|to|",
        r"w|with|there|left|officer|hire|recruit)\b|  )",
    ),
    (
        "sex: the only one of it",
        r" (?:only|sole|lone|token) (male|man|dude|guy|lad|bloke|boy)(?= (?:in|on|at|here|of|w|with|",
        r"there|left)\b|  )",
    ),
    (
        "sex: said of oneself",
        rf" (?:this|ya|your|yall s|just your|local|average|big) ({_SELF})(?= (?:can|still|loves|needs|",
        r"here|right here|got|does|lifts|shoots|hunts|runs|has had|is tired|was raised|wants)\b)",
    ),
    (
        "sex: said of oneself",
        r" (chick|gal|broad|dude|bro|lass|fella|girlie|lad) (?:with an? |who |that |in a |on a )(?=[a-z]+)",
    ),
    ("sex: said of a group", rf" (?:all|most|no|only) ({_MANY})(?=  | allowed| {{0,2}}$| need apply)"),
)

_LETTERS = rules(
    (
        "sex: a letter beside an age",
        r"(?<![\w/])([MF] ?/ ?[1-9]\d|[\[(][MF] ?/?[1-9]\d[\])]|[1-9]\d ?/ ?[MF])(?![\w/])",
    ),
    (
        "sex: a women's team",
        r"(?<![\w'])(?-i:(Lady) (?!Gaga|Justice|Luck)[A-Z][a-z]{2,12}s)(?!['\u2019\w])",
    ),
    ("sex: a maiden name", r"(?<!\w)((?-i:n[ée]e [A-Z][\w'-]{1,20}))(?!\w)"),
    ("sex: a letter in a form", r"\b(?:sex|gender) ?[:=] ?\W?((?:male|female|[mf])\b)"),
)


class Sex(ClassRecognizer):
    protected_class = ProtectedClass.SEX
    by_words = _RULES
    by_text = _LETTERS
