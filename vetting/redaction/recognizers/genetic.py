"""Genetic information: the lists, and what runs in a family."""

from collections.abc import Iterator

from vetting.domain.protected_classes import ProtectedClass
from vetting.redaction.recognizers.base import ClassRecognizer, rules
from vetting.redaction.scan import Hit, Scan

_RULES = rules(
    (
        "genetic information: what a family has had",
        r" ((?:family|medical family|familial) histor(?:y|ies) of [a-z0-9]+(?: (?!and |so |but |or |",
        r"in |is |was |runs )[a-z0-9]+)?)(?= )",
    ),
    (
        "genetic information: what runs in a family",
        r" ((?:[a-z0-9]+ (?:s )?){1,2}(?:run|runs|ran|running) in (?:the|my|our|his|her|",
        r"their) (?:family|blood|genes|bloodline))(?= )",
    ),
)


class Genetic(ClassRecognizer):
    protected_class = ProtectedClass.GENETIC

    def grammar(self, scan: Scan) -> Iterator[Hit]:
        return self.matches(scan, _RULES)
