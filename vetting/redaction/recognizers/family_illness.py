"""What relatives have had or died of, in whatever order it is said: the family's medical history."""

from vetting.redaction.rules import rules

_KIN = (
    r"(?:moms?|mum|grandad|gram|papaw|mamaw|pawpaw|meemaw|memaw|gramps|pop|mama|momma|mother|dad|daddy|father|"
    r"papa|pops|parents?|grand(?:ma|mother|pa|father|dad|parents?|mas|pas|mothers|fathers)|gran|granny|nana|nonna|"
    r"nonno|abuel[ao]s?|aunt(?:s|ie|ies|y)?|uncles?|sisters?|brothers?|siblings?|cousins?|sis|tias?|tios?|"
    r"relatives|twin|"
    r"side of the family|side)"
)
_KIN_OR_MEN = rf"(?:{_KIN}|family|men|women|man|woman|males|females)"
_PART = (
    r"breast|ovarian|colon|colorectal|stomach|pancreatic|prostate|uterine|cervical|lung|skin|brain|kidney|liver|bone|"
    r"blood|heart|bowel|thyroid|throat"
)
_SORT = rf"{_PART}|early onset|late onset|type 1|type 2|young onset|massive|sudden|bad|clogged|high"
_ILL = (
    rf"(?:(?:{_PART}) (?:disease|failure|trouble|attacks?|problems|defects?|clots?|pressure)|cancers?|tumou?rs?|"
    r"diabetes|"
    r"diabetics?|the sugar|sugar diabetes|strokes?|dementia|alzheimer s?|alzheimers|parkinson s?|huntington s?|lupus|"
    r"glaucoma|schizophreni[ac]|bipolar|depression|addiction|addicts|alcoholism|alcoholics?|drunks|dialysis|"
    r"aneurysms?|"
    r"cholesterol|lymphoma|leukemia|melanoma|als|epilepsy|seizures|celiac|psoriasis|arthritis|migraines?|anemia|"
    r"hemophilia|emphysema|copd|macular degeneration|bad hearts?|bad tickers?|heart stuff|hearts|mental illness|"
    r"suicides?|widow ?makers?|pacemakers?|bypass(?:es)?|mastectom(?:y|ies)|shakes|tremors?|chemo|deafness|blindness|"
    r"early death|cirrhosis|dying young|gout|it young)"
)
_ILLNESS = rf"(?:(?:{_SORT}) )?{_ILL}"
_LINK = (
    rf"(?:{_SORT}|and|or|plus|then|my|his|her|our|their|your|the|an?|both|all|each|also|have|has|had|got|gets?|having|"
    r"died?|dying|dead|passed|succumbed|killed|taken|lost|gone|battled|fought|beat|survived|went|ended|is|was|"
    r"were|are|"
    r"been|diagnosed|in|of|from|with|on|by|to|up|away|young|early|s|too|who|that|same|two|three|four|five|one|"
    r"great|half|"
    r"oldest|full|at|before|every|generation|\d{1,2}|age|suffered|developed|inherited|carried)"
)
_NUMBER = r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|half|most|all|both|none|every one)"
_SIDE = (
    r"(?:on|in|of|from|through|down|over)(?: (?:my|our|that|his|her|the|their|this|both|every|all|each|mom|dad|"
    r"mother|father|"
    r"mama|s|moms|dads|maternal|paternal|old|man|whole)){1,4} (?:side|sides|family|fam|bloodline|line|branch|clan|"
    r"generation|generations|tree)"
)
FAMILY_ILLNESS = rules(
    (
        "genetic information: what relatives have had",
        rf" ({_KIN}(?: {{1,2}}(?:{_LINK}|{_KIN})){{1,8}} (?:{_ILL}|blind|deaf|senile)) ",
    ),
    (
        "genetic information: what relatives have had",
        rf" ({_ILLNESS}(?: (?:just|already|has|have|had|also|too))? (?:took|killed|got|claimed|hit|stole|ate|",
        r"came for|caught|wiped out|",
        rf"buried) (?:(?:my|our|his|her|their|both|all|two|three|half|every|the) ){{1,3}}{_KIN_OR_MEN}(?: ",
        rf"{_SIDE})?)(?= )",
    ),
    (
        "genetic information: what runs in a family",
        rf" ({_ILLNESS}(?: (?:is|are|runs?|ran|goes|everywhere|all|over|comes|came|shows?|up|heavy|thick|only|",
        r"mostly|so|much|young))",
        rf"{{0,4}} {_SIDE}) ",
    ),
    (
        "genetic information: what runs in a family",
        r" ((?:every|all|all the|most|none of the|no|the|half the) (?:single |one of the )?(?:men|women|man|",
        r"woman|males?|females?|",
        rf"uncles?|aunts?|guys|girls|cousins?|kids|relatives?) {_SIDE}(?: (?:is|are|was|were|has|have|had|been|",
        r"all|just|always|ever|",
        r"made|lived|lives|got|gets|goes|went|dropped|drops|dies|died|dead|gone|bald|early|young|past|before|by|",
        r"at|it|of|to|see|sees|",
        rf"saw|fifty|sixty|forty|seventy|\d\d|{_ILLNESS})){{1,6}})(?= )",
    ),
    (
        "genetic information: what relatives have had",
        rf" ({_NUMBER} (?:of )?(?:(?:my|our|his|her|their|the) )?(?:{_NUMBER} )?(?:great )?{_KIN} (?:(?:have|",
        r"had|has|got|get|are|were|",
        r"all|both|also|needed|went|lost|died|been|on|through|with) ){1,3}(?:[a-z]+ ){0,3}(?:removed|replaced|",
        r"dead|gone|it|it too|early|",
        rf"young|transplants?|stents?|surgery|testing|tested|{_ILLNESS}))(?= )",
    ),
    (
        "genetic information: a gene",
        r" (same (?:gene|genes|mutation|variant|disease|condition|cancer|heart|ticker|kidneys|lungs|thing|one)",
        r" (?:that |which |as )?(?:killed|took|got|claimed|runs|my|his|her|our|had)(?: (?:my|our|his|her) ",
        rf"{_KIN})?)(?= )",
    ),
    (
        "genetic information: who is related",
        r" ((?:dad|father|daddy|mom|mother|brother|sister|grandpa|grandma|uncle) (?:isn t|wasn t|is not|ain t|",
        r"was not|is actually not)",
        r" (?:really |actually )?(?:my|his|her|our) (?:real |bio |biological |actual |full |birth )?(?:dad|",
        r"father|daddy|mom|mother|brother|sister|",
        r"grandpa|sibling|blood))(?= )",
    ),
    (
        "genetic information: inherited",
        r" (born with (?:[a-z0-9]+ ){1,5}(?:like|same as|just like) (?:every|all|most|half|my|his|her|our|the) ",
        r"(?:[a-z]+ ){0,4}(?:family|side|line|",
        r"bloodline|mom|dad|mother|father|grandma|grandpa|uncle|aunt|brother|sister))(?= )",
    ),
    (
        "genetic information: inherited",
        r" ((?:(?:color )?blind|colorblind|deaf|dead|demented|diabetic|shaky|sick|crazy|bald|crippled|young|",
        r"early|senile|wheelchair|",
        rf"{_ILLNESS}) (?:just |exactly )?(?:like|same as) (?:(?:my|his|her|our|the|every|all) ){{0,2}}(?:old ",
        rf"man|{_KIN}))(?= )",
    ),
    (
        "genetic information: a gene",
        r" ((?:broken|bad|faulty|one|two|single|double|busted|defective|mutated|good) cop(?:y|ies) of (?:the|",
        r"an?|that|my|this) ",
        r"(?:[a-z0-9]+ ){0,3}gene)(?= )",
    ),
    (
        "genetic information: a risk",
        rf" ((?:predispos(?:ed|ition)|susceptible|prone) (?:to|for|toward|towards) (?:[a-z]+ )?{_ILLNESS})(?= )",
    ),
    (
        "genetic information: what relatives have had",
        r" ((?:mom|mum|dad|mother|father|mama|papa|grand(?:ma|pa|dad|mother|father)|grandad|nana|gran|gram|sister|",
        r"brother|aunt|uncle) s (?:bad |",
        r"failing )?(?:genes?|genetics|dna|chromosomes?|colon|breasts?|heart|kidneys?|liver|lungs|pancreas|",
        r"ovaries|prostate|thyroid|arteries|",
        r"blood sugar|cholesterol|",
        rf"{_ILLNESS}))(?= )(?! (?:of gold|shaped|felt))",
    ),
    (
        "genetic information: what relatives died of",
        r" ((?:dead|gone|dies|die|died|dying|dropped(?: dead)?|drops|drop|keeled over|blind|deaf|bald) (?:at|by|",
        r"before|around|past) (?:\d\d|",
        r"thirty|forty|fifty|sixty)(?: [a-z]+)? (?:from|of|with) (?:(?:his|her|their|the|a|an|bad|my) ",
        r"){0,2}(?:heart|hearts|liver|lungs|",
        rf"kidneys|{_ILLNESS}))(?= )",
    ),
    (
        "genetic information: a test or its result",
        r" ((?:huntington s|huntingtons?|brca ?[12]?|brac?ca|alzheimer s|alzheimers|lynch|tay sachs|sickle cell|",
        r"cystic fibrosis|carrier|",
        r"genes?|apoe|predictive|presymptomatic|predisposition|mutation|parkinson s|marfan) (?:blood )?(?:test ",
        r"results?|tests?|testing|results?|",
        r"screens?|screening|panels?|status))(?= )",
    ),
    (
        "genetic information: what relatives have had, in Spanish",
        r" ((?:todos|todas|los hombres|las mujeres|mi (?:mama|papa|abuel[ao]|ti[ao]|herman[ao]|madre|padre|",
        r"familia)|mis (?:abuel[ao]s|ti[ao]s|",
        r"herman[ao]s|padres)) (?:[a-z]+ ){0,3}(?:mueren|murieron|murio|muere|tuvo|tuvieron|tienen|tiene|padece|",
        r"padecen|padecio|fallecio|",
        r"fallecieron|sufre|sufren) (?:de |del |con )?(?:la |el |un |una )?(?:corazon|cancer|azucar|diabetes|",
        r"presion|alzheimer|parkinson|",
        r"infarto|derrame|rinon|rinones|higado|cirrosis|leucemia|tumor|demencia|depresion|epilepsia|lupus|",
        r"artritis))(?= )",
    ),
    (
        "genetic information: a lineage by its letters",
        r" ((?:maternal |paternal |y )?haplogroups? (?:is |are |was )?[a-z]\d{0,2}[a-z]?\d{0,3}[a-z]?)(?= )",
    ),
    ("genetic information: a test or its result", r" (apo ?e ?(?:e ?)?[234] (?:e ?|apoe ?)?[234])(?= )"),
    (
        "genetic information: an age that relatives did not pass",
        rf" ((?:age|older than|outlived|outlive|past) (?:that )?(?:my |his |her )?{_KIN} (?:was when|died|",
        r"passed|ever|got|had|dropped|went))(?= )",
    ),
)
