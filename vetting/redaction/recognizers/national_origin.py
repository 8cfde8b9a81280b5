"""National origin: the lists, flags, and a place told as where someone comes from."""

import re
from collections.abc import Iterator

from vetting.domain.protected_classes import ProtectedClass
from vetting.redaction.recognizers import fields
from vetting.redaction.recognizers.base import ClassRecognizer
from vetting.redaction.recognizers.origin_told import ORIGIN_TOLD
from vetting.redaction.recognizers.unlisted_origin import ORIGIN
from vetting.redaction.rules import Rule
from vetting.redaction.scan import Hit, Scan

_PLACE = "national origin: a place someone comes from"
_FLAG = "[\U0001f1e6-\U0001f1ff]+|\U0001f3f4[\U000e0061-\U000e007f]+"
_LEFT = 90
_RIGHT = 40
_KIN = (
    r"(?:family|parents|folks|mom|mum|mother|dad|father|grandparents|grandma|grandpa|grandmother|grandfather|abuela|"
    r"abuelos?|wife|husband|people|ancestors|roots|relatives|cousins|brother|sister|aunt|uncle|in laws|nana|familia)"
)
_SOMEONE = (
    r"(?:i m|i am|im|i come|he s|he is|hes|she s|she is|shes|they re|they are|you re|you are|we re|we are|is|are|was|"
    r"were|guy|girl|kid|kids|dude|man|men|woman|women|lady|boy|immigrants?|refugees?|migrants?|someone|anyone|"
    r"everyone|"
    r"boyfriend|girlfriend|fiancee?|partner|roommate|in law|nephew|niece|those|family s|both|originally|adopted|"
    r"adoptee|proud|candidate|applicant|nurse|doctor|farmhand|barber|landlord|landlady|neighbou?r|coworker|classmate|"
    r"students?)"
)
_BORN = (
    r"(?:born|raised|reared|bred|grew up|growing up|natives?|originally|originari[oa]|naci|nacid[oa]|nacio|crecio|"
    r"crio|criaron|creci(?: entre)?|crie|criad[oa])(?: and (?:raised|bred|grew up)| y criad[oa])?"
    r"(?: (?:poor|here))?(?: (?:in|on|from|of|en|de|near|outside))?"
    r"|(?:born|grew up|childhood|youth|naci|creci)(?: [a-z]{1,12}){1,5} (?:in|on|near|outside|of|en|between|cerca de)"
    r"|(?:my|our|his|her|their) (?:childhood|youth|boyhood|girlhood|school (?:days|years)) (?:in|near|outside)"
    r"|spent (?:my|our|his|her|the|their) (?:first|early|childhood|teen|school)(?: [a-z]{2,8}){0,2} in"
    r"|learn(?:ed|t) to [a-z]{3,8} in"
    r"|(?:birthplace|place of birth|country of birth|birth country|country of origin|pob|hometown|home town|"
    r"home country|nationality|ethnicity|ancestry)"
    r"(?: (?:listed |given |shown |set )?(?:is|was|of|in|as|to|reads|says))?"
)
_MOVED = (
    r"(?:immigrated|emigrated|migrated|landed|relocated|transplanted|resettled|evacuated|smuggled|airlifted|came|"
    r"comes?|coming|moved|fled|escaped|arrived|defected|exiled?|hails?|hailed|"
    r"hailing|brought|adopted|flown|deported|sent|ship(?:ped)?)"
    r"(?: (?:here|over|back|them|him|her|us|you|me|all the way|legally|illegally|"
    r"as a (?:child|baby|kid|teen)|as kids|(?:\d{1,3}|dozens|hundreds|thousands) of us)){0,4}"
    r"(?: to (?:the )?(?:us|usa|u s|america|states|united states|this country))? (?:from|to)"
    r"|(?:sent|deported|shipped|flew|moved|took|brought|dragged) (?:my|our|his|her|their|the) (?:whole |entire )?"
    r"(?:family|parents|dad|mom|brother|sister|uncle|kids|grandparents|cousins?) (?:home |back |over )?(?:to|from)"
    r"|(?:bring|bringing|brought|get|getting|got|evacuate|evacuating|rescue) (?:[a-z]{1,12} ){0,4}"
    r"(?:(?:home|here|over|back|out) from|out of)"
    r"|fled|fleeing|escaped|escaping|adopted from|exile from|refugee from|asylee from"
)
_KIN_THERE = (
    rf"(?:{_KIN}|{_SOMEONE})"
    r"(?: (?:all|both|here|originally|not|also|really|straight|is|are|was|were|s|who|came|comes?|side|legally)){0,4}"
    r" (?:from|de)"
    rf"|{_KIN} (?:(?:s|is|was) )?(?:an?|un|una) (?:[a-z]{{2,14}} ){{1,3}}(?:from|de)"
    rf"|{_KIN}(?: (?:all|still|back|is|s|are|lives?|lived|living|stayed|resides?|residing|"
    rf"remains?|stuck|buried|met|married|village|ranch|home)){{0,4}} in"
    r"|(?:visit|visiting|visited|see|seeing|miss|missing|call|calling)(?: my| our| his| her| their)?"
    rf" {_KIN} (?:back )?in|family (?:back |still )?in|ancestors in|my village in|village in|small town in"
    r"|(?:send|sends|sending|sent|wire|wired|wiring)(?: some| more)? (?:money|remittances|barrels|a barrel|cash)"
    r"(?: back| home| back home)? (?:to|in)|remittances? to"
)
_BELONGS = (
    r"(?:about|intro|profile|lists|bio) from|soy de|vengo de|vine de|venimos de|vinimos de|somos de|es de|"
    r"orgullo de|raices de|sangre de|gente de|viva|"
    r"arriba|"
    r"hearts? (?:is|s|belongs?|lives|stays|stayed)(?: still)? (?:in|to|with)|left my heart in|home is|big up|long live|"
    r"first (?:trip|time) back (?:to|in)|our (?:house|land|village|farm|street|old house|family home) in|"
    r"(?:studied|practiced|taught) (?:medicine|nursing|law|engineering|dentistry|accounting|english) in|"
    r"was an? (?:teacher|cop|nurse|doctor|lawyer|engineer|soldier|accountant|farmer|professor|dentist|pharmacist|"
    r"policeman|police officer|banker|journalist) (?:back )?in|"
    r"(?:police officer|teacher|cop|nurse|doctor|lawyer|engineer|soldier|accountant|farmer|professor) back in|"
    r"(?:medical|law|nursing|dental|boarding|primary|secondary|high|middle|grade) school (?:back )?in|"
    r"did my (?:residency|degree|nursing|internship|studies) in|"
    r"from the (?:streets|mountains|hills|coast|countryside|slums|north|south|highlands|jungle|barrios) of|"
    r"(?:village|small town) (?:outside|near)|(?:survived|lived through) the (?:war|famine|genocide|regime) in|"
    r"lives in [a-z]{3,14}(?: [a-z]{2,14})? from|"
    r"puro|mi (?:lind|bell|querid|hermos)[oa]|hij[oa] de|back home in|back in my|straight outta|straight out of|"
    r"(?:attended|went to|finished|did|began|started)(?: [a-z]{1,12}){0,3} (?:school|primary|secondary|university|"
    r"college|"
    r"studies|degree|schooling|army|nursing|medicine|engineering) (?:in|back in|over in)|off (?:a|the) (?:boat|"
    r"plane) from|"
    r"(?:family|parents|grandparents|cousins?|kin|mother|father|mom|dad|grandma|grandpa|grandmother|grandfather|uncle|"
    r"aunt|auntie|brother|sister|wife|husband|nana|abuela|tia|tio)(?: s)? (?:farm|village|house|home|shop|land|kitchen|"
    r"bakery|restaurant|store|apartment|flat|balcony|grave|funeral|wedding|garden|street|neighborhood|"
    r"ranch|church) (?:in|near|outside)|passport from|citizens? of|nationals? of|accent from|homeland of|homeland "
    r"is|proud to be from|roots in|roots to|"
    r"roots back to|ancestry to|heritage from|heritage in|lineage to|descended from|daughter of|son of|pride for|"
    r"blood from|homesick for|represent(?:ing)?|repp?in|repping|belongs? in|(?:go|get|went|going|move) back to|"
    r"(?:back|flew|fly|flying|flights?|went|going|go|headed|heading|tickets?|trips?|calls?|called|calling) home to|"
    r"(?:trips?|tickets?|flights?) back to|(?:every|childhood|all my) summers? (?:back )?in|summers back in|"
    r"care packages? from|by way of|me trajeron de|nos trajeron de"
)
_COMES_FROM = re.compile(rf" (?:{_BORN}|{_MOVED}|{_KIN_THERE}|{_BELONGS}) (?:the )?$")
# "Made in Manila, raised in Stockton".
_NOW_IN = re.compile(
    r" +(?:stuck|raised|assembled|polished|seasoned|based|living|residing|perfected|refined|grown) in "
)
# "From Peru to Chile", "from Russia with love", "from Italy's ministry".
_ELSEWHERE = re.compile(r" (?:to|via|with love|s|on|in) ")
_QUOTED = frozenset('"\u201c\u2018\u00ab|\u2022\u00b7')
_LEFT_BEHIND = re.compile(r" (?:left|leaving|leave) (?:the )?$")
_LIVED = re.compile(r" (?:lived|stayed|stay|back) in (?:the )?$")
_UNTIL = re.compile(
    r" (?:(?:until|till?) (?:i|we|age|my|the (?:war|invasion|coup|revolution|earthquake|genocide))|we) "
)
_WHEN = re.compile(
    r" (?:in (?:19|20)\d\d|when|before|during|(?:on|in|by) (?:the last|an? (?:raft|boat|fishing boat|helicopter|"
    r"plane)|boat|foot|"
    r"sea|night|the (?:last|trunk|back))|after|at (?:age )?\d|as (?:a|an|kids|refugees)|with (?:nothing|my|two|"
    r"one)|for)\b"
)
_SAYS_SO = re.compile(
    r" (?:born(?! again)|kids?|boys?|girls?|gals?|lads?|bred|raised|native|natives|immigrants?|refugees?|emigres?|"
    r"expats?|nationals?|passports?|"
    r"roots|"
    r"heritage|ancestry|descent|pride|diaspora|accents?|bloodlines?|till i die|"
    r"(?:is |runs |flows )?(?:in|through) my (?:blood|veins|dna|heart|bones)|to (?:my|the|di|de) (?:core|bone)|"
    r"will always be (?:home|my home|my country)|made me who|independence day|by way of|stand up|"
    r"flag (?:in my|on my|over my|tattoo|patch)|"
    r"is my (?:home|homeland|country|motherland)|is home|is where (?:i m|i am|we re|my) )"
)
# "Punjab ➡️ Fresno" in a profile: where from and where to.
_ARROW = re.compile(r"\s{0,2}(?:\u27a1|\u2192|\u2708|-{1,2}>|>{2,3}|\U0001f6eb)")
_JOINED = frozenset({"", "and", "y", "or", "then", "via", "to"})
# Lebanon, Pennsylvania; Paris, Texas.
_STATE = re.compile(
    r",? (?:A[LKZR]|C[AOT]|DE|FL|GA|I[DLNA]|K[SY]|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY]|"
    r"Alabama|Arizona|Arkansas|California|Colorado|Connecticut|Florida|Idaho|Illinois|Indiana|Iowa|Kansas|"
    r"Kentucky|Louisiana|Maine|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|"
    r"New (?:York|Mexico|Jersey)|"
    r"North Carolina|Ohio|Oklahoma|Oregon|Pennsylvania|South (?:Carolina|Dakota)|Tennessee|Texas|Utah|Vermont|"
    r"Virginia|"
    r"Washington|West Virginia|Wisconsin|Wyoming)\b"
)
_GO_BACK = (
    r"\b(?:[Gg]o|[Gg]et|GO|(?:[Ss]end|[Dd]eport|[Ss]hip) (?:them|him|her|you|'em|em)(?: all)?|[Rr]egr[eé]sate|"
    r"[Vv]ete|[Ll][aá]rgate) (?:the \w{2,7} )?(?:back|BACK|home|a) (?:to|TO) "
    r"((?!Work|School|Bed|Sleep|Jail|Prison|Court|College|Training|Patrol|The\b|My\b|"
    r"Your\b)[A-ZÁÉÍÓÚ][\w'\u2019.-]{1,30}(?: [A-ZÁÉÍÓÚ][\w'\u2019.-]{1,30}){0,2})"
)


