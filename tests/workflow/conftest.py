"""The office, as it stands when the tests of a step begin."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cast import Office
from tests.cast import office as opened


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    yield from opened(tmp_path / "instance")
