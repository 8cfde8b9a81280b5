"""What an entry of the ledger is about, in words for a person; ids and digests stay in the copy."""

import json
import re
from collections.abc import Mapping
from typing import Any

from vetting.domain.figures import counted

PERSONS = {
    "asked_by": "asked by",
    "decided_by": "decided by",
    "person": "",
    "searcher": "searcher",
    "seated": "",
    "subject": "",
    "unseated": "",
}
PLACES = {"finding", "packet", "row", "void"}
COUNTED = {
    "captures": ("capture", "captures"),
    "decisions": ("decision", "decisions"),
    "questions": ("question", "questions"),
    "days": ("day to end it", "days to end it"),
    "findings": ("finding", "findings"),
    "generalise": ("place generalized", "places generalized"),
    "keep": ("place kept", "places kept"),
    "neutral": ("place made neutral", "places made neutral"),
    "places": ("place", "places"),
    "remove": ("place removed", "places removed"),
    "replies": ("reply to a finding", "replies to findings"),
    "reply_days": ("day to reply", "days to reply"),
    "rows": ("new row", "new rows"),
    "years": ("year kept", "years kept"),
}
FLAGS = {
    "bulk": "all that was open, at once",
    "carried": "arrived in the panel",
    "copied": "checked against a copy",
    "recalled": "recalled",
}
LABELS = {
    "lists": "word lists version",
    "plan_version": "plan version",
    "version": "version",
    "kept_until": "kept until",
    "record_set": "record set for the",
    "uniformity": "uniform treatment, as",
}
UNREADABLE = "cannot be read: verify the ledger"
LEFT_OUT = {"digest", "filter", "hidden", "ledger", "pdf", "seal", "template"}
_ID = re.compile("[0-9a-f]{20,64}")


def body_of(sealed: str) -> dict[str, Any]:
    """What an entry's body says; nothing where it was altered so that it cannot be read, which verifying names."""
    try:
        said = json.loads(sealed)
    except ValueError:
        return {}
    return said if isinstance(said, dict) and isinstance(said.get("about"), dict) else {}


def about_words(about: Mapping[str, str | int], people: Mapping[str, str], known: Mapping[str, str]) -> str:
    """`people`: names by id; `known`: what findings, rows and packets are called, by id. An altered entry may hold
    anything.
    """
    try:
        said = [_spans(about), *(_told(name, value, people, known) for name, value in about.items())]
    except (KeyError, ValueError, TypeError):
        return UNREADABLE
    return ", ".join(each for each in said if each)


def _spans(about: Mapping[str, str | int]) -> str:
    """What several values say together."""
    if "yes" in about:
        return f"to {about['gate']}: {about['yes']} of {about['items']} answered with yes"
    if "panel_sequence" in about:
        return f"up to entry {about['sequence']}, and {about['panel_sequence']} of the panel’s"
    if "first" in about:
        one = about["first"] == about["last"]
        return f"entry {about['last']}" if one else f"entries {about['first']} to {about['last']}"
    if "holds" in about:
        return "every entry holds" if about["holds"] else "an entry does not hold"
    return ""


TOGETHER = {"yes", "items", "gate", "sequence", "panel_sequence", "first", "last", "holds"}


def _told(name: str, value: str | int, people: Mapping[str, str], known: Mapping[str, str]) -> str:
    if name in LEFT_OUT | TOGETHER:
        return ""
    if name in PERSONS:
        return f"{PERSONS[name]} {people.get(str(value), 'a person')}".strip()
    if name in COUNTED:
        return counted(int(value), *COUNTED[name])
    if name in FLAGS:
        return FLAGS[name]
    return _coded(name, str(value), known)


def _coded(name: str, value: str, known: Mapping[str, str]) -> str:
    if name in PLACES and value in known:
        return f"{known[value]} no longer approved" if name == "void" else known[value]
    if name == "house":
        return f"the {value}’s ledger"
    if not value or _ID.fullmatch(value):
        return ""
    words = value.replace(",", ", ").replace("_", " ")
    return f"{LABELS[name]} {words}" if name in LABELS else f"{name.replace('_', ' ')}: {words}"
