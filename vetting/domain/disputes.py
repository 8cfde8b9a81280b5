"""What a candidate may dispute of a released packet, and how a dispute ends: refused with a reason, or upheld."""

from enum import StrEnum


class Ground(StrEnum):
    WRONG_PERSON = "wrong_person"
    WRONG_FACT = "wrong_fact"
    OTHER = "other"

    @property
    def words(self) -> str:
        return _GROUNDS[self]


class Outcome(StrEnum):
    REFUSED = "refused"
    UPHELD = "upheld"


class Refusal(StrEnum):
    """Why a dispute is refused; the sentence goes to the candidate as it stands."""

    ACCOUNT_ATTRIBUTED = "account_attributed"
    STANDS_AS_POSTED = "stands_as_posted"
    NO_SUPPORT = "no_support"
    CORRECTED_ALREADY = "corrected_already"
    WEIGHT = "weight"

    @property
    def words(self) -> str:
        return _REFUSALS[self]


_GROUNDS = {
    Ground.WRONG_PERSON: "It is about someone else: another person’s account or post",
    Ground.WRONG_FACT: "What it says is not correct",
    Ground.OTHER: "Another reason",
}
_REFUSALS = {
    Refusal.ACCOUNT_ATTRIBUTED: "The account was looked at again. What ties it to you was confirmed by a second person "
    "and still stands.",
    Refusal.STANDS_AS_POSTED: "The saved page was looked at again. The report says what stands there.",
    Refusal.NO_SUPPORT: "What you wrote was read and compared with the record. Nothing in it or in the record shows "
    "that the report is wrong.",
    Refusal.CORRECTED_ALREADY: "A later version of the report has already replaced the one that you disputed.",
    Refusal.WEIGHT: "What you wrote is about how much the finding should count. The report says what was found; how "
    "much it counts is for the hiring panel, which has your reply.",
}
