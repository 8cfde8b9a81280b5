"""Union: unions and councils by their names, strikes by their years, workers who stand up, what is of the union."""

from vetting.redaction.rules import rules

_WORKERS = (
    r"(?:Trades|Labor|Labour|Workers['\u2019]?|Employees['\u2019]?|Teachers['\u2019]?|Nurses['\u2019]?|"
    r"Drivers['\u2019]?|"
    r"Deputies['\u2019]?|Educators?|Firefighters['\u2019]?|Fire ?[Ff]ighters['\u2019]?|Paramedics|"
    r"Dispatchers['\u2019]?|"
    r"Pilots['\u2019]?|Musicians|Painters|Carpenters['\u2019]?|Electricians|Plumbers|Machinists|Steelworkers|"
    r"Correctional|Corrections|Police|Officers['\u2019]?|Sergeants['\u2019]?|Troopers['\u2019]?|"
    r"Patrolmen['\u2019]?s?|"
    r"Sheriffs?['\u2019]?s?|Public Employees|Faculty|Janitors|Clerks|Letter Carriers|Postal|Railway|Transit)"
)
_UNION_THINGS = (
    r"(?:flyers?|flier|fliers|leaflets?|literature|newsletters?|buttons?|shirts?|hoodies?|stickers?|cards?|books?|"
    r"bulletin board|board|talk|stuff|issue|issues|matters?|people|folks|friends?|guy|kid|family|rally|rallies|event|"
    r"picnic|bbq|barbecue|party|dinner|breakfast|bus|trip|day|night|life|work|shops?|jobs?|sites?|side|rate|wages?|"
    r"pay|"
    r"vote|drive|effort|push|talks|contract|negotiat\w+|grievances?|complaint|hearing|steward|stewards|delegate|rep|"
    r"reps|guys|bosses|leaders?|president|treasurer|secretary|busting|busters?|avoidance|supporters?|card drive|"
    r"pension|benefits|health plan|insurance|dental|lawyer|attorney|scholarship|training|class|classes|school|"
    r"apprentices?\w*|electricians?|carpenters?|plumbers?|nurses?|teachers?|drivers?|cops?|workers?|labor|crew|"
    r"halls?)"
)
_BODY = (
    r"(?:Council|Union|Federation|Brotherhood|Guild|Benevolent|Alliance|United|Assembly|Joint Board|"
    r"Bargaining|Collective Bargaining|Organizing Committee|Defense Fund|Protective)"
)
UNION_NAMES = rules(
    (
        "union: a union or council by name",
        (
            rf"(?-i:\b(?:[A-Z][\w&.'\u2019-]{{1,20}},? (?:and |& |of |the |for )?){{0,4}}{_WORKERS} (?:(?:and|&|"
            rf"of) )?"
            rf"(?:[A-Z][\w'\u2019-]{{1,16}} ){{0,2}}{_BODY}\b(?! (?:States|Kingdom|Nations|Way|Airlines|Healthcare|"
            rf"Station|"
            r"Square|Pacific|Jack|Street|St)\b))"
        ),
    ),
    (
        "union: a union or council by name",
        (
            rf"(?-i:\b(?:United|Amalgamated|International|National|American|Associated|Allied) "
            rf"(?:[A-Z][\w'\u2019-]{{1,16}} "
            rf"){{0,2}}(?:Association|Federation|Union|Brotherhood|Alliance) of (?:the "
            rf")?(?:[A-Z][\w'\u2019-]{{1,16}} )"
            rf"{{0,2}}{_WORKERS})"
        ),
    ),
    (
        "union: an association of workers",
        r"\b(?:teachers?|nurses?|educators?|education|faculty|professors?|deput(?:y|ies)|deputy sheriffs?|",
        r"sergeants?|lieutenants?|",
        r"command officers?|troopers?|patrolm[ae]n|police officers?|fire ?fighters?|correctional officers?|",
        r"detectives?|",
        r"dispatchers?|(?:public|state|county|city|school|classified|municipal|federal) employees?|letter carriers?|",
        r"pilots?|",
        r"flight attendants?|air traffic controllers?)['\u2019]?s?['\u2019]? (?:benevolent |protective )?association\b",
    ),
    ("union: what is of the union", rf"(?<!credit )(?<!student )(?<!civil )\b(?:non-?)?unions? {_UNION_THINGS}\b"),
    (
        "union: a business agent",
        (
            r"\b(?:call(?:ed|ing)?|text(?:ed|ing)?|phon(?:ed|ing)|told|ask(?:ed)?|got|get|ring|grab(?:bed)?) "
            r"(?:the|our|my|"
            r"your|a) ((?-i:BA|B\.A\.|biz agent)|business agent|steward|union guy)\b(?! in\b| from\b| of\b| degree\b)"
            r"|\b(?:our|the) ((?-i:BA|B\.A\.)|biz agent)(?= (?:got|says|said|told|called|filed|won|will|handles|"
            r"negotiat\w+|"
            r"grieved|came|is on|shows?|showed)\b)"
        ),
    ),
    (
        "union: gear of a union",
        (
            r"\b(?:union|teamsters?|uaw|ufcw|seiu|afscme|ibew|cwa|iaff|iam|usw|atu|twu|nea|aft|uft|utla|ctu|apwu|"
            r"nalc|ilwu|ila|"
            r"liuna|iatse|unite here|nnu|cna|sag|wga|fop|pba|poa|iww) (?:red |blue |purple |black |green |local |"
            r"pride )?"
            r"(?:shirts?|tees?|hats?|caps?|jackets?|hoodies?|pins?|stickers?|decals?|buttons?|lanyards?|"
            r"patch(?:es)?|flags?|banners?|"
            r"mugs?|tattoos?|picnic|hall|family|household|kid|brat|strong|proud|pride|member|retiree|journeyman|"
            r"apprentice)\b"
        ),
    ),
    (
        "union: those who are represented",
        r"\b(?:un)?represented (?:staff|employees|workers|members|positions?|titles?|unit)\b",
    ),
    (
        "union: a union or council by name",
        (
            r"(?-i:\b(?:Transport|Auto|Mine|Farm|Steel|Sheet Metal|Iron|Electrical|Communications?|Postal|Hotel|"
            r"Hospitality|Food|"
            r"Garment|Textile|Rubber|Chemical|Oil|Gas|Utility|Transit|Dock|Glass|Bakery|Brewery|Cannery|"
            r"Packinghouse|Service|"
            r"Health ?[Cc]are|Hospital|Railway|Rail|Maritime|Harbor|Office|Retail|Warehouse|Campus|Museum|Tech|"
            r"Alphabet|Starbucks|"
            r"Amazon|Domestic|Grad|Graduate|Student|Game|Media|Library|City|County|State|Public|Government|Federal|"
            r"Allied|United "
            r"[A-Z][a-z]+|Amalgamated [A-Z][a-z]+) (?:Workers|Employees))\b(?! Comp)(?:,? (?:district|council|"
            r"region|unit) \d{1,4})?"
        ),
    ),
    (
        "union: an apprenticeship of a trade",
        (
            r"\b(?:apprentic\w+|journeyman|indentured|training|pension|retired|retiring|benefits|insurance|annuity|"
            r"steady work|a call) "
            r"(?:through|with|from|out of|thru|under) (?:the |local )?(?:hall|local|union|pipe ?fitters|steam "
            r"?fitters|plumbers|electricians|"
            r"carpenters|laborers|iron ?workers|boilermakers|millwrights|operators|operating engineers|teamsters|"
            r"sheet metal|tin knockers|"
            r"painters|roofers|bricklayers|insulators|glaziers|elevator constructors|longshoremen|machinists|"
            r"sprinkler ?fitters|lineman's "
            r"hall|linemen|ibew|ua|ubc|iuoe|liuna|smart|jatc)\b"
        ),
    ),
    (
        "union: an officer of workers",
        (
            r"\b(?:past |former |elected |acting )?(?:president|vice president|vp|secretary|treasurer|trustee|"
            r"delegate|rep|representative|"
            r"organizer|officer|negotiator|chair) (?:of|for|with) (?:the |our |my )?(?:\w+ ){0,2}?(?:local|lodge|"
            r"bargaining unit|workers|"
            r"nurses|teachers|deputies|troopers|officers|firefighters|drivers|employees|custodians|paras|"
            r"dispatchers|carriers) "
            r"(?:association|union|guild|federation|assn|alliance|brotherhood|benevolent|local)\b"
        ),
    ),
    (
        "union: a trade's union",
        (
            r"\b(?:dues to|join(?:ed|ing)?|members? (?:of|with|in)|organi[sz]ed (?:by|with)|retired (?:from|out "
            r"of)|through|"
            r"committee (?:of|for|with)|(?:president|secretary|trustee|organizer|agent|rep|delegate|steward|"
            r"apprentice|journeyman|"
            r"pension|scholarship|picnic|hall|card|book|benefits) (?:of|for|with|from|in|at)|i'm with|in with|"
            r"worked (?:for|out of)|"
            r"came up (?:in|through)) the (boilermakers|iron ?workers|pipe ?fitters|steam ?fitters|sprinkler "
            r"?fitters|plumbers|"
            r"electricians|carpenters|painters|roofers|laborers|operating engineers|operators|teamsters|"
            r"millwrights|bricklayers|"
            r"masons|insulators|glaziers|machinists|longshoremen|steelworkers|auto ?workers|mine ?workers|sheet "
            r"metal (?:guys|"
            r"workers)|letter carriers|stagehands|elevator constructors|linemen|plasterers|tile setters|pile "
            r"?drivers|cement "
            r"masons|tapers|utility workers|stationary engineers)\b"
        ),
    ),
)
