"""The uniformity report as a type: a position's candidates beside one another, by number, and who did what."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import NamedTuple

from vetting.domain.canonical import Frozen, many, thawed
from vetting.domain.figures import counted, spell

FORMAT = 1

Value = str | int


@dataclass(frozen=True)
class Deviating:
    """One candidate, what differs from how the others were treated, and the sentence that says how."""

    candidate: str
    what: str
    sentence: str


@dataclass(frozen=True)
class Row:
    """A row of the plan: its code, and the source that it searches."""

    code: str
    source: str


@dataclass(frozen=True)
class Treated:
    """One candidate. `cells` stand in the order of the report's rows: how many findings, in figures, or why there is no
    number; empty where the row is not in the candidate's plan version. `seconds` is the mean of its searches.
    """

    candidate: str
    state: str
    plan_version: int
    rows: int
    answered: int
    cells: tuple[str, ...]
    searched: str
    reviewed: str
    approved: str
    released: str
    seconds: int


@dataclass(frozen=True)
class Deciding:
    """How one reviewer decided, over all positions. Shares of keeps are in per cent, and said not to be told while
    there are few decisions.
    """

    reviewer: str
    removed: int
    generalized: int
    neutral: int
    kept: int
    share: str
    others: str
    bulk: int
    separate: int
    over: str


@dataclass(frozen=True)
class UniformityReport(Frozen):
    """`entry` and `seal`: the last entry of the ledger when it was made. `usual`: the median search, in seconds; 0
    while there are too few. `plan_version` is 0 before there is one.
    """

    format: int
    made: str
    dated: str
    department: str
    position: str
    plan_version: int
    entry: int
    seal: str
    usual: int
    decided: int
    complete: int
    deviations: tuple[Deviating, ...]
    tried: tuple[Deviating, ...]
    rows: tuple[Row, ...]
    treated: tuple[Treated, ...]
    deciding: tuple[Deciding, ...]

    def facts(self) -> list[tuple[str, str]]:
        """What stands at its head, and of which ledger it is."""
        rows, answered = sum(each.rows for each in self.treated), sum(each.answered for each in self.treated)
        return [
            ("Candidates", str(len(self.treated))),
            ("Searches checked", f"{rows}; {answered} have an outcome"),
            ("Plan", f"Version {self.plan_version}" if self.plan_version else "None published"),
            ("Decided", f"{self.decided}; {self.complete} with every row answered"),
            ("Usual time of a search", spell(self.usual) if self.usual else "too few to say"),
            ("Deviations", str(len(self.deviations))),
        ]


def thaw_uniformity(canonical: str) -> UniformityReport:
    """The report of a canonical form; ValueError when a field is missing or one too many."""
    return thawed(
        UniformityReport,
        canonical,
        "a uniformity report",
        deviations=many(Deviating),
        tried=many(Deviating),
        rows=many(Row),
        treated=many(Treated, cells=tuple),
        deciding=many(Deciding),
    )


class Sheet(NamedTuple):
    """A part of the report as a table."""

    title: str
    heads: tuple[str, ...]
    lines: list[tuple[Value, ...]]


def sheets(report: UniformityReport) -> Iterator[Sheet]:
    """The whole report as tables, for a spreadsheet."""
    head = [("Department", report.department), ("Position", report.position), ("Made", report.made), *report.facts()]
    ledger = [("Ledger entry", str(report.entry)), ("Seal of that entry", report.seal), ("Digest", report.digest())]
    yield Sheet("Summary", ("Fact", "Value"), [*head, *ledger])
    for title, found in (("Deviations", report.deviations), ("Refused tries", report.tried)):
        yield Sheet(title, ("Candidate", "What", "How"), [(each.candidate, each.what, each.sentence) for each in found])
    codes = tuple(f"{row.code} {row.source}" for row in report.rows)
    yield Sheet(
        "Every row of the plan",
        ("Candidate", "Plan version", "Rows", "Rows with an outcome", *codes),
        [(each.candidate, each.plan_version, each.rows, each.answered, *_cells(each)) for each in report.treated],
    )
    yield Sheet(
        "Who did what",
        ("Candidate", "State", "Searched", "Reviewed", "Approved", "Released", "Seconds of a search"),
        [
            (each.candidate, each.state, each.searched, each.reviewed, each.approved, each.released, each.seconds)
            for each in report.treated
        ],
    )
    yield Sheet(
        "Reviewers’ decisions",
        (
            *("Reviewer", "Removed", "Generalized", "Neutral word", "Kept", "Share kept", "Others’ share"),
            *("Removals in bulk", "Decided place by place", "Deviation"),
        ),
        [tuple(asdict(each).values()) for each in report.deciding],
    )


def _cells(of: Treated) -> tuple[Value, ...]:
    return tuple(int(cell) if cell.isdecimal() else cell for cell in of.cells)


def deviations_said(report: UniformityReport) -> str:
    """As a heading says it."""
    return counted(len(report.deviations), "deviation") if report.deviations else "No deviations"
