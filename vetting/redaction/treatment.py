"""Whose trait it is, as far as words tell: what to put in its place. Doubtful cases are removed."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

from vetting.domain.protected_classes import ProtectedClass
from vetting.domain.redactions import GROUP, REMOVED, SLUR, Treatment
from vetting.redaction.entries import Kind
from vetting.redaction.hostility import features, hostility, sure_enough
from vetting.redaction.phrases import BEGIN, OWN, PLACE, Heard, Tone, words
from vetting.redaction.pronouns import neutral_word
from vetting.redaction.scan import Hit
from vetting.redaction.tone import heard, is_own

_LONGEST = 400
_END = re.compile(r"[.!?]['\"”\u2019)]*\s|[\n|•]")
_TOGETHER = re.compile(r"\s*(?:,|/|-|&|\band\b|\bor\b|\by\b)?\s*(?:\b(?:an?|the|half|part)\b\s*)?")
_JOINT = 8
_QUOTE = re.compile('["“”«»]')
_ONE_PERSON = frozenset({ProtectedClass.SEX, ProtectedClass.AGE, ProtectedClass.MARITAL_FAMILY})
_TELLING = frozenset({Kind.GROUP, Kind.SLUR, Kind.TRAIT})
_AGAINST = frozenset({Tone.HOSTILE, Tone.LEANING, Tone.TOLD})
_PLAIN = frozenset({Tone.HOSTILE, Tone.TOLD})
_BESIDE = frozenset({Tone.HOSTILE, Tone.DISOWNED})
_OTHERS = frozenset({Tone.REPORTED, Tone.DISOWNED})
_POINTING = (["that"], ["this"], ["the"])
_PLURAL = re.compile(r"(?:[^s]s|men|people|folk|children|youth|\bthe (?:elderly|aged|unborn))$")
_AGED = re.compile(
    r"(?:old|older|elderly|young|younger|female|male|single|divorced|unmarried)(?: white| black| gay)? ([a-z]+)"
)
_THE = len("the ")
_NAME = 24
_NO_ROLE = frozenset({"person", "child", "young person"})
_ENOUGH = 2
_LEARNT = range(5, 41)  # words of the sentences that the model was trained on


class Sentences:
    """The sentences of one text, each with what was found in it."""

    def __init__(self, text: str, hits: Sequence[Hit]) -> None:
        self._text = text
        self._hits = [hit for hit in hits if hit.kind in _TELLING]
        self._ends = list(_ends(text)) if hits else []
        self._taken = {bisect_left(self._ends, hit.end) for hit in self._hits}
        self._marked = _QUOTE.search(text) is not None if hits else False
        self._together = dict(_together(text, self._hits))
        self._about: dict[tuple[int, bool], list[Heard]] = {}
        self._words: dict[int, list[str]] = {}

    def around(self, hit: Hit) -> tuple[str, str]:
        """The hit's sentence before and after it and the groups named in one breath with it."""
        start, end = self._together[hit.start]
        begin, stop = self._span(bisect_left(self._ends, hit.end))
        return self._text[min(begin, start) : start], self._text[end : max(stop, end)]

    def named(self, hit: Hit) -> str:
        """The end of the groups that are named in one breath with the hit."""
        start, end = self._together[hit.start]
        return self._text[max(start, end - _NAME) : end]

    def words_around(self, hit: Hit) -> tuple[list[str], list[str]]:
        before, after = self.around(hit)
        return words(before), words(after)

    def sign_after(self, hit: Hit) -> str:
        """What the sentence ends with, where it is no letter."""
        _, after = self.around(hit)
        return after.rstrip()[-1:] if not after.rstrip()[-1:].isalnum() else ""

    def beside(self, hit: Hit, *, own_words: bool) -> list[Heard]:
        """What the nearest sentences say, as far as they name no group of their own."""
        number = bisect_left(self._ends, hit.end)
        beside: list[Heard] = []
        for near in (range(number - 1, number - 3, -1), range(number + 1, number + 3)):
            for there in near:
                if there in self._taken or not 0 <= there < len(self._ends):
                    break
                beside += self._said(there, own_words=own_words)
        return beside

    def next_to(self, hit: Hit) -> list[list[str]]:
        """The words of the sentences right before and after, as far as they name no group of their own."""
        number = bisect_left(self._ends, hit.end)
        near = (there for there in (number - 1, number + 1) if 0 <= there < len(self._ends))
        return [self._words_of(there) for there in near if there not in self._taken]

    def _said(self, number: int, *, own_words: bool) -> list[Heard]:
        key = (number, own_words)
        if key not in self._about:
            self._about[key] = heard(self._words_of(number), own_words=own_words)
        return self._about[key]

    def _words_of(self, number: int) -> list[str]:
        if number not in self._words:
            self._words[number] = words(self._text[slice(*self._span(number))])
        return self._words[number]

    def quoted(self, hit: Hit) -> bool:
        """Whether the hit stands in quotation marks with more than itself; a slur also alone."""
        if not self._marked:
            return False
        begin, stop = self._span(bisect_left(self._ends, hit.end))
        before, after = self._text[begin : hit.start], self._text[hit.end : stop]
        opened = sum(1 for _ in _QUOTE.finditer(before)) % 2 == 1
        alone = hit.kind is not Kind.SLUR and before[-1:] in '"“«' and after[:1] in '"”»'
        return opened and not alone and _QUOTE.search(after) is not None

    def _span(self, number: int) -> tuple[int, int]:
        return self._ends[number - 1] if number else 0, self._ends[number]


