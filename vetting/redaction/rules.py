"""The rows of a grammar: a pattern, what a match tells, and, where words alone cannot say, who judges a match."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from re import Match, Pattern


@dataclass(frozen=True, slots=True)
class Told:
    """A span of what was looked at, and what it tells."""

    start: int
    end: int
    reason: str


# An escaped character, a set of characters, or a sign that groups.
_TOKEN = re.compile(r"\\.|\[\^?\]?(?:[^\]\\]|\\.)*\]|[()|]", re.DOTALL)
Stretches = Sequence[tuple[int, int]]

Judge = Callable[[Match[str]], Told | None]


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """A match of what is written tells its first group, or all of it where there is none, unless `judge` says
    otherwise.
    """

    written: str
    reason: str = ""
    judge: Judge | None = None
    flags: re.RegexFlag = re.NOFLAG

    def told(self, text: str, stretches: Stretches) -> Iterator[Told]:
        """What is told by matches within the stretches of the text."""
        pattern = compiled(self)
        group = 1 if pattern.groups else 0
        for begin, end in stretches:
            for match in _matches(pattern, text, begin, end):
                told = self.judge(match) if self.judge else Told(*match.span(group), self.reason)
                if told:
                    yield told


@cache
def compiled(rule: Rule) -> Pattern[str]:
    """Once the rule is first tried: a text pulls few of them, and all take half a second."""
    return re.compile(rule.written, rule.flags)


def _matches(pattern: Pattern[str], text: str, begin: int, end: int) -> Iterator[Match[str]]:
    """Those that begin in the stretch, each matched again without its end: what stands behind it may count."""
    while match := pattern.search(text, begin, end):
        begin = match.start() + 1
        if whole := match if end == len(text) else pattern.match(text, match.start()):
            begin = max(begin, whole.end())
            yield whole


def rules(*rows: tuple[str, ...]) -> tuple[Rule, ...]:
    """Each row: what a match tells, then the pattern, in parts. Case does not count. Raises on a row turned round."""
    if turned := [reason for reason, *_ in rows if not reason[:1].isalpha()]:
        raise ValueError(f"A row of rules begins with the reason first, in words, not with {turned[0]!r}.")
    return tuple(rule for reason, *parts in rows for rule in ways(reason, "".join(parts), re.IGNORECASE))


def ways(reason: str, pattern: str, flags: re.RegexFlag = re.NOFLAG) -> tuple[Rule, ...]:
    """One rule for each way that the pattern can match: a way by itself needs more than all of them do."""
    return tuple(Rule(way, reason, flags=flags) for way in _ways(pattern))


def judged(judge: Judge, *patterns: str) -> tuple[Rule, ...]:
    """Rules whose matches one judge looks at. Case does not count."""
    return tuple(Rule(pattern, judge=judge, flags=re.IGNORECASE) for pattern in patterns)


def _ways(pattern: str) -> Iterator[str]:
    """The pattern cut at its outermost bars."""
    depth = begin = 0
    for token in _TOKEN.finditer(pattern):
        depth += (token[0] == "(") - (token[0] == ")")
        if token[0] == "|" and not depth:
            yield pattern[begin : token.start()]
            begin = token.end()
    yield pattern[begin:]
