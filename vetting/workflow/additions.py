"""Words that a person types to hide: where they stand, and the near forms that would give them away."""

import re
from collections.abc import Iterable

MANY = 20
"""Near forms offered at once."""

_APOSTROPHE = "['\u2019]"

SHORT = 4
"""Letters below which a word inside a longer one is chance: “he” in “the”."""


def places(text: str, words: str) -> list[tuple[int, int]]:
    """Start and end of each place where the words stand whole, whatever their case and the spaces between them."""
    return [found.span() for found in _exact(words).finditer(text)]


def near_forms(texts: Iterable[str], words: str) -> list[str]:
    """Plural, possessive, hashtag and handle of the words as they stand in the texts, each once."""
    joined = "".join(words.split()).lstrip("#@")
    if not joined:
        return []
    core = re.escape(joined)
    inside = rf"\w*{core}\w*" if len(joined) >= SHORT else rf"{core}(?:s|es)?"
    token = re.compile(rf"(?<!\w)[#@]?{inside}(?:{_APOSTROPHE}s?)?(?!\w)", re.IGNORECASE)
    exact = _exact(words)
    found: dict[str, str] = {}
    for text in texts:
        for form in token.finditer(text):
            if not exact.fullmatch(form.group()):
                found.setdefault(form.group().casefold(), form.group())
    return list(found.values())[:MANY]


def _exact(words: str) -> re.Pattern[str]:
    parts = [re.sub(_APOSTROPHE, _APOSTROPHE, re.escape(part)) for part in words.split()]
    before = r"(?<!\w)" if re.match(r"\w", words) else ""
    after = r"(?!\w)" if re.search(r"\w$", words) else ""
    return re.compile(before + r"\s+".join(parts) + after, re.IGNORECASE)
