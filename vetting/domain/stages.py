"""The conditions that a screening passes through, from opened to disposed."""

from enum import StrEnum


class Stage(StrEnum):
    OPENED = "opened"
    SEARCHING = "searching"
    REVIEWING = "reviewing"
    REPLYING = "replying"
    APPROVED = "approved"
    RELEASED = "released"
    DECIDED = "decided"
    WITHDRAWN = "withdrawn"
    DISPOSED = "disposed"

    @property
    def words(self) -> str:
        return _WORDS[self]


_WORDS = {
    Stage.OPENED: "opened, not yet searched",
    Stage.SEARCHING: "being searched",
    Stage.REVIEWING: "in review",
    Stage.REPLYING: "waiting for the candidate",
    Stage.APPROVED: "approved, not yet released",
    Stage.RELEASED: "released to the panel",
    Stage.DECIDED: "decided",
    Stage.WITHDRAWN: "withdrawn",
    Stage.DISPOSED: "disposed of",
}

AT_WORK = frozenset({Stage.OPENED, Stage.SEARCHING, Stage.REVIEWING, Stage.REPLYING, Stage.APPROVED})
"""Before release: the candidate may still withdraw and the searchers may still be changed."""

TO_SEARCH = frozenset({Stage.OPENED, Stage.SEARCHING})
"""Before review: searchers are assigned, and a newer plan is caught up with."""

CLOSED = frozenset({Stage.DECIDED, Stage.WITHDRAWN})
