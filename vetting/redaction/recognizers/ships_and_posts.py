"""Military service as people tell it without saying so: ships, cities with a year, handles, ratings."""

from vetting.redaction.rules import rules

_SHIP = (
    r"(?:Theodore Roosevelt|T\.? ?R\b|Big Stick|Nimitz|Eisenhower|Ike\b|Abraham Lincoln|Lincoln|Carl Vinson|Vinson|"
    r"Stennis|Truman|Ronald Reagan|Reagan|Kitty Hawk|Enterprise|Big E\b|Forrestal|Saratoga|Bataan|Kearsarge|Iwo Jima|"
    r"Wasp|Boxer|Makin Island|Bonhomme Richard|Essex|Peleliu|Nassau|Tarawa|Saipan|Guam|Cole|Midway|Ranger|"
    r"Constellation|Connie|Independence|America|Kennedy|JFK|Coral Sea|Oriskany|Hancock|Ticonderoga|"
    r"Missouri|New Jersey|"
    r"Wisconsin|Iowa|Blue Ridge|Mount Whitney|Emory Land|Frank Cable|George Washington|GW\b|"
    r"Gerald Ford|Ford\b|Bush\b)"
)
_ABOARD = (
    r"(?:years?|yrs|months|deployed|deployment|served|serving|cruises?|sailed|stationed|underway|shipmates?|crew|"
    r"haze gray|berthing|galley|flight deck|ladderwells?|paint(?:ed|ing)|chipp(?:ed|ing)|deck|snipe|reactor|"
    r"engine room|gulf|westpac|med)"
)
_CITY = (
    r"(?:Baghdad|Fallujah|Falluja|Ramadi|Mosul|Tikrit|Najaf|Haditha|Sadr City|Karbala|Samarra|Basra|Balad|Taji|"
    r"Helmand|Sangin|Marjah|Kandahar|Korengal|Khost|Kunar|Bagram|Kabul|Anbar|Khe Sanh|Hue|Da Nang|Danang|Cu Chi|"
    r"Pleiku|Mogadishu|Beirut|Grenada|Panama|Iraq|Afghanistan|Afghan|Kuwait|Nam|Vietnam|Bosnia|Kosovo|Somalia|"
    r"OIF|OEF|Desert Storm)"
)
_LAND = r"(?:irak|iraq|afganist[aá]n|kuwait|bosnia|vietnam|corea|kosovo|siria|medio oriente)"
_MARK = r"['\u2018\u2019]?"
_CALLED = (
    r"(?:grunt|devil_?dog|jarhead|rifleman|infidel|doc|marine|mortar|gunner|sgt|gunny|ssgt|corpsman|sapper|cav|usmc|"
    r"army|navy|usaf|infantry|vet|combat|bravo|sniper|recon|airborne)"
)
OTHERWISE_TOLD = rules(
    (
        "military service: a ship",
        rf"\b{_ABOARD}\b[^.!?\n]{{0,40}}\b(?:on|aboard|off|onboard) (?:the )?((?:old )?(?-i:{_SHIP}))(?![\w'])",
    ),
    (
        "military service: a ship",
        rf"\b(?:on|aboard|off|onboard) (?:the )((?-i:{_SHIP}))\b(?=[^.!?\n]{{0,30}}\b{_ABOARD}\b)",
    ),
    (
        "military service: where and when",
        rf"\b({_CITY},? {{1,2}}(?:in )?(?:{_MARK}\d\d|19[5-9]\d|200\d|",
        rf"201[0-4])(?: ?[-\u2013/&] ?{_MARK}(?:20)?[01]\d)?)",
        r"(?![\w%]|[:.,]\d)",
    ),
    (
        "veteran status: a rating",
        r"\b(?:my|his|her|our|got|getting|with an?|at|finally|a|permanent|combined|awarded|rated)(?: an?| at| my)? ",
        r"((?:[1-9]0|100) ?(?:%|percent) ?(?:rating|disab(?:led|ility)(?: rating)?|rated|combined|schedular|tdiu))",
        r"(?! (?:on|from|by|at) (?:rotten|imdb|yelp|google|steam|amazon|critics|metacritic|the exam|letterboxd))",
    ),
    ("veteran status: a rating", r"\brated (?:at )?((?:[1-9]0|100) ?(?:%|percent))(?! (?:on|from|by|fresh))"),
    (
        "military service: in a handle",
        rf"(?<![^\W_])({_CALLED}_?(?:0[1-9]\d\d|11b|11c|13f|19d|19k|31b|68w|88m)[a-z_]{{0,6}})(?!\w)",
    ),
    (
        "military service: a deployment, in Spanish",
        r"\b((?:despliegues?|desplegad[oa]s?|misi[oó]n(?:es)?|servicio|combat[íi]|pele[eé]|",
        r"serv[ií]) (?:militar(?:es)? )?",
        rf"en {_LAND})\b",
    ),
    (
        "military service: in Spanish",
        r"\b((?:serv[ií]|sirvi[oó]|estuve|estuvo|estaba|entr[eé]|entr[oó]|me met[ií]|a[nñ]os) en ",
        r"(?:la (?:marina|naval|fuerza a[eé]rea|guardia nacional|armada|infanter[ií]a|milicia)|",
        r"los marines|el ej[eé]rcito))\b",
    ),
)
