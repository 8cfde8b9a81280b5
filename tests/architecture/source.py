"""The project's own source, read as syntax trees: what the habits are held against."""

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from vetting.settings import ROOT, TEMPLATES

PACKAGE = ROOT / "vetting"
TESTS = ROOT / "tests"


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def templates() -> list[Path]:
    return sorted(TEMPLATES.rglob("*.html"))


def kept() -> list[Path]:
    """Every file that the repository keeps, and the new ones that nothing tells it to ignore."""
    listed = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    found = subprocess.run(listed, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [path for name in found.split("\0") if name and (path := ROOT / name).is_file()]


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def named(path: Path) -> str:
    """As a person would type it."""
    return path.relative_to(ROOT).as_posix()


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def calls(path: Path) -> Iterator[ast.Call]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call):
            yield node


def called(call: ast.Call) -> str:
    """The last part of what is called: `commit` of `session.commit()`."""
    match call.func:
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
    return ""


def imported(path: Path) -> Iterator[str]:
    """The modules that a file imports, by their full names; of `from a import b` both a and a.b."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{each.name}" for each in node.names)


def lines(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """From `def` to the last line; decorators stand above it."""
    return (node.end_lineno or node.lineno) - node.lineno + 1
