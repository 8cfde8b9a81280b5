"""Political: of which side one is, whom one calls, for whom one raises money, whether one votes."""

from vetting.redaction.rules import rules

_SIDE = (
    r"(?:democrat(?:ic)?|dem|republican|gop|green|libertarian|socialist|progressive|conservative|independent|"
    r"third[- ]party|"
    r"liberal|leftist|maga|tea party|working families|reform|write-in)"
)
_RUNS = r"(?:candidates?|nominee|slate|ticket|challenger|incumbent|party|committee|club|caucus)"
POLITICAL_SIDES = rules(
    (
        "political: for whom one raises money",
        (
            r"\b(?:fundrais\w+|canvass\w*|phone ?bank\w*|campaign\w*|benefit|meet[- ]and[- ]greet|volunteer\w*|"
            r"intern\w*|work(?:ed|ing|s)?"
            rf"|vot(?:e|ed|ing)|rall(?:y|ies)|stump\w*|door ?knock\w*) (?:for|with|on behalf of) (?:the |a |our |"
            rf"my |local )?"
            rf"(?:[\w'-]{{1,14}} ){{0,2}}?{_SIDE} {_RUNS}\b"
        ),
    ),
    (
        "political: a party's own",
        rf"\b{_SIDE} (?:candidate|nominee|slate|precinct|primary|club|ward|delegate|donor|voter)s?\b",
    ),
    (
        "political: a politician's own",
        (
            r"(?-i:\b(?!The|Many|Most|Some|All|These|Those|Few|Our|Their|No|But|And|When|If|"
            r"Local|Other|Vitamin|Plan|Team|Mr|Mrs|Dr|Vote|Prom|Hot|Cool|Soccer|Boy|Girl|Dog|Cat)[A-Z][a-z]{2,14}) "
            r"(?:voters?|delegates?|super ?pac|campaign (?:volunteer|staffer|intern|office|event|rally)|bumper "
            r"stickers?|"
            r"yard signs?|lawn signs?)\b"
        ),
    ),
    (
        "political: the likes of a politician",
        (
            r"(?-i:\b(?:Trump|Biden|Harris|Kamala|Vance|Walz|Obama|Clinton|Hillary|Bernie|Sanders|Warren|Newsom|"
            r"DeSantis|Haley|"
            r"Cruz|Rubio|Romney|McCain|Bush|Reagan|Carter|Pence|Pelosi|McConnell|Kennedy|Yang|Buttigieg|Tulsi|"
            r"Abbott|Beto|"
            r"Fetterman|Hawley|Tlaib|Omar|Mamdani|Cuomo|Massie|Nader|Perot|Ramaswamy|Vivek|Boebert|"
            r"Gaetz|Whitmer|"
            r"Pritzker|Shapiro|Youngkin|Kemp|Abrams|Manchin|Palin|Nixon|Goldwater|Tucker|Limbaugh|Hannity|Maddow|"
            r"Bannon|"
            r"Milei|Bolsonaro|Lula|Bukele|Modi|Duterte|Tinubu|Farage|Corbyn|Mamdani)(?:['\u2019]s)?) "
            r"(?:20\d\d |'\d\d )?"
            r"(?:stickers?|sign|(?:yard|lawn) signs?|flags?|hats?|shirts?|tees?|hoodies?|posters?|magnets?|pins?|"
            r"buttons?|mugs?|banners?|decals?|"
            r"merch|swag|clips?|rall(?:y|ies)|speech(?:es)?|podcast|book signing|fans?|fan club|fanatic|"
            r"supporters?|voters?|guy|"
            r"girl|people|country|train|parade|caucus|delegates?|donors?|volunteers?|bobblehead|cutout)\b"
        ),
    ),
    (
        "political: one of a side",
        (
            r"\b(?:(?:i'm|i am|im|he's|she's|we're|they're|as) (?:the |a |an |just a |your |our |such a |kind of a "
            r"|basically a )?"
            r"(?:token |resident |lone |only |raging |screaming |total |flaming |card[- ]carrying |bleeding[- "
            r"]heart |closet )?)"
            r"(lib|libs|lefty|leftie|righty|repub|republican|dem|democrat|pinko|commie|socialist|centrist|moderate|"
            r"con|"
            r"conservative|liberal|progressive|populist|libertarian|anarchist|maga|trumper|never trumper)"
            r"(?= (?:of the|in the|in a|in my|at work|on the|among|cop|deputy|who|and proud|through)|[.,!;]|$)"
        ),
    ),
    (
        "political: calls and letters",
        (
            r"\b(?:call(?:ed|ing)?|wrote(?: to)?|writing(?: to)?|email(?:ed|ing)?|fax(?:ed|ing)?|phon(?:ed|ing)|"
            r"contact(?:ed|ing)?|"
            r"lobb(?:y|ied|ying)|met with|visit(?:ed|ing)|confront(?:ed|ing)|heckl(?:ed|ing)|boo(?:ed|ing)|"
            r"harangued|tweet(?:ed|"
            r"ing) at) (?!the (?:sales )?reps? )(?:my |our |both |both my |the |all my |your )?(?:state |us |"
            r"u\.s\. |local )?(?:senators?|"
            r"congress(?:man|"
            r"woman|person|members?)|representatives?|(?:state )?reps?|legislators?|assembly(?:man|woman|member)|"
            r"alder(?:man|woman|person)|council(?:man|woman|member)|governor|city council|lawmakers?) (?:about|to|"
            r"over|on|"
            r"demanding|asking|against|regarding|for|until|every day|daily)\b"
        ),
    ),
    (
        "political: a club of a party",
        (
            r"\b(?:college|young|teen(?:age)?|high school|campus|county|state|women(?:'s)?|latino|latina|black|"
            r"asian|stonewall|log cabin|"
            r"gay|jewish|catholic|christian|rural|suburban|senior|[A-Z][a-z]+ (?:county|city|valley|area)) "
            r"(?:republicans?|democrats?|dems|libertarians?|conservatives?|socialists?|greens|liberals|"
            r"progressives|marxists?|"
            r"communists?|patriots|independents|gop)\b(?! (?:cemetery|estimate))"
        ),
    ),
    (
        "political: a committee of a candidate",
        (
            r"(?-i:\b(?:Friends|Citizens|Committee|Neighbors|Families|Voters|Moms|Dads|Teachers|Farmers|Veterans|"
            r"Vets|Women|Texans|"
            r"Ohioans|Americans|Floridians|Californians|Students|Nurses|Cops|Firefighters|Hunters|Catholics|"
            r"Evangelicals|Latinos|"
            r"Parents|Seniors|Workers|Taxpayers|Residents) (?:to (?:Elect|Re-?[Ee]lect|Recall|Protect|Save|Stop|"
            r"Defend)|for|4|[Aa]gainst) "
            r"(?!Life\b|Sale|Free|Hire|The\b|Real|Rent|Peace Officer|Tots|Dinner|Breakfast|Lunch|Christmas|Christ|"
            r"Jesus|Humanity)"
            r"[A-Z][\w'-]{1,14}(?: [A-Z][\w'-]{1,14}){0,2})"
            r"|(?:treasurer|chair|chairman|volunteer|donor|staffer|donated|gave|contributor|field director) (?:of|"
            r"for|to|with) "
            r"(?-i:(Friends of [A-Z][\w'-]{1,14}(?: [A-Z][\w'-]{1,14}){0,2}))"
        ),
    ),
    (
        "political: a hearing",
        (
            r"\b(?:testif(?:y|ied|ying)|spoke|speaking|showed up|lobbied|rallied) (?:for|against|on|in favor of|in "
            r"support of|in opposition "
            r"to) (?:the |a |that |this |house |senate )?(?:[\w-]{2,14} ){0,2}(?:bill|measure|ordinance|resolution|"
            r"amendment|act|ban|rezoning|"
            r"levy|bond|annexation|mandate|moratorium|hb ?\d+|sb ?\d+)\b"
        ),
    ),
    (
        "political: whether one votes",
        (
            r"\b(?:i|he|she|we|they|who|subject) (?:don't|dont|don\u2019t|doesn't|never|didn't|didnt|won't|"
            r"refuses? to|stopped|quit|always|"
            r"have never|has never|have always|hasn't|haven't|proudly|still|will|actually|finally)(?: even| once| "
            r"ever)? (vote[ds]?|voting)\b"
            r"(?! (?:for (?:best|your|my|the best|the winner|a winner|pizza|tacos|dinner)|off|him off|her off|on "
            r"(?:dinner|where|what|which)))"
            r"|\b(vot(?:e|es|ed|ing) (?:in )?every (?:single )?(?:time|election|year|cycle|primary|midterm))\b"
            r"|\b((?:not |never |newly |just |finally )?registered to vote)\b"
        ),
    ),
    (
        "political: work for a politician",
        (
            r"\b(?:work(?:s|ed|ing)?|intern(?:s|ed|ing)?|volunteer(?:s|ed|ing)?|staff(?:s|ed)?|drove|wrote "
            r"speeches|drives|cooks?|fundraise[sd]?)"
            r" (?:for|on|with) (?:the |a |my |our |his |her |local |political )?(?:campaigns?(?! (?:map|book|"
            r"setting|manager for nike))|"
            r"governor|senator|congress(?:man|woman)|state rep(?:resentative)?|house speaker|white house|rnc|dnc|"
            r"dccc|nrcc|gop|dems|"
            r"democratic party|republican party|party headquarters)\b"
        ),
    ),
    (
        "political: a protest",
        (
            r"\b(?:the |a |this |that |our |big |peaceful |another )?(protests?)(?= (?:on|this|next|tomorrow|"
            r"tonight|today|downtown|at|outside|"
            r"against|in front of) (?:the |mon|tues?|wed|thurs?|fri|sat|sun|week|city|capitol|court|campus|noon|\d))"
        ),
    ),
    (
        "political: a politician at home",
        (
            r"\b(?:host(?:ed|ing|s)?|introduc(?:ed|ing)|had dinner with|dined with|fundrais\w+ with|selfie with|"
            r"photo with|pic with|picture "
            r"with|shook hands with|meeting) (?:the |our |my |a |then[- ])?(?:state |us |u\.s\. )?(?:senator|"
            r"congress(?:man|woman)|"
            r"governor|gubernatorial candidate|assembly(?:man|woman)|president (?:trump|biden|obama|bush|clinton|"
            r"carter|reagan))\b"
        ),
    ),
)
