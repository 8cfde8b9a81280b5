"""Age: what is so old and is no person: bridges, dogs, jokes."""

import re
from itertools import takewhile

from vetting.redaction.entries import listed
from vetting.redaction.rules import Told

_WHOSE = r"(?:the|this|that|these|those|my|our|his|her|their|your|a|an|which|some|most)"
# "The bridge out back is about 80 years old", "the mall turns 40", "how is that game 20 years old".
_OF_IT = re.compile(
    rf"(?: {_WHOSE} |  |^ )((?:[a-z0-9]+ ){{1,3}}?)(?:(?:of|in|at|on|with|from|near|behind|out|down|up|for|by|i|we|"
    r"that|which) (?:[a-z0-9]+ ){1,4}?)?(?:is|are|was|were|s|be|been|turns?|turned|turning) "
    r"(?:(?:a|an|at|only|just|now|almost|nearly|about|over|under|like|easily|probably|least|already|roughly|around|"
    r"more|less|than|maybe|well|officially|still|actually|literally|barely|not|even|finally|some) ){0,3}$"
    rf"| (?:is|are|was|were) {_WHOSE} ((?:[a-z0-9]+ ){{1,2}}?)$"
)
_THEN = re.compile(r"(?: [a-z0-9]+){1,4}(?= )")
_BETWEEN = frozenset(
    ["and", "with", "who", "in", "on", "from", "for", "of", "at", "but", "or", "to", "is", "was", "by", "under", "over"]
)
_DOES = ("er", "or", "ist", "ian", "ant", "man", "woman", "boy", "girl", "guy", "kid", "student", "clerk", "thief")
_MONTHS = re.compile(r" ?(?:and a half )?(?:months?|mos?|weeks?|wks?) (?:and a half )?olds?(?= )")
_OF_SOMEBODY = re.compile(
    r" (?:a|an|my|our|his|her|their|the|with|and|your|both|"
    r"(?:he|she|they|baby|babies|daughter|son|boy|girl|kid|twins|lo|who|niece|nephew|grandbaby|you) "
    r"(?:is|s|was|are|re|were|turns|turned)(?: (?:only|just|now|already|almost|about|not even|barely|officially))?)"
    r" {1,2}$"
)
_CHILD = re.compile(
    r" (?:sons?|daughters?|babies|baby|boys?|girls?|infants?|kids?|nieces?|nephews?|twins|triplets|child|newborns?|"
    r"grand(?:son|daughter|baby|child))(?= )"
)
_GOES_ON = re.compile(
    r"  | ?$| (?:today|tomorrow|yesterday|already|now|lol|up|when|wakes?|woke|teething|loves?|just|has|have|had|"
    r"finally|won|will|sleeps?|sleeping|slept|screaming|decided|thinks|refuses|learned|started|are|were|said|can) "
)
# Of persons too, or parts of them.
_NO_THING = frozenset(
    ["star", "giant", "pair", "bone", "ear", "foot", "tooth", "teeth", "day", "polish", "navy", "speaker"]
)


def thing_is(before: str) -> bool:
    """Whether what stands before a figure says that a thing is so old."""
    said = _OF_IT.search(before)
    return said is not None and _thing((said[1] or said[2]).split()[-1])


def between_commas(words: str, before: str, end: int) -> bool:
    """As a paper writes: "Former Marine, 29, tapped"."""
    whose = before.split()[-1:] if before.endswith("  ") else []
    then = words[end : end + 30].split()[:1] if words.startswith("  ", end) else []
    person = any(word in listed(names) for word in whose for names in ("persons", "firstnames", "surnames"))
    return person and bool(then) and then[0].isalpha() and then[0] not in ("and", "or", "to", "plus")


def old_thing(words: str, end: int) -> bool:
    """After "40 year old": an oak tree, and no truck driver."""
    said = _THEN.match(words, end)
    then = list(takewhile(lambda word: word not in _BETWEEN, said[0].split() if said else ()))
    return any(map(_thing, then[:2])) and not any(_does(word) and not _thing(word) for word in then)


def months(words: str, start: int, end: int) -> Told | None:
    """A figure and what stands around it as of a child's months: "our eight week old", "she's six months old"."""
    old = _MONTHS.match(words, end)
    if old is None:
        return None
    goes_on = _GOES_ON.match(words, old.end()) or words[old.end() + 1 :].split(" ", 1)[0] in _BETWEEN
    alone = goes_on and _OF_SOMEBODY.search(words[max(0, start - 40) : start])
    return Told(start, old.end(), "age: a child's months") if alone or _CHILD.match(words, old.end()) else None


def _does(word: str) -> bool:
    return word.removesuffix("s").endswith(_DOES) or word in listed("persons")


def _thing(word: str) -> bool:
    either = {word, word.removesuffix("s")}
    return either.isdisjoint(_NO_THING) and any(
        not either.isdisjoint(listed(things)) for things in ("things", "food", "aged_things")
    )
