"""Gender identity: the lists, and pronouns given side by side."""

import re

from vetting.domain.protected_classes import ProtectedClass
from vetting.redaction.recognizers.base import ClassRecognizer
from vetting.redaction.rules import Rule, rules

_ONE = (
    r"(?:she|hers?|he|him|his|they|them|theirs|ze|zirs?|hirs?|zer|xe|xem|xyrs?|ey|em|eir|fae|"
    r"faers?|ve|ver|vis|pers?|its?|zie|thons?|ella|él|elles?|ellx|any|all)"
)
_PRONOUNS = "gender identity: pronouns"
_PAIR = re.compile(
    rf"(?<!\w){_ONE}(?:\s{{0,2}}[/|\\\u2215\uff0f\u2022+&]\s{{0,2}}{_ONE}){{1,4}}(?:\s{{1,2}}pronouns)?(?!\w)",
    re.IGNORECASE,
)


_LOOSE = rules(
    (
        _PRONOUNS,
        r"(?:^|  )(?: {0,3})((?:she her|he him|they them|she they|he they|they she|they he|xe xem|ze zir|ze hir|",
        r"it its|fae faer|ey em|any all)(?: hers| his| theirs| xyrs| zirs)?(?: pronouns)?)(?=  | ?$)",
    )
)


_LETTER = rules(
    (
        "gender identity: a mark on papers",
        r"\b(?:license|licence|passport|id|dl|birth certificate|driver'?s|gender marker|",
        r"sex marker)\b(?! plates?)[^.!?\n]{0,40}?\b",
        r"(?:an? |the )?((?-i:X)(?: on (?:it|there))?)(?![\w-])",
    ),
    (
        "gender identity: a mark on papers",
        r"\b(?:instead of|rather than|changed from|switched from|where|used to (?:say|be)) (?:the |an? |my )?",
        r"(?:old )?[\"'\u201c]?((?-i:[MF]))(?![\w'-])",
    ),
    (
        "gender identity: a mark on papers",
        r"\b((?-i:X) on (?:my|his|her|their|the) (?:license|passport|id|dl|papers))\b",
    ),
)


class GenderIdentity(ClassRecognizer):
    protected_class = ProtectedClass.GENDER_IDENTITY
    by_words = _LOOSE
    by_text = (Rule(_PAIR, _PRONOUNS), *_LETTER)
