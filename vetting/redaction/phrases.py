"""The lists of what may be said around a group: hostile, friendly, a report of others; or that it is one's own."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

from vetting.redaction.automaton import Automaton
from vetting.redaction.entries import plain, terms, texts
from vetting.redaction.normal import read

# Stands where the group stood: `_` in the lists.
PLACE = "qxplaceqx"
# Stands before the first word of the group's sentence, in the lists too.
BEGIN = "^"
_PAST, _LONG_AGO = range(1500, 1980), "19xx"
_ESCAPE = re.compile(r"[&%\\]")
_PLAIN = bytes(ord(chr(code).lower()) if chr(code).isalnum() else 32 for code in range(128)) + bytes([32]) * 128


class Tone(StrEnum):
    """The names of the lists. `told` and `described` count in the searcher's sentences only, `reported` in others."""

    HOSTILE = "hostile"
    LEANING = "leaning"
    TOLD = "told"
    FRIENDLY = "friendly"
    REPORTED = "reported"
    DISOWNED = "disowned"
    OWN = "own"
    DESCRIBED = "described"


OWN = frozenset({Tone.OWN, Tone.DESCRIBED})
_NOT_OWN = frozenset({Tone.REPORTED})
_NOT_POSTS = frozenset({Tone.TOLD, Tone.DESCRIBED})


@dataclass(frozen=True, slots=True)
class Heard:
    """A listed phrase in a sentence; `placed`: the phrase names where the group stands."""

    phrase: str
    tone: Tone
    placed: bool


@dataclass(frozen=True)
class Voice:
    """The lists that count in one writer's sentences. `leads` are phrases right before what is one's own, `ends`
    their last words.
    """

    phrases: Automaton[Heard]
    leads: frozenset[str]
    ends: frozenset[str]


@dataclass(frozen=True)
class Words:
    """`same`: one spelling for short forms; `softer`: a neutral word for words that tell sex. `fillers` are passed
    over anywhere, `before` before a group, `people` after it, `between` between a lead and a trait.
    """

    same: Mapping[str, str]
    softer: Mapping[str, str]
    fillers: frozenset[str]
    before: frozenset[str]
    people: frozenset[str]
    between: frozenset[str]


@cache
def word_lists() -> Words:
    """Read once. Raises on a list that is missing."""
    every = _texts()
    same, softened = ({plain(word): other for word, other in _pairs(every[name])} for name in ("same", "softer"))
    plain_lists = (frozenset(terms(every[name])) for name in ("fillers", "before", "people", "between"))
    spelled = {short: plain(long) for short, long in same.items()} | {str(year): _LONG_AGO for year in _PAST}
    return Words(spelled, softened, *plain_lists)


@cache
def voice(*, own_words: bool) -> Voice:
    """Built once for the searcher's sentences and once for what the candidate wrote."""
    every, phrases, leads = _texts(), dict[str, Heard](), set()
    for tone in Tone:
        if tone in (_NOT_OWN if own_words else _NOT_POSTS):
            continue
        for term in terms(every[tone]):
            listed = _spelled([PLACE if word == "_" else word for word in term.split()])
            if tone in OWN and listed[-1] == PLACE:
                leads.add(" ".join(listed[:-1]))
            else:
                key = " ".join(bare(listed))
                if key in ("", PLACE, f"{BEGIN} {PLACE}"):
                    raise ValueError(f"lexicons/treatment/{tone}.txt: {term} says nothing.")
                phrases[f" {key} "] = Heard(key, tone, PLACE in listed)
    return Voice(Automaton(phrases.items()), frozenset(leads), frozenset(lead.split()[-1] for lead in leads))


@cache
def _texts() -> Mapping[str, str]:
    return dict(texts(files("vetting.redaction") / "lexicons" / "treatment"))


def words(text: str) -> list[str]:
    """The text's words, one spelling for each short form."""
    text = text.replace("\u2019", "'").replace("'re ", " are ")
    if text.isascii() and not _ESCAPE.search(text):
        return _spelled(text.encode("ascii").translate(_PLAIN, b"'").decode("ascii").split())
    return _spelled(read(text.replace("'", "")).words.split())


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    for term in terms(text):
        word, _, other = term.partition("->")
        yield word.strip(), other.strip()


def _spelled(every: list[str]) -> list[str]:
    same = word_lists().same
    if same.keys().isdisjoint(every):
        return every
    return [part for word in every for part in (same[word].split() if word in same else (word,))]


def bare(every: Iterable[str]) -> list[str]:
    """Without articles and the like, and without the noun after an adjective: "all the Asian guys" is "_"."""
    at = word_lists()
    left = [word for word in every if word not in at.fillers]
    if PLACE not in left:
        return left
    begin = end = left.index(PLACE)
    while begin and left[begin - 1] in at.before:
        begin -= 1
    while end + 1 < len(left) and left[end + 1] in at.people:
        end += 1
    return [*left[:begin], PLACE, *left[end + 1 :]]
