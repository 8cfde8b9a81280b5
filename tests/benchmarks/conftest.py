"""What every benchmark prints with."""

import sys
from collections.abc import Callable

import pytest

from tests.postgres import postgres_database, postgres_folder, postgres_url

__all__ = ["postgres_database", "postgres_folder", "postgres_url"]


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str]) -> Callable[[str], None]:
    """A line per figure, past pytest's capture."""

    def write(line: str) -> None:
        with capsys.disabled():
            sys.stdout.write(f"\n{line}")

    return write
