"""Faiths, selves and kin that no list knows, told by what stands around them."""

from re import Match

from vetting.redaction.entries import listed
from vetting.redaction.lexicon import lexicon
from vetting.redaction.recognizers.unlisted import NAME, NAMES
from vetting.redaction.rules import Told, judged, rules


def _believer(found: Match[str]) -> Told | None:
    """A follower, or what is followed, by its ending."""
    word = found[1].lower().removesuffix("s")
    known = word.endswith("ologist") or word in listed("no_believers") or word in lexicon().tellers
    return None if known else Told(*found.span(1), "religion: a faith or its followers")


FAITH = (
    *rules(
        (
            "religion: what somebody practises",
            r"\b((?:practi[cs]ing|non-?practi[cs]ing|devout|lapsed|observant|pious) ",
            rf"(?!Attorney|Lawyer|Physician|Nurse|Law|Medicine){NAME})\b(?! (?:fans?|household|supporters?|season)\b)",
        ),
        ("religion: changed", r"\b((?:convert|revert)(?:ed|ing|s)? to (?-i:[A-Z][a-z]+(?:ism|ity)))\b"),
        (
            "religion: a temple",
            r"\b(?:worship(?:s|ed|ing|ped|ping)?|pray(?:s|ed|ing)?|serv(?:e|es|ed|ing)|volunteer(?:s|ed|ing)?|married|",
            r"members?|services|potluck) (?:at|in|of) (?:the |our )?",
            rf"((?-i:{NAMES} (?:Temple|Shrine|Ashram|Sangha|Monastery)))\b",
        ),
        (
            "religion: a faith by its name",
            rf"\b(?:my|his|her|our|their) ({NAME} (?:faith|religion|congregation|upbringing|elders|scriptures?))\b",
        ),
        (
            "religion: a feast",
            r"\b(?:happy|blessed|joyous) (?!New|Thanksgiving|Halloween|Valentine|Fourth|Independence|Labor|Memorial|",
            rf"Mother|Father|Veterans|Friday|Pride)({NAMES})",
            r"(?=,? (?:to|for) (?:all|everyone|everybody|those|anyone|my \w+)[^.!?\n]{0,24}(?:celebrat|observ))",
        ),
        (
            "religion: candles",
            r"\b(?:lit|light|lights|lighting) (?:the|our|my|her) ((?-i:(?!Yankee|Glade|Bath|Birthday|Christmas|",
            r"Halloween|Woodwick)",
            r"[A-Z][a-z]{3,}) candles?)\b",
        ),
        (
            "religion: a day without work",
            r"\b((?:can(?:'|\u2019)?t|don(?:'|\u2019)?t|won(?:'|\u2019)?t|unable to) work (?:on )?(?:fridays?|",
            r"saturdays?|sundays?|sundown|friday nights?) ",
            r"(?:because|due to|since) (?:it(?:'|\u2019)?s |of )?(?:my |the )?(?-i:[A-Z][a-z]{3,}))\b(?! ",
            r"(?:tournament|",
            r"game|practice|class|shift|league))",
        ),
        ("religion: a fast", rf"\b(fast(?:ing|ed|s)? (?:for|during) {NAME})\b"),
        (
            "religion: a feast",
            rf"\b(?:don'?t|not|never) eat (?:\w+ )?(?:during|on) ((?!Monday|Friday|Thanksgiving){NAME})(?=[,.!?]|$| ",
            r"(?:and|because|so)\b)",
            rf"|\b({NAME} (?:mubarak|mabrouk|sameach|kareem))\b|\b((?-i:[A-Z][a-z]{{3,}}))(?= blessings to (?:you|",
            r"all|everyone|my|each)\b)",
            rf"|\b({NAME})(?= is (?:the|our) (?:holiest|most sacred|most holy)\b)",
        ),
        (
            "religion: dress",
            r"\b((?:wear|wears|wearing|wore) (?:an?|the|my|her|his) \w+ (?:for|out of) (?:modesty|",
            r"religious reasons))\b",
        ),
        (
            "religion: a rite",
            r"\bmy (?:son|daughter|nephew|niece|grandson|granddaughter|baby|kid)(?:'s|\u2019s)? ((?!graduation|",
            r"awards?|",
            r"promotion|wedding|opening|",
            r"closing|pinning|coat|ring|retirement|badge|court|honors|signing|academy|medal|scout|eagle)\w{4,} ",
            r"ceremony)\b",
        ),
        (
            "religion: a congregation by its name",
            r"\b(?:sunday school|youth group|elder|deacon|usher|choir|worship|pastor|potluck|bible study|baptized|",
            r"services) (?:at|@|of|in|with) ",
            rf"(?:the )?({NAMES} (?:Fellowship|Assembly|Meeting House|Ministries|Worship Center|Gospel \w+))\b",
        ),
        (
            "religion: scripture",
            r"\bread(?:s|ing)? (?:from )?the (Book of (?-i:[A-Z]\w+)) (?:every (?:morning|night|day)",
            r"|daily|to my)",
        ),
        (
            "religion: a faith by its name",
            rf"\b({NAME})(?= by (?:faith|religion|conversion)\b)|\bis ({NAME})(?= and (?:i|we|he|she) converted)",
            rf"|\bfollow(?:s|ed|ing)? the ({NAME} (?:path|teachings|faith))\b",
            rf"|\bblessed by (?:the|our|an?) ((?!Universe|Algorithm|Football|Gods?|Weather|Baseball){NAME})\b(?! ",
            r"(?:gods?|fans?))",
            r"|\b((?-i:(?!Break|Taco)[A-Z][a-z]{3,} (?:Fast|Sabbath|Rite)))(?= (?:begins|starts|ends|is|was|tonight)",
            r"\b)",
        ),
        (
            "religion: a feast",
            r"\b(?:wishing|wish|have) (?:everyone|you|all|y'all|you all|my \w+|those who celebrate) an? (?:blessed|",
            r"joyous|holy|meaningful|easy|happy) ",
            r"((?!Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|New|Thanks|Day|Birth|Week|Morn|Hallow|Mother|Father|Fourth|",
            r"Indep|",
            rf"Memor|Veter|Labor|Val|Summer|Spring|Night|Even){NAME})\b",
        ),
        (
            "religion: a congregation by its name",
            r"\b((?:Temple|Shrine|Tabernacle|Congregation|Church) of (?:the )?(?!Doom|Boom)(?-i:[A-Z])\w+)(?= ",
            r"(?:potluck|services?|choir|youth|retreat|",
            r"picnic|members?|worship|prayer|fundraiser|festival)\b)",
        ),
        (
            "religion: changed",
            r"\b(convert(?:ed|ing|s)? from (?-i:[A-Z][a-z]+ism))\b|",
            rf"\b(?:born|raised|grew up) ({NAME})(?=,? (?:now|but now|turned|and now) (?:an? )?(?:agnostic|atheist|",
            r"ex-?\w+|non-?religious))",
        ),
        (
            "religion: who is prayed to",
            rf"\b(in {NAME}(?:'|\u2019)s name)(?= (?:we|i) pray|,? amen)|\b(thanks be to {NAME})\b|\b(by the grace ",
            rf"of {NAME})\b|\bpray(?:s|ed|ing)? (to {NAME})\b",
            rf"|\b({NAME} willing)(?=[,.!]| (?:i|we|he|she)\b)|\b({NAME} bless (?:this|you|our|us|these|my|them))\b",
            rf"|\b(may {NAME} (?:keep|bless|protect|guide|watch over) (?:you|us|them|him|her|my|our))\b",
        ),
        ("religion: thanks", rf"\b(thank(?:s|ing)? {NAME} for (?:another|this) (?:day|blessing|breath))\b"),
    ),
    *judged(
        _believer,
        r"\b((?-i:[A-Z][a-z]{3,}(?:ites?|ists?)))(?= (?:church|congregation|temple|meeting ?house|minister|pastor|"
        r"clergy|elders?|believe|"
        r"prayers?|missionar\w+|colony|scriptures?|wedding|priest|priestess|monk|nun|school|rite|ceremony|funeral|"
        r"holiday|faith)\b)",
        r"\b(?:raised|brought up|grew up|born and raised) (?:an? |as an? )?((?-i:[A-Z][a-z]{3,}(?:ite|ist)))\b",
        r"\b(?:ex-?|ex |strict |former |lapsed |recovering |fellow |orthodox |devoted |left the |joined the )"
        r"((?-i:[A-Z][a-z]{3,}(?:ites?|ists?)))\b(?! fans?\b)",
        r"\b(?:left|leave|leaving|joined|joining|raised in|grew up in|practi[cs]e|embraced|found|follow|following) "
        r"((?-i:[A-Z][a-z]{3,}ism))\b",
    ),
)
PRONOUNS = rules(
    (
        "gender identity: pronouns",
        r"(?<![\w/])((?!and/or)[a-z]{1,9}/[a-z]{1,11}(?:/[a-z]{1,11})?)(?= pronouns\b)",
        r"|\bpronouns(?: are| is|:|=)? ?((?!and/or)[a-z]{1,9}/[a-z]{1,11}(?:/[a-z]{1,11})?)(?![\w/])",
    )
)
CHOSEN = rules(
    (
        "gender identity: pronouns",
        r"\b(?:i|she|he|they) (?:go|goes|went) by ((?-i:[a-z]{1,5}/[a-z]{1,6}(?:/[a-z]{1,6})?))(?![\w/])",
    ),
    (
        "gender identity: pronouns",
        r"\b(?:use|using|uses) ((?-i:[a-z]{1,5}/[a-z]{1,6}(?:/[a-z]{1,6})?)) (?:for (?:me|him|her|them)|when)\b",
        r"|(?:^|[|\u2022\u00b7,(\n] ?)((?-i:(?!cat|dog|kid|car|win|bar|tax|fan|day|job|gun)([a-z]{2,4})/\2(?:s|self)",
        r"))(?= ?(?:$|[|\u2022\u00b7,)\n]))",
    ),
    (
        "gender identity: pronouns",
        r"\b((?-i:(?!him|her)[a-z]{2,8}self/[a-z]{2,12}))\b|\b((?-i:([a-z]{2,6})/\2[a-z]{1,4}/\2[a-z]{1,3}))\b|",
        r"\balso ((?-i:([a-z]{2,5})/\2s))(?![\w/])",
    ),
    (
        "gender identity: pronouns",
        r"(?:^|[|\u2022\u00b7,(\n] ?)((?:she|he|they)/(?-i:[a-z]{2,5}))(?= ?(?:$|[|\u2022\u00b7,)\n]))",
    ),
    ("gender identity: a coined gender", r"\b((?!in|re|ef|con|af)[a-z]{3,10}flux)\b(?! (?:on|capacitor|over))"),
)
KIN = rules(
    ("marital status: an engagement", r"\bmy \w{3,12} (proposed(?: to me(?! that)|(?=!)))"),
    (
        "family: kin who died",
        r"\bmy (late (?!fees?|night|shift|start|arrival|payment|dinner|lunch|model|bird)\w{4,12})(?= (?:taught|used ",
        r"to|always|would|passed|loved|was an?|made)\b)",
    ),
    ("marital status: wed", r"\b((?:happily|newly|recently) wed)\b"),
    (
        "family: who raised somebody",
        r"\bmy (?!city|town|hood|state|country|community|neighbou?rhood|block|village|streets?)(\w{3,12} raised me)\b",
    ),
    (
        "family: kin by marriage",
        r"\b(?:my|our|his|her|their) ([a-z]{3,12}[- ]in[- ]laws?)\b",
    ),
    (
        "family: kin by marriage",
        r"\b(?:my|our|his|her|their) (step(?!s\b|stool|ladder|count|class|ping|up|team|goal|counter|per|game|",
        r"machine|rail|through)[a-z]{3,12})\b",
    ),
)
