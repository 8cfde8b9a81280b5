"""Sexual orientation: the lists, and whom somebody is drawn to."""

import re
from re import Match

from vetting.domain.protected_classes import ProtectedClass
from vetting.redaction.recognizers import fields
from vetting.redaction.recognizers.base import ClassRecognizer
from vetting.redaction.rules import Told, judged, rules

_WHOM = r"(?:men|women|girls|guys|dudes|chicks|boys|ladies|females|males|both|both sexes|everyone|all genders|neither)"
_BRED = re.compile(
    r" (?:dogs?|pups?|puppy|puppies|kittens?|cats?|horses?|cattle|akc|kennel|litters?|goldfish|orchids?|"
    r"roses?|plants?|seeds?|"
    r"chickens?|goats?|sheep|snakes?|geckos?|reactors?|stallions?|doodles?|bulldogs?|labs?|poodles?|"
    r"rescue|adopt|shelter) "
)
_NEAR = 200
_PERSON = (
    r"(?:who s|who is|who are|i m|im|i am|he s|she s|he is|she is|they re|they are|you re|we re|are you|is he|is she|"
    r"identify as|identifies as|identified as|think i m|might be|could be|coming out as|came out as|turned)"
)
_RULES = rules(
    (
        "sexual orientation: a coined orientation",
        r" ((?!(?:psycho|para|un|hopeless|necro|anti|neuro|hetero|socio|super|new|non|ultra)?(?:sexual|romantic) )",
        r"(?!(?:psycho|para|neuro|socio)sexual)(?!(?:un|neo|anti|super|necro|hopeless|ultra|non)romantic)",
        r"[a-z]{2,14}(?:sexual|romantic)s?)(?= )",
    ),
    (
        "sexual orientation",
        rf" {_PERSON} (?:totally |probably |definitely |mostly |not |also |super |very |so |as )?",
        r"(straight|gay|bi|ace|queer|pan|aro|poly)(?=  | (?:and(?! narrow)|but|or|as|cis|white|black|af|lol|too|",
        r"now|man|woman|",
        r"guy|girl|male|female|person|people|dude)| $)",
    ),
    (
        "sexual orientation: whom somebody is drawn to",
        r" (?:i m|im|i am|he s|he is|she s|she is|they re|they are|only|exclusively|really|mostly|not|was|were|",
        r"you re)",
        rf" ((?:into|attracted to|drawn to) (?:other )?{_WHOM})(?= )",
    ),
    (
        "sexual orientation: whom somebody is drawn to",
        r" ((?:like|likes|liked|date|dates|dated|dating|prefer|prefers|kiss|kissed|sleep with|",
        r"sleeps with|slept with)",
        r" (?:both|other) (?:men|women|girls|guys|boys|dudes)(?: and (?:men|women|girls|guys|boys))?)(?= )",
    ),
    (
        "sexual orientation: whom somebody looks for",
        r" ((?:man|woman|guy|girl|male|female|men|women) (?:seeking|looking for|for|4) (?:an? )?",
        r"(?:man|men|woman|women|guys|girls|male|female))(?= )",
    ),
    (
        "sexual orientation: whom somebody is drawn to",
        r" ((?:never|don t|didn t|doesn t|not|stopped|ever only|only ever|only|always|quit|done|couldn t|can t) ",
        r"(?:been |really |ever |once |",
        r"even ){0,2}(?:lik(?:e|es|ed|ing)|lov(?:e|es|ed|ing)|dat(?:e|es|ed|ing)|kiss(?:ed|ing)?|want(?:ed)?|",
        r"fanc(?:y|ied)|look(?:ed)? at|",
        r"fallen for|fell for|fall for|crush(?:ed|ing)? on|crushes on|chas(?:e|ed|ing)|with|been with|slept ",
        r"with) (?:a |any |other |the ){0,2}",
        r"(?:boys?|girls?|men|man|women|woman|guys?|dudes?|chicks?|males?|females?|gals?)(?: (?:that|like that|",
        r"that way))?(?: way)?)(?= )",
        r"(?! (?:who|from|on|in|at|with|name|s|basketball|soccer))",
    ),
    (
        "sexual orientation: whom somebody is drawn to",
        r" (interested in {1,3}(?:men|women|both|guys|girls|everyone|all genders|any gender)(?: and (?:men|",
        r"women|guys|girls))?)(?=  | ?$)",
    ),
    (
        "sexual orientation: whom somebody looks for",
        r" ((?:man|woman|guy|girl|male|female|gal|dude|lady)(?: {1,2}\d\d)? {1,2}(?:looking for|seeking|for|iso|",
        r"4|wants) (?:the )?",
        r"(?:same|another|similar))(?=  | ?$)",
    ),
    (
        "sexual orientation: whom somebody is drawn to",
        r" (?:i|he|she|they|who|we|also|really|just|still|has|have) {1,2}((?:only |really |just |also )?(?:like|",
        r"likes|love|",
        r"loves|loved|liked|fancy|fancies|",
        r"prefer|prefers|want|dig|date|dates|dated|fuck|fucks|fucked|kiss|kissed|crush on) (?:girls|boys|guys|",
        r"dudes|chicks|men|women|gals|",
        r"males|females))(?=  | ?$| (?:and|but|so|too|lol|not|or|exclusively|only|more|better|until|since|",
        r"before|in college|again|first|now|then)\b)",
    ),
    (
        "sexual orientation: whom somebody is drawn to",
        r" ((?:kissed|kissing|kiss|made out with|hooked up with|slept with|dating|dated|fell for|fell in love ",
        r"with|crush on|crushing on|",
        r"in love with|falling for) (?:a|another|my first|the first|some|this|the new|my straight|the ",
        r"straight)(?: cute| hot| married)? ",
        r"(?:boy|girl|guy|man|woman|dude|chick|lady|nun|sailor|marine|quarterback|cheerleader))(?= )",
    ),
    (
        "sexual orientation: whom somebody looks for",
        r" ((?:vers |verse |power |total |bi |dom |sub |masc |fem |hung |young |older )?(?:top|bottom|btm|",
        r"versatile|vers|side)(?: here)? ",
        r"(?:seeking|lf|iso|seeks|4 (?:top|bottom|vers|fun)|into|visiting|hosting))(?= )",
    ),
    (
        "sexual orientation: two alike",
        r" ((?:two|both|2|matching|dos) (?:[a-z]+ )?(?:brides?|grooms|wedding dresses|wedding gowns|bridal ",
        r"gowns|white dresses|tuxes|tuxedos|",
        r"veils|wives|husbands|mommies|daddies|mamas|moms|dads|mothers|fathers|lipsticks|novias|novios|mamás|",
        r"papás))(?= )",
    ),
    (
        "sexual orientation: two alike",
        r" ((?:two|2|dos) (?:[a-z]+ )?(?:dudes|guys|men|women|girls|chicks|ladies|boys|males|females|hombres|",
        r"mujeres)) (?:slow )?(?:danc\w{2,4}|",
        r"kiss\w{0,4}|holding|in love|making out|getting married|marrying|married|raising|at the altar|in bed|",
        r"cuddling|spooning|smooching|",
        r"can t make a baby|together as|adopting|with a baby|with kids|besándose|casándose)(?= )",
    ),
    (
        "sexual orientation: no attraction",
        r" ((?:not|never|don t|doesn t|didn t|zero|no|lack(?:s|ed)?|without|isn t) (?:been |really |ever |feel |",
        r"felt |experience |get |have |",
        r"had |want |any |into |attracted to |interested in |romantic |sexual ){1,4}(?:anyone|anybody|",
        r"attraction|desire|crushes|sex|romance|",
        r"libido))(?=  | ?$| (?:ever|at all|period|and|so|since|or|never))",
    ),
    (
        "sexual orientation: coming out",
        r" ((?:came|come|coming) out)",
        r"(?= (?:at (?:age )?\d|in (?:high school|college|middle school|the academy)|to (?:my|his|her|",
        r"their|our|",
        r"mi|mis|me|us|everyone|everybody|family|mom|dad|grandma|the (?:crew|squad|team|guys|boys|shift|family|",
        r"department|",
        r"whole))(?! (?:attention|surprise|left|right|house|place|door|car)\b)|late in life|later in life))",
    ),
    (
        "sexual orientation: passed off as something else",
        r" ((?:tell|tells|told|telling|say|says|said) (?:(?:the |my |our |his |her )?(?:neighbors?|neighbours|",
        r"landlord|",
        r"people|everyone|everybody|family|mom|dad|parents|church|coworkers|realtor|work|them|him|her|",
        r"folks) )?(?:that )?",
        r"(?:(?:we re|we are|we were) (?:just )?(?:sisters|roommates|brothers|cousins|housemates)|(?:he|she) ?(?:s|",
        r"is|was) ",
        r"(?:just )?(?:my|a|the) (?:roommate|housemate)))(?= )|",
        r" (introduc(?:e|es|ed|ing) (?:me|him|her|them|us) as (?:an? |his |her |my |their |our |the )?(?:good |best |",
        r"close |special )?(?:friends?|roommates?|cousin|buddy|gym buddy|sister|housemate))(?= )",
    ),
    (
        "sexual orientation: a group",
        r" (the (?:gays|lesbians|queers|straights|bis|homos|heteros|hets|aces|dykes|twinks|rainbows))(?= )",
    ),
    (
        "sexual orientation: slang",
        r" (studs?|stems?|bears?|otters?|cubs?|wolves|daddies|leather) (?:and|n|x|or|4|for|meets?|vs|into) (?:the )?",
        r"(?:studs?|femmes?|fems?|stems?|masc|twinks?|otters?|cubs?|bears?|daddies|queens|queers|drag)(?= )",
    ),
    (
        "sexual orientation: slang",
        r" (?:femmes?|fems?|masc|butch|twinks?|otters|daddies|twunks?)(?: [a-z]+){0,2} (?:and|n|x|or|",
        r"4|for|into|meets?|",
        r"vs|love|loves|become|becoming) ",
        r"(?:the )?(studs?|stems?|bears?|otters?|cubs?|wolves|daddies)(?= )",
    ),
    (
        "sexual orientation: a black ring",
        r" ((?:black ring)(?: on)?(?: my| the| his| her)?(?: right)?(?: {1,2}middle finger)",
        r"(?: {1,2}(?:of my |of the |on my )?right hand)?)(?= )",
    ),
)


