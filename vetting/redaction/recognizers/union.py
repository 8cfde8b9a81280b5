"""Union membership: the lists; locals, lodges and councils by number; votes, petitions and talk about pay."""

from vetting.domain.protected_classes import ProtectedClass
from vetting.redaction.recognizers.base import ClassRecognizer
from vetting.redaction.recognizers.union_deeds import UNION_DEEDS
from vetting.redaction.recognizers.union_names import UNION_NAMES
from vetting.redaction.recognizers.union_stands import UNION_STANDS
from vetting.redaction.recognizers.unlisted import UNION
from vetting.redaction.rules import rules

_UNIONS = (
    r"(?:ibew|ufcw|seiu|afscme|uaw|iaff|ibt|liuna|iuoe|cwa|iatse|ilwu|usw|unite here|teamsters|ironworkers|"
    r"iron workers|"
    r"fop|pba|afge|nteu|twu|atu|ua|aft|nea|nalc|apwu|iupat|csea|cupe|iam|iamaw|boilermakers|(?-i:SMART)|"
    r"(?-i:Carpenters|Laborers|Plumbers|Pipefitters|Plumbers and Pipefitters|Steamfitters|Sprinklerfitters|"
    r"Sheet Metal Workers|Operating Engineers|Roofers|Painters|Bricklayers|Longshoremen|Machinists|Millwrights|"
    r"Insulators|Glaziers|Piledrivers|Stagehands|Letter Carriers|Culinary))"
)
_NUMBER = (
    r"#?\d{1,5}(?!-?\w|,\d)(?! (?:o.clock|minutes?|days?|hours?|years?|weeks?|miles?|guys|and \d|songs?|more|"
    r"news|eyewitness|action news|hour|cent|weather|sports|a\.?m|p\.?m)\b)"
)
_PAY = r"(?:pay(?: rates?| scales?| ?stubs?| ?checks?)?|wages?|salar(?:y|ies)|hourly rates?|paychecks?|raises)"
_US = (
    r"(?:we all|all of us|we|(?:my|our|the) (?:whole |entire )?(?:shift|squad|crew|team|unit|department|coworkers|"
    r"co-workers|line cooks|night shift)|me and my coworkers|my coworkers and (?:i|me)|every nurse|every deputy)"
)

