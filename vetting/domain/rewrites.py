"""A reviewer's proposal to say a finding in other words, and what its searcher makes of it, who answers for facts."""

from enum import StrEnum

REASONS = {
    "not_neutral": "It tells what the law keeps from the panel",
    "judges_person": "It judges the person, not the conduct",
    "says_more": "It says more than the captures show",
    "unclear": "It can be read in two ways",
}
DECLINES = {
    "changes_facts": "It would change what happened",
    "loses_conduct": "It leaves out conduct that matters",
    "not_better": "The present wording is as neutral",
}


class Answer(StrEnum):
    """What became of a proposal. Its reviewer takes it back; the rest is the searcher's."""

    ACCEPTED = "accepted"
    DECLINED = "declined"
    REWORDED = "reworded"
    TAKEN_BACK = "taken_back"

    @property
    def words(self) -> str:
        """As a sentence goes on after the name of who did it."""
        return _WORDS[self]


_WORDS = {
    Answer.ACCEPTED: "accepted it",
    Answer.DECLINED: "declined it",
    Answer.REWORDED: "wrote another wording",
    Answer.TAKEN_BACK: "took it back",
}
