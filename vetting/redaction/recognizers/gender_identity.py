"""Gender identity: the lists, and pronouns given side by side."""

from re import Match

from vetting.domain.protected_classes import ProtectedClass
from vetting.redaction.entries import listed
from vetting.redaction.recognizers import fields
from vetting.redaction.recognizers.base import ClassRecognizer
from vetting.redaction.recognizers.unlisted_people import CHOSEN, PRONOUNS
from vetting.redaction.rules import Rule, Told, rules

_ONE = (
    r"(?:she|hers?|he|him|his|they|them|theirs|ze|zirs?|hirs?|zer|xe|xem|xyrs?|ey|em|eir|fae|"
    r"faers?|ve|ver|vis|pers?|its?|zie|thons?|ella|él|elles?|ellx|any|all)"
)
_PRONOUNS = "gender identity: pronouns"
_PAIR = rules(
    (
        _PRONOUNS,
        rf"(?<!\w){_ONE}(?:\s{{0,2}}[/|\\\u2215\uff0f\u2022+&]\s{{0,2}}{_ONE}){{1,4}}(?:\s{{1,2}}pronouns)?(?!\w)",
    )
)


_LOOSE = rules(
    (
        _PRONOUNS,
        r"(?:^|  )(?: {0,3})((?:she her|he him|they them|she they|he they|they she|they he|xe xem|ze zir|ze hir|",
        r"it its|fae faer|ey em|any all)(?: hers| his| theirs| xyrs| zirs)?(?: pronouns)?)(?=  | ?$)",
    )
)