_RULES = rules(
    (
        "union: a local or lodge by number",
        r"\b(?:local(?: union| lodge)?|lodge|district council|joint council|regional council|council|",
        r"district lodge|lcl|",
        rf"l\.?u\.?|atu division|branch of the nalc) ?(?:no\.?|number|#)? ?{_NUMBER}",
    ),
    (
        "union: a local or lodge by number",
        rf"\b{_UNIONS} {{1,2}}(?:local |lodge |lu |council |district |branch |chapter |division |",
        rf"unit )?(?:no\.? ?)?{_NUMBER}",
    ),
    (
        "union: a vote",
        r"\bvot(?:e|ed|ing) (?:\d{1,5}\s?[-\u2013]\s?\d{1,5} |overwhelmingly |unanimously |\d{1,2}% )?(?:to|for|",
        r"against|in ",
        r"favor of|yes on|no on|down) (?:(?:the|our|a|this) )?(?:ratif\w+|authori[sz]e (?:a )?strike|",
        r"unioni[sz]\w+|strike|",
        r"decertify\w*|(?:new |last |tentative )?(?:contract|t\.?a\.?|tentative agreement|mou|cba))\b",
    ),
    (
        "union: a contract",
        r"\b(?:ratif(?:y|ied|ying)|negotiat(?:e|ed|ing)|bargain(?:ed|ing)?(?: over)?|bargain(?:ed|",
        r"ing)? for) (?:the|our|a|an) ",
        r"(?:new |better |fair |first |next )?(?:contract|agreement|cba|mou|raise)\b(?= (?:with (?:the )?(?:city|",
        r"county|",
        r"district|management|company|state|employer))|[.,!;]|$)",
    ),
    (
        "concerted activity: talk about pay",
        r"\b(?:discuss(?:ed|ing)?|compar(?:e|ed|ing)|shar(?:e|ed|ing)|talk(?:ed|ing)? about|post(?:ed|",
        r"ing)) (?:(?:how much ",
        rf"we|our|each other's|everyone's|coworkers'?|co-workers'?|what we all) (?:\w+ )?(?:{_PAY}|make|earn|",
        r"get paid)|",
        rf"{_PAY} (?:with|among|between) (?:my |our |the |other |each )?(?:coworkers|co-workers|colleagues|other|",
        r"crew|guys|",
        r"deputies|nurses|officers|others|team|shift))\b",
    ),
    (
        "concerted activity: a petition or letter",
        r"\b(?:sign(?:ed|ing)?|start(?:ed|ing)?|circulat(?:ed|ing)|wrote|writing|pass(?:ed|ing) around|",
        r"organi[sz](?:ed|ing)|",
        r"deliver(?:ed|ing)) (?:a|the|our|this|an) (?:open |group |joint )?(?:petition|letter) (?:[\w']+ ){0,7}",
        r"(?:pay|wages?|raises?|staffing|overtime|conditions|schedul\w+|shifts|safety|management|chief|sheriff|",
        r"hr|heat|ppe|",
        r"breaks|understaffing|boss|vests?|radios?|gear|equipment|uniforms?|body armor|masks|parking|lockers?|",
        r"break ?room|mold|mileage|bonus(?:es)?|sick (?:days|time|leave)|benefits)\b",
    ),
    (
        "concerted activity: acting together",
        rf"\b{_US} (?:all )?(?:walked out|walked off|called (?:in|out) sick|refused (?:the |to work |",
        r"mandatory )?(?:overtime|",
        r"ot|shift)|demanded (?:a raise|raises|better|more (?:pay|staff)|safer)|stopped work|sat down on the|",
        r"complained (?:together|about (?:pay|staffing|overtime|",
        r"conditions|the ",
        r"schedule))|went to (?:hr|the boss|management|the captain|the chief) (?:together|about)|",
        r"asked for (?:a raise|raises|",
        r"better pay|hazard pay|more staff\w*))\b(?! of (?:the (?:movie|theater|bar|restaurant|game)))",
    ),
    (
        "union: a local by number, written together",
        (
            r"\b(?:LU|lu|Lu|IBEW|ibew|UA|IAFF|iaff|UFCW|ufcw|SEIU|seiu|UAW|uaw|IBT|FOP|fop|IATSE|iatse|CWA|cwa|ILWU|"
            r"ilwu|"
        ),
        r"LIUNA|IUOE|AFSCME|afscme)[_-]?\d{1,4}\b(?!-\d)",
        r"|\b(?:FF|FFPM|PM|EMT|firefighter|fire|\U0001f692)\b[^\n\d]{0,16}?[ \u2022|\u00b7](L-?\d{2,4})\b(?!-\d)",
    ),
    (
        "union: dispatched from the hall",
        r"\b(?:dispatched|sent out|shipped out|got a call|took a call|took the call|signed|number|working) ",
        r"(?:off|out of|from|on|off of) (?:the )?(?:books?|bk) ?(?:one|two|three|four|1|2|3|4|i{1,3})\b",
        r"(?! of (?:the|this|my|that) (?:series|trilogy|saga))",
    ),
    (
        "union: the cards and the count",
        r"\b(?!52 of 52)\d{1,4} (?:out )?of \d{1,4} (?:\w+ )?(?:cards?|signed|signatures)(?: (?:in|signed))?\b",
        r"(?! (?:left|in the deck|in a deck|dealt))",
    ),
    (
        "union: a filing for an election",
        r"\b(?:filed|filing|file) for (?:our|an|a|the) (?:union |nlrb |recognition )?election\b",
    ),
    (
        "union: a contract",
        (
            r"\b(?:our|the|their|my) (?:new )?(?:contract|t\.?a\.?|tentative agreement) (?:just |finally |got |was "
            r"|is "
            r")?"
        ),
        r"(?:got |was )?(?:ratified|voted down|shot down|passed|failed)(?: (?:by )?\d{1,3} ?(?:%|-|to) ?\d{0,3})?",
    ),
    (
        "union: years as a member",
        r"\b\d{1,2}[- ](?:year|yr)s? (?:in|with|as a member of|out of|member of) (?:the )?(?:hall|local|",
        r"brotherhood|trades|union)\b",
    ),
)


class Union(ClassRecognizer):
    protected_class = ProtectedClass.UNION
    by_text = (*_RULES, *UNION_DEEDS, *UNION_NAMES, *UNION_STANDS, *UNION)
