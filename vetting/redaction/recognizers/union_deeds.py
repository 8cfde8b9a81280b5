"""Union: what people who work together do together."""

from vetting.redaction.rules import rules

_WORK = (
    r"(?:shift|squad|crew|team|unit|department|dept|kitchen|warehouse|floor|line|line cooks?|night shift|day shift|"
    r"graveyard|ward|wing|station|platoon|watch|staff|store|shop|plant|office|faculty|front of house|back of house)"
)
_MATES = (
    r"(?:co-?workers?|work ?mates|crew ?mates|colleagues|other (?:nurses|drivers|aides|techs|deputies|guards|cooks))"
)
_US = (
    rf"(?:(?:two|three|four|five|six|seven|eight|nine|ten|most|some|half|a bunch|a few|several|\d{{1,2}}) of us|"
    rf"(?:two|three|four|five|six|seven|eight|ten|a few|several|a bunch|\d{{1,2}}) (?:of us |other |of the "
    rf")?(?:[a-z]{{3,14}}s) and "
    rf"(?:i|me)|(?:my|our|the) (?:whole |entire |full )?{_WORK}|the whole {_WORK}|all of us at work|"
    rf"me and (?:\w+ )?(?:of )?(?:my |the |some )?{_MATES}|(?:some of |all |most of |half )?(?:my|our) {_MATES}"
    rf"(?: and (?:i|me))?|(?:\w+ )?{_MATES} and (?:i|me|myself)|(?:the|every|all the|us|we) (?:nurses|teachers|bus "
    r"drivers|drivers|aides|baristas|janitors|custodians|paramedics|medics|dispatchers|deputies|guards|firefighters|"
    r"pilots|flight attendants|machinists|welders|adjuncts|paras|cooks|dishwashers|cashiers|stockers|loaders))"
)
_ABOUT = (
    r"(?:pay|wages?|raises?|staffing|overtime|ot|hours|conditions|schedul\w+|shifts|safety|heat|breaks?|ppe|the "
    r"schedule|short staffing|understaffing|ratios?|tips|tip theft|wage theft|benefits|insurance|sick (?:days|time|"
    r"leave)|mold|masks|gear|equipment|the ac|air conditioning|workloads?|caseloads?|favoritism|discipline)"
)
_OVER = rf"(?: [\w'-]{{1,14}}){{0,6}}? (?:about|over|on|for|because of|regarding) (?:[\w'-]{{1,14}} ){{0,3}}?{_ABOUT}"
UNION_DEEDS = rules(
    (
        "concerted activity: acting together",
        (
            rf"\b{_US}(?: (?:all|both|just|finally|then|also|each|and i|had to|decided to|went and|got together "
            rf"and|are|"
            r"were)){0,2} (?:walk(?:ed|ing)? (?:out|off)|struck|(?:call(?:ed|ing)?|banged) (?:in|out)(?: sick)?|"
            r"clocked out|"
        ),
        (
            r"refus(?:ed|ing) (?:to (?:work|go|clock|drive|load|serve|sign|do|start|come)|the|mandatory|overtime|ot)|"
            r"demand(?:ed|ing)? (?:\w+ )?(?:raises?|better|more|safer|higher|hazard|an?|to meet)|stopp?(?:ed|ing) "
            r"work|"
        ),
        (
            r"(?:threaten(?:ed|ing)|voted|agreed|planning|organizing|talking about) (?:to|a|about) (?:walk\w*|"
            r"strike|sick\w*|"
            r"slow\w*|union\w*|organiz\w+|quit)|march(?:ed|ing) (?:on|into|to) (?:the )?(?:boss|office|hr|manager|"
            r"management|city hall|superintendent)\w*|sat down on the job|confront(?:ed|ing) (?:the )?(?:boss|"
            r"manager|"
            r"management|owner|supervisor|director)|unioni[sz]\w+|organi[sz]ed|fil(?:ed|ing) (?:an |a )?(?:osha|"
            r"nlrb|labor "
            r"board|wage|class action|group)\b|report(?:ed|ing) (?:\w+ ){1,4}to (?:osha|the labor board|dol|"
            r"the department of labor))\b"
        ),
    ),
    (
        "concerted activity: acting together",
        (
            rf"\b(?:{_US}|we|we all|all of us)(?: (?:all|both|just|finally|then))? (?:sign(?:ed|ing)|wrote|writing|"
            rf"sent|"
            r"sending|deliver(?:ed|ing)|draft(?:ed|ing)|circulat(?:ed|ing)|email(?:ed|ing)|went to|met with|"
            r"complain(?:ed|"
            rf"ing)|petition(?:ed|ing)|spoke (?:up|out)|push(?:ed|ing) back|ask(?:ed|ing)|confronted|fought){_OVER}\b"
        ),
    ),
    (
        "concerted activity: talk about pay",
        (
            r"\b(?:wage|pay|salary|raise) (?:transparency|secrecy) (?:spreadsheet|sheet|doc|thread|thing|policy|"
            r"chat)|"
            r"\b(?:spreadsheet|google doc|google sheet|group chat|doc|list) (?:of|with|about|on|for) (?:what "
            r")?(?:everyone's|"
            r"our|we all|everybody's|all our) (?:\w+ )?(?:pay|wages?|salar(?:y|ies)|raises?|rates?|make|earn|got "
            r"paid)\b|"
            r"\b(?:told|telling|tell) (?:my |our |the )?(?:co-?workers?|new (?:hire|guy|girl|kid)|everyone at "
            r"work) what "
            r"i(?:'m| am)? (?:make|made|earn|get paid|paid)\b"
        ),
    ),
    (
        "concerted activity: acting together",
        (
            rf"\b{_US} (?:all )?(?:told|informed|warned|wrote|emailed|let) (?:the )?(?:\w+ ){{1,3}}?(?:we|they) "
            rf"(?:won't|won"
            r"\u2019t|wouldn't|will not|can't|aren't|are not|weren't|refuse to|need|want|deserve|are done|all)\b"
            r"(?: [\w'-]{1,14}){0,4}"
        ),
    ),
    (
        "concerted activity: talk about pay",
        (
            r"\b(?:what|how much) (?:we|everyone|everybody|each of us|the (?:new|other) (?:guys?|hires?|"
            r"nurses?))(?: each| all| both)? "
            r"(?:makes?|earns?|gets? paid|brings? home|clears?)\b(?= (?:per|an|at|here|now|and|on|in)|[.,!)]|$)"
        ),
    ),
    (
        "concerted activity: acting together",
        (
            r"\b(?:we|they|all of us|everyone|everybody|the whole crew)(?: all)? (?:clocked|walked|logged|punched|"
            r"badged|called|marched) "
            r"(?:out|off|in|into)(?: [\w:']{1,12}){0,7}? (?:together|at once|as one|in unison|in protest|at the "
            r"same time|as a group)\b"
        ),
    ),
)
