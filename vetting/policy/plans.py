"""Plans as TOML files: read, written and held against the pack that their position follows."""

from pathlib import Path

import tomli_w

from vetting.domain.plans import Plan, PlanRow, wrong_term
from vetting.policy.pack import Pack
from vetting.policy.reading import Table, Wrong, once, tables

SAMPLES = Path(__file__).parent / "samples"


class PlanWrong(Wrong):
    """A plan file does not hold what a plan should."""


def parse(text: str, name: str) -> Plan:
    """The plan of a TOML text, or PlanWrong; `name` is the file's, for the sentence."""
    top = Table(tables(text, name, PlanWrong), name, PlanWrong)
    rows = top.tables("row")
    plan = Plan(
        title=top.text("title"),
        pack=top.text("pack"),
        look_back_years=top.whole("look_back_years", 1, 10),
        rows=tuple(_row(row) for row in rows),
    )
    top.done()
    if not rows:
        raise top.fault("row", "a plan needs at least one search; write a table headed [[row]].")
    once((row, "code", each.code) for row, each in zip(rows, plan.rows, strict=True))
    return plan


def dump(plan: Plan) -> str:
    """The plan as TOML; `parse` reads it back equal."""
    rows = [
        {"code": row.code, "source": row.source, "kind": row.kind, "term": row.term}
        | ({"note": row.note} if row.note else {})
        for row in plan.rows
    ]
    return tomli_w.dumps({"title": plan.title, "pack": plan.pack, "look_back_years": plan.look_back_years, "row": rows})


def check(plan: Plan, pack: Pack) -> list[str]:
    """What keeps the plan from being published under the pack, a sentence each; empty when nothing does."""
    kinds = {kind.code for kind in pack.sources}
    wrong = []
    if plan.pack != pack.id:
        wrong.append(f"The plan is written for the pack “{plan.pack}”, not “{pack.id}”; name “{pack.id}” in it.")
    if not pack.vetting:
        wrong.append(f"“{pack.title}” has no clause about vetting; choose a pack that has one.")
    if plan.look_back_years > pack.parameters.look_back_years:
        wrong.append(
            f"The plan looks back {plan.look_back_years} years; the pack allows {pack.parameters.look_back_years}. "
            "Shorten it."
        )
    if not plan.rows:
        wrong.append("The plan has no search yet; add at least one row.")
    for row in plan.rows:
        if row.kind not in kinds:
            wrong.append(f"Row {row.code}: “{row.kind}” is no source kind of the pack; use one of {', '.join(kinds)}.")
        if fault := wrong_term(row.term):
            wrong.append(f"Row {row.code}: {fault}")
    return wrong + _twice(plan)


def samples() -> dict[str, Plan]:
    """Plans to copy, by file name without its ending."""
    return {path.stem: parse(path.read_text(encoding="utf-8"), path.name) for path in sorted(SAMPLES.glob("*.toml"))}


def _row(row: Table) -> PlanRow:
    read = PlanRow(row.text("code"), row.text("source"), row.text("kind"), row.text("term"), row.text("note", ""))
    row.done()
    return read


def _twice(plan: Plan) -> list[str]:
    """A search asked for twice is done twice for everyone, and counted twice in the report."""
    first: dict[tuple[str, str], str] = {}
    wrong = []
    for row in plan.rows:
        earlier = first.setdefault((row.source, row.term), row.code)
        if earlier != row.code:
            wrong.append(f"Row {row.code} asks for the same search as row {earlier}; take one of them out.")
    return wrong
