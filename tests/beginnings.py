"""How the tests of a desk or a step begin: in the office as it stands, or where the file's own `begin` leaves it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.cast import Office
from tests.cast import office as opened
from tests.workflow.world import begun

__all__ = ["begin", "begun_here", "found", "office"]


@pytest.fixture
def begin() -> Callable[[Office], Any] | None:
    """What is done before each test; a file that wants something done has its own."""
    return None


@pytest.fixture
def begun_here(tmp_path: Path, begin: Callable[[Office], Any] | None) -> Iterator[tuple[Office, Any]]:
    folder = tmp_path / "instance"
    yield from begun(folder, begin) if begin else ((each, None) for each in opened(folder))


@pytest.fixture
def office(begun_here: tuple[Office, Any]) -> Office:
    return begun_here[0]


@pytest.fixture
def found(begun_here: tuple[Office, Any]) -> Any:
    """What `begin` came back with, such as the findings' ids."""
    return begun_here[1]
