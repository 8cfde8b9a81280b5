"""Citizenship: the lists, and the numbers of forms, visas and files."""

from vetting.domain.protected_classes import ProtectedClass
from vetting.redaction.recognizers import fields
from vetting.redaction.recognizers.base import ClassRecognizer
from vetting.redaction.rules import rules

_FORM = "citizenship: an immigration form"
# Numbers that no interstate highway bears, then those that need a word beside them: I-90, I-485.
_SURE = (
    r"(?:129f|130a?|131a?|212|290b|360|539|589|600a?|601a?|687|693|730|751|765v?|797[a-f]?|800a?|817|821d?|824|829|"
    r"862|"
    r"864[aepw]?|881|907|914a?|918[ab]?|929|551)"
)
_ALSO_A_ROAD = r"(?:485j?|129|140|526e?|9|20|90|94|95)"
_ROAD = "on off to at via near from along down up take took exit"
_NO_ROAD = "".join(rf"(?<! {word})" for word in _ROAD.split())
_TOLD = (
    r"(?:form|card|approved|approval|pending|filed|denied|interview|receipt|petition|application|packet|renewal|"
    r"package|"
    r"adjustment|concurrent|verification|came through|record|number|"
    r"expired|expires|is approved|is pending|was approved|got approved)"
)
_BY_WORDS = rules(
    (_FORM, rf" (i ?{_SURE}) "),
    (_FORM, rf" (i ?{_ALSO_A_ROAD}) (?={_TOLD} )"),
    (_FORM, rf" (?:form|uscis|concurrent) (i ?{_ALSO_A_ROAD}) "),
    (
        _FORM,
        rf"{_NO_ROAD} (i ?(?:485j?|140|526e?)) ",
        r"(?!traffic|commute|drive|exit|loop|between|near|and |at |north|south|east|west)",
    ),
    (_FORM, r" (n ?(?:336|400|426|470|565|600k?|648)) "),
    (_FORM, r" (ds ?(?:11|117|156|160|230|260|2019|3053|5535|5540)) "),
    (
        _FORM,
        r" ((?:g ?(?:28|325a|639|845|1055|1145)|ar ?11|eta ?9089|eoir ?(?:26|28|42 ?[ab])|",
        r"form (?:g|ar|eoir) ?\d{1,4})) ",
    ),
    (
        "citizenship: a visa",
        r" ([a-v] ?[1-9][abcs]?(?: [a-v] ?[1-9])? (?:visas?|nonimmigrants?|status|petition|visa holders?)) ",
    ),
    (
        _FORM,
        r" (?:my|our|his|her|their|new|signed|sevis|get an|need an|got an|issued an?|the school s) (i ?20s?) ",
        r"(?!commute|drive|exit|traffic|ramp|trip|frontage|east|west|corridor)",
    ),
    (
        "citizenship: a visa",
        r" (?:came|here|over|arrived|entered|stayed|staying|stay|working|works?|worked|studying|studied|live|living|",
        r"us|usa|states|country|back|still|while|out)(?: [a-z]{1,9}){0,3} (?:on|with|under|via) ",
        r"(?:(?:an?|my|his|her|their) )?([efhjklmoprtuv] ?[1-4][abcs]?|eb ?[1-5]|tn|tps|daca|opt|cpt|sij|siv|vawa) ",
        r"(?!bus|train|line|loop|ramp|exit|road|street|avenue|channel|stage|north|south|east|west)",
    ),
    (
        "citizenship: a visa",
        r" (?:my|our|his|her|their|wife s|husband s|fiance s|fiancee s) ([fhjklotu] ?[1-4][ab]?) (?:visas?|",
        r"expire[sd]?|expiring|got|was|is|gets?|won t|wont|doesn t|doesnt|interview|approval|petition|process|",
        r"extension|transfer|stamp|stamping|sponsor|employer|denied|approved|pending|ran|runs|came|status|papers) ",
        r"(?!a flat|towed|hit|stolen|broken|stuck|dirty|new|fast|slow|warm|cold)",
    ),
    (
        "citizenship: brought as a child",
        r" ((?:came|brought|carried|smuggled|crossed|sent|driven)(?: over| here| across| north| up){1,2} (?:at|",
        r"when i was) (?:age )?(?:\d|1\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|",
        r"fourteen|fifteen)) (?=(?:in the (?:back|trunk)|in an? (?:truck|van|trunk)|with nothing|on (?:foot|",
        r"a (?:raft|boat|",
        r"visa))|(?:hidden|stuffed|packed) (?:in|under)|under (?:a|the) (?:seat|blanket|tarp)|not (?:speaking|",
        r"knowing)|",
        r"without (?:papers|english|my)|to join my|through (?:the|mexico)|by (?:boat|foot|myself)) )",
    ),
    (
        "citizenship: a visa",
        r" ([fjhlm] ?[1-4][ab]?) (?:student|worker|scholar|dependent|holder|intern|lottery|",
        r"transfer|spouse|wife|husband|ead|extension|petition|sponsor|",
        r"sponsorship|employer|nurse|teacher|stamp|stamping)s? ",
    ),
)
_BY_SIGNS = rules(
    ("citizenship: an alien registration number", r"\bA ?#? ?-?\d{3}[- ]?\d{3}[- ]?\d{3}\b"),
    (
        "citizenship: a wait for papers",
        r"\b(?:sponsored|petitioned(?: for)?|filed for|applied for) (?:my|his|her|their|our|me|him|us|them)\b",
        (
            r"(?: [\w']{1,12}){0,4},? (?:waiting|been waiting|and (?:we|they|she|he) (?:waited|are still waiting)|"
            r"waited)"
        ),
        r"(?: [\w']{1,12})? (?:since|for|\d)[\w ]{0,12}",
    ),
    (
        "citizenship: an oath",
        r"\b(?:sworn in|swore in|(?:took|swore) (?:the|my|our|his|her) oath|",
        r"raised (?:my|our|his|her) (?:right )?hands?)\b[^.!?]{0,60}?",
        r"\b(?:\d{1,3} (?:countries|nations|nationalities|new americans|new citizens)|tiny flags?|little flags?|",
        r"small (?:american )?flags?|(?:federal )?court(?:house|room) with \d{1,4} others)\b",
    ),
    (
        "citizenship: parole",
        (
            r"\b(parole) (?:from|for) (?:ukraine|afghanistan|haiti|cuba|nicaragua|venezuela)\b|\b(?:my|his|her|"
            r"their|our) (?:two-year |"
            r"humanitarian )?(parole) (?:expires|expired|runs out|was extended|got extended|was revoked|ends|came "
            r"through) (?!board)"
        ),
    ),
    (
        "citizenship: an oath",
        (
            r"\b(sworn in|(?:took|swore) (?:the|my|our) oath|raised (?:my|our|his|her) (?:right )?hands?)"
            r"(?: (?:at|in|on|inside|today|yesterday|this|last)(?: [\w'-]{1,14}){1,4})? (?:with|w/|"
            r"alongside|"
            r"beside|together with) "
        ),
        (
            r"(?:about |nearly |over |some )?(?:[\d,]{2,6}|dozens of|hundreds of|a hundred|a thousand|thousands of|"
            r"fifty|forty) (?:other )?"
        ),
        r"(?:people|others|immigrants|folks|strangers|new)\b",
    ),
    ("citizenship: a case number", r"\b(?:EAC|WAC|LIN|SRC|MSC|NBC|YSC|IOE)[- ]?\d{10}\b"),
)


class Citizenship(ClassRecognizer):
    protected_class = ProtectedClass.CITIZENSHIP
    by_words = _BY_WORDS
    by_text = (*_BY_SIGNS, *fields.STATUS)
