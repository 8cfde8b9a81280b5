"""Union membership: the lists, and locals, lodges and councils by number."""

import re
from collections.abc import Iterator

from vetting.domain.protected_classes import ProtectedClass
from vetting.redaction.recognizers.base import ClassRecognizer
from vetting.redaction.scan import Hit, Scan

_NUMBERED = re.compile(
    r"\b(?:local|lodge|district council|joint council|council|district lodge|lcl|"
    r"division)\s{0,2}(?:no\.?|number|#|union)?\s{0,2}#?\d{1,5}(?!-?\w|,\d)"
    r"|\b(?:ibew|ufcw|seiu|afscme|uaw|iaff|ibt|liuna|iuoe|cwa|iatse|ilwu|usw|unite here|"
    r"teamsters|ironworkers|fop|pba|afge|twu|atu|ua|aft|nea)\s{1,2}(?:local\s|lodge\s|#|"
    r"no\.?\s)?\d{1,5}\b",
    re.IGNORECASE,
)


class Union(ClassRecognizer):
    protected_class = ProtectedClass.UNION

    def grammar(self, scan: Scan) -> Iterator[Hit]:
        for match in _NUMBERED.finditer(scan.text):
            yield self.hit(*match.span(), "union: a local or lodge by number")
