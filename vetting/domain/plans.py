"""A position's plan: the searches that every one of its candidates gets, and the concrete terms they become.

Source: 001 and 004 IV.B.9 (uniform for all candidates); 002 II.a.iv.1 (what may not be sought).
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from vetting.domain.refusals import Refused

PLACEHOLDERS = ("full_name", "previous_name", "handle", "email", "phone", "employer", "city")
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True)
class PlanRow:
    """`kind` is a source kind of the pack; `term` a template such as `"{full_name}" {employer}`."""

    code: str
    source: str
    kind: str
    term: str
    note: str = ""


@dataclass(frozen=True)
class Plan:
    title: str
    pack: str
    look_back_years: int
    rows: tuple[PlanRow, ...]


def placeholders(term: str) -> list[str]:
    """Names between braces, in order, each once."""
    return list(dict.fromkeys(_PLACEHOLDER.findall(term)))


def wrong_term(term: str) -> str | None:
    """What is wrong with a template, as a sentence that says what to do, or None."""
    known = ", ".join(f"{{{name}}}" for name in PLACEHOLDERS)
    unknown = [name for name in placeholders(term) if name not in PLACEHOLDERS]
    if unknown:
        return f"The term asks for {{{unknown[0]}}}, which is not known; use {known}."
    if re.search(r"[{}]", _PLACEHOLDER.sub("", term)):
        return "The term has a brace without its partner; write placeholders as {full_name}."
    if not placeholders(term):
        return f"The term names nothing of the candidate; put in at least one of {known}."
    return None


def concrete(plan: Plan, identifiers: Mapping[str, Sequence[str]]) -> list[tuple[PlanRow, str]]:
    """Every search of the plan for one candidate: rows in plan order, one search per value of a row's placeholders.

    A row whose placeholders all lack a value is searched once, by the full name: every source of the plan is
    searched for everyone, and a candidate without a previous name does not stand out by a missing search.
    """
    known = {name: _values(identifiers.get(name, ())) for name in PLACEHOLDERS}
    if not known["full_name"]:
        raise Refused("no_full_name", "Record the candidate’s full name first: every search rests on it.")
    return [(row, term) for row in plan.rows for term in _terms(row, known)]


def free_words(row: PlanRow) -> str:
    """The words that someone chose: the source, and the term outside its placeholders.

    The purpose gate reads these for protected classes. What placeholders bring is the candidate's own and exempt,
    for everyone: people are named Christian, Black or Gay.
    """
    return " ".join(f"{row.source} {_PLACEHOLDER.sub(' ', row.term)}".split())


def _values(values: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(" ".join(value.split()) for value in values if value.strip()))


def _terms(row: PlanRow, known: Mapping[str, Sequence[str]]) -> list[str]:
    wrong = wrong_term(row.term)
    if wrong:
        raise Refused("plan_term", f"Row {row.code}: {wrong}", field="term")
    names = placeholders(row.term)
    if not any(known[name] for name in names):
        known = {**known, names[0]: known["full_name"][:1]}
    choices = product(*(known[name] or [""] for name in names))
    return list(dict.fromkeys(_filled(row.term, dict(zip(names, chosen, strict=True))) for chosen in choices))


def _filled(term: str, values: Mapping[str, str]) -> str:
    """A placeholder without a value leaves nothing behind, its quotes neither."""
    filled = _PLACEHOLDER.sub(lambda found: values[found[1]], term)
    return " ".join(filled.replace('""', " ").split())