def treated(text: str, hit: Hit, sentences: Sentences, *, own_words: bool) -> tuple[Treatment, str]:
    """The treatment and what stands in the words' place."""
    neutral = neutral_word(text, hit) if own_words else ""
    # "The candidate threatened a waitress" attacks one person: the role tells no group.
    role = neutral and neutral.casefold() not in _NO_ROLE and _one_person(text, hit)
    if not role and hit.kind in _TELLING and _target(text, hit, sentences, own_words=own_words):
        return Treatment.GENERALISE, SLUR if hit.kind is Kind.SLUR else GROUP
    return (Treatment.NEUTRAL, neutral) if neutral else (Treatment.REMOVE, REMOVED)


def looked_at(hit: Hit, sentences: Sentences, *, own_words: bool) -> set[str]:
    """What the model of hostility looks at."""
    said = _said(*sentences.words_around(hit))
    return _features(hit, sentences, said, heard(said, own_words=own_words))


def _target(text: str, hit: Hit, sentences: Sentences, *, own_words: bool) -> bool:
    """Whether the writer attacks people by the words. One's own trait never is the target."""
    before, after = sentences.words_around(hit)
    said = _said(before, after)
    here = heard(said, own_words=own_words)
    if is_own(before, own_words=own_words) or any(each.tone in OWN for each in here):
        return False
    placed = any(each.placed and each.tone in _AGAINST for each in here)
    one_person = _one_person(text, hit)
    if one_person and (not placed or before[-1:] in _POINTING):
        return False
    beside = [each for each in sentences.beside(hit, own_words=own_words) if each.tone in _BESIDE]
    tones = Counter([each.tone for each in (*here, *beside) if not (each.tone is Tone.LEANING and each.placed)])
    others = sum(tones[tone] for tone in _OTHERS) + (not own_words and sentences.quoted(hit))
    if hit.kind is Kind.SLUR or others > 1:
        return not others
    listed = _listed(hit, tones, here, placed=placed)
    by_lists = one_person or (listed and len(said) not in _LEARNT)
    if by_lists or _length(said, sentences.next_to(hit)) not in _LEARNT:
        return listed and not others
    trait = hit.kind is not Kind.GROUP
    plainly = any(each.placed and each.tone in _PLAIN for each in here)
    doubtful = others > 0 or len(said) < _LEARNT.start
    bar = sure_enough(trait=trait, placed=plainly, listed=listed, tones=tones, doubtful=doubtful)
    return hostility().probability(_features(hit, sentences, said, here)) >= bar


def _said(before: Sequence[str], after: Sequence[str]) -> list[str]:
    return [BEGIN, *before, PLACE, *after]


def _length(said: Sequence[str], beside: Sequence[Sequence[str]]) -> int:
    """In words, of the sentence; of a short one with what stands beside it, as the model looks at both."""
    return len(said) if len(said) >= _LEARNT.start else len(said) + sum(map(len, beside))


def _listed(hit: Hit, tones: Counter[Tone], here: Sequence[Heard], *, placed: bool) -> bool:
    """Whether the lists hear an attack. How the group is placed leans to it once, however many phrases say so."""
    hostile = tones[Tone.HOSTILE] + tones[Tone.TOLD]
    leaning = tones[Tone.LEANING] + any(each.placed and each.tone is Tone.LEANING for each in here)
    enough = 2 * hostile + leaning - 2 * tones[Tone.FRIENDLY] >= _ENOUGH
    # Of a trait, too, the hostility must be said of the word itself, and plainly.
    return enough and (hit.kind is Kind.GROUP or (placed and hostile > 0))


def _features(hit: Hit, sentences: Sentences, said: Sequence[str], here: Sequence[Heard]) -> set[str]:
    many = _PLURAL.search(sentences.named(hit).casefold()) is not None
    return features(said, here, sentences.sign_after(hit), beside=sentences.next_to(hit), many=many)


def _together(text: str, hits: Sequence[Hit]) -> Iterator[tuple[int, tuple[int, int]]]:
    """For where each hit starts, the span of it and of those that only "and", a comma or an article part from it."""
    begun = 0
    for number, hit in enumerate(hits, 1):
        follows = hits[number] if number < len(hits) else None
        joint = follows is not None and hit.end <= follows.start <= hit.end + _JOINT
        if follows and joint and _TOGETHER.fullmatch(text, hit.end, follows.start):
            continue
        for each in hits[begun:number]:
            yield each.start, (hits[begun].start, hit.end)
        begun = number


def _one_person(text: str, hit: Hit) -> bool:
    """One person's sex, age or family: hostility must be said of the word itself."""
    if hit.protected_class not in _ONE_PERSON:
        return False
    described = _AGED.match(text[hit.start : hit.end + _NAME].casefold())
    with_the = text[max(0, hit.start - _THE) : hit.end].casefold()
    return _PLURAL.search(with_the) is None and not (described and _PLURAL.search(described[1]))


def _ends(text: str) -> Iterator[int]:
    """Where sentences end, none longer than _LONGEST."""
    begin = 0
    for end in (*(match.end() for match in _END.finditer(text)), len(text)):
        yield from range(begin + _LONGEST, end, _LONGEST)
        yield end
        begin = end
