"""Political views and deeds: the lists; whom and what one voted, campaigned, gave, marched or petitioned for."""

from vetting.domain.protected_classes import ProtectedClass
from vetting.redaction.recognizers import fields
from vetting.redaction.recognizers.base import ClassRecognizer
from vetting.redaction.recognizers.political_causes import POLITICAL_CAUSES
from vetting.redaction.recognizers.political_sides import POLITICAL_SIDES
from vetting.redaction.recognizers.unlisted import POLITICS
from vetting.redaction.rules import rules

_NAME = (
    r"(?-i:(?!Pedro|Best|Most|Player|Prom|Homecoming|Team|MVP|Mom|Dad|Favorite|The\b|My\b|Your\b|"
    r"Our\b)[A-Z][\w.'-]+)"
)
_DEED = (
    r"(?:vot(?:e|ed|es|ing)|caucus(?:ed|ing)?|canvass(?:ed|ing)?|campaign(?:ed|ing)?|stump(?:ed|ing)?|"
    r"door[- ]?knock(?:ed|ing)?|phone[- ]?bank(?:ed|ing)?|text[- ]?bank(?:ed|ing)?|lobb(?:y|ied|ying)|"
    r"fundrais(?:e|ed|ing)|rall(?:ied|ying))"
)
_OFFICE = (
    r"(?:president|prez|congress|(?:state |us |u\.s\. )?senat(?:e|or)|governor|mayor|sheriff|(?:state )?assembly|"
    r"(?:city |county )?council|school board|supervisor|da|district attorney|judge|state rep(?:resentative)?|"
    r"attorney general|commissioner|treasurer|lieutenant governor)"
)
_MEASURE = (
    r"(?:prop(?:osition)?\.?|measure|question|issue|amendment|initiative|referendum) ?"
    r"(?:\d{1,4}|(?-i:[A-Z]{1,2}))\b"
)
_EVENT = (
    r"(?:protests?|demonstrations?|sit-ins?|die-ins?|counter-?protests?|marches|walkouts?|vigils?|rall(?:y|ies)|"
    r"march)"
)
_OTHER_EVENT = (
    r"(?!(?:[\w'-]{1,20} ){0,2}(?:pep|car|road|dakar|motorcycle|bike|truck|harley|jeep|boat|rc|late|ninth|8th|9th|"
    r"inning|stock|market|point|comeback|death|wedding|band|bataan|ruck|of|in|on|until|last|next|early|mid) )"
)

