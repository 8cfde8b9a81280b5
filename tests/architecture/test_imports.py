"""Imports run down only, and no desk leans on another."""

import subprocess
import sys
from importlib import import_module
from pathlib import Path

from tests.architecture.source import PACKAGE, imported, named
from vetting.settings import ROOT

FOR_ALL = {"access", "application"}
"""Modules that every desk shares; the others belong to the desk that their name begins with."""


def test_the_contracts_of_pyproject_hold() -> None:
    asked = [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"]
    done = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"Import downwards only, or move the code down:\n{done.stdout}{done.stderr}"


def desk_of(module: str) -> str:
    return module.split("_", maxsplit=1)[0]


def test_no_desk_imports_another_desk() -> None:
    paths = [path for path in (PACKAGE / "desks").glob("*.py") if path.stem not in {"__init__", "__main__", *FOR_ALL}]
    crossing = sorted(
        f"{named(path)} imports {name}"
        for path in paths
        for name in imported(path)
        if name.startswith("vetting.desks.")
        and (other := name.split(".")[2]) not in FOR_ALL
        and desk_of(other) != desk_of(path.stem)
    )
    assert not crossing, f"Move what two desks need to desks/access.py or down to workflow: {crossing}"


def test_every_benchmark_can_be_begun() -> None:
    """They are not among the tests, so nothing else would say that a name of theirs is gone."""
    for path in sorted((ROOT / "tests" / "benchmarks").glob("test_*.py")):
        import_module(f"tests.benchmarks.{path.stem}")
