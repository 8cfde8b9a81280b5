"""Pregnancy: the lists, weeks of gestation, due months, procedures."""

from vetting.domain.protected_classes import ProtectedClass
from vetting.redaction.recognizers.base import ClassRecognizer
from vetting.redaction.recognizers.unlisted_health import FERTILITY
from vetting.redaction.rules import Rule, rules

_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|"
    r"spring|summer|fall|autumn|winter|enero|febrero|marzo|abril|mayo|junio|julio|agosto|"
    r"septiembre|octubre|noviembre|diciembre|christmas(?: eve| day)?|"
    r"thanksgiving|halloween|new years?(?: s)?(?: eve| day)?|valentine s(?: day)?|mother s day|any day)"
)
_RULES = rules(
    (
        "pregnancy: weeks",
        r" (\d{1,2} (?:weeks?|wks?|semanas|months)(?: (?:and )?\d days?)? (?:along|preg\w*|",
        r"embarazada|gestation|de embarazo))(?= )",
        r"(?! (?:with|in|into) (?:my|this|our|the) (?:[a-z]+ )?(?:training|plan|program|class|course|semester|academy|",
        r"project|build|marathon)\b)",
    ),
    (
        "pregnancy: weeks",
        r" ((?:[4-9]|[123]\d|4[0-2]|(?:twenty|thirty|forty)(?: [a-z]{3,5})?) (?:weeks|wks|semanas)) {1,2}",
        r"(?:today|tomorrow|yesterday|down|in and|",
        r"and (?:can t|cannot|nothing fits|my (?:vest|belt|pants|uniform|feet|ankles|back)|the vest (?:won|doesn) t|",
        r"(?:my|the) (?:duty |gun )?(?:belt|vest) (?:goes|hates|sits|rides|is over|is done)|",
        r"(?:my|the|this) (?:belly|bump|nursery|crib|heartburn|nausea|cravings))|",
        r"and counting|and \d|and (?:still|so|feeling|growing|huge|puking|nauseous|",
        r"nauseated|exhausted|showing|waddling|swollen|glowing)|with (?:baby|twins|our)|",
        r"to go until|bump|ultrasound|scan)(?= )",
    ),
    (
        "pregnancy: weeks",
        r" ((?:nine|9|eight|8|seven|7|six|6|five|5|four|ten|10) months of (?:heartburn|nausea|puking|vomiting|",
        r"swollen|swelling|this belly|no sushi|",
        r"no wine|no beer|no booze|cravings|peeing|waddling|growing (?:you|him|her|them|a)|carrying (?:you|him|",
        r"her|them)|waiting (?:for|to meet)",
        r" (?:you|him|her|baby|the baby)|morning sickness))(?= )",
    ),
    (
        "pregnancy: a due date",
        r" ((?:he|she|baby|babies|kid|they|twins|it|little one|little man|girl|boy|wife|partner|girlfriend|gf|fiancee|",
        r"sister|daughter|i|mom)(?: s| is| are| will be| ll ",
        r"be| could)? (?:comes?|coming|arrives?|",
        r"arriving|here|due) any (?:day|minute|second|moment|week|hour)(?: now)?)(?= )",
    ),
    (
        "pregnancy: weeks",
        r" ((?:week|wk) (?:[4-9]|[123]\d|4[0-2])) and (?:still (?:no baby|pregnant|puking|",
        "nauseous|lifting|deadlifting|working|on patrol|",
        r"running|here)|showing|my (?:belt|vest|pants|feet|ankles)|nothing fits|baby)(?= )",
    ),
    (
        "pregnancy: weeks",
        r" (?:en mi|ando en la|voy en la|voy por la|ya en la|cumpl[ií] la) (semana (?:[4-9]|[123]\d|",
        r"4[0-2]))(?= )(?! de )",
    ),
    (
        "pregnancy: weeks",
        r" ((?:[4-9]|[123]\d|4[0-2]) (?:weeks|wks))(?: and| {1,2}but|) {1,2}still (?:running|jogging|shuffling|",
        r"waddling|lifting|deadlifting|squatting|walking|rucking|swimming|on patrol|working|puking|nauseous|kicking|",
        r"cooking|climbing|riding|showing up)(?= )",
    ),
    (
        "pregnancy: weeks",
        r" (?:i m|im|i am|she s|she is|currently|only|almost|already|about) ((?:[4-9]|[123]\d|4[0-2]) (?:weeks|wks))",
        r"(?= {2}|$| and (?:so|still|already|over it|done|tired|sick|nauseous))(?!  (?:sober|clean|out|post|in|into))",
    ),
    (
        "pregnancy: labor",
        r" ((?:labor|labour) (?:pains?|ward|nurse|room)|(?:labor|labour) and delivery",
        r"(?! (?:charges?|fees|costs?|of)))(?= )",
    ),
    (
        "pregnancy: labor",
        r" ((?:in|into) (?:active |early |preterm )?labou?r) (?:for \d|since|right now|now|",
        r"with (?:our|my|the|baby|twins)|at \d|all night|again|today|tonight|on shift|on duty)(?= )",
    ),
    (
        "pregnancy: a child to come",
        r" ((?:we re|we are|i m|im|she s|she is|they re|are) having (?:a|another|our) (?:baby|boy|girl))(?= )",
    ),
    ("pregnancy: a child to come", r" ((?:we re|we are|i m|im|she s|she is|they re) having (?:twins|triplets))(?= )"),
    (
        "pregnancy: a loss",
        r" (lost (?:(?!weight|control|interest|steam|sleep|momentum|pounds|muscle|money|power|",
        r"service|track)[a-z]{2,11}|",
        r"(?:the|our|my) [a-z]+(?: [a-z]+)?) at (?:\d{1,2}|five|six|seven|",
        r"eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twenty|thirty)(?: [a-z]{3,5})?) ",
        r"(?:weeks|wks|months pregnant))(?= )",
    ),
    (
        "pregnancy: ending one",
        r" ((?:drove|drive|driving|flew|fly|travel(?:ed)?|go|went|going)(?: \w{1,9}){0,3} (?:to|2) (?:illinois|kansas|",
        r"new mexico|colorado|maryland|north carolina|virginia|california|minnesota|michigan|new york|another state|",
        r"mexico|canada|england|dc) for (?:the|my|her|an?|our) (?:procedure|clinic|pills?|care|d and c))(?= )",
    ),
    (
        "pregnancy: ending one",
        r" ((?:terminat\w{1,4}|aborted|abort) (?:at|after) (?:\d{1,2}|[a-z]{3,9})",
        r" (?:weeks|wks|months))(?= )",
    ),
    (
        "pregnancy: a due date",
        r" (?<! rent is )(?<! rent )(?<! bill is )(?<! loan is )(?<! paper is )(?<! report is )(?<! project is )",
        r"(?<! taxes are )(?<! payment is )(?<! tuition is )(?<! invoice is )(?<! bills are )(?<! dues are )",
        r"((?:due|expecting|arriving|esperando|espero|llega|nace|sale de cuentas|baby(?: (?:girl|boy|number|",
        r"no))?(?: \w+)? (?:due|coming|",
        r"arriving))(?: (?:in|on|this|next|early|late|mid|around|el|para|",
        rf"en))* {_MONTH}(?: \d{{1,2}})?)(?= )",
    ),
    (
        "pregnancy: a due date",
        r" ((?:baby|kid|child|bebe) {1,2}(?:number |no |numero )?(?:\d|one|two|three|four|five|dos|",
        r"tres) (?:is )?(?:on the way|coming|due|loading|en camino))(?= )",
    ),
    (
        "pregnancy: a clinical note",
        r" ((?:g1|g2|g3|g4|g5|g6|g7|g8) ?p\d|\d{1,2} (?:cm|centimeters) dilated|day \d{1,2} ?(?:dpo|post transfer)|",
        r"\d{1,2} ?dpo)(?= )",
    ),
)
_PROCEDURE = r"\bD\s?&(?:amp;)?\s?[CE]\b"

