"""Medicines and treatments that no list knows, told by what stands around them."""

from vetting.redaction.rules import rules

_NO_MEDICINE = (
    r"(?!(?:the|my|his|her|it|this|that|these|them|all|social|coffee|caffeine|sugar|soda|milk|formula|bottles?|"
    r"breast\w*|"
    r"diapers|pacifiers?|screens?|training|gas|oil|netflix|video|energy|pouches|zyn|nicotine|cig\w*|vap\w+|dip|meat|"
    r"carbs|facebook|twitter|instagram|tiktok|fast|junk|a|an|of)\b)"
)
_NO_REFILL = (
    r"(?!(?:drinks?|coffee|sodas?|popcorn|propane|water|beer|free|pepsi|coke|wine|bottle|stanley|metrocard|transit|"
    r"phone|"
    r"card|vape|lighter|printer|toner|first|second|third|last|next|daily|weekly|morning|nightly|vitamin|graphics|"
    r"drawing|"
    r"android|samsung|amazon|kindle|wacom|time|cash|bank|toothpaste|dishwasher|laundry|detergent|pool|account|social|"
    r"favorite|what|them|work|money|that|this|with|have|home|repairs?|damages?|anything|something|everything|nothing|"
    r"instagram|facebook|tiktok|caffeine|sugar|football|baseball|soap|chlorine|bleach|audio|usual|mine)\b)"
)

