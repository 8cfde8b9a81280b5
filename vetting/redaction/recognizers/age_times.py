"""Age as it shows by what somebody lived through: concerts, presidents, births told by an event; keycaps."""

from vetting.redaction.rules import rules

_MARK = r"['\u2018\u2019]?"
_YEAR = rf"(?:{_MARK}[4-9]\d|{_MARK}0[0-3]|19[3-9]\d|200[0-3])"
_GRADE = (
    r"(?:kindergarten|grade school|elementary(?: school)?|middle school|junior high|high school|hs|college|"
    r"(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth) "
    r"grade|diapers|the womb|daycare|preschool)"
)
_EVENT = (
    r"(?:9/11|911|the towers|the challenger|columbine|katrina|y2k|covid|oj|the o\.?j\.? (?:chase|verdict)|"
    r"kurt cobain|princess di(?:ana)?|tupac|biggie|elvis|lennon|john lennon|nixon|reagan|carter|jfk|kennedy|mlk|"
    r"the (?:berlin )?wall|desert storm|the gulf war|star wars|jaws|titanic|thriller|nevermind|the beatles|frozen|"
    r"the moon|woodstock|the first iphone|facebook|minecraft)"
)
# As on a page about one's schooling.
_STUDY = (
    r"(?:college|university|univ|institute of technology|high school|law school|grad school|middle school|bachelor'?s?|"
    r"degree|diploma|major(?:ed)?|studied|attended|enrolled|education|alum(?:na|nus|ni|nae)?|"
    r"(?-i:B\.A\.|B\.S\.|M\.A\.|M\.S\.|MBA|PhD|GED|[A-Z][a-z]+ State|UC [A-Z][a-z]+|Cal State|CSU|SUNY|CUNY)"
    r"(?![\w']))"
)
_SCHOOL_YEARS = (
    r"(?:from |\()?((?:19[4-9]\d|20[0-3]\d) ?(?:[-\u2013\u2014]|to|until|through|thru) ?"
    r"(?:(?:(?:19|20)?\d\d)\b|present|now))"
)
_KEY = r"[0-9]\ufe0f?\u20e3"
TIMES = rules(
    ("age: a birth year", r"\b((?:19[4-9]\d|200\d)['\u2019]s (?:surprise|oops|accident|gift|baby))\b"),
    (
        "age: what somebody was at",
        r"\b((?:saw|seen|caught|was at|were at|went to|roadied for|snuck into|attended|danced at|protested) ",
        rf"[^.!?\n,;()]{{3,42}} (?:in|of|back in|summer of|tour,?) {_YEAR})(?=[,.;!?)\"]|$| and\b|",
        r" when\b| with\b| so\b|",
        r" but\b| on\b| \()",
    ),
    (
        "age: how old somebody was at an event",
        r"\b(?:was|were|be|is|turned|only|barely) ",
        r"(\d{1,2}|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty) ",
        rf"(?:when|during|on|the (?:day|year) (?:of|that)?) ?{_EVENT}\b",
    ),
    (
        "age: a figure in a hashtag",
        r"#[a-z]{0,12}?((?:over|past|after|turning|fit|fabulous|flirty|dirty|turnt|happy|hello|almost|finally|officially|",
        r"chapter|level|big)_?[2-9]\d(?:st|nd|rd|th)?)(?![\d])",
    ),
    (
        "age: a graduation year",
        r"\b(?:diploma|tassel|cap and gown|degree on|class ring|yearbook|letterman)\b",
        r"[^.!?\n\d]{0,30}?((?:19[4-9]|20[0-2])\d|['\u2018\u2019]\d\d)\b",
        r"|(['\u2018\u2019]\d\d)[\"\u201d]? (?:on|charm|tag)[^.!?\n\d]{0,16}\b(?:tassel|class ring|letterman)",
    ),
    ("age: a birth year", r"(?:^|[\s,(|/\u2022\u00b7])(b\. ?(?:19[3-9]\d|20[01]\d))(?!\w)"),
    (
        "age: a birth year",
        r"\bborn (?:in |on |during |under |before |after |into )?(?:the )?((?:summer|spring|fall|",
        r"winter|year|month|week|",
        r"day|night|blizzard|heat wave|era|age|end|middle|height|same year|last year|eve) (?:of|after|",
        r"before|that|as|the)",
        r"(?: the)?(?: [\w']+){1,4})",
    ),
    ("age: years of schooling", rf"\b{_STUDY}(?:(?!board|polic|coach|champ)[^.!?\n\d]){{0,30}}?\b{_SCHOOL_YEARS}"),
    (
        "age: years of schooling",
        rf"\b{_SCHOOL_YEARS}[^.!?\n\d]{{0,30}}?\b{_STUDY}\b(?! (?:board|district|team|coach|polic|secur|renovat))",
    ),
    (
        "age: a birth told by an event",
        r"\bborn (?:the (?:year|day|week|month|night|summer) |right |just |\w+ \w+ )?",
        rf"((?:before|after|during|when) {_EVENT})\b",
    ),
    (
        "age: where somebody was then",
        r"\b(?:i|we|he|she|they)(?:'d| had| have|'ve)? (?:was|were|been)(?: just| still| only| literally)? in ",
        rf"({_GRADE} (?:when|for|during|on) {_EVENT})",
    ),
    (
        "age: where somebody was then",
        rf"\b(?:when|during|for|since) {_EVENT}(?: \w+)?,? (?:i|we) (?:was|were) (?:still )?(?:in )?",
        rf"({_GRADE}|\d{{1,2}})\b",
    ),
    (
        "age: figures on keycaps",
        r"(?:big|turn\w*|happy|hello|level|chapter|im|i'm|the|dirty|years?|officially|",
        rf"finally)\W{{1,3}}({_KEY}{_KEY})",
    ),
    (
        "age: figures on keycaps",
        rf"({_KEY}{_KEY})(?=\W{{0,3}}(?:today|and|baby|years|yrs|never|looks|feels|club|bday|birthday|\U0001f382|",
        r"\U0001f389|\U0001f973|\U0001f388))",
    ),
    (
        "age: a figure beside whom it tells of",
        r"\b(?:I|me|myself|wife|husband|hubby|bf|gf|son|daughter|mom|dad|brother|sister|friend|",
        r"partner|boss|ex|fianc[eé]e?|",
        r"boyfriend|girlfriend|roommate|coworker|cousin|niece|nephew|kids?) ?[\(\[](\d{1,2} ?[a-z]{0,2})[\)\]]",
    ),
    (
        "age: what somebody grew up with",
        r"\b((?:grew up|raised|weaned|came of age) (?:on|with|watching|playing|to|",
        r"listening to) (?:the )?(?:original |early |",
        r"first season of )?(?:sesame street|mister rogers|mr\.? rogers|captain kangaroo|romper room|howdy doody|",
        r"gunsmoke|",
        r"bonanza|soul train|american bandstand|the brady bunch|brady bunch|happy days|gilligan|the jetsons|",
        r"flintstones|",
        r"looney tunes|he-?man|thundercats|transformers|g\.?i\.? joe|smurfs|fraggle rock|reading rainbow|mtv|trl|",
        r"nickelodeon|nick at nite|rugrats|doug|hey arnold|blue'?s clues|barney|teletubbies|power rangers|pokemon|",
        r"dragon ?ball|toonami|lizzie mcguire|hannah montana|icarly|spongebob|bluey|paw patrol|peppa|minecraft|roblox|",
        r"fortnite|vine|tiktok|youtube|ipads?|dial-?up|aol|myspace|napster|limewire|nintendo|atari|sega|gameboy|n64|",
        r"ps1|",
        r"pong|vhs|8-?tracks?|cassettes|vinyl|motown|elvis|the beatles|zeppelin|kiss|prince|madonna|nirvana|tupac|",
        r"backstreet|n ?sync|britney|green day|blink|eminem|old disney channel))\b",
    ),
    (
        "age: remembered",
        r"\b((?:i'm old enough to |i can )?remember (?:when|back when) (?:this|that|the|our|it|you|they|a|we|gas|",
        r"bread|milk|stamps?) ",
        r"(?:[\w'-]{1,12} ){0,3}?(?:was|were|had|cost|sold|could) (?:all |just |nothing but |still |only )?(?:an? |",
        r"the )?",
        r"(?:orange|apple|peach|lemon|citrus|avocado|strawberry|corn|cotton|tobacco|bean|dirt|gravel|fields?|",
        r"farm\w*|woods|",
        r"pasture|orchards?|groves?|cows|cow|two lanes?|two-lane|swamp|desert|one stoplight|drive-?in|nickel|dime|",
        r"quarter|",
        r"\d{1,2} cents|(?:five|ten|twenty|thirty|fifty) cents))\b",
    ),
    (
        "age: a birth year in a handle",
        r"(?:born|est|since|class|kid|baby|babe|boy|girl|child)_?(?:of_?)?((?:19[4-9]|200|201)\d)(?![0-9])",
    ),
    (
        "age: years told sideways",
        r"\b((?:old enough|young enough) to (?:remember|rent|drink|buy|vote|retire|run for|be (?:his|",
        r"her|your|their|my)) ",
        r"?[^.!?\n,;()]{0,30})",
    ),
    (
        "age: candles and turns",
        r"\b((?:[2-9]\d|twenty|thirty|forty|fifty|sixty|seventy|eighty)(?:[- ]\w+)? (?:candles|trips around the sun|",
        r"laps around the sun|times around the sun|spins around the sun|rotations around the sun|",
        r"summers old|winters old))\b",
    ),
)
SCHOOLED = rules(
    (
        "age: a decade long ago",
        r"(?:^|\b(?:i|we) )(?:played|coached|worked|danced|partied|toured|served|raced|studied|lived|drove|fought) ",
        r"[^.!?,\n]{0,30}? in the ((?:19)?['\u2019]?[5-8]0['\u2019]?s)\b",
    ),
    (
        "age: a school year",
        r"\b((?:(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\d{1,2}th) ",
        r"grade|kindergarten|junior high|",
        r"(?:freshman|sophomore|junior|senior) year) in (?:19[4-9]\d|200\d|'[5-9]\d))\b",
    ),
    (
        "age: years of work",
        r"\b((?:1[5-9]|[2-4]\d)(?:st|nd|rd|th) (?:work )?anniversary)(?= (?:at|with|on) (?:the|my|this) ",
        r"(?:department|job|force|company|agency|city|county))",
    ),
    (
        "age: years of work",
        r"\b(?:taught|worked|working|been|employed|drove|driven|served) (?:at|for|with) (?-i:[A-Z]\w+)(?: ",
        r"(?-i:[A-Z]\w+)){0,2} ",
        r"(for (?:2[5-9]|[3-5]\d) (?:years|yrs))\b",
    ),
    (
        "age: years of work",
        r"\b(?:hangs? up|hung up|steps? down|stepp(?:ed|ing) down|signs? off|sign(?:ed|ing) off|bows? out|say(?:s|",
        r"ing)? ",
        r"(?:goodbye|farewell)|said goodbye|calls? it (?:quits|a career|a day)|clock(?:s|ed|ing)? out|hand(?:s|ed) in|",
        r"turn(?:s|ed) in|last (?:day|shift|call|ride|run)|closes? (?:his|her) |ends? (?:his|her) )[^.!?\n]{0,40}?",
        r"\b(after (?:(?:nearly |almost |over |more than )?(?:two|three|four|five|six|[2-6]) decades|(?:nearly |",
        r"almost |",
        r"over |more than )?(?:2[5-9]|[3-5]\d) (?:years|yrs)))\b",
    ),
    (
        "age: a year long ago",
        r"\b(?:hired(?: on)?|came on(?: the job)?|sworn in|joined the (?:force|department)|on the job since|",
        r"started on the job) ",
        r"(?:in |back in )?((?:19[5-9]\d|['\u2019][5-9]\d))\b|\b((?:2[5-9]|[3-5]\d) (?:years|yrs) (?:on the (?:job|",
        r"force|road|",
        r"department|floor|line|truck|railroad)|in (?:law enforcement|the fire service|ems|policing|corrections|",
        r"dispatch|uniform|",
        r"the classroom|nursing)|with the (?:department|county|city|state|agency|force|district)|behind the badge))\b|",
        r"\b(?:i've|i have|ive) (?:been |worked |lived |driven |coached |taught )[^.!?\n]{0,30}?(since 19[4-8]\d)\b",
    ),
    (
        "age: a graduation year",
        r"\b((?:class of|grad(?:uated)?(?: from)?|alum\w{0,3}|attended) (?-i:[A-Z][a-z]+ (?:[A-Z][a-z]+ )",
        r"{0,2}(?:High|HS|Prep)(?: School)?),? ",
        r"(?:in |class of )?'?(?:19\d\d|20[01]\d|[5-9]\d))\b|",
        r"\b(?:class president|prom (?:queen|king)|homecoming (?:queen|king)|valedictorian|salutatorian|letterman|",
        r"drum major|team captain|all[- ]state|student body president|yearbook editor),? ",
        r"((?:19|20)?\d\d|['\u2019]\d\d)(?=[,.;!]|$| [|/])",
    ),
)