def _begin(words: str, start: int, end: int) -> int | None:
    """Where the telling begins if this place is told as an origin: with "from" if that stands before it."""
    before = f" {' '.join(words[max(0, start - _LEFT) : start].split())} "
    after = words[end : end + _RIGHT]
    if before == " from " or _COMES_FROM.search(before):
        return start - len("from ") if words.endswith(" from ", 0, start) else start
    if _SAYS_SO.match(after) and not before.endswith(" new "):
        return start
    if _LEFT_BEHIND.search(before) and _WHEN.match(after):
        return start
    if before.endswith(" made in ") and _NOW_IN.match(after):
        return start
    return start if _LIVED.search(before) and _UNTIL.match(after) else None


def _opens(scan: Scan, start: int, end: int) -> bool:
    """Whether "from" and this place begin what is quoted, or a part of a profile."""
    words = scan.reading.words
    if not words.endswith(" from ", 0, start) or _ELSEWHERE.match(words, end):
        return False
    return scan.text[: scan.reading.origin(start - len("from "), start)[0]].rstrip(" ")[-1:] in _QUOTED


class NationalOrigin(ClassRecognizer):
    protected_class = ProtectedClass.NATIONAL_ORIGIN
    by_text = (
        Rule(_FLAG, "national origin: a flag"),
        Rule(_GO_BACK, "national origin: a place someone is told to go back to"),
        *ORIGIN_TOLD,
        *ORIGIN,
        *fields.ORIGIN,
    )

    def grammar(self, scan: Scan) -> Iterator[Hit]:
        """With places, which are told by what stands around them, or by standing beside one that is."""
        yield from super().grammar(scan)
        words = scan.reading.words
        reach = -1
        for start, end in sorted(scan.places):
            begin = _begin(words, start, end)
            if begin is None and _opens(scan, start, end):
                begin = start - len("from ")
            if begin is None and 0 <= reach <= start and words[reach:start].strip() in _JOINED:
                begin = start
            if begin is None and _ARROW.match(scan.text, scan.reading.origin(start, end)[1]):
                begin = start
            if begin is not None and not _STATE.match(scan.text, scan.reading.origin(start, end)[1]):
                reach = end
                yield self.hit(*scan.reading.origin(begin, end), _PLACE)
