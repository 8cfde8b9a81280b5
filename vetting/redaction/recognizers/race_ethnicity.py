"""Race, colour and ancestry: the lists, and the skin tone of an emoji."""

import re
from collections.abc import Iterator

from vetting.domain.protected_classes import ProtectedClass
from vetting.redaction.recognizers.base import ClassRecognizer
from vetting.redaction.scan import Hit, Scan

_SKIN_TONE = re.compile("[\U0001f3fb-\U0001f3ff]+")


class RaceEthnicity(ClassRecognizer):
    protected_class = ProtectedClass.RACE_ETHNICITY

    def grammar(self, scan: Scan) -> Iterator[Hit]:
        for match in _SKIN_TONE.finditer(scan.text):
            yield self.hit(*match.span(), "race: the skin tone of an emoji")
