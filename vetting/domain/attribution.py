"""When an account may be taken for the candidate's: evidence for, evidence against, and a second person.

Source: 004 IV.B.10 (validate what is considered); SEAD 5 (no action on uncorroborated data).
"""

from collections.abc import Sequence
from enum import StrEnum

from vetting.domain.refusals import Refused

NEEDED = 3
"""Independent identifiers, the figure that screening firms use; fewer leave a wrong person in reach."""


class Identifier(StrEnum):
    DISCLOSED = "disclosed"
    FULL_NAME = "full_name"
    EMAIL_OR_PHONE = "email_or_phone"
    EMPLOYER_OR_SCHOOL = "employer_or_school"
    RESIDENCE = "residence"
    KNOWN_CONTACTS = "known_contacts"
    LIKENESS = "likeness"
    CROSS_LINK = "cross_link"

    @property
    def words(self) -> str:
        return _WORDS[self]


_WORDS = {
    Identifier.DISCLOSED: "the candidate named the account",
    Identifier.FULL_NAME: "the full name agrees",
    Identifier.EMAIL_OR_PHONE: "an e-mail address or telephone number agrees",
    Identifier.EMPLOYER_OR_SCHOOL: "an employer or school agrees",
    Identifier.RESIDENCE: "the place of residence agrees",
    Identifier.KNOWN_CONTACTS: "known contacts agree",
    Identifier.LIKENESS: "pictures agree with the file",
    Identifier.CROSS_LINK: "an account already attributed links to it",
}


def attributable(found: Sequence[Identifier], *, against: str, explained: str, needed: int = NEEDED) -> Refused | None:
    """Why the evidence does not suffice, or None; the candidate's own disclosure suffices alone.

    A pack may ask for more than `NEEDED` identifiers, never for fewer.
    """
    if against.strip() and not explained.strip():
        return Refused(
            "contrary_unexplained", "Say why the evidence against does not change the attribution.", field="explained"
        )
    enough = max(needed, NEEDED)
    if Identifier.DISCLOSED in found or len(set(found)) >= enough:
        return None
    return Refused(
        "too_few_identifiers",
        f"Tick at least {enough} independent identifiers, or “{Identifier.DISCLOSED.words}”.",
        field="identifiers",
    )


def in_words(found: Sequence[Identifier], *, confirmed: bool = True) -> str:
    """The attribution as the panel reads it; kinds of evidence only, never a name or handle."""
    second = "confirmed" if confirmed else "has not yet confirmed"
    if Identifier.DISCLOSED in found:
        return f"The candidate named the account as their own; a second person {second} it."
    kinds = "; ".join(Identifier(kind).words for kind in sorted(set(found)))
    return f"{len(set(found))} independent identifiers ({kinds}); a second person {second} them."
