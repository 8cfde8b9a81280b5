"""Disability and health: the lists, doses, laboratory values, lost limbs, time without a drink, endings of words."""

from re import Match

from vetting.domain.protected_classes import ProtectedClass
from vetting.redaction.entries import listed
from vetting.redaction.lexicon import lexicon
from vetting.redaction.recognizers import fields
from vetting.redaction.recognizers.base import ClassRecognizer
from vetting.redaction.recognizers.unlisted_health import CLINICS, HEALTH
from vetting.redaction.recognizers.unlisted_medicine import MEDICINES
from vetting.redaction.rules import Rule, Told, rules

_LONG = 7


# A generic name ends as its family does.
_ENDINGS = (
    (tuple(listed("medicine_endings")), "health: medication"),
    (tuple(listed("condition_endings")), "health: a condition or an operation"),
)
_ANY_ENDING = "|".join(sorted(ending for endings, _ in _ENDINGS for ending in endings))
_ENDED = rf"(?<= )(?=[a-z]{{{_LONG},}} )([a-z]{{2,40}}(?:{_ANY_ENDING})s?) "
_EVERYDAY = listed("not_medical")
_NUMBER = r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty)"
_TIME = r"(?:days?|weeks?|wks?|months?|mos?|years?|yrs?)"
_POISON = r"(?:drinking|alcohol|booze|liquor|drugs|pills|opioids|opiates|heroin|dope|meth|crack|oxys?|percs|gambling)"
_HABIT = (
    r"(?:opioids|opiates|heroin|meth|crack|coke|cocaine|alcohol|booze|drinking|liquor|vodka|pills|"
    r"painkillers|pain pills|oxys?|oxycontin|oxycodone|percs|percocets?|vicodin|fentanyl|xanax|"
    r"xans|benzos|adderall|drugs|porn|sex|gambling)"
)
_LIMB = (
    r"(?:legs?|arms?|hands?|foot|feet|fingers?|toes?|thumb|eyes?|ears?|limbs?|kidneys?|lungs?|breasts?|testicle|"
    r"spleen)"
)
_WHICH = r"(?:(?:my|his|her|their|a|an|one|both|two|three|part of|half of|most of|the|left|right|lower|upper|of) ){1,4}"
_NOT_A_CONDITION = (
    r"(?:a|an|the|my|and|so|but|or|in|at|on|is|was|i|it|that|this|as|by|when|since|last|after|before|bad|severe|mild|"
    r"early|rare|while|for|to|with|because|then|we|he|she|they|now|two|three|ago|alternator|misfire|transmission|"
    r"engine|head|gasket|faulty|blown|broken|dead|leaky|terminal|advanced|some|something|what|which|who|worms|"
    r"gas|fleas|ticks|being|having)"
)
_CONDITION = rf"((?!{_NOT_A_CONDITION} )[a-z0-9]+(?: (?!{_NOT_A_CONDITION} )[a-z0-9]+){{0,2}})(?= )"
_SKIPPED = r"(?:(?:a|an|the|my|early|severe|mild|terminal|rare|advanced|stage \d|onset|bad|some) ){0,3}"
_NO_FUN = (
    r"(?![a-z ]{0,24} (?:practice|games?|weekend|vacation|trip|workout|leg day|jet lag|party|concert|finals|shifts?|"
    r"race|marathon|match|season|festival|wedding|storm|hurricane|camp)\b)"
)
# Whom a word describes that is a trait of a person only.
_PERSON = (
    r"(?:persons?|people|m[ae]n|wom[ae]n|guys?|gals?|girls?|boys?|kids?|child(?:ren)?|teens?|teenagers?|adults?|"
    r"individuals?|folks?|lad(?:y|ies)|students?|workers?|employees?|applicants?|friends?|coworkers?|neighbors?|"
    r"brothers?|sisters?|son|daughter|uncle|aunt|cousin|vets?|veterans?|cops?|officers?|nurses?|teachers?|dude|fella)"
)
_LACKED = r"(?:legs|arms|hands|feet|sight|eyes|speech|hearing|an? (?:leg|arm|hand|foot|eye|voice|spleen|lung|kidney))"
_FIGURE = r"(?: (?:is|was|of|at|are|were|up to|down to|hit|s|count|level|score))* \d{1,4}(?: \d{1,3})?"

