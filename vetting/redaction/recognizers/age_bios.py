"""Age as a profile gives it: a bare figure between separators, a first car, a first vote, a grade, a reunion."""

from vetting.redaction.rules import rules

_YEARS = r"(?:1[5-9]|[2-7]\d)"
_OLDER = r"(?:1[89]|[2-9]\d)"
_BAR = r"[|\u2022\u00b7\u2027\u2219\u22c5\u2728\u2605\u2606\u27a4\u25aa\u25cf]"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_GRADE = (
    r"(?:1?\d(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)[ -]"
    r"grade(?:rs?)?"
)
_SOON = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|two|three|a)"
_ENDS = (
    rf"(?=[.,!;:)\u2026]|$|\s(?:and|but|or|next|this|today|tomorrow|now|soon|in {_SOON} ?\w*|on|lol|y'all|"
    rf"yesterday|last|"
    r"already|still|with|who|who's|going|so|tho|though)\b)"
)
_KIN = (
    r"(?:in-law|in law|grandma|grandpa|nana|papaw|mamaw|abuela|abuelo|aunt|uncle|cousin|neighbor|boss|sergeant|"
    r"sarge|captain|"
    r"chief|coach|teacher|boyfriend|girlfriend|fianc[eé]e?|roommate|bff|best friend|twins|hubby|hubs|baby sister|"
    r"sis|bro|"
    r"partner|brother|sister|mom|dad|mother|father)"
)
_WHO = (
    r"(?:single|married|divorced|widow(?:ed|er)?|engaged|taken|dad|mom|mama|father|mother|he|she|they|him|her|male|female|"
    r"gay|lesbian|bi|queer|trans|straight|cop|deputy|nurse|teacher|student|vet|veteran|retired|living in|lives in)"
)
AGE_BIOS = rules(
    (
        "age: a figure in a profile",
        rf"(?:^|{_BAR}\ufe0f?\s{{0,2}}|\s/\s|\n|[\"\u201c])({_YEARS})(?=\s{{0,2}}(?:{_BAR}|\n)(?!\s{{0,2}}\d)|",
        r"\s/\s(?!\d))",
        rf"|{_BAR}\ufe0f?\s{{0,2}}({_YEARS})(?=\s{{0,2}}$)",
        rf"|(?:^|[\"\u201c])({_YEARS}|(?:twenty|thirty|forty|fifty|sixty)(?:[- ]\w{{3,5}})?)(?=, {_WHO}\b)",
    ),
    (
        "age: a year long past",
        (
            r"\bback in (['\u2018\u2019][5-8]\d)\b|\b(?:rookie|freshman|sophomore|hired|prom|on patrol|academy class|"
            r"kid|teenager) in ((?:19|['\u2018\u2019])[5-8]\d)\b"
        ),
    ),
    (
        "age: a figure in a profile",
        (
            rf"(?:^|[.!?\n]\s{{0,2}})(?-i:(?!{_MONTH})[A-Z][a-z]{{1,12}}|nurse|mom|dad|teacher|cop|deputy|student|"
            rf"welder|gamer|"
            rf"barber|medic|emt|firefighter)(?: (?-i:[A-Z][a-z]{{1,14}})| here| from \w+)?,? \(?({_YEARS})(?=\)|, "
            rf"[a-z])"
        ),
    ),
    ("age: a figure in a profile", rf"^({_YEARS})\. (?=(?:[\w'/-]+ ){{0,2}}[\w'/-]+[.!|])"),
    (
        "age: a year beside a cap or a cake",
        r"\U0001f393\ufe0f?[ :]{0,2}(['\u2018\u2019]\d\d|(?:19|20)\d\d)\b",
        r"|[\U0001f382\U0001f381\U0001f388\U0001f476]\ufe0f?[ :]{0,2}[a-z]{0,9}\.? ?(?:\d{1,2}(?:st|nd|rd|",
        r"th)?[ ,./-]{0,2}){0,2}",
        r"(['\u2018\u2019]\d\d|(?:19|20)\d\d)\b",
    ),
    ("age: a figure in a profile", rf"(?:^|{_BAR}\s{{0,2}}|\()(?-i:[MF])(?:\s?/?\s?|, )({_YEARS})(?=[\s),/]|$)(?! ?%)"),
    (
        "age: a birthday",
        (
            rf"\b(?:i|we|she|he|they|who|i'll|she'll|he'll|we'll|mom|dad|hubby|about to|gonna|going to|'bout to|"
            rf"boutta)"
            rf"(?: will| just| finally| officially| have| has| all)? (?:hit|hits|reach|reached) ({_OLDER}){_ENDS}"
        ),
    ),
    (
        "age: a birthday",
        (
            r"\b(?:(?:the|my|her|his|our|that|turning|hit) )(big (?:[2-9]|two|three|four|five|six|seven|eight|"
            r"nine)[- ](?:[0-9]|"
            r"oh?|one|two|"
            r"three|four|five|six|seven|eight|nine))\b"
        ),
    ),
    (
        "age: a birthday",
        r"\b(hello (?:level|chapter) [2-7]\d|level [2-7]\d (?:unlocked|achieved|loading)|level+ed up to [2-7]\d|",
        r"version [2-7]\d?\.0 of me|carded at \d\d)\b",
    ),
    (
        "age: a division by age",
        r"\b(?-i:((?:M|F|W|Men|Women|Male|Female|Mens|Womens) ?[2-8][05][-\u2013][2-8][49]))\b",
        r"|\b(?:age group|AG|masters|place|podium) ?(?:in )?(?:the )?:? ?([2-8][05][-\u2013][2-8][49])\b",
        r"|\b([3-8][05](?:\+| and over| and up)) (?:(?:softball|hockey|soccer|basketball|baseball|co-?ed|rec|",
        r"adult|men'?s|women'?s) )?(?:league|division|softball|hoops|nationals|singles)\b",
    ),
    ("age: a birthday", r"\bhappy (?:belated |early )?(\d{1,2}(?:st|nd|rd|th))(?= to (?:my|our|the|this)|[!,.]|$)"),
    (
        "age: a birthday",
        r"\b(?:happy|the big|turning|hello|goodbye|bye bye|welcome to|cheers to) ([2-9]-[0-9o])\b",
        r"|(?<![\w-])([2-9]-[0-9o])(?= (?:and (?:fab|fine|flirty|fierce)|club|bday|birthday|bash|looks good))",
    ),
    (
        "age: a school year",
        (
            r"\b(?:start\w*|enter\w*|finish\w*|going (?:in)?to|headed (?:in)?to|heading into|off to|back to|"
            r"begins?|beginning|"
            r"began|ready for|repeat\w*|skipped|passed|survived|surviving|pass|fail(?:ed|ing)?|done with|out of|"
            r"i'm in|im in|"
            rf"am in|she's in|he's in|is in|are in|still in) (?:the |my )?({_GRADE})\b"
        ),
    ),
    (
        "age: a school year",
        (
            r"\b(?:i'm|im|i am|she's|he's|as|only|just|fellow|lowly|an?) (?:an? )?"
            r"((?:sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|[6-9]th|1[0-2]th)[- ]grader)\b"
        ),
    ),
    (
        "age: a number of years",
        (
            rf"\b(?:we|they|you|y'all)(?:'re|\u2019re| are| were| be)(?: (?:both|all|now|only|just|each|still|"
            rf"almost|barely)){{1,3}} "
            rf"({_OLDER}){_ENDS}"
        ),
    ),
    (
        "age: a number of years",
        (
            rf"\b{_KIN} (?:is|are|was|turns|turned|just turned|is turning) (?:only |now |almost |already |nearly |"
            rf"like |a |"
            rf"about |still )?({_OLDER}){_ENDS}"
        ),
    ),
    (
        "age: a first car or vote",
        (
            r"\b(?:learned to drive|learnt to drive|learned stick|took my (?:road|driving) test|passed my road "
            r"test) (?:in|on) "
            r"(?:an? |my \w+'s |dad's |mom's |grandpa's )((?:19|20|'|\u2019)\d\d)\b"
        ),
        (
            r"|\b(?:my )?first (?:car|truck|ride|pickup|motorcycle|bike|whip|van|wheels)(?: was| is|:| were)? "
            r"(?:an? |my \w+'s )?"
            r"(?:beat[- ]up |used |hand-me-down |rusty )?((?:19[3-9]|20[0-2])\d|['\u2019]\d\d)\b"
        ),
    ),
    (
        "age: a first car or vote",
        (
            r"\b(?:my |his |her )?first (?:presidential |real )?(?:election|vote|ballot|president)(?: (?:i|he|she) "
            r"(?:ever )?"
            r"(?:voted in|voted for|cast|could vote in|remember(?:ed)?|remembers))? (?:was|for|cast for|went to) "
            r"(?:for |in )?"
            r"((?:19|20)\d\d|'\d\d|Truman|Ike|Eisenhower|Kennedy|JFK|LBJ|Johnson|Humphrey|Nixon|McGovern|Ford|"
            r"Carter|Reagan|"
            r"Mondale|Dukakis|Bush|Clinton|Perot|Dole|Gore|Nader|Kerry|Obama|McCain|Romney|Hillary|Bernie|Trump|"
            r"Biden|Harris)\b"
        ),
    ),
    (
        "age: years lived",
        (
            r"\b((?:alive|living|breathing|kicking around|on this (?:earth|planet|rock|spinning rock|side of the "
            r"dirt)|walking this "
            r"earth|around this block) (?:for )?(?:about |over |nearly |almost |more than |a solid )?(?:(?:two|"
            r"three|four|five|six|"
            r"seven|eight|\d) decades|half a century|a quarter (?:of a )?century|\d\d (?:years|summers|winters|"
            r"springs|trips)))\b"
        ),
    ),
    (
        "age: not yet of age",
        (
            r"\b((?:can'?t|cannot|can\u2019t|couldn'?t|not allowed to|too young to) (?:even |legally |technically "
            r")?(?:buy|drink|order|"
            r"have|vote|rent|enlist|drive|gamble|get into|get in) ?(?:an? )?(?:beer|alcohol|liquor|wine|champagne|"
            r"car|bar|bars|"
            r"club|clubs|casino|after dark|after ten|in the election)? ?(?:yet|for another|until (?:i|my|she|he)|"
            r"for \w+ more|"
            r"till (?:i|my|she|he)))\b"
        ),
    ),
    (
        "age: a reunion",
        (
            r"\b(\d{1,2}(?:st|nd|rd|th|[- ]year|[- ]yr) (?:high school|hs|class|college|law school|academy|middle "
            r"school) "
            r"reunions?)\b|\breunion[,:]? (?:our |the |number |#|my )?(\d{1,2}(?:st|nd|rd|th)?|number \w+)(?=[,.!]|"
            r"$| (?:is|was|"
            r"already|this|for))"
        ),
    ),
    (
        "age: remembered",
        (
            r"\b((?:shaving|driving|voting|smoking|drinking|dancing|fishing|working|paying taxes|playing (?:guitar|"
            r"drums|bass|"
            r"poker)|doing this|at it|married|on the job|teaching|nursing|welding|trucking) since (?:the "
            r")?(?:truman|eisenhower|"
            r"kennedy|johnson|nixon|ford|carter|reagan|bush|clinton|(?:early |late |mid )?(?:'?[4-9]0s|"
            r"(?:19)[4-9]0s|disco|"
            r"vietnam|watergate|the (?:wall|eighties|seventies|sixties|nineties)))(?: administration| years| was "
            r"president| was in "
            r"office)?)\b"
        ),
    ),
    (
        "age: a number of years",
        (
            r"(?:^|[.!?\n|\"\u201c]\s{0,2})"
            r"((?:1[3-9]|[2-7]\d|(?:twenty|thirty|forty|fifty|sixty|seventy)(?:[- ](?:one|two|three|"
            r"four|five|six|seven|eight|nine))?|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)) "
            r"and (?:already|"
            r"still|never|counting|single|thriving|tired|proud|feeling|finally|loving|holding|fabulous|free|can't|"
            r"don't|i "
            r"(?:still|can|can't|don't)|broke|married|divorced|pregnant|in love|over it|unbothered|exhausted|"
            r"on|sober|jacked|bald|petty|unemployed|"
            r"(?!rising|climbing|falling|dropping|raining|snowing|clearing)[a-z]{3,10}ing)\b"
        ),
    ),
    (
        "age: a number of years",
        (
            r"\b(?:can'?t wait (?:to be|until i'?m|till i'?m|to turn)|when i(?:'m| am|m)|once i(?:'m| am)|wish i "
            r"(?:was|were)|if i (?:was|were)|"
            rf"as soon as i'?m|not even|barely|feel like i'?m) ({_YEARS})(?=[.,!;:)]|$|\s(?:so|and|again|yet|"
            rf"because|already|like|i|to)\b)"
        ),
    ),
    (
        "age: a number of years",
        r"(?:^|bio:? ?[\"\u201c]?)((?:1[3-9]|[2-7]\d))",
        r"(?=(?:[.] (?:[a-z']{3,14} ){0,1}[a-z']{3,14}){2,4}(?:[.!]|[\"\u201d]|$))",
    ),
    (
        "age: a decade of birth",
        r"\bborn (?:and raised |smack |right )?in (the (?:(?:early|mid|late|very early|",
        r"tail end of the)[- ])?(?:(?:19)?['\u2019]?[2-9]0['\u2019]?s|",
        r"2000['\u2019]?s|['\u2019]?00['\u2019]?s|aughts|(?:nineteen[- ])?(?:twen|thir|for|fif|six|seven|eigh|",
        r"nine)ties))\b",
    ),
    (
        "age: born with what is remembered",
        (
            r"\bborn (?:the|that) (?:same |very )?(?:day|night|week|weekend|month|summer|winter|spring|fall|year) "
            r"(?:(?:as|of|that|when) (?:the )?(?!blizzard|storm|flood)"
            r"(?:[\w']{2,14})(?: (?:blew up|died|fell|was shot|resigned|landed|landing|erupted|exploded|ended|"
            r"started|came out|verdict|crash|disaster|riots|earthquake|eclipse|moon landing|trial))?"
            r"|(?-i:[A-Z][\w']{2,14}) (?:died|fell|was shot|resigned|landed|erupted|blew up|exploded|came out))"
        ),
    ),
)
