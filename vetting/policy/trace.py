"""From a clause to what answers it, and from a control to the tests that hold it."""

import ast
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from vetting.domain.controls import Control
from vetting.policy.pack import Clause
from vetting.policy.shelf import Shelf


@dataclass(frozen=True)
class Traced:
    """One clause and one control; a clause that no control answers has a single row without one."""

    pack: str
    clause: Clause
    control: Control | None
    tests: tuple[str, ...]


def claims(tests: Path) -> dict[Control, list[str]]:
    """Test ids by the control that they claim with `@pytest.mark.control("…")`, read without running anything."""
    found: dict[Control, list[str]] = {control: [] for control in Control}
    for path in sorted(tests.rglob("test_*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"), str(path))
        name = path.relative_to(tests.parent).as_posix()
        for test, marks in _tests(tree.body, _marks(_module_marks(tree)), name):
            for mark in marks:
                found[_control(mark, test)].append(test)
    return found


def trace(shelf: Shelf, tests: Path) -> list[Traced]:
    """Every clause of every pack, in their order."""
    claimed = claims(tests)
    return [row for pack in shelf for clause in pack.clauses for row in _rows(pack.id, clause, claimed)]


def lines(rows: Iterable[Traced]) -> Iterator[str]:
    """The trace as text: pack, clause, then what answers it."""
    last: Traced | None = None
    for row in rows:
        if last is None or last.pack != row.pack:
            yield row.pack
        if last is None or (last.pack, last.clause) != (row.pack, row.clause):
            yield f"  {row.clause.id}: {row.clause.text}"
            yield from _beside(row.clause)
        last = row
        if row.control:
            yield f"    {row.control}: {row.control.enforced}"
            yield from (f"      {test}" for test in row.tests or ("no test claims it",))


def _rows(pack: str, clause: Clause, claimed: Mapping[Control, list[str]]) -> list[Traced]:
    if not clause.controls:
        return [Traced(pack, clause, None, ())]
    return [Traced(pack, clause, control, tuple(claimed[control])) for control in clause.controls]


def _beside(clause: Clause) -> Iterator[str]:
    if clause.nexus:
        yield f"    bearing for: {', '.join(category.label for category in clause.nexus)}"
    if clause.by_hand:
        yield f"    by hand: {clause.by_hand}"


Marked = Iterator[tuple[str, list[str]]]


def _tests(body: list[ast.stmt], inherited: list[str], name: str) -> Marked:
    for node in body:
        if isinstance(node, ast.ClassDef) and node.name.startswith("Test"):
            yield from _tests(node.body, inherited + _marks(node.decorator_list), f"{name}::{node.name}")
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test"):
            yield f"{name}::{node.name}", list(dict.fromkeys(inherited + _marks(node.decorator_list)))


def _module_marks(tree: ast.Module) -> list[ast.expr]:
    """What `pytestmark = …` gives every test of a file, one mark or a list."""
    for node in tree.body:
        if isinstance(node, ast.Assign) and any(isinstance(t, ast.Name) and t.id == "pytestmark" for t in node.targets):
            return node.value.elts if isinstance(node.value, ast.List | ast.Tuple) else [node.value]
    return []


def _marks(decorators: Iterable[ast.expr]) -> list[str]:
    return [
        str(argument.value)
        for mark in decorators
        if isinstance(mark, ast.Call) and ast.unparse(mark.func) == "pytest.mark.control"
        for argument in mark.args
        if isinstance(argument, ast.Constant)
    ]


def _control(mark: str, test: str) -> Control:
    if mark not in list(Control):
        raise ValueError(f"{test} claims the control “{mark}”, which domain/controls.py does not know; correct it.")
    return Control(mark)
