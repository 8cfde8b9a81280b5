"""The ways a text is read: as it stands, and again where a word may be hidden in another way of writing."""
import re
from collections.abc import Iterator

from vetting.redaction.normal import Reading, read

_ODD = re.compile(r"[a-z][A-Z]|[A-Za-z][0-9]|[0-9@$!|*][A-Za-z]")
_TOKEN_REACH = 100
_SEAM = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[A-Za-z])(?=[0-9])|(?<=[0-9])(?=[A-Za-z])")
_LEET = [str.maketrans("013457@$!|", tail) for tail in ("oieastasii", "oleastasll")]


def views(text: str) -> Iterator[Reading]:
    """The whole text first, then single words read another way."""
    yield read(text)
    for token, at in _odd_tokens(text):
        yield _apart(token, at)
        for table in _LEET:
            if (plainer := token.translate(table)) != token:
                yield _at(read(plainer), at)


def _odd_tokens(text: str) -> Iterator[tuple[str, int]]:
    """Words with capitals inside, or letters beside figures or signs, at most 200 characters around the place."""
    position = 0
    while odd := _ODD.search(text, position):
        begin = max(position, odd.start() - _TOKEN_REACH)
        before = text[begin:odd.start()].split()
        at = odd.start() - len(before[-1]) if before and not text[odd.start() - 1].isspace() else odd.start()
        token = text[at:odd.end() + _TOKEN_REACH].split(maxsplit=1)[0]
        yield token, at
        position = at + max(len(token), 1)


def _apart(token: str, at: int) -> Reading:
    """camelCase and letters beside digits taken apart."""
    cuts = [0, *(m.start() for m in _SEAM.finditer(token)), len(token)]
    parts = [token[a:b] for a, b in zip(cuts, cuts[1:], strict=False)]
    spaced = read(" ".join(parts))
    starts = [at + i for a, b in zip(cuts, cuts[1:], strict=False) for i in [*range(a, b), b]][:-1] + [at + len(token)]
    if spaced.starts is None:
        return Reading(spaced.words, starts)
    return Reading(spaced.words, [starts[i] for i in spaced.starts])


def _at(reading: Reading, at: int) -> Reading:
    if reading.starts is None:
        return Reading(reading.words, None, at)
    return Reading(reading.words, [at + i for i in reading.starts])
