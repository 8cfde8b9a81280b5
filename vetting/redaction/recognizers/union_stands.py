"""Union: workers who stand up: votes, cards, lockouts, strikes and filings."""

from vetting.redaction.rules import rules

_HANDS = (
    r"(?:letter carriers|mail carriers|carpenters|plumbers|painters|laborers|ironworkers|roofers|nurses|teachers|"
    r"educators|paras|paraprofessionals|bus drivers|truckers|"
    r"drivers|"
    r"baristas|janitors|custodians|cleaners|housekeepers|hotel workers|cooks|servers|dockworkers|longshoremen|miners|"
    r"steelworkers|autoworkers|machinists|mechanics|welders|electricians|pilots|flight attendants|conductors|"
    r"firefighters|paramedics|medics|emts|dispatchers|deputies|correctional officers|corrections officers|jailers|"
    r"troopers|police officers|cops|patrol officers|librarians|adjuncts|professors|grad students|grad workers|tas|"
    r"residents|interns|doctors|techs|pharmacists|aides|caregivers|workers|employees|staff|staffers|crews?|tradesmen|"
    r"sanitation workers|garbage men|sanitation crews|public works crews|linemen|city workers|county workers|"
    r"state workers|federal workers|screenwriters|actors|stagehands|musicians|reporters|journalists|cashiers|grocery "
    r"clerks|warehouse workers|packers|meatpackers|farmworkers|pickers|ferry workers|transit workers|operators)"
)
UNION_STANDS = rules(
    (
        "union: a strike by its year",
        (
            r"\b(?<!lightning )(?:strike|lockout) (?:of|back in|(?<=the strike )in|(?<=our strike )in) (?:the "
            r"summer of |the fall of |the winter of )?"
            r"(?:'\d\d|19\d\d|20[0-2]\d)|\b(?:19\d\d|20[0-2]\d|'\d\d) (?:\w+ )?(?:strike|lockout)\b"
            r"(?! (?:zone|team|force|out|rate|warning|price|slip|plate|mission))"
        ),
    ),
    (
        "union: dues paid",
        (
            r"\b(?:dues)(?: paid| current| paying| payer| paid up| receipts?)? (?:since|in|at|to|through) "
            r"(?:'?\d\d|19\d\d|"
            r"20[0-2]\d|(?:the|my|our) (?:hall|local|lodge|brotherhood))\b"
        ),
    ),
    (
        "union: a vote",
        (
            r"\b(?:vot(?:e|es|ed|ing)|ballots?) (?:on|over|down) (?:the |our |a |this |their )?(?:new |last |"
            r"company's |"
            r"county's |city's |first )?(?:t\.?a\.?|tentative|contract|final offer|last offer|cba|proposal from "
            r"management)\b"
        ),
    ),
    (
        "union: workers stand up",
        (
            rf"\b{_HANDS} (?:have |are |to |will |vote to |voted to |threaten to |plan to |prepare to |set to |"
            rf"ready to )?"
            r"(?:(?:rall(?:y|ied|ying)|picket(?:ed|ing)?|walk(?:ed|ing)? (?:out|off)|strik(?:e|es|ing)|struck|"
            r"march(?:ed|"
            r"ing)?|sick ?out|protest(?:ed|ing)?) (?:over|outside|amid|against|(?:for|to demand|to protest) (?:a |"
            r"the |"
            r"their )?(?:[a-z]{3,10} )?(?:pay|contract|raises?|wages?|staffing|ratios?|safety|conditions|benefits|"
            r"pensions?|healthcare|respect|cola))|walk(?:ed|ing)? (?:out|off the job)|unioni[sz]e[ds]?|unioni[sz]ing|"
            r"(?:ratif(?:y|ied)|authori[sz]ed?|reject(?:ed)?) (?:a|the|their|new|contract|deal|offer|strike)|"
            r"demand(?:ed|ing)? (?:a |the |their )?(?:better pay|better staffing|better conditions|fair|higher|"
            r"raises?|"
            r"contract|safer|new contract|ratios|back pay)|staged? (?:a |an )?(?:\w+ )?(?:walkout|sick-?out|"
            r"protest|rally|"
            r"strike|picket|slowdown))\b"
        ),
    ),
    (
        "union: a lockout",
        (
            r"\block-?outs? (?:at|by|of|over|since|from) (?:the |our |my )?(?:[\w'-]{1,14} )?(?:mill|plant|factory|"
            r"refinery|"
            r"mine|port|docks?|warehouse|hospital|brewery|smelter|steelworks|workers|company|management|orchestra|"
            r"symphony)\b"
        ),
    ),
    (
        "union: workers locked out",
        rf"\b(locked[- ]out)(?= (?:[\w'-]{{1,14}} ){{0,2}}{_HANDS}\b)",
    ),
    (
        "concerted activity: a paper that all sign",
        r"\bevery (?:single )?(?:cashier|nurse|teacher|driver|barista|cook|server|deputy|officer|guard|aide|tech|",
        r"clerk|",
        r"stocker|loader|welder|one of us|person|employee|worker|medic|dispatcher) (?:on|at|",
        r"in) (?:[\w'-]{1,12} ){1,3}(signed)\b",
    ),
    (
        "union: organizing",
        (
            r"\b(?:(?:staff|workers|baristas|employees|crew|servers|drivers|nurses|cooks|budtenders|everyone there|"
            r"we|they)"
            r"(?: are|'re|\u2019re| were| is) )(organi[sz]ing)\b(?= ?(?:[.,;!)]|$|and|so|too|now|for (?:better|"
            r"higher|a "
            r"union|fair)|with (?:the )?(?:teamsters|ufcw|seiu|uaw|workers)))"
        ),
    ),
    (
        "union: an initiation fee",
        (
            r"\b((?:initiation|dues)(?: fees?)?) (?:at|to|for|into|in|with) (?:the )?(?:local|lodge|hall|"
            r"brotherhood|ibew|"
            r"teamsters|ua|carpenters|laborers)\b"
        ),
    ),
    (
        "union: strike money",
        (
            r"\b(?:strike|picket|lockout) (?:money|funds?|pay|check|checks|stipend|sign|signs|line|lines|camp|vote|"
            r"kitchen|"
            r"benefits|relief|support|rally|captain|schedule|sub|duty|fundraiser|pantry)\b"
        ),
    ),
    (
        "union: workers on the line",
        (
            rf"\b(?!workers|employees|staff|crew|cooks|servers|mechanics|welders|operators|packers){_HANDS} "
            rf"(?:(?:are|were|all|out|there|still|marching|standing) ){{0,2}}(?:on the (?:picket "
            rf")?line\b(?! of|-up)|"
            r"out on strike|on strike|locked out)"
        ),
    ),
    (
        "union: dues",
        (
            r"\b(?:teamsters?|union|local|lodge|uaw|ufcw|seiu|afscme|ibew|cwa|fop|pba|poa|iaff|iam|usw|atu|twu|nea|"
            r"aft|uft|guild|"
            r"brotherhood|association|dsa|apwu|nalc|ilwu|sag|equity|iatse|culinary) dues\b"
        ),
    ),
    (
        "union: cards of a majority",
        (
            r"\bsign(?:ed|ing)?(?: up)? (?:a |the |our |over a )?(?:super)?majority\b|\bmajority (?:of us |of them "
            r"|of the (?:shop|"
            r"store|unit|workers|staff) )?(?:have |has |had )?signed\b"
        ),
    ),
    (
        "union: a strike in a hashtag",
        (
            r"#(?!counter|lightning|first|third|second|bird|drone|air|preemptive|jet|ten|perfect|big|fish|clean|"
            r"snake|lucky|four|"
            r"called|over|out)[a-z]{2,20}strikes?(?:20\d\d)?\b|#strike(?:20\d\d|ready|strong|vote|now|fund|school|"
            r"line|watch)\b"
        ),
    ),
    (
        "union: an app laid down",
        (
            r"\b(?:log(?:ged|ging)? off|turn(?:ed|ing)? off (?:our|the|your) apps?|apps? off|shut off the apps?|"
            r"park(?:ed|ing)? (?:our|the) "
            r"(?:cars|trucks|cabs)) (?:for (?:an hour|two hours|24 hours|the day) (?:at noon|on [a-z]+day)|in "
            r"protest|together|until "
            r"(?:uber|lyft|doordash|they|rates|pay))\b"
        ),
    ),
    (
        "union: a filing or a win",
        (
            r"\bfil(?:e|ed|ing) (?:with the (?:board|nlrb|labor board|state board|perb)|for (?:recognition|an "
            r"election|our election))\b|"
            r"\bvot(?:ed|ing) (?:it|them|us|the union|the union|seiu|ufcw|afscme) in\b|\bwon (?:our|the|their|a) "
            r"(?:union |recognition |nlrb )?"
            r"(?:election|vote|recognition|first contract) (?:\d{1,4}[-\u2013 ]|by|at the|unanimously|with)"
        ),
    ),
    (
        "union: dues paid",
        (
            r"\b(?:pays?|paying|owes?) (?:my |our |his |her |their |full |monthly )?(dues)\b(?! (?:in\b|at the "
            r"(?:gym|club)|for (?:the |"
            r"my )?(?:gym|hoa|kiwanis|club|rotary|pool|scouts|pta))|to (?:the )?(?:gym|hoa|club|kiwanis|rotary|pta|"
            r"scouts))"
        ),
    ),
    (
        "union: a strike by its name",
        (
            r"(?-i:\b(?:the|that|big|long|bitter|in|during|of) (?!Air|Drone|Lightning|Missile|Israel|Russia|US\b|"
            r"U\.S|American|"
            r"Iran|Syria|Ukrain|Saudi|First|Third|Preemptive|Counter|Bird|Rocket|Gaza|Kabul|NATO|Silver|Gold|"
            r"Houthi|Yemen|Carrier|"
            r"Fire|Ice|Solar)((?:[A-Z][\w&'.\u2019-]{1,15} ){1,3}[Ss]trike)\b(?! (?:[Zz]one|[Ff]orce|[Tt]eam|Eagle|"
            r"[Gg]roup|"
            r"Fighter|Back|out)))"
        ),
    ),
    (
        "union: a picket line crossed",
        (
            r"\bcross(?:ed|ing|es)?(?= (?:over )?(?:in|during|for) (?:the )?(?:[\w'&-]{2,14} ){0,3}(?:strike|lockout|"
            r"walkout)\b)"
        ),
    ),
    (
        "union: a local that does",
        (
            r"\b(?:the|our|my|his|her) (local)(?= (?:sends|sent|voted|endorsed|paid for|pays for|president|hall|"
            r"filed|negotiated|newsletter|picnic|bylaws|scholarship|treasurer|secretary|won us|fought|backed|covered|"
            r"retirees?|hired|sued|dispatch\w*)\b)"
            r"|\b(?:our|my) (local)(?=['\u2019]s (?:e-?board|hall|meeting|president|float|table|picnic|contract|bylaws|"
            r"hotline|steward|vice|vp|ba|newest|oldest|members?)| ?[.,;:!?)]| ?$| (?:and (?!regional|state|national|"
            r"federal|online)|is (?!not open|closed|open)|was|are|were|has|had|got|went|just|gave|helped|took|lost|won|"
            r"called|put|meets?|met|marched|walked|struck|ratified|told|says|said|stands?|stood|fights?|supports?|will|"
            r"since|for|years|members?|brothers?|sisters?|meeting|dues|officers?|vp|ba|"
            r"e-?board|swag|jacket|shirt|hoodie|sticker|pin|picket|contract|steward\w*|elections?|apprentice\w*|"
            r"training|journeym[ae]n|pension|hat|banner|float|retire\w*|rep|reps|number|endors\w*|hosted|throws?)\b)"
        ),
    ),
    (
        "union: one who speaks for workers",
        (
            rf"\b(?:organi[sz]er|organi[sz]es|negotiat\w+|bargain\w*|delegate|grievances?|lobbyist|campaigner|"
            rf"staffer) (?:for|on behalf "
            rf"of) (?:the |our |my |all )?{_HANDS}\b"
        ),
    ),
    (
        "union: a strike",
        (
            r"\b(?:we|they|workers|nurses|teachers|miners|drivers|the plant|the mill|our shop|our store) "
            r"(struck)(?= (?:in '?\d\d|for "
            r"(?:better|more|\d+ (?:days|weeks|months))|over|at midnight|last (?:year|spring|summer|fall|winter|"
            r"month)|the company|"
            r"again|and won)\b)"
        ),
    ),
)
