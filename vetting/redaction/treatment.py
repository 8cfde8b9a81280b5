"""Whose trait it is, as far as words tell: what to put in its place. Doubtful cases are removed."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property

from vetting.domain.protected_classes import ProtectedClass
from vetting.domain.redactions import GROUP, REMOVED, SLUR, Treatment
from vetting.redaction.entries import Kind
from vetting.redaction.scan import Hit

_BEFORE = 60
_LONGEST = 400
_END = re.compile(r"[.!?\n]\s|[\n|•]")
_OWN = re.compile(
    r"(?:\b(?:i'?m|i am|i was|we'?re|we are|as an?|as a proud|being an?|my|our|his|her|their|"
    r"proud|raised|born|identify as|came out as|"
    r"married to an?|dating an?|half|part|fellow|us|bio:?|so(?:y|mos))\s+(?:(?:an?|the|only|just|"
    r"also|old|young|very|not|proud|openly|born|devout|"
    r"practi[cs]ing|first|single|whole|entire|little|whose|favou?rite|best|local|dear|beloved)\s+){0,3})$",
    re.IGNORECASE,
)
_WARM = re.compile(
    r"\b(?:love|loves|loved|proud|support|supports|supporting|stand with|stands with|solidarity|"
    r"celebrat\w+|happy|welcome to|welcomed|congrat\w+|honou?r\w*|"
    r"thank\w*|grateful|respect|defend\w*|volunteer\w*|donat\w+|friends? with|ally|beautiful|"
    r"excited|blessed|learn\w* from|invited|marry|married|shalom|mubarak|"
    r"(?:don'?t|do not|doesn'?t|never|stop|quit|nobody should|no one should|why do (?:you|"
    r"people)) (?:hate|hating|hates|attack|attacking|mock|mocking|kill|insult))\b",
    re.IGNORECASE,
)
_REPORTED = re.compile(
    r"\b(?:according to|reported|reports?|study|survey|researchers|news|article|police said|"
    r"officials|charged with|convicted of|arrested (?:for|after)|"
    r"suspect|witness|victims?|a (?:man|stranger|customer|coworker|guy|woman) (?:called|told|"
    r"yelled|screamed|said)|(?:called|calling|told|calls) (?:me|us)|"
    r"(?:he|she|they|someone|somebody|people) (?:called|yelled|screamed|told|said|says)|"
    r"discriminat\w+ against|hate crimes? (?:against|on)|attack(?:s|ed)? (?:on|at)|"
    r"museum|history|documentary|senate|congress|court ruled|lawsuit|census)\b",
    re.IGNORECASE,
)
_HOSTILE = re.compile(
    r"\b(?:hat(?:e|es|ed|ing)|despis\w+|detest\w*|loath\w+|can'?t stand|sick of|fed up with|"
    r"tired of|go back|get out|send (?:them|him|her|'em|em) back|deport\w*|"
    r"kill\w*|shoot\w*|lynch\w*|hang(?:ed)?|burn\w*|gas(?:sed)?|exterminat\w+|eradicat\w+|"
    r"wip(?:e|ed) out|get rid of|ban(?:ned)?|beat|rape|punch\w*|run over|lock(?:ed)? up|"
    r"round (?:them )?up|(?:should|must|need to|ought to|gotta|have to|better)(?: all|"
    r" just)? (?:leave|die|go|be (?:shot|hanged|deported|banned|killed|locked|illegal|removed|"
    r"fired|kept)|"
    r"stay|get|not)|should(?:n'?t| not| never)|(?:not|never) be allowed|don'?t belong|"
    r"not welcome|no \w+ allowed|keep \w+ out|no place for|"
    r"scum|vermin|filth\w*|dirty|disgust\w+|trash|garbage|animals?|savages?|parasites?|rats?|"
    r"cockroach\w*|roaches|pigs?|apes?|monkeys?|subhuman|inferior|lesser|worthless|stupid|dumb|"
    r"idiots?|lazy|criminals?|thugs?|rapists?|terrorists?|thieves|leeches|disease\w*|plague|"
    r"cancer on|cancer to|infest\w*|invad\w+|invasion|tak(?:e|ing) over|"
    r"ruin\w*|destroy\w*|smell\w*|stink\w*|stench|ugly|weak|crazy|evil|liars?|cheats?|demons?|"
    r"perverts?|groomers?|pedo\w*|freaks?|sick|hysterical|useless|leech\w*|"
    r"typical|damn|fuck(?:ing|in)?|goddamn|bloody|stinking|bunch of|you people|you \w+s\b|"
    r"those people|these people|their kind|own (?:the|every|all)|control (?:the|every)|"
    r"can'?t (?:drive|fight|handle|lead|do|be trusted)|mock\w*|jokes?|meme|slurs?|"
    r"belong in (?:the|a)|worst|speak english|learn english|all look|not in my|"
    r"imagine (?:letting|hiring)|"
    r"the problem with|responsible for|blame\w*|threat to|no\s?body wants|shut up|die|dead|"
    r"bombs?|nuke\w*|suck\w*|pathetic|spoiled|"
    r"odio|muer[ae]n?|asco|basura|fuera|que se (?:larguen|vayan)|pinches?|malditos?|ratas?)\b",
    re.IGNORECASE,
)
_ONE_PERSON = frozenset({ProtectedClass.SEX, ProtectedClass.AGE, ProtectedClass.MARITAL_FAMILY})


class Sentences:
    """The sentences of one text, each judged once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._attacks: dict[int, bool] = {}

    @cached_property
    def _ends(self) -> list[int]:
        return list(_ends(self._text))

    def attack(self, hit: Hit) -> bool:
        """Whether the hit's sentence attacks someone: hostile, neither friendly nor a report."""
        number = bisect_left(self._ends, hit.end)
        if number not in self._attacks:
            sentence = self._text[self._ends[number - 1] if number else 0 : self._ends[number]]
            friendly = _WARM.search(sentence) or _REPORTED.search(sentence)
            self._attacks[number] = bool(_HOSTILE.search(sentence)) and not friendly
        return self._attacks[number]


def treated(text: str, hit: Hit, sentences: Sentences, *, own_words: bool) -> tuple[Treatment, str]:
    """The treatment and what stands in the words' place."""
    if hit.kind is Kind.NEUTRAL:
        return (Treatment.NEUTRAL, _cased(hit.neutral, text[hit.start])) if own_words else (Treatment.REMOVE, REMOVED)
    if hit.kind is Kind.TRAIT or _OWN.search(text[max(0, hit.start - _BEFORE) : hit.start]):
        return Treatment.REMOVE, REMOVED
    if hit.kind is Kind.SLUR:
        return Treatment.GENERALISE, SLUR
    one_person = hit.protected_class in _ONE_PERSON and text[hit.end - 1] not in "sSnN"
    if not one_person and sentences.attack(hit):
        return Treatment.GENERALISE, GROUP
    return Treatment.REMOVE, REMOVED


def _ends(text: str) -> Iterator[int]:
    """Where sentences end, none longer than _LONGEST."""
    begin = 0
    for end in (*(match.end() for match in _END.finditer(text)), len(text)):
        yield from range(begin + _LONGEST, end, _LONGEST)
        yield end
        begin = end


def _cased(neutral: str, first: str) -> str:
    return neutral[:1].upper() + neutral[1:] if first.isupper() else neutral
