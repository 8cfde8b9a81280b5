"""Illnesses, medicines and genes that no list knows, told by what stands around them."""

from vetting.redaction.recognizers.unlisted import NAMES
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
_NO_FREED = (
    r"(?!(?:smoke|sugar|debt|meat|gluten|soda|accident|caffeine|dairy|crime|rent|facebook|media|carbs?|plastic|drama|"
    r"stress|worry|incident|injury|hands|duty|care|twitter|tiktok|instagram|nicotine|tobacco|ticket|bug|rust|trouble|"
    r"violence|guilt|error|mortgage|porn|been|feel|were|have|available|always|totally|completely|finally|mostly|"
    r"spam|coffee|fast food|trash|leak|mess|problem|maintenance|issue|cable|phone|screen|cage|toll)\b)"
)
_NO_BODY = (
    r"(?!(?:bio|geo|meteor|archa?e|soci|anthrop|zo|the|ec|hydr|seism|volcan|crimin|cosmet|mix|techn|music|astr|etym|"
    r"myth|numer|hor|entom|ornith|herpet|paleont|climat|myc|ichthy|primat|egypt|graph|nano|bi|ap|ide|termin|metr|pen|"
    r"scient|ufo|method|chron|tri|tauto|ethn|agr|limn|dendr|tr)olog)"
)

