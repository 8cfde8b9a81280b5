"""What a finding may be about: exactly one job-related category, each with the conduct rules that show its bearing.

The clauses are evidence that conduct bears on the job. None disqualifies by itself, and no category is scored.
"""

from enum import StrEnum


class Category(StrEnum):
    BIAS = "bias"
    HATE_GROUP = "hate_group"
    OBSCENE = "obscene"
    RECKLESS = "reckless"
    SUBSTANCE = "substance"
    THREAT = "threat"
    CRIMINAL = "criminal"
    CONFIDENTIAL = "confidential"
    FALSITY = "falsity"
    IMPEACHMENT = "impeachment"
    DEFAMATION = "defamation"
    INTRUSION = "intrusion"
    CRITICISM = "criticism"
    POSITIVE = "positive"

    @property
    def label(self) -> str:
        return _LABELS[self]

    @property
    def clauses(self) -> tuple[str, ...]:
        """Conduct rules of the shipped packs by clause id, and standards outside them by name."""
        return _CLAUSES[self]

    @property
    def default(self) -> bool:
        """On unless a pack says otherwise; the two that are off need a law or a counsel's word."""
        return self not in OFF

    @property
    def mitigating(self) -> bool:
        return self is Category.POSITIVE


_LABELS = {
    Category.BIAS: "Bias or disparagement of a protected class",
    Category.HATE_GROUP: "Hate-group membership, participation or advocacy",
    Category.OBSCENE: "Obscene or sexually explicit public speech",
    Category.RECKLESS: "Reckless or irresponsible conduct",
    Category.SUBSTANCE: "Substance misuse shown as conduct",
    Category.THREAT: "Threats, harassment, stalking",
    Category.CRIMINAL: "Posted criminal or gang conduct",
    Category.CONFIDENTIAL: "Disclosure of confidential information",
    Category.FALSITY: "Falsity against the history statement, impersonation",
    Category.IMPEACHMENT: "Impeachment risk",
    Category.DEFAMATION: "Defamation, private facts, theft of others’ work",
    Category.INTRUSION: "Intrusion, misuse of systems",
    Category.CRITICISM: "Criticism of police policy",
    Category.POSITIVE: "Positive or mitigating",
}

_SPEECH = ("000 V.B.4", "001 V.A.5.a", "002 III.a.vi.1", "004 V.A.5.a")

_CLAUSES = {
    Category.BIAS: _SPEECH,
    Category.HATE_GROUP: ("California Penal Code 13680-13682",),
    Category.OBSCENE: _SPEECH,
    Category.RECKLESS: ("001 V.A.5.b", "002 III.a.vi.2", "004 V.A.5.b"),
    Category.SUBSTANCE: ("SEAD 4 G", "SEAD 4 H"),
    Category.THREAT: ("000 V.A.8.a", "001 IV.B.1.d", "002 II.b.i", "003 05.D", "004 IV.B.1.iv"),
    Category.CRIMINAL: ("001 IV.B.1.c", "001 IV.B.1.e", "002 II.b.i", "004 IV.B.1.iii", "004 IV.B.1.v"),
    Category.CONFIDENTIAL: (
        "000 V.B.5", "001 V.A.3", "001 V.A.7", "002 III.a.iii", "002 III.a.viii",
        "003 05.F", "003 05.G", "004 V.A.3", "004 V.A.7",
    ),
    Category.FALSITY: ("001 V.A.8.c", "002 III.a.ix.3", "004 V.A.8.c"),
    Category.IMPEACHMENT: ("000 V.B.3", "001 V.A.6", "002 III.a.vii", "003 05.B", "004 V.A.6"),
    Category.DEFAMATION: (
        "001 V.A.8.a", "001 V.A.8.b", "001 V.A.8.d", "002 III.a.ix.1", "002 III.a.ix.2", "002 III.a.ix.4",
        "003 05.C", "003 05.D", "004 V.A.8.a", "004 V.A.8.b", "004 V.A.8.d",
    ),
    Category.INTRUSION: ("SEAD 4 M",),
    Category.CRITICISM: ("000 V.B.4",),
    Category.POSITIVE: ("SEAD 4, whole person",),
}  # fmt: skip

OFF = frozenset({Category.HATE_GROUP, Category.CRITICISM})
"""Lawful groups are not to be sought; criticism of policy may be protected speech. Off until someone answers for it."""

DEFAULTS = tuple(category for category in Category if category.default)
