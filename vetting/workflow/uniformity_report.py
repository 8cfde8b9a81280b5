"""The uniformity report taken: a position's comparison fixed as it stands, drawn or written out, and entered."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Literal

from sqlmodel import Session

from vetting.accounts.department import day_of
from vetting.domain.actions import Action
from vetting.domain.figures import counted, long_day
from vetting.domain.redactions import Treatment
from vetting.domain.refusals import Refused, Unknown
from vetting.domain.uniformity import FORMAT, Deciding, Deviating, Row, Treated, UniformityReport
from vetting.ledger import entries
from vetting.report import RenderFailed, render, written
from vetting.storage import now
from vetting.vault import people
from vetting.vault.database import Vault
from vetting.vault.positions import Position
from vetting.vault.record import Entry
from vetting.workflow.audit import Deviation, uniformity
from vetting.workflow.overview import PARTS, SMALL, Cell, Habit, Line, habits, matrix
from vetting.workflow.perform import By, Deed, position_deed
from vetting.workflow.reports import paper_of

Form = Literal["pdf", "xlsx", "csv", "json"]

FORMS: Mapping[Form, tuple[str, str]] = {
    "pdf": ("PDF, to read and to keep", "application/pdf"),
    "xlsx": ("Spreadsheet (xlsx), a sheet for each part", written.XLSX),
    "csv": ("Plain tables (csv)", "text/csv; charset=utf-8"),
    "json": ("JSON, for programs", "application/json"),
}
"""Each form's label and media type."""

MOST = 20_000
"""Cells of a PDF's matrix, half a minute's work; a spreadsheet holds any number."""

SAID = {"x": "could not be searched", "dev": "waived", "open": "not searched yet"}
TOO_FEW = f"fewer than {SMALL}"


def take_report(vault: Vault, by: By, position: str, form: Form) -> bytes:
    """The report in that form. That it was taken is entered, with its digest, before it is handed out; one that cannot
    be drawn is refused.
    """
    moment = now()
    with vault.store.reading() as session:
        report, paper = comparison(session, position, moment), paper_of(session)
    if form == "pdf" and len(report.treated) * len(report.rows) > MOST:
        size = f"{counted(len(report.treated), 'candidate')} by {counted(len(report.rows), 'row')}"
        raise Refused("too_large", f"{size} is too much for a PDF. Take the spreadsheet.", field="kind")
    try:
        file = _MAKE[form](report) if form in _MAKE else render(report, paper=paper)
    except RenderFailed as failed:
        raise Refused("report", str(failed)) from None
    enter_report(vault, by, position, form, report.digest())
    return file


_MAKE: Mapping[Form, Callable[[UniformityReport], bytes]] = {
    "xlsx": written.as_xlsx,
    "csv": written.as_csv,
    "json": written.as_json,
}


@position_deed(Action.EXPORT)
def enter_report(deed: Deed, form: str, digest: str) -> None:
    """That an auditor took the uniformity report of a position, and which."""
    deed.about |= {"uniformity": form, "digest": digest}


def comparison(session: Session, position: str, moment: datetime) -> UniformityReport:
    """Everything that the position's page in the audit desk shows, for all its candidates. Raises Unknown."""
    found, here = session.get(Position, position), people.the_department(session)
    if found is None:
        raise Unknown
    today = day_of(here, moment)
    measured, names = uniformity(session, position, today), people.names(session)
    beside = matrix(session, measured.screenings)
    codes = [code for code, _ in beside.columns]
    entry, seal = entries.head(session, Entry)
    return UniformityReport(
        format=FORMAT,
        made=entries.stamp(moment),
        dated=long_day(today),
        department=here.name if here else "",
        position=found.title,
        plan_version=measured.versions[-1].version if measured.versions else 0,
        entry=entry,
        seal=seal,
        usual=round(measured.usual),
        decided=len(measured.decided),
        complete=measured.complete,
        deviations=tuple(map(_deviating, measured.deviations)),
        tried=tuple(map(_deviating, measured.tried)),
        rows=tuple(Row(code, source) for code, source in beside.columns),
        treated=tuple(_treated(line, codes, names) for line in beside.lines),
        deciding=tuple(_deciding(each, names) for each in habits(session)),
    )


def _deviating(each: Deviation) -> Deviating:
    return Deviating(each.number, each.title, each.sentence)


def _treated(line: Line, codes: list[str], names: dict[str, str]) -> Treated:
    told = line.told
    return Treated(
        candidate=told.number,
        state=told.stage.words,
        plan_version=told.plan_version,
        rows=told.rows,
        answered=told.rows - told.left - told.waived,
        cells=tuple(_cell(line.cells.get(code)) for code in codes),
        seconds=round(told.seconds / told.searches) if told.searches else 0,
        **{words.lower(): _by(line, action, names) for action, words in PARTS.items()},
    )


def _by(line: Line, action: Action, names: dict[str, str]) -> str:
    return ", ".join(names[person] for person in line.parts.get(action, ()))


def _cell(cell: Cell | None) -> str:
    if cell is None:
        return ""
    return SAID.get(cell.look) or str(cell.count)


def _deciding(habit: Habit, names: dict[str, str]) -> Deciding:
    share, others = (TOO_FEW if each is None else f"{each} %" for each in (habit.share, habit.others))
    return Deciding(
        names[habit.person],
        habit.counts[Treatment.REMOVE],
        habit.counts[Treatment.GENERALISE],
        habit.counts[Treatment.NEUTRAL],
        habit.counts[Treatment.KEEP],
        share,
        others,
        habit.bulk,
        habit.separated,
        "keeps unusually often" if habit.over else "",
    )
