"""A letter to a candidate, as a type: the packet's own fields and fixed text, addressed to a number, never a name."""

import json
from dataclasses import asdict, dataclass, fields
from enum import StrEnum

from vetting.domain.packet import Coverage, PacketFinding, digest, texts


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
class Letter:
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

    def canonical(self) -> str:
        """Sorted keys, no spaces, strings and integers only."""
        return json.dumps(asdict(self), sort_keys=True, separators=(",", ":"), ensure_ascii=False)

    def digest(self) -> str:
        """SHA-256 of the canonical form, hexadecimal."""
        return digest(self.canonical())

    def values(self) -> list[str]:
        """Every text in it, for reading a produced PDF back."""
        return texts(asdict(self))


def thaw_letter(canonical: str) -> Letter:
    """The letter of a canonical form; ValueError when a field is missing or one too many."""
    loaded = json.loads(canonical)
    if not isinstance(loaded, dict) or set(loaded) != {field.name for field in fields(Letter)}:
        raise ValueError("This is not a letter: its fields differ.")
    try:
        return Letter(
            **{
                **loaded,
                "kind": LetterKind(loaded["kind"]),
                "coverage": tuple(Coverage(**each) for each in loaded["coverage"]),
                "findings": tuple(PacketFinding(**each) for each in loaded["findings"]),
                "answer": Answer(**loaded["answer"]) if loaded["answer"] else None,
            }
        )
    except TypeError as error:
        raise ValueError("This is not a letter: its fields differ.") from error
