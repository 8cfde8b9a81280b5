"""Marital and family status: the lists, and how many children, how many years."""

from collections.abc import Iterator

from vetting.domain.protected_classes import ProtectedClass
from vetting.redaction.recognizers.base import ClassRecognizer, rules
from vetting.redaction.scan import Hit, Scan

_N = r"(?:\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|un|una|dos|tres|cuatro|cinco|seis)"
_COUNT = r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|dos|tres|cuatro|cinco|seis)"
_PARENT = (
    r"(?:single |proud |busy |tired |new |step)?(?:mom|mum|mommy|mama|momma|mother|dad|daddy|"
    r"father|papa|parent|parents|grandma|grandpa|grandmother|"
    r"grandfather|nana|abuela|abuelo|madre|padre|mami|papi|guardian|caregiver|aunt|uncle|tia|tio|"
    r"girl dad|boy mom|boy dad|girl mom)"
)
_CHILD = (
    r"(?:boys?|girls?|kids?|children|child|sons?|daughters?|babies|baby|toddlers?|teens?|"
    r"teenagers?|stepkids|grandkids|grandchildren|littles|"
    r"hijos?|hijas?|ninos?|ninas?|nietos?|chamacos)"
)
_RULES = rules(
    (
        "family: how many children",
        rf" ({_PARENT} (?:of|to|de) (?:{_N}|multiples|twins|triplets)(?: (?:beautiful |amazing |wild |",
        rf"crazy |little |grown |under )?(?:{_CHILD}|\d))?)(?= )",
    ),
    (
        "family: how many children",
        rf" ({_COUNT} (?:beautiful |amazing |wild |crazy |little |grown |young |small |older |",
        rf"adult )?{_CHILD}(?: (?:and|y|plus) {_N} {_CHILD})?)(?= )",
    ),
    (
        "marital status: years together",
        r" ((?:happily )?(?:married|together|wed|casad[oa]s?)(?: for| por| going on)?(?: (?:over|",
        rf"almost|nearly|about))? {_N}(?: [a-z]+)? (?:years?|yrs?|anos|months|decades))(?= )",
    ),
    (
        "marital status: years together",
        rf" ((?:wife|husband|spouse|partner|girlfriend|boyfriend|fiancee?|esposa|esposo) of (?:{_N}|",
        rf"over {_N}|almost {_N})(?: [a-z]+)? (?:years?|yrs?|months))(?= )",
    ),
    (
        "marital status: years together",
        r" (\d{1,2} ?(?:st|nd|rd|th)? ?(?:years?|yrs?|year wedding|wedding) (?:anniversary|",
        r"of marriage|married))(?= )",
    ),
    (r" ((?:\d ?x|twice|three times|2 time|3 time) (?:divorced|married|divorcee))(?= )", "marital status"),
    (
        "family: how many children",
        rf" ((?:have|has|had|raising|raised|got|with|tengo|tiene|tenemos) {_N} (?:of my own|at home|",
        r"under \d|little ones|mouths to feed))(?= )",
    ),
)


class MaritalFamily(ClassRecognizer):
    protected_class = ProtectedClass.MARITAL_FAMILY

    def grammar(self, scan: Scan) -> Iterator[Hit]:
        return self.matches(scan, _RULES)
