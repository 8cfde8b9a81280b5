"""Small files, small functions, small views, small templates: the tail is where a code base goes wrong."""

import ast
from pathlib import Path

import pytest

from tests.architecture.source import functions, lines, modules, named, templates

FILE, FUNCTION, VIEW, TEMPLATE = 250, 50, 20, 120
ROUTES = {"get", "post", "route"}


def long(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def is_view(node: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Whether a blueprint's route stands above it."""
    return any(
        isinstance(each, ast.Call) and isinstance(each.func, ast.Attribute) and each.func.attr in ROUTES
        for each in node.decorator_list
    )


def test_no_file_is_too_long() -> None:
    over = {named(path): long(path) for path in modules() if long(path) > FILE}
    assert not over, f"Split these by step, at most {FILE} lines a file: {over}"


def test_no_function_is_too_long() -> None:
    over = {
        f"{named(path)} {node.name}": lines(node)
        for path in modules()
        for node in functions(path)
        if lines(node) > FUNCTION
    }
    assert not over, f"Give parts of these a name of their own, at most {FUNCTION} lines a function: {over}"


def test_no_view_is_too_long() -> None:
    over = {
        f"{named(path)} {node.name}": lines(node)
        for path in modules()
        for node in functions(path)
        if is_view(node) and lines(node) > VIEW
    }
    assert not over, f"A view reads a form, calls a step and answers; move the rest, at most {VIEW} lines: {over}"


def test_no_template_is_too_long() -> None:
    over = {named(path): long(path) for path in templates() if long(path) > TEMPLATE}
    assert not over, f"Move pieces to templates/parts or the desk's own parts, at most {TEMPLATE} lines: {over}"


@pytest.mark.parametrize("path", modules(), ids=named)
def test_every_module_says_what_it_is(path: Path) -> None:
    said = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    assert said, f"{named(path)}: begin it with one line that says what it is."
    first = said.splitlines()[0]
    assert first.endswith((".", ":", ";", "?")), f"{named(path)}: end its first line as a sentence: {first!r}"
