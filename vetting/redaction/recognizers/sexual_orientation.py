"""Sexual orientation: the lists, and whom somebody is drawn to."""

from collections.abc import Iterator

from vetting.domain.protected_classes import ProtectedClass
from vetting.redaction.recognizers.base import ClassRecognizer, rules
from vetting.redaction.scan import Hit, Scan

_WHOM = r"(?:men|women|girls|guys|dudes|chicks|boys|ladies|females|males|both|both sexes|everyone|all genders|neither)"
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
        r" ((?:like|likes|liked|date|dates|dated|dating|prefer|prefers|kiss|kissed|sleep with|sleeps with|slept with)",
        r" (?:both|other) (?:men|women|girls|guys|boys|dudes)(?: and (?:men|women|girls|guys|boys))?)(?= )",
    ),
    (
        "sexual orientation: whom somebody looks for",
        r" ((?:man|woman|guy|girl|male|female|men|women) (?:seeking|looking for|for|4) (?:an? )?",
        r"(?:man|men|woman|women|guys|girls|male|female))(?= )",
    ),
    (
        "sexual orientation: coming out",
        r" (?:i|he|she|they|ve|finally|never|before i|when i|since i|after i|until i) ((?:came|come|coming) out)",
        r"(?= (?:at (?:age )?\d|in (?:high school|college|middle school|my|the academy|\d{4})|to (?:my|his|her|",
        r"their|our|",
        r"everyone|everybody|family|mom|dad)|as |years ago|last year|late|later in life|on facebook))",
    ),
)


class SexualOrientation(ClassRecognizer):
    protected_class = ProtectedClass.SEXUAL_ORIENTATION

    def grammar(self, scan: Scan) -> Iterator[Hit]:
        return self.matches(scan, _RULES)
