"""Military and veteran status: the lists, deployments, units, pay grades, ratings."""

from collections.abc import Iterator

from vetting.domain.protected_classes import ProtectedClass
from vetting.redaction.recognizers.base import ClassRecognizer, rules
from vetting.redaction.scan import Hit, Scan

_RULES = rules(
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
        "military service: a pay grade",
        r"\b(?:E|O|W)-?\s?(?:[1-9]|10)\b(?= (?:in|at|retired|promot|army|navy|marine|air|select|rank|",
        r"pay)|[,.;] (?:us|army|navy|ret))|\bE-[1-9]\b",
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
    ),
    ("military service: a ship", r"\b(?:USS|USNS|USCGC) (?-i:[A-Z])[\w.]+(?: (?-i:[A-Z])[\w.]+)?"),
    (
        "military service: years served",
        r"\b(?:served|spent|did|put in|gave) (?:\w+ )?(?:years|yrs|tours?|stints?) (?:in|with|",
        r"on active|of active|for) (?:the )?(?:army|navy|marines?|corps|usmc|air force|coast guard|",
        r"guard|reserves?|service|military|active)\b",
    ),
    ("military service: a veterans' post", r"\b(?:vfw|american legion|legion|amvets) (?:post )?#?\d{1,5}\b"),
)


class VeteranMilitary(ClassRecognizer):
    protected_class = ProtectedClass.VETERAN_MILITARY

    def grammar(self, scan: Scan) -> Iterator[Hit]:
        return self.matches_of_text(scan, _RULES)
