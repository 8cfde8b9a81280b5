"""Whether a text is in a language that the lists cover; others are told by their little words, which spaCy carries."""

import re
from collections import Counter
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from runpy import run_path

from babel import Locale

from vetting.redaction.entries import listed

COVERED = ("en", "es")
_FEWEST = 4
_QUOTED = re.compile(r"[\"\u201c\u201e\u00ab]([^\"\u201d\u201c\u00bb]{12,})")


def not_covered(text: str) -> str | None:
    """The English name of the language that the text, or what it quotes, is in, if it is not covered."""
    for part in (text, *_QUOTED.findall(text)):
        if name := _named(part):
            return name
    return None


def _named(text: str) -> str | None:
    """Told by the little words, where most are those of a language not covered."""
    words = text.casefold().split()
    known = len(_known().intersection(words))
    if len(words) < _FEWEST or 3 * known >= len(set(words)):
        return None
    foreign = _foreign()
    counted = Counter(code for word in words if word in foreign for code in foreign[word])
    if not counted:
        return None
    ((code, most),) = counted.most_common(1)
    return Locale("en").languages[code] if most > max(1, known, len(words) / 5) else None


@cache
def _known() -> frozenset[str]:
    return frozenset().union(*(_little_words(code) for code in COVERED), {"i'm", "it's", "don't", "im"})


@cache
def _foreign() -> dict[str, list[str]]:
    """The languages of each word that no covered one has among its little words; read when the first doubtful text
    comes.
    """
    codes = sorted(path.parent.name for path in _folder().glob("*/stop_words.py"))
    spoken = {code: _little_words(code) for code in codes if len(code) == 2 and code not in COVERED}
    languages: dict[str, list[str]] = {}
    for code, words in (*spoken.items(), ("ht", listed("haitian"))):
        for word in words:
            if len(word) > 1 and word not in _known():
                languages.setdefault(word, []).append(code)
    return languages


def _little_words(code: str) -> frozenset[str]:
    # By path: importing spacy.lang.fr compiles two seconds of tokenizer rules.
    return frozenset(run_path(str(_folder() / code / "stop_words.py"))["STOP_WORDS"])


def _folder() -> Path:
    spec = find_spec("spacy")
    if spec is None or not spec.submodule_search_locations:
        raise LookupError("spaCy is not installed: its lists of little words are missing.")
    return Path(spec.submodule_search_locations[0]) / "lang"
