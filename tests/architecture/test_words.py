"""Names, promises and places that have no business in the repository."""

import ast
import re

import pytest

from tests.architecture.source import TESTS, called, calls, kept, modules, named, tree
from vetting.settings import ROOT

BANNED = {
    "utils",
    "util",
    "helpers",
    "helper",
    "common",
    "manager",
    "service",
    "services",
    "handler",
    "handlers",
    "data",
}
OWN = ROOT / "tests" / "architecture" / "test_words.py"
TEXT = {".py", ".html", ".md", ".toml", ".txt", ".css", ".js", ".sh", ".mako", ""}
LATER = re.compile(r"\b(?:TODO|FIXME|XXX|HACK)\b")
ELSEWHERE = re.compile(
    r"://[\w.-]*(?:pythonhosted|pypi|debian|npmjs)\.\w+|--(?:extra-)?index-url|/home/\w+|/root/\w+",
)
SKIPS = {"skip", "skipif", "xfail", "importorskip"}


def written() -> list[tuple[str, str]]:
    """Each text file of the repository with what stands in it, but for this one, which must name what it forbids."""
    return [
        (named(path), path.read_text(encoding="utf-8"))
        for path in kept()
        if path.suffix in TEXT and path != OWN and "lexicons" not in path.parts
    ]


def test_no_module_hides_behind_a_name_for_anything() -> None:
    hidden = [named(path) for path in kept() if path.suffix == ".py" and path.stem in BANNED]
    rooms = [named(path) for path in modules() if path.parent.name in BANNED]
    assert not hidden + rooms, f"Name these after what they hold: {hidden + rooms}"


def test_nothing_is_put_off() -> None:
    late = [f"{name}: {found}" for name, text in written() for found in LATER.findall(text)]
    assert not late, f"Do it now, or say nothing: {late}"


def test_the_repository_names_no_registry_and_no_machine() -> None:
    found = [f"{name}: {host}" for name, text in written() for host in ELSEWHERE.findall(text)]
    assert not found, f"Take it out, so that every machine can use what is here: {found}"


def test_no_test_is_skipped() -> None:
    skipped = [
        named(path)
        for path in sorted(TESTS.rglob("*.py"))
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Attribute)
        and node.attr in SKIPS
        and (isinstance(node.value, ast.Name | ast.Attribute) and ast.unparse(node.value).startswith("pytest"))
    ]
    assert not skipped, f"A test that does not run proves nothing; make it run or take it out: {skipped}"


def test_nothing_is_printed_or_left_for_a_debugger() -> None:
    found = [
        f"{named(path)}: {called(call)}"
        for path in modules()
        for call in calls(path)
        if isinstance(call.func, ast.Name) and call.func.id in {"print", "breakpoint"}
    ]
    assert not found, f"Say it with click.echo in a command, or log names and ids: {found}"


@pytest.mark.parametrize("door", ["workflow/perform.py", "panel/door.py"])
def test_a_door_does_no_slow_work(door: str) -> None:
    reached = {
        name
        for node in ast.walk(tree(ROOT / "vetting" / door))
        if isinstance(node, ast.ImportFrom) and node.module
        for name in [node.module]
        if name.startswith(("vetting.report", "vetting.redaction", "weasyprint", "requests", "urllib"))
    }
    assert not reached, f"{door} imports {sorted(reached)}: render, filter and carry outside the transaction."
