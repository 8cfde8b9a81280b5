"""Letters to draw, one of each kind and way."""

from dataclasses import replace

from tests.report.packets import BIAS, PACKET
from vetting.domain.disputes import Ground, Refusal
from vetting.domain.letters import Answer, Letter, LetterKind

NOTICE = Letter(
    id="5f0c9a77d15f0c9a77d1",
    kind=LetterKind.NOTICE,
    edition=LetterKind.NOTICE.edition,
    made="2026-11-18T15:00:00Z",
    dated="18 November 2026",
    department=PACKET.department,
    position=PACKET.position,
    candidate=PACKET.candidate,
    look_back="7 years",
    reply_days="7 days",
    kept="4 years",
)
COPY = replace(
    NOTICE,
    kind=LetterKind.COPY,
    due="25 November 2026",
    coverage=PACKET.coverage,
    findings=tuple(replace(each, reply="") for each in PACKET.findings),
)
OUT = replace(COPY, due="", version=2, findings=PACKET.findings, reply=PACKET.reply)
REPLY = replace(
    NOTICE,
    kind=LetterKind.REPLY,
    due="25 November 2026",
    findings=(replace(BIAS, statement="", quote="", nexus="", attribution="", corroboration=""),),
    reply="The candidate replied. I stand by the interview; [removed] was there.",
)
REFUSED = replace(
    NOTICE,
    kind=LetterKind.ANSWER,
    version=1,
    answer=Answer(
        "16 November 2026", "findings 1 and 2", Ground.WRONG_FACT.words, 1, 1, Refusal.STANDS_AS_POSTED.words
    ),
)
UPHELD = replace(
    REFUSED, version=2, answer=Answer("16 November 2026", "finding 1", Ground.WRONG_PERSON.words, 1, 2, "")
)
LETTERS = {"notice": NOTICE, "copy": COPY, "out": OUT, "reply": REPLY, "refused": REFUSED, "upheld": UPHELD}