HEALTH = rules(
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
        "health: a doctor of one kind",
        rf" ((?:my|his|her|my dad s|my mom s) {_NO_BODY}[a-z]{{3,}}ologists?)(?= )",
        rf"| ({_NO_BODY}[a-z]{{3,}}ology (?:appointment|appt|clinic|referral|ward|consult|follow up|visit))(?= )",
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
        "health: symptoms",
        r" ((?:my|his|her) (?!(?:withdrawal|first|only|main|other|early|new|weird|same|usual|hangover)\b)[a-z]{4,} ",
        r"(?:symptoms?|flares?|flare ups?|remission|diagnosis))(?= )",
    ),
    (
        "health: an implant",
        r" ((?:my|his|her) [a-z]{4,} implants?)(?= )",
    ),
    (
        "health: free of an illness",
        rf" ({_NO_FREED}[a-z]{{4,}} free)(?= (?:for|since) (?:\d|one|two|three|four|five|six|almost|over|a year|19|",
        r"20))",
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
        "disability: born so",
        r" (born with (?:an?|one|two|no) (?!(?:big|golden|good|kind|huge|lead|heavy|gold|strong|great|green|",
        r"sensitive)\b)(?:[a-z]+ ){1,2}",
        r"(?:foot|feet|hands?|legs?|arms?|heart|spine|valve|lip|palate|ears?|kidneys?|hips?|lungs?))(?= )",
    ),
    (
        "disability: an aid",
        r" ((?:use|uses|using|need|needs) (?:a|an|my|his|her) (?!(?:bike|car|bus|truck|van|uber|skateboard|boat|map|",
        r"gps|golf|rental|ladder|new)\b)(?:[a-z]+ ){1,2}",
        r"to (?:get around|walk|hear|breathe|speak|stand up|swallow))(?= )",
    ),
    (
        "health: attacks",
        r" ((?:my|his|her) (?!(?:special|magic|melee|ranged|sneak|counter|first|combo|cyber|basic|charge|fire)\b)",
        r"[a-z]{4,} attacks?)(?= ",
        r"(?:are|is|have|got|started|keep) (?:back\b(?! in)|getting|worse|again|coming|under control))",
    ),
    (
        "health: an episode",
        r" (?:had|having) (an? (?!(?:new|great|good|podcast|bonus|whole|full|pilot|favorite|crossover|funny|special|",
        r"extra)\b)[a-z]{4,} episode)",
        r"(?= (?:at work|on the|in the|last night|while|at the|yesterday|this morning))",
    ),
    (
        "health: a condition",
        r" ((?:my|his|her) (?!(?:current|mint|air|living|final|good|one|only|overall|financial|training|playing)\b)",
        r"[a-z]{4,} condition)",
        r"(?= (?:is (?!mint|good|great|like)|makes|means|flares|keeps|worsened|causes|requires|limits|got worse))",
    ),
    (
        "health: a doctor of one kind",
        r" (?:cita con (?:el|la|mi)|mi) ((?!biologo|geologo|arqueologo|teologo)[a-z]{4,}(?:olog[oa]|iatra))(?= )",
    ),
    (
        "health: an illness",
        r" (?:sufro|padezco|padece|sufre|enferm[oa]|sufriendo) de (?:la |el )?(?!(?:amor|celos|frio|hambre|",
        r"aburrimiento|los|las|calor|sed|mi|su|lo|todo)\b)([a-z]{4,})(?= )",
    ),
    (
        "disability: an aid",
        r" ((?:use|uses|using|wear|wears|wearing|need|needs) (?:a|an|my|his|her) (?:[a-z]+ ){1,2}(?:for|because of) ",
        r"(?:my|his|her) (?:hearing|sight|vision|eyesight|balance|tremors?|mobility|condition|disability))(?= )",
    ),
)
CLINICS = rules(
    (
        "health: a clinic by its name",
        r"\b(?:admitted (?:back )?(?:in)?to|discharged from|inpatient at|patient at|patients at|checked (?:my ?self ",
        r")?into|released from|",
        rf"treated at|rehab at|rounds? of treatment at) (?:the )?({NAMES} (?:Clinic|Hospital|Infirmary|Ward|",
        r"Recovery|Behavioral|Rehab|",
        r"Sanatorium|Sanitarium|(?:House|Ranch|Center|Centre)(?= (?:for \d|again|on my|after I|because I))))\b",
    ),
    (
        "health: an illness in a tag",
        r"#((?-i:(?!Weekend|Road|Keyboard|Golden|Ninja|Spartan|Eco|Prayer|Rainbow|Happy|Peaceful|Social|Street|",
        r"Pickup|Fire|Cyber|",
        r"Situational|Crime|Self|Brand|Traffic|Safety|Gun|Titan|Wounded|Jeep|Mud|Gym|Iron|Trail|Shadow|Zombie|",
        r"Domestic|Bully|",
        r"Holocaust|Layoff|Hurricane|Monday|Tornado|Earth|Spiritual|Legal|Budget|Bike|Motorcycle|Phish|Wildlife|",
        r"Ocean|Shark)",
        r"[A-Z][a-z]{3,}(?:Warrior|Survivor|Awareness|Mom[Ll]ife|Fighter)))(?!\w)",
    ),
)
GENE = rules(
    (
        "genetic information: a gene by its name",
        r"\b(?:passed (?:me|us|him|her|down|on)|inherited|tested for|test for|carry|carries|carrying) (?:me )",
        r"?(?:the|a|my|her|his) ",
        r"((?!comedy|sarcasm|funny|cool|lazy|nap|clumsy|tall|height|dominant|recessive|same|good|athletic|selfish|",
        r"hoarding)\w{3,12} gene)\b",
    ),
    (
        "genetic information: a gene by its name",
        r"\b((?-i:(?!COVID|SARS|HIV|HPV|HSV|RH)[A-Z]{2,5}-?[A-Z]?\d{1,3}[A-Z]?)(?: gene)?[ -]",
        r"(?:positive|negative|carrier|mutation|variant))\b",
    ),
)
FERTILITY = rules(
    (
        "pregnancy: a procedure",
        r" (transferred (?:one|two|three|1|2|3) [a-z]+(?:cysts?|embryos?))(?= )|",
        r" ((?:we (?:have|got)|heard|saw|there s) (?:a|the|our) (?:strong |little |baby )?heartbeat)(?= )(?! of)|",
        r" (two lines) (?=after (?:[a-z0-9]+ ){1,4}(?:of|trying))(?!after (?:[a-z0-9]+ ){1,4}of (?:knitting|code|",
        r"sewing))|",
        r" ([a-z]+ retrieval)(?= (?:[a-z0-9]+ {1,2}){0,8}(?:eggs|follicles|embryos))",
    )
)