MEDICINES = rules(
    (
        "health: a medicine or a treatment",
        r" (?:my|his|her) (?!(?:new|old|daily|dogs?|cats?|other|morning|night|regular|first|next|last|spa|hair|",
        r"silent|lawn|window|royal|special|only|own|",
        r"current|favorite|water|wood|metal|surface)\b)([a-z]{4,})(?= (?:medications?|meds|treatments?)\b)",
    ),
    (
        "health: a medicine",
        r" (?:doctor|doc|psychiatrist|psych|shrink|neurologist|cardiologist) (?:wants|has|keeps|kept|got|put) me on ",
        r"([a-z]{5,})(?= for (?:life|good|the rest)\b)",
        r"| (?:stopped|quit) taking (?![a-z]+s )([a-z]{5,})(?= (?:cold turkey|because|on my own)\b)",
    ),
    (
        "health: a medicine",
        r" (?:pharmacy|walgreens|cvs|rite aid|pharmacist) (?:is |was |ran |keeps running |s |still )?(?:out of|",
        r"doesn t have|won t fill|filled|shorted me on) ",
        r"(?:my |the )?(?!(?:candy|water|sodas?|masks|stickers|toilet|paper|change|everything|order|orders|",
        r"prescriptions?)\b)([a-z]{5,})(?= )",
    ),
    (
        "health: a medicine",
        r" prior auth(?:orization)? (?:for|on) (?:my |the |his |her )?([a-z]{4,})(?= )",
    ),
    (
        "health: a medicine",
        r" (?:doctor|doc|psychiatrist|psych|neurologist|shrink|oncologist|rheumatologist|cardiologist) (?:just |",
        r"finally |also )?(?:added|discontinued|",
        r"switched (?:me|him|her) to|took (?:me|him|her) off) (?!(?:that|another|some|insult|notes|more|a|an|the|",
        r"decaf|days?|nights?|water)\b)([a-z]{5,})(?= )",
    ),
    (
        "health: a medicine",
        r" (?:dose|dosage) of (?:my |his |her )?(?!(?:reality|humor|vitamin|sunshine|caffeine|truth|karma|nostalgia)",
        r"\b)([a-z]{5,})(?= (?:went|is|was|got|doubled|increased)\b)",
    ),
    (
        "health: a medicine",
        r" (?:inject|injects|injected|injecting) (?:myself with |him with |her with )?(?!(?:humor|money|fuel|life|",
        r"energy|color|some)\b)([a-z]{5,})",
        r"(?= (?:every|daily|weekly|once|twice|into my)\b)",
    ),
    (
        "health: a medicine",
        r" (?:took|on|taking|tried|used|using|with) ([a-z]{5,})(?= to (?:get pregnant|conceive|ovulate)\b)",
    ),
    (
        "health: a medicine changed",
        r" (?:doctor|doc|dr|psychiatrist|psych|neurologist|shrink|nurse|clinic|pcp|they) (?:has |had |just |finally )?",
        r"((?:upped|raised|lowered|doubled|halved|increased|decreased|tweaked) (?:my|his|her) ",
        r"(?!(?:rent|rates?|pay|hours|premiums?|prices?|bill|taxes|copay|deductible|salary|wages?|bail|insurance|age|",
        r"voice|hand|odds|eyebrows?|bid|offer|limit|fine|fee|fees|sentence|hopes?|routes?|",
        r"workload|order|guard|spirits|standards|score|grade|stakes|expectations|time) )[a-z]{4,})(?= )",
    ),
    (
        "health: a medicine ended",
        r" ((?:weaning|weaned|wean|tapering|tapered|taper|titrating|titrated|detoxing) (?:myself |me |him |her )?",
        rf"(?:off|down)(?: of| from)? {_NO_MEDICINE}[a-z]{{4,}})(?= )",
    ),
    (
        "health: a medicine",
        r" (prescribed (?:me |him |her |us )?(?:a |an |some |more )?(?!(?:by|for|in|under|at|and|the|this|that|burns?|",
        r"burning|fires?|limits?|distance|speed|period|uniform|manner|time|procedures?|policy|format|course|route|",
        r"method|form|amount|number|lenses|glasses|rest|reading|books?|exercise|walks?|me|him|her|us) )[a-z]{5,})(?= )",
    ),
    (
        "health: a treatment",
        r" ((?:my|his|her) (?!fuel |spark |port |water |steroid |direct |capital |cash )[a-z0-9]+ ",
        r"(?:injections|infusions?))(?= )",
    ),
    (
        "health: a medicine",
        rf" ((?:my|his|her) {_NO_REFILL}[a-z]{{4,}} (?:refills?|tablets?|capsules?|dosages?|withdrawals?|side ",
        r"effects))(?= )",
    ),
    (
        "health: a medicine",
        r" side effects (?:of|from) (?:my |taking |being on )?(?!(?:the|this|that|these|being|playing|watching|too|",
        r"not|",
        r"living|working|getting|having|lack|poor|long|night|shift|fame|success|it|a|an|eating|using|drinking)\b)",
        r"([a-z]{5,})(?= )",
    ),
    (
        "health: a medicine",
        r" (?:out of|without|skipped|missed|refill|refilled|get|got|afford|afford my|for|covers|cover|of) ",
        rf"{_NO_REFILL}([a-z]{{5,}})",
        r"(?= {1,2}(?:and|because|but|so|since|until|when) {1,2}(?:my |the )?(?:insurance|pharmacy|pharmacist|",
        r"walgreens|cvs)\b)",
    ),
    (
        "health: a medicine",
        r" (?:doctor|doc|dr|psychiatrist|psych|neurologist|shrink|nurse|clinic|pcp|specialist) (?:has |had |just |",
        r"finally )?",
        r"((?:put|started|switched) (?:me|him|her) (?:back )?(?:on|to) (?!(?:a|an|the|hold|speaker|bed|light|leave|",
        r"notice|",
        r"my|video|his|her|this|that|these|some|stand|blast|to)\b)[a-z]{4,})(?= )",
    ),
    (
        "health: a medicine",
        r" (?:i take|takes|i m taking|been taking|started taking|tomo|toma) (?!(?:time|naps?|ubers?|pictures|notes|",
        r"melatonin|",
        r"things|breaks|trips|walks|baths|steps|action|comfort|showers|hot|cold|amtrak|lessons|classes|supplements)",
        r"\b)([a-z]{5,})",
        r"(?= (?:for|para) (?:the |my |his |her |el |la |mi |los |las )?(?:pain|sleep|nerves|nervios|back|heart|",
        r"corazon|stomach|",
        r"joints?|moods?|head|headaches?|knees?|lungs?|sugar|azucar|pressure|presion|bp|thyroid|tiroides|dolor|",
        r"cabeza|skin|",
        r"nausea|shakes|tremors?|voices|panic|swelling|nightmares|flashbacks|flares?)\b)",
    ),
    (
        "health: a medicine",
        r" (?:tomo|toma|tomando) (?!(?:cerveza|caf.|leche|bastante|siempre|mucho|mucha|fotos|jugos?|refresco|clases|",
        r"cocacola|",
        r"proteina|licuados?|tequila|mezcal|whisky|batidos?|suplementos)\b)([a-z]{6,})(?= (?:todos los dias|todas ",
        r"las noches|",
        r"cada (?:ocho|doce|seis|\d{1,2}) horas))",
    ),
    (
        "health: a medicine",
        r" (?:insurance|medicaid|medicare|tricare|aetna|cigna|the va|blue cross|kaiser) (?:company )?(?:finally |",
        r"just )?(?:approved|denied|dropped|",
        r"rejected|won t cover|stopped covering|covers|refused) (?:my |his |her )?(?!(?:claims?|appeals?|everything|",
        r"coverage|cars?|roof|repairs?|",
        r"rental|that|this|them|towing|hail|flood|storm|water|windshield|truck|loan|mortgage|their|what|most|some|",
        r"half|nothing|it all|damages?|home|house)\b)",
        r"([a-z]{5,})(?=  | ?$| (?:again|because|for my|and now|after))",
    ),
    (
        "health: a medicine",
        r" (?:half an?|half of an?|a half) (?!(?:bottle|glass|beer|sandwich|pizza|gummy|joint|book|chapter|pack|",
        r"pint|gallon|cup|mile|hour|movie|episode|",
        r"banana|apple|burrito|cookie|scoop|page|bag|can|box|cake|pie)\b)([a-z]{5,})(?= (?:before bed|at bedtime|",
        r"twice a day|with food|at night|every night|daily))",
    ),
    (
        "health: a treatment",
        r" (?:first|second|third|fourth|fifth|another|last|next|final|weekly|monthly|\d{1,2}th) ((?!fuel|capital|",
        r"cash|direct|port)[a-z]{4,} ",
        r"(?:infusions?|injections?|transfusions?))(?= )",
    ),
    (
        "health: a treatment",
        r" ((?:my|his|her) (?!best|jump|head|first|last|money|slap|bank|warm|trick|three|tequila|espresso|tee|hook|",
        r"screen|chip)[a-z]{4,} shots?)",
        r"(?= (?:is |are |was )?(?:every|each|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|next week|this week))",
    ),
    (
        "health: a medicine",
        r" (?:takes?|taking|toma|tomo) (?![a-z]+s )(?!(?:transit|metro|train|subway|ferry|amtrak|creatine|protein|",
        r"collagen|attendance|advantage|abuse|",
        r"public|melatonin|inventory|action|time|place|care|flak|heat|control|charge|over|turns|water|coffee)\b)",
        r"([a-z]{5,})",
        r"(?= (?:daily|twice daily|twice a day|once a day|nightly|as needed|for life)\b)",
    ),
    (
        "health: a medicine",
        r" (?:me|le|nos) (?:receto|recetaron|recetan|receta) (?:un |una |unas |unos )?(?!(?:reposo|ejercicio|lentes|",
        r"descanso|agua)\b)([a-z]{5,})(?= )",
    ),
    (
        "health: a medicine",
        r" (?:(?:day|week|month) (?:\d{1,3}|one|two|three|four|five|six) (?:of|on)|anyone (?:else |here )?(?:on|",
        rf"taking|been on)) {_NO_REFILL}(?![a-z]+s )([a-z]{{5,}})",
        r"(?= (?:[a-z]* ){0,6}(?:nausea|side effects?|appetite|dizzy|dizziness|headaches?|sleepy|kick in|works?|",
        r"working|helped|weight gain)\b)",
    ),
)
