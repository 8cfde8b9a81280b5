"""How far a search is, row by row, in the words of the checklist; and why its rows are locked."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from vetting.accounts.house import reading
from vetting.desks.access import refused_here
from vetting.domain.actions import Action
from vetting.domain.methods import Outcome
from vetting.domain.stages import Stage
from vetting.vault.screenings import Screening
from vetting.vault.searches import RowState
from vetting.workflow.checklists import pinned
from vetting.workflow.opening import WAIVERS
from vetting.workflow.worksheet import SheetRow, Worksheet


@dataclass(frozen=True)
class Task:
    """A row of the checklist. `loud`: findings; `tag` sets apart what has no outcome yet."""

    id: str
    number: int
    label: str
    source: str
    status: str
    tag: bool = False
    quiet: bool = False
    loud: bool = False
    why: str = ""
    day: datetime | None = None
    waived: bool = False

    @property
    def begun(self) -> bool:
        return self.tag and not self.quiet


@dataclass(frozen=True)
class Checklist:
    """`groups`: the tasks by source, in plan order; `next`: the one to work now."""

    groups: tuple[tuple[str, tuple[Task, ...]], ...]
    done: int
    total: int
    tally: str
    next: Task | None
    shown: bool


def checklist(found: Screening, sheet: Worksheet, names: Mapping[str, str], *, locked: bool) -> Checklist:
    """Terms are hidden while the rows are locked before the end of the search."""
    shown = not locked or found.stage not in {Stage.OPENED, Stage.SEARCHING}
    tasks = [task(row, names, shown=shown) for row in sheet.rows]
    waiting = [each for each in tasks if each.tag]
    return Checklist(
        tuple((source, tuple(group)) for source, group in groupby(tasks, key=lambda each: each.source)),
        len(tasks) - len(waiting),
        len(tasks),
        _tally(tasks, sheet),
        next((each for each in waiting if each.begun), waiting[0] if waiting else None),
        shown,
    )


def task(row: SheetRow, names: Mapping[str, str], *, shown: bool = True) -> Task:
    last = row.made[-1] if row.made else None
    same = (row.row.id, row.row.place + 1, row.term if shown else f"Row {row.row.code}", row.row.source)
    if row.row.state is RowState.WAIVED:
        return Task(*same, "Waived by the coordinator", why=WAIVERS[row.row.waived_reason], waived=True)
    if last is None:
        begun = names.get(row.begun_by, "")
        return Task(*same, f"In progress ({begun})" if begun else "Not started", tag=True, quiet=not begun)
    if row.findings or last.outcome is Outcome.FINDINGS_RECORDED:
        return Task(*same, f"Findings recorded ({row.findings})", loud=True, day=last.at)
    why = last.note if last.outcome is Outcome.COULD_NOT_BE_SEARCHED and shown else ""
    return Task(*same, last.outcome.words, why=why, day=last.at)


def lock(found: Screening) -> str:
    """Why the rows cannot be worked now, in words for the searcher, or ""."""
    if found.stage is Stage.OPENED:
        refused = refused_here(Action.BEGIN_SEARCH, found)
        waits = pinned(reading(), found).parameters.notice_required and found.notice_at is None
        notice = "The candidate has not had the notice yet. Your coordinator records it; then you can begin."
        return refused.sentence if refused else notice if waits else ""
    refused = refused_here(Action.LOG_SEARCH, found)
    return refused.sentence if refused else ""


def _tally(tasks: list[Task], sheet: Worksheet) -> str:
    """5 searched, nothing found; 3 with findings (4 in all); …"""
    count = Counter("findings" if each.loud else "begun" if each.begun else each.status for each in tasks)
    said = {
        Outcome.NOTHING_FOUND.words: "nothing found",
        "findings": f"with findings ({sum(row.findings for row in sheet.rows)} in all)",
        Outcome.COULD_NOT_BE_SEARCHED.words: "could not be searched",
        "Waived by the coordinator": "waived",
        "begun": "in progress",
        "Not started": "not started",
    }
    return ", ".join(f"{count[key]} {words}" for key, words in said.items() if count[key])