_RULES = rules(
    (
        "health: a dose",
        r" (\d{1,4}(?: \d{1,3})? ?(?:mg|mcg|milligrams?|micrograms?))(?= )(?! (?:of )?(?:thc|cbd|caffeine|",
        r"sodium|meth|",
        r"edibles?|weed|nicotine|cocaine|heroin|fentanyl|creatine|salt|cholesterol|gummy|gummies|melatonin))",
    ),
    ("health: a diagnosis", rf" (?:diagnos\w{{1,3}}|dx d|hospitali[sz]ed) (?:with|for)  ?{_SKIPPED}", _CONDITION),
    ("health: an illness", rf" (?:in remission from|recovering from|relapse of my) {_NO_FUN}{_SKIPPED}", _CONDITION),
    (
        "health: a medicine",
        r" (?:on|take|takes|taking|took) ((?:anti|beta) ?[a-z]{4,16})(?= (?:for|every|since|daily))",
    ),
    (
        "health: a laboratory value",
        rf" ((?:a1c|hba1c|cd4|t cells?|viral load|ejection fraction|tsh|egfr|bmi){_FIGURE})(?= )",
    ),
    (
        "health: a laboratory value",
        rf" ((?:my|his|her) (?:blood )?(?:sugars?|glucose|pressure|bp|oxygen){_FIGURE})(?= )",
    ),
    (
        "disability: a lost limb or organ",
        rf" ((?:lost|losing|missing|born without|born missing|without|amputated) {_WHICH}{_LIMB})",
        r"(?= )(?! (?:in poker|of poker|at poker|at the table|on the river|by))",
    ),
    ("disability: a lost limb or organ", rf" ((?:only (?:have|has|got)|born with) (?:one|half an?) {_LIMB})(?= )"),
    (
        "disability: what somebody cannot do",
        r" ((?:can t|cant|cannot|can barely|can hardly|couldn t|could not) (?:see|hear|walk|feel|move|use)",
        rf"(?: (?:out of|from|with))? (?:my|his|her) (?:left |right |lower |bad )?{_LIMB})(?= )",
    ),
    (
        "disability: what somebody cannot see or hear",
        rf" ((?:deaf|blind) in (?:my |his |her |one |the |left |right )*{_LIMB})(?= )",
    ),
    (
        "health: recovery from addiction",
        rf" ({_NUMBER} {_TIME} {{1,2}}(?:clean|dry|alcohol free|in recovery|",
        rf"(?:off|no|of no|with no) (?:the )?{_HABIT}|",
        rf"(?:without|since) (?:my |a |an )?(?:last )?(?:drink|drop|drugs?|relapse|overdose|alcohol|{_HABIT})))(?= )",
        r"(?! (?:records?|title|logbook|audits?|driving|mvr|dmv|inspections?|accident|ticket|sheet|credit))",
    ),
    (
        "health: recovery from addiction",
        r" ((?:haven t|havent|have not|hasn t|not) (?:had|touched|taken|picked up) (?:a|any)",
        r" (?:drink|drop|pill|bottle)",
        rf" (?:in|for|since) (?:(?:over|almost|about) )?{_NUMBER} {_TIME})(?= )",
    ),
    (
        "health: recovery from addiction",
        r" (day \d{1,4} (?:sober|clean|without|no|of no|of not|off)(?: (?:any|a|touching|a single|a drop of))? ",
        rf"(?:{_POISON}|drink|drop|sip|bottle|beer|hit|pill|wine|vodka|bet|needle|fix|fentanyl|weed)|",
        r"day \d{1,4} (?:sober|",
        r"of (?:withdrawals?|detox|treatment|chemo|radiation|sobriety|recovery|inpatient|quarantine|rehab)|",
        r"in (?:rehab|detox|the psych ",
        r"ward|treatment)))(?= )",
    ),
    (
        "health: recovery from addiction",
        rf" ((?:{_HABIT}|vape|vaping|smokes|cigs|cigarettes|nicotine|smoke|weed|sugar)(?: and [a-z]+)? (?:quit|",
        r"free|sober) (?:day|week|month|year) \d{1,4})(?= )",
    ),
    (
        "health: time counted to the day",
        r" (\d{1,2} (?:years?|yrs?) {1,2}\d{1,2} (?:months?|mos?) {1,2}(?:and {1,2})?\d{1,2} days?)(?= )(?! (?:left|",
        r"old|warranty|",
        r"in (?:prison|jail)|remaining|late|overdue|sentence))",
    ),
    (
        "health: giving or waiting for an organ",
        r" ((?:a |new )?(?:kidney|liver|marrow|bone marrow) for (?!sale|dinner|lunch|breakfast|the|dogs?|",
        r"cats?)[a-z]+)(?= )",
    ),
    ("disability: an aid", r" (?:my|our|her|his) (service (?:dogs?|animals?|pup))(?= )(?! (?:training|unit))"),
    ("health: leave", r" ((?:workers?|workm[ae]n s?|workmans)  ?comp(?:ensation)?)(?= )"),
    (
        "disability or health: said of a person",
        r" ((?:short sighted|(?:one|two|three|four) (?:handed|limbed|fingered|eyed|eared|footed|lunged|kidneyed)|",
        r"ailing|feeble(?: minded)?|gluten intolerant|hyperactive|slow witted|simple minded|anxious|",
        r"traumati[sz]ed|shell ?shocked|demented|impotent|stooped|limping|unwell|brain injured|",
        r"(?:un|fully |double |triple )?vaccinated|unvaxxed|vaxxed|medicated|incontinent|bow legged|pigeon toed|",
        rf"hunch ?backed|teetotal))(?= {_PERSON} )",
    ),
    (
        "disability: said of a person",
        rf" {_PERSON} (?:is |was |born )?(with (?:only )?one (?:arm|leg|hand|eye|ear|foot|lung|kidney)|",
        rf"without {_LACKED}|with (?:a |an )?(?:(?:bad|slight|heavy|pronounced|nervous|facial|vocal) )?",
        r"(?:limp|tics?|twitch|stoop|tremor))(?= )",
    ),
    (
        "disability: what somebody cannot do",
        r" (?:who|that) ((?:can t|cant|cannot|can not|can no longer|could not|couldn t|can barely) (?:hear|see|walk|",
        r"speak|talk|stand up|read|write|swallow))(?=  ?$| {1,2}(?:and (?:i|he|she|they|uses?|needs?)|or (?:hear|",
        r"see|walk|speak|talk|read|write)|at all|unaided|unassisted|since (?:the|my|his|her)|because of ",
        r"(?:my|his|her))\b)",
    ),
    ("health: addiction", rf" ((?:addicted to|hooked on) (?:the |my )?{_HABIT})(?= )"),
    (
        "health: recovery from addiction",
        rf" (quit {_POISON} (?:in|on|for|\d)|",
        r"(?:got off|kicked|came off|ditched|gave up|put down|walked away from|done with|free of) (?:the |",
        rf"my )?{_HABIT})",
        r"(?= )(?! out)",
    ),
)
_LETTERS = (
    r"(?:ED|UC|RA|MG|ITP|TTP|PBC|PSC|MODY|GPA|PMR|RSD|SAD|ASPD|SPD|APD|SMA|AUD|OUD|CMV|AVM|PAD|PE|ICD|TIA|PsA|SLE|"
    r"MCTD|UCTD|CVID|HLH|PNH|AML|CLL|CML|MDS|DLBCL|NSCLC|SCLC|IPF|PAH|OSA|NF1|NF2|TSC|DMD|SCD|PSP|MSA|FTD|LBD|IIH|"
    r"VEDS|hEDS|MALS|SIBO|EoE|EPI|PNES|FND|ODD|DMDD|OSFED|BDD|CAD|HCM|DCM|IgAN|FSGS|NASH|HS|LS)"
)
_CODES = rules(
    (
        "health: an illness in letters",
        r"\b(?:i|i've|who|he|she|dad|mom|wife|husband|son|daughter|sister|brother|kid|both|also|still|now) ",
        rf"(?:have|has|had|got|ve got|live with|battles?|fight|manage) (?:an? )?(?-i:({_LETTERS}))\b",
        r"(?! (?:class|teacher|coach|open|up|running|on|down|files?|drawings?|software|dispatch|tickets?|codes?))|",
        r"\b(?:living with|struggl\w+ with|suffer\w* from|because of|battling|managing) (?:my |an? )?",
        rf"(?-i:({_LETTERS}))\b",
        rf"|\bmy (?-i:({_LETTERS}))(?= (?:flare\w*|meds|is (?:acting|flaring|bad)|diagnosis|symptoms|specialist|",
        r"infusions?|warrior|numbers|pain|doctor)\b)",
    ),
    (
        "health: a diagnosis code",
        r"\b((?-i:F[1-9]\d\.\d{1,2}))\b",
        r"|(?<![\w-])((?-i:[CTL]\d{1,2} ?(?:[-/\u2013]|and|through|to|&) ?[CTLS]\d{1,2}))\b(?! (?:corvettes?|",
        r"vettes?|ports?|fuses?|row|lots?))",
        r"|\b(?:icd|dx|diagnosis|diagnostic code|chart)\b.{0,30}?\b([A-TV-Z]\d[0-9A-Z]\.\d{1,3})\b",
    ),
)


def _ending(found: Match[str]) -> Told | None:
    """What a long word's ending tells; of a listed word the lists have already judged."""
    word = found[1]
    singular = word.removesuffix("s") if not word.endswith(("is", "us")) else word
    lists = lexicon()
    if word in lists.tellers or word in lists.usual or singular in _EVERYDAY or lists.automaton.get(f" {word} "):
        return None
    told = next((reason for endings, reason in _ENDINGS if singular.endswith(endings)), None)
    return Told(*found.span(1), told) if told else None


class DisabilityMedical(ClassRecognizer):
    protected_class = ProtectedClass.DISABILITY_MEDICAL
    by_words = (*_RULES, *HEALTH, *MEDICINES, Rule(_ENDED, judge=_ending))
    by_text = (*_CODES, *CLINICS, *fields.HEALTH)
