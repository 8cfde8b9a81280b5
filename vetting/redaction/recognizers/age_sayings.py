"""Age as people say it without "years old"; and what stands beside a figure that tells nobody's age."""

import re

from vetting.redaction.rules import rules

OTHER_UNIT = re.compile(
    r" ?(?:st|nd|rd|th|percent|pct|minutes?|mins?|hours?|hrs?|seconds?|secs?|miles?|mi|mph|km|"
    r"kph|days?|weeks?|wks?|months?|times|am|pm|dollars?|bucks|"
    r"cents|people|guys|points?|pts|pounds?|lbs?|kilos?|kg|feet|foot|ft|inch|inches|games?|goals|"
    r"grand|k|m|degrees|yards?|packages|stars?|calls|"
    r"tickets|cars|shots|beers|drinks|rounds|reps|laps|pages|o clock|oclock|different|of|on the|"
    r"in a|for|over|under|and oh|and \d|thousand|million|"
    r"hundred|blocks|units|charges|counts|followers|to \d|street|ave|avenue|road|north|south|"
    r"east|west|years? (?:in|on|at|ago|later|since|as|of|with)|"
    r"yrs? (?:in|on|at|ago)|more|other|new|cent|plus|x|gb|mb|tb|inches|caliber|cal|gauge|proof|"
    r"men|women|officers|cops|dudes|kids|\d{1,4}|deep|behind|ahead|away|short|"
    r"(?!(?:this|is|was|has|as|its|always|sucks|feels|means|hits|hurts|looks|comes|does|makes|gets|years|yrs|lets|yes|thats|bitches|always)\b)"
    r"[a-z]{3,14}s)(?= )"
)
_ADULT = r"(?:1[3-9]|[2-9]\d)"
_TENS = r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
_NUMBER = rf"(?:{_ADULT}|{_TENS}(?: (?:one|two|three|four|five|six|seven|eight|nine))?)"
_LIFE = (
    r"(?:feeling (?:it|great|good|old|young|fine|every)|slow|salty|grumpy|washed|rusty|cranky|achy|sore|creaky|bald|"
    r"grey|"
    r"gray|fluffy|content|cozy|unbothered|chillin|surviving|winging it|clueless|broken|exhausted|stubborn|thriving|"
    r"fabulous|flirty|fine|free|still (?:got|going|"
    r"single|kicking|"
    r"alive|in|can|have|no)|single|divorced|married|retired|tired|over it|never|"
    r"loving (?:it|life)|living|"
    r"blessed|sexy|alive|kicking|grateful|not dead|proud|broke|holding up)"
)
_SPANISH = (
    r"(?:\d{1,2}|quince|dieci[a-z]{4,6}|veinti?[a-z]{0,7}|(?:treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|"
    r"noventa)"
    r"(?: y (?:un[oa]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve))?)"
)
GRADUATED = rules(
    (
        "age: a graduation year",
        r"\b(?:high|hs|school|college|university|academy|state|tech|alum(?:na|nus|ni)?|grad|",
        r"graduate[ds]?|class|usma|",
        r"usna|usafa|vmi)(?: of| in)?[, ]{1,2}(['\u2018\u2019]\d\d)\b",
    ),
    (
        "age: a year of school",
        r"\b((?:prom|homecoming|(?:senior|junior|sophomore|freshman|soph|frosh) (?:year|yr)|freshman|sophomore)",
        r"(?: of| in| was|:)? (?:['\u2018\u2019]\d\d|19\d\d|20[0-2]\d))\b",
    ),
)
SAYINGS = rules(
    (
        "age: a number of years",
        rf"(?:^| {{2}}) ?({_NUMBER})(?= (?:looks|feels|suits|hits) (?:good|great|different|better|hard|me|weird) )",
    ),
    (
        "age: a graduation year",
        r" (?:graduated|grad|finished) (?:hs|high school|college|[a-z]+ high) (?:in|class of) {1,2}(\d\d)(?= )",
    ),
    (
        "age: a graduation year",
        rf" (class of (?:{_TENS}(?: (?:one|two|three|four|five|six|seven|eight|nine))?|oh (?:one|two|three|four|",
        r"five|six|seven|",
        r"eight|nine)|two thousand(?: and)?(?: [a-z]{3,8})?))(?= )",
    ),
    ("age: a number of years", rf" ({_NUMBER})(?= (?:and|but|y) {_LIFE} )"),
    (
        "age: a number of years",
        r"(?<!sold)(?<!open)(?<!opens)(?<!closes)(?<!closed)(?<!speed)(?<!going)(?<!stuck)(?<!driving)(?<!cruising)(?<!priced)",
        r"(?<!capped)(?<!clocked)(?<!maxed)(?<!valued)(?<!degrees)(?<!out)(?<!look) ",
        rf"at ({_TENS}(?: (?:one|two|three|four|five|six|seven|eight|nine))?)(?=  | ?$)",
    ),
    (
        "age: a number of years",
        rf"(?:^| {{2}}| (?:turned|turning|m|im|celebrating)) ?({_NUMBER}(?: {{1,2}}years young)?)(?= (?:again|",
        r"for the (?:[a-z]{3,9}|\d{1,2}(?:st|nd|rd|th)) time|one more time) )",
    ),
    (
        "age: a number of years",
        r"(?:^| {2}| (?:m|im|am|m like|m about|m around|he s|she s|was|looks?|looked|maybe|about|",
        r"turned)) ?([2-9]\d ?ish)(?= )",
    ),
    (
        "age: several ages",
        r"(?<! for) (?:age|aged|ages) {1,2}(\d{1,2}(?:(?: {1,2}and {1,2}| {1,2}to {1,2}| {1,3})\d{1,2}){1,6})(?= )",
    ),
    (
        "age: a birthday",
        r" (?:happy|happiest) ((?:1[3-9]|[2-9]\d) ?(?:st|nd|rd|th))(?= (?:to (?:me|my|her|him|this|you|us|the)|",
        r"b|birth)|  |$)",
    ),
    (
        "age: a birthday",
        r" (?:my|his|her|our|their|your|mom s|dad s|wife s|husband s|hubby s) (?:big )?((?:1[3-9]|",
        r"[2-9]\d) ?(?:st|nd|rd|th))(?= (?:party|",
        r"bash|bday|celebration|in (?:vegas|cancun|miami|nashville)|this (?:weekend|week|month|year|friday|",
        r"saturday|sunday)|",
        r"next|is (?:coming|next|this)|surprise|we|with)|  |$)",
    ),
    (
        "age: a birth year",
        r" (?:m|im|am) an? (19[4-9]\d|200\d)(?= (?:model|vintage|edition|issue|original|make) )|",
        r"(?:^| {2}| (?:an?|m|im|us|fellow|proud|of|true|real|for)) ?((?:[4-9]\d|0\d|1[0-5]|19[4-9]\d|200\d|",
        r"201\d) ?(?:baby|babies|kid))(?= )",
    ),
    (
        "age: a birth year",
        r"(?:^| {2}| vintage| made in| model year| original| edition) {1,2}((?:est|established|made in|vintage|",
        r"built in) {1,2}19[4-9]\d)(?=  | ?$| (?:model|edition|limited|aged|and|still|parts|original)\b)",
    ),
    (
        "age: a graduation year",
        r" (c o {1,2}(?:19[4-9]\d|20[0-3]\d|\d\d))(?=  | ?$| (?:where|yall|ya|alum|grads?|forever|baby|we)\b)",
    ),
    (
        "age: a number of years",
        rf" (?:tengo|tiene|tenia|cumplo|cumple|cumpli|cumpliendo|ya) ({_SPANISH}(?: anos|(?=  | ?$| y (?:todavia|",
        r"sigo|aun|nunca|ya|me|no) )))(?= )",
        rf"| (?:cumplo|cumple|cumpli|cumpliendo) ({_SPANISH})(?= (?:el|este|esta|hoy|manana|en|la proxima|pasado) )",
    ),
    (
        "age: a number of years",
        r" (?:cumpl[a-z]{1,6}|llegar a|llegue a|llego a|rumbo a|camino a|pasando|pasados|paso de|pase de) los ",
        rf"({_SPANISH}(?: anos)?)(?= )(?! (?:pesos|dolares|minutos|kilos|",
        r"kilometros|metros|grados|mil|puntos))",
    ),
    ("age: a number of years", rf" ({_SPANISH} anos)(?= (?:tengo|tiene|tenia|de edad|cumpl))"),
    (
        "age: a number of years",
        r" a (?:los|mis|sus|tus) ((?:[2-9]\d|veint[a-z]{1,7}|treinta|cuarenta|cincuenta|sesenta|setenta|",
        r"ochenta)(?: y [a-z]{2,6})?(?: anos)?)(?= )",
    ),
)
