"""Genetic information: the lists, and what runs in a family."""

from vetting.domain.protected_classes import ProtectedClass
from vetting.redaction.recognizers.base import ClassRecognizer
from vetting.redaction.recognizers.family_illness import FAMILY_ILLNESS
from vetting.redaction.recognizers.unlisted_health import GENE
from vetting.redaction.rules import rules

_NOT_OF_THE_BODY = (
    r"(?:crime|criminals?|service|serving|law|enforcement|police|policing|cops?|badges?|bail|fishing|hunting|farming|"
    r"firefighting|firefighters|work|racing|baseball|football|basketball|wrestling|hockey|boxing|music|cooking|"
    r"sarcasm|"
    r"humor|stubborn|stubbornness|talent|luck|looks|loud|loudness|competitiveness|speeding|driving|trucks|teaching|"
    r"teachers|coaching|military|attitude|hustle|toughness|courage|generosity|honesty|this|that|it|fraud|feuds|names?|"
    r"the|rooting|bad|good|great|terrible|being|loving|voting|owning|losing|winning)"
)
_RULES = rules(
    (
        "genetic information: what a family has had",
        r" ((?:family|medical family|familial) histor(?:y|ies) of (?!(?:[a-z]+ )?",
        _NOT_OF_THE_BODY,
        r" )[a-z0-9]+(?: (?!and |so |but |or |",
        r"in |is |was |runs )[a-z0-9]+)?)(?= )",
    ),
    (
        "genetic information: a gene",
        r" ((?:carry|carries|carrying|carrier of|carrier for|have|has|had|got|inherited|passed (?:on|down)) ",
        r"{1,2}(?:the |",
        r"a |an |his |her |my )?(?:[a-z0-9]+ ){0,3}(?:gene|genes|mutation|mutations|trait|allele|",
        r"variant))(?= )(?! (?:pool|hackman|simmons|of a |of the |observer|in the (?:code|server)))",
    ),
    (
        "genetic information: a carrier",
        r" ((?:silent |asymptomatic |obligate )?carriers? (?:of|for) (?:the |a )?(?:[a-z0-9]+ ){0,2}(?:fibrosis|",
        r"disease|syndrome|gene|genes|",
        r"mutation|trait|anemia|dystrophy|atrophy|sachs|disorder|hemophilia|thalassemia|deficiency|sma|cf|hd|",
        r"ataxia|condition))(?= )",
    ),
    (
        "genetic information: a gene",
        r" ((?:positive|negative|tested) for (?:the |a )?(?:[a-z0-9]+ ){0,2}(?:gene|mutation|variant))(?= )",
    ),
    (
        "genetic information: what runs in a family",
        r" (?!(?:[a-z0-9]+ )?",
        _NOT_OF_THE_BODY,
        r" )((?:[a-z0-9]+ (?:s )?){1,2}(?:run|runs|ran|running) in (?:the|my|our|his|her|",
        r"their) (?:family|blood|genes|bloodline))(?= )",
    ),
)
_PART = r"\d{1,3}(?:\.\d)? ?% (?-i:[A-Z])[\w'-]+(?: (?:and|&) (?-i:[A-Z])[\w'-]+)?"
_PARTS = rules(
    (
        "genetic information: what a test found",
        r"\b(?:ancestry(?:dna)?(?! of)|23 ?and ?me|dna (?:tests?|results?|kit|says)|myheritage|gedmatch|",
        r"ethnicity estimate)\b",
        r"[^.!?\n%]{0,40}?",
        rf"({_PART}(?:, {_PART}){{0,5}})",
    ),
)


class Genetic(ClassRecognizer):
    protected_class = ProtectedClass.GENETIC
    by_words = (*_RULES, *FAMILY_ILLNESS)
    by_text = (*GENE, *_PARTS)
