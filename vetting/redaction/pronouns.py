"""Neutral words for the searcher's own sentences: "they" for "she", "officer" for "policewoman"."""

import re

from vetting.redaction.entries import plain
from vetting.redaction.phrases import word_lists
from vetting.redaction.scan import Hit

_LOOK = 60
_KIN = frozenset({"sibling", "relative", "parent", "child", "grandchild", "grandparent"})
_KIN |= {"siblings", "relatives", "parents", "children", "grandchildren", "grandparents"}
_OBJECT_HER = re.compile(
    r"\s*(?:$|[.,;:!?)\"”]|(?:on|in|at|to|and|or|but|that|when|while|for|from|with|after|before|by|as|if|about|because"
    r"|into|over|off|out|up|down|again|back|through|during|without|who|which|a|an|the|not|there|online|publicly)\b)",
    re.IGNORECASE,
)
_BARE_HIS = re.compile(r"\s*(?:$|[.,;:!?)\"”]|(?:and|or|but|that|when|because)\b)", re.IGNORECASE)
_OF_ANOTHER = re.compile(r"\w+(?:[ -]\w+){0,2}?\s+of\s+(?:an?|the|another|one)\s+(?!candidate)", re.IGNORECASE)
_SOMEONES = re.compile(r"(?<!candidate)(?<!account holder)(?:['\u2019]s|s['\u2019])\s+(?:\w+\s+)?$", re.IGNORECASE)
_IS = re.compile(
    r"\b(?:candidate|he|she|they|who|i|holder)\s+(?:is|was|are|am|became|has been)\s+(?:an?\s+|the\s+)?(?:\w+\s+)?$",
    re.IGNORECASE,
)


def neutral_word(text: str, hit: Hit) -> str:
    """What may stand for a word that tells sex; nothing where it may tell the candidate's own family too."""
    written = text[hit.start : hit.end]
    neutral = word_lists().softer.get(plain(written)) or hit.neutral
    before, after = text[max(0, hit.start - _LOOK) : hit.start], text[hit.end : hit.end + _LOOK]
    if not neutral:
        return ""
    kin = neutral.partition(" ")[0] in _KIN
    if (kin and not _of_another(before, written + after)) or (not kin and _IS.search(before)):
        return ""
    if written.lower() == "her" and _OBJECT_HER.match(after):
        neutral = "them"
    elif written.lower() == "his" and _BARE_HIS.match(after):
        neutral = "theirs"
    return neutral[:1].upper() + neutral[1:] if written[:1].isupper() else neutral


def _of_another(before: str, kin: str) -> bool:
    """Whether kin is a third party's: "the tenant's brother", "the mother of a player"; the candidate's is removed."""
    if _SOMEONES.search(before):
        return True
    return not _IS.search(before) and _OF_ANOTHER.match(kin) is not None
