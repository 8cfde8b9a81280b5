"""Illnesses, aids, clinics and genes that no list knows, told by what stands around them."""

from vetting.redaction.recognizers.unlisted import NAMES
from vetting.redaction.rules import rules

_NO_SICKNESS = (
    r"(?!(?:coca\w+|coke|crack|meth\w*|fentanyl|weed|marijuana|cannabis|thc|heroin|opi\w+|alcohol|steroids?|"
    r"amphetamines?|benzo\w*|xanax|mdma|"
    r"ecstasy|ketamine|drugs?|being|everything|awesome|having|anything|oxy\w+|morphine|codeine|barbiturates?|"
    r"substances?|gunshot|narcotics|nicotine|"
    r"performance|adderall|doping|multiple|illegal|illicit|controlled|some|both|several|banned|suboxone|methadone|"
    r"tramadol)\b)"
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
        "disability: where it comes from",
        r" (?<! tone )(?!(?:deaf|blind) to )",
        r"(?:deaf|blind|paraly[sz]ed|lost (?:my|his|her) (?:sight|hearing|vision|leg|arm|voice)) ",
        r"(?:in (?:one|both|my|his|her) (?:left |right )?(?:eyes?|ears?) )?(?:from|to|because of|due to) ",
        r"(?!(?:birth|the|my|his|her|this|that|a|an|being|their)\b)([a-z]{4,})(?= )",
    ),
    (
        "health: a test's outcome",
        rf" tested positive for {_NO_SICKNESS}([a-z]{{4,}})(?= )",
    ),
    (
        "health: levels",
        r" ((?:my|his|her) (?!(?:energy|stress|water|confidence|noise|oil|fluid|battery|skill|caffeine|patience|",
        r"fuel|coolant|pool|chlorine|fitness|",
        r"activity|motivation|excitement|hype|sound|light|gain|trim)\b)[a-z]{4,} levels?)(?= (?:is|are|was|were|",
        r"came back|dropped) (?:finally |back to |back |too |",
        r"still |really |in )?(?:normal|low|high|elevated|stable|undetectable|range)\b)",
    ),
    (
        "health: an attack",
        r" (?:to|in|at) (?:the )?(?:er|emergency room|hospital|urgent care) (?:for|with|after) (?:an? |my |his |her ",
        r")((?!terrorist|shark|dog)[a-z]{4,} (?:attack|flare|episode|crisis))(?= )",
    ),
    (
        "disability: an aid",
        r" (?:wear|wears|wearing|wore|needs?|in) ((?:my|a|an|his|her) [a-z]{3,} (?:brace|splint|orthotics?|",
        r"prosthe\w+))(?= )",
    ),
    (
        "health: an illness flares",
        r" (?:my|his|her) (?!(?:tempers?|grill|nostrils|skirt|pants|jeans|fire)\b)([a-z]{4,} (?:is|are|s|was|has ",
        r"been|keeps) flaring)(?= )",
        r"| (?!(?:solar|lens|signal|road|muzzle|gas|fire|first|another|little)\b)([a-z]{4,} flare ups?)(?= )",
    ),
    (
        "health: an illness beside another",
        r" (?:has|have|had|with) (?!(?:stress|kids|friends|issues|fear|anger|some|both|severe|mild)\b)([a-z]{5,})",
        r"(?= and (?:autism|adhd|ptsd|diabetes|epilepsy|asthma|ocd|bipolar|arthritis|fibromyalgia|lupus|cancer)\b)",
    ),
    (
        "health: a doctor of one kind",
        rf" ((?:my|his|her|my dad s|my mom s) {_NO_BODY}[a-z]{{3,}}ologists?)(?= )",
        rf"| ({_NO_BODY}[a-z]{{3,}}ology (?:appointment|appt|clinic|referral|ward|consult|follow up|visit))(?= )",
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
        "health: what was found in a body",
        r" ((?:spots?|mass|masses|nodules?|lesions?|shadows?|growths?|lumps?|cysts?|tumou?rs?|mets|blockages?|clots?|",
        r"blood clots?|polyps?|fluid|scarring|swelling|inflammation|calcifications?|a bleed|bleeding) (?:in|on|around|",
        r"behind|near|to) (?:the |my |his |her |their |one |both )(?:left |right )?(?:liver|lungs?|brain|kidneys?|",
        r"breasts?|",
        r"spine|pancreas|thyroid|ovary|ovaries|bones?|colon|bladder|prostate|neck|throat|lymph nodes?|heart|uterus|",
        r"testicles?|stomach|retina|adrenal gland|spinal cord|optic nerve|intestines?|bile duct|aorta|carotid|",
        r"joints?))(?= )",
    ),
    (
        "health: free of an illness",
        rf" ({_NO_FREED}[a-z]{{4,}} free)(?= (?:for|since) (?:\d|one|two|three|four|five|six|almost|over|a year|19|",
        r"20))",
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
    (
        "health: a ward",
        r" (?:in|on|from|at|to) the ((?!(?:first|second|third|fourth|fifth|sixth|ninth|\d\w+|voting|election|",
        r"chicago|south|north|east|west|historic|",
        r"council|old|same|other|city)\b)[a-z]{4,} ward)(?= )",
    ),
    (
        "health: free of an illness",
        r" (?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten) (?:years|yrs|months|weeks|days) ",
        rf"({_NO_FREED}[a-z]{{4,}} free)(?= )",
    ),
)
CLINICS = rules(
    (
        "health: a day for an illness",
        r"\b((?-i:(?!Fire|Domestic|Cyber\w*|Security|Safety|Crime|Bullying|Distracted|Child|Stress|Gun|Hate|Fraud|",
        r"Identity|Scam|Traffic|Motorcycle|Water|Weather|",
        r"Hurricane|Tornado|Severe|Sexual|Elder|Trafficking|Human|Financial|Career|Earth|Ocean|Brand|Pet|Cultural|",
        r"Environmental|National|World|",
        r"Assault|Violence|Abuse|Mental|Health)[A-Z][\w']{3,} Awareness (?:Day|Month|Week|Walk|Ribbon)))\b",
    ),
    (
        "health: a group by its name",
        r"\b(?:sponsor|meetings?|joined|attend(?:s|ed|ing)?|chip|sober|steps?|group) (?:at |in |of |with |from |",
        r"through |thanks to )?",
        r"((?-i:[A-Z][a-z]{3,} Anonymous))\b|\b((?-i:[A-Z][a-z]{3,} Anonymous))(?= (?:meetings?|saved|sponsor|chip|",
        r"group|member))",
    ),
    (
        "health: a test's outcome",
        r"\b(?:i'?m|i am|he'?s|she'?s) ((?!body|sex|net|kink|co2|cash|carbon|test|fat|gay|queer|trans)",
        r"[a-z0-9]{3,12}-positive)\b",
    ),
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
        "genetic information: a test's outcome",
        r"\b(?:counselor|test|results?|screening|23andme) (?:said|says|showed|shows) (?:that )?(?:i|we) (carry ",
        r"\w{4,})\b",
    ),
    (
        "genetic information: an illness in a family",
        r"\b(?:carry|carries) ((?!on|it|that|this|the|guns?)\w{4,} in (?:our|my|his|her) (?:family|blood|genes|dna))\b",
    ),
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
