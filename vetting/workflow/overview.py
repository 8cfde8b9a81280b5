"""What an auditor reads page by page: the matrix, who did what, how reviewers decided."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlmodel import Session

from vetting.domain.actions import Action
from vetting.domain.redactions import Treatment
from vetting.vault import audits, findings
from vetting.vault.audits import Told
from vetting.vault.searches import RowState, SearchRow

SMALL = 10
"""Decisions below which a share is not told: it would tell about single texts."""

OVER = 2
"""A reviewer keeps too often with this many times the share of all others together."""

MANY_KEEPS = 5

PARTS = {
    Action.SUBMIT_SEARCH: "Searched",
    Action.FINISH_REVIEW: "Reviewed",
    Action.APPROVE_PACKET: "Approved",
    Action.RELEASE_PACKET: "Released",
}


@dataclass(frozen=True)
class Cell:
    """`look`: "n" findings, "0" nothing found, "x" could not be searched, "dev" waived, "open" not searched yet."""

    look: str
    count: int = 0


@dataclass(frozen=True)
class Line:
    """A screening of the matrix. `parts`: by action, the persons who did it."""

    told: Told
    cells: dict[str, Cell]
    parts: dict[Action, tuple[str, ...]]


@dataclass(frozen=True)
class Matrix:
    """`columns`: (code, source) in plan order."""

    columns: tuple[tuple[str, str], ...]
    lines: tuple[Line, ...]

    @property
    def sources(self) -> list[tuple[str, int]]:
        """Neighboring columns of one source, and how many."""
        found: list[tuple[str, int]] = []
        for _, source in self.columns:
            if found and found[-1][0] == source:
                found[-1] = (source, found[-1][1] + 1)
            else:
                found.append((source, 1))
        return found


@dataclass(frozen=True)
class Habit:
    """How a reviewer decided. `share` of keeps in per cent, None for few decisions; `over` is a deviation."""

    person: str
    counts: Counter[Treatment]
    bulk: int
    separated: int
    share: int | None
    others: int | None
    over: bool

    @property
    def total(self) -> int:
        return sum(self.counts.values())


def matrix(session: Session, told: Sequence[Told]) -> Matrix:
    """The screenings beside the rows of their plan; give it one page of them."""
    ids = [each.id for each in told]
    rows, blocked = audits.rows_among(session, ids), audits.blocked_rows(session, ids)
    found = findings.counts(session, ids)
    of: dict[str, dict[str, list[SearchRow]]] = {id_: {} for id_ in ids}
    for row in rows:
        of[row.screening].setdefault(row.code, []).append(row)
    parts = _parts(session, ids)
    lines = tuple(
        Line(each, {code: _cell(held, found, blocked) for code, held in of[each.id].items()}, parts.get(each.id, {}))
        for each in told
    )
    return Matrix(tuple(dict.fromkeys((row.code, row.source) for row in rows)), lines)


def habits(session: Session) -> list[Habit]:
    """Every reviewer beside all the others; who keeps far more than they stands first."""
    decided, bulk = audits.decisions(session), audits.bulk_removals(session)
    whole = sum(decided.values(), Counter[Treatment]())
    separated = audits.separations(session)
    found = [
        _habit(person, counts, whole - counts, bulk.get(person, 0), separated.get(person, 0))
        for person, counts in {**{each: Counter[Treatment]() for each in separated}, **decided}.items()
    ]
    return sorted(found, key=lambda each: (not each.over, -each.total))


def _cell(rows: Iterable[SearchRow], found: dict[str, int], blocked: set[str]) -> Cell:
    """A row of the plan may be several searches, one per value that it asks for; the worst of them shows."""
    rows = list(rows)
    if any(row.state is RowState.WAIVED for row in rows):
        return Cell("dev")
    if any(row.state is RowState.OPEN for row in rows):
        return Cell("open")
    count = sum(found.get(row.id, 0) for row in rows)
    if not count and any(row.id in blocked for row in rows):
        return Cell("x")
    return Cell("n" if count else "0", count)


def _parts(session: Session, screenings: Sequence[str]) -> dict[str, dict[Action, tuple[str, ...]]]:
    found: dict[str, dict[Action, tuple[str, ...]]] = {}
    for screening, action, person in audits.deeds_among(session, screenings, list(PARTS)):
        held = found.setdefault(screening, {})
        held[Action(action)] = tuple(dict.fromkeys([*held.get(Action(action), ()), person]))
    return found


def _habit(person: str, counts: Counter[Treatment], others: Counter[Treatment], bulk: int, separated: int) -> Habit:
    share, beside = _share(counts), _share(others)
    over = share is not None and beside is not None and counts[Treatment.KEEP] >= MANY_KEEPS and share >= OVER * beside
    return Habit(person, counts, bulk, separated, share, beside, over)


def _share(counts: Counter[Treatment]) -> int | None:
    total = sum(counts.values())
    return round(100 * counts[Treatment.KEEP] / total) if total >= SMALL else None