_BESIDE_SIGNS = rules(
    (
        "pregnancy: weeks",
        r"[\U0001f930\U0001fac3\U0001fac4\U0001f37c\U0001f476][^\w\n]{0,6}((?:week|wk) ?\d{1,2}|\d{1,2} ",
        r"?(?:weeks?|wks?|w)(?: ?\+ ?\d)?|due [a-z]{3,9}(?: \d{1,4})?|",
        r"[a-z]{3,9} ['\u2019]?(?:20)?\d\d)\b",
    ),
    (
        "pregnancy: weeks",
        r"\b((?:week|wk) ?\d{1,2}|\d{1,2} ?(?:weeks?|wks?|w)(?: ?\+ ?\d)?|due [a-z]{3,9}(?: ",
        r"\d{1,4})?)[^\w\n]{0,6}[\U0001f930\U0001fac3\U0001fac4\U0001f37c]",
    ),
    (
        "pregnancy: weeks and days",
        r"\b(?:bump|belly|baby|scan|ultrasound|nst|induction|cervix|weeks|preggo|mama)\b[^\n]{0,25}?(?<![\d+])",
        r"([1-4]?\d ?\+ ?[0-6])(?![\d+])",
    ),
)


class Pregnancy(ClassRecognizer):
    protected_class = ProtectedClass.PREGNANCY
    by_words = (*_RULES, *FERTILITY)
    by_text = (Rule(_PROCEDURE, "pregnancy: a procedure"), *_BESIDE_SIGNS)
