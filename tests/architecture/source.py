"""The project's own source, read as syntax trees: what the habits are held against."""

import ast
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


MADE = {"instance", "build", "htmlcov", "node_modules"}
"""Folders that nobody wrote."""


def kept() -> list[Path]:
    """Every file that was written here; a clone without git reads the same."""
    return sorted(path for path in ROOT.rglob("*") if path.is_file() and not _made(path.relative_to(ROOT)))


def _made(path: Path) -> bool:
    hidden = any(part.startswith(".") and part != ".ci" for part in path.parts)
    return hidden or path.parts[0] in MADE or any(part.endswith((".egg-info", "__pycache__")) for part in path.parts)


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
