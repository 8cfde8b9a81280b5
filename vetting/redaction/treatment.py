"""Whose trait it is, as far as words tell: what to put in its place. Doubtful cases are removed."""
import re

from vetting.domain.redactions import GROUP, REMOVED, SLUR, Treatment
from vetting.redaction.entries import Kind
from vetting.redaction.scan import Hit

_SENTENCE_END = re.compile(r"[.!?\n]")
_HOSTILE = re.compile(
    r"\b(?:hate|hates|go back to|deport|kill|scum|filthy|disgusting|vermin|should (?:all )?(?:leave|die|be)|not be allowed|can'?t stand)\b", re.IGNORECASE
)


def treated(text: str, hit: Hit, *, own_words: bool) -> tuple[Treatment, str]:
    if hit.kind is Kind.SLUR:
        return Treatment.GENERALISE, SLUR
    if own_words and hit.kind is Kind.NEUTRAL:
        return Treatment.NEUTRAL, hit.neutral
    if hit.kind is Kind.GROUP and _HOSTILE.search(_sentence(text, hit)):
        return Treatment.GENERALISE, GROUP
    return Treatment.REMOVE, REMOVED


def _sentence(text: str, hit: Hit) -> str:
    begin = max((m.end() for m in _SENTENCE_END.finditer(text, max(0, hit.start - 300), hit.start)), default=max(0, hit.start - 300))
    end = _SENTENCE_END.search(text, hit.end, hit.end + 300)
    return text[begin : end.start() if end else hit.end + 300]