def _breeders_of_nothing(found: Match[str]) -> Told | None:
    """Unless something that is bred is named near them."""
    near = found.string[max(0, found.start() - _NEAR) : found.end() + _NEAR]
    return None if _BRED.search(near) else Told(*found.span(1), "sexual orientation: slang")


_SLANG = judged(
    _breeders_of_nothing,
    r" (breeders?)(?= (?:this|that|be|are|think|always|ruin|can|with|and their|"
    r"strollers?|energy|nonsense|brunch|at|taking|having|in the|love|won t|get|say)\b|  | ?$)",
)

_SIGNS = rules(
    (
        "sexual orientation: whom somebody looks for",
        r"\b((?-i:(?:MM|FF|MF|M|F|W|TF|TM|T|NB|R)4(?:MM|FF|MF|M|F|W|TF|TM|T|NB|R)|F4A))\b",
    ),
    (
        "a slur about sexual orientation",
        r"(?<![\w*])(f(?:[*@#$_]|[*@#][*@#])gs?|d[*@#!]kes?|qu(?:[*@#]|\*\*)rs?|f(?:\*\*\*|\*\*\*\*|@gg[*o0])ts?|",
        r"h[*@]mos?)(?![\w*])",
    ),
    (
        "sexual orientation: coming out",
        r"\b(?:been|and|proudly|fully|publicly|openly|i'm|im|i am|were|was) (out (?:since|for|at|to|on) (?:'?\d\d|",
        r"(?:19|20)\d\d|high school|college|middle school|i was|the (?:'?[789]0s|academy|squad|guys|crew|job)|",
        r"\d{1,2} years|forever|work|my|everyone|nobody|the station))\b(?! (?:with|injured|sick|on injury|due to))",
    ),
    (
        "sexual orientation: a symbol",
        r"\b(?:black ring|ace ring|aces?|asexual|garlic bread|aroace)\b[^\n]{0,80}?(\U0001f370)",
    ),
)


class SexualOrientation(ClassRecognizer):
    protected_class = ProtectedClass.SEXUAL_ORIENTATION
    by_words = (*_RULES, *_SLANG)
    by_text = (*_SIGNS, *fields.ORIENTATION)
