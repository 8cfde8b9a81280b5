"""What a panel member may decide about a packet."""

from enum import StrEnum


class Outcome(StrEnum):
    PROCEED = "proceed"
    STOP = "do_not_proceed"
    INQUIRE = "further_inquiry"

    @property
    def label(self) -> str:
        return _LABELS[self]


_LABELS = {
    Outcome.PROCEED: "Go on with the hiring process",
    Outcome.STOP: "Do not go on",
    Outcome.INQUIRE: "Inquire further before deciding",
}
