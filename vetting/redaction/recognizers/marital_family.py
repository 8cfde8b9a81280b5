"""Marital and family status: the lists, and how many children, how many years."""
import re
from collections.abc import Iterator

from vetting.domain.protected_classes import ProtectedClass
from vetting.redaction.recognizers.base import ClassRecognizer
from vetting.redaction.scan import Hit, Scan

_N = r"(?:\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|un|una|dos|tres|cuatro|cinco|seis)"
_COUNT = r"(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve|dos|tres|cuatro|cinco|seis|one (?=boy|girl|kid|son|daughter|child)|one)"
_PARENT = (
    r"(?:single |proud |busy |tired |new |step)?(?:mom|mum|mommy|mama|momma|mother|dad|daddy|father|papa|parent|parents|grandma|grandpa|grandmother|"
    r"grandfather|nana|abuela|abuelo|madre|padre|mami|papi|guardian|caregiver|aunt|uncle|tia|tio|girl dad|boy mom|boy dad|girl mom)"
)
_CHILD = (
    r"(?:boys?|girls?|kids?|children|child|sons?|daughters?|babies|baby|toddlers?|teens?|teenagers?|stepkids|grandkids|grandchildren|littles|"
    r"hijos?|hijas?|ninos?|ninas?|nietos?|chamacos)"
)
_RULES = [
    (re.compile(pattern), reason)
    for pattern, reason in (
        (rf" ({_PARENT} (?:of|to|de) (?:{_N}|multiples|twins|triplets)(?: (?:beautiful |amazing |wild |crazy |little |grown |under )?(?:{_CHILD}|\d))?)(?= )", "family: how many children"),
        (rf" ({_COUNT} (?:beautiful |amazing |wild |crazy |little |grown |young |small |older |adult )?{_CHILD}(?: (?:and|y|plus) {_N} {_CHILD})?)(?= )", "family: how many children"),
        (rf" ((?:happily )?(?:married|together|wed|casad[oa]s?)(?: for| por| going on)?(?: (?:over|almost|nearly|about))? {_N}(?: [a-z]+)? (?:years?|yrs?|anos|months|decades))(?= )", "marital status: years together"),
        (rf" ((?:wife|husband|spouse|partner|girlfriend|boyfriend|fiancee?|esposa|esposo) of (?:{_N}|over {_N}|almost {_N})(?: [a-z]+)? (?:years?|yrs?|months))(?= )", "marital status: years together"),
        (rf" (\d{{1,2}} ?(?:st|nd|rd|th)? ?(?:years?|yrs?|year wedding|wedding) (?:anniversary|of marriage|married))(?= )", "marital status: years together"),
        (r" ((?:\d ?x|twice|three times|2 time|3 time) (?:divorced|married|divorcee))(?= )", "marital status"),
        (rf" ((?:have|has|had|raising|raised|got|with|tengo|tiene|tenemos) {_N} (?:of my own|at home|under \d|little ones|mouths to feed))(?= )", "family: how many children"),
    )
]


class MaritalFamily(ClassRecognizer):
    protected_class = ProtectedClass.MARITAL_FAMILY

    def grammar(self, scan: Scan) -> Iterator[Hit]:
        return self.matches(scan, _RULES)