_TIME = r"(?:days?|weeks?|wks?|months?|mos|mo|years?|yrs?|yr|decades?)"
_COUNT = r"(?:\d{1,4}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half a)"
_HORMONE = (
    r"(?:t|e|hrt|testosterone|estrogen|estradiol|hormones|blockers|spiro|top surgery|bottom surgery|"
    r"transition(?:ing)?|"
    r"social transition|starting t|starting e|starting hormones|full time)"
)
_SEXED = r"(?:girl|boy|son|daughter|man|woman|male|female|dude|lady|guy|brother|sister|tomboy|princess)"
_TOLD = rules(
    (
        "gender identity: a sex given at birth",
        r" ((?:assigned|designated|declared|coercively assigned) ",
        r"(?:[a-z]+ ){1,3}at birth)(?= )",
    ),
    (
        "gender identity: transition",
        rf" {_COUNT} {_TIME} ((?:on|of|into|post|after|since|off|pre) {_HORMONE})(?= )",
        r"(?! (?:shirt|mobile|bone|minus|mail|bills))",
    ),
    (
        "gender identity: transition",
        rf" ({_COUNT} (?:weeks?|wks?|months?|mos?|years?|yrs?) (?:hrt|[te]))(?=  | ?$)",
    ),
    (
        "gender identity: transition",
        r" ((?:re ?)?(?:started|starting|start)(?: on)? [te])(?= {1,2}(?:(?:almost |about |nearly |over )?",
        rf"(?:{_COUNT} {_TIME}|last|this|next|in (?!the )(?:[a-z]{{2,9}}|20\d\d)|at \d\d|when i|",
        r"after (?:my|i)|before (?:my|i)|today|yesterday|tomorrow|again)))",
    ),
    (
        "gender identity: transition",
        r" (?:day|week|month|year) (?:\d{1,4}|one|two|three|six) ((?:on|of|post) ",
        rf"{_HORMONE})(?= )",
    ),
    (
        "gender identity: lived as another sex",
        r" ((?:raised|raise|brought up|socialized|socialised|grew up|lived|living|live|lives|presents?|",
        r"presenting|presented|passed|",
        r"passing|passes|registered|enlisted|buried|baptized|christened|dressed|dresses|dressing|born|came back|",
        r"reborn|comes out|read|reads|reading|seen|sees me|perceived|gendered|coded|mistaken|",
        r"identif(?:y|ies|ied|ying)) (?:[a-z]+ ){0,2}(?:as|like|for) (?:an? |one of the |the |their |her |his |",
        rf"my |someone s |somebody s )?(?:little |young )?(?:(?:{_SEXED}s?)|neither|both|",
        r"the other one))(?= )(?! (?:of god|of a|who))",
    ),
    (
        "gender identity: another name or mark",
        r" ((?:chang(?:e|ed|es|ing)|updat(?:e|ed|es|ing)|correct(?:ed|ing)?|fix(?:ed|ing)?|switch(?:ed|ing)?|",
        r"amend(?:ed|ing)?) ",
        r"(?:my|his|her|their|the) (?:name and |legal |birth )?(?:sex|gender)(?: marker| and name)?)(?= )",
    ),
    (
        "gender identity: neither or both",
        r" ((?:not|neither|never|isn t|wasn t|nor|somewhere between|between|both|more than|half|part) (?:really ",
        r"|quite |a |an |exactly |",
        rf"your ){{0,2}}(?:{_SEXED}|he|him)(?: {{1,2}}(?:not|or|and|nor|half|part|but not) (?:really |a |an |",
        rf"your ){{0,2}}(?:{_SEXED}|she|her))",
        r"(?: either)?)(?= )(?! (?:who|has|have|had|were|was|is|should|could|would|can))",
    ),
)
_LEARNT = rules(
    (
        "gender identity: what somebody found out to be",
        r" (?:think|thought|realized|realised|knew|know|figured out|turns out|pretty sure|wish|wished|pretend|",
        r"pretended|accepted|",
        r"admit|admitted|said|scared|always) (?:that )?((?:i m|im|i am|i was|i were|being) (?:really |actually |",
        r"secretly |not |",
        r"never |maybe ){0,2}(?:an? )(?:girl|woman|boy|man|guy|dude|lady))(?= )(?! (?:of|who|with|that|down|up))",
    ),
    (
        "gender identity: coming out",
        r" ((?:came|come|coming|comes) out (?:to (?:[a-z]+ ){1,4})?as (?:an? |his |her |their |my |your |the ",
        r")?(?:girl|woman|boy|man|guy|",
        r"son|daughter|brother|sister|sibling|child|mister|miss|nb|he|she|they|him|her|them|myself|me))(?= )",
    ),
    (
        "gender identity: kin of another sex than before",
        r" (?:is now|are now|s now|used to be|became|turned into|was once|now) {1,2}(?:my|his|her|our|their) ",
        r"((?:little |big |older |younger |baby )?",
        r"(?:brother|sister|son|daughter|nephew|niece|uncle|aunt))(?= )",
    ),
    (
        "gender identity: another's clothes",
        r" ((?:wear|wears|wearing|wore|tried on|try on|put on|stole|stealing|steal|borrow|borrowed|dress(?:ed|",
        r"ing)? (?:up )?in|in) ",
        r"(?:my|his) (?:wife|sister|mom|mother|girlfriend|gf|ex|aunt|grandma)(?: s)? (?:[a-z]+ )?(?:nightgowns?|",
        r"nighties?|dress(?:es)?|",
        r"panties|bras?|heels|skirts?|makeup|lingerie|stockings|wigs?|lipstick|pantyhose|gowns?|clothes|",
        r"underwear))(?= )",
    ),
)
# Coined words: "stargender", "voidromantic"; the lists have the usual ones.
_COINED = rules(
    (
        "gender identity: a coined gender",
        r" ((?!(?:en|trans|cross|inter|same|opposite|other|third)gender )[a-z]{2,14}gender(?:s|ed)?)(?= )",
    ),
    ("gender identity: a coined gender", r" (gender(?!ed |s |less |ing |reveal)[a-z]{3,12})(?= )"),
    (
        _PRONOUNS,
        r" ((?:any|all|no|neo|whatever|whichever|your|ask my|ask for|check my|list your|what are your|",
        r"state your|",
        r"every) pronouns?)(?= )",
    ),
    (
        "gender identity: one's gender",
        r" ((?:my|new|no|whose|zero|whatever|transed|trans d|transing|lost my|changed my|is my|born without a) ",
        r"gender(?: is| was|s are)?)(?= )",
        r"(?! (?:reveal|studies|pay|gap|equality|discrimination|neutral bathroom))",
    ),
    (
        "gender identity: pronouns",
        r" ((?:he|she|they|him|her|them) (?:by (?:day|night)|on (?:weekdays|weekends|paper|monday|mondays|",
        r"sundays)|in the (?:streets|sheets)",
        r"|at (?:home|work|night)) {1,2}(?:he|she|they|him|her|them) (?:by (?:day|night)|on (?:weekdays|",
        r"weekends|stage)|in the (?:streets|sheets)|",
        r"at (?:home|work|night)))(?= )",
    ),
    (
        "gender identity: pronouns",
        r" ((?:legally|officially|socially|publicly|medically|finally) (?:he|she|they|him|her|male|female|a (?:man|",
        r"woman|boy|girl)) (?:since|as of|now|after))(?= )",
    ),
)
_STRIPES = (
    {"blue", "pink", "white"},
    {"yellow", "white", "purple", "black"},
    {"pink", "purple", "blue"},
    {"magenta", "lavender", "blue"},
    {"pink", "yellow", "blue"},
    {"black", "gray", "white", "purple"},
    {"black", "grey", "white", "purple"},
    {"orange", "white", "pink"},
    {"lavender", "white", "green"},
    {"pink", "white", "purple"},
    {"green", "white", "black", "gray"},
)
_ALL_STRIPES = frozenset[str]().union(*_STRIPES)
_COLOR = r"(?:blue|pink|white|yellow|purple|black|gr[ae]y|orange|magenta|lavender|green)"
_FLAG = (
    rf" ((?:(?:light|baby|pale|dark|hot|and) ){{0,2}}{_COLOR}"
    rf"(?: {{1,2}}(?:(?:light|baby|pale|dark|hot|and) ){{0,2}}{_COLOR}){{2,4}}"
    r" (?:striped )?(?:flags?|stripes|pins?|stickers?|bandanas?|banners?|hearts?|patch|patches|ribbon|scarf|laces|"
    r"lanyard|bracelet|beads))(?= )"
)
_FORMER_NAME = (
    r"\b(?i:used to be(?: called| named)?|used to go by|used to answer to|formerly(?: known as| called)?|once called|"
    r"antes era|antes me llamaba|ya no soy|ya no me llamo|ya no me digan|stop calling me|no longer|legally|"
    r"officially|back to being|stopped being|done being|"
    r"quit being|my name (?:was|used to be)) ([A-Z][a-z]{2,12})(?= ?(?:[.,;:|!\"')\n]|$|anymore|no more|and now|now|"
    r"then|as of|since|today|again|back then|until|till|before|at birth|on (?:the|my) old|"
    r"for good))"
)

