"""Marital and family status: the lists, how many children, and the years that `years_together` knows."""

from vetting.domain.protected_classes import ProtectedClass
from vetting.redaction.recognizers import fields
from vetting.redaction.recognizers.base import ClassRecognizer
from vetting.redaction.recognizers.unlisted_people import KIN
from vetting.redaction.recognizers.years_together import NUMBER, YEARS_TOGETHER
from vetting.redaction.rules import rules

_COUNT = r"(?:[1-9]|1[0-2]|one|two|three|four|five|six|seven|eight|nine|ten|twelve|dos|tres|cuatro|cinco|seis)"
_PARENT = (
    r"(?:single |proud |busy |tired |new |step)?(?:mom|mum|mommy|mama|momma|mother|dad|daddy|"
    r"father|papa|parent|parents|grandma|grandpa|grandmother|"
    r"grandfather|nana|abuela|abuelo|madre|padre|mami|papi|guardian|caregiver|aunt|uncle|tia|tio|"
    r"girl dad|boy mom|boy dad|girl mom)"
)
_CHILD = (
    r"(?:boys?|girls?|kids?|children|child|sons?|daughters?|babies|baby|toddlers?|teens?|"
    r"teenagers?|stepkids|grandkids|grandchildren|littles|"
    r"hijos?|hijas?|ninos?|ninas?|nietos?|chamac[oa]s|morritos|morros|chiquillos|escuincles|peques)"
)
# Children whom somebody only met, taught or saw.
_MEETING = (
    "helped help saw see stopped stop taught teach coached coach caught catch arrested arrest found find "
    "gave give fed feed mentored mentor rescued rescue saved save met meet watched killed injured hurt "
    "these those other local hired interviewed photographed counted pulled ticketed cited tutored ref "
    "refereed umpired trained train"
)
_MET = "".join(rf"(?<! {verb} )" for verb in _MEETING.split())
_STRANGERS = (
    r"(?! (?:who|were|was|ran|threw|stole|in (?:the|a) (?:park|class|program|street|neighborhood|"
    r"gang)|at the (?:park|"
    r"shelter|library|school|store|scene)|from the|on (?:bikes|the (?:bus|street|corner|block|team))|"
    r"fighting|skating|"
    r"selling|find|playing|killed|hurt|injured|dead|shot|missing|meals?|menus?|tickets?)\b)"
)
_RULES = rules(
    (
        "family: how many children",
        rf" ({_PARENT} (?:of|to|de) (?:{_COUNT}|multiples|twins|triplets)(?: (?:beautiful |amazing |wild |",
        rf"crazy |little |grown |under )?(?:{_CHILD}|\d))?)(?= )",
    ),
    (
        "family: how many children",
        rf" {_MET}({_COUNT} (?:beautiful |amazing |wild |crazy |little |grown |young |small |older |",
        rf"adult )?{_CHILD}(?: (?:and|y|plus) {NUMBER} {_CHILD})?)(?= ){_STRANGERS}",
    ),
    (
        "family: how many children",
        rf" ((?:have|has|had|raising|raised|got|with|tengo|tiene|tenemos) {NUMBER} (?:of my own|at home|",
        r"under \d|little ones|mouths to feed))(?= )",
    ),
    (
        "family: how many children",
        r" ((?:mom|mum|mommy|mama|momma|dad|daddy|father|mother|parent|boymom|girlmom|girldad|boydad|boy mom|",
        r"girl mom|",
        r"girl dad|boy dad|uncle|aunt|auntie|grandma|grandpa|nana|papa|gigi|stepmom|stepdad|bonus mom|",
        r"bonus dad)(?: ?x ?)?\d{1,2})",
        r"(?= )",
    ),
    (
        "family: which child",
        r" ((?:our|my|his|her|their|the|with|to) (?:first|second|third|fourth|fifth|1st|2nd|3rd|4th|5th|oldest|",
        r"youngest)",
        r" (?:baby|child|kid|son|daughter|grandchild|grandbaby|grandson|granddaughter|wife|husband|marriage|",
        r"divorce))(?= )",
    ),
    (
        "family: how many children",
        r" ((?:two|three|four|five|[2-6]) under (?:two|three|four|five|six|ten|\d{1,2}))(?= )(?! (?:minutes|",
        r"dollars|bucks|",
        r"seconds|hours|par|pounds|miles|percent|degrees|hundred|thousand|points)\b)",
    ),
    (
        "family: which child",
        r" (number (?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))(?= (?:arrived|is (?:here|due|",
        r"coming|on ",
        r"the way|a (?:boy|girl))|joined (?:us|the family)|made (?:his|her)|came (?:early|late|home)|due in))",
    ),
    (
        "family: caring for kin",
        r" ((?:mom|mama|mother|dad|daddy|father|brother|sister|son|daughter|aunt|uncle|grandma|grandmother|grandpa|",
        r"grandfather|nana|parents|kid|nephew|niece|wife|husband) s? ?(?:conservator|guardian|poa|power of attorney|",
        r"rep payee|",
        r"representative payee|health(?:care)? proxy|payee|full time aide|live in aide|caseworker|social worker))(?= )",
    ),
    ("family: which child", r" (baby {1,3}(?:number |no |num )?(?:\d|one|two|three|four|five|six))(?= )"),
    (
        "family: how many brothers and sisters",
        r" ((?:oldest|youngest|eldest|middle child|one|\d) of (?:\d{1,2}|three|four|five|six|seven|eight|nine|",
        r"ten) (?:kids|children|siblings|boys|girls|brothers|sisters)|(?:oldest|youngest|eldest) of (?:[3-9]|",
        r"three|four|",
        r"five|six|seven|eight|nine|ten))(?= )",
    ),
    (
        "family: days with the children",
        r" (?:my|have|get|got|had|is my|only see) (?:them |him |her |the kids |my kids |my son |my daughter )?",
        r"(every other (?:weekend|week|wednesday|christmas|thanksgiving|holiday))(?= )(?! (?:off|i work|shift|game))",
    ),
    (
        "family: days with the children",
        r" (every other weekend)(?= (?:with|visits?|visitation|dad|mom|parent|custody|kid|",
        r"is not enough|isn t enough))",
    ),
    (
        "marital status: married to somebody",
        r" (married) (?:the|a|an|my) (?:wrong |right |best |local |town )?(?:dispatcher|nurse|bartender|",
        r"waitress|neighbor|girl|boy|",
        r"man|woman|guy|lady|medic|cop|officer|teacher|cook|chef|mechanic|preacher|coach|doctor|lawyer|one|",
        r"person|friend|boss|",
        r"roommate|widow|widower|plumber|trucker|farmer|soldier|marine|sailor|fireman|firefighter|deputy|",
        r"sergeant|dentist|vet|",
        r"baker|love of|high school|college)(?= )",
    ),
    (
        "marital status: an engagement",
        r" (?:he|she|i|bf|gf|boyfriend|girlfriend|babe) (?:finally |just |",
        r"actually )?(proposed)(?= (?:at|on the|to me|",
        r"to her|to him|last|during|tonight|under|with a ring|w a ring|today)\b|  | ?$)",
    ),
    ("marital status: a spouse", r" (ol {1,2}ball (?:and|n) chain)(?= )"),
)