_RULES = rules(
    ("political: for whom or what one acts", rf"\b{_DEED} (?:for|against|with) (?:the )?{_NAME}(?: {_NAME})?"),
    (
        "political: a vote",
        r"\bvot(?:e|ed|ing) (?:for|against) (?:him|her|that (?:man|woman|clown|guy|idiot|criminal)|change|hope|",
        r"neither|",
        r"a third party|lower taxes|the (?:other guy|incumbent|challenger|lesser evil|bond|levy|recall|",
        r"school bond))\b",
    ),
    (
        "political: a vote",
        r"\b(?:vot(?:e|ed|ing)) (?:in (?:the |every |my first |this |last )?(?:[\w']+ )?(?:primary|primaries|",
        r"elections?|",
        r"midterms?|caucus|recall|runoff|general)|early|absentee|by mail|in person|provisional|straight|",
        r"down ?ballot)\b",
    ),
    (
        "political: for whom or what one acts",
        rf"\b(?:knocked|hit|did|walked) (?:on )?(?:\d{{1,5}} )?doors for (?:the )?{_NAME}|",
        rf"\bmaxed out (?:to|for) {_NAME}",
    ),
    ("political: a measure", r"\bvot(?:e|ed|ing) (?:yes|no|aye|nay) (?:on|for) (?:the )?[\w-]{1,20}"),
    (
        "political: a measure",
        rf"\b(?:yes|no|voted?|voting|support\w*|oppos\w+|repeal\w*|against|for|on) (?:on )?{_MEASURE}",
    ),
    (
        "political: a candidate",
        rf"(?-i:\b[A-Z][\w'-]+(?: ?[/&+] ?[A-Z][\w'-]+)?) ?(?:for|4) ?{_OFFICE}\b",
        rf"|\b(?-i:(?:[Rr]e-?)?[Ee]lect|RE-?ELECT|ELECT) {_NAME}(?: {_NAME})?",
    ),
    (
        "political: a ticket",
        r"(?-i:\b(?!Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Spring|Summer|Fall|",
        r"Winter)[A-Z][a-z]{2,14}[/&][A-Z][a-z]{2,14} ?(?:'|20)\d\d)\b",
    ),
    (
        "political: an office in a party",
        r"\b(?:precinct|ward|district|ad|cd|ld|hd|sd|legislative district|assembly district|county|state|",
        r"riding) ?#?-?",
        r"\d{1,3} (?:captain|chair\w*|delegate|committee\w+|organi[sz]er|coordinator|precinct officer|pco)\b",
    ),
    (
        "political: a gift",
        r"\b(?:donat(?:e|ed|es|ing)|gave|chipped in|maxed out|contribut(?:e|ed|ing)|kicked in) (?:\$?[\d,.]+k? )?",
        r"(?:to|for|toward) (?:(?:the|his|her|their|a) )?(?:[\w'.-]+ ){0,3}(?:campaign|pac|re-?election|",
        r"legal defense ",
        rf"fund|bail fund|senate race|primary challenger|for {_OFFICE})\b",
    ),
    (
        "political: a protest or rally",
        r"\b(?:went to|go to|going to|been to|at|attend(?:ed|ing|s)?|join(?:ed|ing)?|organi[sz](?:ed|ing)|",
        r"helped lead|led|",
        r"spoke at|spoken at|showed up (?:to|at|for)|turned out for|arrested at|marched (?:in|at)|back from) ",
        r"(?:the|a|an|this|that|our|my first|another|today's|tomorrow's|yesterday's|saturday's|",
        rf"sunday's) {_OTHER_EVENT}",
        rf"(?:[\w'-]{{1,20}} ){{0,3}}{_EVENT}\b(?! (?:car|cars|race|madness|squirrel|towel|monkey|cap|stage))",
    ),
    (
        "political: a protest or rally",
        r"\b(?:march|demonstrat|protest|rall)(?:ed|ing|ied|ying) (?:for|against|outside|in front of|in support of|",
        r"in solidarity with|alongside|to (?:end|stop|defund|abolish|protect|save|support|oppose|demand)) ",
        r"(?!the win|a win|a comeback|the comeback|the lead|their)[\w'-]{1,20}",
        r"(?: (?!(?:and|but|so|then|or|in|on|at|while|until|till|after|before|because)\b)[\w'-]{1,20}){0,3}",
    ),
    (
        "political: a protest or rally",
        r"\bprotest(?:ed|ing|s)? (?:the |a |this |that |our |all )?(?:[\w'-]{1,20} )?(?:wars?|masks?|mandates?|",
        r"lockdowns?|",
        r"police|cops|ice|deportations?|trump|biden|israel|gaza|genocide|abortions?|pipeline|drag|crt|vaccines?|",
        r"cuts|racism|",
        r"killings?|murder|verdict|election|inauguration|court|roe|wall|ban|bill|raids?|shooting|school board|",
        r"clinic|",
        r"statues?|speaker|regents|tuition|layoffs|governor|mayor|president|congress|capitol|guns?|nra|oil|",
        r"fracking)\b",
    ),
    ("political: told without a party's name", r"(?-i:\bIII ?%)(?:ers?\b)?"),
    (
        "political: a petition",
        r"\b(?:sign(?:ed|ing)?|circulat(?:ed|ing)|gather(?:ed|ing)? (?:signatures|sigs) for|started|",
        r"launched) (?:a|the|this|",
        r"that|their|his|her) (?:[\w'-]{1,20} ){0,2}petition (?:to (?:recall|ban|repeal|impeach|legali[sz]e|stop|",
        r"save|end|",
        r"defund|protect|abolish|remove|rename)|against|for|demanding)(?: [\w'-]{1,20}){0,3}",
    ),
    (
        "political participation: a race run",
        r"\b((?:lost|won|winning|losing|trailing|leading|ahead|down|up) by (?:only |just |over |",
        r"under )?(?:\d[\d,]{0,6}|one|two|three|",
        r"four|five|six|seven|eight|nine|ten|a dozen|a handful of|a few) votes?)\b",
    ),
    (
        "political: work for a politician",
        r"\b(?:intern(?:ed|ing|ship)?|staffer|aide|caseworker|scheduler|page),? (?:(?:at|in|for|with) )?(?:the )?",
        r"((?:district )?office of (?:the )?(?:us |u\.s\. |state )?(?:senator|representative|congress(?:man|woman)|",
        rf"governor|assembly(?:man|woman|member)|mayor|supervisor|council(?:man|woman|member)) {_NAME}(?: {_NAME})?)",
    ),
    (
        "political: support of a politician or cause",
        r"\b(?:supporter|supporters|volunteer|volunteers|delegate|staffer|intern|organi[sz]er|surrogate|elector|",
        r"bundler) ",
        r"(?:of|for|with) (?:the )?(?:(?:senator|sen\.|congress(?:man|woman)|rep\.|governor|gov\.|mayor|",
        rf"president) )?{_NAME}",
        rf"(?: {_NAME})?(?: campaign)?(?= (?:campaign|2016|2020|2024|20\d\d|for|rally|in|during|since)|[.,!]|$)",
    ),
)


class Political(ClassRecognizer):
    protected_class = ProtectedClass.POLITICAL
    by_text = (*_RULES, *POLITICAL_CAUSES, *POLITICAL_SIDES, *POLITICS, *fields.POLITICS)