_NEW_NAME = (
    r"\b(?i:call(?:ing|s|ed)? (?:me|her|him|them)|(?:go|goes|going|went) by|answers? to|living as|be called|"
    r"d[ií]ganme|ll[aá]menme|ahora (?:soy|me llamo)) "
    r"[\"'\u201c]?([A-Z][a-z]{1,12})[\"'\u201d]?"
    r"(?=,? (?i:now|from now on|from here on|these days|instead|from today|full ?time|legally|since|ahora|por favor)\b)"
)


def _striped(found: Match[str]) -> Told | None:
    """Only the stripes of a flag that tells."""
    told = set(found[1].split()) & _ALL_STRIPES in _STRIPES
    return Told(*found.span(1), "gender identity or orientation: a flag's stripes") if told else None


def _named(found: Match[str]) -> Told | None:
    """Only a given name."""
    told = found[1].lower() in listed("firstnames")
    return Told(*found.span(), "gender identity: a former or new name") if told else None


_LETTER = rules(
    (
        "gender identity: a mark on papers",
        r"\b(?:license|licence|passport|id|dl|birth certificate|driver'?s|gender marker|",
        r"sex marker)\b(?! plates?)[^.!?\n]{0,40}?\b",
        r"(?:an? |the )?((?-i:X)(?: on (?:it|there))?)(?![\w-])",
    ),
    (
        "gender identity: a mark on papers",
        r"\b(?:instead of|rather than|changed from|switched from|where|used to (?:say|be)) (?:the |an? |my )?",
        r"(?:old )?[\"'\u201c]?((?-i:[MF]))(?![\w'-])",
    ),
    (
        "gender identity: a mark on papers",
        r"\b((?-i:X) on (?:my|his|her|their|the) (?:license|passport|id|dl|papers))\b",
    ),
)


class GenderIdentity(ClassRecognizer):
    protected_class = ProtectedClass.GENDER_IDENTITY
    by_words = (*_LOOSE, *_TOLD, *_COINED, *_LEARNT, Rule(_FLAG, judge=_striped))
    by_text = (
        *_PAIR,
        *PRONOUNS,
        *CHOSEN,
        *_LETTER,
        Rule(_FORMER_NAME, judge=_named),
        Rule(_NEW_NAME, judge=_named),
        *fields.GENDER,
    )
