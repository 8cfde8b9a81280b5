"""What decision makers write: plain text of a bounded length, and only about findings that were released."""

import re
from collections.abc import Collection
from unicodedata import category

from vetting.domain.refusals import Refused

LONGEST = 4000
"""Characters of a reason or a question."""

TURNING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Characters that turn the direction of writing, so that a text reads otherwise than it is."""

_CITED = re.compile(r"\bfindings?\s+(?:no\.?\s*|number\s+)?(\d{1,4})", re.IGNORECASE)


def plain(text: str, field: str, *, what: str) -> str:
    """The text with line ends made equal; Refused when it is empty, too long or holds what is not text."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    if not text:
        raise Refused(f"{field}_empty", f"Write {what}.", field=field)
    if len(text) > LONGEST:
        sentence = f"Shorten {what}: it has {len(text):,} characters, and {LONGEST:,} are the most."
        raise Refused(f"{field}_long", sentence, field=field)
    if any(_hidden(letter) for letter in text):
        sentence = f"Type {what} again: it holds characters that cannot be seen. Copied text often brings them."
        raise Refused(f"{field}_hidden", sentence, field=field)
    return text


def _hidden(letter: str) -> bool:
    """Control characters, halves of characters, unassigned ones, and what turns the direction of writing."""
    return letter not in "\n\t" and (category(letter) in {"Cc", "Cs", "Cn", "Co"} or letter in TURNING)


def only_released(text: str, cites: Collection[int], released: Collection[int]) -> None:
    """Refused when a number, chosen or written, is not of a finding in the packet."""
    written = {int(number) for number in _CITED.findall(text)}
    for field, numbers in (("cites", set(cites)), ("reasons", written)):
        foreign = sorted(numbers - set(released))
        if foreign:
            sentence = f"Finding {foreign[0]} is not in this packet. Cite its findings only."
            raise Refused("not_released", sentence, field=field)
