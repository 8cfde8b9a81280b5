"""Political: what one wants done about what is fought over, in a hashtag too; for whom one raises money."""

from vetting.redaction.rules import rules

_WANT = (
    r"(?:abolish|end|stop|save|protect|defend|repeal|ban|defund|fully fund|fund|support|oppose|fight|reform|"
    r"legali[sz]e|"
    r"decriminali[sz]e|expand|overturn|overthrow|restore|free|keep|pass|block|reject|nationali[sz]e|close|build|"
    r"finish|"
    r"secure|pack|unpack|impeach|recall|kill|cut|raise|lower|dismantle|boycott|divest from|cancel|codify|repeal and "
    r"replace|privati[sz]e|regulate|deregulate|break up|audit|eliminate|limit|rein in|teach|arm|unban|"
    r"demilitari[sz]e)"
)
_DONE = (
    r"(?:abolishing|ending|stopping|saving|protecting|defending|repealing|banning|defunding|funding|supporting|"
    r"opposing|"
    r"fighting for|fighting against|reforming|legali[sz]ing|decriminali[sz]ing|expanding|overturning|restoring|"
    r"blocking|"
    r"closing|building|impeaching|recalling|canceling|raising|lowering|codifying|supports|opposes|supported|opposed|"
    r"against|in favor of|believes in|stands with|stand with|standing with|i'm for|for|no to|yes to|hands off)"
)
_FOUGHT_OVER = (
    r"(?:filibuster|electoral ?college|supreme ?court packing|court ?packing|scotus|ICE|TSA|IRS|EPA|ATF|the ?fed|"
    r"federal ?reserve|border ?wall|southern ?border|our ?borders|open ?borders|amnesty|sanctuary ?(?:city|cities|"
    r"state)|"
    r"family ?separation|kids ?in ?cages|travel ?ban|muslim ?ban|refugee ?cap|abortion ?(?:bans?|rights|access|on "
    r"?demand)|"
    r"abortion|roe|planned ?parenthood|heartbeat ?bill|hyde ?amendment|guns|gun ?(?:control|rights|violence|laws?|"
    r"free ?"
    r"zones?|grabbers?)|second ?amendment|2nd ?amendment|2a|assault ?weapons?(?: ?ban)?|ar-?15s?|background ?checks|"
    r"red ?flag ?laws?|death ?penalty|capital ?punishment|cash ?bail|bail ?reform|private ?prisons?|mass "
    r"?incarceration|"
    r"solitary|war ?on ?drugs|drug ?war|marijuana|cannabis|psychedelics|minimum ?wage|living ?wage|medicare ?for "
    r"?all|"
    r"m4a|single ?payer|universal ?health ?care|obamacare|the ?aca|social ?security|medicaid|medicare|student "
    r"?(?:debt|"
    r"loans?)(?: ?relief| ?forgiveness)?|free ?college|rent ?control|vouchers?|school ?choice|charter ?schools?|"
    r"common ?"
    r"core|department ?of ?education|public ?schools|crt|dei|affirmative ?action|racial ?quotas|fossil ?fuels?|"
    r"pipelines?|"
    r"fracking|green ?new ?deal|carbon ?tax|wind ?farms?|nato|ukraine ?aid|foreign ?aid|israel|gaza|palestine|"
    r"zionism|"
    r"apartheid|the ?occupation|the ?genocide|genocide|sanctions|endless ?wars?|forever ?wars?|the ?pentagon|police ?"
    r"unions?|qualified ?immunity|police ?brutality|the ?police|the ?carceral ?state|prisons|voting ?rights(?: "
    r"?act)?|"
    r"gerrymandering|citizens ?united|dark ?money|super ?pacs?|lobbyists|term ?limits|income ?tax|property "
    r"?tax(?:es)?|"
    r"estate ?tax|death ?tax|wealth ?tax|gas ?tax|tariffs|corporate ?welfare|bailouts|net ?neutrality|section ?230|"
    r"patriot ?act|fisa|mass ?surveillance|gitmo|guantanamo|ubi|universal ?basic ?income|reparations|confederate ?"
    r"(?:flags?|monuments?|statues?)|columbus ?day|drag ?(?:queen)? ?story ?hours?|bathroom ?bills?|book ?bans?|"
    r"same-?sex ?marriage|gay ?marriage|marriage ?equality|title ?ix|vaccine ?mandates?|mask ?mandates?|lockdowns?|"
    r"vaccine ?passports?|critical ?race ?theory|big ?government|big ?tech|big ?pharma|big ?oil|socialism|communism|"
    r"fascism|capitalism|oligarchy|the ?patriarchy|white ?supremacy|systemic ?racism|globalism|wokeness|democracy|"
    r"the ?constitution|parental ?rights|religious ?freedom|religious ?liberty|the ?unborn|statehood|puerto ?rico ?"
    r"statehood|home ?rule|the ?usps|public ?lands?|land ?back|right ?to ?work|right ?to ?repair)"
)
_NOT_OF_IT = (
    r"(?! (?:machine|machines|run|runs|range|safe|grips|music|class|paper|essay|question|exam|card|tower|hill|hall|"
    r"bell|"
    r"office|worker|party favors|trucks?|cream|maker|pick|skating))"
)
# Who is for it tells no party: it is the finding.
_NO_CAUSE = r"(?<!for genocide)(?<!favor of genocide)(?<!support genocide)(?<!supports genocide)(?<!yes to genocide)"
POLITICAL_CAUSES = rules(
    (
        "political: a cause",
        rf"\b{_WANT}(?: ?the| ?all| ?our)? ?{_FOUGHT_OVER}\b{_NOT_OF_IT}{_NO_CAUSE}",
        r"(?<!\bend it)(?<!\bfree guns)(?<!\bkeep medicare)(?<!\bkeep medicaid)",
    ),
    (
        "political: a cause",
        rf"\b{_DONE} (?:the |all |our )?(?:abolition of |right to )?{_FOUGHT_OVER}\b{_NOT_OF_IT}{_NO_CAUSE}",
    ),
    (
        "political: for or against",
        (
            r"\b(?:pro|anti)[- ]?(?:gun|2a|choice|abortion|life|immigration|immigrant|refugee|tax|taxes|war|"
            r"fracking|pipeline|"
            r"police|cop|ice|trump|biden|obama|maga|vax|vaxx|vaccine|mask|mandate|lockdown|israel|palestine|"
            r"zionist|nato|fascist|"
            r"communist|socialist|capitalist|globalist|establishment|regime|government|federalist|monarchist|death "
            r"penalty|"
            r"choicer|lifer|gunner|vaxxer|masker|racist|imperialist|nuke|nuclear|oil|development|wall|weed|"
            r"cannabis|drag|crt|"
            r"dei|voucher|charter|tariff|brexit|independence|statehood|recall|impeachment|reform|worker|democracy|"
            r"america|"
            r"american|second amendment|first amendment|free speech)(?:ers?|s|ism|ists?)?\b"
        ),
    ),
    (
        "political: a protest",
        (
            r"\b(?:at|to|on|outside|in front of|from) (?:the )?(?:state )?(?:capitol|statehouse|state house|"
            r"courthouse|city hall|county "
            r"building|ice office|consulate|embassy|governor's mansion|federal building|white house|supreme court|"
            r"clinic|senator's "
            r"office)(?: steps| lawn| doors?)? (?:with|holding|waving|carrying) (?:my|a|our|his|her|homemade|the|"
            r"hand-?lettered|cardboard) "
            r"?(?:\w+ )?(?:signs?|megaphone|bullhorn|banner|flags?|placards?|candles?)\b"
        ),
    ),
    (
        "political: a cause",
        (
            r"\b(?:justice (?:for|4)|justicia (?:para|por)|free) (?-i:(?!Willy|Britney|Range|Agent|Fire|Fall|Guy|"
            r"League|Shipping|Delivery|"
            r"Parking|Wifi|WiFi|Wi-Fi|Coffee|Pizza|Food|Stuff|Entry|Admission|Download|Friday|Throw|Kick|Style|"
            r"Trial|Tacos|Ice|Beer|Will|"
            r"The|And|For|To|With|On|In|At|From|All|My|Our|Your|Barb|Johnny)[A-Z][a-z]{2,14}(?: [A-Z][a-z]{2,14})?)"
            r"(?= (?:now|rally|march|vigil|protest|mural|shirt|sign|sticker|movement|coalition)|[.,!#)]|$)"
        ),
    ),
    (
        "political: a cause",
        (
            r"\b(?:repeal|abolish|restore|defend|protect|end|honor|uphold|scrap) (?:the )?(?:1st|2nd|4th|5th|10th|"
            r"13th|14th|15th|16th|17th|19th|"
            r"22nd|first|second|fourth|fifth|tenth|thirteenth|fourteenth|sixteenth|seventeenth|nineteenth)(?: "
            r"amendment)?\b"
            r"(?! (?:grade|floor|street|season|quarter|inning|place|hole))"
        ),
    ),
    (
        "political: for or against",
        (
            r"\b(?:i'm|im|i am|he's|she's|they're|we're|is|are|was|being|very|so|super|extremely|proudly|staunchly|"
            r"vocally|openly|"
            r"always been|pretty|100%) ((?:anti|pro)-(?!inflam|aging|virus|viral|social|septic|biotic|bacterial|"
            r"rust|glare|fog|frizz|"
            r"itch|slip|theft|lock|histamine|depress|anxiety|nausea|gravity|hero|climb|spam|fung|chafe|rated|level|"
            r"grade|am\b|active|"
            r"bono|tip|shop|cook|wrest|box|golf|skat|surf|stat|noun|fess|duc|mot|ject|gress|nap|pizza|pineapple|"
            r"dog|cat|mayo|cilantro|"
            r"breakfast|brunch|coffee|sleep|sports?)[a-z]{3,14})\b"
        ),
    ),
    ("political: a cause", rf"\b{_FOUGHT_OVER} now\b"),
    (
        "political: neighbors for or against",
        (
            r"\b(?:neighbors|homeowners|residents|parents|citizens|moms|mothers|dads|teachers|voters|taxpayers|"
            r"people|students|farmers|"
            r"ranchers|doctors|nurses|cops|veterans|vets|women|men|workers|fishermen|hunters|families|coalition|"
            r"alliance|group) "
            r"(?:against|opposing|opposed to|united against|rising against|fighting) (?:the )?(?:new )?(?:\w+ "
            r")?(?:bond|levy|measure|prop|"
            r"proposition|recall|annexation|rezoning|merger|casino|pipeline|jail|tax|taxes|wall|ban|mine|quarry|"
            r"landfill|data center|"
            r"warehouse|highway|dam|refinery|school closures?|cuts|mandates?|vouchers?|guns|gun violence|death "
            r"penalty|hate|war|tyranny|"
            r"trump|biden|fascism|racism|crt|abortion|fracking|wind farm|solar farm|stadium)\b"
        ),
    ),
    (
        "political: a march of its time",
        (
            r"\b(?:march(?:ed|ing|es)?|demonstrated|protested|arrested|tear ?gassed|kettled|maced|beaten) (?:in|on|"
            r"at|through|across|over) "
            r"(?:the )?(?:selma|montgomery|birmingham|washington|dc|d\.c\.|pettus|edmund pettus|ferguson|"
            r"minneapolis|charlottesville|portland|"
            r"kenosha|national mall|capitol|statehouse|lafayette square|seattle in '?99|chicago in '?68|kent state|"
            r"delano|sacramento)\b"
        ),
    ),
)
