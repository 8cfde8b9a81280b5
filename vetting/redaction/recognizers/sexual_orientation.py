"""Sexual orientation: the lists, and whom somebody is drawn to."""

from vetting.domain.protected_classes import ProtectedClass
from vetting.redaction.recognizers.base import ClassRecognizer
from vetting.redaction.rules import rules

_WHOM = r"(?:men|women|girls|guys|dudes|chicks|boys|ladies|females|males|both|both sexes|everyone|all genders|neither)"
_BRED = (
    r"dogs?|pups?|puppy|puppies|kittens?|cats?|horses?|cattle|akc|kennel|litters?|goldfish|orchids?|"
    r"roses?|plants?|seeds?|"
    r"chickens?|goats?|sheep|snakes?|geckos?|reactors?|stallions?|doodles?|bulldogs?|labs?|poodles?|"
    r"rescue|adopt|shelter"
)
_PERSON = (
    r"(?:who s|who is|who are|i m|im|i am|he s|she s|he is|she is|they re|they are|you re|we re|are you|is he|is she|"
    r"identify as|identifies as|identified as|think i m|might be|could be|coming out as|came out as|turned)"
)
_RULES = rules(
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
        "sexual orientation: coming out",
        r" ((?:came|come|coming) out)",
        r"(?= (?:at (?:age )?\d|in (?:high school|college|middle school|the academy)|to (?:my|his|her|",
        r"their|our|",
        r"mi|mis|me|us|everyone|everybody|family|mom|dad|grandma|the (?:crew|squad|team|guys|boys|shift|family|",
        r"department|",
        r"whole))(?! (?:attention|surprise|left|right|house|place|door|car)\b)|late in life|later in life))",
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
        "sexual orientation: slang",
        rf"^(?!.* (?:{_BRED}) )(?:.*?[^a-z])??(breeders?)(?= (?:this|that|be|are|think|always|ruin|can|",
        r"with|and their|",
        r"strollers?|energy|nonsense|brunch|at|taking|having|in the|love|won t|get|say)\b|  | ?$)",
    ),
    (
        "sexual orientation: a black ring",
        r" ((?:black ring)(?: on)?(?: my| the| his| her)?(?: right)?(?: {1,2}middle finger)",
        r"(?: {1,2}(?:of my |of the |on my )?right hand)?)(?= )",
    ),
)


_SIGNS = rules(
    (
        "sexual orientation: a symbol",
        r"\b(?:black ring|ace ring|aces?|asexual|garlic bread|aroace)\b[^\n]{0,80}?(\U0001f370)",
    ),
)


class SexualOrientation(ClassRecognizer):
    protected_class = ProtectedClass.SEXUAL_ORIENTATION
    by_words = _RULES
    by_text = _SIGNS
