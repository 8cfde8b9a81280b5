"""A department's own words: those always proposed for removal, with their class, and those let be, with a reason."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from vetting.domain.protected_classes import ProtectedClass
from vetting.domain.refusals import Refused

LONGEST_TERM, LONGEST_REASON, MOST_TERMS = 100, 200, 500
SHOWN = 5
"""Wrong lines told at once."""

Plain = Callable[[str], str]
"""How the filter reads a term: small letters, digits, single spaces; nothing of what has neither."""


@dataclass(frozen=True)
class WordLists:
    """`always`: (term, class). `allow`: (term, reason)."""

    always: tuple[tuple[str, ProtectedClass], ...] = ()
    allow: tuple[tuple[str, str], ...] = ()

    @property
    def allowed(self) -> tuple[str, ...]:
        return tuple(term for term, _ in self.allow)

    def without(self, other: "WordLists") -> "WordLists":
        """What stands here and not in the other, with the same class or reason."""
        return WordLists(
            tuple(each for each in self.always if each not in other.always),
            tuple(each for each in self.allow if each not in other.allow),
        )

    def dumps(self) -> str:
        """One form for one content, whatever the order in which the lines were typed."""
        return json.dumps({"always": sorted(self.always), "allow": sorted(self.allow)}, ensure_ascii=False)

    @classmethod
    def loads(cls, body: str) -> "WordLists":
        kept = json.loads(body)
        return cls(
            tuple((term, ProtectedClass(each)) for term, each in kept["always"]),
            tuple((term, reason) for term, reason in kept["allow"]),
        )

    def lines(self) -> tuple[str, str]:
        """Both lists as a person would type them."""
        always = "\n".join(f"{term} = {class_words(each)}" for term, each in self.always)
        return always, "\n".join(f"{term} = {reason}" for term, reason in self.allow)


def class_words(protected_class: ProtectedClass) -> str:
    """As it is typed behind a term."""
    return protected_class.lower().replace("_", " ")


_CLASSES = {word: each for each in ProtectedClass for word in (class_words(each), *class_words(each).split())}


def read_lists(always: str, allow: str, plain: Plain) -> WordLists:
    """Both lists from their lines, `term = class` and `term = reason`; Refused naming the lines that are wrong."""
    places: dict[str, str] = {}
    removed = _read("always", always, _class, plain, places)
    places = {key: f"{place} of the words that are always removed" for key, place in places.items()}
    let_be = _read("allow", allow, _reason, plain, places)
    return WordLists(tuple((term, ProtectedClass(each)) for term, each in removed), tuple(let_be))


def _read(
    field: str, text: str, behind: Callable[[str], str], plain: Plain, places: dict[str, str]
) -> list[tuple[str, str]]:
    """The lines as (term, what stands behind it); `places` says where each term, as the filter reads it, stands."""
    found: list[tuple[str, str]] = []
    wrong: list[str] = []
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip():
            term, _, after = (part.strip() for part in line.partition("="))
            try:
                places[_key(term, plain, places)] = f"line {number}"
                found.append((term, behind(after)))
            except ValueError as fault:
                wrong.append(f"Line {number}: {fault}")
    if len(found) > MOST_TERMS:
        wrong = [f"There are {len(found)} terms; a list holds {MOST_TERMS} at most."]
    if wrong:
        more = [f"Wrong lines in all: {len(wrong)}."] if len(wrong) > SHOWN else []
        raise Refused("lists_wrong", " ".join([*wrong[:SHOWN], *more]), field=field)
    return found


def _key(term: str, plain: Plain, places: Mapping[str, str]) -> str:
    if len(term) > LONGEST_TERM:
        raise ValueError(f"the term has more than {LONGEST_TERM} characters.")
    if not term.isprintable():
        raise ValueError("the term holds characters that cannot be seen.")
    key = plain(term)
    if not key:
        raise ValueError("the filter reads no letter and no digit in the term.")
    if key in places:
        raise ValueError(f"the filter reads the same words in {places[key]}.")
    return key


def _class(typed: str) -> str:
    found = _CLASSES.get(" ".join(typed.casefold().replace("_", " ").split()))
    if found is None:
        raise ValueError("write the term, an equals sign and one of the classes, as in “Lodge 12 = union”.")
    return found


def _reason(typed: str) -> str:
    if not typed:
        raise ValueError("write the term, an equals sign and a reason, as in “Mosque Road = a street”.")
    if len(typed) > LONGEST_REASON or not typed.isprintable():
        raise ValueError(f"write the reason in plain text of at most {LONGEST_REASON} characters.")
    return typed