# "DH", "LO" and the like, as parents and spouses write of each other.
_SHORT = rules(
    (
        "marital status: a wedding's hashtag",
        r"#(happily_?ever\w+|to_?have_?and_?to_?\w+|til_?death\w*|she_?said_?y\w*|\w{2,20}(?:ties?_?the_?knot|",
        r"tying_?the_?knot|says?_?i_?do|said_?i_?do|gets?_?hitched|party_?of_?\d|for_?a_?wedding|fat_?\w{0,12}wedding|wedding_?\d{2,4}))\b",
    ),
    (
        "family: a spouse or child in letters",
        r"\b(?:my|our|his|her|with|and|for) ((?-i:DH|DW|DD|DS|LO|LOs|SO|STBX[HW]?|MIL|FIL|BIL|SIL|DSD|DSS|PIL|",
        r"OH|BM|BD))\b(?![-&/])",
    ),
    (
        "family: how many they are",
        r"\b(?-i:[Tt]he [A-Z][a-z]+s),? ((?:a )?(?:party|family|team|crew|tribe) of (?:three|four|five|six|",
        r"seven|eight|nine|ten|\d{1,2}))\b",
    ),
    (
        "marital status: a parting",
        r"\b(?:s?he|my (?:wife|husband|ex|spouse)) (filed)(?=[.!]|$)",
    ),
    (
        "marital status: a word between separators",
        r"(?:^|[\u00b7|\u2022:\n/\u2014] ?)(separated|it['\u2019]s complicated|in an? (?:open |domestic |civil )?",
        r"(?:relationship|partnership|union)|spoken for|off the market|on the market)(?= ?(?:[\u00b7|",
        r"\u2022,.\n/\u2014]|$))",
    ),
    ("family: a child in letters", r"\b((?-i:D[DS]) ?(?:\(\d{1,2}\)|\d{1,2} ?(?:yo|mo|y/o)\b))"),
)


class MaritalFamily(ClassRecognizer):
    protected_class = ProtectedClass.MARITAL_FAMILY
    by_words = (*_RULES, *YEARS_TOGETHER)
    by_text = (*_SHORT, *KIN, *fields.FAMILY)
