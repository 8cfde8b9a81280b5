"""Military and veteran status: the lists, deployments, units, pay grades, ratings."""

from vetting.domain.protected_classes import ProtectedClass
from vetting.redaction.recognizers import fields
from vetting.redaction.recognizers.base import ClassRecognizer
from vetting.redaction.recognizers.ships_and_posts import OTHERWISE_TOLD
from vetting.redaction.recognizers.unlisted import SERVICE
from vetting.redaction.rules import rules

_BRANCH = (
    r"(?:(?:us |u\.s\. )?(?:army|navy|marines?|marine corps|air force|coast guard|space force|national guard|"
    r"air guard|"
    r"military|service)|usmc|usaf|usn|uscg|ussf|guard|reserves?|corps|infantry|active duty|airborne)"
)
_POST = (
    r"(?:Benning|Moore|Bragg|Liberty|Hood|Cavazos|Campbell|Carson|Drum|Jackson|Sill|Leonard Wood|Bliss|Lewis|"
    r"Riley|Stewart|"
    r"Polk|Johnson|Knox|Gordon|Eisenhower|Huachuca|Irwin|Dix|Meade|Wainwright|Richardson|Eustis|Lee|Rucker|Novosel|"
    r"Leavenworth|Belvoir|Myer|Detrick|Devens|McCoy|McClellan|Sam Houston|Buchanan|Shafter|Greely|Ord|Hamilton)"
)
_RULES = rules(
    ("military service: a base", rf"\bF(?:or)?t\.? ?{_POST}\b"),
    (
        "military service: a base",
        r"\b(?:(?-i:[A-Z])[\w.]+ ){0,2}(?-i:[A-Z])[\w.]+ (?:(?-i:AFB|ARB|ANGB|JRB)|air force base|",
        r"naval air station|army air ?field|marine corps",
        r" base)\b|\b(?-i:NAS|MCAS|MCB|NAVSTA|JB|Joint Base) (?-i:[A-Z])\w+\b",
    ),
    (
        "military service: a unit",
        r"\b\d{1,2}-\d{2,3} (?-i:PIR|IN|AR|AV|CAV|FA|BN|INF|MP|EN)\b|\b\d/\d{1,3}(?: ?(?-i:MAR|CAV|ACR|INF|IN|",
        r"PIR|SFG|FA|AD|ID)\b| ",
        r"?marines\b)|\b(?-i:VMFA|VMA|HMLA|HMH|VMM|VFA|VAQ|VP|HSC|HSM|VMGR|DDG|CVN|SSN|SSBN|LHD|LPD|LSD)-\d{1,3}\b",
    ),
    (
        "military service: an occupation",
        (
            r"(?-i:\b[1-8][A-Z]\d[A-Z]\d[A-Z]?\b)|\b(?:MOS (?:was |is |of )?|former |ex-|(?:was|am|i'm|as) an? |"
            r"retired )"
        ),
        r"(?-i:\d\d[A-Z]|0[1-9]\d\d)\b(?![-/:])",
    ),
    (
        "military service: years served",
        rf"\b{_BRANCH}[,:]? ?\(?'?\d{{2,4}} ?(?:-|\u2013|to|thru) ?(?:'?\d{{2,4}}|present)\b\)?",
    ),
    (
        "military service: years served",
        r"\b(?:\d{1,2}|two|three|four|five|six|seven|eight|ten|twelve|twenty|several) (?:years|yrs|tours|",
        r"deployments|pumps|rotations) ",
        rf"(?:in|with|on|of) (?:the )?{_BRANCH}\b",
    ),
    ("veteran status: a rating", r"\bVA\b[^.!?\n]{0,30}?\b(\d{2,3} ?(?:%|percent\b))"),
    (
        "military service: a deployment",
        r"\b(?:\d|two|three|four|five|six|multiple|several|both|back to back) (?:combat )?(?:tours|",
        r"deployments)\b(?! (?:of (?:the|this)|with (?:the|my|our|this) (?:\w+ )?(?:band|label|group)))",
    ),
    (
        "military service: a rank, retired",
        rf"\b(?:sgt|cpl|ssgt|lt|ltc|capt|maj|col|msg|sfc|cpo|chief)\.? ?,? ?{_BRANCH}\b|",
        rf"\b{_BRANCH} ?\(?ret(?:ired|\.)?\b\)?",
    ),
    (
        "military service: a form",
        r"\b(?:DA|NAVPERS|NAVMC|AF|SGLV) form ?\d{2,5}\b|\bDD form ?-?\d{3}\b|\bVA form ?\d{2}-?\w{3,6}\b",
    ),
    (
        "military service: a deployment",
        r"\b(?:re)?deployed (?:to|in|from|out of|",
        r"overseas to) (?:the )?(?-i:[A-Z])[\w'-]+(?: (?-i:[A-Z])[\w'-]+)?",
    ),
    (
        "military service: a deployment",
        r"\b(?:tours?|deployments?|stationed|based|posted) (?:in|to|at|of) (?:the )?(?:iraq|",
        r"afghanistan|vietnam|kuwait|korea|germany|okinawa|japan|bosnia|kosovo|somalia|syria|nam|",
        r"fort [a-z]+|camp [a-z]+|ft\.? [a-z]+|bagram|kandahar|fallujah|ramadi)\b",
    ),
    (
        "military service: a unit",
        r"\b\d{1,3}(?:st|nd|rd|th) (?:infantry|inf|airborne|abn|cav(?:alry)?|marines?|mardiv|",
        r"armou?red|ranger|engineer|field artillery|fa|bn|battalion|brigade|bde|regiment|regt|",
        r"division|mountain|fighter|bomb|air wing|fighter wing|fleet|sfg|special forces|",
        r"mp)\b(?: (?:division|regiment|battalion|brigade|div|bn|wing))?",
    ),
    (
        "military service: a unit",
        r"\b((?-i:[A-H]|HHC|HHB|HHT|alpha|bravo|charlie|delta|echo|foxtrot) ?(?:co\.?|company|btry|battery|trp|",
        r"troop),? ",
        r"\d{1,2}(?:st|nd|rd|th)?[-/ ]\d{1,3}(?:st|nd|rd|th)?)\b",
        r"|\b(?-i:([1-9]/\d{1,2}))(?= (?:marines?|darkhorse|inf|cav|grunts?|the walking dead|reunion|alum))",
    ),
    (
        "military service: an aircraft or a gun served",
        r"\b((?:crewed|flew|piloted|gunned|wrenched on|turned wrenches on|turning wrenches on|maintained|loaded|",
        r"jumped (?:out of|",
        r"from)|crew chiefed|loadmaster on|crew chief on|navigator on|tail gunner on|fly|flying|drove|served on|",
        r"gunner on) ",
        r"(?:an? |the )?(?:hueys?|cobras|chinooks?|black ?hawks?|apaches|kiowas?|c-?(?:5|17|47|119|123|130|141)s?|",
        r"b-?(?:1|2|",
        r"17|24|29|52)s?|f-?(?:4|5|14|15|16|18|22|35|86|100|105|111)s?|a-?(?:4|6|7|10|37)s?|kc-?(?:10|135|46)s?|",
        r"p-?[38]s?|",
        r"v-?22s?|ospreys|phantoms|tomcats|hornets|warthogs?|intruders|harriers|sea stallions?|sea knights?|skyhawks?|",
        r"tanks in|abrams|bradleys|strykers|amtracs?|lavs?|gun trucks|swift boats?|patrol boats in|pbrs?))\b",
    ),
    (
        "military service: a pay grade",
        r"\b(?:E|O|W)-?\s?(?:[1-9]|10)\b(?= (?:in|at|retired|promot|army|navy|marine|air|select|rank|",
        r"pay)|[,.;] (?:us|army|navy|ret))|\bE-[1-9]\b",
        r"|\b(?:retired|ret\.?|former|prior|ex|made|pinned|promoted to|picked up|selected for|rank of|out as an?|",
        r"left as an?) ",
        r"(?:an? )?(?-i:([EOW]-?(?:[1-9]|10)))\b(?! sensor)",
    ),
    (
        "military service: years served",
        r"\b((?:served|did|put in) (?:my |his |her )?(?:\d{1,2}|four|five|six|seven|eight|ten|twelve|",
        r"twenty)(?: years| yrs)?,? (?:and |then )?",
        r"(?:got out|punched(?: out)?|bounced|ets'?d|eas'?d|separated|hung it up|came home))\b",
    ),
    (
        "military service: a rating",
        r"\b\d{2,3} ?(?:%|percent) (?:va|service[- ]connected|p&t|disability rating|disabled vet\w*|p ?& ?t|",
        r"through the va|sc rating)\b",
    ),
    (
        "military service: a form or specialty",
        r"\bMOS:? ?\d{2,4}[A-Z]?\b|\bDD[- ]?\d{3}\b|\bSF[- ]?180\b|\bVA form \d{2}-?\d+\b|",
        r"\bNGB[- ]?22\b",
        r"|(?<!seat )(?<!row )(?<!gate )(?<!apt )(?<!unit )(?<!room )(?<![#\w.-])((?-i:11[ABC]|12[BCNR]|13[BFJM]|",
        r"14[EPT]|",
        r"15[BNPRTUW]|18[A-FXZ]|19[ADK]|25[BNQSU]|27D|31[BDK]|35[FGLMNPS]|36B|37F|38B|42[AL]|56M|68[ADEGJKPRSTWX]|74D|",
        r"88[HKMN]|89[BD]|90A|91[B-FJM]|92[AFGRSWY]|94[EF]))(?= (?:here|in|with|for|and|then|turned|vet\w*|army|",
        r"medic|years|",
        r"life|was|reclass\w*|until|to|will|knows?|ate|could|can)\b|[/|]| [/|])",
        r"|\b(?:any|every|fellow|former|ex|was an?|as an?|real|proud) ((?-i:1[1-9][A-Z]|25[BNQSU]|31B|35[FGLMNPS]|",
        r"42A|68[A-X]|88M|",
        r"89[BD]|91[B-FJM]|92[AFGRSWY]))\b",
    ),
    (
        "military service: a base",
        (
            r"\b(?:at|from|in|to|since|near|left|leaving|hated|miss|of|through|outside|back) (?-i:(Benning|Bragg|"
            r"Lejeune|"
            r"Pendleton|Huachuca|Lackland|Keesler|Leavenworth|Schofield|Bagram|Kandahar|Fallujah|Ramadi|Helmand|"
            r"Korengal|"
            r"Ramstein|Landstuhl|Kadena|Yokosuka|Baumholder|Grafenwoehr|Parris Island))\b"
            r"(?! (?:Prison|Penitentiary|Street|Mill|Blanket|Wool|Whisk|Rd|Ave|Hill|for the (?:rodeo|round)))"
        ),
    ),
    (
        "military service: a rank or job",
        (
            r"\b(?-i:Army|Navy|Air Force|USAF|USN|Marine(?: Corps)?|USMC|Coast Guard|Space Force|National Guard|"
            r"Guard|"
            r"Reserve) (?:private|"
        ),
        (
            r"corporal|specialist|sergeant|staff sergeant|captain|major|colonel|lieutenant|commander|ensign|admiral|"
            r"general|chief|petty "
        ),
        (
            r"officer|warrant officer|nurse|medic|doctor|surgeon|chaplain|cook|mechanic|linguist|pilot|diver|"
            r"engineer|"
            r"mp|cop|ranger|scout|"
        ),
        (
            r"sniper|recruiter|officer|wife|husband|spouse|brat|kid|mom|dad|son|daughter|vet|veteran|buddy|buddies|"
            r"pension|retiree|drill|"
        ),
        (
            r"enlistment|recruit|uniform|dress blues|commission|basic|boot camp|musician|bugler|intel\w*|cyber\w*|"
            r"logistics)s?\b"
        ),
    ),
    (
        "military service: years served",
        (
            r"\b(?:\d{1,2}|two|three|four|five|six|seven|eight|ten|twelve|twenty) (?:years|yrs|months|summers) (?:in|"
            r"with|on|of) (?:the )?"
        ),
        (
            r"(?:fleet|service|corps|infantry|sandbox|barracks|brig|field artillery|motor pool|flight line|silent "
            r"service|reserves?)\b"
        ),
    ),
    (
        "military service: a branch",
        (
            r"(?-i:\b(?:Marine|Soldier|Sailor|Airman|Army Ranger|Corpsman|SEAL|Seabee|Coastie|Paratrooper|Green "
            r"Beret))(?=[- ]turned[- ])"
        ),
    ),
    (
        "military service: a rank",
        (
            r"\b(?:got out|discharged|separated|mustered out|ets'?d|eas'?d|demobbed) as an? (?:buck |staff |lance |"
            r"master |first |"
            r"second |gunnery |petty |chief |tech |e-?)?(?:private|corporal|specialist|spec-?4|sergeant|captain|"
            r"lieutenant|major|"
            r"officer|airman|seaman|pfc|[1-9]|sgt|cpl|ssgt)\b"
        ),
    ),
    ("military service: a ship", r"\b(?:USS|USNS|USCGC) (?-i:[A-Z])[\w.]+(?: (?-i:[A-Z])[\w.]+)?"),
    (
        "military service: years served",
        r"\b(?:served|spent|did|put in|gave) (?:\w+ )?(?:years|yrs|tours?|stints?) (?:in|with|",
        r"on active|of active|for) (?:the )?(?:army|navy|marines?|corps|usmc|air force|coast guard|",
        r"guard|reserves?|service|military|active)\b",
    ),
    (
        "military service: a veterans' post",
        r"\b(?:vfw|american legion|legion|amvets|dav) (?:post |chapter )?#?\d{1,5}\b",
        r"|\b(post #?\d{2,5})(?=,? (?:fish fry|pancake|breakfast|bingo|canteen|color guard|colour guard|honor guard|",
        r"auxiliary|riders|members|commander|adjutant|baseball|steak|dinner|raffle|hall|bar|quartermaster|chaplain|",
        r"meat raffle|queen of hearts|taco|burger|karaoke|spaghetti|chili|poppy|flag|memorial|meeting|membership)\b)",
    ),
)


class VeteranMilitary(ClassRecognizer):
    protected_class = ProtectedClass.VETERAN_MILITARY
    by_text = (*_RULES, *OTHERWISE_TOLD, *SERVICE, *fields.SERVICE)
