"""A letter to a candidate, as a type: the packet's own fields and fixed text, addressed to a number, never a name."""

from dataclasses import dataclass
from enum import StrEnum

from vetting.domain.canonical import Frozen, many, thawed
from vetting.domain.packet import Coverage, PacketFinding


class LetterKind(StrEnum):
    NOTICE = "notice"
    COPY = "copy"
    REPLY = "reply"
    ANSWER = "answer"

    @property
    def label(self) -> str:
        return _LABELS[self]

    @property
    def edition(self) -> int:
        """The version of its fixed text."""
        return _EDITIONS[self]


_LABELS = {
    LetterKind.NOTICE: "Notice before the search",
    LetterKind.COPY: "Copy of the report",
    LetterKind.REPLY: "How the reply will read",
    LetterKind.ANSWER: "Answer to the dispute",
}
_EDITIONS = {LetterKind.NOTICE: 2, LetterKind.COPY: 2, LetterKind.REPLY: 2, LetterKind.ANSWER: 2}

NOTICE_TEXT = f"Notice of social-media review, version {LetterKind.NOTICE.edition}"
"""What a screening keeps as the version of the notice when this program's letter was sent."""


@dataclass(frozen=True)
class Answer:
    """How a dispute ended. `refusal` is the sentence that says why; empty where it was upheld."""

    received: str
    findings: str
    ground: str
    disputed: int
    version: int
    refusal: str


@dataclass(frozen=True)
class Letter(Frozen):
    """`version` is the released report's, 0 before there is one; `due` the last day for a reply, or empty."""

    id: str
    kind: LetterKind
    edition: int
    made: str
    dated: str
    department: str
    position: str
    candidate: str
    look_back: str
    reply_days: str
    kept: str
    due: str = ""
    version: int = 0
    coverage: tuple[Coverage, ...] = ()
    findings: tuple[PacketFinding, ...] = ()
    reply: str = ""
    answer: Answer | None = None


def thaw_letter(canonical: str) -> Letter:
    """The letter of a canonical form; ValueError when a field is missing or one too many."""
    return thawed(
        Letter,
        canonical,
        "a letter",
        kind=LetterKind,
        coverage=many(Coverage),
        findings=many(PacketFinding),
        answer=lambda answer: Answer(**answer) if answer else None,
    )
