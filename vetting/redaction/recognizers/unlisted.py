"""Parties, units and unions that no list knows, told by what stands around them; and how a name looks."""

from vetting.redaction.rules import rules

NAME = r"(?-i:[A-Z][\w'\u2019-]{2,})"
NAMES = rf"{NAME}(?: {NAME}){{0,2}}"


POLITICS = rules(
    (
        "political: a party by its name",
        r"\bmembers? of the ((?-i:(?!Birthday|Search|Block|Dinner|Wedding|Donner|Bachelor|Rescue|Pool)",
        r"(?:[A-Z][\w-]+ ){1,2}Party))\b",
    ),
    (
        "political: a call to vote",
        rf"\b((?-i:[Vv]ote|VOTE) (?!Prom|Homecoming|Best){NAMES} (?:in )?(?:20\d\d|['\u2019]\d\d))\b",
    ),
    (
        "political: a party's member",
        r"\bregistered ((?-i:(?!Diet|Veter|Librar)[A-Z][a-z]{3,}(?:arian|crat|ican)s?))\b",
    ),
    (
        "political: a candidate in a tag",
        r"#((?-i:(?:Vote|Elect|Re[Ee]lect|Recall|Impeach|Dump|VoteFor)(?!Early|Now|Today|Local|Out|Ready|Here|Alert|",
        r"Notice|MVP)",
        r"[A-Z][a-z]{3,}(?:Out)?)|(?-i:[A-Z][a-z]{3,}(?:4|For)(?:Senate|Congress|Governor|President|Mayor|Sheriff|",
        r"Council|Judge|",
        r"America|Prez|Assembly)))(?!\w)",
    ),
    (
        "political: a call to vote",
        r"\b(?:i'm|im|i am|we're|we are|i'll be) voting ((?-i:(?!Yes|No|Early|Today|For|Out|This|In|By|On|At|",
        r"Absentee|With|Tomorrow)[A-Z][a-z]{3,}))\b",
        r"(?! for (?:mvp|best|prom|the)| as)",
    ),
    (
        "political: a party's member",
        r"\b((?-i:(?!Bur|Aris|Techn|Aut|Hip|Plut|Merit)[A-Z][a-z]{2,}ocrats?))\b",
        r"(?!-| Gazette| and Chronicle| Herald)|",
        r"\b(card-carrying (?:member of (?:the )?)?(?-i:(?!Costco|Sam|Library|Blockbuster|Nerd|AAA|AARP|Mensa)",
        r"[A-Z]\w{3,}))",
    ),
    (
        "political: a belief damned",
        r"\b((?-i:[A-Z][a-z]{3,}ism) (?:will|is|has) (?:destroy|ruin|kill|sav)\w* (?:this|our|the|america))",
    ),
    (
        "political: an office-holder",
        r"\b(?:interned|intern|staffer|volunteered|campaigned|canvassed|fundraised|worked) (?:for|with) ",
        r"((?-i:Rep|Sen|Gov|Congress(?:man|woman)|Senator|Representative|Governor|Assembly(?:man|woman))\.? ",
        rf"{NAMES})\b",
        rf"|\b({NAMES})(?= is (?:the|our) (?:worst|best|greatest|dumbest) (?:president|governor|mayor|senator|",
        r"congress\w+)\b)",
    ),
    (
        "political: a cause by its name",
        r"\b((?:abolish|defund) (?-i:[A-Z])\w{2,})\b|\b((?-i:[A-Z][a-z]{2,} Lives Matter))\b",
        r"|\b((?-i:[A-Z][a-z]{3,}(?:ites|ists|crats|tards)))(?= are (?:all )?(?:traitors|fascists|communists|nazis|",
        r"commies))",
        r"|\b((?-i:Prop(?:osition)?\.? \d{1,3}|Measure [A-Z]{1,2}|Question \d|Amendment \d))",
        r"(?= (?:must|has to|needs to|should|will|won't|can't|cannot) (?:pass|fail|win|lose)\b)",
    ),
    (
        "political: for whom one stands",
        r"\b(?:i|we) stand with ((?-i:[A-Z])\w{3,}(?: (?-i:[A-Z])\w+)?)|#(I?StandWith(?-i:[A-Z])\w+)",
    ),
    (
        "political: a measure",
        r"\b((?-i:(?:Measure|Prop|Proposition) (?:[A-Z]{1,2}|\d{1,3})))(?= (?:volunteer|campaign|supporter|opponent|",
        r"canvass\w*)s?\b)|",
        r"\b((?-i:(?:Yes|No|YES|NO) on [A-Z]{1,2}))(?=[.,!\n]|$)",
    ),
    (
        "political: whom one votes out",
        rf"\bvote out ({NAME})\b(?! (?:on|tonight))|\b({NAMES})(?= (?:should be|must be|needs to be|got|was) ",
        r"impeached\b)",
        r"|\b((?-i:[A-Z]\w+(?: [A-Z]\w+)? Act))(?= (?:must|should|needs to|has to) (?:be )?(?:repealed|pass|go|die)\b)",
        r"|\b((?-i:[A-Z][a-z]+s for [A-Z][a-z]+))(?= (?:meetup|rally|chapter|yard signs?|shirts?|buttons?|stickers?|",
        r"coalition|volunteers?)\b)",
    ),
    (
        "political: a slogan",
        r"\b(make (?!coffee|pizza|food|friday|gaming|football|baseball|basketball|breakfast|radio|games|monday|",
        r"lunch|pumpkin)",
        r"(?-i:[A-Z])[a-z]{4,} great again)\b",
    ),
    (
        "political: a campaign by its name",
        r"\b(?:volunteer|canvass|intern|organiz|phone-?bank)(?:s|ed|ing|e)? (?:on|for|with) (?:the |his |her )?",
        rf"((?!Marketing|Capital|Sales|Kettle|United|Salvation|Red){NAMES} campaign)\b",
    ),
)
SERVICE = rules(
    (
        "military service: a base",
        r"\b((?-i:Camp [A-Z]\w{2,}))(?= (?:marine|soldier|sailor|brig|barracks)s?\b)|\b((?-i:[A-Z]\w{2,} Air Base))\b|",
        r"\b(F(?:or)?t\.? (?-i:[A-Z])\w{3,})(?=,? (?:basic(?: training)?|AIT|OSUT|jump school|airborne|infantry|",
        r"soldiers?)\b)",
    ),
    (
        "military service: a base",
        r"\b(?:stationed|based|deployed|PFC|Cpl|marines?|unit|platoon|battalion|boot) (?:at|to|in) ((?-i:Camp ",
        r"[A-Z]\w{2,}))\b|",
        r"\b((?-i:Camp [A-Z]\w{2,}))(?=,? (?:Okinawa|Korea|Iraq|Kuwait|Germany|Japan|Afghanistan|Djibouti|Bosnia|",
        r"Kosovo)\b)",
    ),
    ("military service: a unit", r"\b((?-i:HMM|HMX|NMCB|VMAQ|HSL|VAW|EODMU)-\d{1,3})\b"),
    (
        "military service: an operation",
        r"\b((?-i:Operation|Op) (?-i:[A-Z][a-z]+(?: [A-Z][a-z]+)?) (?:vet|veteran|medal|ribbon))\b|",
        r"\b(?:in support of|served in|deployed (?:for|during|in)|medal for) ((?-i:Operation [A-Z][a-z]+(?: ",
        r"[A-Z][a-z]+)?))\b",
    ),
    (
        "military service: a unit",
        r"\b(\d{1,3}(?:st|nd|rd|th) (?-i:(?!Fire|Junior|Police)[A-Z][\w-]+ (?:Brigade|Battalion|Regiment|Division|",
        r"Squadron|Cavalry|Infantry)))\b",
    ),
    (
        "military service: a base",
        r"\b(F(?:or)?t\.? (?-i:(?!Worth|Wayne|Collins|Lauderdale|Myers|Smith|Pierce|Walton|Mill|Bend|Dodge|Morgan|",
        r"Lupton|Wright)",
        r"[A-Z][a-z]{3,}),? \(?(?:19|20)?\d\d ?[-\u2013] ?(?:19|20)?\d\d\)?)(?!\d)",
    ),
    (
        "military service: a unit",
        r"\b(?:serv(?:ed|ing|es)|fought|deployed|rode|jumped) (?:in|with) (?:the )?",
        r"(\d{1,3}(?:st|nd|rd|th) (?!Precinct|District|Street|Ward|Congress|Circuit|Avenue|Grade|Shift)",
        r"(?-i:[A-Z][\w-]+))",
    ),
)
UNION = rules(
    (
        "union: an association by its name",
        r"\b((?:(?-i:[A-Z])\w+ )?(?-i:Teachers|Nurses|Educators|Faculty|Employees|Deputies|Firefighters|Officers)",
        r"(?:'|\u2019)? Association)",
        r"(?= (?:rep|member|dues|president|contract|steward|delegate|building rep)\b)",
    ),
    (
        "union: a union by its letters",
        r"\b((?-i:(?!HOA|PTA|NFL|NBA|MLB|NHL|WNBA|PTO|BSA|VFW|AAA|NCAA|XFL|MLS|NWSL|USA|NYC|NYPD|LAPD|ROTC|RSVP|",
        r"ACLU)[A-Z]{3,6}))",
        r"(?= (?:steward|dues|picket|brothers and sisters|bargaining|rank and file)\b)",
    ),
    (
        "union: a union by its name",
        r"\b(?:the|my|our|proud) ((?-i:(?!European|SQL|Left|Inner|Outer|Disjoint|Soviet|Credit|Western|Student|",
        r"African|Civil|Rugby|State|Federal|Navy)",
        r"[A-Z][\w&'-]+(?: [A-Z][\w&'-]+){0,2}) (?-i:union|guild|brotherhood))\b",
        r"|\b((?-i:[A-Z][\w&'-]+(?: (?:[A-Z][\w&'-]+|and|of|&)){0,3} Local \d{1,4}))\b(?! news)",
    ),
)
